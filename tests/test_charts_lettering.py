"""Widths and lines of text where there is no browser, and the structure's short names."""

import pytest
from charting import wording

from site_gen.charts.forms.structure import short_names
from site_gen.charts.lettering import SIZE, lines, width
from site_gen.reading.units import UNITS


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("规模以上工业增加值", 200, ("规模以上工业增加值",)),
        ("规模以上工业增加值", 5 * SIZE, ("规模以上工", "业增加值")),
        ("人均GDP，万元", 5 * SIZE, ("人均GDP，", "万元")),
        ("细颗粒物（PM2.5）平均浓度", 9 * SIZE, ("细颗粒物（PM2.5）", "平均浓度")),
        ("Total retail sales of consumer goods", 130, ("Total retail sales of", "consumer goods")),
        ("2023年目标", 4 * SIZE, ("2023年", "目标")),
        ("unbreakable", 10, ("unbreakable",)),
        ("Spending on people’s livelihood", 160, ("Spending on", "people’s livelihood")),
        ("Exports of “new three” products", 90, ("Exports", "of “new", "three”", "products")),
        ("Carbon dioxide (CO₂) emissions a head", 110, ("Carbon", "dioxide (CO₂)", "emissions a", "head")),
        ("出口“新三样”产品", 3 * SIZE, ("出口", "“新", "三样”", "产品")),
        ("森林覆盖率（国土）", 6 * SIZE, ("森林覆盖", "率（国土）")),
        ("张家口·崇礼·太子城", 4 * SIZE, ("张家口·", "崇礼·", "太子城")),
    ],
)
def test_lines(text: str, room: float, expected: tuple[str, ...]) -> None:
    assert expected == lines(text, room)


def test_a_chinese_character_is_one_em_wide_and_a_digit_less() -> None:
    assert (2 * SIZE, True) == (width("亿元"), width("12") < width("亿元"))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["第一产业占地区生产总值比重", "第二产业占地区生产总值比重"], ["第一产业", "第二产业"]),
        (["share of primary industry in GDP", "share of tertiary industry in GDP"], ["Primary", "Tertiary"]),
        (["城镇", "农村"], ["城镇", "农村"]),
    ],
)
def test_short_names(names: list[str], expected: list[str]) -> None:
    assert expected == short_names(names)


def test_every_unit_that_reports_use_has_a_name_in_every_language() -> None:
    """A name of its own: a chart cannot fall back to another language's."""
    units = {unit.canonical for unit in UNITS.values()}
    assert [] == [
        (lang, unit)
        for lang in wording().languages
        for unit in sorted(units)
        if not wording().has(lang, f"chart.unit.{unit}")
    ]
