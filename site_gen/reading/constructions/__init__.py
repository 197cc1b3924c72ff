"""The constructions that reports state numbers in: a file each with one function `read(here)`; the first wins."""

from collections.abc import Callable, Sequence

from site_gen.reading.constructions import (
    change,
    count,
    distribution,
    honour,
    level,
    money,
    multiple,
    place,
    share,
    structure,
    zero,
)
from site_gen.reading.drafts import Draft, Here

CONSTRUCTIONS: tuple[Callable[[Here], Sequence[Draft]], ...] = (
    zero.read,
    structure.read,
    place.read,
    honour.read,
    distribution.read,
    multiple.read,
    change.read,
    share.read,
    money.read,
    count.read,
    level.read,
)

_NAMELESS = ("平均", "累计", "同比", "其中", "占比", "比重", "比例")
"""Words that are left where nothing names the series: 平均不低于每人每月870元."""


def drafts_of(here: Here) -> Sequence[Draft]:
    """What the quantity of `here` states; empty where no construction knows it."""
    for read in CONSTRUCTIONS:
        drafts = read(here)
        if drafts and drafts[0].name not in _NAMELESS:
            return drafts
    return ()
