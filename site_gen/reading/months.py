"""words of a clause -> the months of a year that they set for what follows: 1—11月, 前三季度, 上半年."""

import re

from site_gen.reading.numerals import read_number
from site_gen.reading.outline_marks import read_mark
from site_gen.reading.rule import rule

Months = tuple[int, int]
"""The first and the last, 1 to 12."""
_YEAR = (1, 12)
_AND = ("年和", "年及", "年以及", "年与", "年暨")
"""2019年和今年一季度工作: the chapter tells of a whole year, too."""
_N = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_Q = "[一二三四1-4]"
_PART = rule(
    rf"^(?:[^，,。；;：:比较与同于至于末由从、]{{0,8}}?)(?:(?P<first>{_N})月?份?[-—–~～－至到]+(?P<last>{_N})\s?月份?"
    rf"|前(?P<until>{_N})个月|(?P<half>[上下])半年|[一1][-—–~～－至到]+(?P<to>{_Q})季度|前(?P<upto>{_Q})个?季度"
    rf"|(?<![一二三四1-4前、])第?(?P<quarter>{_Q})季度)"
    r"(?!末|底|以来|相比|[、和与及]|[的之]?(?:困难|不利|基础))",
    "1—11月，税收增长8% => 税收 | growth | 8% | 2021-01..11 | actual",
    "前三季度，全市税收完成20亿元、增长8% => 税收 | growth | 8% | 2021-01..09 | actual",
    "前3季度，税收增长8% => 税收 | growth | 8% | 2021-01..09 | actual",
    "1—3季度出口增长8% => 出口 | growth | 8% | 2021-01..09 | actual",
    "前10个月，新建学校3所 => 新建学校数 | count | 3所 | 2021-01..10 | actual",
    "@plan 上半年新建学校3所 => 新建学校数 | count | 3所 | 2022-01..06 | target",
    "四季度工业用电量增长8% => 工业用电量 | growth | 8% | 2021-10..12 | actual",
    "1—12月，税收增长8% => 税收 | growth | 8% | 2021 | actual",
    "11月至3月，用电量增长8% => 用电量 | growth | 8% | 2021 | actual",
)
_UP_TO = rule(
    rf"^截[至止]到?(?:目前|今年|去年|(?:19|20)\d\d年)?(?P<last>{_N})月(?:[底末份]|\d{{1,2}}日)?(?![-—–~～至到、])",
    "截止11月底，完成投资355亿元 => 完成投资 | level | 355亿元 | 2021-01..11 | actual",
    "截至12月底，完成投资355亿元 => 完成投资 | level | 355亿元 | 2021 | actual",
)
_WHOLE = rule(
    r"全年(?!度?(?:计划|预算|目标|任务))|年[末底内初]|预计|预期|有望|截至目前|^(?:19|20)\d\d年(?!同期|的|度?以来|\d)",
    "截至6月，新建学校3所，2021年税收增长8% => 税收 | growth | 8% | 2021 | actual",
    "上半年，累计新建学校3所，截至目前新建医院2所 => 新建医院数 | count | 2所 | 2021 | actual",
    "上半年，税收完成20亿元，完成全年计划的52%，增长8% => 税收 | growth | 8% | 2021-01..06 | actual",
    "1—11月税收增长8%，全年用电量达到20亿千瓦时 => 用电量 | level | 20亿千瓦时 | 2021 | actual",
)


_OF_VALUE = rule(
    rf"(?:^[，、]?|(?<=[一-龥”])(?<![前至到]))第?(?P<quarter>{_Q})季度(?:末|底)?(?:同比)?(?:达到?|为|超过?|完成|提高到|增长|下降)*$",
    "@plan 项目开工率一季度达到30%、二季度达到60% => 项目开工率 | level | 30% | 2022-01..03 | target",
    "@plan 项目开工率一季度达到30%、二季度达到60% => 项目开工率 | level | 60% | 2022-04..06 | target",
)
"""开工率一季度达到30%、二季度达到60%: each value has a quarter of its own."""


def of_value(lead: str) -> Months | None:
    """Those that the words right before a number tell of it alone; else none."""
    own = _OF_VALUE.search(lead.rstrip()) if "季度" in lead else None
    return _quarter(own) if own else None


def told(words: str, before: Months | None) -> Months | None:
    """Those that a clause names; else `before`, what held for the clauses before it, until one speaks of the year."""
    words = words.lstrip("。，,、：:；; \t—“")
    part, until = _PART.search(words), _UP_TO.match(words)
    if part or until:
        first, last = _months(part) if part else (1, _number(until["last"]) if until else 12)
        return (first, last) if first <= last and (first, last) != _YEAR else None
    return None if before and _WHOLE.search(words) else before


def of_heading(words: str) -> Months | None:
    """Those that a heading tells of its chapter: 一、2023年上半年计划执行情况, 第一部分上半年工作回顾; else none."""
    mark = read_mark(words)
    said = (words[mark.end :] if mark else words).removeprefix("关于")
    return told(said, None) if "下半年" not in words and not any(map(said.__contains__, _AND)) else None


def of_title(words: str) -> Months | None:
    """Those that all of a report is about: 2016年上半年……情况的报告; of both halves the headings tell."""
    return of_heading(words) if "半年" in words or "季度" in words or "月国民经济" in words else None


def _months(match: re.Match[str]) -> Months:
    """As they are written: 11月至3月 is (11, 3)."""
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if since := match["to"] or match["upto"]:
        return 1, 3 * _number(since)
    if match["quarter"]:
        return _quarter(match)
    return (1, _number(match["until"])) if match["until"] else (_number(match["first"]), _number(match["last"]))


def _quarter(match: re.Match[str]) -> Months:
    return 3 * _number(match["quarter"]) - 2, 3 * _number(match["quarter"])


def _number(words: str) -> int:
    return int(read_number(words) or 1)
