"""The charts of the reference report: each point was checked by hand; `cases/charts_xiangtan.txt` is the record."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from casefile import cases
from charting import drawn, wording

from site_gen import load
from site_gen.charts.figure import figures
from site_gen.data.catalogue import Catalogue
from site_gen.data.tabulate import tabulate
from site_gen.edition.markdown import parse
from site_gen.model.chart import Figure
from site_gen.model.dataset import Observation
from site_gen.model.problem import Problem
from site_gen.reading.quantity import read_quantity

_STEPS = (1, 10**4, 10**6, 10**8, 10**9)
"""What a drawing may count in: one, 万, million, 亿, billion."""
_LABEL = re.compile(
    r"(?:.{1,6}：)?(?:\d{4}年)?的?.{0,4}(?:目标|指标|数量|比例|项目)"
    r"|(?:[A-Z][a-z]+: )?(?:[A-Za-z]+ ){1,3}(?:targets|indicators|counts|totals|projects)(?: (?:for|in|of) \d{4})?"
)
_RECORD = [(*left.split(), *right.split(" | ")) for left, right in cases("charts_xiangtan.txt")]


def made() -> tuple[tuple[Figure, ...], tuple[Problem, ...]]:
    content = load.content(Path(__file__).parent.parent / "content")
    report = next(each for each in content.reports if each.slug == "xiangtan-2021")
    catalogue = Catalogue((*load.catalogue(), *report.indicators))
    edition, _ = parse(report.edition, "report.md")
    stated, problems = tabulate(edition, catalogue, read_quantity, "report.md")
    shown, refused = figures(report.charts, stated, wording(), "charts.toml")
    return drawn(*shown), (*problems, *refused)


FIGURES, PROBLEMS = made()
POINTS = {(figure.spec.id, each.id): (figure, each) for figure in FIGURES for each in figure.observations}


def test_all_charts_are_drawn_without_a_problem() -> None:
    assert ((), True) == (PROBLEMS, len(FIGURES) >= 14)


def test_the_record_has_every_point() -> None:
    assert sorted(POINTS) == sorted((chart, name) for chart, name, *_ in _RECORD)


@pytest.mark.parametrize(("chart", "name", "words", "zh", "en"), _RECORD)
def test_a_point_is_what_the_sentence_says(chart: str, name: str, words: str, zh: str, en: str) -> None:
    _, each = POINTS[chart, name]
    signed = each.key.measure in ("change", "points")
    shown = tuple(wording().quantity(lang, each.quantity, signed=signed) for lang in ("zh", "en"))
    assert (words, True, (zh, en)) == (each.evidence.words, words in each.evidence.sentence, shown)


@pytest.mark.parametrize(("chart", "name"), [pytest.param(*key, id=" ".join(key)) for key in POINTS])
def test_a_drawing_writes_the_number_of_the_sentence(chart: str, name: str) -> None:
    figure, each = POINTS[chart, name]
    for drawing in figure.drawings:
        for svg in (drawing.wide, drawing.narrow):
            labels = re.findall(rf'data-o="{name}"[^>]*>([^<]+)</text>', svg)
            assert labels, drawing.lang
            assert all(_says(label, each) for label in labels), labels


def _says(label: str, observation: Observation) -> bool:
    """Whether a label, `≥3800` or `over CNY 380 billion`, is the observation's number, in some unit of _STEPS."""
    found = re.search(r"[−-]?[\d,]*\.?\d+", label)
    value, quantity = Decimal(found[0].replace("−", "-").replace(",", "")) if found else None, observation.quantity
    if quantity.parts:
        return value in quantity.parts
    steps = _STEPS if quantity.unit.canonical not in ("percent", "percentage_point") else (1,)
    return value is not None and any(value * step == quantity.canonical_value for step in steps)


@pytest.mark.parametrize(
    ("figure", "forbidden"),
    [
        # no level is reckoned back from a change, and the target of 2022 is no level of 2021
        ("environment", ("83", "79.1", "86.9")),
        # no start is made up for a lower bound, and outputs are not added up
        ("industry-chains", ("2220", "222")),
        # the start of incomes in 2016 is not in the text, and dollars are not converted
        ("goals-2026", ("2.53", "万美元", "US$", "13.93")),
        # income has no number to aim at, and trade no target
        ("growth-2021-2022", ("5.5%", "同步")),
        # registered and surveyed unemployment never meet
        ("rates-2022", ("4.5%",)),
    ],
)
def test_no_pitfall_is_committed(figure: str, forbidden: tuple[str, ...]) -> None:
    shown = next(each for each in FIGURES if each.spec.id == figure)
    texts = [re.sub(r"<[^>]+>", " ", drawing.wide + drawing.narrow) for drawing in shown.drawings]
    texts += [text for _, text in shown.description.by_language]
    assert [] == [
        (word, text) for word in forbidden for text in texts if re.search(rf"(?<![\d.]){re.escape(word)}", text)
    ]


def test_the_lower_bound_without_a_start_says_so() -> None:
    chains = next(each for each in FIGURES if each.spec.id == "industry-chains")
    assert [1, 2, 2, 2] == [len(row.points) for row in chains.rows]
    assert all(words in chains.drawings[0].wide for words in ("&gt;800", "报告未给出起点"))


def test_real_and_nominal_rates_stand_together_only_where_a_note_says_so() -> None:
    assert all(figure.spec.note for figure in FIGURES if figure.spec.mixed)


def test_titles_are_short() -> None:
    """22 Chinese characters, 12 English words: what one line of a figure holds."""
    long = [
        title
        for figure in FIGURES
        for title in (figure.spec.title.get("zh") or "", figure.spec.title.get("en") or "")
        if (len(title) if re.search(r"[一-鿿]", title) else len(title.split()) + 10) > 22
    ]
    assert [] == long


def test_few_figures_each_of_three_numbers_and_more() -> None:
    assert len(FIGURES) <= 16
    assert [] == [figure.spec.id for figure in FIGURES if sum(len(row.points) for row in figure.rows) < 3]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_titles_tell_what_the_numbers_say(lang: str) -> None:
    """A label names the year, how many there are and of what kind, and nothing that the numbers say."""
    titles = [figure.spec.title.get(lang) or "" for figure in FIGURES]
    assert ([], len(titles)) == ([each for each in titles if _LABEL.fullmatch(each)], len({*titles}))
