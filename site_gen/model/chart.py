"""Charts: what an author asks for, and the figure that the site shows."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from site_gen.model.dataset import Family, Measure, Observation, Status
from site_gen.model.period import Period
from site_gen.model.text import Words

FormName = Literal[
    "columns",  # levels at their dates
    "lollipop",  # one rate for each of several indicators
    "dumbbell",  # from -> to, one row an indicator
    "slope",  # from -> to, few series, crossings matter
    "structure",  # 100 % stacked bars
    "changes",  # bars from zero; one panel a unit
    "targets",  # what is aimed at, framed around what came of it; a row an indicator
    "rank",  # a strip of places
    "multiples",  # small panels on one time axis, one an indicator
    "units",  # rows of squares, each worth a round number
    "table",  # what no picture could compare
]
"""What `charts.toml` may call a form; each is a value in `site_gen/charts/forms/`."""
Topic = Family | Literal["targets"]
"""The pages of charts: one for each indicator family, and that of the targets."""
Colours = Mapping[str, tuple[str, str]]
"""`--c1` -> its colour in the light and in the dark theme, `#064493`."""


FEW = 3
"""Numbers under which a sentence says it better than a picture."""


class ChartSpec(Struct, frozen=True):
    """One `[[chart]]` of `charts.toml`: the observations wanted, by indicator, measure and period."""

    id: str
    form: FormName
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


class Point(Struct, frozen=True):
    """One mark of a chart: the observation that it draws, or one term of its ratio, or a value derived from it."""

    observation: Observation
    part: int | None = None
    """Index into `quantity.parts`."""

    @property
    def value(self) -> Decimal:
        """In the unit as printed."""
        return self.observation.quantity.value if self.part is None else self.observation.quantity.parts[self.part]


class Row(Struct, frozen=True):
    """The points of one indicator (or one subject, or one part of a structure), by period."""

    label: Words
    points: tuple[Point, ...]


def without_result(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Those that show targets alone, where others show what came of them."""
    aimed = tuple(row for row in rows if all(each.observation.key.status == "target" for each in row.points))
    return aimed if len(aimed) < len(rows) else ()


class Drawing(Struct, frozen=True):
    """One chart drawn in one language at one width: inline SVG whose colours are CSS custom properties."""

    lang: str
    wide: str
    narrow: str
    option: str
    """The ECharts option that the wide drawing was made from, as JSON."""
    narrow_option: str = ""
    live: str = ""
    """What the explore mode needs, as JSON."""


class Figure(Struct, frozen=True):
    """A chart in a page: numbered, drawn, described, with every observation that it shows."""

    number: int
    spec: ChartSpec
    rows: tuple[Row, ...]
    subtitle: Words
    description: Words
    drawings: tuple[Drawing, ...] = ()
    """None for a `table`, none where a sentence says it better, and none yet while it is being drawn."""

    @property
    def is_sentence(self) -> bool:
        """Under three numbers: its description stands where a drawing would."""
        return sum(len(row.points) for row in self.rows) < FEW

    @property
    def is_drawn(self) -> bool:
        return self.spec.form != "table" and not self.is_sentence

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Each one once, in the order drawn."""
        return tuple({point.observation.id: point.observation for row in self.rows for point in row.points}.values())
