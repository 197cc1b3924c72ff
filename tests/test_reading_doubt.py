"""Doubt: plain readings have little of it, others say why; every reason has its words in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.drafting.doubtful import DOUBTFUL
from site_gen.model.report import Reading
from site_gen.reading.doubt_weights import WEIGHTS
from site_gen.reading.explain import explain
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.signs import SIGNS

ROOT = Path(__file__).parent.parent
SOURCE = """临江市政府工作报告
——2025年1月8日在临江市第五届人民代表大会第四次会议上
市长 林一
各位代表：
一、2024年工作回顾
2024年，全市地区生产总值增长6.2%。
围绕群众所盼的30个村主动作为、积极配合也进展顺利。
二、2025年工作安排
地区生产总值增长6%左右。
"""


def find(source: str) -> tuple[Reading, ...]:
    return measure(outline(source), Catalogue(load.catalogue()).find).readings


def test_a_plain_reading_has_little_doubt_and_a_garbled_one_much_with_its_reasons() -> None:
    plain, garbled = (one for one in find(SOURCE) if one.period.last_year == 2024)
    assert plain.indicator_id == "gdp"
    assert plain.doubt < 0.1
    assert garbled.doubt >= DOUBTFUL
    assert "uncatalogued" in garbled.why
    assert list(garbled.why) == sorted(garbled.why, key=lambda sign: -WEIGHTS[sign])


def test_every_weight_is_that_of_a_sign() -> None:
    assert set(WEIGHTS) <= set(SIGNS)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_reason_has_its_words(lang: str) -> None:
    words = (ROOT / "templates" / "locale" / f"{lang}.po").read_text("utf-8")
    assert [] == [sign for sign, weight in WEIGHTS.items() if weight > 0 and f'"sign.{sign}"' not in words]


def test_explaining_a_line_tells_rule_section_rivals_and_signs() -> None:
    told = explain(SOURCE, outline(SOURCE), Catalogue(load.catalogue()).find, 6)
    assert told.startswith("6:16 6.2% → 地区生产总值 · gdp · growth · 2024 · actual")
    assert [line.split(":")[0].strip() for line in told.splitlines()[1:]] == ["rule", "section", "signs"]
    assert "" == explain(SOURCE, outline(SOURCE), Catalogue(load.catalogue()).find, 3)


def test_other_readings_are_kept_beside_the_chosen_one() -> None:
    growth = next(one for one in find(SOURCE) if one.indicator_id == "gdp")
    assert "地区生产总值 · level" in growth.others
    assert growth == replace(growth, others=growth.others)
