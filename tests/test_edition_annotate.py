"""A report read afresh -> Markdown that proves its fidelity, whatever characters the report has."""

import random
from datetime import timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_gen.edition.annotate import annotate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.dataset import Key
from site_gen.model.edition import Statement
from site_gen.model.folding import fold_words
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.report import Measured, Outline, Passage, Reading
from site_gen.model.text import Span
from site_gen.model.unit import PERCENT

HOSTILE = [
    "*", "**", "_", "[", "]", "(", ")", "<", ">", "&", "&amp;", "&#12308;", "#", "##", "`", "~~~", "\\", "\\\\", "!",
    "[^1]", "[^1]:", "[x](obs:gdp@2021)", "<b>", "<!--", "<http://a.b>", "---", "===", "***", "- ", "+ ", "* ", "1. ",
    "2025.", "10)", "> ", "|", "〔", "〕", "〔2021〕1号", "![", "\t", "    ", "\u3000", "\u200b", "\x0b", "\x85",
    "\u2028", "\0", "，", ",", "。", "：", "增长3%", "中", "a", "1", "https://a.cn", "$", "^", "{}", '"', "'", "😀",
]  # fmt: skip
WORDS = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=3)), min_size=1, max_size=12).map("".join)
KINDS = st.sampled_from(["paragraph", "item", "quote", "heading", "title"])
LEVEL = {"heading": 3, "title": 1}


def outline_of(passages: list[tuple[str, str]]) -> tuple[Outline, str]:
    """An outline of one passage a line, and the source that it is of."""
    made, source = [], ""
    for kind, text in passages:
        text = text.replace("\r", "").replace("\n", "")
        made.append(Passage(kind, LEVEL.get(kind, 0), text, tuple(range(len(source), len(source) + len(text)))))
        source += text + "\n"
    year = Period.year(2021)
    return Outline(tuple(made), (), "题", "湘潭市", (), "prefecture", "", "", "", year, year), source


def readings_of(outline: Outline, rng: random.Random) -> Measured:
    """Readings of arbitrary stretches, overlapping ones too."""
    made = []
    for index, passage in enumerate(outline.passages):
        for number in range(3):
            start = rng.randrange(len(passage.text) + 1)
            span = Span(start, rng.randrange(start, len(passage.text) + 1))
            if span.of(passage.text).strip():
                subject = rng.choice([None, "韶山市", "甲(乙) & 丙"])
                quantity = Quantity(Decimal(3), PERCENT)
                period = Period.year(2000 + number)
                made.append(
                    Reading(index, span, span, f"名{number}", None, quantity, "growth", period, "actual", subject)
                )
    return Measured(tuple(made), ())


@settings(deadline=timedelta(seconds=2), max_examples=100)
@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_whatever_a_report_contains_its_edition_proves_fidelity(
    passages: list[tuple[str, str]], rng: random.Random
) -> None:
    outline, source = outline_of(passages)
    text = annotate(outline, readings_of(outline, rng), {f"名{n}": f"name-{n}" for n in range(3)})
    edition, mistakes = parse(text, "report.md")
    assert mistakes == ()
    placed, losses = place(edition, source, (), (), "report.md")
    assert losses == ()
    for block in placed.blocks:
        for inline in block.inlines:
            if isinstance(inline, Statement):
                assert fold_words(inline.source.of(source)) == fold_words(inline.text)


def test_readings_become_links_with_all_that_they_know() -> None:
    outline, _ = outline_of([("title", "报告"), ("paragraph", "2025. 韶山、湘乡生产总值均增长3%,达54.6亿元.")])
    span, year = Span(15, 20), Period.year(2021)
    quantity = Quantity(Decimal(3), PERCENT)
    both = (
        Reading(1, span, Span(18, 20), "甲", "gdp", quantity, "growth", year, "target", "韶山市"),
        Reading(1, span, Span(18, 20), "乙", None, quantity, "growth", year, "target", "韶山市"),
    )
    text = annotate(outline, Measured(both, ()), {"乙": "other-gdp"})
    address = "obs:gdp@2021+other-gdp@2021?measure=growth&status=target&subject=韶山市"
    assert text == f"# 报告\n\n2025\\. 韶山、湘乡生产总值[均增长3%]({address})，达54.6亿元.\n"
    edition, mistakes = parse(text, "report.md")
    assert mistakes == ()
    keys = edition.blocks[1].inlines[1].keys
    assert keys == (
        Key("gdp", year, "growth", "target", "韶山市"),
        Key("other-gdp", year, "growth", "target", "韶山市"),
    )


def test_a_report_without_a_title_gets_a_supplied_one_and_no_level_is_jumped() -> None:
    outline, source = outline_of([("paragraph", "各位代表:"), ("heading", "一、回顾"), ("item", "甲"), ("item", "乙")])
    text = annotate(outline, Measured((), ()), {})
    assert text == "# 〔题〕\n\n各位代表：\n\n## 一、回顾\n\n- 甲\n- 乙\n"
    placed, losses = place(parse(text, "report.md")[0], source, (), (), "report.md")
    assert [losses, [block.id for block in placed.blocks]] == [(), ["p0-0", "p0", "p1", "p2", "p3"]]


def test_a_first_part_without_a_heading_of_its_own_is_no_part_of_its_first_section() -> None:
    """As copies lose it: （一） and （二） stand beside each other, and 二、 above those that follow it."""
    heads = [(3, "（一）工业"), (3, "（二）农业"), (2, "二、2024年工作安排"), (3, "（一）项目")]
    outline, _ = outline_of([("title", "报告"), *(("heading", text) for _, text in heads)])
    passages = (
        outline.passages[0],
        *(replace(p, level=h[0]) for p, h in zip(outline.passages[1:], heads, strict=True)),
    )
    text = annotate(replace(outline, passages=passages), Measured((), ()), {})
    assert "# 报告\n\n### （一）工业\n\n### （二）农业\n\n## 二、2024年工作安排\n\n### （一）项目\n" == text
    assert () == parse(text, "report.md")[1]
    wrong = parse(text.replace("## 二、", "### 二、"), "report.md")[1]
    assert ["a heading of level 3 follows one of level 1"] == [problem.message for problem in wrong]


def test_what_a_copy_lost_is_shown_as_lost() -> None:
    outline, source = outline_of([("title", "报告"), ("paragraph", "乡镇\ufffd心协力。")])
    text = annotate(outline, Measured((), ()), {})
    assert text == "# 报告\n\n乡镇[□](sic:\ufffd)心协力。\n"
    assert () == place(parse(text, "report.md")[0], source, (), (), "report.md")[1]
