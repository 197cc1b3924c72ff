"""The signs seen at a reading -> how likely it is wrong, and why."""

import math

from msgspec.structs import replace

from site_gen.model.report import Reading
from site_gen.reading.doubt_weights import BIAS, WEIGHTS
from site_gen.reading.signs import SIGNS, Circumstances

ELSEWHERE = 0.4
"""What a series that no catalogue knows adds in reports from elsewhere. The reports that taught the weights had taught
the names, too: of 3,381 readings of texts that no rule was made with 268 were said to be wrong, and 407 were. More of
it would say more there, and less of the nine reports annotated whole (`benchmarks/README.md`).
"""
_SAYS_LESS = {"hardly-heard": "unheard"}
"""Of two signs that a reading has, the one that need not be told beside the other."""


def seen(stated: Circumstances) -> tuple[str, ...]:
    """The signs that are there."""
    return tuple(name for name, holds in SIGNS.items() if holds(stated))


def bias(reading: Reading) -> float:
    """What is to be said of any reading like it, before a sign is seen."""
    return BIAS if reading.indicator_id else BIAS + ELSEWHERE


def doubted(stated: Circumstances) -> Reading:
    """The reading with its doubt, 0 to 1, and the signs that raise it, the heaviest first."""
    signs = seen(stated)
    weight = bias(stated.reading) + sum(WEIGHTS.get(sign, 0.0) for sign in signs)
    said = {_SAYS_LESS[sign] for sign in signs if sign in _SAYS_LESS}
    told = (sign for sign in signs if WEIGHTS.get(sign, 0.0) > 0 and sign not in said)
    heavy = sorted(told, key=lambda sign: -WEIGHTS[sign])
    return replace(stated.reading, doubt=round(1 / (1 + math.exp(-weight)), 3), why=tuple(heavy))
