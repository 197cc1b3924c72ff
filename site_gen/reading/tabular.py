"""The cells of a table -> its observations: the row's head names the indicator, the column's the time and status.

Where the rows are years and the columns indicators, it is the other way round. A number of which the heads do not say
what, when and in which unit stays unread, and a person is shown it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_gen.model.dataset import Measure, Status
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity, counted_in
from site_gen.model.report import Numeral, NumeralKind, Passage, Reading
from site_gen.model.text import Span
from site_gen.reading.quantity import read_quantity
from site_gen.reading.setting import Setting
from site_gen.reading.tabular_heads import Head, head_of, is_of_results, known_unit, unit_of

NUMBER = re.compile(
    r"(?:(?:同比|比上年)?(?:增长|下降|上升|提高|提升|降低|减少|回落))?(?:约|近|超过?|突破|不低于|不少于|[+＋\-−±])?\s*\d[\d,，]*(?:\.\d+)?\s*"
    r"(?:[%％‰]|[^\d\s，,。；;、：:（）()]{0,8}?)?(?:左右|以上|以下|以内|以上的)?"
)
"""A cell that is one number: 1320.5, -0.3, 6%左右, 215.3亿元, 下降3.1, 增长5.8%."""
_TOLD = re.compile(r"(?:同比|比上年)?(?:增长|下降|上升|提高|提升|降低|减少|回落)")
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:\s*[:：∶]\s*\d+(?:\.\d+)?)+")
_DIGIT = re.compile(r"\d")
_SPELLED = re.compile(r"[一二两三四五六七八九十百千半]")
_WORD = re.compile(r"[\u4e00-\u9fff]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*年|$)")
_SERIAL = re.compile(r"序号|编号|代码|页码|排序")
_UNITS = re.compile(r"(?:计量)?单位")
_NAMES = re.compile(r"指标|名称|项目")
_ASIDE = re.compile(r"备注|说明|责任|牵头|部门|属性|性质|类别|类型")
_PLACE = re.compile(r"[一-龥]{1,8}(?:[县区市旗镇乡]|街道|开发区|高新区|园区)")
_WHOLE = re.compile(r"合计|总计|全[市县省区州]")
_DONE = re.compile(r"^(?:城镇)?(?:新增|新建|改造|建成|完成|新改建|新开工|开工|引进|培育|转移)")
_RATES = ("percent", "percentage_point")
_RATE = re.compile(r"[%％]")
_SHARES = ("%", "‰")


@dataclass(frozen=True, slots=True)
class _Table:
    """The cells of one table by row and column, each with its index among the passages."""

    cells: Mapping[tuple[int, int], tuple[int, Passage]]
    rows: int
    columns: int

    def text(self, row: int, column: int) -> str:
        found = self.cells.get((row, column))
        return found[1].text if found else ""


@dataclass(frozen=True, slots=True)
class Tabled:
    """What a table states, and the cells that it is for a reader of sentences to read."""

    readings: tuple[Reading, ...]
    numerals: tuple[Numeral, ...]
    prose: tuple[int, ...]
    """Indices of the passages whose cells hold sentences: the works of a list of projects."""


def tabled(
    cells: Sequence[tuple[int, Passage]],
    setting: Setting,
    before: Sequence[str],
    estimated: frozenset[int] = frozenset(),
) -> Tabled:
    """Reads the cells of one table. `before`: the paragraphs right in front of it, which may state the unit of all, and
    that all is done; `estimated`: years whose results the report says are preliminary.
    """
    places = {(each.cell.row, each.cell.column): (index, each) for index, each in cells if each.cell}
    rows = 1 + max(row for row, _ in places)
    table = _Table(places, rows, 1 + max(column for _, column in places))
    unit = unit_of(before[-1]) if before else ""
    reader = _Reader(table, setting, unit, estimated, any(map(is_of_results, before)))
    return reader.read()


def is_number(text: str) -> bool:
    """Whether a cell is one number, with what belongs to it; a year is a head."""
    words = text.strip()
    return bool(NUMBER.fullmatch(words) or _RATIO.fullmatch(words)) and not _YEAR.match(words)


class _Reader:
    """Reads one table: first which rows and columns head it, then its numbers."""

    def __init__(self, table: _Table, setting: Setting, unit: str, estimated: frozenset[int], done: bool) -> None:
        self._table, self._setting, self._unit, self._estimated = table, setting, unit, estimated
        self._done = done
        self._heads = self._head_rows()
        self._titles = ["".join(self._column_words(column)) for column in range(table.columns)]
        self._labels = [column for column in range(table.columns) if self._is_label(column)]
        self._name = self._name_column()
        self._columns = [self._column_head(column) for column in range(table.columns)]

    def read(self) -> Tabled:
        readings: list[Reading] = []
        numerals: list[Numeral] = []
        prose: list[int] = []
        for (row, column), (index, passage) in sorted(self._table.cells.items()):
            text = passage.text.strip()
            if not _DIGIT.search(text):
                numerals += [_numeral(index, passage, "unclaimed")] if self._is_spelled(row, column, text) else []
                continue
            if not is_number(text):
                is_head = row < self._heads or column == self._name
                numerals += [_numeral(index, passage, "date")] if is_head else ()
                prose += [] if is_head else [index]
                continue
            kind: NumeralKind = "ordinal" if self._is_serial(column) else "unclaimed"
            found = [] if kind == "ordinal" or row < self._heads else list(self._readings(row, column, index, passage))
            readings += found
            numerals.append(_numeral(index, passage, "observation" if found else kind))
        return Tabled(tuple(readings), tuple(numerals), tuple(prose))

    def _head_rows(self) -> int:
        """The rows at the top without a number; none where the first has one."""
        for row in range(self._table.rows):
            if any(is_number(self._table.text(row, column)) for column in range(self._table.columns)):
                return row
        return self._table.rows

    def _column_words(self, column: int) -> list[str]:
        return list(dict.fromkeys(self._table.text(row, column).strip() for row in range(self._heads)))

    def _is_label(self, column: int) -> bool:
        """Whether a column holds no number below its head, or a few among words: the 2个 of a last row 合计."""
        texts = [self._table.text(row, column) for row in range(self._heads, self._table.rows)]
        numbers = sum(map(is_number, texts))
        return numbers == 0 or sum(bool(_WORD.search(text)) for text in texts) - numbers > numbers

    def _is_spelled(self, row: int, column: int, text: str) -> bool:
        """Whether a cell among numbers says one in words, which nobody reads here: 约九成, 翻一番."""
        return row >= self._heads and column not in self._labels and bool(_SPELLED.search(text))

    def _is_serial(self, column: int) -> bool:
        return bool(_SERIAL.search(self._titles[column]))

    def _name_column(self) -> int:
        """The column whose words name the rows."""
        labels = [c for c in self._labels if not self._is_serial(c) and not _UNITS.fullmatch(self._titles[c])]
        named = [column for column in labels if _NAMES.search(self._titles[column])]
        plain = [column for column in labels if not _ASIDE.search(self._titles[column])]
        return next(iter([*named, *plain, *labels]), 0)

    def _column_head(self, column: int) -> Head:
        """What heads a column; a growth or a fall without a year is that of the column before it."""
        head = head_of(self._titles[column], self._setting)
        if (head.measure == "growth" or head.way) and head.period is None and head.dated:
            before = (head_of(self._titles[each], self._setting) for each in range(column - 1, -1, -1))
            dated = next((each for each in before if each.period), None)
            return replace(head, period=dated.period, status=head.status or dated.status) if dated else head
        return head

    def _readings(self, row: int, column: int, index: int, passage: Passage) -> Iterator[Reading]:
        row_head = head_of(self._row_name(row), self._setting)
        column_head = self._columns[column]
        name, subject = _named(row_head, column_head)
        if not name or not (row_head.dated and column_head.dated) or column == self._name:
            return
        text, units = passage.text.strip(), (column_head.unit, self._row_unit(row), row_head.unit, self._unit)
        directed, way = row_head.way or column_head.way, _way(row_head, column_head, text)
        measure = column_head.measure or row_head.measure or (_moved(text, units) if directed else _told(text))
        if measure is None or way is None:
            return
        period = column_head.period or row_head.period or self._period(column_head, row_head)
        told = column_head.status or row_head.status or self._status(period)
        status = self._result(period) if told == "actual" else told
        found = _quantity(text, measure, units, way)
        if found is None or period is None:
            return
        quantity, unit = found
        if not self._heads and quantity.unit.canonical in _RATES:
            return  # growth or share: without a head nobody can tell
        rate = column_head.measure is not None and any(each in _SHARES for each in units[1:3])
        measure = _measured(measure, quantity, rate, name)
        if measure == "points" and quantity.unit.canonical == "percent":
            found = _quantity(text, measure, ("个百分点",), way)
            quantity, unit = found or (quantity, unit)
        start = len(passage.text) - len(passage.text.lstrip())
        span = Span(start, start + len(text))
        yield Reading(index, span, span, name, None, quantity, measure, period, status, subject, unit=unit)

    def _row_name(self, row: int) -> str:
        """The words that name a row; where a number stands in their place, those of another column: 合计."""
        texts = [self._table.text(row, column) for column in (self._name, *self._labels)]
        return next((text for text in texts if not is_number(text)), "")

    def _row_unit(self, row: int) -> str:
        columns = (column for column in self._labels if _UNITS.fullmatch(self._titles[column]))
        return next((unit for column in columns if (unit := known_unit(self._table.text(row, column)))), "")

    def _period(self, column: Head, row: Head) -> Period | None:
        """The time of a column that says only 目标 or 完成, or nothing at all."""
        status = column.status or row.status
        planned = status == "target" or (status is None and self._setting.planning)
        return Period.year(self._setting.plan if planned else self._setting.year)

    def _status(self, period: Period | None) -> Status:
        later = period is not None and period.last_year > self._setting.year
        return "target" if later and not self._done else "actual"

    def _result(self, period: Period | None) -> Status:
        return "estimate" if period and period.last_year in self._estimated else "actual"


def _named(row: Head, column: Head) -> tuple[str, str | None]:
    """The indicator and whose it is: a county's row under an indicator, else the row's name, else the column's."""
    if row.name and column.name and _WHOLE.fullmatch(row.name):
        return column.name, None
    if row.name and column.name and _PLACE.fullmatch(row.name):
        return column.name, row.name
    if row.name and column.name:
        return row.name + column.name, None
    return row.name or column.name, None


