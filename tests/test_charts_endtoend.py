"""Table cell = mark of the chart = line of the CSV = sentence of the report, for every figure in both languages.

What is compared stands in the built site of the reference report, as its readers get it.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from charting import filled

from site_gen import load
from site_gen.corridor import build
from site_gen.reading.english import read_english
from site_gen.reading.quantity import read_quantity

SITE = "{lang}/xiangtan-2021"
LANGUAGES = ("zh", "en")
READERS = {"zh": read_quantity, "en": read_english}
STEPS = (1, 10**4, 10**6, 10**8, 10**9)
"""What a drawing may count in: one, 万, million, 亿, billion."""
Row = Mapping[str, str]


@cache
def files() -> Mapping[str, bytes]:
    return build.site(load.content(Path(__file__).parent.parent / "content"), load.templates())


@cache
def page(path: str) -> Element:
    return html5lib.parse(files()[path].decode(), namespaceHTMLElements=False)


def words(element: Element) -> str:
    return "".join(element.itertext()).strip()


@cache
def figures(lang: str) -> Mapping[str, Element]:
    """Chart id -> its figure, in the pages of the topics."""
    root = f"{SITE.format(lang=lang)}/charts/"
    topics = [path for path in files() if path.startswith(root) and path.count("/") == root.count("/") + 1]
    found = (figure for path in topics for figure in page(path).iter("figure"))
    return {str(figure.get("id")).removeprefix("fig-"): figure for figure in found if figure.get("id")}


@cache
def exported(chart: str) -> tuple[Row, ...]:
    text = files()[f"data/xiangtan-2021/figures/{chart}.csv"].decode("utf-8-sig")
    return tuple(csv.DictReader(io.StringIO(text)))


@cache
def anchors(lang: str) -> Mapping[str, str]:
    """Anchor -> the words that stand there; several numbers that share their words have them at the last anchor."""
    found: dict[str, str] = {}
    waiting: list[str] = []
    for element in page(f"{SITE.format(lang=lang)}/report/index.html").iter():
        anchor = str(element.get("id", ""))
        if anchor.startswith("n-"):
            waiting.append(anchor)
            if words(element):
                found |= dict.fromkeys(waiting, words(element))
                waiting = []
    return found


def test_rows_of_a_chart_lead_to_their_sentences_from_where_their_file_lies() -> None:
    for chart in ("levels", "average-growth"):
        for row in exported(chart):
            assert row["address"].startswith("../../../zh/xiangtan-2021/report/index.html#n-"), row["address"]


def cells(figure: Element) -> Iterator[tuple[str, str]]:
    """(observation, words) of each cell of the figure's table."""
    for cell in figure.iter("td"):
        yield from ((str(link.get("data-n")), words(link)) for link in cell.iter("a") if link.get("data-n"))


def marks(figure: Element) -> Iterator[tuple[str, tuple[Decimal, ...]]]:
    """(observation, the numbers that place it) of each mark, in the drawing for wide and for narrow places."""
    for script in figure.iter("script"):
        held = json.loads(words(script))
        drawn = filled(held, held.get("again", []))
        for option in filter(None, (drawn.get("wide"), drawn.get("narrow"))):
            for data in (series["data"] for series in option["series"]):
                for datum in (datum for datum in data if isinstance(datum, dict) and datum.get("o")):
                    value = datum["value"] if isinstance(datum["value"], list) else [datum["value"]]
                    yield datum["o"], tuple(Decimal(str(number)) for number in value if number is not None)


def values(chart: str, observation: str) -> set[Decimal]:
    """What the CSV says that it is: whole, or the terms of its ratio, as canonical values."""
    rows = [row for row in exported(chart) if row["id"] == observation]
    assert rows, f"{observation} is not in the CSV"
    return {Decimal(row["drawn"] if row["parts"] else row["value"]) for row in rows}


CASES = [pytest.param(lang, chart, id=f"{lang}-{chart}") for lang in LANGUAGES for chart in figures("zh")]


def test_there_are_enough_figures_and_the_same_in_both_languages() -> None:
    assert 14 <= len(figures("zh"))
    assert sorted(figures("zh")) == sorted(figures("en"))


@pytest.mark.parametrize(("lang", "chart"), CASES)
def test_the_table_holds_what_the_csv_holds(lang: str, chart: str) -> None:
    shown = sorted(
        (row["id"], Decimal(row["drawn"]) if row["parts"] else row[f"display_{lang}"]) for row in exported(chart)
    )
    table = [
        (name, Decimal(told.rstrip("%")) if "structure" in name else told) for name, told in cells(figures(lang)[chart])
    ]
    signless = [(name, told if isinstance(told, Decimal) else told.lstrip("+")) for name, told in table]
    assert shown == sorted(signless)


@pytest.mark.parametrize(("lang", "chart"), CASES)
def test_a_mark_stands_at_the_value_of_the_csv(lang: str, chart: str) -> None:
    drawn = list(marks(figures(lang)[chart]))
    for observation, numbers in drawn:
        wanted = values(chart, observation)
        assert any(number * step in wanted for number in numbers for step in STEPS), (observation, numbers, wanted)
    tabular = not list(figures(lang)[chart].iter("svg"))
    assert tabular or {row["id"] for row in exported(chart)} == {name for name, _ in drawn}


@pytest.mark.parametrize(("lang", "chart"), CASES)
def test_the_sentence_states_the_value_of_the_csv(lang: str, chart: str) -> None:
    """Read anew from the words that the report's page shows where the number's link leads."""
    stated_at = anchors(lang)
    for row in exported(chart):
        told = stated_at[f"n-{row['id']}"]
        stated = READERS[lang](told, row["measure"])  # type: ignore[operator]  # both read words and a measure
        assert stated is not None, told
        assert row["words"] in row["sentence"]
        assert lang != "zh" or row["words"] == told
        if row["parts"]:
            assert row["parts"].split("|") == [str(part) for part in stated.parts]
        else:
            assert Decimal(row["value"]) == stated.canonical_value, told
