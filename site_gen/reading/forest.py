"""One quantity -> every statement that could be read from it, each by the rule that reads it."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from site_gen.reading.constructions import (
    change,
    compared,
    contributed,
    count,
    distribution,
    honour,
    level,
    merged,
    money,
    multiple,
    place,
    recovered,
    share,
    structure,
    turned,
    zero,
)
from site_gen.reading.drafts import Draft, Here

RULES: Mapping[str, Callable[[Here], Sequence[Draft]]] = {
    "zero": zero.read,
    "structure": structure.read,
    "place": place.read,
    "honour": honour.read,
    "recovered": recovered.read,
    "compared": compared.read,
    "turned": turned.read,
    "merged": merged.read,
    "contributed": contributed.read,
    "distribution": distribution.read,
    "multiple": multiple.read,
    "change": change.read,
    "share": share.read,
    "money": money.read,
    "count": count.read,
    "level": level.read,
}
"""The narrower a rule, the earlier it stands; `ranking` may still prefer a later one."""


class Candidate(Struct, frozen=True):
    """What one rule reads from a quantity."""

    rule: str
    drafts: Sequence[Draft]


def candidates(here: Here) -> tuple[Candidate, ...]:
    """Each rule that fits, in the order of `RULES`."""
    found = ((rule, read(here)) for rule, read in RULES.items())
    return tuple(Candidate(rule, drafts) for rule, drafts in found if drafts)
