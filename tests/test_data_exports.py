"""Exports: CSV that a spreadsheet opens right, JSON that keeps every digit, a data package that describes both."""

import csv
import hashlib
import io
import json
from decimal import Decimal

import pytest
from msgspec.structs import replace

from site_gen.data.exports import BYTE_ORDER_MARK, csv_of_figure, csv_table, json_document
from site_gen.data.exports_fields import Places, Table, digits
from site_gen.data.exports_package import Provenance, data_package
from site_gen.data.translated import sentence
from site_gen.model.chart import ChartSpec, Figure, Point, Row
from site_gen.model.content import SiteSettings
from site_gen.model.dataset import Dataset, Indicator, Key, Mention, Observation
from site_gen.model.edition import Run, Statement, TranslatedBlock
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span, Words
from site_gen.model.unit import PERCENT, RATIO, Unit

YI = Unit("亿元", "CNY", Decimal(100_000_000))
GDP = Indicator("gdp", Words.of({"zh": "地区生产总值", "en": "GDP"}), unit="CNY", family="growth", prices="constant")
PM25 = Indicator("pm25", Words.of({"zh": "=PM2.5", "en": "@PM2.5"}), unit="percent", family="environment")
SHARES = Indicator("structure", Words.of({"zh": "三次产业结构", "en": "Structure"}), unit="ratio", family="growth")


class Speech:
    """The least that exports need of the interface words."""

    languages = ("zh", "en")

    def say(self, lang: str, message: str, /, **values: object) -> str:
        return f"{lang} {message}"

    def words(self, message: str, /, **values: object) -> Words:
        return Words.of({lang: self.say(lang, message) for lang in self.languages})

    def number(self, lang: str, value: Decimal) -> str:
        return f"{value:f}"

    def quantity(self, lang: str, quantity: Quantity, *, signed: bool = False, of: str = "") -> str:
        return f"{quantity.value:f}{quantity.unit.printed}"

    def language(self, lang: str, code: str) -> str:
        return code

    def period(self, lang: str, period: Period) -> str:
        return str(period)


def observed(key: Key, quantity: Quantity, words: str) -> Observation:
    mention = Mention("p3", words, f"“增加到”{words},年均增长。", Span(5, 9), line=4, column=2, section="p2")
    return Observation(f"{key.indicator}-{key.period.end}", key, quantity, (mention,))


OVER = observed(Key("gdp", Period.year(2026), status="target"), Quantity(Decimal(3800), YI, "over"), "超过3800亿元")
EXACT = observed(Key("gdp", Period.year(2016)), Quantity(Decimal("1762.02"), YI), "1762.02亿元")
FALL = observed(Key("pm25", Period.years(2016, 2021), "change"), Quantity(Decimal("-13.30"), PERCENT), "下降13.30%")
RANGE = observed(Key("gdp", Period.year(2022), "growth"), Quantity(Decimal(5), PERCENT, value_max=Decimal(6)), "5%—6%")
SPLIT = observed(
    Key("structure", Period.year(2021), "structure"),
    Quantity(Decimal("100.0"), RATIO, parts=(Decimal("6.8"), Decimal(51), Decimal("42.2"))),
    "6.8:51:42.2",
)
DATA = Dataset((GDP, PM25, SHARES), (OVER, EXACT, FALL, RANGE, SPLIT))
PLACES = Places(lambda o: f"report/index.html#n-{o.id}", {"gdp-2016": ("gdp-levels", "growth")})


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK))))


def column(name: str) -> list[str]:
    return [record[name] for record in read(csv_table(Table.of(DATA, PLACES, Speech())))]


def test_digits_are_all_there_and_no_more() -> None:
    assert "176202000000" == digits(EXACT.quantity.canonical_value)
    assert "100" == digits(Decimal("100.0"))
    assert "1000" == digits(Decimal("1000"))
    assert "" == digits(None)


def test_a_bound_leaves_its_open_end_empty() -> None:
    assert ["380000000000", "176202000000", "-13.3", "5", "100"] == column("value_low")
    assert ["", "176202000000", "-13.3", "6", "100"] == column("value_high")


@pytest.mark.parametrize(
    ("quantity", "low", "high"),
    [
        (Quantity(Decimal(-3), PERCENT, "at_least"), "", "-3"),
        (Quantity(Decimal(-3), PERCENT, "at_most"), "-3", ""),
        (Quantity(Decimal(-8), PERCENT, value_max=Decimal(-10)), "-10", "-8"),
    ],
)
def test_a_fall_by_so_much_or_more_is_so_much_at_most(quantity: Quantity, low: str, high: str) -> None:
    fall = observed(Key("pm25", Period.year(2016), "growth"), quantity, "下降")
    (row,) = read(csv_table(Table.of(Dataset((PM25,), (fall,)), PLACES, Speech())))
    assert (low, high) == (row["value_low"], row["value_high"])


def test_the_printed_value_keeps_its_decimals() -> None:
    assert ["3800", "1762.02", "-13.30", "5", "100.0"] == column("printed_value")


def test_levels_are_in_current_prices_and_growth_in_those_of_the_indicator() -> None:
    assert ["current", "current", "", "constant", ""] == column("basis")


