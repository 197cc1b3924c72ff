"""Dataset -> CSV and JSON as text, for people with a spreadsheet and for programs."""

import csv
import io
from collections.abc import Iterable, Mapping

import msgspec

from site_gen.data.exports_fields import Field, Places, Table, digits, fields, named_by
from site_gen.model.chart import Figure, Point
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.wording import Wording

BYTE_ORDER_MARK = "\ufeff"
"""What tells Excel that a CSV file is UTF-8."""
_FORMULA = compiled(r"^[=+\-@＝＋－＠\t\r]")
"""A cell that a spreadsheet would run: `=1+1`, `@SUM(A1)`."""
_NUMBER = compiled(r"-?\d+(?:\.\d+)?")
"""`-13.3` is a number, not a formula."""


def csv_table(table: Table) -> str:
    """Every observation, one a line; UTF-8 with a byte order mark once encoded, so that Excel opens it right."""
    return _written(table.columns, (record.values() for record in table.records))


def csv_of_figure(figure: Figure, dataset: Dataset, places: Places, wording: Wording) -> str:
    """The marks of one figure in the order drawn: the label of each row, the value drawn, then its observation."""
    columns = fields(dataset, places, wording)
    indicators = {indicator.id: indicator for indicator in dataset.indicators}
    names = (*(f"row_{lang}" for lang in wording.languages), "drawn", *(column.name for column in columns))
    rows = (
        [row.label.best(lang).text for lang in wording.languages] + _mark(point, columns, indicators)
        for row in figure.rows
        for point in row.points
    )
    return _written(names, rows)


def json_document(table: Table, indicators: Iterable[Indicator], about: Mapping[str, object]) -> str:
    """The same as JSON: `about` (title, source, licence, version), the indicators, the observations, each on a line.

    Numbers are strings, because a JSON number loses digits in most programs: "176202000000", "1.79".
    """
    parts = (
        *(f"{_json(name)}: {_json(value)}" for name, value in about.items()),
        f'"indicators": {_lines(map(_indicator, indicators))}',
        f'"observations": {_lines(map(_without_blanks, table.records))}',
    )
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _lines(records: Iterable[Mapping[str, object]]) -> str:
    return "[\n" + ",\n".join(map(_json, records)) + "\n]"


def _mark(point: Point, columns: tuple[Field, ...], indicators: Mapping[str, Indicator]) -> list[str]:
    observation = point.observation
    indicator = indicators[observation.key.indicator]
    return [digits(point.value), *(column.read(observation, indicator) for column in columns)]


def _written(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
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
