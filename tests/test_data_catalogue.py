"""The built-in catalogue: names that reports use find their indicator, and nothing is guessed."""

import re
from pathlib import Path

import pytest

from site_gen import load
from site_gen.data.catalogue import Catalogue, fold
from site_gen.model.dataset import FAMILIES, Indicator
from site_gen.model.text import Words
from site_gen.reading.units import UNITS

BUILT_IN = Catalogue(load.catalogue())
CASES = [
    line.partition(" => ")[::2]
    for line in (Path(__file__).parent / "cases" / "catalogue.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


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