def test_a_ratio_keeps_its_terms() -> None:
    assert ["", "", "", "", "6.8|51|42.2"] == column("parts")


def test_excel_sees_utf8_and_runs_no_formula() -> None:
    text = csv_table(Table.of(DATA, PLACES, Speech()))
    assert b"\xef\xbb\xbfid,observation,indicator" == text.encode()[:27]
    assert "'=PM2.5" == read(text)[2]["name_zh"]
    assert "'@PM2.5" == read(text)[2]["name_en"]
    assert "-13.3" == read(text)[2]["value"]
    assert text.count("\r\n") == len(DATA.observations) + 1


def test_each_line_leads_back_to_its_sentence() -> None:
    record = read(csv_table(Table.of(DATA, PLACES, Speech())))[1]
    assert ("gdp@2016", "p3", "1762.02亿元", "report/index.html#n-gdp-2016", "gdp-levels|growth") == tuple(
        record[name] for name in ("observation", "block", "words", "address", "figures")
    )
    assert "“增加到”1762.02亿元,年均增长。" == record["sentence"]


def test_a_figure_exports_what_it_draws() -> None:
    spec = ChartSpec("structure", "structure", ("structure",), Words.of({"zh": "结构", "en": "Structure"}))
    row = Row(Words.of({"zh": "第一产业", "en": "Primary"}), (Point(SPLIT, 0),))
    figure = Figure(1, spec, (row,), spec.title, spec.title)
    assert [("第一产业", "Primary", "6.8", "structure@2021?measure=structure")] == [
        (record["row_zh"], record["row_en"], record["drawn"], record["observation"])
        for record in read(csv_of_figure(figure, DATA, PLACES, Speech()))
    ]


def test_json_keeps_numbers_as_text() -> None:
    document = json.loads(json_document(Table.of(DATA, PLACES, Speech()), DATA.indicators, {"title": "报告"}))
    assert "报告" == document["title"]
    assert "-13.3" == document["observations"][2]["value"]
    assert ["6.8", "51", "42.2"] == document["observations"][4]["parts"]
    assert {"zh": "地区生产总值", "en": "GDP"} == document["indicators"][0]["name"]


def test_the_package_describes_the_file_byte_for_byte() -> None:
    text = csv_table(Table.of(DATA, PLACES, Speech()))
    site = SiteSettings(Words(()), ("zh", "en"), licence="CC-BY-4.0")
    about = Provenance("demo-2021", "报告", "政府工作报告", "", "ab12", site)
    package = json.loads(data_package(DATA, PLACES, Speech(), about, text, "observations.csv"))
    resource = package["resources"][0]
    assert f"sha256:{hashlib.sha256(text.encode()).hexdigest()}" == resource["hash"]
    assert len(text.encode()) == resource["bytes"]
    header = text.removeprefix(BYTE_ORDER_MARK).split("\r\n")[0].split(",")
    assert header == [field["name"] for field in resource["schema"]["fields"]]
    assert "sha256:ab12" == package["sourceHash"]
    assert [{"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0.html"}] == package["licenses"]
    unlicensed = replace(about, site=replace(site, licence=""))
    assert "licenses" not in json.loads(data_package(DATA, PLACES, Speech(), unlicensed, text, "observations.csv"))
    assert "zh data.field.in / en data.field.in" == resource["schema"]["fields"][3]["description"]


def test_a_name_that_is_missing_is_empty_and_who_made_one_is_told() -> None:
    unnamed = Indicator("bridge", Words.of({"zh": "沅江大桥数", "en": ""}), standard=False)
    ruled = Indicator("dam", Words.of({"zh": "水库数", "en": "reservoirs"}), standard=False, by_rule=True)
    counted = tuple(observed(Key(each.id, Period.year(2021)), OVER.quantity, "3座") for each in (unnamed, ruled))
    data = Dataset((unnamed, ruled), counted)
    rows = [(row["name_en"], row["name_by"]) for row in read(csv_table(Table.of(data, PLACES, Speech())))]
    assert [("", "report"), ("reservoirs", "rule")] == rows
    told = json.loads(json_document(Table.of(data, PLACES, Speech()), data.indicators, {}))["indicators"]
    assert [{"zh": "沅江大桥数"}, {"zh": "水库数", "en": "reservoirs"}] == [each["name"] for each in told]
    assert ["report", "rule"] == [each["named_by"] for each in told]


def test_a_translation_has_its_sentence_and_its_link() -> None:
    link = "../../en/x/report/#n-gdp-2026"
    places = replace(PLACES, translated={"en": lambda observation: ("Over CNY 380 billion.", link)})
    row = read(csv_table(Table.of(Dataset((GDP,), (OVER,)), places, Speech())))[0]
    assert ("Over CNY 380 billion.", link) == (row["sentence_en"], row["address_en"])


def test_the_sentence_of_a_translation_is_the_one_around_the_words() -> None:
    key = OVER.key
    inlines = (
        Run("Prices fell. GDP will be "),
        Statement((Run("over CNY 380 billion"),), (key,), 1, 1),
        Run(". It rose."),
    )
    block = TranslatedBlock("p3", "current", inlines)
    assert "GDP will be over CNY 380 billion." == sentence(block, key)
    assert not sentence(replace(block, state="stale"), key)
    assert not sentence(None, key)
