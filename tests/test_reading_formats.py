"""decode: files as they come, and one clear problem for what is no report."""

import io
import zipfile

import pytest

from site_gen.model.problem import ContentError
from site_gen.reading.formats import decode

REPORT = "各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、2023年工作回顾\n" + (
    "过去一年，全市经济社会发展取得新的进步，地区生产总值增长6%，人民生活不断改善。\n" * 12
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word_file(text: str) -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    relation = f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>')
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'
        )
    return data.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings(encoding: str) -> None:
    assert REPORT == decode("report.txt", REPORT.encode(encoding)).text


def test_a_stray_nul_makes_no_other_encoding_of_it() -> None:
    """Chinese in UTF-16 holds them too, beside what is not Chinese."""
    damaged = REPORT.replace("全市", "全\0市", 1)
    assert damaged == decode("report.txt", damaged.encode()).text


def test_line_ends_become_one_kind() -> None:
    assert REPORT == decode("report.txt", REPORT.replace("\n", "\r\n").encode()).text


def test_a_character_cut_off_at_the_end_is_forgiven() -> None:
    assert REPORT + "完" == decode("report.txt", (REPORT + "完成").encode()[:-1]).text


def test_web_page() -> None:
    body = "".join(f"<p>&nbsp;{line}</p>" for line in REPORT.splitlines())
    page = f'<html><head><meta charset="gb2312"><title>首页</title><script>var x = "<p>";</script></head>{body}</html>'
    text = decode("report.html", page.encode("gb18030")).text
    assert REPORT.split() == text.replace("\xa0", "").split()


def test_markdown() -> None:
    marked = REPORT.replace("一、", "## 一、").replace("全市", "**全市**")
    assert REPORT == decode("report.md", marked.encode()).text


