"""Sheets as annexes of a report: tables with their heads, and their numbers as the sheet shows them."""

import io
import zipfile
from pathlib import Path

import pytest

from site_gen.corridor import convert
from site_gen.model.problem import ContentError
from site_gen.model.received import Held, Received, unseen
from site_gen.reading import formats
from site_gen.reading.formats_shown import plain, shown

INPUTS = Path(__file__).parent / "inputs"
BODY = ("body.docx", (INPUTS / "lead-in-typed.docx").read_bytes())
ANNEX = """\
附件1 主要指标
2024年主要指标完成情况
单位：亿元
| 指标 | 2024年 | 2024年 | 2025年目标 | 备注 |
| 指标 | 完成 | 增长 | 2025年目标 | 备注 |
| 地区生产总值 | 1,320.5 | 6.2% | 1,400 |  |
| 固定资产投资 | 873.2 | 7.5% | 增长7% | 含跨区 |
| 进出口总额 | 215.3 | -1.2% | 230 |  |
注：2024年数据为快报数。
| 序号 | 项目名称 | 责任单位 | 完成时限 |
| 1 | 新建公办幼儿园6所 | 市教育局 | 2025年9月底 |
| 2 | 改造老旧小区86个 | 市住建局 | 2025年12月1日 |
"""
"""What two sheets of `annex.xlsx` show; a row, a column and a sheet of it are hidden. LibreOffice wrote it."""
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROW = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c><c r="B{0}"{2}</c></row>'


def together(name: str, data: bytes) -> Received:
    return formats.together([BODY, (name, data)], [unseen] * 2)


def annexed(name: str, data: bytes) -> str:
    """The lines of source.txt that come from the annex."""
    text = together(name, data).text
    return text.partition("新篇章！\n")[2]


