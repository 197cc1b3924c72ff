"""The built-in catalogue: names that reports use find their indicator, and nothing is guessed."""

import re
from decimal import Decimal

import pytest
from casefile import cases

from site_gen import load
from site_gen.data.catalogue import Catalogue, fold
from site_gen.model.dataset import FAMILIES, Indicator, Measure
from site_gen.model.text import Words
from site_gen.model.unit import Unit, suited
from site_gen.reading.units import UNITS

BUILT_IN = Catalogue(load.catalogue())
CASES = cases("catalogue.txt")


@pytest.mark.parametrize(("name", "id"), CASES)
def test_a_name_finds_its_indicator_or_none(name: str, id: str) -> None:
    assert (None if id == "-" else id) == BUILT_IN.find(name)


def test_no_two_indicators_share_a_name() -> None:
    assert [] == list(BUILT_IN.shared_names())


def test_shared_names_are_told_with_those_that_claim_them() -> None:
    roads = Indicator("roads", Words.of({"zh": "公路里程"}))
    highways = Indicator("highways", Words.of({"zh": "道路"}), ("全市公路的里程",))
    catalogue = Catalogue((roads, highways))
    assert [(fold("公路"), ("roads", "highways"))] == list(catalogue.shared_names())
    assert "roads" == catalogue.find("公路里程")


def test_there_are_enough_of_them_and_each_is_whole() -> None:
    assert len(BUILT_IN.indicators) > 350
    canonical = {unit.canonical for unit in UNITS.values()} | {"rank", "ratio", "index", "count"}
    for indicator in BUILT_IN.indicators:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", indicator.id)
        assert indicator.name.get("zh") and indicator.name.get("en"), indicator.id
        assert not re.search(r"[\u4e00-\u9fff]", indicator.name.best("en").text), indicator.id
        assert indicator.family in FAMILIES, indicator.id
        assert indicator.unit in canonical, indicator.id


def test_parts_and_totals_are_there() -> None:
    linked = {id for one in BUILT_IN.indicators for id in (*one.parts, *filter(None, [one.total]))}
    assert {"gdp", "primary-industry-share"} <= linked
    assert set() == {id for id in linked if BUILT_IN.get(id) is None}


@pytest.mark.parametrize(
    ("name", "unit", "measure", "id"),
    [
        ("常住人口", "person", "level", "population"),
        ("常住人口", "household", "level", None),
        ("常住人口", "count", "level", None),
        ("常住人口", "percent", "growth", "population"),
        ("地区生产总值", "CNY", "level", "gdp"),
        ("地区生产总值", "USD", "level", "gdp"),
        ("地区生产总值", "count", "level", None),
        ("地区生产总值", "percent", "level", None),
        ("地区生产总值", "percentage_point", "points", None),
        ("地区生产总值", "rank", "rank", "gdp"),
        ("县域经济", "percent", "growth", None),
        ("全国县域经济", "rank", "rank", "county-economy-rank"),
        ("城镇化率", "percentage_point", "points", "urbanization-rate"),
        ("制造业比重", "CNY", "level", None),
        ("市场主体", "count", "level", "market-entities"),
        ("改造老旧小区", "household", "count", "old-compounds-renovated"),
        ("城市低保标准", "CNY/month", "level", "urban-subsistence-standard"),
    ],
)
def test_a_value_that_cannot_be_one_of_an_indicator_finds_none(
    name: str, unit: str, measure: Measure, id: str | None
) -> None:
    assert id == BUILT_IN.find(name, unit, measure)


@pytest.mark.parametrize(
    ("unit", "name", "expected"),
    [
        (Unit("户", "household"), "新培育规上工业企业户数", Unit("户", "count")),
        (Unit("万户", "household", Decimal(10000)), "经营主体户数", Unit("万户", "count", Decimal(10000))),
        (Unit("户", "household"), "个体私营经济户数", Unit("户", "count")),
        (Unit("户", "household"), "科技型中小企业评价入库户数", Unit("户", "count")),
        (Unit("户", "household"), "企业安置农户户数", Unit("户", "household")),
        (Unit("户", "household"), "搬迁农户户数", Unit("户", "household")),
        (Unit("张", "bed"), "发放消费券数", Unit("张", "count")),
        (Unit("张", "bed"), "新增养老床位数", Unit("张", "bed")),
        (Unit("万", "count", Decimal(10000)), "惠及农村学生数", Unit("万人", "person", Decimal(10000))),
        (Unit("万", "count", Decimal(10000)), "入境游客数", Unit("万人次", "person_time", Decimal(10000))),
        (Unit("亿", "count", Decimal(10**8)), "地区生产总值", Unit("亿元", "CNY", Decimal(10**8))),
        (Unit("万", "count", Decimal(10000)), "有效发明专利数", Unit("万", "count", Decimal(10000))),
    ],
)
def test_the_name_of_a_series_tells_what_its_unit_counts(unit: Unit, name: str, expected: Unit) -> None:
    assert expected == suited(unit, name)
