"""The annotated Markdown of one block, as a table that anybody can extend, and what a whole edition may not have."""

import pytest
from casefile import cases

from site_gen.edition.markdown import parse
from site_gen.model.edition import Emendation, Inline, NoteLink, Run, Statement, Supplied, TermLink
from site_gen.model.problem import Problem

CASES = cases("edition.txt")
NOTE = "\n\n报告[^1]\n\n[^1]: 注\n"


def written(inline: Inline) -> str:
    match inline:
        case Run(text):
            return text
        case Supplied(text):
            return f"{{{text}}}"
        case Emendation(text, found):
            return f"<{text}|{found}>"
        case TermLink(text, term):
            return f"({term}:{text})"
        case NoteLink(note):
            return f"^{note}"
        case Statement(content, keys, found=found):
            parts = ["".join(map(written, content)), "+".join(map(str, keys)), *([found] if found else [])]
            return f"[{'|'.join(parts)}]"


def marked(problem: Problem) -> str:
    return problem.excerpt[problem.column - 1 : problem.column - 1 + problem.length]


def found(text: str) -> list[tuple[int, int, str, str]]:
    return [(p.line, p.column, p.rule, marked(p)) for p in parse(text, "report.md")[1]]


@pytest.mark.parametrize(("markdown", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_block_is_read_as_its_pieces(markdown: str, expected: str) -> None:
    edition, problems = parse(f"# 报告\n\n{markdown}{NOTE}", "report.md")
    pieces = " ".join(map(written, edition.blocks[1].inlines))
    assert expected == " ! ".join([pieces, *(f"{problem.rule} {marked(problem)}" for problem in problems)])
    assert {problem.line for problem in problems} <= {3}


def test_blocks_know_their_kind_and_line_and_join_broken_lines() -> None:
    text = "# 报告\n\n各位代表：\n现在报告\nGDP\n growth\n\n## 〔一〕\n- 甲\n- 乙\n\n> 诗\n\n![](chart:gdp)\n"
    edition, problems = parse(text, "report.md")
    assert problems == ()
    assert [(b.kind, b.level, b.line, b.markdown, b.chart) for b in edition.blocks] == [
        ("title", 1, 1, "报告", None),
        ("paragraph", 0, 3, "各位代表：现在报告GDP growth", None),
        ("heading", 2, 8, "〔一〕", None),
        ("item", 0, 9, "甲", None),
        ("item", 0, 10, "乙", None),
        ("quote", 0, 12, "诗", None),
        ("chart", 0, 14, "![](chart:gdp)", "gdp"),
    ]


def test_statements_know_line_and_column_in_chinese_lists_and_broken_lines() -> None:
    text = "# 报告\n\n- 全市\n  生产总值[2580亿元](obs:gdp@2021)，增长[8%](obs:gdp@2021?measure=growth)\n"
    block = parse(text, "report.md")[0].blocks[1]
    places = [(one.line, one.column, one.text) for one in block.inlines if isinstance(one, Statement)]
    assert places == [(4, 8, "2580亿元"), (4, 33, "8%")]
    line = text.split("\n")[3]
    assert [line[column - 1 :][: len(words)] for _, column, words in places] == ["2580亿元", "8%"]


def test_notes_are_no_blocks() -> None:
    edition, problems = parse("# 报告[^a]\n\n文[^b]\n\n[^b]: 乙[^a]\n[^a]: 甲\n", "report.md")
    assert problems == ()
    assert [block.markdown for block in edition.blocks] == ["报告[^a]", "文[^b]"]
    assert [(note.id, note.text, note.line) for note in edition.notes] == [("b", "乙", 5), ("a", "甲", 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("文\n\n## 一\n", [(3, 4, "heading-level", "一")]),
        ("# 报告\n\n### 一\n", [(3, 5, "heading-level", "一")]),
        ("# 报告\n\n# 又一\n", [(3, 3, "heading-level", "又一")]),
        ("# 报告\n\n##\n", [(3, 3, "heading-level", "")]),
        ("# 报告\n\n1. 一\n", [(3, 1, "markup", "1. 一")]),
        ("# 报告\n\n文\n\n    码\n", [(5, 5, "markup", "码")]),
        ("# 报告\n\n```\n码\n```\n", [(3, 1, "markup", "```")]),
        ("# 报告\n\n***\n", [(3, 1, "markup", "***")]),
        ("# 报告\n\n<div>\n文\n</div>\n", [(3, 1, "html", "<div>")]),
        ("# 报告\n\n文[^1]和[^2]\n\n[^2]: 注\n", [(3, 2, "unknown-note", "[^1]")]),
        ("# 报告[^2]\n\n[^2]: 注\n[^3]: 注\n", [(4, 7, "unused-note", "注")]),
        ("# 报告[^1]\n\n[^1]: 注\n[^1]: 又\n", [(4, 7, "note", "又")]),
        ("# 报告[^1]\n\n[^1]: [8%](obs:gdp@2021)\n", [(3, 7, "nested", "[8%](obs:gdp@2021)")]),
        ("# 报告\n\n![](chart:a)\n\n![](chart:a)\n", [(5, 1, "chart-place", "![](chart:a)")]),
        (
            "# 报告\n\n> 引〔\n> 文[x](obs:gdp@2)\n",
            [(3, 4, "unclosed", "〔"), (4, 16, "bad-period", "2")],
        ),
    ],
)
def test_what_an_edition_may_not_have_is_shown_at_its_place(
    text: str, expected: list[tuple[int, int, str, str]]
) -> None:
    assert expected == found(text)