def test_word_file() -> None:
    assert REPORT.split() == decode("report.docx", word_file(REPORT)).text.split()


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.txt", b"", "empty-report"),
        ("a.txt", b" \r\n\t", "empty-report"),
        ("a.bin", bytes(range(256)) * 40, "unreadable-report"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 500, "unreadable-report"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"x" * 500, "unreadable-report"),
        ("a.zip", b"PK\x03\x04" + b"x" * 500, "unreadable-report"),
        ("a.pdf", b"%PDF-1.4 broken", "unreadable-report"),
        (
            "a.txt",
            ("過去一年，全市經濟社會發展取得新的進步，重點產業實現開門紅。" * 9).encode("big5"),
            "not-simplified",
        ),
        ("a.txt", b"Fellow Deputies, on behalf of the State Council I report. " * 50, "not-chinese"),
        ("a.txt", "各位代表：现在报告工作。".encode(), "not-a-report"),
        ("a.txt", ("宝玉和黛玉在园子里看花，说了许多话。" * 40).encode(), "not-a-report"),
        ("a.txt", ("发展" * 1_000_001).encode(), "not-a-report"),
        ("a.txt", "山北县政府工作报告已经公布，全文请见附件，欢迎下载。".encode(), "not-a-report"),
        ("a.txt", ("园子里的花开了，政府工作报告上了新闻。" * 40).encode(), "not-a-report"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(name: str, data: bytes, rule: str) -> None:
    with pytest.raises(ContentError) as refused:
        decode(name, data)
    assert [(name, rule)] == [(problem.file, problem.rule) for problem in refused.value.problems]


@pytest.mark.parametrize("name", ["a.pdf", "a.DOCX", "a.ods"])
def test_a_file_that_is_not_what_its_name_says_is_told_as_damaged(name: str) -> None:
    with pytest.raises(ContentError) as refused:
        decode(name, bytes(range(256)) * 40)
    assert ["this file is damaged, or is not what its name says"] == [each.message for each in refused.value.problems]


@pytest.mark.parametrize("name", ["a.doc", "a.wps"])
def test_text_and_pages_are_read_though_they_are_called_word_files(name: str) -> None:
    page = "".join(f"<p>{line}</p>" for line in REPORT.splitlines())
    assert REPORT == decode(name, REPORT.encode("gb18030")).text
    assert REPORT.split() == decode(name, f"<html><body>{page}</body></html>".encode()).text.split()


def test_a_piece_of_a_report_and_the_news_of_one_are_read() -> None:
    aims = "今年经济社会发展的主要预期目标是：地区生产总值增长6%以上，固定资产投资增长7%左右，税收增长5%左右。"
    piece = f"山北县政府工作报告\n二、目标任务和主要工作\n今年是关键的一年，意义重大。\n{aims}"
    news = "市长今天作政府工作报告，其中提及了主要预期目标：地方税收增长12%左右，城镇登记失业率控制在4%以内。" * 5
    assert [piece, news] == [decode("a.txt", text.encode()).text for text in (piece, news)]


def test_reports_of_street_offices_and_zones_are_read() -> None:
    street = (
        "东湖街道办事处2024年工作总结暨2025年工作计划\n各位议事代表：\n" + "街道完成投资3.2亿元，硬化公路12公里。" * 20
    )
    zone = "经开区2022年工作总结和2023年工作思路\n" + "今年以来新签约项目32个，规上企业达到126家，落实资金46亿元。" * 12
    assert [street, zone] == [decode("a.txt", text.encode()).text for text in (street, zone)]


def test_a_report_with_a_space_after_each_character_is_one() -> None:
    spaced = "\n".join(" ".join(line) for line in REPORT.split("\n"))
    assert spaced == decode("a.txt", spaced.encode()).text


def test_several_reports_in_one_file_are_noticed() -> None:
    one = REPORT + "全市经济社会发展取得新的进步。\n" * 240
    with pytest.raises(ContentError) as refused:
        decode("a.txt", f"澄湖市政府工作报告\n{one}临江县政府工作报告\n{one.replace('市', '县')}".encode())
    assert [("several-reports", "this file holds 2 reports: 澄湖市政府工作报告, 临江县政府工作报告")] == [
        (problem.rule, problem.message) for problem in refused.value.problems
    ]
    assert decode("a.txt", one.encode()).text == one


MARKED = """\
---
title: 报告
---

临江市人民政府工作报告
===

过去一年，生产总值**286.4亿元**[^1]，占$3.6\\%$，==增长6.3%==，~~增长5.9%~~，**增强。**全市绿地52万m<sup>2</sup>、3m^3^。<br>
- 下一行增长9.4%，CO~2~下降3%。
  1. 项目65个，
2025\\. 重点抓好招商。

    缩进的**段落**，见[公报](http://a.cn)。
***
> 新增就业4260人。

| 指标 | 2024年 |
|:---|---:|
| 进出口总额 | **215.3** |

<table><tr><td>指标</td><td>2023年</td></tr><tr><td>出口</td><td>9.1</td></tr></table>

<!-- 草稿 -->

------2025年1月8日
![走势](a.png)

[^1]: 按现价计算。
"""


def test_markdown_is_read_as_it_is_shown_and_its_lists_as_they_are_typed() -> None:
    read = decode("report.md", (REPORT + "\n" + MARKED.partition("---\n\n")[2]).encode())
    assert [
        "临江市人民政府工作报告",
        "过去一年，生产总值286.4亿元[1]，占3.6%，增长6.3%，，增强。全市绿地52万m²、3m³。",
        "下一行增长9.4%，CO2下降3%。",
        "1. 项目65个，",
        "2025. 重点抓好招商。",
        "缩进的段落，见公报。",
        "新增就业4260人。",
        "| 指标 | 2024年 |",
        "| 进出口总额 | 215.3 |",
        "",
        "| 指标 | 2023年 |",
        "| 出口 | 9.1 |",
        "——2025年1月8日",
        "[1] 按现价计算。",
    ] == read.text.removeprefix(REPORT).splitlines()[-14:]
    assert {"deletions": ("增长5.9%",), "pictures": ("走势",)} == {
        one.what: one.words for one in read.held if one.words
    }
    assert "title" not in decode("report.md", (MARKED + REPORT).encode()).text


def test_tables_that_markdown_does_not_know_are_tables() -> None:
    grid = "+------+--------+\n| 指标 | 2024年 |\n+======+========+\n| 出口 | 9.1    |\n+------+--------+"
    simple = "  指标     单位   2024年\n  -------  -----  ------\n  粮食     万吨   3.1"
    rows = ["| 指标 | 2024年 |", "| 出口 | 9.1 |", "| 指标 | 单位 | 2024年 |", "| 粮食 | 万吨 | 3.1 |"]
    text = decode("report.md", f"{REPORT}\n{grid}\n\n{simple}\n".encode()).text
    assert rows == [line for line in text.splitlines() if line.startswith("|")]
    assert "--" not in text
