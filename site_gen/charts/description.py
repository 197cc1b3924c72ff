"""The rows of a figure -> sentences for who cannot see it: each number that it shows, with its time and status."""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from site_gen.charts.forms import FORMS
from site_gen.charts.marks import is_signed
from site_gen.model.chart import ChartSpec, Point, Row, without_result
from site_gen.model.dating import within
from site_gen.model.text import Words
from site_gen.model.wording import Wording

_RATES = frozenset({"growth", "average-growth"})


def write(spec: ChartSpec, rows: tuple[Row, ...], wording: Wording) -> Words:
    """The description in every language; the table beside the figure has every number."""
    return Words.of({lang: _text(spec, rows, wording, lang) for lang in wording.languages})


def _text(spec: ChartSpec, rows: tuple[Row, ...], wording: Wording, lang: str) -> str:
    sentences = (
        sentence[:1].upper() + sentence[1:] for sentence in _sentences(spec, rows, _Teller(wording, lang, rows))
    )
    return reduce(lambda told, sentence: wording.say(lang, "chart.join.told", told=told, next=sentence), sentences)


def _sentences(spec: ChartSpec, rows: tuple[Row, ...], teller: "_Teller") -> Iterator[str]:
    if FORMS[spec.form].by_date:
        yield from teller.dates(rows)
    else:
        lacking = without_result(rows)
        yield from (teller.row(row, lacks=row in lacking) for row in rows)


class _Teller:
    """Tells rows in one language."""

    def __init__(self, wording: Wording, lang: str, rows: tuple[Row, ...]) -> None:
        self._wording, self._lang = wording, lang
        measures = {point.observation.key.measure for row in rows for point in row.points}
        self._mixed = not measures <= _RATES

    def row(self, row: Row, *, lacks: bool) -> str:
        told = [self._point(point) for point in row.points]
        told += [self._say("told.unmatched")] if lacks else []
        return self._say("told.row", name=self._name(row), points=self._say("join.points").join(told))

    def dates(self, rows: tuple[Row, ...]) -> Iterator[str]:
        for index in range(len(rows[0].points)):
            parts = [
                self._say("told.part", name=self._name(row), value=self._number(row.points[index].value))
                for row in rows
                if index < len(row.points)
            ]
            period = self._period(rows[0].points[index])
            yield self._say("told.period", period=period, points=self._say("join.points").join(parts))

    def _point(self, point: Point) -> str:
        value = self._wording.quantity(self._lang, point.observation.quantity, signed=is_signed(point))
        measure, status = point.observation.key.measure, point.observation.key.status
        if self._mixed and measure in _RATES:  # beside a level, 11.2% might be taken for one
            value = self._say("told.measured", measure=self._wording.say(self._lang, f"measure.{measure}"), value=value)
        within_ = within(point.observation.key, self._lang, self._wording)
        return self._say(f"told.point.{status}", period=self._period(point), within=within_, value=value)

    def _name(self, row: Row) -> str:
        return row.label.best(self._lang).text

    def _period(self, point: Point) -> str:
        return self._wording.period(self._lang, point.observation.key.period)

    def _number(self, value: Decimal) -> str:
        return self._wording.number(self._lang, value)

    def _say(self, message: str, **values: object) -> str:
        return self._wording.say(self._lang, f"chart.{message}", **values)
