"""Pages of the web as offices save them -> the text that a browser shows."""

import time
from pathlib import Path

import pytest

from site_gen.model.problem import ContentError
from site_gen.model.received import Held
from site_gen.reading.formats import decode

INPUTS = Path(__file__).parent / "inputs"
BODY = "".join(f"<p>{line}</p>" for line in (INPUTS / "onecol.txt").read_text("utf-8").splitlines())


def read(inner: str, head: str = "") -> list[str]:
    """What the page shows below the report."""
    page = f"<!doctype html><html><head>{head}</head><body>{BODY}<h6>尾</h6>{inner}</body></html>"
    return decode("a.html", page.encode()).text.split("尾\n")[1].splitlines()


def held(inner: str, what: str) -> list[Held]:
    page = f"<!doctype html><html><body>{BODY}{inner}</body></html>"
    return [one for one in decode("a.html", page.encode()).held if one.what == what]


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.html")), ids=lambda path: path.stem)
def test_reads_as_a_person_does(path: Path) -> None:
    assert path.with_suffix(".txt").read_text("utf-8") == decode(path.name, path.read_bytes()).text


def test_a_long_page_is_read_in_pieces_as_it_is_in_one_and_each_is_told() -> None:
    page = (INPUTS / "gov-page.html").read_text("utf-8")
    long = page.replace("</p>", f"</p><!-- {'<p>' * 9_000} --><script>'{'<p>' * 9_000}'</script>")
    told: list[tuple[int, int]] = []
    read = decode("a.html", long.encode(), lambda number, of: told.append((number, of)))
    assert decode("a.html", page.encode()).text == read.text
    assert [(number, len(told)) for number in range(1, len(told) + 1)] == told
    assert 5 < len(told) <= 51


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<p>企业<sup>2</sup>2家，PM<sub>2.5</sub></p>", ["企业[2]2家，PM2.5"]),
        ("<p>绿地52万m<sup>2</sup>，10<sup>8</sup>次</p>", ["绿地52万m²，10⁸次"]),
        ("<p>企业<span style='vertical-align:super;font-size:9px'>①</span>2家</p>", ["企业[1]2家"]),
        (
            "<p>完成<s>80</s><del>81</del><span style='text-decoration: line-through'>82</span><ins>86</ins>个</p>",
            ["完成86个"],
        ),
        (
            "<p>甲<span style='DISPLAY: none'>乙</span>丙<i hidden>丁</i><b style='visibility:hidden'>戊</b></p>",
            ["甲丙"],
        ),
        ("<p>甲<span style='font-size:0.9em'>乙</span></p>", ["甲乙"]),
        ("<p>突破<ruby>500<rp>(</rp><rt>五百</rt><rp>)</rp></ruby>亿元</p>", ["突破500亿元"]),
        ("<ol start=3><li>甲事<li>乙事<ol type=a><li>丙事</ol></ol>", ["3. 甲事", "4. 乙事", "a. 丙事"]),
        ("<ol reversed start=2><li>甲事</li><li value=7>乙事</li></ol>", ["2. 甲事", "7. 乙事"]),
        (
            "<ol reversed><li>甲事<ol reversed type=a><li>乙事<li>丙事</ol><li style='display:none'>丁<li>戊事</ol>",
            ["2. 甲事", "b. 乙事", "a. 丙事", "1. 戊事"],
        ),
        ("<ol><li>甲事<li hidden>乙事<li>丙事</ol>", ["1. 甲事", "2. 丙事"]),
        ("<p>推进<q>一湖两岸</q>建设<q hidden>略</q></p>", ["推进“一湖两岸”建设"]),
        (
            "<table><tr><th>类<th>项<tfoot><tr><td>合计<td>2<tbody><tr><td rowspan=0>产业<td>甲<tr><td>乙</table>",
            ["| 类 | 项 |", "| 产业 | 甲 |", "| 产业 | 乙 |", "| 合计 | 2 |"],
        ),
        (
            "<table><thead><td>指标<td>数<tfoot><td>合计<td>9</thead><tbody><td>出口<td hidden>8<td>9</table>",
            ["| 指标 | 数 |", "| 出口 | 9 |", "| 合计 | 9 |"],
        ),
        (
            "<p>甲<span style='position:absolute;left:-9999px'>乙</span><button>复制</button>"
            "<i style='position:absolute; clip: rect(0 0 0 0)'>丙</i><b style='text-indent:-2em'>丁</b></p>",
            ["甲丁"],
        ),
        ("<ol><li>（一）甲事</li><li>1、乙事</li></ol>", ["（一）甲事", "1、乙事"]),
        ("<ol style='list-style:none'><li>甲事</li></ol><ul><li>乙事</ul>", ["甲事", "乙事"]),
        ("<p>第一行\n      第二行<br>第三行 <b>GDP\ngrowth</b></p>", ["第一行第二行", "第三行 GDP growth"]),
        ("<dialog>窗</dialog><template>板</template><noscript>无</noscript><p>文</p>", ["文"]),
        ("<textarea>框</textarea><select><option>选</select><p>文</p>", ["文"]),
        ("<pre>甲12\n3乙</pre><div style='white-space: pre-wrap'>丙\n丁</div>", ["甲12", "3乙", "丙", "丁"]),
        ("<p>甲<p>乙<div>丙</div>丁", ["甲", "乙", "丙", "丁"]),
    ],
)
def test_shows_what_a_browser_shows(inner: str, shown: list[str]) -> None:
    assert shown == read(inner)


