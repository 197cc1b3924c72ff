"""The catalogue pages of a made-up city: charts, indicators, terms, data, method, search."""

import gzip
import re
from collections import Counter
from decimal import Decimal

import pytest
from msgspec.structs import replace
from siting import SETTINGS, SOURCE, TERM, cards, site, view

from site_gen import load
from site_gen.edition.markdown import parse
from site_gen.model.chart import ChartSpec, Figure, Point, Row
from site_gen.model.content import Omitted
from site_gen.model.dataset import Key, Observation
from site_gen.model.edition import TranslatedBlock
from site_gen.model.finding import Finding
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span, Words
from site_gen.model.unit import PERCENT
from site_gen.site.gate.check import check
from site_gen.site.gate.check_links import target_of
from site_gen.site.pages.glossary import sort_key
from site_gen.site.pages.search import SCRIPT


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return site(view())


def test_the_site_passes_its_own_gate(files: dict[str, str]) -> None:
    assert () == check({path: text.encode() for path, text in files.items()})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_observation_has_a_row_that_leads_to_its_sentence(files: dict[str, str], lang: str) -> None:
    page = files[f"{lang}/linjiang/indicators/index.html"]
    for observation in view().dataset.observations:
        row = re.search(rf'<tr id="o-{observation.id}".*?</tr>', page, re.DOTALL)
        assert row
        assert f'href="../report/index.html#n-{observation.id}"' in row[0]


def test_a_number_of_the_text_leads_to_its_row_and_back(files: dict[str, str]) -> None:
    report = files["zh/linjiang/report/index.html"]
    assert 'href="../indicators/index.html#o-gdp-2021-estimate"' in report
    assert 'id="n-gdp-2021-estimate"' in report


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_of_one_value_a_row_is_all_and_several_stand_together(files: dict[str, str], lang: str) -> None:
    times = Counter(observation.key.indicator for observation in view().dataset.observations)
    told = set(
        re.findall(r'<section class="series" id="i-([^"]+)"', files[f"{lang}/linjiang/indicators/series/index.html"])
    )
    assert told and told == {indicator for indicator, count in times.items() if count > 1} < times.keys()
    linked = set(re.findall(r'<p class="links"><a href="([^"]+)"', cards(files, lang)))
    assert {
        "../indicators/series/index.html#i-gdp",
        "../indicators/index.html#o-foreign-trade-2021-growth-estimate",
    } == linked


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_link_of_a_card_leads_somewhere(files: dict[str, str], lang: str) -> None:
    links = set(re.findall(r'href="([^"]+)"', cards(files, lang)))
    targets = [target_of(f"{lang}/linjiang/report/index.html", link) for link in links]
    assert len(targets) > 4
    assert [] == [path for path, anchor in targets if f'id="{anchor}"' not in files[path]]


def test_a_row_says_its_qualifier_and_its_other_name(files: dict[str, str]) -> None:
    row = re.search(r'<tr id="o-gdp-2022-growth-target".*?</tr>', files["en/linjiang/indicators/index.html"], re.DOTALL)
    assert row
    assert "about 7%" in row[0]
    first = re.search(r'<tr id="o-gdp-2021-estimate".*?</tr>', files["en/linjiang/indicators/index.html"], re.DOTALL)
    assert first
    assert '<span class="other" lang="zh-Hans" translate="no">地区生产总值</span>' in first[0]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Zhuānjīng tèxīn", "zhuanjing texin"),
        ("“Yī jiàn shì”", "yi jian shi"),
        ("lǜ sè", "lu se"),
        ("1+3+10 agreements", "1+3+10 agreements"),
    ],
)
def test_terms_are_ordered_without_tones_and_quotes(words: str, key: str) -> None:
    assert key == sort_key(words)


def test_the_glossary_is_ordered_by_the_language_of_the_page() -> None:
    second = replace(TERM, id="z", name=Words.of({"zh": "一件事", "en": "All in one go"}), pinyin="yī jiàn shì")
    pages = site(view(terms=(second, replace(TERM, pinyin="fàng guǎn fú"))))
    zh, en = (pages[f"{lang}/linjiang/glossary/index.html"] for lang in ("zh", "en"))
    assert zh.index('id="term-fang-guan-fu"') < zh.index('id="term-z"')
    assert en.index('id="term-z"') < en.index('id="term-fang-guan-fu"')
    assert 'href="#letter-f"' in zh


def test_a_term_leads_to_the_paragraphs_that_name_it(files: dict[str, str]) -> None:
    entry = re.search(r'id="term-fang-guan-fu".*?</dd>', files["zh/linjiang/glossary/index.html"], re.DOTALL)
    assert entry
    assert ["p1", "p4"] == re.findall(r"report/index\.html#(p\w+)", entry[0])


def test_a_local_slogan_is_marked_and_not_explained_by_guesswork() -> None:
    page = site(view(terms=(replace(TERM, certainty="local"),)))["en/linjiang/glossary/index.html"]
    assert "Not explained in the report" in page


def test_supplied_words_stand_beside_those_of_the_translation_and_a_heading_is_called_one() -> None:
    made = view()
    heading = next(block for block in made.edition.blocks if block.text.startswith("一、去年工作"))
    known = made.translations["en"]
    parsed, _ = parse("〔Last year〕\n", "en.po")
    blocks = {**known.blocks, heading.id: TranslatedBlock(heading.id, "current", parsed.blocks[0].inlines)}
    pages = site(replace(made, translations={"en": replace(known, blocks=blocks)}))
    number = heading.id.split("-0")[0][1:]
    row = re.search(r"〔一、去年工作〕</span>(.*?)</li>", pages["en/linjiang/method/index.html"])
    assert row
    assert f"Last year heading before ¶{number}" == " ".join(re.sub("<[^>]+>", "", row[1]).split())


