"""What a file held, counted while it is read: what was kept, what was left out and in which words."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from site_gen.model.received import Fate, Held, Part

_WORDS = 200
"""Passages of one sort that are told word for word; of more, the number tells enough."""


class Ledger(Struct):
    """Counts by sort and fate, in the order in which a file first showed them."""

    counts: dict[tuple[str, Fate], int] = field(default_factory=dict)
    words: dict[tuple[str, Fate], list[str]] = field(default_factory=dict)

    def add(self, what: str, fate: Fate = "kept", words: str = "", count: int = 1) -> None:
        """One more of the sort `what`; `words`: what was left out, or what a picture is called."""
        self.counts[what, fate] = self.counts.get((what, fate), 0) + count
        if words.strip():
            self.words.setdefault((what, fate), []).append(" ".join(words.split()))

    def held(self) -> tuple[Held, ...]:
        return tuple(
            Held(what, count, fate, tuple(self.words.get((what, fate), ())[:_WORDS]))
            for (what, fate), count in self.counts.items()
        )


def counted(parts: Iterable[Part]) -> tuple[Held, ...]:
    """The paragraphs, headings and tables of a text."""
    kept = tuple(parts)
    kinds = Counter(part.kind for part in kept)
    tables = len({part.table for part in kept if part.kind == "row"})
    counts = {"headings": kinds["heading"], "paragraphs": kinds["paragraph"], "tables": tables}
    return tuple(Held(what, count, "kept") for what, count in counts.items() if count)