def test_classes_that_a_page_hides_are_out_and_those_that_print_hides_are_in() -> None:
    rules = (
        "@media print {.noprint{display:none} .x{color:red}} /* .y{display:none} */ .gone,.z{} .old{ display : none }"
    )
    style = f"<style>{rules}</style>"
    assert ["甲", "丙"] == read("<p class='noprint y'>甲</p><p class='big old'>乙</p><p>丙</p>", style)


def test_the_form_of_a_lists_numbers_may_stand_in_a_rule() -> None:
    rules = "ol{list-style:none} .cn{list-style-type:cjk-ideographic} ol.cn.x{} ol#a{list-style:upper-roman} li .cn{}"
    lists = (
        "<ol><li>甲</ol>",
        "<ol class='b cn'><li>乙</ol>",
        "<ol class=cn id=a><li>丙</ol>",
        "<ol type=a><li>丁</ol>",
    )
    assert ["甲", "一、乙", "I. 丙", "丁"] == read("".join(lists), f"<style>{rules}</style>")
    assert ["a. 丁"] == read(lists[-1])


def test_a_table_in_a_cell_is_read_behind_the_table_around_it() -> None:
    inner = "<table><tr><td>指标</td><td>2024年</td></tr><tr><td>绿地（公顷）</td><td>52</td></tr></table>"
    rows = [f"<td>内表{inner}后面</td><td>3</td>", "<td>学校</td><td>6</td>", "<td>公园</td><td>7</td>"]
    around = "".join(f"<tr>{row}</tr>" for row in ("<th>名称</th><th>数</th>", *rows))
    expected = ["| 名称 | 数 |", "| 内表后面 | 3 |", "| 学校 | 6 |", "| 公园 | 7 |", ""]
    assert [*expected, "| 指标 | 2024年 |", "| 绿地（公顷） | 52 |"] == read(f"<table>{around}</table>")


def test_a_table_of_figures_is_a_table_and_one_that_lays_out_a_page_is_none() -> None:
    head = "<caption>主要指标</caption><tr><th>指标<th>2023年<th>2024年"
    figures = f"<table>{head}<tr><td>进出口<br>总额<td>191.6<td>215.3</table>"
    layout = f"<table><tr><td width=200>栏目<td><p>{'全市经济社会发展取得新的进步。' * 30}</p>{figures}</table>"
    rows = ["主要指标", "| 指标 | 2023年 | 2024年 |", "| 进出口总额 | 191.6 | 215.3 |"]
    assert rows == read(figures)
    assert ["栏目", "全市经济社会发展取得新的进步。" * 30, *rows] == read(layout)


def test_a_cell_of_no_table_is_words_of_the_page() -> None:
    assert ["增长6%。", "增长7%。", "后面"] == read("<td>增长6%。<br>增长7%。</td><p>后面</p>")


ROWS = (("指标", "2023年", "2024年"), ("进出口总额", "191.6", "215.3"))


def drawn(table: str, row: str, cell: str) -> str:
    """A table of elements that their attributes make one."""
    lines = ("".join(f"<span {cell}>{each}</span>" for each in line) for line in ROWS)
    return f"<div {table}>{''.join(f'<div {row}><p>{line}</div>' for line in lines)}</div>"


@pytest.mark.parametrize(
    "way", ["style='display:{}'", "style='color:red; display : {} !important;'", "class='x {}'", "id={}"]
)
def test_what_its_style_makes_a_table_is_one(way: str) -> None:
    rules = "".join(
        f".{each},#{each}{{display:{each}}} .{each}{{display:{each};}}" for each in ("table", "table-row", "table-cell")
    )
    inner = drawn(*(way.format(each) for each in ("table", "table-row", "table-cell")))
    expected = ["前", "| 指标 | 2023年 | 2024年 |", "| 进出口总额 | 191.6 | 215.3 |", "后"]
    assert expected == read(f"<p>前{inner}后", f"<style>{rules}</style>")


