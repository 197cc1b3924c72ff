"""What editors say of several reports: ids that are one indicator, phrases to follow, what is found unsaid."""

from msgspec import Struct

from site_gen.model.dataset import Measure, Status
from site_gen.model.period import Period
from site_gen.model.text import Words
from site_gen.model.theme import Theme


class Alias(Struct, frozen=True):
    """`[alias.ID]` of `content/aliases.toml`: what reports call otherwise, and is one indicator all the same."""

    id: str
    ids: tuple[str, ...] = ()
    """Ids of other indicators; `*` at the end stands for anything."""
    names: tuple[str, ...] = ()
    """Chinese names."""
    apart: tuple[str, ...] = ()
    """Ids of what is another thing, however like the names: it is not proposed again."""


class Formula(Struct, frozen=True):
    """`[formula.ID]` of `content/formulas.toml`, or of the built-in list: a set phrase followed over the years."""

    id: str
    name: Words
    spellings: tuple[str, ...]
    """Each is counted; one inside another counts once."""
    whole: bool = False
    """The sentence that holds it is followed from report to report, not its count: 货币政策."""


class Shared(Struct, frozen=True):
    """What the editors say of the collection as a whole."""

    aliases: tuple[Alias, ...] = ()
    formulas: tuple[Formula, ...] = ()
    themes: tuple[Theme, ...] = ()


class Silence(Struct, frozen=True):
    """`[[silent]]` of a report's `coverage.toml`: a person has looked, and the report does not state it."""

    indicator: str
    period: Period
    measure: Measure = "level"
    status: Status = "actual"
    words: str = ""
    """Of the report, where it says so, or speaks of it without a number."""
