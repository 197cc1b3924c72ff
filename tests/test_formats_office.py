"""One document of all kinds of things, as Word has it and as LibreOffice writes it anew: the same words in each."""

from pathlib import Path

import pytest

from site_gen.model.received import Held, Part, written
from site_gen.reading import formats_docx, formats_odt, formats_rtf
from site_gen.reading.formats import decode
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.formats_package import Package

INPUTS = Path(__file__).parent / "inputs"
KINDS = """\
一、回顾
（一）产业
（二）城乡
1.道路
2.桥梁
正文。
二、安排
（一）实事
1. 2024年学校
企业2家，面积52万m²。
一湖两岸[1]建设。[2]
表1 主要指标
| 指标 | 2024年 | 2024年 | 2025年 |
| 指标 | 完成 | 增长（%） | 目标 |
| 生产总值（亿元） | 1320.5 | 6.2 | 1400 |
| 两年合计 | 2700 |  |  |
公开。
投资1200
2023年开工。
正文。
框中的话。
[1] 指澄湖两岸。
[2] 第二条注。
"""
BOX = "框中的话。\n"
"""LibreOffice loses the text box when it writes RTF."""


def read(name: str) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    data = (INPUTS / name).read_bytes()
    if name.endswith("rtf"):
        return formats_rtf.parts_of(data)
    return (formats_odt if name.endswith("odt") else formats_docx).parts_of(Package(data))


@pytest.mark.parametrize(
    ("name", "lost"), [("kinds.docx", ""), ("kinds.odt", ""), ("kinds.rtf", BOX)], ids=lambda each: str(each)
)
def test_the_same_words_in_each_form(name: str, lost: str) -> None:
    assert KINDS.replace(lost, "") == written(read(name)[0])


@pytest.mark.parametrize("name", ["kinds.docx", "kinds.odt", "kinds.rtf"])
def test_what_is_left_out_is_told_in_each_form(name: str) -> None:
    told = {one.what: one.words for one in read(name)[1] if one.fate == "left-out"}
    assert {"marks": ("2",), "hidden": ("暗的",), "deletions": ("删的",)} == told


def test_a_frame_stands_as_it_does_and_a_table_in_a_cell_behind_the_table_around_it() -> None:
    framed = ["一、回顾", "第一段。", "| 指标 | 2024年 |", "| 绿地（公顷） | 52 |", "| 公园（个） | 3 |", "第三段。"]
    around = ["框外。", "| 名称 | 数 |", "| 内表 | 3 |", "| 学校 | 6 |", "", "| 甲 | 1 |", "| 乙 | 2 |"]
    assert [*framed, *around] == written(read("frame.odt")[0]).splitlines()


@pytest.mark.parametrize("name", ["footnotes.docx", "typed.odt"])
def test_each_block_is_told(name: str) -> None:
    told: list[tuple[int, int]] = []
    text = decode(name, (INPUTS / name).read_bytes(), lambda number, of: told.append((number, of))).text
    assert [(number, len(told)) for number in range(1, len(told) + 1)] == told
    assert len(told) > text.count("\n") / 2


def rtf(body: str) -> list[str]:
    head = r"{\rtf1\ansi\ansicpg936\uc2{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fcharset0 Arial;}}"
    return written(formats_rtf.parts_of((head + body + "}").encode())[0]).splitlines()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"\f0 \'d5\'fe\'b8\'ae\par", ["政府"]),
        (r"\u25919 ??\u24220 ??\par", ["政府"]),
        (r"{\upr{\f1 Regierung}{\*\ud{\u25919 ??}}}\par", ["政"]),
        (r"\f1 A\line B\par", ["A", "B"]),
        (r"\f1 A{\v B}{\deleted C}D\par", ["AD"]),
        (r"\f1 A{\field{\*\fldinst PAGE}{\fldrslt 3}}\par", ["A3"]),
        (r"{\header\f1 Head\par}\f1 A{\*\annotation B}\par", ["A"]),
        (r"{\listtext 1.\tab}\f1 A\par{\listtext 2.\tab}\f1 2024\par", ["1. A", "2. 2024"]),
        (r"{\*\unknown{\f1 X}}\f1 A\{\}\\\par", ["A{}\\"]),
        (r"\trowd\cellx9000\intbl\f1 A\par B\cell\row\pard C\par", ["A", "B", "C"]),
        (r"{\pict\bin5 {}}{}}\f1 A\par", ["A"]),
    ],
)
def test_rich_text(body: str, expected: list[str]) -> None:
    assert expected == rtf(body)


def test_groups_that_nest_without_end_are_refused() -> None:
    with pytest.raises(UnfitError):
        formats_rtf.parts_of(b"{\\rtf1" + b"{" * 1000)
