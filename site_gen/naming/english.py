"""The name of an indicator in Chinese -> its English by rule, or None: never a guess at a part."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial

from site_gen.model.compiled import compiled
from site_gen.naming.clause import clause
from site_gen.naming.fitted import fitted
from site_gen.naming.lexicon import NARROW, Lexicon
from site_gen.naming.paired import paired
from site_gen.naming.patterns import PATTERNS
from site_gen.naming.people import HOUSEHOLDS, PEOPLE
from site_gen.naming.segment import parts

_COUNTERS = (
    *("数", "户数", "人数", "人次", "个数", "家数", "件数", "座数", "起数", "次数", "场次", "总数", "数量", "总量"),
    *("总户数", "总人数", "户", "人"),
)
"""From short to long: 平台数 ends in 数 and in no 台数."""
_REMNANTS = ("以来", "以后", "之后", "以内", "期间")
"""What begins so has lost its beginning: (党的二十大)以来帮助企业数."""
_DONE = compiled("^得到(.{2})的")
"""得到解决的问题: problems solved."""
_GIVEN = compiled(r"\b(?:subsidies|allowances|grants|benefits)$")
"""What people are counted by who get it."""
_TWICE = compiled(r"\b(\w+) \1(s?)\b(?!-)")
"""school school building, case cases: a word that two parts share."""


@lru_cache(maxsize=8192)
def english(name: str, lexicon: Lexicon) -> str | None:
    """`新增高新技术企业数` -> `new high-tech enterprises`; lower case, but for names."""
    made = _made(name, lexicon)
    return fitted(made) if made else made


def _made(name: str, lexicon: Lexicon) -> str | None:
    text = _DONE.sub(
        r"\1", unicodedata.normalize("NFC", name).translate(NARROW).replace(" ", "").replace("”“", "”、“").rstrip("的")
    )
    if text.startswith(_REMNANTS):
        return None
    known = lexicon.whole(text)
    if known:
        return known
    for pattern in PATTERNS:
        found = pattern(text, partial(english, lexicon=lexicon))
        if found is not None:
            return found or None
    made = _counted(text, lexicon) or _bracketed(text, lexicon)
    return _TWICE.sub(r"\1\2", made) if made else None


def _counted(text: str, lexicon: Lexicon) -> str | None:
    """With 数, 户数, 人次 at its end: the things themselves."""
    for counter, bare in _bare(text):
        pieces = paired(parts(bare, lexicon) or ())
        found = clause(pieces) if pieces else None
        if found:
            said = _sized(found, counter)
            if said:
                return said
    return None


def _bare(text: str) -> Iterator[tuple[str, str]]:
    yield "", text
    yield from (
        (counter, text.removesuffix(counter)) for counter in _COUNTERS if text.endswith(counter) and text != counter
    )


def _sized(found: tuple[str, str], counter: str) -> str:
    """户 of what is no firm, 人 of what is no group of people: said in brackets. Actions alone name nothing else."""
    said, thing = found
    if counter in ("户数", "总户数", "户"):
        return _of("households", found, bool(HOUSEHOLDS.search(thing)))
    if counter in ("人数", "总人数", "人"):
        return _of("people", found, bool(PEOPLE.search(thing)))
    if counter == "人次" and thing and not PEOPLE.search(thing):
        return _of("person-times", found, False)
    return said if thing else ""


def _of(who: str, found: tuple[str, str], named: bool) -> str:
    said, thing = found
    if not thing:
        return f"{who} {said}"
    if who == "people" and _GIVEN.search(thing) and said == thing:
        return f"recipients of {said}"
    return said if named else f"{said} ({who})"


def _bracketed(text: str, lexicon: Lexicon) -> str | None:
    """村(社区)服务站: as if joined; X(Y) at the end: Y said in brackets."""
    note = re.fullmatch(r"(.+)\(([^()]+)\)", text)
    if note:
        what, less = english(note[1], lexicon), english(re.sub("^(?:扣除|剔除|不含)", "", note[2]), lexicon)
        excluding = "excluding " if note[2].startswith(("扣除", "剔除", "不含")) else ""
        return f"{what} ({excluding}{less})" if what and less else None
    within = re.fullmatch(r"([^()]*[^()、])\(([^()]+)\)([^()]+)", text)
    kinds = lexicon.words.get(within[2], {}) if within else {}
    thing = lexicon.whole(within[2]) if within else ""
    return (
        english(f"{within[1]}、{within[2]}{within[3]}", lexicon)
        if within and (thing[:1].islower() or "action" in kinds)
        else None
    )
