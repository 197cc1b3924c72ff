"""Several reports as one publication: what each adds to it, and what is the same in two of them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from site_gen.model.dataset import Indicator, Measure, Observation, Status
from site_gen.model.period import Period
from site_gen.model.text import Words
from site_gen.model.theme import Theme
from site_gen.model.unit import counted

Stretch = Literal["year", "part", "total", "average", "each", "span"]
"""What a number of several years is: their sum, their average, what held in each of them, or what has no sum and may be
of their end or of all of them; else that of one year."""
Part = Literal["review", "plan", ""]
"""Of a report: what looks back, what looks ahead; empty where the words do not tell."""


@dataclass(frozen=True, slots=True)
class Alias:
    """`[alias.ID]` of `content/aliases.toml`: what reports call otherwise, and is one indicator all the same."""

    id: str
    ids: tuple[str, ...] = ()
    """Ids of other indicators; `*` at the end stands for anything."""
    names: tuple[str, ...] = ()
    """Chinese names."""


@dataclass(frozen=True, slots=True)
class Formula:
    """`[formula.ID]` of `content/formulas.toml`, or of the built-in list: a set phrase followed over the years."""

    id: str
    name: Words
    spellings: tuple[str, ...]
    """Each is counted; one inside another counts once."""
    whole: bool = False
    """The sentence that holds it is followed from report to report, not its count: 货币政策."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the editors say of the collection as a whole."""

    aliases: tuple[Alias, ...] = ()
    formulas: tuple[Formula, ...] = ()
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """`[[silent]]` of a report's `coverage.toml`: a person has looked, and the report does not state it."""

    indicator: str
    period: Period
    measure: Measure = "level"
    status: Status = "actual"
    words: str = ""
    """Of the report, where it says so, or speaks of it without a number."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a report's text."""

    block: str
    section: str
    """Words of the heading that it stands under."""
    part: Part
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """What one report adds to a collection."""

    slug: str
    place: str
    """Id of the place that reports."""
    year: int
    """That it plans, in which it was delivered as a rule."""
    indicators: tuple[Indicator, ...]
    observations: tuple[Observation, ...]
    """Of its own place."""
    passages: tuple[Passage, ...] = ()
    silences: tuple[Silence, ...] = ()


class Sameness(NamedTuple):
    """What two observations share if they can be compared, their period aside."""

    indicator: str
    measure: Measure
    unit: str
    stretch: Stretch
    scope: str


@dataclass(frozen=True, slots=True)
class Said:
    """An observation as a part of the collection."""

    slug: str
    place: str
    year: int
    """Of its report."""
    indicator: Indicator
    """The one that it is of in the collection; `written` is what its report calls it."""
    written: str
    observation: Observation
    stretch: Stretch
    scope: str
    """What it covers where that differs: 不含雄安三县, 年末."""
    part: Part
    flags: tuple[str, ...] = ()
    """Guards that it does not pass; such a one stays off comparing pages until a person agrees."""

    @property
    def same(self) -> Sameness:
        key = self.observation.key
        unit = counted(self.observation.quantity.unit)
        return Sameness(self.indicator.id, key.measure, unit, self.stretch, self.scope)

    @property
    def target(self) -> bool:
        return self.observation.key.status == "target"


Outcome = Literal["kept", "short", "about", "none"]
"""At the number or better; not; not, where it was to be about so much; no direction in words or indicator."""
Quiet = Literal["unsaid", "unread", "unheld", "awaited"]
"""The report does not state it, as a person found; nobody has looked; that report is not in the collection; it has
not been delivered."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A target, what a later report says has come about, and what still later ones say of the same period."""

    target: Said
    result: Said
    outcome: Outcome
    difference: Decimal
    """The result less the number of the target, in the unit of the target; zero inside its range."""
    revised: tuple[Said, ...] = ()


class Silent(NamedTuple):
    """Where a report states nothing, and where it may speak of it all the same."""

    kind: Quiet
    slug: str = ""
    block: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """What a place's reports say of one year: the target set in it, the result told in the next."""

    year: int
    target: Said | Silent
    result: Said | Silent
    promise: Promise | None = None
    revised: tuple[Said, ...] = ()
    admitted: Silent | None = None
    """Where the next report itself says that the goal was not reached."""


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator by one measure in a place, year by year."""

    indicator: Indicator
    measure: Measure
    years: tuple[Year, ...]

    @property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(each.promise for each in self.years if each.promise)


@dataclass(frozen=True, slots=True)
class Held:
    """What one place says in the reports of one year: this year's target, last year's result."""

    place: str
    target: Said | None
    result: Said | None


@dataclass(frozen=True, slots=True)
class Strip:
    """One indicator by one measure in the reports of one year, place by place; the highest target first."""

    year: int
    indicator: Indicator
    measure: Measure
    places: tuple[Held, ...]

    @property
    def many(self) -> bool:
        """Whether there are more places than a reader looks through one by one."""
        return len(self.places) > 60


class Sentence(NamedTuple):
    """A sentence, or the part of one between two semicolons, where it stands."""

    slug: str
    block: str
    part: Part
    text: str


Turn = Literal["kept", "changed", "new", "gone"]
"""From one report to the next: word for word, reworded, not there before, not there any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a sentence."""

    turn: Turn
    before: Sentence | None
    after: Sentence | None
    pieces: tuple[tuple[str, str], ...] = ()
    """Of a reworded one: (`same`, `out` or `in`; words) in order; empty where the two had better stand side by side."""
    maybe: Sentence | None = None
    """What a new sentence may have come from: too far to be called the same."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Two consecutive reports of a place, sentence by sentence."""

    older: int
    newer: int
    """Years that they plan."""
    changes: tuple[Change, ...]

    def count(self, turn: Turn) -> int:
        return sum(each.turn == turn for each in self.changes)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a formula stands: some words before it, its own, some after."""

    before: str
    words: str
    after: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Use:
    """How one report uses a formula."""

    slug: str
    year: int
    hits: tuple[Hit, ...]
    characters: int
    """Han characters of the report's text."""

    @property
    def rate(self) -> Decimal:
        """Per 10,000 characters."""
        return round(Decimal(len(self.hits)) * 10_000 / max(self.characters, 1), 2)


@dataclass(frozen=True, slots=True)
class Followed:
    """A formula in the reports of a place, from the oldest."""

    formula: Formula
    place: str
    uses: tuple[Use, ...]

    @property
    def total(self) -> int:
        return sum(len(use.hits) for use in self.uses)
