"""Promise 1: every loss is found, at its place and with the source's words; blocks know where they stand."""

import time

import pytest

from site_gen.edition.fidelity import place
from site_gen.edition.identity import letters
from site_gen.edition.markdown import parse
from site_gen.model.content import Omitted
from site_gen.model.edition import Edition, Statement
from site_gen.model.problem import Problem
from site_gen.model.text import Span, Words

SOURCE = """云山市政府工作报告(2021年12月30日)
各位代表:现在,我代表市人民政府报告工作。
综合实力显著增强。全市GDP由2016年的1762.02亿元增加到2580亿元,年均增长7.1%。岳塘区进入头部方阵。
高举新时代思想伟大旗帜,扎实推进各项工作,取得新的成绩。
广告:电话400
"""
EDITION = """# 云山市政府工作报告

（2021年12月30日）

各位代表：现在，我代表市人民政府报告工作[^1]。

## 〔过去五年〕

### 综合实力显著增强。

全市GDP由2016年的[1762.02亿元](obs:gdp@2016)增加到[2580亿元](obs:gdp@2021)，年均增长[7.1%](obs:gdp@2016..2021?measure=average-growth)。岳塘区进入[第一](sic:头部)方阵。

![](chart:gdp)

高举〔习近平〕新时代思想伟大旗帜，
扎实推进各项工作，取得新的成绩。

[^1]: 原文如此。
"""
ADVERT = (Omitted(Span(SOURCE.index("广告"), len(SOURCE)), Words.of({"zh": "广告"})),)


def placed(text: str, source: str = SOURCE) -> tuple[Edition, tuple[Problem, ...]]:
    edition, mistakes = parse(text, "report.md")
    assert mistakes == ()
    return place(edition, source, ADVERT if source == SOURCE else (), (), "report.md")


def test_an_edition_that_lost_nothing_is_proved_and_its_blocks_get_their_places() -> None:
    edition, problems = placed(EDITION)
    assert problems == ()
    assert [(b.id, b.section, b.source.of(SOURCE)[:6]) for b in edition.blocks] == [
        ("p0", "p0", "云山市政府工"),
        ("p0b", "p0", "(2021年"),
        ("p1", "p0", "各位代表:现"),
        ("p2-0", "p2-0", ""),
        ("p2", "p2", "综合实力显著"),
        ("p2b", "p2", "全市GDP由"),
        ("place-gdp", "p2", ""),
        ("p3", "p2", "高举新时代思"),
    ]
    assert edition.blocks[3].source == Span(*[SOURCE.index("综合")] * 2)
    assert edition.blocks[-1].source.of(SOURCE) == SOURCE.split("\n")[3]
    statements = [one for block in edition.blocks for one in block.inlines if isinstance(one, Statement)]
    assert [one.source.of(SOURCE) for one in statements] == ["1762.02亿元", "2580亿元", "7.1%"]


LOST, CHANGED, ADDED = "lost-words", "changed-words", "added-words"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("7.1%", "7.2%", [(11, 69, CHANGED, "7.2", "7.1")]),
        ("各位代表：", "", [(5, 1, LOST, "现", "各位代表:")]),
        ("扎实推进各项工作，", "", [(16, 1, LOST, "取", "扎实推进各项工作,")]),
        ("扎实推进", "非常扎实推进", [(16, 1, ADDED, "非常", "")]),
        ("(sic:头部)", "(sic:头)", [(11, 134, LOST, "方", "部")]),
        ("〔习近平〕", "习近平", [(15, 3, ADDED, "习近平", "")]),
        ("取得新的成绩。", "", [(16, 10, LOST, "", "取得新的成绩。")]),
        ("（2021年12月30日）\n\n", "", [(3, 1, LOST, "各", "(2021年12月30日)")]),
        ("全市GDP由", "全县GDP由", [(11, 2, CHANGED, "县", "市")]),
    ],
)
def test_each_loss_is_shown_at_its_place(old: str, new: str, expected: list[tuple[int, int, str, str, str]]) -> None:
    _, problems = placed(EDITION.replace(old, new, 1))
    shown = [(p.line, p.column, p.rule, p.excerpt[p.column - 1 : p.column - 1 + p.length]) for p in problems]
    assert [entry[:4] for entry in expected] == shown
    assert [entry[4] in problem.message for entry, problem in zip(expected, problems, strict=True)] == [True]


