"""One document of all kinds of things, as Word has it and as LibreOffice writes it anew: the same words in each."""

import io
import re
import zipfile
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
"""LibreOffice loses a text box of Word's old form when it writes RTF."""


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


def test_each_piece_of_a_long_rich_text_is_told() -> None:
    told: list[tuple[int, int]] = []
    body = rb"{\rtf1\ansi " + rb"A\par " * 20_000 + b"}"
    formats_rtf.parts_of(body, lambda number, of: told.append((number, of)))
    assert [(number, 7) for number in range(1, 8)] == told


OPEN = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        (name, "drawing" if name == "draw" else name) for name in ("office", "style", "text", "table", "draw")
    )
)
NUMBERED = """<text:outline-style style:name="Outline"><text:outline-level-style text:level="1"
style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style><text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>"""


def odt(body: str, styles: str = NUMBERED) -> tuple[list[str], tuple[Held, ...]]:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", f"<d{OPEN}><office:body><office:text>{body}</office:text></office:body></d>")
        archive.writestr("styles.xml", f"<d{OPEN}>{styles}</d>")
    parts, held = formats_odt.parts_of(Package(data.getvalue()))
    return written(parts).splitlines(), held


def listed(*items: str) -> str:
    inner = "".join(f"<text:list-item><text:p>{each}</text:p></text:list-item>" for each in items)
    return f'<text:list text:style-name="L">{inner}</text:list>'


def test_a_list_does_not_go_on_with_the_numbers_of_headings() -> None:
    body = '<text:h text:outline-level="1">回顾</text:h>' + listed("学校。", "道路。") + listed("医院。")
    assert ["一、回顾", "1. 学校。", "2. 道路。", "1. 医院。"] == odt(body)[0]


def test_an_item_without_words_is_counted_and_shown_in_a_cell() -> None:
    cells = ("序号", "项目"), (listed(""), "学校"), (listed(""), "道路")
    rows = [[each if each.startswith("<") else f"<text:p>{each}</text:p>" for each in row] for row in cells]
    inner = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in row)}</table:table-row>"
        for row in rows
    ).replace("<text:list ", '<text:list text:continue-numbering="true" ')
    lines, held = odt(f"{listed('甲', '', '乙')}<table:table>{inner}</table:table>")
    assert ["1. 甲", "3. 乙", "| 序号 | 项目 |", "| 4. | 学校 |", "| 5. | 道路 |"] == lines
    assert Held("numbers", 1, "left-out", ("2.",)) in held


def test_words_that_a_line_strikes_out_are_out_and_told() -> None:
    struck = '<style:text-properties style:text-line-through-style="solid"/>'
    styles = f'<style:style style:name="S" style:family="text">{struck}</style:style>'
    lines, held = odt('<text:p>增长<text:span text:style-name="S">5%</text:span>6%</text:p>', styles)
    assert ["增长6%"] == lines
    assert Held("struck", 1, "left-out", ("5%",)) in held


def test_a_text_box_in_a_cell_is_read_behind_the_table_unless_it_is_all_that_the_cell_holds() -> None:
    def boxed(text: str) -> str:
        return f"<draw:frame><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"

    cells = ("出口", f"1{boxed('注。')}"), ("进口", boxed("9"))
    rows = (f"<table:table-cell><text:p>{each}</text:p></table:table-cell>" for row in cells for each in row)
    one, two, three, four = rows
    body = f"<table:table-row>{one}{two}</table:table-row><table:table-row>{three}{four}</table:table-row>"
    lines, held = odt(f"<table:table>{body}</table:table>")
    assert ["| 出口 | 1 |", "| 进口 | 9 |", "注。"] == lines
    assert Held("text-boxes", 2, "kept") in held


def test_what_a_document_hides_is_out_and_told() -> None:
    def row(*cells: str, more: str = "") -> str:
        inner = "".join(f"<table:table-cell><text:p>{each}</text:p></table:table-cell>" for each in cells)
        return f"<table:table-row{more}>{inner}</table:table-row>"

    hidden = row("暗行", "8", more=' table:visibility="collapse"')
    table = row("指标", "数") + hidden + row("出口", "9")
    section = '<text:section text:display="none"><text:p>暗节</text:p></text:section>'
    shown = '<text:p>甲<text:hidden-paragraph text:is-hidden="false"/></text:p>'
    paragraph = '<text:p><text:hidden-paragraph text:is-hidden="true"/>暗段</text:p>'
    lines, held = odt(f"{section}{shown}{paragraph}<table:table>{table}</table:table>")
    assert ["甲", "| 指标 | 数 |", "| 出口 | 9 |"] == lines
    assert Held("hidden", 3, "left-out", ("暗节", "暗段", "暗行8")) in held


def test_controls_and_fields_show_what_stands_in_them_and_no_invitation() -> None:
    control = "<text:content-control{}>{}<text:span>{}</text:span></text:content-control>"
    chosen = '<text:drop-down><text:label text:value="己"/>庚</text:drop-down><text:placeholder>略</text:placeholder>'
    empty = control.format(' text:showing-place-holder="true"', "", "单击此处")
    lines, held = odt(f"<text:p>甲{control.format('', '乙', '丙')}丁戊{chosen}{empty}</text:p>")
    assert ["甲乙丙丁戊庚"] == lines
    assert Held("placeholders", 2, "left-out", ("略", "单击此处")) in held
    assert {("controls", 1), ("fields", 1)} <= {(one.what, one.count) for one in held}


