"""Pages written by hand -> HTML without danger, and emphasis beside Chinese as a table that anybody can extend."""

import pytest
from casefile import cases

from site_gen.edition.pages import prose, summary
from site_gen.edition.quoting import misquoted
from site_gen.model.dataset import Key
from site_gen.model.edition import Statement
from site_gen.model.period import Period
from site_gen.reading.quantity import read_quantity

CASES = cases("emphasis.txt")


@pytest.mark.parametrize(("markdown", "expected"), CASES, ids=[case[0] for case in CASES])
def test_emphasis_closes_beside_chinese(markdown: str, expected: str) -> None:
    assert (f"<p>{expected}</p>\n", ()) == prose(markdown, "about.md")


def test_annotations_stay_in_the_html_for_the_site_to_resolve() -> None:
    markdown = (
        "见[1762.02亿元](obs:gdp@2016?measure=level&subject=韶山市)、[图](chart:gdp)、[网](https://a.cn/?a=1&b=2)。\n"
    )
    html, problems = prose(markdown, "about.md")
    assert problems == ()
    assert html == (
        '<p>见<a href="obs:gdp@2016?measure=level&amp;subject=韶山市">1762.02亿元</a>、<a href="chart:gdp">图</a>、'
        '<a href="https://a.cn/?a=1&amp;b=2">网</a>。</p>\n'
    )


def test_a_broken_line_is_no_space_in_chinese_and_one_in_english() -> None:
    assert prose("第一行\n第二行\n", "about.md")[0] == "<p>第一行第二行</p>\n"
    assert prose("one\ntwo\n", "about.md")[0] == "<p>one\ntwo</p>\n"


@pytest.mark.parametrize(
    ("markdown", "place", "rule", "marked"),
    [
        ("中文 [x](javascript:alert(1))", (1, 8), "dangerous-link", "javascript:alert(1)"),
        ("[x](<JAVA script:alert>)", (1, 6), "dangerous-link", "JAVA script:alert"),
        ("[x](data:text/html,x)", (1, 5), "dangerous-link", "data:text/html,x"),
        ("a\n\n中文<b onclick=x>粗</b>", (3, 3), "html", "<b onclick=x>"),
        ("<script>alert(1)</script>", (1, 1), "html", "<script>alert(1)</script>"),
        ("![x](https://a.cn/x.png)", (1, 1), "picture", "![x](https://a.cn/x.png)"),
        ("[x](obs:gdp@2016?measure=size)", (1, 26), "unknown-measure", "size"),
        ("[x](obs:gdp)", (1, 12), "bad-period", ")"),
        ("[x](term:放管服)", (1, 10), "bad-address", "放管服"),
        ("[x](ftp://a.cn)", (1, 5), "unknown-scheme", "ftp://a.cn"),
    ],
)
def test_what_a_page_may_not_have_is_shown_at_its_place(
    markdown: str, place: tuple[int, int], rule: str, marked: str
) -> None:
    html, problems = prose(markdown, "pages/about.zh.md")
    first = problems[0]
    assert (place, rule) == ((first.line, first.column), first.rule)
    assert marked == first.excerpt[first.column - 1 : first.column - 1 + first.length]
    assert "<script" not in html
    assert "<img" not in html
    assert "<b " not in html


def test_a_summary_is_blocks_with_statements() -> None:
    blocks, problems = summary("产值[突破800亿元](obs:food-pharma-output@2021)。\n\n第二段。\n", "report.toml")
    assert problems == ()
    assert [block.id for block in blocks] == ["s1", "s2"]
    assert isinstance(blocks[0].inlines[1], Statement)


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("[突破800亿元](obs:food@2021)", []),
        ("[超过800亿元](obs:food@2021)", []),
        ("[820亿元](obs:food@2021)", ["value-differs"]),
        ("[800亿元](obs:food@2021)", ["bound-differs"]),
        ("[超过800家](obs:food@2021)", ["unit-differs"]),
        ("[大有增长](obs:food@2021)", ["unreadable-quantity"]),
        ("[820亿元](obs:other@2021)", []),  # which the report does not state: told elsewhere
    ],
)
def test_a_summary_that_quotes_another_number_than_the_report_is_told(words: str, rules: list[str]) -> None:
    markdown = f"第一段。\n\n产值{words}。\n"
    stated = read_quantity("突破800亿元", "level")
    assert stated
    blocks, _ = summary(markdown, "report.toml")
    found = list(misquoted(blocks, markdown, {Key("food", Period.year(2021)): stated}, read_quantity, "report.toml"))
    assert rules == [problem.rule for problem in found]
    assert all((3, 4) == (problem.line, problem.column) for problem in found)
