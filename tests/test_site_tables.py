"""A Word file with a table and one with a note, from `new` to the pages: shown as such, each number one click away."""

import json
import re
from pathlib import Path

import pytest

from site_gen import load
from site_gen.commands import translating
from site_gen.corridor import build, convert
from site_gen.model.edition import Block, Cell
from site_gen.site.gate.check import check
from site_gen.site.pieces.grids import TextTable
from site_gen.site.pieces.text import TextBlock

INPUTS = Path(__file__).parent / "inputs"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    content = tmp_path_factory.mktemp("tables") / "content"
    for name in ("simple-table", "footnotes"):
        convert.new(INPUTS / f"{name}.docx", content / name)
    begin_translation(content)
    return dict(build.site(load.content(content), load.templates()))


def begin_translation(content: Path) -> None:
    """One heading: from there on a report stands in two languages side by side."""
    translating.update_catalogues(content, "en")
    file = content / "simple-table/locale/en.po"
    file.write_text(
        re.sub(r'(msgctxt "\w+"\nmsgid "一、[^"]*"\nmsgstr )""', r'\1"I. Review"', file.read_text(), count=1)
    )


def page(files: dict[str, bytes], name: str) -> str:
    return files[name].decode()


def test_nothing_is_wrong_with_the_site(files: dict[str, bytes]) -> None:
    assert [] == [*check(files)]


@pytest.mark.parametrize("name", ["report", "parallel", "print", "print-parallel"])
def test_a_table_is_a_table_on_the_page_and_on_paper(files: dict[str, bytes], name: str) -> None:
    html = page(files, f"zh/simple-table/{name}/index.html")
    (table,) = re.findall(r'<div class="scroll grid".*?</table>', html, re.S)
    words = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd]\b.*?</t[hd]>", table, re.S)]
    rows = "指标 2023年 2024年 进出口总额（亿元） 191.6 215.3 常住人口（万人） 313.5 312.6 城镇化率（%） 65.9 66.8"
    assert rows.split() == words
    assert table.count('scope="col"') == 3
    assert table.count('scope="row"') == 3
    assert len(re.findall(r'class="num[^"]*"', table)) == 6


def test_a_head_of_two_rows_spans_and_the_column_of_names_heads_the_rows(tmp_path: Path) -> None:
    right = (INPUTS / "right.md").read_text().replace("#", "").replace("\n ", "\n")
    rows = (
        "序号 指标 单位 2024年 2024年 2025年目标",
        "序号 指标 单位 完成 增长（%） 2025年目标",
        "1 进出口总额 亿元 215.3 12.4 240以上",
        "2 城镇化率 % 66.8 0.9 67.5",
    )
    table = "\n".join(f"| {row.replace(' ', ' | ')} |" for row in rows)
    (tmp_path / "report.txt").write_text(f"{right}\n附件1\n主要指标\n{table}\n")
    convert.new(tmp_path / "report.txt", tmp_path / "content/report")
    site = dict(build.site(load.content(tmp_path / "content"), load.templates()))
    assert [] == [*check(site)]
    (grid,) = re.findall(r'<div class="scroll grid".*?</table>', page(site, "zh/report/report/index.html"), re.S)
    cells = re.findall(r"<(t[hd])\b([^>]*)>(.*?)</t[hd]>", grid, re.S)
    spans = {re.sub("<[^>]+>", "", words): re.findall(r'(?:col|row)span="\d"', marks) for _, marks, words in cells[:7]}
    down = {each: ['rowspan="2"'] for each in ("序号", "指标", "单位", "2025年目标")}
    assert down | {"2024年": ['colspan="2"'], "完成": [], "增长（%）": []} == spans
    assert grid.count("</thead>") == 1
    assert ["进出口总额", "城镇化率"] == [re.sub("<[^>]+>", "", w) for tag, m, w in cells if 'scope="row"' in m]
    places = re.findall(r'id="(p\d+[a-z]*)"', page(site, "zh/report/report/index.html"))
    assert len(places) == len(set(places))
    assert len(re.findall(r'class="num[^"]*"', grid)) == 6


def test_what_each_cell_asks_of_its_table_is_found_once() -> None:
    """Else a table of six hundred rows takes half a minute."""
    cells = [[Block("p1", "cell", 0, (), "", 1, cell=Cell(1, row, column)) for column in range(2)] for row in range(3)]
    table = TextTable(tuple(tuple(TextBlock(each, (), "zh", "original", 0) for each in row) for row in cells))
    assert table.labels is table.labels
    assert table.body is table.body
    assert table.titles is table.titles