def test_a_cell_by_its_style_that_stands_in_no_such_table_is_none() -> None:
    cell = "<div style='display:table-cell'>{}</div>"
    rows = "".join(f"<tr><td>{cell.format(a)}<td>{b}<td>{c}" for a, b, c in ROWS)
    assert ["| 指标 | 2023年 | 2024年 |", "| 进出口总额 | 191.6 | 215.3 |"] == read(f"<table>{rows}</table>")
    page = f"<div style='display:table'>{cell.format('一栏')}{cell.format('二栏')}</div>{cell.format('尾栏')}"
    assert ["一栏", "二栏", "尾栏"] == read(page)


def test_an_equation_keeps_its_stroke_and_its_powers() -> None:
    third = "<mfrac> <mn>1</mn> <mrow><mn>3</mn></mrow> </mfrac>"
    power = "<msup><mn>10</mn><mn>3</mn></msup>"
    words = f"<p>约占<math>{third}<annotation>\\frac13</annotation></math>，达<math>{power}</math>家</p>"
    assert ["约占1/3，达10³家"] == read(words)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "gb2312"), ("utf-8-sig", "gb2312"), ("gb18030", "utf-8"), ("gb18030", "gb2312"), ("gbk", "big5")],
)
def test_what_the_bytes_are_counts_not_what_the_page_says(encoding: str, declared: str) -> None:
    name = "市长 林㛃喆、䶮镕" if encoding != "gbk" else "市长 林镕"
    page = f"<html><head><meta charset={declared}></head><body><p>{name}</p>{BODY}</body></html>"
    assert name == decode("a.htm", page.encode(encoding)).text.splitlines()[0]


def test_a_byte_that_is_damaged_does_not_lose_the_page() -> None:
    page = f"<html><head><meta charset=gb2312></head><body>{BODY}<p>末</p></body></html>".encode("gb18030")
    text = decode("a.html", page.replace("末".encode("gb18030"), b"\xff\xff")).text
    assert (INPUTS / "onecol.txt").read_text("utf-8").splitlines() == text.splitlines()[:20]


@pytest.mark.parametrize(
    "pager",
    [
        "<div>1 <a href='2.html'>2</a> <a href='3.html'>3</a> <a href='2.html'>下一页</a></div>",
        "<span class=on>1</span><a href='2.html'>2</a><a href='3.html'>3</a><a href='2.html'>下页</a>",
        "<script>createPageHTML(3, 0, 'index', 'html');</script>",
        "<div>第1页 / 共3页</div>",
        "<p>共 3 页 第 1 页</p>",
        "<div><a>上一页</a> <b>1</b> <a href='2.html'>2</a> <a href='3.html'>3</a> <a href='2.html'>下一页</a></div>",
        "<div>Page 1 of 3</div>",
    ],
)
def test_says_that_the_report_goes_on_on_other_pages(pager: str) -> None:
    assert [Held("further-pages", 2, "unread", ("1/3",))] == held(pager, "further-pages")


def test_says_what_it_leaves_out() -> None:
    assert [Held("hidden", 1, "left-out", ("旧稿：97.0亿元。",))] == held("<p hidden>旧稿：97.0亿元。</p>", "hidden")
    assert [Held("deletions", 1, "left-out", ("80个",))] == held("<p>改造<del>80个</del></p>", "deletions")
    assert [Held("pictures", 1, "unread", ("一图读懂",))] == held("<img src=a.png alt=一图读懂>", "pictures")
    assert [Held("frames", 1, "unread", ("b.html",))] == held("<iframe src=b.html></iframe>", "frames")


def test_frames_are_refused_with_the_way_out() -> None:
    page = "<html><head><title>报告</title></head><frameset><frame src='top.htm'><frame src=main.htm></frameset></html>"
    with pytest.raises(ContentError) as refused:
        decode("a.html", page.encode())
    assert "its words stand in other files (top.htm, main.htm)" in refused.value.problems[0].message


def test_what_waits_for_a_script_is_read_and_what_pops_up_is_not() -> None:
    hidden = "<div style='visibility: hidden; opacity: 0'>{}</div>"
    waiting = f"<html><body><p>发布</p>{hidden.format(BODY)}<div style='display:none'>{BODY}</div></body></html>"
    lines = (INPUTS / "onecol.txt").read_text("utf-8").splitlines()
    assert ["发布", *lines] == decode("a.html", waiting.encode()).text.splitlines()
    assert (
        lines == decode("a.html", f"<html><body>{BODY}{hidden.format('登录')}</body></html>".encode()).text.splitlines()
    )


def test_a_page_that_is_empty_without_its_scripts_is_refused_so() -> None:
    page = f"<html><body><div id=app></div><script>show({BODY!r})</script></body></html>"
    with pytest.raises(ContentError) as refused:
        decode("a.html", page.encode())
    assert "without its scripts, which are not run, it shows 0 characters" in refused.value.problems[0].message


