"""Passages -> the year that a report reviews, the year that it plans, and the term that it closes."""

import re
from collections import Counter
from dataclasses import dataclass

from site_gen.model.period import Period
from site_gen.model.report import Passage
from site_gen.reading.outline_facts import Facts

REVIEW_HEADING = re.compile(r"((?:19|20)\d\d)年.{0,12}(?:回顾|总结|完成情况)")
"""一、2023年工作回顾; “十三五”时期和2020年主要工作回顾"""
PLAN_HEADING = re.compile(r"((?:19|20)\d\d)年.{0,16}(?:安排|重点|任务|目标|要求|打算|建议|部署|思路|工作)")
"""二、2024年工作重点"""
PLAN_SENTENCE = re.compile(r"((?:19|20)\d\d)年(?:是|(?:的)?政府工作|.{0,16}(?:预期目标|总体要求|主要目标)|.{0,4}重点)")
"""2024年政府工作的总体要求是; 2024年是实施“十四五”规划的关键一年"""
YEAR_IN_TITLE = re.compile(r"((?:19|20)\d\d)年")
ANY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
FIVE_YEAR_PLAN = re.compile(r"“?十([二三四五六七])五”?(?:时期|期间|规划)?.{0,12}(?:回顾|成就|发展历程)")
"""一、“十三五”时期经济社会发展回顾"""
TERM = re.compile(r"(?:过去(?:的)?五年|五年来|本届政府|这五年|过去5年)")
"""过去五年，市人民政府……"""
TERM_HEADING = re.compile(r"(?:过去(?:的)?(?:五年|5年)|五年(?:来)?|本届政府).{0,8}(?:工作|回顾|发展|总结)")
FIRST_PLAN = {"二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031, "七": 2036}
"""First year of the five-year plans 十二五, 十三五 …"""
MONTHS_OF_NEXT_YEAR = 7
"""A report given before July plans the year that it is given in."""


@dataclass(frozen=True, slots=True)
class Periods:
    review: Period
    plan: Period
    term_review: Period | None


def periods_of(passages: tuple[Passage, ...], facts: Facts) -> Periods:
    """Review and plan years, and the five years of a report that closes a term or a five-year plan."""
    headings = [passage.text for passage in passages if passage.kind == "heading" and passage.level <= 3]
    texts = [passage.text for passage in passages]
    plan = _plan_year(headings, texts, facts)
    review = _year(REVIEW_HEADING, headings) or plan - 1
    if not plan - 2 < review < plan:
        review = plan - 1
    return Periods(Period.year(review), Period.year(plan), _term(headings, texts, review))


def _plan_year(headings: list[str], texts: list[str], facts: Facts) -> int:
    review = _year(REVIEW_HEADING, headings)
    if review:
        return review + 1
    planned = [text for text in headings if not re.search(r"回顾|总结", text)]
    return (
        _year(PLAN_HEADING, planned)
        or _from_date(facts.date)
        or _last_year(PLAN_SENTENCE, texts)
        or _year(YEAR_IN_TITLE, [facts.title])
        or _commonest(texts) + 1
    )


def _year(pattern: re.Pattern[str], texts: list[str]) -> int:
    """The first year that `pattern` finds, or 0."""
    return next((int(match[1]) for match in map(pattern.search, texts) if match), 0)


def _last_year(pattern: re.Pattern[str], texts: list[str]) -> int:
    return max((int(match[1]) for text in texts for match in pattern.finditer(text)), default=0)


def _from_date(date: str) -> int:
    """The year that a report of this date plans: December 2021 and January 2022 both plan 2022."""
    return int(date[:4]) + (int(date[5:7]) >= MONTHS_OF_NEXT_YEAR) if date else 0


def _commonest(texts: list[str]) -> int:
    years = Counter(int(match[1]) for text in texts for match in ANY_YEAR.finditer(text))
    return max(years, key=lambda year: (years[year], year)) if years else 2000


def _term(headings: list[str], texts: list[str], review: int) -> Period | None:
    """The five years under review, or None for an annual report."""
    for text in headings:
        plan = FIVE_YEAR_PLAN.search(text)
        if plan:
            first = FIRST_PLAN[plan[1]]
            return Period.years(first, first + 4)
        if TERM_HEADING.search(text):
            return Period.years(review - 4, review)
    early = texts[: max(12, len(texts) // 5)]
    return Period.years(review - 4, review) if any(TERM.match(text) for text in early) else None
