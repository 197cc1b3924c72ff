"""The unit that a drafted `indicators.toml` gives a series of the report's own."""

import tomllib

import pytest

from site_gen.drafting.consistent import Consistency
from site_gen.drafting.ids import indicator_ids
from site_gen.drafting.tables import indicators_toml
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.quantity import read_quantity

OPENING = "2022年临江市政府工作报告\n各位代表：\n一、2021年工作回顾\n"


def units(sentence: str) -> list[str | None]:
    """Of the series that it states, in its order; no catalogue knows them."""
    shape = outline(OPENING + sentence)
    measured = measure(shape, lambda *_: None)
    ids, known = indicator_ids(measured.readings), dict[str, str]()
    kept, _ = Consistency(shape, ids, read_quantity, str.__eq__, known).split(measured.readings)
    drafted = tomllib.loads(indicators_toml(kept, ids, known, ("zh", "en")))
    return [table.get("unit") for table in drafted.get("indicator", {}).values()]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("河湖生态补水量13.9亿立方米。", ["m3"]),
        ("压减退出水泥产能313万吨。", ["t"]),
        ("新增健身步道52公里。", ["km"]),
        ("新增产业发展空间10.5万亩。", ["mu"]),
        ("支持成功自主创业2.2万人。", ["person"]),
        ("新增省级瞪羚企业14家。", ["count"]),
        ("限上新能源汽车零售额增长60%。", ["CNY"]),
        ("“新三样”产品出口额增长24.5%。", ["CNY"]),
        ("地表水优良断面比例提高6.3个百分点。", ["percent"]),
        ("退休人员养老金待遇人均提高5%。", [None]),
        ("乳制品产量居全国第一。", [None]),
        ("用煤量增长3%。用煤量120万吨。", ["t"]),
    ],
)
def test_unit_of_what_was_read(sentence: str, expected: list[str | None]) -> None:
    assert expected == units(sentence)