def book(rows: str, codes: str = "", more: str = "") -> bytes:
    """A workbook of one sheet whose name a program gave; `codes`: `cellXfs` and what goes before them."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        sheets = '<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets>'
        archive.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{LINK}">{sheets}</workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", '<r><Relationship Id="r1" Target="worksheets/a.xml"/></r>')
        archive.writestr("xl/styles.xml", f"<styleSheet {MAIN}>{codes}</styleSheet>")
        sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData>{more}</worksheet>"
        archive.writestr("xl/worksheets/a.xml", sheet)
    return data.getvalue()


@pytest.mark.parametrize("name", ["annex.xlsx", "annex.ods"])
def test_each_sheet_is_a_table_as_it_is_shown(name: str) -> None:
    assert ANNEX == annexed(name, (INPUTS / name).read_bytes())


@pytest.mark.parametrize("name", ["annex.xlsx", "annex.ods"])
def test_what_a_sheet_hides_is_told(name: str) -> None:
    told = {(one.what, one.fate): one.words for one in together(name, (INPUTS / name).read_bytes()).held}
    assert told["sheets", "left-out"] == ("底稿: 草稿数 99",)
    assert told["hidden", "left-out"] == ("内部数 1 2 3 4", "内部")
    assert told["comments", "left-out"][0].endswith("请核")


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("General", "6.2000000000000002", "6.2"),
        ("General", "0.33333333333333331", "0.333333333"),
        ("0", "2.5", "3"),
        ("0.0%", "0.0623", "6.2%"),
        ("0.0%;[Red]-0.0%", "-0.034000000000000002", "-3.4%"),
        ("#,##0.00", "1234567.891", "1,234,567.89"),
        ('#,##0.0"亿元"', "1320.456", "1,320.5亿元"),
        ("0.0_);\\(0.0\\)", "-12.35", "(12.4)"),
        ('0;-0;"—"', "0", "—"),
        ("#,##0,", "1234567", "1,235"),
        ('0\\.0,"万"', "12345", "1.2万"),
        ('0!.0,"万"', "12345", "1.2万"),
        ("[$¥-804]#,##0.00", "1234.5", "¥1,234.50"),
        ("[>=1000]#,##0;0.00", "5", "5.00"),
        ("+0.0;-0.0;0.0", "2.3", "+2.3"),
        ("0.##", "5", "5"),
        ('General"家"', "112", "112家"),
        ('yyyy"年"m"月"d"日"', "45992", "2025年12月1日"),
        ("h:mm:ss", "45658.5", "12:00:00"),
        (";;;", "5", ""),
        ("0" + "%" * 199, "1e20", "1" + "0" * 418 + "%" * 199),
        ("0." + "0" * 198, "1e20", "1" + "0" * 20 + "." + "0" * 198),
    ],
)
def test_a_number_is_what_the_sheet_shows(code: str, value: str, words: str) -> None:
    assert words == shown(value, code)


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("#,##0.0_);(#,##0.0)", "-1234.56", "-1,234.6"),
        ("0.0;[Red]0.0", "-3.4", "-3.4"),
        ('0.0"亿元";[红色]▲0.0"亿元"', "-3.4", "-3.4亿元"),
        ("0.0%;(0.0%)", "-0.034", "-3.4%"),
        ('0.0;"下降"0.0', "-3.4", "下降3.4"),
        ("(0.0);(0.0)", "3.4", "(3.4)"),
        ("0.0;(0.0)", "-0.04", "(0.0)"),
    ],
)
def test_a_negative_number_has_its_minus_though_the_sheet_shows_brackets_or_a_colour(
    code: str, value: str, words: str
) -> None:
    codes = f"<numFmts><numFmt numFmtId=\"200\" formatCode='{code.replace(chr(34), '&quot;')}'/></numFmts>"
    rows = ROW.format(1, "利润", ' t="inlineStr"><is><t>数</t></is>') + ROW.format(2, "工业", f' s="1"><v>{value}</v>')
    read = together("a.xlsx", book(rows, f'{codes}<cellXfs><xf/><xf numFmtId="200"/></cellXfs>'))
    assert read.text.endswith(f"| 工业 | {words} |\n")
    told = Held("minuses", 1, "kept", (f"Sheet1!B2: {shown(value, code)} → {words}",))
    assert (told in read.held) == words.startswith("-")


def test_a_negative_number_of_an_opendocument_sheet_has_its_minus() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(INPUTS / "annex.ods") as before, zipfile.ZipFile(data, "w") as after:
        for each in before.namelist():
            after.writestr(each, before.read(each).replace(b"<text:p>-1.2%<", b"<text:p>(1.2%)<"))
    read = together("annex.ods", data.getvalue())
    assert "| 进出口总额 | 215.3 | -1.2% | 230 |  |" in read.text
    assert [one.words[0].partition(": ")[2] for one in read.held if one.what == "minuses"] == ["(1.2%) → -1.2%"]


@pytest.mark.parametrize(
    ("format_id", "words"),
    [(31, "2025年1月1日"), (36, "2025年1月"), (50, "2025年1月"), (52, "2025年1月"), (58, "1月1日")],
)
def test_a_date_of_a_chinese_sheet_that_writes_out_no_format(format_id: int, words: str) -> None:
    styles = f'<cellXfs><xf/><xf numFmtId="{format_id}"/></cellXfs>'
    rows = ROW.format(1, "统计", ' t="inlineStr"><is><t>时间</t></is>') + ROW.format(2, "绿地", ' s="1"><v>45658</v>')
    assert together("a.xlsx", book(rows, styles)).text.endswith(f"| 绿地 | {words} |\n")


@pytest.mark.parametrize("code", ["# ?/?", "[DBNum1]General", "[h]:mm", "0.00E+00", 'yyyy"年" AM/PM'])
def test_a_format_that_is_not_known_is_told_with_the_number(code: str) -> None:
    codes = f"<numFmts><numFmt numFmtId=\"200\" formatCode='{code.replace(chr(34), '&quot;')}'/></numFmts>"
    codes += '<cellXfs><xf/><xf numFmtId="200"/></cellXfs>'
    rows = ROW.format(1, "面积", ' t="inlineStr"><is><t>数</t></is>') + ROW.format(2, "绿地", ' s="1"><v>45658.5</v>')
    read = together("a.xlsx", book(rows, codes))
    assert read.text.endswith("| 绿地 | 45658.5 |\n")
    assert Held("number-formats", 1, "unread", (f"Sheet1!B2: {plain('45658.5')} ({code})",)) in read.held


def test_a_formula_without_a_result_is_told() -> None:
    rows = ROW.format(1, "绿地", "><f>1+1</f><v>2</v>") + ROW.format(2, "公园", "><f>2+1</f>")
    read = together("a.xlsx", book(rows))
    assert read.text.endswith("| 绿地 | 2 |\n| 公园 |  |\n")
    assert Held("formulas", 1, "unread", ("Sheet1!B2",)) in read.held


def test_an_empty_row_before_a_head_parts_two_tables_and_one_among_numbers_does_not() -> None:
    number = "><v>1</v>"
    rows = [(1, "指标", ' t="inlineStr"><is><t>数</t></is>'), (2, "甲", number), (4, "乙", number)]
    rows += [(6, "名称", ' t="inlineStr"><is><t>数</t></is>'), (7, "丙", number)]
    lines = ["| 指标 | 数 |", "| 甲 | 1 |", "| 乙 | 1 |", "", "| 名称 | 数 |", "| 丙 | 1 |"]
    assert lines == annexed("a.xlsx", book("".join(ROW.format(*row) for row in rows))).splitlines()


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_a_table_as_text_is_one(name: str) -> None:
    text = '指标,2024年\n"农村公路\n（公里）","1,356"\n'
    table = text.replace(",2024", "\t2024").replace('","', '"\t"') if name.endswith("tsv") else text
    assert "| 指标 | 2024年 |\n| 农村公路（公里） | 1,356 |\n" == annexed(name, table.encode("gb18030"))


def test_a_first_line_that_says_what_parts_the_cells_is_no_row() -> None:
    assert "| 指标 | 2024年 |\n| 公路,公里 | 6 |\n" == annexed(
        "a.csv", "sep=;\r\n指标;2024年\r\n公路,公里;6\r\n".encode()
    )


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx", "a.et"])
def test_a_table_as_text_is_one_whatever_it_is_called(name: str) -> None:
    rows = [["指标", "2023年", "2024年"], ["出口", "9.1", "9.9"]]
    page = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in rows)
    typed = "".join("\t".join(row) + "\r\n" for row in rows)
    shown = "| 指标 | 2023年 | 2024年 |\n| 出口 | 9.1 | 9.9 |\n"
    for text in (typed, f"<html><body><table>{page}</table></body></html>"):
        assert shown == annexed(name, text.encode("gb18030"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("指标,数\n" + "甲,1\n" * 6_000, "its sheet 1 has 6,001 rows"),
        ("指标,数\n" + '"' + "甲" * 140_000, "does not end"),
    ],
)
def test_a_table_as_text_that_is_none_is_refused_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(ContentError) as refused:
        together("a.csv", text.encode())
    assert said in refused.value.problems[0].message


def test_a_sheet_whose_rows_are_all_hidden_is_told_and_no_table() -> None:
    row = ROW.format(1, "出口", "><v>9.1</v>").replace("<row ", '<row hidden="1" ')
    read = together("a.xlsx", book(row))
    assert Held("hidden", 1, "left-out", ("出口 9.1",)) in read.held
    assert "出口" not in read.text


def test_the_cells_are_observations(tmp_path: Path) -> None:
    body = tmp_path / "body.docx"
    body.write_bytes(BODY[1])
    convert.new(body, tmp_path / "c" / "x", annexes=(INPUTS / "annex.xlsx",))
    edition = (tmp_path / "c" / "x" / "report.md").read_text("utf-8")
    assert "[1,320.5](obs:gdp@2024?status=estimate&unit=亿元)" in edition
    assert "[-1.2%](obs:foreign-trade@2024?measure=growth&status=estimate)" in edition
    assert "[1,400](obs:gdp@2025?status=target&unit=亿元)" in edition


@pytest.mark.parametrize("name", ["a.xls", "a.et", "a.xlsb"])
def test_an_older_form_is_named_with_the_way_out(name: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000
    with pytest.raises(ContentError) as refused:
        together(name, data)
    (problem,) = refused.value.problems
    assert ("save it as .xlsx" in problem.hint, name) == (True, problem.file)


def test_a_sheet_larger_than_any_table_is_refused_at_once() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 6_000))
    with pytest.raises(ContentError) as refused:
        together("a.xlsx", book(rows))
    assert "5,999 rows" in refused.value.problems[0].message


def test_hidden_cells_without_end_are_refused_at_once() -> None:
    rows = "".join(f'<row r="{n}" hidden="1"><c t="str"><v>a</v></c></row>' for n in range(1, 50_002))
    with pytest.raises(ContentError) as refused:
        together("a.xlsx", book(rows))
    assert "more than 50,000 cells" in refused.value.problems[0].message


@pytest.mark.parametrize("number", ["1e400", "NaN", "-2958466", "2958465.9999999", "x", "9" * 400])
@pytest.mark.parametrize("code", ["General", "yyyy-mm-dd", "#,##0.0%"])
def test_a_number_that_no_program_writes_is_no_accident(number: str, code: str) -> None:
    codes = f'<numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>'
    cols = '<cols><col min="x" max="99999999999" hidden="1"/></cols>'
    assert "绿地" in annexed("a.xlsx", book(ROW.format(1, "绿地", f"><v>{number}</v>"), codes, cols))


def test_areas_without_end_are_clipped_to_the_cells_that_show_something() -> None:
    areas = '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="C5:XFD1048576"/></mergeCells>'
    rows = ROW.format(1, "绿地", "><v>2</v>") + '<row r="1048576"><c r="XFD1048576"><v>3</v></c></row>'
    assert "绿地" in annexed("a.xlsx", book(rows, more=areas))