def test_the_method_page_logs_every_emendation_omission_and_finding() -> None:
    omitted = replace(SETTINGS, omitted=(Omitted(Span(0, 9), Words.of({"zh": "广告", "en": "Advert"})),))
    text = Words.of({"zh": "相符。", "en": "gDP agrees."})
    finding = Finding("x", "nominal-growth", "agrees", text, ("gdp-2021-estimate",))
    page = site(view(settings=omitted, findings=(finding,)))["en/linjiang/method/index.html"]
    assert re.search(r'<tr id="e-1"><td><s lang="zh-Hans">蕞</s></td><td lang="zh-Hans">最</td>', page)
    assert re.search(r'<th scope="row">1</th><td class="n">9</td><td>Advert</td>', page)
    assert "GDP agrees." in page
    assert 'href="../report/index.html#n-gdp-2021-estimate">CNY 258 billion</a>' in page
    assert "Words of the source that this edition corrects: 1." in page


def test_what_was_left_out_for_one_reason_is_one_row_with_its_lines() -> None:
    """A report of a hundred notes has lost a hundred marks."""
    mark, advert = Words.of({"zh": "注释编号", "en": "note marks"}), Words.of({"zh": "广告", "en": "Advert"})
    starts = [SOURCE.index(word) for word in ("过去一年", "进出口", "首次", "放管服改革继续")]
    marks = tuple(Omitted(Span(at, at + 2), mark) for at in starts)
    settings = replace(SETTINGS, omitted=(Omitted(Span(0, 2), advert), *marks))
    page = site(view(settings=settings))["zh/linjiang/method/index.html"]
    rows = re.findall(r'<th scope="row">(.*?)</th><td class="n">(\d+)</td><td>(.*?)</td>', page)
    assert [("1", "2", "广告"), ("2–3、5", "8", "注释编号")] == rows


def test_a_topic_opens_with_a_lead_whose_numbers_are_links() -> None:
    pages = site(view(figures=(drawn(),)))
    lead = re.search(r'<p class="lead words">(.*?)</p>', pages["en/linjiang/charts/growth/index.html"], re.DOTALL)
    assert lead
    assert "Gross domestic product (GDP): " in lead[1]
    assert 'href="../../report/index.html#n-gdp-2021-estimate"' in lead[1]
    assert "linjiang/charts/industry/index.html" not in " ".join(pages)


def drawn() -> Figure:
    observation = view().dataset.observations[0]
    title = Words.of({"zh": "经济总量", "en": "Output"})
    spec = ChartSpec("gdp", "table", ("gdp",), title)
    return Figure(1, spec, (Row(title, (Point(observation),)),), title, Words.of({"zh": "甲" * 20, "en": "x" * 20}))


def test_a_table_shows_its_rows_among_the_charts_and_says_each_number_once() -> None:
    one = drawn()
    pages = site(view(figures=(replace(one, rows=one.rows * 3),)))
    (plate,) = re.findall(r'<a class="plate".*?</a>', pages["zh/linjiang/charts/index.html"], re.DOTALL)
    assert 3 == plate.count("2580亿元")
    topic = pages["zh/linjiang/charts/growth/index.html"]
    assert re.search('<p class="ears" id="[^"]*-d">', topic)  # the open table says it to eyes
    assert '<details class="data" open>' in topic


def test_the_data_page_offers_what_the_corridor_exported() -> None:
    exports = {"observations.csv": "\ufeffid,value,name_zh\r\n", "figures/gdp.csv": "a"}
    pages = site(view(exports=exports))
    page = pages["zh/linjiang/data/index.html"]
    assert 'href="../../../data/linjiang/observations.csv" download' in page
    assert re.search("<code>name_zh</code>.*?<td>指标名称（中文）</td>", page)
    assert exports["observations.csv"] == pages["data/linjiang/observations.csv"]
    assert "a" == pages["data/linjiang/figures/gdp.csv"]


def test_only_the_search_page_loads_the_search_script(files: dict[str, str]) -> None:
    loading = [path for path, text in files.items() if path.endswith(".html") and SCRIPT.split("/")[1] in text]
    assert ["zh/linjiang/search/index.html", "en/linjiang/search/index.html"] == loading


def test_the_search_script_is_small() -> None:
    assert len(gzip.compress(site(view())[SCRIPT].encode())) <= 6 * 1024


def test_a_change_is_told_as_rise_or_fall() -> None:
    base = view().dataset.observations[0]
    fall = Observation(
        "x", Key("gdp", Period.years(2016, 2021), "change"), Quantity(Decimal("-13.3"), PERCENT), base.mentions
    )
    title = Words.of({"zh": "PM2.5", "en": "PM2.5"})
    figure = replace(drawn(), rows=(Row(title, (Point(fall),)),))
    assert "fell by" in site(view(figures=(figure,)))["en/linjiang/charts/growth/index.html"]


_OF_ONE_LANGUAGE = re.compile(r"unit\.\w+\.(?:said|also|\d+)|noun\.\w+")
"""Fifth, double, hectares beside mu: what English says of a unit, and Chinese does not."""


def test_every_word_of_the_catalogue_pages_is_in_both_languages() -> None:
    words = load.words(load.templates())
    ids = {lang: set(re.findall(r'(?m)^msgid "([^"]+)"', text)) for lang, text in words.items()}
    assert {each for each in ids["en"] - ids["zh"] if not _OF_ONE_LANGUAGE.fullmatch(each)} == ids["zh"] - ids["en"]
