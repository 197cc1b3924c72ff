"""The words of one cell, with what heads it -> what they state: `下降3.1` under 同比（%）, growth of -3.1 %."""

from collections.abc import Sequence

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Measure
from site_gen.model.quantity import Quantity, counted_in
from site_gen.model.unit import HUNDREDTHS
from site_gen.reading.quantity import read_quantity
from site_gen.reading.tabular_heads import Head

NUMBER = compiled(
    r"(?:(?:同比|比上年)?(?:增长|下降|上升|提高|提升|降低|减少|回落))?(?:约|近|超过?|突破|不低于|不少于|[+＋\-−－±])?\s*"
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d[\d,，]*)(?:\.\d+)?\s*"
    r"(?:[%％‰]|[^\d\s，,。；;、：:（）()]{0,8}?)?(?:左右|以上|以下|以内|以上的)?"
)
"""A cell that is one number: 1320.5, -0.3, 6%左右, 215.3亿元, 下降3.1, 增长5.8%."""
_TOLD = compiled(r"(?:同比|比上年)?(?:增长|下降|上升|提高|提升|降低|减少|回落)")
_RATIO = compiled(r"\d+(?:\.\d+)?(?:\s*[:：∶]\s*\d+(?:\.\d+)?)+")
_YEAR = compiled(r"(?:19|20)\d\d(?:\s*年|$)")
_PLACE = compiled(r"[一-龥]{1,8}(?:[县区市旗镇乡]|街道|开发区|高新区|园区)")
_WHOLE = compiled(r"合计|总计|全[市县省区州]")
_DONE = compiled(r"^(?:城镇)?(?:新增|新建|改造|建成|完成|新改建|新开工|开工|引进|培育|转移)")
_RATE = compiled(r"[%％]")


def is_number(text: str) -> bool:
    """Whether a cell is one number, with what belongs to it; a year is a head."""
    words = text.strip()
    return bool(NUMBER.fullmatch(words) or _RATIO.fullmatch(words)) and not _YEAR.match(words)


def named(row: Head, column: Head) -> tuple[str, str | None]:
    """The indicator and whose it is: a county's row under an indicator, else the row's name, else the column's."""
    if row.name and column.name and _WHOLE.fullmatch(row.name):
        return column.name, None
    if row.name and column.name and _PLACE.fullmatch(row.name):
        return column.name, row.name
    if row.name and column.name:
        return row.name + column.name, None
    return row.name or column.name, None


def measure_of(text: str) -> Measure | None:
    """The measure of a cell whose heads name none: 增长5.8% says it; of 减少120 nobody knows the unit."""
    if not _TOLD.match(text):
        return "level"
    return "points" if "百分点" in text else "growth" if _RATE.search(text) else None


def way_of(row: Head, column: Head, text: str) -> str | None:
    """The direction that a cell takes from its heads; None where these say two, or head and sign are two."""
    way = row.way or column.way
    if (row.way and column.way) or (way and (row.measure or column.measure or text[:1] in "+＋-−－±")):
        return None
    return "" if _TOLD.match(text) else way


def moved(text: str, units: Sequence[str]) -> Measure:
    """What a number says that goes a way: a growth, points, or the sum by which a thing changes."""
    own = read_quantity(text, "change")
    unit = own.unit.printed if own and own.unit.printed else next(filter(None, units), "")
    return "growth" if _RATE.fullmatch(unit) else "points" if "百分点" in unit else "change"


def quantity_of(text: str, measure: Measure, units: Sequence[str], way: str = "") -> tuple[Quantity, str] | None:
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


def measured(measure: Measure, quantity: Quantity, rate: bool, name: str) -> Measure:
    """The growth of a rate is one in points; works done or planned are counted."""
    if measure == "growth" and (quantity.unit.canonical == "percentage_point" or rate):
        return "points"
    if quantity.parts:
        return "structure"
    return (
        "count" if measure == "level" and _DONE.search(name) and quantity.unit.canonical not in HUNDREDTHS else measure
    )
