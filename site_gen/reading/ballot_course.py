"""What speaks for each mode, passage by passage -> the course of modes through the report that scores most (Viterbi).

A change of mode costs: little at the head of a chapter, more inside one, most where a plan would turn into a review.
"""

from collections.abc import Sequence
from functools import lru_cache
from operator import add, sub
from typing import cast, get_args

from msgspec import Struct

from site_gen.model.report import Mode, Passage
from site_gen.reading.ballot_modes import Signs
from site_gen.reading.ballot_words import OUTLOOK, PLAN, TERM, YEAR, Weights

MODES: tuple[Mode, ...] = cast(tuple[Mode, ...], get_args(Mode))[:4]
START: Weights = (0.3, 0.6, -1.5, -2.0)
"""A report begins with its review, of one year as a rule."""
CHAPTER, SPOKEN, SILENTLY = 0.6, 1.4, 2.6
"""What a change costs at a chapter's heading, at a passage whose first words tell a time, and at any other …"""
WITHIN = 0.8
"""… and what it costs besides inside a list."""
BACK = 3.0
"""What a step back from plan or outlook to a review costs besides."""
UNSAID = 2.0
"""… and once more in a chapter whose heading names plan or outlook, at a passage that tells no time of a review."""
AHEAD = 2.0
"""What a step from review to plan costs besides where no heading makes it."""
RETURN = -1.5
"""What it gains to come back to the mode of the chapter behind a paragraph that only dates its figures."""
NAMES = 1.0
"""So many points more than for any other mode make the heading of a chapter name one."""
EVEN = 1e-6
"""Of two courses through chapters that are so near each other the one is taken that turns later."""
WORDLESS = ("title", "byline", "salutation")


class Costs(Struct, frozen=True):
    """What the steps between modes cost at a passage."""

    away: tuple[tuple[float, ...], ...]
    """From each mode, to each."""
    into: tuple[tuple[float, ...], ...]
    """Into each mode, from each."""


class Course(Struct, frozen=True):
    modes: tuple[Mode, ...]
    margins: tuple[float, ...]
    """How far the best course with another mode at this passage lies behind, in points."""


def course_of(passages: Sequence[Passage], weights: Sequence[Weights], signs: Sequence[Signs]) -> Course:
    """The best course; front matter, greetings and the report's glossary have the mode `neither`."""
    spoken = [index for index, passage in enumerate(passages) if passage.kind not in WORDLESS]
    steps = _steps([weights[index] for index in spoken], [signs[index] for index in spoken])
    ahead = _forward([weights[index] for index in spoken], steps)
    behind = _backward([weights[index] for index in spoken], steps)
    modes: list[Mode] = ["neither"] * len(passages)
    margins = [0.0] * len(passages)
    last, headed = YEAR, any(signs[index].level <= 2 for index in spoken)
    for index, one, other in zip(spoken, ahead, behind, strict=True):
        sums = sorted(((one[mode] + other[mode], mode) for mode in range(4)), reverse=True)
        if headed and sums[1][1] == last and sums[0][0] - sums[1][0] < EVEN:
            sums[:2] = sums[1::-1]
        last = sums[0][1]
        modes[index], margins[index] = MODES[last], round(sums[0][0] - sums[1][0], 3)
    return Course(tuple(modes), tuple(margins))


def points_of(passages: Sequence[Passage], weights: Sequence[Weights], signs: Sequence[Signs]) -> float:
    """The points of the best course."""
    spoken = [index for index, passage in enumerate(passages) if passage.kind not in WORDLESS]
    own = [weights[index] for index in spoken]
    return max(_forward(own, _steps(own, [signs[index] for index in spoken]))[-1]) if spoken else 0.0


def _steps(weights: Sequence[Weights], signs: Sequence[Signs]) -> list[Costs]:
    """For each passage what each step into it costs."""
    steps: list[Costs] = []
    chapter: int | None = None
    before: Signs | None = None
    headed = any(sign.level <= 2 for sign in signs)
    for own, sign in zip(weights, signs, strict=True):
        returns = chapter if before and before.dates and not sign.speaks else None
        tells = sign.speaks and max(own[TERM], own[YEAR]) > max(own[PLAN], own[OUTLOOK])
        named = chapter in (PLAN, OUTLOOK) and sign.level > 2 and not tells
        steps.append(_costs(sign.level, sign.speaks, sign.goes_on, sign.begins, returns, headed, named))
        if sign.level <= 2:
            chapter = _leading(own)
        before = sign
    return steps


def _leading(weights: Weights) -> int | None:
    """The mode that a chapter's heading names, where it names one."""
    first, second = sorted(weights, reverse=True)[:2]
    return weights.index(first) if first - second >= NAMES else None


def _forward(weights: Sequence[Weights], steps: Sequence[Costs]) -> list[Weights]:
    """For each passage and mode the points of the best course that ends there."""
    found: list[Weights] = []
    before: Weights = START
    for index, (own, costs) in enumerate(zip(weights, steps, strict=True)):
        best = [max(map(sub, before, into)) for into in costs.into] if index else before
        before = cast(Weights, tuple(map(add, best, own)))
        found.append(before)
    return found


def _backward(weights: Sequence[Weights], steps: Sequence[Costs]) -> list[Weights]:
    """For each passage and mode the points of the best course that goes on from there."""
    found: list[Weights] = [(0.0, 0.0, 0.0, 0.0)] if weights else []
    for own, costs in zip(reversed(weights[1:]), reversed(steps[1:]), strict=True):
        after = tuple(map(add, found[-1], own))
        found.append(cast(Weights, tuple(max(map(sub, after, away)) for away in costs.away)))
    return found[::-1]


@lru_cache(maxsize=256)
def _costs(
    level: int, speaks: bool, goes_on: bool, begins: bool, returns: int | None, headed: bool, named: bool
) -> Costs:
    """Every step into a passage of such signs; `returns`: the mode of the chapter behind an aside.

    `headed`: the report has chapters, whose headings make the step from review to plan; `named`: that of this one names
    plan or outlook, and the passage tells no time of a review.
    """
    change = CHAPTER if level <= 2 else SPOKEN if speaks else SILENTLY + WITHIN * goes_on

    def cost(before: int, mode: int) -> float:
        if before == mode or begins:
            return 0.0
        if mode == returns:
            return RETURN
        if before in (PLAN, OUTLOOK) and mode in (TERM, YEAR):
            return change + BACK + UNSAID * named
        ahead = headed and level > 2 and before in (TERM, YEAR) and mode in (PLAN, OUTLOOK)
        return change + (AHEAD if ahead else 0.0)

    away = tuple(tuple(cost(one, other) for other in range(4)) for one in range(4))
    return Costs(away, tuple(zip(*away, strict=True)))
