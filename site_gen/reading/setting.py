"""Where in the report a passage stands: the review of a term, of a year, the plan for the next, or a longer outlook.

Periods and the status of what is said there depend on it. The mode of each passage is decided over the whole report
(`ballot`); here it becomes years.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.period import Period
from site_gen.model.report import Mode, Outline
from site_gen.reading.ballot_now import before_its_end
from site_gen.reading.months import Months, of_heading, of_title
from site_gen.reading.numerals import with_narrow_digits
from site_gen.reading.rule import rule

COUNTED = compiled(r"\d{4}年 ×\d+")
"""The vote of how often a year is named, as `ballot_cues` words it."""
FIVE_YEARS = {
    "六五": 1981,
    "七五": 1986,
    "八五": 1991,
    "九五": 1996,
    "十五": 2001,
    "十一五": 2006,
    "十二五": 2011,
    "十三五": 2016,
    "十四五": 2021,
    "十五五": 2026,
    "十六五": 2031,
    "十七五": 2036,
}
"""First year of each five-year plan."""
PLAN_NAME = r"(?P<plan>(?:[六七八九]|十[一二三四五六七]?)五)(?![”\"」]?普法)"
NAMED_PLAN = rf"(?P<quote>[“\"「])?{PLAN_NAME}(?(quote)[”\"」]|(?=时期|期间|规划|计划|末|以来|开局|收官))"
"""“十四五”; 十四五时期; not 十五运会."""
_OPENING = 44
_AT_ONCE = 12
"""So near the beginning of a passage a year is that of all of it."""
_NAMED = rule(
    rf"[“\"]?{PLAN_NAME}[”\"]?(?:时期|期间|规划|末|的)",
    "@outlook 高标准编制实施“十五五”规划，新建公园60个 => 新建公园数 | count | 60个 | 2026..2030 | target",
)
_UNFINISHED = rule(
    r"前三季度|1[-—–~至]1?\d月|上半年|(?:全年|今年|年底)[^，。]{0,6}预计|预计[^，。]{0,6}(?:全年|今年|年底)|明年",
    "@undated 今年新建学校3所，明年将开学 => 新建学校数 | count | 3所 | 2021 | actual",
)
"""What a review says that was given before its year was over: there 今年 is the year under review."""
_SO_FAR = rule(
    r"今年以来",
    "今年以来新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
)
_LAST_YEAR = rule(
    r"(?:^|[。；;])去年(?!同期|底|末)",
    "@undated 去年上半年出口下降。去年新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
    "@undated 去年，新建学校3所，1—11月新建医院2所 => 新建学校数 | count | 3所 | 2021 | actual",
)
"""去年，……: the review of a year that was over when it was given."""
_OF_HALF = rule(
    r"(?:就|报告|汇报|关于)(?:今年|本年|(?:19|20)\d\d年)?上半年(?:政府|经济|全[国省市区县州]|工作|国民)[^。，；]{0,16}(?:情况|工作)",
    "我就上半年政府工作情况报告如下。税收增长8% => 税收 | growth | 8% | 2021-01..06 | actual",
)
_FIRST = 6
"""Passages in which a report may say that it is about the first half of a year."""
_YEARS = rule(
    r"(?P<year>(?:19|20)\d\d)(?=年(?!远景|愿景)|(?<=[到和与及]\d{4})年|(?<![一-龥]\d{4})年|\s)",
    "@outlook 锚定2035年远景目标，力争税收年均增长5% => 税收 | average-growth | 5% | 2021..2026 | target",
    "@outlook 到2035年基本实现现代化。城镇化率达到80% => 城镇化率 | level | 80% | 2035 | target",
)


class Setting(Struct, frozen=True):
    """The frame of time that a passage speaks in."""

    mode: Mode
    term: Period
    """The years of the term under review; the five up to the review where the report reviews one and looks back."""
    year: int
    """The year under review."""
    plan: int
    outlook: Period
    now: int
    """The year that 今年 means."""
    months: Months | None = None
    """Those that the heading of its chapter tells: 一、上半年工作回顾."""
    yearless: bool = False
    """Nothing in the report tells its years."""
    divided: bool = False
    """What tells them is at odds, and nothing but how often a year is named speaks for the one that was taken."""
    margin: float = 0.0
    """By how many points the mode was chosen; below 1 it hung by a hair."""

    @property
    def planning(self) -> bool:
        return self.mode in ("plan", "outlook")


def settings_of(outline: Outline) -> Iterator[Setting]:
    """The setting of each passage."""
    setting, level = _opening(outline), 0
    for passage, mode, margin in zip(outline.passages, outline.modes, outline.margins, strict=True):
        if passage.kind == "heading" and ((months := of_heading(passage.text)) or passage.level <= level):
            setting, level = replace(setting, months=months), passage.level
        begins = mode == "outlook" and setting.mode != "outlook"
        if mode == "neither":
            yield setting
            continue
        outlook = (
            _outlook(with_narrow_digits(passage.text[:_OPENING]), setting, begins)
            if mode == "outlook"
            else setting.outlook
        )
        setting = replace(setting, mode=mode, outlook=outlook, margin=margin)
        yield replace(setting, now=setting.year) if _before_its_end(outline.date, mode, passage.text) else setting


def _before_its_end(date: str, mode: Mode, text: str) -> bool:
    """Whether a review was given, or at least written, before its year was over."""
    if mode not in ("term", "year") or date[5:7] not in ("", "12", "01"):
        return False
    if _LAST_YEAR.search(text) and "今年" not in text:
        return False
    return bool(_SO_FAR.search(text) or (not date and _UNFINISHED.search(text)))


def _opening(outline: Outline) -> Setting:
    """The setting before the first passage: the review."""
    year, plan = outline.review.last_year, outline.plan.first_year
    delivered = outline.date[:4]
    now = int(delivered) if delivered.isdigit() and int(delivered) in (year, plan) else plan
    now = year if before_its_end(outline.passages, outline.date) else now
    term = outline.term_review or Period.years(year - 4, year)
    mode: Mode = "term" if outline.term_review else "year"
    months = of_title(outline.title) or ((1, 6) if _half(outline) else None)
    doubted = {doubt.about for doubt in outline.doubts}
    outlook = Period.years(year + 1, year + 5)
    divided = any(doubt.about == "years" and all(map(COUNTED.fullmatch, doubt.signs)) for doubt in outline.doubts)
    return Setting(mode, term, year, plan, outlook, now, months, "no-years" in doubted, divided)


def _half(outline: Outline) -> bool:
    """What a report says of itself where it begins."""
    return any(_OF_HALF.search(passage.text) for passage in outline.passages[:_FIRST])


def _outlook(opening: str, before: Setting, begins: bool) -> Period:
    """The years of an outlook: 十五五, 到2035年, 未来五年; those of the passage before where this one names none."""
    for match in _NAMED.finditer(opening):
        start = FIVE_YEARS[match["plan"]]
        if start + 4 > before.plan:
            return Period.years(start, start + 4)
    years = [
        int(match["year"])
        for match in _YEARS.finditer(opening)
        if int(match["year"]) > before.plan and (begins or not _passing(match, before.outlook))
    ]
    if years or begins:
        first = before.year + 1  # also where the plan is but the rest of the year under review
        return Period.years(first, max(first, years[0]) if years else first + 4)
    return before.outlook


def _passing(year: re.Match[str], outlook: Period) -> bool:
    """城乡居民收入提高，力争到2024年翻一番: a year on the way is not the end of those spoken of."""
    return year.start() > _AT_ONCE and int(year["year"]) < outlook.last_year
