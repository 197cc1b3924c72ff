"""2020年、2021年财政收入分别增长8%、9%: one series, and a number for each of the years that the clause names."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.listed_numbers import numbers, rate
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.months import told as months_told
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_acts import without_cause
from site_gen.reading.verbs import leading_verb

_BY_YEAR = rule(
    r"[^，,。\d]{0,4}(?P<years>(?:(?:19|20)\d\d年?[、和]){1,4}(?:19|20)\d\d)年，?(?P<what>[^，、和\d]*?)分别(?P<doing>[^，\d]*?)"
    r"(?P<numbers>(?:[\d.]+[^，、和\d]{0,6}[、和]){0,4})",
    "2019年、2020年和2021年分别新建学校3所、5所、8所 => 新建学校数 | count | 8所 | 2021 | actual",
    "2020年、2021年财政收入分别增长8%、9% => 财政收入 | growth | 8% | 2020 | actual",
    "2020年、2021年财政收入分别增长8%、9% => 财政收入 | growth | 9% | 2021 | actual",
    "2020年和2021年分别新建学校3所、5所 => 新建学校数 | count | 3所 | 2020 | actual",
    "2020年和2021年城镇化率分别达到58%、60% => 城镇化率 | level | 58% | 2020 | actual",
)
_OF_LATE = rule(
    r"(?:近|过去)?(?P<years>[三四五])年来?，?(?P<what>[^，、和\d]*?)分别(?P<doing>[^，\d]*?)(?P<numbers>(?:[\d.]+[^，、和\d]{0,6}[、和]){0,4})",
    "三年来财政收入分别为16亿元、18亿元、19亿元 => 财政收入 | level | 16亿元 | 2019 | actual",
    "近三年财政收入分别为16亿元、18亿元、19亿元 => 财政收入 | level | 18亿元 | 2020 | actual",
    "三年来财政收入分别增长6%、8%和9% => 财政收入 | growth | 9% | 2021 | actual",
)
"""三年来财政收入分别为16亿元、18亿元、19亿元: as many numbers as years, up to this one."""
_NEXT_YEAR = rule(
    r"(?P<year>(?:19|20)\d\d年)(?:的|为|是|达到?|完成|增长)*",
    "财政收入2019年为18亿元、2020年为16亿元、2021年为19亿元 => 财政收入 | level | 16亿元 | 2020 | actual",
    "@term 城镇化率由2017年的50%、2018年的52%提高到2021年的60% => 城镇化率 | level | 52% | 2018 | actual",
)
_FIRST_RATE = rule(
    r"(?P<name>[^，、\d]{2,}?)(?:增速|增幅)(?P<year>(?:19|20)\d\d年)(?:的|为|是|达到?)*",
    "@term 税收增速2017年7.1%、2018年7.5% => 税收 | growth | 7.1% | 2017 | actual",
)
_BY_QUARTER = rule(
    r"(?P<quarters>[一二三四](?:、[一二三四]){1,3})季度(?P<what>[^，、和\d]*?)分别(?P<doing>[^，\d]*?)"
    r"(?P<numbers>(?:[\d.]+[^，、和\d]{0,6}[、和]){0,4})",
    "生产总值增长7%，一、二、三季度分别增长5%、6%、8% => 生产总值 | growth | 6% | 2021-04..06 | actual",
    "一、二季度税收分别增长5%、6% => 税收 | growth | 5% | 2021-01..03 | actual",
)
_EACH = rule(
    r"\d{4}",
    "2019年、2020年和2021年分别新建学校3所、5所、8所 => 新建学校数 | count | 5所 | 2020 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """What each of the years came to; nothing where the clause names no two."""
    if own := _next_year(here) or _first_rate(here) or _of_quarter(here):
        return own
    told = (
        _BY_YEAR.fullmatch(here.slot.until) or _OF_LATE.fullmatch(here.slot.until)
        if "分别" in here.slot.until
        else None
    )
    doing = trim(told["what"] + told["doing"]) if told else None
    if told is None or doing is None or not doing.words:
        return ()
    years, place = _years(told["years"]), sum(map(told["numbers"].count, "、和"))
    if place >= len(years) or place + numbers(here) != len(years):
        return ()
    name, year = without_cause(doing.words), years[place]
    if doing.has("up", "down"):
        return (Draft(name, rate(here), name, past=year, yearly=True),)
    verb = leading_verb(name)
    name = with_suffix(name, here.unit)
    return (Draft(name, "count" if verb else "level", name.removeprefix(verb), verb, past=year),)


def _years(words: str) -> Sequence[str]:
    """`2019年`, `2020年` of 2019年、2020年; `二年前`, `一年前` and nothing of 三."""
    if named := _EACH.findall(words):
        return tuple(f"{year}年" for year in named)
    back = "一二三四五".find(words)
    return (*(f"{number}年前" for number in reversed("一二三四五"[:back])), "")


def _next_year(here: Here) -> Sequence[Draft]:
    """2019年为18亿元、2020年为16亿元: the same of the next year."""
    told = _NEXT_YEAR.fullmatch(here.slot.lead) if here.slot.joint and here.index else None
    before = here.own[-1][-1] if told and here.own[-1] else None
    unit = here.unit.canonical
    if told is None or before is None or here.slots[here.index - 1].token.quantity.unit.canonical != unit:
        return ()
    return (replace(before, past=told["year"], series=()),)


def _first_rate(here: Here) -> Sequence[Draft]:
    """税收增速2017年7.1%、2018年7.5%: a rate of its year, and no change over all of them."""
    following = here.following
    told = _FIRST_RATE.fullmatch(here.slot.lead) if following and _NEXT_YEAR.fullmatch(following.lead) else None
    name = without_cause(trim(told["name"]).words) if told else ""
    return (Draft(name, "growth", name, past=told["year"], yearly=True),) if told and name else ()


def _of_quarter(here: Here) -> Sequence[Draft]:
    """一、二、三季度分别增长5%、6%、8%: the rate of each quarter."""
    told = _BY_QUARTER.fullmatch(here.slot.until) if "季度" in here.slot.until else None
    doing = trim(told["what"] + told["doing"]) if told else None
    place = sum(map(told["numbers"].count, "、和")) if told else 0
    quarters = told["quarters"].split("、") if told else []
    if doing is None or place + numbers(here) != len(quarters) or not doing.has("up", "down"):
        return ()
    name = without_cause(doing.words) or here.grown
    months = months_told(f"{quarters[place]}季度", None)
    return (Draft(name, rate(here), name, months=months, begins=True, yearly=True),) if name else ()
