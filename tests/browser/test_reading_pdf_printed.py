"""What a real browser prints, in layouts that reports come in -> the text that was printed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_gen.model.received import Held, Received
from site_gen.reading.formats import decode

LINES = (Path(__file__).parent.parent / "inputs" / "onecol.txt").read_text("utf-8").splitlines()
BODY = "".join(f"<p>{line}</p>" for line in LINES)
LONG = max(LINES, key=len)
ROWS = [
    ("指标", "2023年", "2024年"),
    ("进出口总额（亿元）", "201.1", "215.3"),
    ("固定资产投资（亿元）", "811.5", "873.2"),
    ("城镇化率（%）", "65.9", "66.8"),
]
WRITTEN = [f"| {' | '.join(row)} |" for row in ROWS]
TABLE = "".join(
    f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in row)}</tr>"
    for row, tag in zip(ROWS, ["th", "td", "td", "td"], strict=True)
)

pytestmark = pytest.mark.browser


def printed(browser: Browser, style: str, body: str) -> Received:
    page = browser.new_page()
    page.set_content(f"<!doctype html><html lang=zh><style>body{{font:16px/1.6 serif}}{style}</style>{body}")
    data = page.pdf(
        format="A4",
        prefer_css_page_size=True,
        margin={"top": "20mm", "bottom": "20mm", "left": "22mm", "right": "22mm"},
        display_header_footer=True,
        header_template="<span style='font-size:9px'>澄湖市2025年文件汇编</span>",
        footer_template="<span style='font-size:9px'>— <span class=pageNumber></span> —</span>",
    )
    page.close()
    return decode("a.pdf", data)


@pytest.mark.parametrize(
    "style",
    [
        "p{margin:0}",
        "p{margin:8px 0}",
        "p{margin:0;text-indent:2em;text-align:justify}",
        "p{margin:0;text-indent:2em}body{columns:2}",
        "@page{size:A4 landscape}p{margin:0;text-indent:2em}body{columns:3}",
    ],
    ids=["plain", "gaps", "indented", "two columns", "three columns"],
)
def test_paragraphs_are_whole(browser: Browser, style: str) -> None:
    assert LINES * 3 == printed(browser, style, BODY * 3).text.splitlines()


@pytest.mark.parametrize(
    "style",
    [
        "table{border-collapse:collapse}td,th{border:1px solid}",
        "td,th{padding:2px 30px}",
        "table{border:solid;border-width:2px 0;border-collapse:collapse;width:100%}th{border-bottom:1px solid}",
    ],
    ids=["borders", "none", "three lines"],
)
def test_tables_are_rows(browser: Browser, style: str) -> None:
    read = printed(browser, f"p{{margin:0;text-indent:2em}}{style}", f"{BODY}<table>{TABLE}</table>{BODY}")
    assert [*LINES, *WRITTEN, *LINES] == read.text.splitlines()


def test_a_page_that_lies_across_leaves_the_paragraphs_of_the_others_whole(browser: Browser) -> None:
    style = "p{margin:0;text-indent:2em}td,th{border:1px solid}.a{page:a;break-before:page}@page a{size:A4 landscape}"
    last = "".join(f"<p>{line}</p>" for line in LINES[5:])
    body = (
        f"{BODY}<div class=a><table style='width:100%'>{TABLE}</table></div><div style='break-before:page'>{last}</div>"
    )
    assert [*LINES, *WRITTEN, *LINES[5:]] == printed(browser, style, body).text.splitlines()


def test_a_box_beside_the_text_is_read_apart(browser: Browser) -> None:
    box = "<div class=b>专栏：新增高新技术企业112家，研发投入占比2.8%，专利授权1.2万件。</div>"
    style = "p{margin:0;text-indent:2em}.b{float:right;width:45mm;border:1px solid;font-size:12px;padding:3mm}"
    read = printed(browser, style, f"{BODY}{box}<p>{LONG * 3}</p>")
    words = "专栏：新增高新技术企业112家，研发投入占比2.8%，专利授权1.2万件。"
    assert {words, LONG * 3} < set(read.text.splitlines())
    assert Held("text-boxes", 1, "kept") in read.held


def test_lines_that_are_alike_at_the_top_of_pages_are_no_running_heads(browser: Browser) -> None:
    line = (
        "全市上下坚持稳中求进工作总基调，统筹推进改革发展稳定各项工作，经济社会发展总体平稳、稳中有进，人民生活改善。"
    )
    read = printed(browser, "p{margin:0;text-indent:2em}", f"{BODY}{f'<p>{line}</p>' * 120}")
    assert [*LINES, *[line] * 120] == read.text.splitlines()


def test_a_table_that_goes_on_over_pages_has_its_head_once(browser: Browser) -> None:
    rows = [(str(n), f"澄湖第{n}产业基地建设", f"{n}.5") for n in range(1, 70)]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    head = "<thead><tr><th>序号</th><th>项目</th><th>总投资（亿元）</th></tr></thead>"
    style = "p{margin:0;text-indent:2em}td,th{border:1px solid}table{border-collapse:collapse;width:100%}"
    read = printed(browser, style, f"{BODY}<table>{head}{cells}</table>")
    wanted = ["| 序号 | 项目 | 总投资（亿元） |", *(f"| {' | '.join(row)} |" for row in rows)]
    assert [*LINES, *wanted] == read.text.splitlines()


@pytest.mark.parametrize("style", ["color:#ddd;transform:rotate(-40deg)", "color:#ccc", "opacity:.3"])
def test_watermarks_are_out(browser: Browser, style: str) -> None:
    over = f"<div style='position:fixed;top:45%;left:20%;font-size:60px;{style}'>内部资料</div>"
    read = printed(browser, "p{margin:0;text-indent:2em}", f"{over}{BODY * 3}")
    assert LINES * 3 == read.text.splitlines()
    assert Held("watermarks", 3, "left-out", ("内部资料",)) in read.held


def test_raised_digits_are_marks_or_powers(browser: Browser) -> None:
    line = "新增企业<sup>2</sup>2家，绿地52万m<sup>2</sup>，浓度35μg/m<sup>3</sup>，PM<sub>2.5</sub>下降8%。"
    read = printed(browser, "p{margin:0;text-indent:2em}", f"{BODY}<p>{line}</p>")
    assert "新增企业[2]2家，绿地52万m²，浓度35μg/m³，PM2.5下降8%。" == read.text.splitlines()[-1]


def test_heads_and_page_numbers_are_out_and_told(browser: Browser) -> None:
    held = {one.what: one for one in printed(browser, "p{margin:0;text-indent:2em}", BODY * 4).held}
    assert ("澄湖市2025年文件汇编",) == held["headers"].words
    numbers = tuple(words.replace(" ", "") for words in held["page-numbers"].words)  # a gap as wide as the face has it
    assert ("—1—", "—2—", "—3—")[: held["page-numbers"].count] == numbers
