"""The cells of a table -> how it is laid out: rows and columns that head it, the column whose words name its rows."""

from collections.abc import Mapping

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Passage
from site_gen.reading.tabular_cells import is_number
from site_gen.reading.tabular_heads import known_unit

_SPELLED = compiled(r"[一二两三四五六七八九十百千半]")
_WORD = compiled(r"[\u4e00-\u9fff]")
_SERIAL = compiled(r"序号|编号|代码|页码|排序")
_UNITS = compiled(r"(?:计量)?单位")
_NAMES = compiled(r"指标|名称|项目")
_ASIDE = compiled(r"备注|说明|责任|牵头|部门|属性|性质|类别|类型")


class Table(Struct, frozen=True):
    """The cells of one table by row and column, each with its index among the passages."""

    cells: Mapping[tuple[int, int], tuple[int, Passage]]
    rows: int
    columns: int

    def text(self, row: int, column: int) -> str:
        found = self.cells.get((row, column))
        return found[1].text if found else ""


class Layout:
    """What heads `table`: `heads` rows at its top, with a title above each column; column `name` names its rows."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.heads = self._head_rows()
        self.titles = ["".join(self._column_words(column)) for column in range(table.columns)]
        self._labels = [column for column in range(table.columns) if self._is_label(column)]
        self.name = self._name_column()

    def is_spelled(self, row: int, column: int, text: str) -> bool:
        """Whether a cell among numbers says one in words, which nobody reads here: 约九成, 翻一番."""
        return row >= self.heads and column not in self._labels and bool(_SPELLED.search(text))

    def is_serial(self, column: int) -> bool:
        """Whether a column only counts its rows: 序号."""
        return bool(_SERIAL.search(self.titles[column]))

    def row_name(self, row: int) -> str:
        """The words that name a row; where a number stands in their place, those of another column: 合计."""
        texts = [self._table.text(row, column) for column in (self.name, *self._labels)]
        return next((text for text in texts if not is_number(text)), "")

    def row_unit(self, row: int) -> str:
        """The unit in the row's cell under 单位; empty where none is known."""
        columns = (column for column in self._labels if _UNITS.fullmatch(self.titles[column]))
        return next((unit for column in columns if (unit := known_unit(self._table.text(row, column)))), "")

    def _head_rows(self) -> int:
        """The rows at the top without a number; none where the first has one."""
        for row in range(self._table.rows):
            if any(is_number(self._table.text(row, column)) for column in range(self._table.columns)):
                return row
        return self._table.rows

    def _column_words(self, column: int) -> list[str]:
        return list(dict.fromkeys(self._table.text(row, column).strip() for row in range(self.heads)))

    def _is_label(self, column: int) -> bool:
        """Whether a column holds no number below its head, or a few among words: the 2个 of a last row 合计."""
        texts = [self._table.text(row, column) for row in range(self.heads, self._table.rows)]
        numbers = sum(map(is_number, texts))
        return numbers == 0 or sum(bool(_WORD.search(text)) for text in texts) - numbers > numbers

    def _name_column(self) -> int:
        """The column whose words name the rows."""
        labels = [c for c in self._labels if not self.is_serial(c) and not _UNITS.fullmatch(self.titles[c])]
        named = [column for column in labels if _NAMES.search(self.titles[column])]
        plain = [column for column in labels if not _ASIDE.search(self.titles[column])]
        return next(iter([*named, *plain, *labels]), 0)
