"""A report as it is read: what stands where in the source, and what its sentences state."""

from typing import Literal, get_args

from msgspec import Struct

from site_gen.model.dataset import Measure, Status
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Cell, Span

Level = Literal["national", "province", "prefecture", "county", "township", "unknown"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""The highest first."""
PassageKind = Literal["title", "byline", "salutation", "heading", "lead", "paragraph", "item", "quote", "cell"]
"""`lead`: a short sentence inside a paragraph of the source that heads its next part; a heading for who wants it;
`cell`: of a table, which may be empty."""
Mode = Literal["term", "year", "plan", "outlook", "neither"]
"""What a passage speaks of: a term or a year under review, the plan of a year, an outlook of years, or nothing."""


class Passage(Struct, frozen=True):
    """A block of a report: its words, and for each character the place in the source that it comes from.

    A source broken across lines, page numbers or entities gives a passage of several spans; joined, they are the text.
    """

    kind: PassageKind
    level: int
    """1 for the title, 2 to 6 for headings and leads, else 0."""
    text: str
    places: tuple[int, ...]
    """Offset in the source of each character of `text`."""
    cell: Cell | None = None
    """Where it stands in its table."""


class Footnote(Struct, frozen=True):
    """A note of the report's own, called in its text: `[1] 一湖两岸：指……`."""

    label: str
    text: str
    places: tuple[int, ...]
    """Offset in the source of each character of `text`."""
    calls: tuple[int, ...]
    """Offset in the source of each mark that calls it."""


class Omission(Struct, frozen=True):
    """A passage of the source that is not part of the report."""

    span: Span
    reason: str
    """advert, navigation, licence, page-number, repeated-body, metadata, note-mark, glossary, noise"""


class Doubt(Struct, frozen=True):
    """Something about the whole report on which the evidence is divided."""

    about: Literal["account", "no-years", "years", "term"]
    told: str
    """What was decided: `2023/2024`, review and plan; `2019..2023` or `-`."""
    signs: tuple[str, ...]
    """What speaks for it, in the words of the report."""
    other: str
    against: tuple[str, ...]


class Explained(Struct, frozen=True):
    """A term that the report's own glossary explains."""

    name: str
    explanation: str


class Outline(Struct, frozen=True):
    """What kind of report it is, and its passages in order. Empty strings where the source does not say."""

    passages: tuple[Passage, ...]
    omissions: tuple[Omission, ...]
    title: str
    place: str
    """The official name of the division that reports, else as the report has it."""
    within: tuple[str, ...]
    """Province and prefecture that it lies in, as far as they are known."""
    level: Level
    session: str
    speaker: str
    date: str
    """ISO, `2021-12-30`, or as much of it as is known."""
    review: Period
    plan: Period
    term_review: Period | None = None
    """The five years of a report at the end of a term."""
    modes: tuple[Mode, ...] = ()
    """One for each passage."""
    margins: tuple[float, ...] = ()
    """For each passage, by how many points its mode was chosen; below 1 it hung by a hair."""
    doubts: tuple[Doubt, ...] = ()
    glossary: tuple[Explained, ...] = ()
    notes: tuple[Footnote, ...] = ()


_DOUBTFUL = 0.2
"""From here on a reading counts as doubtful."""


class Reading(Struct, frozen=True):
    """One observation as read from a sentence, before an editor sees it."""

    passage: int
    """Index into `Outline.passages`."""
    span: Span
    """Of the passage's text: the words that state it, bound and direction words included."""
    number: Span
    """The numeral and its unit alone, inside `span`."""
    indicator: str
    """The name that a statistician would give the series, in Chinese."""
    indicator_id: str | None
    """Of the catalogue, where it is a standard one."""
    quantity: Quantity
    measure: Measure
    period: Period
    status: Status
    subject: str | None = None
    pair: str | None = None
    """Shared by the two ends of 由A增加到B."""
    doubt: float = 0.0
    """How likely it is wrong, 0 to 1, as the signs of doubt told on reports read by hand."""
    why: tuple[str, ...] = ()
    """The signs of doubt that raise it, the heaviest first."""
    others: tuple[str, ...] = ()
    """What else its words could state: `name · measure`, the next best first."""
    unit: str = ""
    """What its own words lack of the unit: in a table a head states it, in a list the last number."""

    @property
    def doubtful(self) -> bool:
        """Whether a person should check it before others: a third to a half of these were wrong where people looked."""
        return self.doubt >= _DOUBTFUL


NumeralKind = Literal["observation", "date", "name", "threshold", "ordinal", "unclaimed"]


class Numeral(Struct, frozen=True):
    """One numeral of the report and what it was taken for; every one is accounted for."""

    passage: int
    span: Span
    kind: NumeralKind


class Measured(Struct, frozen=True):
    """All that `measure` found in an outline."""

    readings: tuple[Reading, ...]
    numerals: tuple[Numeral, ...]
