"""One number of each of those named: 居民收入和农民收入分别增长10%, 瞪羚企业、独角兽企业各3家."""

from collections.abc import Sequence

from site_gen.reading.drafts import Here
from site_gen.reading.openings import MEASURED
from site_gen.reading.rule import rule
from site_gen.reading.series import several
from site_gen.reading.series_spread import spread_alike
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

_NEWLY = rule(
    r"新.*|净增|培育.*|创建|认定|引进|打造|建成|获评",
    "新增高新技术企业4家，瞪羚企业、独角兽企业各3家 => 新增瞪羚企业数 | count | 3家 | 2021 | actual",
)


def one_for_all(here: Here, each: str) -> bool:
    """居民收入和农民收入分别增长10%: one number alone, of each of those named."""
    goes_on = here.index + 1 < len(here.slots) and not trim(here.slots[here.index + 1].lead).words
    one = each == "分别" and bool(here.end.words.removeprefix("分别")) and not here.end.has("from")
    return one and not (here.index or goes_on or here.slot.rest.strip()[:1].isdecimal())  # 分别增长8%，12%


def alike(here: Here, each: str) -> Sequence[str]:
    """Both names before the one number of 分别, each of which says what is measured."""
    if not one_for_all(here, each):
        return ()
    names = several(here.slot.until) or spread_alike(here.end.words)
    return names if len(names) > 1 and all(map(MEASURED.search, names)) else ()


def newly(here: Here, each: str) -> str:
    """`新增` of 新增高新技术企业4家，瞪羚企业、独角兽企业各3家: it counts more of what was new; else nothing."""
    before, unit, last = here.before, here.unit, here.last
    alike = before is not None and before.quantity.unit.printed == unit.printed and unit.canonical == "count"
    if each != "各" or here.own or not alike or last is None or last.measure != "count":
        return ""
    verb = last.verb or leading_verb(last.name)
    return verb if _NEWLY.fullmatch(verb) else ""
