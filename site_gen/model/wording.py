"""How values are put into words; what speaks is handed to a room by its corridor."""

from decimal import Decimal
from typing import Protocol

from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Words


class Wording(Protocol):
    """The interface words of every language (gettext) and the way each writes numbers (CLDR)."""

    def __hash__(self) -> int: ...

    @property
    def languages(self) -> tuple[str, ...]: ...

    def say(self, lang: str, message: str, /, **values: object) -> str:
        """The words of catalogue entry `message` in `lang`, `{name}` filled in; `count=` picks a plural form."""
        ...

    def words(self, message: str, /, **values: object) -> Words:
        """The same in every language; a value that is `Words` is filled in by language."""
        ...

    def number(self, lang: str, value: Decimal) -> str:
        """All the digits that the value has, grouped as readers of `lang` expect, true minus sign."""
        ...

    def subject(self, lang: str, name: str) -> str:
        """A name as the subject of a sentence: The share of days with good air quality."""
        ...

    def quantity(self, lang: str, quantity: Quantity, *, signed: bool = False, of: str = "") -> str:
        """Value, unit and bound in words: 突破800亿元, over CNY 80 billion.

        `of`: what is counted, where that stands beside it: beds are then no longer called beds, and an area in a
        unit that readers of `lang` do not know is given in theirs as well.
        """
        ...

    def language(self, lang: str, code: str) -> str:
        """What the language `code` is called in `lang`: Chinese, 中文."""
        ...

    def date(self, lang: str, iso: str) -> str:
        """`2021-12-30` in words."""
        ...

    def period(self, lang: str, period: Period) -> str:
        """2016–2021, June 2024."""
        ...
