"""The period that the name of a five-year plan sets: “十三五”时期, “十三五”末, “十四五”以来, “十四五”前三年."""

import re

from site_gen.model.period import Period
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.setting import FIVE_YEARS, PLAN_NAME, Setting

PLANNED = rule(
    rf"^(?:[^，,。]{{0,6}}?(?:到|在|整个))?[“\"]?{PLAN_NAME}[”\"]?(?:时期|期间|(?P<end>期?末)|以来|(?P<which>[前头后])(?P<years>[两二三四])年)",
    "“十四五”以来，新建学校60所 => 新建学校数 | count | 60所 | 2021 | actual",
    "@term “十三五”前三年，新建学校60所 => 新建学校数 | count | 60所 | 2016..2018 | actual",
    "“十三五”后两年，新建学校60所 => 新建学校数 | count | 60所 | 2019..2020 | actual",
    "“十三五”时期，新建学校60所 => 新建学校数 | count | 60所 | 2016..2020 | actual",
    "@outlook 2025年产值比2010年翻番，“十四五”时期经济年均增长6% => 经济 | average-growth | 6% | 2020..2025 | target",
    "“十三五”末，城镇化率达到60% => 城镇化率 | level | 60% | 2020 | actual",
)
_YEAR_OF_PLAN = rule(
    rf"^(?:[^，,。]{{0,3}}?在)?[“\"]?{PLAN_NAME}[”\"]?(?:规划)?(?P<which>开局|起步|收官|最后)(?:之|的?第?一)?年",
    "“十四五”开局之年，城镇化率提高到52% => 城镇化率 | level | 52% | 2021 | actual",
    "@term “十三五”收官之年，城镇化率提高到50% => 城镇化率 | level | 50% | 2020 | actual",
)


def of_plan(words: str, setting: Setting) -> tuple[Period, bool] | None:
    """The period, and whether things add up over it."""
    if planned := PLANNED.search(words):
        return _planned(planned, setting)
    year = _YEAR_OF_PLAN.search(words)
    if not year:
        return None
    first = FIVE_YEARS[year["plan"]]
    return Period.year(first + (0 if year["which"] in ("开局", "起步") else 4)), False


def _planned(words: re.Match[str], setting: Setting) -> tuple[Period, bool]:
    """All years of the plan, its last, the first or last so many, or those since its beginning that are over."""
    first = FIVE_YEARS[words["plan"]]
    last = first + 4
    if words["end"]:
        return Period.year(last), False
    if words["years"]:
        off = int(read_number(words["years"]) or 1) - 1
        return Period.years(*((last - off, last) if words["which"] == "后" else (first, first + off))), True
    over = words[0].endswith("以来") and not setting.planning
    return Period.years(first, max(first, min(last, setting.year)) if over else last), True
