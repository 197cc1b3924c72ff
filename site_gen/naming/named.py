"""A report as loaded -> the same with English names, by rule, where nobody has written any."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Indicator
from site_gen.model.text import Words
from site_gen.naming.english import english
from site_gen.naming.lexicon import Lexicon, singular

_LANG = "en"
_DONE = compiled(r"\b(?:\w{3,}ed|built|held|brought in)$")
"""重点产业项目, key industrial projects implemented, is more than a name that another could hold."""
_DIVISION = compiled(r"(?![全各本我])[\u4e00-\u9fff]{1,12}(?:省|自治区|自治州|(?<!城)市|县|旗|盟)")
"""A division by its look; a 区 may be a park or a zone as well."""
_INSIDE = compiled(r"(?<=[“‘（(《]) | (?=[”’）)》、，])")
"""Spaces between a sign and what it stands around."""


@lru_cache(maxsize=2)
def lexicon(text: str, indicators: tuple[Indicator, ...]) -> Lexicon:
    """The words of `lexicon.txt`, and what the standard indicators of the catalogue are called.

    What was done (建设高标准农田) and what is counted or measured (…数) is no word that another name could hold.
    """
    plain = Lexicon.parse(text)
    pairs = ((each.name.get("zh") or "", each.name.get(_LANG) or "") for each in indicators)
    return plain.also((name, said) for name, said in pairs if said and _is_word(name, said, plain))


def named(indicators: Sequence[Indicator], words: Lexicon) -> tuple[Indicator, ...]:
    """Each with a name in English, as far as rules can make one: `by_rule` where they did, `pinyin` where not."""
    return tuple(_named(indicator, words) for indicator in indicators)


def subjects(
    stated: Iterable[str], given: Mapping[str, Words], place: Callable[[str], str], words: Lexicon
) -> Mapping[str, Words]:
    """`given` names of subjects, and those of other `stated` ones that are places or that rules can name."""
    made = {each: _subject(each, place, words) for each in dict.fromkeys(stated) if each not in given}
    return {**given, **{each: Words.of({"zh": each, _LANG: said}) for each, said in made.items() if said}}


def _subject(name: str, place: Callable[[str], str], words: Lexicon) -> str:
    if _DIVISION.fullmatch(name):
        return place(name)
    said = singular(words.whole(name))  # 高新区: the one that is meant is one
    return said[:1].upper() + said[1:]


def _named(indicator: Indicator, words: Lexicon) -> Indicator:
    pair = dict(indicator.name.by_language)
    if pair.get(_LANG, "-") or not pair.get("zh"):  # written by a person, or a language that the site lacks
        return indicator
    made = english(pair["zh"], words)
    if made is None:
        return replace(indicator, pinyin=_pinyin(pair["zh"]))
    return replace(indicator, name=Words.of({**pair, _LANG: made}), by_rule=True)


def _pinyin(name: str) -> str:
    """With tones, a syllable a character; what is no Chinese stays: `yuán jiāng dà qiáo`."""
    from pypinyin import Style, lazy_pinyin  # a tenth of a second, where every name is known

    syllables = " ".join(part.strip() for part in lazy_pinyin(name, style=Style.TONE))
    return _INSIDE.sub("", syllables)


def _is_word(name: str, said: str, words: Lexicon) -> bool:
    ends = (piece for size in (2, 3, 4) for piece in (name[:size], name[-size:]))
    done = any(words.words.get(piece, {}).get("action") for piece in ends)
    done = done or bool(_DONE.search(said))
    return not done and not name.endswith(("数", "里程", "长度")) and "(" not in said and "," not in said
