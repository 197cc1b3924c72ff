"""Passages -> the years of a report and the mode of each passage, decided together from all signs at once.

Each candidate for the year planned has its votes (`ballot_cues`) and the best course of modes that it allows
(`ballot_modes`); the pair that scores most wins, and how far the next one lies behind says how firm that is.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from operator import add
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.period import Period
from site_gen.model.report import Doubt, Mode, Passage
from site_gen.reading.ballot_course import WORDLESS, Course, course_of, points_of
from site_gen.reading.ballot_cues import GUESS, Vote, sets_tasks, votes_of
from site_gen.reading.ballot_modes import Signs, signs_of, weights_of
from site_gen.reading.ballot_now import before_its_end, is_of_half_a_year
from site_gen.reading.ballot_term import term_of
from site_gen.reading.ballot_words import Weights
from site_gen.reading.numerals import with_narrow_digits
from site_gen.reading.outline_facts import Facts

COURSE = 0.25
"""What a point of the course of modes counts beside a vote."""
CANDIDATES = 3
CLEAR = 0.35
"""A second year with more than this share of the first one's points leaves the evidence divided …"""
FEW = 2.0
"""… and so does a first one with fewer points."""
MANY = 5.0
"""Votes that decide alone where no second year has more than its share."""
ASIDE = 0.4
"""What a passage has to say for five years, over and above, in a report that reviews one."""
OF_TASKS = (0.0, 0.0, 3.0, 0.0)
"""What the title of a list of tasks says for the first passage below it."""
NOTHING_SAID = 2000
SHORT_YEAR = compiled(
    r"(?<![\d.年])0\d(?=年(?![级期代内来间]))|(?:(?<=^)|(?<=^[一二三四五六七八九]、))[129]\d(?=年(?:度|政府|主要|的?工作|全[县市区镇]))"
)
"""08年，全县……; 24年工作回顾: what opens so is a year, no length of time."""


class Ballot(Struct, frozen=True):
    """What was decided, and where the evidence is divided."""

    review: Period
    plan: Period
    term_review: Period | None
    modes: tuple[Mode, ...]
    """One for each passage."""
    margins: tuple[float, ...]
    """How far the next best mode of each passage lies behind, in points."""
    doubts: tuple[Doubt, ...]


def decided(passages: tuple[Passage, ...], facts: Facts) -> Ballot:
    """The years, the term and the modes of a report."""
    passages = tuple(map(_narrow, passages))
    signs = _signs(passages, facts.date)
    votes = votes_of(passages, with_narrow_digits(facts.title), facts.date, facts.dated)
    scores = _scores(votes, passages, signs)
    plan, _ = scores[0]
    weights = [weights_of(sign, plan) for sign in signs]
    course = course_of(passages, weights, signs)
    term, doubt = term_of(passages, course.modes, plan - 1, facts.session)
    if term is None:
        course = course_of(passages, _annual(weights, signs), signs)
    return Ballot(
        review=Period.year(plan - 1),
        plan=Period.year(plan - ("半年" in facts.title or is_of_half_a_year(passages))),
        term_review=term,
        modes=course.modes,
        margins=course.margins,
        doubts=(*_divided(votes, scores), *doubt),
    )


def coursed(passages: tuple[Passage, ...], plan: int, term: Period | None, date: str) -> Course:
    """The modes of a report whose years are known."""
    passages = tuple(map(_narrow, passages))
    signs = _signs(passages, date)
    weights = [weights_of(sign, plan) for sign in signs]
    return course_of(passages, weights if term else _annual(weights, signs), signs)


def _signs(passages: tuple[Passage, ...], date: str) -> list[Signs]:
    reviewed = before_its_end(passages, date)
    signs = [signs_of(passage, reviewed) for passage in passages]
    first = next((i for i, passage in enumerate(passages) if passage.kind not in WORDLESS), 0)
    if any(passage.kind == "title" and sets_tasks(passage.text) for passage in passages):
        signs[first] = replace(signs[first], weights=cast(Weights, tuple(map(add, signs[first].weights, OF_TASKS))))
    return signs


def _narrow(passage: Passage) -> Passage:
    text = SHORT_YEAR.sub(_whole_year, with_narrow_digits(passage.text))
    return passage if text is passage.text else replace(passage, text=text)


def _whole_year(year: re.Match[str]) -> str:
    return f"{19 if year[0] > '89' else 20}{year[0]}"


def _annual(weights: Sequence[Weights], signs: Sequence[Signs]) -> list[Weights]:
    """The weights for a report that reviews one year: five years are an aside that a passage must speak of."""
    return [
        (each[0] - (0.0 if sign.speaks else ASIDE), each[1], each[2], each[3])
        for each, sign in zip(weights, signs, strict=True)
    ]


def _scores(votes: Sequence[Vote], passages: Sequence[Passage], signs: Sequence[Signs]) -> list[tuple[int, float]]:
    """The candidates for the year planned with their points, the best first."""
    counted: dict[int, float] = defaultdict(float)
    for vote in votes:
        counted[vote.year] += vote.weight
    voted = sorted(counted, key=lambda year: (counted[year], year), reverse=True)[:CANDIDATES] or [NOTHING_SAID + 1]
    if _is_clear([counted[year] for year in voted]):
        return [(year, counted[year]) for year in voted]
    found = {*voted, *(year + step for year in voted[:1] if votes for step in (-1, 1))}
    course = {year: points_of(passages, [weights_of(sign, year) for sign in signs], signs) for year in found}
    least = min(course.values())
    points = [(year, counted[year] + COURSE * (course[year] - least)) for year in found]
    return sorted(points, key=lambda each: each[1], reverse=True)


def _is_clear(points: Sequence[float]) -> bool:
    """So many votes for one year that no course of modes need be asked."""
    return points[0] >= MANY and max(points[1:], default=0.0) <= CLEAR * points[0]


def _divided(votes: Sequence[Vote], scores: Sequence[tuple[int, float]]) -> tuple[Doubt, ...]:
    """A doubt where nothing tells a year, the second has nearly the points of the first, or no year has many."""
    plan, points = scores[0]
    if all(vote.weight <= GUESS for vote in votes):
        return (Doubt("no-years", f"{plan - 1}/{plan}", _words(votes, plan), "-", ()),)
    other, second = scores[1] if len(scores) > 1 else (plan, 0.0)
    if (second <= CLEAR * points and points >= FEW) or other == plan:
        return ()
    return (Doubt("years", f"{plan - 1}/{plan}", _words(votes, plan), f"{other - 1}/{other}", _words(votes, other)),)


def _words(votes: Sequence[Vote], year: int) -> tuple[str, ...]:
    """The weightiest signs for a year, in the words of the report."""
    found = sorted((vote for vote in votes if vote.year == year), key=lambda vote: -vote.weight)
    return tuple(dict.fromkeys(vote.words for vote in found))[:3]
