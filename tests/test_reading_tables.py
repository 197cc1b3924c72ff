"""Tables -> observations, by the pairs of `cases/tables.txt`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_gen.model.period import Period
from site_gen.model.quantity import Quantity, counted_in
from site_gen.model.report import Measured, Mode, Outline, Passage, Reading
from site_gen.reading.apart import set_apart
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline as outlined
from site_gen.reading.quantity import read_quantity

CASES = Path(__file__).parent / "cases/tables.txt"


def cases() -> Iterator[tuple[str, list[str]]]:
    for part in CASES.read_text().split("\n\n"):
        lines = [line for line in part.splitlines() if not line.startswith("#")]
        table = "\n".join(line.removeprefix("> ") for line in lines if not line.startswith(" "))
        if table:
            yield table, [line.strip() for line in lines if line.startswith(" ")]


def measured(source: str) -> tuple[Outline, Measured]:
    """The table among the passages of a report that reviews 2024."""
    apart = set_apart(source)
    before = [Passage("paragraph", 0, line, tuple(range(len(line)))) for line in apart.text.split("\n") if line.strip()]
    year, plan = Period.year(2024), Period.year(2025)
    passages = (*before, *apart.cells)
    facts = ("", "", (), "prefecture", "", "", "2025-01-08")
    modes: tuple[Mode, ...] = ("neither",) * len(passages)
    outline = Outline(passages, (), *facts, year, plan, modes=modes, margins=(0.0,) * len(passages))  # type: ignore[arg-type]
    return outline, measure(outline, lambda *_: None)


def told(outline: Outline, reading: Reading) -> str:
    words = reading.number.of(outline.passages[reading.passage].text)
    quantity = words if not reading.unit else counted_in(words, reading.unit)
    parts = (words, reading.indicator, reading.measure, quantity.replace(",", ""), reading.period, reading.status)
    return " | ".join(map(str, (*parts, *([reading.subject] if reading.subject else []))))


def size(quantity: Quantity | None) -> object:
    return quantity and (quantity.canonical_value, quantity.unit.canonical, quantity.bound)


@pytest.mark.parametrize(
    ("table", "expected"), list(cases()), ids=lambda each: each[:24] if isinstance(each, str) else ""
)
def test_table(table: str, expected: list[str]) -> None:
    outline, found = measured(table)
    assert expected == [told(outline, reading) for reading in found.readings]
    for reading, line in zip(found.readings, expected, strict=True):
        assert size(read_quantity(line.split(" | ")[3], reading.measure)) == size(reading.quantity)


@pytest.mark.parametrize(
    ("note", "statuses"),
    [
        ("注：2024年数据为快报数。", ["actual", "estimate"]),
        ("注：1.表中数据为初步核算数；2.增速按可比价格计算。", ["actual", "estimate"]),
        ("表内数字系快报数", ["actual", "estimate"]),
        ("注：2023年数据为快报数。", ["estimate", "actual"]),
        ("注：增速按可比价格计算。", ["actual", "actual"]),
        ("预计全年数据为快报数。", ["actual", "actual"]),
    ],
)
def test_a_note_right_below_a_table_says_what_its_results_are(note: str, statuses: list[str]) -> None:
    body = "各位代表：\n现在报告工作。\n一、2024年工作回顾\n" + "全市经济社会发展取得新的进步。" * 9
    table = "| 指标 | 2023年 | 2024年 |\n| 进出口总额（亿元） | 191.6 | 215.3 |"
    read = outlined(
        f"2025年澄湖市政府工作报告\n{body}\n{table}\n{note}\n二、2025年工作安排\n{'抓好各项工作落实。' * 9}\n"
    )
    assert statuses == [each.status for each in measure(read, lambda *_: None).readings]


def test_a_number_that_cannot_be_read_is_unclaimed() -> None:
    outline, found = measured("| 指标 | 2024年 |\n| 某项指数 | 103.5 |")
    assert ["103.5"] == [
        numeral.span.of(outline.passages[numeral.passage].text)
        for numeral in found.numerals
        if numeral.kind == "unclaimed"
    ]


def test_a_number_in_words_among_numbers_is_unclaimed_and_a_word_is_not() -> None:
    rows = "| 粮食总产量 | 110.5万吨 |\n| 农机化率 | 约九成 |\n| 旅游收入 | 翻一番 |\n| 生猪出栏 | 基本持平 |"
    outline, found = measured(f"| 指标 | 2024年 |\n{rows}\n| 新增就业 | 4.1万人 |\n| 新建公路 | 56公里 |")
    unclaimed = [each for each in found.numerals if each.kind == "unclaimed"]
    assert ["约九成", "翻一番"] == [outline.passages[each.passage].text.strip() for each in unclaimed]


@pytest.mark.parametrize("odd", ["| 人口 | 1.1 |", "| 人口 | 1.1 | 2.2 | 3.3 |"])
def test_a_row_of_another_number_of_cells_is_none_of_the_table(odd: str) -> None:
    rows = ["| 指标 | 2023年 | 2024年 |", "| 出口 | 9.1 | 9.9 |", odd, "| 粮食 | 3.1 | 3.9 |", "| 棉花 | 4.1 | 4.9 |"]
    read = outlined(
        "临江县政府工作报告\n一、2024年工作回顾\n" + "\n".join(rows) + "\n二、2025年工作安排\n今年税收增长5%。"
    )
    tables = [each.cell.table for each in read.passages if each.cell]
    assert [0] * 6 + [1] * 6 == tables
    assert [("paragraph", odd)] == [(each.kind, each.text) for each in read.passages if each.text.startswith("|")]


def test_what_is_no_text_anywhere_is_none_in_a_cell_or_a_note_either() -> None:
    rows = "| 指标 | 2023年 | 2024年 |\n| 出口\ufeff | 9.\u200b1 | 2\u00ad2.2\u202e |"
    source = f"临江县政府工作报告\n推进“一湖两岸”[1]建设[2]。\n{rows}\n[1] 指澄\u202e湖两岸。\n[2] \u200b\n"
    apart = set_apart(source)
    assert ["指标", "2023年", "2024年", "出口", "9.1", "22.2"] == [cell.text for cell in apart.cells]
    assert "指澄湖两岸。" == apart.notes[0].text
    for each in (*apart.cells, *apart.notes):
        assert each.text == "".join(source[place] for place in each.places)
