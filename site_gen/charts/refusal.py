"""rows -> why they must not stand in one picture, or nothing.

Each rule is a small function from the evidence to a reason; a reason tells what to do instead.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from site_gen.model.chart import ChartSpec, Form, Row
from site_gen.model.dataset import Dataset, Indicator, Observation

_MONEY = frozenset({"CNY", "USD"})
_COLORS = 4
_COLUMNS = 4
_RATES = ("growth", "average-growth")
_ONE_AXIS: frozenset[Form] = frozenset({"columns", "lollipop", "dumbbell", "slope", "structure", "rank"})
"""Forms that measure all their marks on one axis."""
_FIRST: Mapping[Form, int] = {"columns": 0, "multiples": 0, "structure": 0, "rank": 1}
"""Where the axis of a form begins, if it always begins there."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a chart is refused. `rule` is its stable name."""

    rule: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a rule looks at: the observations, and the indicators that they are of."""

    spec: ChartSpec
    rows: tuple[Row, ...]
    indicators: tuple[Indicator, ...]

    @property
    def observations(self) -> tuple[Observation, ...]:
        return tuple(point.observation for row in self.rows for point in row.points)

    def indicator(self, observation: Observation) -> Indicator:
        return next(each for each in self.indicators if each.id == observation.key.indicator)

    def prices(self, observation: Observation) -> str:
        """What a sum or a rate of money is reckoned in; a sum is always in the prices of its year."""
        if observation.quantity.unit.canonical in _MONEY:
            return "current"
        return self.indicator(observation).prices if observation.key.measure in _RATES else "none"


def reasons(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset) -> tuple[Reason, ...]:
    """All that forbids the chart; a `table` may show anything."""
    if spec.form == "table" or not rows:
        return ()
    used = {point.observation.key.indicator for row in rows for point in row.points}
    evidence = Evidence(spec, rows, tuple(each for each in dataset.indicators if each.id in used))
    found = (rule(evidence) for rule in _RULES)
    return tuple(reason for reason in found if reason)


def _units(evidence: Evidence) -> Reason | None:
    """亿元 beside 家, percent beside percentage points, yuan beside dollars."""
    if evidence.spec.form in _ONE_AXIS:
        return _of_units(_canonical(evidence.observations))
    if evidence.spec.form == "changes":
        return None
    return next(filter(None, (_of_units(_canonical(_drawn_together(row))) for row in evidence.rows)), None)


def _drawn_together(row: Row) -> Iterable[Observation]:
    return (point.observation for point in row.points)


def _canonical(observations: Iterable[Observation]) -> set[str]:
    return {observation.quantity.unit.canonical for observation in observations}


def _of_units(units: set[str]) -> Reason | None:
    if len(units) < 2:
        return None
    together = " and ".join(sorted(units))
    if units <= _MONEY:
        return Reason("mixed-currencies", f"{together} on one axis", "no exchange rate is in the text; draw them apart")
    if units == {"percent", "percentage_point"}:
        return Reason("percent-with-points", f"{together} on one axis", 'use form = "changes": a panel for each')
    return Reason("mixed-units", f"{together} on one axis", 'use form = "multiples" or "table"')


def _prices(evidence: Evidence) -> Reason | None:
    """Retail sales grow in current prices, GDP in constant ones."""
    if evidence.spec.mixed or evidence.spec.form in ("changes", "targets"):
        return None
    bases = {evidence.prices(observation) for observation in evidence.observations} - {"none"}
    if len(bases) < 2:
        return None
    message = "nominal and real figures in one picture: current prices and constant prices"
    return Reason("mixed-prices", message, "say so in the note and set mixed = true, or draw them apart")


def _unemployment(evidence: Evidence) -> Reason | None:
    used = {each.id for each in evidence.indicators if "unemployment" in each.id}
    if len(used) < 2:
        return None
    hint = "the one counts those registered, the other comes from a survey; they cannot be compared"
    return Reason("mixed-unemployment", f"{' and '.join(sorted(used))} in one picture", hint)


def _stock_and_flow(evidence: Evidence) -> Reason | None:
    """640家 there are, 100家 were added."""
    groups = [evidence.observations] if evidence.spec.form in _ONE_AXIS else [*map(_drawn_together, evidence.rows)]
    for group in groups:
        natures = {_nature(evidence, observation) for observation in group}
        if {"stock", "flow"} <= natures:
            hint = 'what there is and what was added in a time are different things; use form = "table"'
            return Reason("stock-with-flow", "a stock and a flow on one axis", hint)
    return None


def _spans(evidence: Evidence) -> Reason | None:
    """146 projects in five years beside 26 in one, 9325亿元 of investment beside 2087亿元."""
    groups = [evidence.observations] if evidence.spec.form in _ONE_AXIS else [*map(_drawn_together, evidence.rows)]
    for group in groups:
        summed = [each.key.period for each in group if _nature(evidence, each) == "flow"]
        if len({period.stretch for period in summed}) > 1:
            together = " and ".join(sorted(set(map(str, summed))))
            return Reason("mixed-spans", f"numbers of {together} on one axis", 'use form = "table", or one span')
    return None


def _nature(evidence: Evidence, observation: Observation) -> str:
    if observation.key.measure == "count":
        return "flow"
    return evidence.indicator(observation).nature if observation.key.measure == "level" else "none"


def _below(evidence: Evidence) -> Reason | None:
    """A natural growth of −0.5‰ in a column that stands on zero, a place before the first."""
    first = _FIRST.get(evidence.spec.form)
    values = [point.value for row in evidence.rows for point in row.points]
    if first is None or min(values) >= first or _are_bars(evidence):
        return None
    message = f"{min(values)}, and the axis of a {evidence.spec.form} begins at {first}"
    return Reason("below-axis", message, 'use form = "lollipop" or "table"')


def _are_bars(evidence: Evidence) -> bool:
    """Columns of one date lie down beside their names, on both sides of zero."""
    return evidence.spec.form == "columns" and len(evidence.rows) > 1 and {len(r.points) for r in evidence.rows} == {1}


def _sum(evidence: Evidence) -> Reason | None:
    """The parts of a structure make up the whole."""
    if evidence.spec.form != "structure":
        return None
    if len(evidence.rows) > _COLORS:
        return Reason("too-many-parts", f"{len(evidence.rows)} parts, and {_COLORS} colours", 'use form = "columns"')
    if len({len(row.points) for row in evidence.rows}) > 1:
        return Reason("no-whole", "some parts are stated at more dates than others", "name the periods of all parts")
    for index in range(len(evidence.rows[0].points)):
        column = [row.points[index].value for row in evidence.rows]
        if not 99 <= sum(column) <= 101:
            return Reason("no-whole", f"the parts sum to {sum(column)}, not to 100", "a structure needs all its parts")
    return None


def _too_many(evidence: Evidence) -> Reason | None:
    """A row of targets has room for a target, a result, the next target and an average."""
    keys = {(each.key.period, each.key.measure, each.key.status == "target") for each in evidence.observations}
    if evidence.spec.form != "targets" or len(keys) <= _COLUMNS:
        return None
    return Reason("too-many-columns", f"{len(keys)} kinds of numbers in each row", "name fewer periods")


_RULES: tuple[Callable[[Evidence], Reason | None], ...] = (
    _units,
    _prices,
    _unemployment,
    _stock_and_flow,
    _spans,
    _below,
    _sum,
    _too_many,
)
