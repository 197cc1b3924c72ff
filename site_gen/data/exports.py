"""Dataset -> CSV and JSON as text, for people with a spreadsheet and for programs."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

import msgspec

from site_gen.data.exports_fields import Field, Places, digits, fields, named_by, records
from site_gen.model.chart import Figure, Point
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.wording import Wording

BYTE_ORDER_MARK = "\ufeff"
"""What tells Excel that a CSV file is UTF-8."""
_FORMULA = re.compile(r"^[=+\-@＝＋－＠\t\r]")
"""A cell that a spreadsheet would run: `=1+1`, `@SUM(A1)`."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
"""`-13.3` is a number, not a formula."""


def csv_table(dataset: Dataset, places: Places, wording: Wording) -> str:
    """Every observation, one a line; UTF-8 with a byte order mark once encoded, so that Excel opens it right."""
    columns = fields(dataset, places, wording)
    return _written(columns, (record.values() for record in records(dataset, columns)))


def csv_of_figure(figure: Figure, dataset: Dataset, places: Places, wording: Wording) -> str:
    """The marks of one figure in the order drawn: the label of each row, the value drawn, then its observation."""
    columns = fields(dataset, places, wording)
    indicators = {indicator.id: indicator for indicator in dataset.indicators}
    labels = tuple(Field(f"row_{lang}", "string", lambda o, i: "") for lang in wording.languages)
    drawn = Field("drawn", "number", lambda o, i: "")
    rows = (
        [row.label.best(lang).text for lang in wording.languages] + _mark(point, columns, indicators)
        for row in figure.rows
        for point in row.points
    )
    return _written((*labels, drawn, *columns), rows)


def json_document(dataset: Dataset, places: Places, wording: Wording, about: Mapping[str, object]) -> str:
    """The same as JSON: `about` (title, source, licence, version), the indicators, the observations.

    Numbers are strings, because a JSON number loses digits in most programs: "176202000000", "1.79".
    """
    columns = fields(dataset, places, wording)
    content = {
        **about,
        "indicators": [_indicator(indicator) for indicator in dataset.indicators],
        "observations": [_without_blanks(record) for record in records(dataset, columns)],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1).decode() + "\n"


def _mark(point: Point, columns: tuple[Field, ...], indicators: Mapping[str, Indicator]) -> list[str]:
    observation = point.observation
    indicator = indicators[observation.key.indicator]
    return [digits(point.value), *(column.read(observation, indicator) for column in columns)]


def _written(columns: tuple[Field, ...], rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def safe(cell: str) -> str:
    """A cell that would be run as a formula gets the apostrophe that makes it text."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _indicator(indicator: Indicator) -> dict[str, object]:
    return {
        "id": indicator.id,
        "name": {lang: text for lang, text in indicator.name.by_language if text},
        "named_by": named_by(indicator),
        "unit": indicator.unit,
        "family": indicator.family,
        "direction": indicator.direction,
        "nature": indicator.nature,
        "prices": indicator.prices,
    }


def _without_blanks(record: Mapping[str, str]) -> dict[str, object]:
    lists = {name: text.split("|") for name in ("parts", "figures") if (text := record[name])}
    return {**{name: text for name, text in record.items() if text}, **lists}