def test_several_losses_are_all_told_and_ids_keep() -> None:
    text = EDITION.replace("7.1%", "7.2%").replace("现在，", "").replace("取得", "获得")
    edition, problems = placed(text)
    assert [(p.line, p.rule) for p in problems] == [(5, LOST), (11, CHANGED), (16, CHANGED)]
    assert [block.id for block in edition.blocks][-1] == "p3"


def test_words_of_the_advert_are_lost_if_it_is_not_listed() -> None:
    edition, _ = parse(EDITION, "report.md")
    _, problems = place(edition, SOURCE, (), ("现在",), "report.md")
    assert [(p.rule, "广告" in p.message) for p in problems] == [(ADDED, False), (LOST, True)]


def test_white_space_width_and_noise_do_not_count_but_width_of_digits_does() -> None:
    source = "云山\r\n\u3000报&nbsp;告：甲（乙）\u200b，１％\n"
    edition, _ = parse("# 云山报告:甲(乙),１%\n", "report.md")
    assert place(edition, source, (), ("&nbsp;",), "report.md")[1] == ()
    narrow, _ = parse("# 云山报告:甲(乙),1%\n", "report.md")
    assert [p.rule for p in place(narrow, source, (), ("&nbsp;",), "report.md")[1]] == [CHANGED]


def test_an_edition_without_words_says_so() -> None:
    edition, _ = parse("", "report.md")
    assert [p.rule for p in place(edition, "报告", (), (), "report.md")[1]] == [LOST]


def test_supplied_headings_in_a_row_and_at_the_end_have_ids() -> None:
    edition, problems = placed("# 〔题〕\n\n## 〔一〕\n\n甲乙\n\n## 〔尾〕\n", "甲乙\n")
    assert [problems, [block.id for block in edition.blocks]] == [(), ["p0-0-0", "p0-0", "p0", "p0-end-0"]]


def test_ids_of_a_thousand_blocks_without_a_place_are_short_and_differ() -> None:
    edition, _ = placed("# 甲乙\n\n" + "## 〔一〕\n\n" * 1000, "甲乙\n")
    ids = [block.id for block in edition.blocks]
    assert ["p0-end-0-0c", "p0-end-0-0b", "p0-end-0-0", "p0-end-0"] == ids[-4:]
    assert [1001, True] == [len(set(ids)), max(map(len, ids)) < 16]


def test_blocks_of_one_line_are_lettered_on_and_on() -> None:
    assert [letters(n) for n in (0, 1, 2, 25, 26, 27, 701, 702)] == ["", "b", "c", "z", "aa", "ab", "zz", "aaa"]


def test_blocks_of_a_source_without_lines_are_counted() -> None:
    paragraphs = [f"第{number}件事。{'办好民生实事，' * 100}" for number in range(4)]
    edition, _ = parse("# 临江市\n\n" + "\n\n".join(paragraphs), "report.md")
    found, problems = place(edition, "".join(("临江市", *paragraphs)), (), (), "report.md")
    assert ((), ["p1", "p2", "p3", "p4", "p5"]) == (tuple(problems), [block.id for block in found.blocks])


def test_a_very_long_line_with_losses_takes_bounded_time() -> None:
    line = "".join(f"第{number}项工作取得积极进展，" for number in range(60_000))
    text = f"# 报告\n\n{line[:300_000]}无中生有{line[300_000:400_000]}{line[400_100:]}\n"
    start = time.perf_counter()
    _, problems = placed(text, f"报告\n{line}")
    assert [(p.line, p.rule) for p in problems] == [(3, ADDED), (3, LOST)]
    assert time.perf_counter() - start < 5


def test_a_row_of_a_table_that_is_lost_is_told_on_one_line() -> None:
    rows = ["| 指标 | 2023年 |", "| 出口 | 9.1 |", "| 粮食 | 3.1 |"]
    written = [rows[0], "|---|---|", rows[2]]
    _, (problem,) = placed("# 云山市\n\n" + "\n".join(written) + "\n", "云山市\n" + "\n".join(rows) + "\n")
    assert "the source has words here that the edition lacks: 出口 | 9.1" == problem.message