@pytest.mark.parametrize("head", ['<?xml version="1.0"?>\n', "<!-- saved from x --> <!-- <html> -->\n\n"])
def test_a_page_is_one_whatever_stands_before_its_first_tag(head: str) -> None:
    page = f"{head}<!DOCTYPE html><html><body>{BODY}</body></html>"
    lines = (INPUTS / "onecol.txt").read_text("utf-8").splitlines()
    assert lines == decode("a.jsp", page.encode()).text.splitlines()


@pytest.mark.parametrize(
    "crafted",
    [
        "<div>" * 200_000,
        "<table><tr><td>" * 20_000,
        "<table><tr><td colspan=999999 rowspan=999999>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "<b><i>" * 100_000 + "甲",
        "<style>" + "@media print{a{" * 20_000 + "</style>",
        "<ol start=999999999999><li>甲</ol>",
        f"<!--{'>1<' * 1_000_000}{'下一页' * 100_000}-->",
    ],
    ids=["deep", "tables", "spans", "inline", "style", "number", "pagers"],
)
def test_a_crafted_page_takes_no_longer_than_others(crafted: str) -> None:
    plain = "<p>全市经济社会发展取得新的进步，地区生产总值增长6%。</p>" * 4000
    as_long = max(1.0, len(crafted) / len(plain))
    assert _spent(crafted) < 6 * as_long * _spent(plain)


def _spent(page: str) -> float:
    """Seconds of processor time that it takes to read."""
    start = time.process_time()
    read(page)
    return time.process_time() - start


@pytest.mark.parametrize(
    "inner",
    [
        # LibreOffice
        """<p>“三链”<sup><a name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>融合，
        建路<sup><a name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></sup>120公里。</p>
        <div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>指三条链。</p><p>下同。</p></div>
        <div id="sdendnote1"><p><a name="sdendnote1sym" href="#sdendnote1anc">i</a>指农村公路。</p></div>""",
        # Word
        """<p>“三链”<a href="#_ftn1" name="_ftnref1"><span class=F>[1]</span></a>融合，建路<a
        href="#_edn1" name="_ednref1"><span>[2]</span></a>120公里。</p><div><br clear=all><hr><div id=ftn1><p><a
        href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 指三条链。</p><p>下同。</p></div>
        <div id=edn1><p><a href="#_ednref1" name="_edn1"><span>[2]</span></a> 指农村公路。</p></div></div>""",
        # encyclopaedias and Markdown
        """<p>“三链”<sup id="ref-1"><a href="#note-1">1</a></sup>融合，建路<a id="ref-2"
        href="#note-2"><sup>2</sup></a>120公里。</p><ol><li id="note-1"><p>指三条链。</p>
        <p>下同。<a href="#ref-1">↩</a></p></li><li id="note-2"><a href="#ref-2">^</a> 指农村公路。</li></ol>""",
    ],
)
def test_notes_that_link_to_their_marks_are_notes(inner: str) -> None:
    assert ["“三链”[1]融合，建路[2]120公里。", "[1] 指三条链。 下同。", "[2] 指农村公路。"] == read(inner)


def test_a_heading_that_links_back_to_the_contents_is_no_note() -> None:
    inner = '<p><a id="c1" href="#s1">一、回顾</a></p><h2 id="s1">一、回顾<a href="#c1">返回</a></h2><p>甲。</p>'
    assert ["一、回顾", "一、回顾返回", "甲。"] == read(inner)


@pytest.mark.parametrize("top", ["", '<p><a href="#t1">目录</a></p>'], ids=["nothing leads back", "from above"])
def test_what_a_list_of_numbers_leads_to_is_no_note_where_nothing_in_it_leads_back(top: str) -> None:
    inner = f'{top}<p>跳转到<a id="t1" href="#s1">1</a></p><p id="s1">甲。</p>'
    assert ["目录"] * bool(top) + ["跳转到1", "甲。"] == read(inner)


def test_a_table_around_a_text_with_a_table_in_it_lays_out_a_page() -> None:
    text = "全市上下坚持稳中求进工作总基调，" * 5
    inner = "<table><tr><th>指标<th>数</tr><tr><td>出口<td>1</tr></table>"
    page = f"<table><tr><td>栏目<td>内容</tr><tr><td>甲<td><p>{text}</p>{inner}</tr><tr><td>乙<td>丙</tr></table>"
    assert ["栏目", "内容", "甲", text, "| 指标 | 数 |", "| 出口 | 1 |", "乙", "丙"] == read(page)


def test_what_heads_and_foots_the_pages_of_a_document_is_left_out() -> None:
    inner = '<div title="header"><p>会议文件</p></div><p>甲。</p><div title="footer"><p>— 1 —</p></div>'
    assert ["甲。"] == read(inner)
    assert [Held("headers", 1, "left-out", ("会议文件",))] == held(inner, "headers")
    assert [Held("footers", 1, "left-out", ("— 1 —",))] == held(inner, "footers")
