"""One made-up report in each form that an office has it in states the same observations."""

from collections import Counter

import pytest
from msgspec.structs import replace
from office_forms import Block, blocks_of, typed, web_page, word_bytes
from opening import apart

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.printing.chromium import browser, find
from site_gen.reading.formats import decode
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline

TEXT = """石泉县人民政府工作报告
——2025年1月8日在石泉县第九届人民代表大会第四次会议上
县长 林一
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员和列席人员提出意见。
一、2024年工作回顾
过去一年，全县上下坚持稳中求进，推进“一湖两岸”建设，全县地区生产总值达到132.5亿元，增长6.2%。
（一）产业结构持续优化
新增高新技术企业12家，规模以上工业增加值增长8.3%，“四上”企业达到86家。
（二）民生福祉不断增进
城镇新增就业3200人，居民人均可支配收入28650元，增长5.6%。
二、2025年工作安排
地区生产总值增长6%左右，一般公共预算收入增长5%，城镇新增就业3000人以上。
（一）扎实办好民生实事
改造老旧小区6个，新建口袋公园12个，新增养老床位80张。
各位代表！让我们同心同德，奋力谱写石泉高质量发展新篇章！
"""
NOTES = {
    "“一湖两岸”": "一湖两岸：指石泉湖及其东西两岸的城市发展轴。",
    "“四上”企业": "“四上”企业：指规模以上工业等四类企业。",
}
TABLE = (
    ("指标", "单位", "2024年", "增长（%）"),
    ("进出口总额", "亿元", "21.3", "12.4"),
    ("固定资产投资", "亿元", "87.2", "7.5"),
    ("常住人口", "万人", "31.6", "-0.3"),
)
STYLE = """@page{size:A4;margin:25mm}body{font:16px/1.7 sans-serif}p{text-indent:2em;margin:0}
table{border-collapse:collapse;width:100%}td{border:1px solid}"""


def blocks() -> tuple[Block, ...]:
    """The report with its notes, and its table behind the first section."""
    found: list[Block] = []
    for block in blocks_of(TEXT):
        called = next((words for words in NOTES if words in block.text), "")
        place = block.text.find(called) + len(called)
        found.append(replace(block, note=NOTES[called], place=place) if called else block)
    after = next(at for at, block in enumerate(found) if block.mark == "（二）")
    table = [Block("p", "表1　2024年主要指标"), Block("table", rows=TABLE)]
    return (*found[:after], *table, *found[after:])


def observations(name: str, data: bytes) -> Counter[tuple[str, ...]]:
    read = measure(outline(decode(name, data).text), Catalogue(load.catalogue()).find).readings
    return Counter((one.indicator, str(one.quantity.canonical_value), str(one.period), one.status) for one in read)


EXPECTED = observations("report.docx", word_bytes(blocks()))


def test_the_word_file_states_what_text_and_table_do() -> None:
    assert EXPECTED.total() == 20
    assert EXPECTED["进出口总额", "2130000000.0", "2024", "actual"] == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [("report.txt", typed(blocks()).encode()), ("report.html", web_page(blocks()).encode("gb18030"))],
    ids=["text", "web page"],
)
def test_other_forms_state_the_same(name: str, data: bytes) -> None:
    assert EXPECTED == observations(name, data)


@pytest.mark.browser
@pytest.mark.any_face
def test_a_table_that_parts_behind_its_head_or_has_no_border_is_one_table() -> None:
    last = "tr:nth-last-child(2){break-after:page}"
    styles = ("", "tr:first-child{break-after:page}", last, "td{border:0}", f"td{{border:0}}{last}")
    for style, pdf in zip(styles, apart(lambda: printed(styles)), strict=True):
        assert EXPECTED == observations("report.pdf", pdf), style


def printed(styles: tuple[str, ...]) -> list[bytes]:
    with browser(find(None)) as opened:
        page = opened.new_page()
        made = []
        for style in styles:
            page.set_content(web_page(blocks(), STYLE + style))
            made.append(page.pdf(prefer_css_page_size=True))
        return made


@pytest.mark.parametrize(
    ("lines", "cells"),
    [
        (("\t2023年\t2024年", "进出口总额（亿元）\t19.1\t21.5"), 6),
        (("指标\t2024年", "进出口总额（亿元）\t19.1", "常住人口（万人）\t31.6"), 6),
        (("\t一、2024年工作回顾", "\t（一）2023年以来", "\t（二）2024年"), 0),
        (("总量\t扩大。", "进出口总额（亿元）\t19.1", "常住人口（万人）\t31.6"), 0),
        (("指标\t2024年\t增长", "进出口总额（亿元）\t19.1", "常住人口（万人）\t31.6"), 0),
    ],
)
def test_lines_whose_cells_stand_apart_by_tabs_are_a_table(lines: tuple[str, ...], cells: int) -> None:
    found = outline(TEXT.replace("（二）民生", "\n".join(lines) + "\n（二）民生", 1)).passages
    assert cells == sum(passage.kind == "cell" for passage in found)
