"""The rows of a figure -> one to three sentences for who cannot see it: first and last, highest and lowest."""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from site_gen.charts.marks import is_signed, is_target
from site_gen.model.chart import ChartSpec, Point, Row
from site_gen.model.text import Words
from site_gen.model.wording import Wording

_SOME = 3
"""As many rows are told one by one; of more, the highest and the lowest."""


def write(spec: ChartSpec, rows: tuple[Row, ...], wording: Wording) -> Words:
    """The description in every language; the table beside the figure has every number."""
    return Words.of({lang: _text(spec, rows, wording, lang) for lang in wording.languages})


def _text(spec: ChartSpec, rows: tuple[Row, ...], wording: Wording, lang: str) -> str:
    sentences = (sentence[:1].upper() + sentence[1:] for sentence in _sentences(spec, rows, _Teller(wording, lang)))
    return reduce(lambda told, sentence: wording.say(lang, "chart.join.told", told=told, next=sentence), sentences)


def _sentences(spec: ChartSpec, rows: tuple[Row, ...], teller: "_Teller") -> Iterator[str]:
    if spec.form == "structure":
        yield from teller.structure(rows)
    elif spec.form == "targets":
        yield from teller.targets(rows)
    elif len(rows) <= _SOME:
        yield from (teller.row(row) for row in rows)
    else:
        yield from teller.extremes(rows)


class _Teller:
    """Tells rows in one language."""

    def __init__(self, wording: Wording, lang: str) -> None:
        self._wording, self._lang = wording, lang

    def row(self, row: Row) -> str:
        told = [self._point(point) for point in row.points]
        return self._say("told.row", name=self._name(row), points=self._say("join.points").join(told))

    def extremes(self, rows: tuple[Row, ...]) -> Iterator[str]:
        """The highest and the lowest of many rows, if they can be compared at all."""
        comparable = len({_unit(row) for row in rows}) == 1
        if not comparable:
            shown = self._say("join.names").join(self._name(row) for row in rows[:_SOME])
            yield self._say("told.many", count=len(rows), names=shown)
            return
        ordered = sorted(rows, key=_value)
        yield self._say("told.high", count=len(rows), row=self._short(ordered[-1]))
        yield self._say("told.low", row=self._short(ordered[0]))

    def structure(self, rows: tuple[Row, ...]) -> Iterator[str]:
        for index in range(min(_SOME, len(rows[0].points))):
            parts = [
                self._say("told.part", name=self._name(row), value=self._number(row.points[index].value))
                for row in rows
                if index < len(row.points)
            ]
            period = self._period(rows[0].points[index])
            yield self._say("told.period", period=period, points=self._say("join.points").join(parts))

    def targets(self, rows: tuple[Row, ...]) -> Iterator[str]:
        pairs = [pair for pair in map(_result_and_target, rows) if pair]
        yield self._say("told.targets", count=len(rows))
        below = sum(target < result for result, target in pairs)
        if below:
            yield self._say("told.below", count=below, pairs=len(pairs))

    def _short(self, row: Row) -> str:
        return self._say("told.short", name=self._name(row), point=self._point(row.points[-1]))

    def _point(self, point: Point) -> str:
        value = self._wording.quantity(self._lang, point.observation.quantity, signed=is_signed(point))
        status = point.observation.key.status
        return self._say(f"told.point.{status}", period=self._period(point), value=value)

    def _name(self, row: Row) -> str:
        return row.label.best(self._lang).text

    def _period(self, point: Point) -> str:
        return self._wording.period(self._lang, point.observation.key.period)

    def _number(self, value: Decimal) -> str:
        return self._wording.number(self._lang, value)

    def _say(self, message: str, **values: object) -> str:
        return self._wording.say(self._lang, f"chart.{message}", **values)


def _unit(row: Row) -> tuple[str, str]:
    observation = row.points[-1].observation
    return observation.quantity.unit.canonical, observation.key.measure


def _value(row: Row) -> Decimal:
    return row.points[-1].observation.quantity.canonical_value


def _result_and_target(row: Row) -> tuple[Decimal, Decimal] | None:
    """The last result and the last target of one measure and unit."""
    results = [point.observation for point in row.points if not is_target(point)]
    targets = [point.observation for point in row.points if is_target(point)]
    if not results or not targets or results[-1].key.measure != targets[-1].key.measure:
        return None
    return results[-1].quantity.canonical_value, targets[-1].quantity.canonical_value
