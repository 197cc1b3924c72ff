"""Charts: what an author asks for, and the figure that the site shows."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from site_gen.model.dataset import Family, Measure, Observation, Status
from site_gen.model.period import Period
from site_gen.model.text import Words

Form = Literal[
    "columns",  # levels at two or more dates
    "lollipop",  # one rate for each of several indicators
    "dumbbell",  # from -> to, one row an indicator
    "slope",  # from -> to, few series, crossings matter
    "structure",  # 100 % stacked bars
    "changes",  # bars from zero; one panel a unit
    "targets",  # previous target, result, next target; each row its own scale
    "rank",  # a strip of places
    "multiples",  # small panels, one an indicator
    "table",  # counts, where a picture would mislead
]
Topic = Family | Literal["targets"]
"""The pages of charts: one for each indicator family, and that of the targets."""


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One `[[chart]]` of `charts.toml`: the observations wanted, by indicator, measure and period."""

    id: str
    form: Form
    indicators: tuple[str, ...]
    title: Words
    topic: Topic = "growth"
    """Whose page shows it."""
    subtitle: Words | None = None
    description: Words | None = None
    """Replaces the generated one."""
    measure: Measure | None = None
    periods: tuple[Period, ...] = ()
    """Empty: all."""
    status: tuple[Status, ...] = ()
    subject: str | None = None
    note: Words | None = None
    mixed: bool = False
    """True: the author knows that bases differ (nominal and real rates on one axis) and the note says so."""
    line: int = 0
    """Line of `charts.toml`, from 1."""


@dataclass(frozen=True, slots=True)
class Point:
    """One mark of a chart: the observation that it draws, or one term of its ratio, or a value derived from it."""

    observation: Observation
    part: int | None = None
    """Index into `quantity.parts`."""

    @property
    def value(self) -> Decimal:
        """In the unit as printed."""
        return self.observation.quantity.value if self.part is None else self.observation.quantity.parts[self.part]


@dataclass(frozen=True, slots=True)
class Row:
    """The points of one indicator (or one subject, or one part of a structure), by period."""

    label: Words
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart drawn in one language at one width: inline SVG whose colours are CSS custom properties."""

    lang: str
    wide: str
    narrow: str
    option: str
    """The ECharts option that the wide drawing was made from, as JSON, for the explore mode."""
    narrow_option: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart in a page: numbered, drawn, described, with every observation that it shows."""

    number: int
    spec: ChartSpec
    rows: tuple[Row, ...]
    subtitle: Words
    description: Words
    drawings: tuple[Drawing, ...] = ()
    """None for a `table`."""

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Each one once, in the order drawn."""
        return tuple({point.observation.id: point.observation for row in self.rows for point in row.points}.values())
