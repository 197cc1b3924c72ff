"""aims(): beside a number of the cover stands what is aimed at next, of the same thing, or nothing."""

import pytest
from charting import CITY
from msgspec.structs import replace
from siting import WORDING, view

from site_gen.site.pages.cover import Aim, aims

VIEW = replace(view(), dataset=CITY)


@pytest.mark.parametrize(
    ("observation", "expected"),
    [
        ("gdp-2021-status-estimate", Aim("超过3800亿元", "2026年")),
        ("gdp-2021-measure-growth-status-estimate", Aim("7%左右", "2022年")),
        ("high-tech-firms-2021-status-estimate", Aim("1200家左右", "2024—2026年")),
        # a target in dollars is none of a number in yuan, a rank none of a level, and trade has none
        ("gdp-per-capita-2021-status-estimate", None),
        ("foreign-trade-2021-measure-growth-status-estimate", None),
    ],
)
def test_aims(observation: str, expected: Aim | None) -> None:
    assert expected == aims(VIEW, [observation], "zh", WORDING).get(observation)
