"""What a consistency check found: shown to readers as a finding, never applied as a correction."""

from typing import Literal

from msgspec import Struct

from site_gen.model.text import Words

Verdict = Literal["agrees", "explained", "differs", "cannot-tell"]


class Finding(Struct, frozen=True):
    """The result of one check of a report against itself."""

    id: str
    check: str
    """nominal-growth, structure-sum, per-head, doubling, target-path, repeated, list-count …"""
    verdict: Verdict
    text: Words
    observations: tuple[str, ...]
    """Ids of what was compared."""
