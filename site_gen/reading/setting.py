"""Where in the report a passage stands: the review of a term, of a year, the plan for the next, or a longer outlook.

Periods and the status of what is said there depend on it. The mode of each passage is decided over the whole report
(`ballot`); here it becomes years.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_gen.model.period import Period
from site_gen.model.report import Mode, Outline

FIVE_YEARS = {
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
PLAN_NAME = r"(?P<plan>(?:八|九|十[一二三四五六七]?)五)"
NAMED_PLAN = rf"(?P<quote>[“\"「])?{PLAN_NAME}(?(quote)[”\"」]|(?=时期|期间|规划|计划|末|以来|开局|收官))"
"""“十四五”; 十四五时期; not 十五运会."""
_OPENING = 44
_NAMED = re.compile(rf"[“\"]?{PLAN_NAME}[”\"]?(?:时期|期间|规划|末|的)")
_YEARS = re.compile(r"(?P<year>20\d\d)(?=年|\s)")


@dataclass(frozen=True, slots=True)
class Setting:
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
    margin: float = 0.0
    """By how many points the mode was chosen; below 1 it hung by a hair."""

    @property
    def planning(self) -> bool:
        return self.mode in ("plan", "outlook")


def settings_of(outline: Outline) -> Iterator[Setting]:
    """The setting of each passage."""
    setting = _opening(outline)
    for passage, mode, margin in zip(outline.passages, outline.modes, outline.margins, strict=True):
        begins = mode == "outlook" and setting.mode != "outlook"
        if mode == "neither":
            yield setting
            continue
        outlook = _outlook(passage.text[:_OPENING], setting, begins) if mode == "outlook" else setting.outlook
        setting = replace(setting, mode=mode, outlook=outlook, margin=margin)
        yield setting


def _opening(outline: Outline) -> Setting:
    """The setting before the first passage: the review."""
    year, plan = outline.review.last_year, outline.plan.first_year
    delivered = outline.date[:4]
    now = int(delivered) if delivered.isdigit() and int(delivered) in (year, plan) else plan
    term = outline.term_review or Period.years(year - 4, year)
    return Setting("term" if outline.term_review else "year", term, year, plan, Period.years(plan, plan + 4), now)


def _outlook(opening: str, before: Setting, begins: bool) -> Period:
    """The years of an outlook: 十五五, 到2035年, 未来五年; those of the passage before where this one names none."""
    for match in _NAMED.finditer(opening):
        start = FIVE_YEARS[match["plan"]]
        if start + 4 > before.plan:
            return Period.years(start, start + 4)
    years = [int(match["year"]) for match in _YEARS.finditer(opening) if int(match["year"]) > before.plan]
    if years or begins:
        return Period.years(before.plan, years[0] if years else before.plan + 4)
    return before.outlook
