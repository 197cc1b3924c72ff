"""What reports are about, and how much of each is given to it."""

from decimal import Decimal

from msgspec import Struct

from site_gen.model.text import Words


class Theme(Struct, frozen=True):
    """`[theme.ID]` of `content/themes.toml`, or of the built-in list."""

    id: str
    name: Words
    words: tuple[str, ...]
    """Of the sentences that are about it."""


class Share(Struct, frozen=True):
    """What a report gives to a theme."""

    theme: Theme | None
    """None for sentences that no theme has words for."""
    characters: int
    """Chinese ones."""
    numbers: int
    """Observations in its sentences."""


class Structure(Struct, frozen=True):
    """A report by what it is about."""

    slug: str
    year: int
    shares: tuple[Share, ...]
    """In the order of the themes; what has none stands last."""
    review: int
    """Characters of the parts that look back."""

    @property
    def characters(self) -> int:
        return sum(share.characters for share in self.shares)

    @property
    def numbers(self) -> int:
        return sum(share.numbers for share in self.shares)


def percent(part: int, whole: int) -> Decimal:
    """0 where there is no whole."""
    return Decimal(100 * part) / whole if whole else Decimal(0)
