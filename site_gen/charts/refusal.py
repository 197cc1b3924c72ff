"""rows -> why they must not stand in one picture, or nothing.

Each rule is a small function from the evidence to a reason; a reason tells what to do instead. These hold for every
form; what one form alone refuses stands in its own file.
"""

from site_gen.charts.evidence import Evidence, Reason, Rule
from site_gen.charts.form import Form
from site_gen.charts.forms import FORMS
from site_gen.model.chart import ChartSpec, Row
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.unit import MONEY


def reasons(spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset) -> tuple[Reason, ...]:
    """All that forbids the chart."""
    return refused(FORMS[spec.form], spec, rows, dataset)


def refused(form: Form, spec: ChartSpec, rows: tuple[Row, ...], dataset: Dataset) -> tuple[Reason, ...]:
    """The same of a form."""
    if not rows:
        return ()
    used = {point.observation.key.indicator for row in rows for point in row.points}
    indicators = tuple(each for each in dataset.indicators if each.id in used)
    evidence = Evidence(spec, rows, indicators, _groups(form, rows))
    rules: tuple[Rule, ...] = (*(_GUARDS if form.axis != "none" else ()), *form.rules)
    found = [rule(evidence) for rule in rules]
    found += [_prices(evidence)] if form.guards_prices else []
    found += [_below(evidence, form)] if form.begins is not None else []
    return tuple(reason for reason in found if reason)


def _groups(form: Form, rows: tuple[Row, ...]) -> tuple[tuple[Observation, ...], ...]:
    """What stands on one axis each."""
    by_row = tuple(tuple(point.observation for point in row.points) for row in rows)
    whole = tuple(observation for row in by_row for observation in row)
    if form.axis == "unit":
        units = dict.fromkeys(each.quantity.unit.canonical for each in whole)
        return tuple(tuple(each for each in whole if each.quantity.unit.canonical == unit) for unit in units)
    return (whole,) if form.axis == "one" else by_row


def _units(evidence: Evidence) -> Reason | None:
    """亿元 beside 家, percent beside percentage points, yuan beside dollars."""
    of_groups = ({each.quantity.unit.canonical for each in group} for group in evidence.groups)
    return next(filter(None, map(_of_units, of_groups)), None)


def _of_units(units: set[str]) -> Reason | None:
    if len(units) < 2:
        return None
    together = " and ".join(sorted(units))
    if units <= {*MONEY}:
        return Reason("mixed-currencies", f"{together} on one axis", "no exchange rate is in the text; draw them apart")
    if units == {"percent", "percentage_point"}:
        return Reason("percent-with-points", f"{together} on one axis", 'use form = "changes": a panel for each')
    return Reason("mixed-units", f"{together} on one axis", 'use form = "multiples" or "table"')


def _prices(evidence: Evidence) -> Reason | None:
    """Retail sales grow in current prices, GDP in constant ones."""
    if evidence.spec.mixed:
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
    for group in evidence.groups:
        natures = {_nature(evidence, observation) for observation in group}
        if {"stock", "flow"} <= natures:
            hint = 'what there is and what was added in a time are different things; use form = "table"'
            return Reason("stock-with-flow", "a stock and a flow on one axis", hint)
    return None


def _spans(evidence: Evidence) -> Reason | None:
    """146 projects in five years beside 26 in one, 9325亿元 of investment beside 2087亿元."""
    for group in evidence.groups:
        summed = [each.key.period for each in group if _nature(evidence, each) == "flow"]
        if len({period.stretch for period in summed}) > 1:
            together = " and ".join(sorted(set(map(str, summed))))
            return Reason("mixed-spans", f"numbers of {together} on one axis", 'use form = "table", or one span')
    return None


def _nature(evidence: Evidence, observation: Observation) -> str:
    if observation.key.measure == "count":
        return "flow"
    return evidence.indicator(observation).nature if observation.key.measure == "level" else "none"


def _below(evidence: Evidence, form: Form) -> Reason | None:
    """A natural growth of −0.5‰ in a column that stands on zero, a place before the first."""
    values = [point.value for row in evidence.rows for point in row.points]
    if form.begins is None or min(values) >= form.begins or form.flat(evidence.rows):
        return None
    message = f"{min(values)}, and the axis of a {form.name} begins at {form.begins}"
    return Reason("below-axis", message, 'use form = "lollipop" or "table"')


_GUARDS: tuple[Rule, ...] = (_units, _unemployment, _stock_and_flow, _spans)
