"""Where in the report a passage stands: the review of a term, of a year, the plan for the next, or a longer outlook.

Periods and the status of what is said there depend on it.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from site_gen.model.period import Period
from site_gen.model.report import Outline, Passage

Mode = Literal["term", "year", "plan", "outlook"]

FIVE_YEARS = {
    "九五": 1996,
    "十五": 2001,
    "十一五": 2006,
    "十二五": 2011,
    "十三五": 2016,
    "十四五": 2021,
    "十五五": 2026,
}
"""First year of each five-year plan."""
PLAN_NAME = r"(?P<plan>(?:九|十[一二三四五]?)五)"
_OPENING = 44
_TERM = re.compile(
    r"(?:过去|刚刚过去|这|本届|近)的?(?:五年|四年|三年|5年)|五年来|五年(?:工作)?回顾|本届政府|任期(?:以来|内)"
)
_LAST = re.compile(r"过去(?:的)?一年|一年来|这一年|(?:去年|上年)(?:工作|是|，|,|我|全)|过去一年")
_NEXT = re.compile(
    r"今年|新的一年|下一步|明年|下一年|本年度|奋斗目标|预期目标|工作(?:总体)?(?:要求|思路|安排|打算)|(?:重点"
    r"|主要)(?:工作)?任务"
)
_NOW = re.compile(r"^.{0,6}(?:今年|新的一年|明年)|预期目标")
_OUTLOOK = re.compile(r"(?:今后|未来)(?:的)?(?:五|几|三|5)年|今后一个时期|远景目标|奋斗目标和")
_YEARS = re.compile(r"(?P<year>20\d\d)(?=年|\s)")
_OPENS = re.compile(
    r"(?P<year>20\d\d)(?=年(?:度?[，,]?(?:我们|我[市省县区州]|是|面对|在|全[市县区省州盟]上下|[市省县区州]?政府"
    r"|各级)|的?工作|主要|重点|经济))"
)
_CLOSING = re.compile(rf"20\d\d年是“?{PLAN_NAME}”?(?:规划)?(?:的?收官|的?最后)")  # 2020年是“十三五”收官之年
_NAMED = re.compile(rf"[“\"]?{PLAN_NAME}[”\"]?(?:时期|期间|规划|末|的)")
_LEAD_IN = re.compile(
    r"^(?:各位(?:代表|委员|主任)[、，,：:！!同志们位委员]*|[一二三四五六七八九十]+[、.．]|——|—"
    r"|[（(][一二三四五六七八九十]+[)）]|\s)*"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The frame of time that a passage speaks in."""

    mode: Mode
    heading: Mode
    """What the last heading set."""
    term: Period
    """The years of the term under review; one year where the report reviews one."""
    year: int
    """The year under review."""
    plan: int
    outlook: Period
    now: int
    """The year that 今年 means."""

    @property
    def planning(self) -> bool:
        return self.mode in ("plan", "outlook")


def opening_setting(outline: Outline) -> Setting:
    """The setting before the first passage: the review."""
    year, plan = outline.review.last_year, outline.plan.first_year
    term = outline.term_review or outline.review
    delivered = outline.date[:4]
    now = int(delivered) if delivered.isdigit() and int(delivered) in (year, plan) else plan
    mode: Mode = "term" if term.first_year < term.last_year else "year"
    return Setting(mode, mode, term, year, plan, Period.years(plan, plan + 4), now)


def setting_of(passage: Passage, before: Setting) -> Setting:
    """The setting of `passage`, given that of the passage before."""
    if passage.kind in ("title", "byline", "salutation"):
        return before
    opening = _LEAD_IN.sub("", passage.text[:120])[:_OPENING]
    heading = passage.kind == "heading" or (len(passage.text) < 40 and "。" not in passage.text)
    found = _cue(opening, before, heading and passage.level <= 2)
    outlook = _outlook(opening, before) if found == "outlook" else before.outlook
    if heading:
        if found is None:
            return before if passage.level != 2 else replace(before, mode=before.heading)
        return replace(before, mode=found, heading=found, outlook=outlook)
    if found is None:
        return before
    mode = _within(found, before)
    return replace(before, mode=mode, outlook=outlook, term=_term(before) if mode == "term" else before.term)


def _term(before: Setting) -> Period:
    """A report of one year that looks back on five."""
    if before.term.first_year < before.term.last_year:
        return before.term
    return Period.years(before.year - 4, before.year)


def _within(found: Mode, before: Setting) -> Mode:
    """Reviewing words in a plan are an aside of the plan: 去年……今年……."""
    return before.mode if before.heading == "plan" and found in ("year", "term") else found


def _cue(opening: str, setting: Setting, heading: bool) -> Mode | None:
    """The first words that tell the time."""
    if _CLOSING.search(opening):
        return "term"
    patterns: tuple[tuple[re.Pattern[str], Mode], ...] = (
        (_OUTLOOK, "outlook"),
        (_TERM, "term"),
        (_LAST, "year"),
        (_NEXT if heading else _NOW, "plan"),
    )
    cues = [(match.start(), mode) for pattern, mode in patterns if (match := pattern.search(opening))]
    cues.extend(_dated(opening, setting, _YEARS if heading else _OPENS))
    close = [cue for cue in cues if cue[0] <= 16]
    return min(close)[1] if close else None


def _dated(opening: str, setting: Setting, years: re.Pattern[str]) -> list[tuple[int, Mode]]:
    found: list[tuple[int, Mode]] = []
    for match in years.finditer(opening):
        year = int(match["year"])
        if year == setting.plan:
            found.append((match.start(), "plan"))
        elif year == setting.year:
            found.append((match.start(), "year"))
        elif year > setting.plan:
            found.append((match.start(), "outlook"))
    for match in _NAMED.finditer(opening):
        start = FIVE_YEARS[match["plan"]]
        if start + 4 <= setting.year:
            found.append((match.start(), "term"))
        elif start >= setting.plan:
            found.append((match.start(), "outlook"))
    return found


def _outlook(opening: str, setting: Setting) -> Period:
    """The years of an outlook: 十四五, 到2035年, 未来五年."""
    named = _NAMED.search(opening)
    if named:
        start = FIVE_YEARS[named["plan"]]
        return Period.years(start, start + 4)
    years = [int(match["year"]) for match in _YEARS.finditer(opening) if int(match["year"]) > setting.plan]
    return Period.years(setting.plan, years[0] if years else setting.plan + 4)
