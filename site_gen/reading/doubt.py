"""The signs seen at a reading -> how likely it is wrong, and why."""

import math

from msgspec.structs import replace

from site_gen.model.report import Reading
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.doubt_weights import BIAS, WEIGHTS
from site_gen.reading.signs import SIGNS

_SAYS_LESS = {"own-respectively": "respectively"}
"""Of two signs that a reading has, the one that need not be told beside the other."""


def seen(stated: Circumstances) -> tuple[str, ...]:
    """The signs that are there."""
    return tuple(name for name, holds in SIGNS.items() if holds(stated))


def doubted(stated: Circumstances) -> Reading:
    """The reading with its doubt, 0 to 1, and the signs that raise it, the heaviest first."""
    signs = seen(stated)
    weight = BIAS + sum(WEIGHTS.get(sign, 0.0) for sign in signs)
    said = {_SAYS_LESS[sign] for sign in signs if sign in _SAYS_LESS}
    told = (sign for sign in signs if WEIGHTS.get(sign, 0.0) > 0 and sign not in said)
    heavy = sorted(told, key=lambda sign: -WEIGHTS[sign])
    return replace(stated.reading, doubt=round(1 / (1 + math.exp(-weight)), 3), why=tuple(heavy))
