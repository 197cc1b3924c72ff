"""What speaks for each mode, passage by passage -> the course of modes through the report that scores most (Viterbi).

A change of mode costs: little at the head of a chapter, more inside one, most where a plan would turn into a review.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from site_gen.model.report import Mode, Passage
from site_gen.reading.ballot_modes import OUTLOOK, PLAN, TERM, YEAR, Signs, Weights

MODES: tuple[Mode, ...] = cast(tuple[Mode, ...], get_args(Mode))[:4]
START: Weights = (0.3, 0.6, -1.5, -2.0)
"""A report begins with its review, of one year as a rule."""
CHAPTER, SPOKEN, SILENTLY = 0.6, 1.4, 2.6
"""What a change costs at a chapter's heading, at a passage whose first words tell a time, and at any other …"""
WITHIN = 0.8
"""… and what it costs besides inside a list."""
BACK = 3.0
"""What a step back from plan or outlook to a review costs besides."""
AHEAD = 2.0
"""What a step from review to plan costs besides where no heading makes it."""
WORDLESS = ("title", "byline", "salutation")


@dataclass(frozen=True, slots=True)
class Course:
    modes: tuple[Mode, ...]
    margins: tuple[float, ...]
    """How far the best course with another mode at this passage lies behind, in points."""


def course_of(passages: Sequence[Passage], weights: Sequence[Weights], signs: Sequence[Signs]) -> Course:
    """The best course; front matter, greetings and the report's glossary have the mode `neither`."""
    spoken = [index for index, passage in enumerate(passages) if passage.kind not in WORDLESS]
    ahead = _forward([weights[index] for index in spoken], [signs[index] for index in spoken])
    behind = _backward([weights[index] for index in spoken], [signs[index] for index in spoken])
    modes: list[Mode] = ["neither"] * len(passages)
    margins = [0.0] * len(passages)
    for index, one, other in zip(spoken, ahead, behind, strict=True):
        sums = sorted(((one[mode] + other[mode], mode) for mode in range(4)), reverse=True)
        modes[index], margins[index] = MODES[sums[0][1]], round(sums[0][0] - sums[1][0], 3)
    return Course(tuple(modes), tuple(margins))


def _forward(weights: Sequence[Weights], signs: Sequence[Signs]) -> list[Weights]:
    """For each passage and mode the points of the best course that ends there."""
    found: list[Weights] = []
    before: Weights = START
    for index, (own, sign) in enumerate(zip(weights, signs, strict=True)):
        if index:
            before = cast(Weights, tuple(max(before[a] - _cost(a, b, sign) for a in range(4)) for b in range(4)))
        before = cast(Weights, tuple(one + other for one, other in zip(before, own, strict=True)))
        found.append(before)
    return found


def _backward(weights: Sequence[Weights], signs: Sequence[Signs]) -> list[Weights]:
    """For each passage and mode the points of the best course that goes on from there."""
    found: list[Weights] = [(0.0, 0.0, 0.0, 0.0)] if weights else []
    for own, sign in zip(reversed(weights[1:]), reversed(signs[1:]), strict=True):
        after = found[-1]
        found.append(
            cast(Weights, tuple(max(after[b] + own[b] - _cost(a, b, sign) for b in range(4)) for a in range(4)))
        )
    return found[::-1]


def _cost(before: int, mode: int, sign: Signs) -> float:
    """What it costs to go from one mode to another at a passage."""
    if before == mode or sign.begins:
        return 0.0
    cost = CHAPTER if sign.level <= 2 else SPOKEN if sign.speaks else SILENTLY + WITHIN * sign.goes_on
    if before in (PLAN, OUTLOOK) and mode in (TERM, YEAR):
        return cost + BACK
    if before in (TERM, YEAR) and mode in (PLAN, OUTLOOK) and sign.level > 2:
        return cost + AHEAD
    return cost