def test_a_number_of_a_table_stands_among_the_indicators_with_its_unit(files: dict[str, bytes]) -> None:
    html = page(files, "zh/simple-table/indicators/index.html")
    assert 'id="o-foreign-trade-2024"' in html
    assert "215.3亿元" in re.sub(r"<[^>]+>", "", html)


def test_a_note_of_the_report_stands_beside_its_mark(files: dict[str, bytes]) -> None:
    html = page(files, "zh/footnotes/report/index.html")
    assert '<aside class="note" role="note" id="note-1"' in html
    assert "指澄湖及其东西两岸" in html


def cells_of(html: str) -> list[tuple[str, str, str]]:
    """Label for phones, words, address of each cell that leads somewhere."""
    found = re.findall(r"<t[hd]\b([^>]*)>(?:<span>)?<a\b[^>]*href=\"([^\"]*)\"[^>]*>(.*?)</t[hd]>", html, re.S)
    return [
        ("".join(re.findall('data-label="([^"]*)"', marks)), re.sub("<[^>]+>", "", words), href)
        for marks, href, words in found
    ]


def test_tables_have_a_page_whose_numbers_lead_to_their_words_and_names_to_their_indicator(
    files: dict[str, bytes],
) -> None:
    cells = cells_of(page(files, "zh/simple-table/tables/index.html"))
    report = page(files, "zh/simple-table/report/index.html")
    assert ("2024年", "215.3") in {cell[:2] for cell in cells}
    assert ["进出口总额（亿元）", "常住人口（万人）", "城镇化率（%）"] == [
        words for label, words, _ in cells if not label
    ]
    for label, words, href in cells:
        path, _, anchor = href.partition("#")
        assert f"zh/simple-table/{path.removeprefix('../')}" in files
        if label:
            told = re.search(rf'<a[^>]* id="{anchor}"[^>]*>(.*?)</a>', report, re.S)
            assert told and words == re.sub("<[^>]+>", "", told[1])
    for name in ("", "indicators/", "data/", "report/"):
        assert re.search(
            r'href="(\.\./)?tables/index\.html#table-p\d+"|tables/p\d+\.csv"',
            page(files, f"zh/simple-table/{name}index.html"),
        )
    assert "zh/footnotes/tables/index.html" not in files


def test_a_table_is_had_as_csv_as_printed_and_as_json_with_what_is_read(files: dict[str, bytes]) -> None:
    (name,) = (path for path in files if re.fullmatch(r"data/simple-table/tables/p\d+\.csv", path))
    lines = files[name].decode("utf-8-sig").split("\r\n")
    assert ["指标,2023年,2024年", "进出口总额（亿元）,191.6,215.3"] == lines[:2]
    told = json.loads(files[name.replace(".csv", ".json")])
    cell = told["rows"][1][2]
    assert ("215.3", ["foreign-trade-2024"]) == (cell["text"], cell["observations"])
    (own,) = (each for each in told["observations"] if each["id"] == "foreign-trade-2024")
    assert ("21530000000", "2024") == (own["value"], own["period_start"])


def test_a_number_that_is_no_observation_is_counted_and_leads_to_its_cell(tmp_path: Path) -> None:
    right = (INPUTS / "right.md").read_text().replace("#", "").replace("\n ", "\n")
    table = "| 序号 | 内容 | 代码 |\n| 1 | 甲路 | 301 |\n| 2 | 乙路 | 302 |"
    (tmp_path / "report.txt").write_text(f"{right}\n附件1\n道路名录\n{table}\n")
    convert.new(tmp_path / "report.txt", tmp_path / "content/report")
    site = dict(build.site(load.content(tmp_path / "content"), load.templates()))
    assert [] == [*check(site)]
    html = page(site, "zh/report/tables/index.html")
    links = [(label, words) for label, words, href in cells_of(html) if re.search(r"report/index.html#p\d+", href)]
    assert [("代码", "301"), ("代码", "302")] == links
    assert "2个数未读作观测值" in html
    assert '<h2 class="title" id="table-' in html
    assert "道路名录" in re.findall(r"<h2[^>]*>(.*?)</h2>", html)