def test_a_note_holds_a_table_and_loses_the_sign_that_calls_it() -> None:
    cells = "".join(f"<table:table-cell><text:p>{each}</text:p></table:table-cell>" for each in ("出口", "1"))
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    note = f"<text:note><text:note-body><text:p>* 快报数。</text:p>{table}</text:note-body></text:note>"
    assert ["出口[1]增长。", "[1] 快报数。 出口 1"] == odt(f"<text:p>出口{note}增长。</text:p>")[0]


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
        (  # as LibreOffice writes a content control around a paragraph, and a field that ends one
            r"\uc1\f1{\field{\*\fldinst FORMTEXT}{\fldrslt AB\u13\'0d}}A"
            r"{\field{\*\fldinst FORMTEXT}{\fldrslt AB\u13\'0d}}B\par"
            r" C{\field{\*\fldinst FORMTEXT}{\fldrslt D\u13\'0d}}\par",
            ["AB", "CD"],
        ),
        (r"\f1 A{\strike B}{\striked1 C}{\strike D\strike0 E}\strike F\plain\f1 G\par", ["AEG"]),
        (r"{\header\f1 Head\par}\f1 A{\*\annotation B}\par", ["A"]),
        (r"{\listtext 1.\tab}\f1 A\par{\listtext 2.\tab}\f1 2024\par", ["1. A", "2. 2024"]),
        (r"{\*\unknown{\f1 X}}\f1 A\{\}\\\par", ["A{}\\"]),
        (r"\trowd\cellx9000\intbl\f1 A\par B\cell\row\pard C\par", ["A", "B", "C"]),
        (r"{\pict\bin5 {}}{}}\f1 A\par", ["A"]),
        (r"\f1 A{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\f1 X\par Y\par}}}B\par C\par", ["AB", "X", "Y", "C"]),
        (
            r"\f1\trowd\cellx4\cellx800\intbl A\cell{\shp{\*\shpinst{\shptxt X\par}}}1\cell\row"
            r"\intbl B\cell{\shp{\*\shpinst{\shptxt 9\par}}}\cell\row\pard C\par",
            ["| A | 1 |", "| B | 9 |", "X", "C"],
        ),
        (  # what stands in a note, a comment or the number of a list has paragraphs and cells of its own
            r"\f1\trowd\cellx4\cellx800\intbl A{\footnote\pard X\par\intbl Y\cell 1\cell\row}"
            r"{\*\annotation\pard Z\par}\par B\cell{\listtext\pard 1.}C\par{\listtext\pard 2.}D\cell\row\pard E\par",
            ["| A[1] B | 1. C 2. D |", "E", "[1] X Y 1"],
        ),
        (
            r"\f1\trowd\cellx400\clmgf\cellx800\clmrg\cellx1200\intbl A\cell B\cell\cell\row"
            r"\trowd\cellx400\cellx800\cellx1200\intbl C\cell D\cell E\cell\row\pard F\par",
            ["| A | B | B |", "| C | D | E |", "F"],
        ),
        (r"\f1 A{\up10 2}B{\up2 3}{\dn6 4}\par", ["A[2]B34"]),
        (r"\f1 A{\footnote * B}\par", ["A[1]", "[1] B"]),
        (r"\f1 A{\deleted B\par}C\par D{\v\par}E\par", ["AC", "DE"]),
        (r"{\header{\shp{\*\shpinst{\shptxt\f1 X\par}}}}\f1 A\par", ["A"]),
        (
            r"\f1\trowd\cellx4\cellx800\intbl A\par\pard\intbl\itap2 X\nestcell Y\nestcell"
            r"{\*\nesttableprops\trowd\cellx2\cellx400\nestrow}{\nonesttables\par}\pard\intbl\itap2 Z\nestcell"
            r" 1\nestcell{\*\nesttableprops\trowd\cellx2\cellx400\nestrow}\pard\intbl\cell B\cell\cell\row"
            r"\intbl C\cell D\cell\row\pard E\par",
            ["| A | B |", "| C | D |", "", "| X | Y |", "| Z | 1 |", "E"],
        ),
    ],
)
def test_rich_text(body: str, expected: list[str]) -> None:
    assert expected == rtf(body)


def test_an_invitation_to_type_in_rich_text_is_told() -> None:
    field = r"{\rtf1\ansi\f1 A{\field{\*\fldinst MACROBUTTON NoMacro [Name]}{\fldrslt }}B\par}"
    parts, held = formats_rtf.parts_of(field.encode())
    assert ["AB"] == [part.text for part in parts]
    assert Held("placeholders", 1, "left-out", ("[Name]",)) in held


def test_groups_that_nest_without_end_are_refused() -> None:
    with pytest.raises(UnfitError):
        formats_rtf.parts_of(b"{\\rtf1" + b"{" * 1000)


@pytest.mark.parametrize("number", ["1.5", "abc", "-1"])
def test_what_is_no_number_where_one_belongs_does_not_stop_the_reading(number: str) -> None:
    counted = re.compile(rb'(text:(?:level|start-value|display-levels)|style:default-outline-level)="\d+"')
    data = io.BytesIO()
    with zipfile.ZipFile(INPUTS / "kinds.odt") as before, zipfile.ZipFile(data, "w") as after:
        for each in before.namelist():
            after.writestr(each, counted.sub(rb'\1="%s"' % number.encode(), before.read(each)))
    parts, _ = formats_odt.parts_of(Package(data.getvalue()))
    assert "企业2家，面积52万m²。" in written(parts)
