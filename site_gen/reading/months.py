"""words of a clause -> the months of a year that they set for what follows: 1—11月, 前三季度, 上半年."""

import re

from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule

Months = tuple[int, int]
"""The first and the last, 1 to 12."""
_N = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_PART = rule(
    rf"^(?:[^，,。；;：:比较与同于至于末、]{{0,8}}?)(?:(?P<first>{_N})月?份?[-—–~～－至到]+(?P<last>{_N})月份?"
    rf"|前(?P<until>{_N})个月|(?P<half>[上下])半年|(?P<all>前)?(?:(?<=前)|第?)(?P<quarter>[一二三四])(?:(?<=前.)个)?季度)"
    r"(?!末|底|以来|相比|[、和与及]|[的之]?(?:困难|不利|基础))",
    "1—11月，税收增长8% => 税收 | growth | 8% | 2021-01..11 | actual",
    "前三季度，全市税收完成20亿元、增长8% => 税收 | growth | 8% | 2021-01..09 | actual",
    "前10个月，新建学校3所 => 新建学校数 | count | 3所 | 2021-01..10 | actual",
    "@plan 上半年新建学校3所 => 新建学校数 | count | 3所 | 2022-01..06 | target",
    "四季度工业用电量增长8% => 工业用电量 | growth | 8% | 2021-10..12 | actual",
)
_WHOLE = rule(
    r"全年|年[末底内初]|预计|预期|有望|累计",
    "1—11月税收增长8%，全年用电量达到20亿千瓦时 => 用电量 | level | 20亿千瓦时 | 2021 | actual",
)


def told(words: str, before: Months | None) -> Months | None:
    """Those that a clause names; else `before`, what held for the clauses before it, until one speaks of the year."""
    match = _PART.search(words.lstrip("。，,、：:；; \t—“"))
    if match:
        return _months(match)
    return None if before and _WHOLE.search(words) else before


def _months(match: re.Match[str]) -> Months:
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if match["quarter"]:
        last = 3 * int(read_number(match["quarter"]) or 1)
        return 1 if match["all"] else last - 2, last
    first, last = (int(read_number(match[name]) or 1) if match[name] else 1 for name in ("first", "last"))
    return (1, int(read_number(match["until"]) or 1)) if match["until"] else (min(first, last), last)
