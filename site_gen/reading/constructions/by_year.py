"""2020年、2021年财政收入分别增长8%、9%: one series, and a number for each of the years that the clause names."""

from collections.abc import Sequence

from site_gen.reading.constructions.listed import rate
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_acts import without_cause
from site_gen.reading.verbs import leading_verb

_BY_YEAR = rule(
    r"[^，,。\d]{0,4}(?P<years>(?:(?:19|20)\d\d年?[、和]){1,4}(?:19|20)\d\d)年(?P<what>[^，、和\d]*?)分别(?P<doing>[^，\d]*?)"
    r"(?P<numbers>(?:[\d.]+[^，、和\d]{0,6}[、和]){0,4})",
    "2019年、2020年和2021年分别新建学校3所、5所、8所 => 新建学校数 | count | 8所 | 2021 | actual",
    "2020年、2021年财政收入分别增长8%、9% => 财政收入 | growth | 8% | 2020 | actual",
    "2020年、2021年财政收入分别增长8%、9% => 财政收入 | growth | 9% | 2021 | actual",
    "2020年和2021年分别新建学校3所、5所 => 新建学校数 | count | 3所 | 2020 | actual",
    "2020年和2021年城镇化率分别达到58%、60% => 城镇化率 | level | 58% | 2020 | actual",
)
_EACH = rule(
    r"\d{4}",
    "2019年、2020年和2021年分别新建学校3所、5所、8所 => 新建学校数 | count | 5所 | 2020 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """What each of the years came to; nothing where the clause names no two."""
    told = _BY_YEAR.fullmatch(here.slot.until) if "分别" in here.slot.until else None
    doing = trim(told["what"] + told["doing"]) if told else None
    if told is None or doing is None or not doing.words:
        return ()
    years, place = _EACH.findall(told["years"]), sum(map(told["numbers"].count, "、和"))
    if place >= len(years):
        return ()
    name, year = without_cause(doing.words), f"{years[place]}年"
    if doing.has("up", "down"):
        return (Draft(name, rate(here), name, past=year),)
    verb = leading_verb(name)
    name = with_suffix(name, here.slot.token.quantity.unit)
    return (Draft(name, "count" if verb else "level", name.removeprefix(verb), verb, past=year),)
