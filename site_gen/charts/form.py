"""A form of chart as a value: what it takes, what it guards, how it is drawn and told.

Each file in `forms/` ends in one. The defaults are the careful ones: all marks on one axis, so that nothing unlike
stands on it, and real rates never beside nominal ones.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from msgspec import Struct

from site_gen.charts.brush import Brush
from site_gen.charts.evidence import Rule
from site_gen.charts.sheet import Sheet
from site_gen.charts.signs import Sign
from site_gen.model.chart import ChartSpec, FormName, Row
from site_gen.model.dataset import Measure, Observation

Pick = Callable[[ChartSpec, Sequence[Observation], Sequence[Measure]], tuple[Measure, ...]]


def first(spec: ChartSpec, asked: Sequence[Observation], measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measure that the chart names, or the first of the form's that is stated."""
    there = {observation.key.measure for observation in asked}
    return (spec.measure,) if spec.measure else tuple(measure for measure in measures if measure in there)[:1]


def every(spec: ChartSpec, asked: Sequence[Observation], measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measure that the chart names, or all of the form's side by side."""
    return (spec.measure,) if spec.measure else tuple(measures)


class Form(Struct, frozen=True):
    """What selection, refusal, subtitle, description, key and drawing ask of a form."""

    name: FormName
    measures: tuple[Measure, ...]
    """What it can draw, the likeliest first."""
    draw: Callable[[Brush], Sheet] | None = None
    """None: its table is all that there is."""
    axis: Literal["one", "row", "unit", "none"] = "one"
    """Which marks share an axis, and so must share a unit and a kind: all, those of a row, those of a unit, none."""
    pick: Pick = first
    dates: Literal["all", "ends"] = "all"
    """`ends`: the first and the last result of each indicator, or a result and what is aimed at."""
    both: bool = False
    """Whether a target and a result for the same period stand beside each other."""
    rows: Literal["given", "falling"] = "given"
    begins: int | None = None
    """Where its axis begins, if it always begins there."""
    flat: Callable[[tuple[Row, ...]], bool] = lambda rows: False
    """Whether it draws these rows on both sides of zero after all."""
    guards_prices: bool = True
    """Refuses real rates beside nominal ones, unless the author says `mixed`."""
    unit: Literal["once", "each"] = "once"
    """Named in the subtitle, or beside each number or panel."""
    named: bool = False
    """Names a row even where there is only one."""
    own_scales: Callable[[tuple[Row, ...]], bool] = lambda rows: False
    """Whether each row or panel has a scale of its own, which the subtitle says."""
    dot: bool = False
    """Marks are dots, not bars."""
    by_date: bool = False
    """Told date by date, not row by row."""
    rules: tuple[Rule, ...] = ()
    """What it refuses beyond that."""
    key: Callable[[Brush], Iterable[Sign]] | None = None
    """The signs that its key explains, if not those of bars and dots in general."""
