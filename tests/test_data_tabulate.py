"""tabulate: the cases of `cases/tabulate.txt`, and the evidence that every observation keeps."""

from decimal import Decimal

import pytest
from casefile import cases

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.data.sentences import sentence_at
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.problem import Problem
from site_gen.model.text import Span
from site_gen.reading.quantity import read_quantity

CATALOGUE = Catalogue(load.catalogue())
CASES = cases("tabulate.txt")


def tabulated(paragraph: str, source: str = "") -> tuple[Dataset, tuple[Problem, ...]]:
    edition, problems = parse(f"# 云山市政府工作报告\n\n## 一、回顾\n\n{paragraph}\n", "report.md")
    assert () == problems
    edition, _ = place(edition, source, (), (), "report.md")
    return tabulate(edition, CATALOGUE, read_quantity, "report.md")


def told(observation: Observation) -> str:
    return f"{observation.id} {observation.quantity.value} {observation.quantity.unit.printed}"


def marked(problem: Problem) -> str:
    start = problem.column - 1
    return f"{problem.rule} {problem.excerpt[start : start + problem.length]}"


@pytest.mark.parametrize(("paragraph", "expected"), CASES)
def test_case(paragraph: str, expected: str) -> None:
    dataset, problems = tabulated(paragraph)
    assert expected.strip() == "; ".join([*map(told, dataset.observations), *map(marked, problems)]).strip()


def test_every_mention_leads_to_its_sentence_and_its_place() -> None:
    source = "云山市政府工作报告\n一、回顾\n开局良好。全市GDP达100亿元,增长8%。明年GDP仍是100亿元!"
    dataset, problems = tabulated(
        "开局良好。全市GDP达[100亿元](obs:gdp@2021)，增长[8%](obs:gdp@2021?measure=growth)。明年GDP仍是[100亿元](obs:gdp@2021)！",
        source,
    )
    assert () == problems
    gdp, growth = dataset.observations
    assert ["全市GDP达100亿元，增长8%。", "明年GDP仍是100亿元！"] == [mention.sentence for mention in gdp.mentions]
    assert ["100亿元", "100亿元"] == [mention.source.of(source) for mention in gdp.mentions]
    assert ("p2", "p1", 5) == (gdp.evidence.block, gdp.evidence.section, gdp.evidence.line)
    assert Decimal(8) == growth.quantity.value
    assert ["gdp"] == [indicator.id for indicator in dataset.indicators]


def test_the_terms_of_a_ratio_bring_their_names() -> None:
    dataset, _ = tabulated("结构为[6.9:54.6:38.5](obs:industry-structure@2016?measure=structure)。")
    parts = ["primary-industry-share", "secondary-industry-share", "tertiary-industry-share"]
    assert ["industry-structure", *parts] == [indicator.id for indicator in dataset.indicators]


def test_a_problem_says_where_and_what_to_do() -> None:
    _, (problem,) = tabulated("GDP为[100亿元](obs:gpd@2021)。")
    assert ("report.md", 5, 17) == (problem.file, problem.line, problem.column)
    assert "`gdp`" in problem.hint
    _, (problem,) = tabulated("GDP为[1亿元](obs:gdp@2021)，又说[2亿元](obs:gdp@2021)。")
    assert "1亿元 in line 5" in problem.message


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("甲。乙为3亿元；丙。丁。", "3亿元", "乙为3亿元；丙。"),
        ("他说：“到5%了！”然后又到6%。", "6%", "然后又到6%。"),
        ("没有句号的标题4个", "4个", "没有句号的标题4个"),
        ("甲。增长1倍。降2%。", "1倍。降2%", "增长1倍。降2%。"),
        ("It rose by 8% in 2021. The target is 7%.", "7%", "The target is 7%."),
    ],
)
def test_sentence(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentence == sentence_at(text, Span(start, start + len(words)))