def _told(text: str) -> Measure | None:
    """The measure of a cell whose heads name none: 增长5.8% says it; of 减少120 nobody knows the unit."""
    if not _TOLD.match(text):
        return "level"
    return "points" if "百分点" in text else "growth" if _RATE.search(text) else None


def _way(row: Head, column: Head, text: str) -> str | None:
    """The direction that a cell takes from its heads; None where these say two, or head and sign are two."""
    way = row.way or column.way
    if (row.way and column.way) or (way and (row.measure or column.measure or text[:1] in "+＋-−－±")):
        return None
    return "" if _TOLD.match(text) else way


def _moved(text: str, units: Sequence[str]) -> Measure:
    """What a number says that goes a way: a growth, points, or the sum by which a thing changes."""
    own = read_quantity(text, "change")
    unit = own.unit.printed if own and own.unit.printed else next(filter(None, units), "")
    return "growth" if _RATE.fullmatch(unit) else "points" if "百分点" in unit else "change"


def _quantity(text: str, measure: Measure, units: Sequence[str], way: str = "") -> tuple[Quantity, str] | None:
    """What a cell states, in its own unit or in the first that its heads give; and what it took from them.

    `way`: the direction that they give.
    """
    own = read_quantity(counted_in(text, way), measure)
    if own and (own.unit.printed or own.parts):
        return own, way
    usual = "%" if measure in ("growth", "average-growth") else "个百分点" if measure == "points" else ""
    unit = next((each for each in units if each and (not usual or each in (usual, "%"))), "")
    quantity = read_quantity(counted_in(text, way + unit), measure) if unit else None
    signed = text.startswith(("-", "−", "－"))
    return (quantity, way + unit) if quantity and (not signed or quantity.value < 0) else None


def _measured(measure: Measure, quantity: Quantity, rate: bool, name: str) -> Measure:
    """The growth of a rate is one in points; works done or planned are counted."""
    if measure == "growth" and (quantity.unit.canonical == "percentage_point" or rate):
        return "points"
    if quantity.parts:
        return "structure"
    return "count" if measure == "level" and _DONE.search(name) and quantity.unit.canonical not in _RATES else measure


def _numeral(index: int, passage: Passage, kind: NumeralKind) -> Numeral:
    return Numeral(index, Span(0, len(passage.text)), kind)
