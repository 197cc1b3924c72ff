"""A whole and a part of it that a catalogue calls alike."""

from msgspec.structs import replace
from pytest import mark
from stating import report

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.reading.measure import measure

FIND = Catalogue(load.catalogue()).find


@mark.parametrize(
    ("words", "ids"),
    [
        (
            "地方财政收入80亿元，增长3%，其中一般公共预算收入46亿元，增长2%。",
            [None, None, "general-budget-revenue", "general-budget-revenue"],
        ),
        ("地方财政收入80亿元，增长3%。", ["general-budget-revenue"] * 2),
        ("实际利用外资10.1亿美元，其中外商直接投资9.9亿美元。", ["foreign-investment", None]),
        ("外商直接投资9.9亿美元，增长8%。", ["foreign-investment"] * 2),
        ("公共财政收入14.5亿元；地方公共财政收入8.06亿元。", [None, "general-budget-revenue"]),
        ("一般公共预算收入46亿元，其中税收收入30亿元。", ["general-budget-revenue", "tax-revenue"]),
        ("地方财政收入80亿元。一般公共预算收入中，其中税收收入30亿元。", ["general-budget-revenue", "tax-revenue"]),
    ],
)
def test_a_whole_is_not_taken_for_what_a_part_of_it_is(words: str, ids: list[str | None]) -> None:
    read = measure(report("year", words), FIND).readings
    assert ids == [reading.indicator_id for reading in read]


@mark.parametrize(
    ("words", "id"),
    [
        ("175家企业发行各类债券1193只。", None),
        ("5家企业6次上榜全省民营企业百强。", None),
        ("全市企业达到5万家。", "enterprises"),
        ("全市现有5万家企业。", "enterprises"),
    ],
)
def test_some_that_did_something_are_not_all_that_there_are(words: str, id: str | None) -> None:
    first, *_ = measure(report("year", words), FIND).readings
    assert id == first.indicator_id


@mark.parametrize("who", ["全市", "东江", ""])
def test_the_reporting_place_on_a_list_is_no_part_of_its_name(who: str) -> None:
    (reading,) = measure(replace(report("year", f"{who}跻身全国百强县。"), place="东江市"), FIND).readings
    assert (reading.indicator, reading.subject) == ("全国百强县排名", None)
