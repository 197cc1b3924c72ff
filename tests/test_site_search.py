"""Search as the browser does it: `js/search.js` in V8, over a small index and over that of a made-up city."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from casefile import cases
from charting import CITY, figure, spec
from msgspec.structs import replace
from py_mini_racer import MiniRacer
from siting import WORDING, view

from site_gen import load
from site_gen.site.pages.search import index, index_script

INDEX = [
    ["p", "#p3", "", "全市GDP达到3.18万亿元，13条优势产业链，稳步做强。居民收入达到3.7万元。"],
    ["p", "#p5", "", "深化“放管服”改革。"],
    ["p", "#p7", "", "a <b>bold</b> claim"],
    ["p", "#p9", "", "PM2.5浓度下降13.3%。"],
    ["n", "#n-income", "居民人均可支配收入，2021年", [0, "3.7万元"], [["37000", "CNY", "3.7"]]],
    ["n", "#n-gdp", "地区生产总值，2021年", [0, "3.18万亿元"], [["3180000000000", "CNY", "3.18"]]],
    ["n", "#n-growth", "增长", [0, "增长8.1%"], [["8.1", "percent", "8.1"]]],
    ["n", "#n-pm", "浓度", [3, "下降13.3%"], [["-13.3", "percent", "-13.3"]]],
    ["n", "#n-structure", "结构", [0, "6.9:54.6"], [["6.9", "percent", "6.9"], ["54.6", "percent", "54.6"]]],
    ["n", "#n-range", "新增", [0, "5500—6000家"], [["5500", "count", "5500"], ["6000", "count", "6000"]]],
    ["n", "#n-projects", "项目", [0, "120个"], [["120", "count", "120"]]],
    ["n", "#n-grain", "粮食产量", [0, "1.37万亿斤"], [["685000000", "t", "1.37"]]],
    ["n", "#n-jobs", "城镇新增就业", [0, "1351万人"], [["13510000", "person", "1351"]]],
    ["f", "#f-gdp", "图1，五年增长", "水平"],
    ["t", "#t-reform", "放管服 · reform of functions", "定义：简政放权。"],
    ["o", "#o-1", "注1", "口径不同。"],
]
CASES = cases("search_queries.txt")


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    """V8 with the script loaded; closed, since it would keep the process alive."""
    with MiniRacer() as opened:
        opened.eval(load.templates()["js/search.js"])
        yield opened


def call(engine: MiniRacer, expression: str) -> Any:
    return json.loads(str(engine.eval(f"JSON.stringify({expression})")))


def found(engine: MiniRacer, entries: list[Any], query: str) -> list[str]:
    hits = call(engine, f"Search.find({json.dumps(entries)}, {json.dumps(query)}).map((hit) => hit.entry[1])")
    return [str(address) for address in hits]


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_a_query_finds(engine: MiniRacer, query: str, expected: str) -> None:
    hits = found(engine, INDEX, query)
    assert (not hits) if expected == "-" else (f"#{expected}" in hits)


def test_numbers_come_before_texts(engine: MiniRacer) -> None:
    assert "#n-income" == found(engine, INDEX, "3.7万")[0]


def test_an_indicator_asked_for_by_any_of_its_names_answers_first(engine: MiniRacer) -> None:
    for lang, told in (
        ("zh", "2021年，预计，2580亿元；2022年，增长率，目标，7%左右"),
        ("en", "2021, estimate, CNY 258 billion"),
    ):
        entries = index(view(), lang, WORDING)
        for query in ("GDP", "地区生产总值", "经济总量", "Gross domestic product"):
            assert "../indicators/series/index.html#i-gdp" == found(engine, entries, query)[0], (lang, query)
        assert any(entry[0] == "i" and str(entry[3]).startswith(told) for entry in entries)


def test_no_excerpt_begins_or_ends_within_a_word(engine: MiniRacer) -> None:
    text = "the quality of the city improved; 1,028 firms 全市经济"
    cut = [call(engine, f"Search.whole({json.dumps(text)}, {at}, {len(text)})") for at in range(len(text))]
    words = text.replace(";", " ").split(" ")
    for place in cut:
        assert text[place:].strip().replace(";", " ").split(" ")[0] in words or text[place] in "市经济"
    assert 3 == call(engine, f"Search.whole({json.dumps(text)}, 1, 40)")


def test_what_is_marked_is_what_was_typed(engine: MiniRacer) -> None:
    ranges = call(engine, 'Search.ranges("全市ＧＤＰ 达到“2580”亿元", ["gdp达到", "\\"2580\\""])')
    assert ["ＧＤＰ 达到“2580”"] == ["全市ＧＤＰ 达到“2580”亿元"[start:end] for start, end in ranges]


def test_of_a_number_its_words_are_marked(engine: MiniRacer) -> None:
    entries, query = json.dumps(INDEX), json.dumps("37000")
    shown = call(engine, f"((index) => Search.shown(index, Search.find(index, {query})[0]))({entries})")
    (mark,) = shown["marks"]
    assert "3.7万元" == shown["text"][mark[0] : mark[1]]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_word_of_the_report_is_found(engine: MiniRacer, lang: str) -> None:
    entries = index(view(), lang, WORDING)
    for entry in entries:
        if entry[0] == "p":
            text = str(entry[3])
            for start in range(0, len(text) - 6, 5):
                assert entry[1] in found(engine, entries, text[start : start + 6])


def test_numbers_lead_to_their_sentence_in_the_language_of_the_page(engine: MiniRacer) -> None:
    entries = index(view(), "en", WORDING)
    for query in ("2580亿", "258 billion", "CNY 258 billion", "258000000000"):
        assert "../report/index.html#n-gdp-2021-estimate" in found(engine, entries, query)


def test_the_index_is_a_script_of_one_variable() -> None:
    script = index_script(view(), "zh", WORDING)
    assert script.startswith("var searchIndex = [\n")
    assert index(view(), "zh", WORDING) == json.loads(script.removeprefix("var searchIndex = ").rstrip(";\n"))
    assert "\u2028" not in script


@pytest.mark.parametrize(("lang", "stop"), [("zh", "。"), ("en", ". ")])
def test_what_is_said_of_a_figure_is_parted_as_sentences(lang: str, stop: str) -> None:
    made = figure(spec("columns", "gdp"), CITY)
    said = [words.best(lang).text for words in (made.subtitle, made.description)]
    (found,) = [entry[3] for entry in index(replace(view(), figures=(made,)), lang, WORDING) if entry[0] == "f"]
    assert all(said) and stop.join(said) == found
