"""One chart looked at while it is written: `site-gen chart ID`."""

import re
from pathlib import Path

import pytest

from site_gen.commands import sketching
from site_gen.model.problem import ContentError

MINI = Path(__file__).parent / "sites" / "mini"
CHART = "chains"


def test_a_chart_is_shown_in_every_language_width_and_scheme(tmp_path: Path) -> None:
    page = sketching.chart(MINI, tmp_path / "none", CHART, tmp_path / "into")
    text = page.read_text("utf-8")
    assert tmp_path / "into" / f"{CHART}.html" == page
    shown = re.findall(r'<section class="(light|dark)" lang="(zh|en)">', text)
    assert [("light", "zh"), ("light", "en"), ("dark", "zh"), ("dark", "en")] == shown
    assert 8 == text.count("<svg")
    assert {"20", "32"} <= set(re.findall(r">(\d+)</text>", text))


def test_a_misspelt_chart_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        sketching.chart(MINI, tmp_path / "none", "chain", tmp_path / "into")
    assert CHART in refused.value.problems[0].hint
    assert not (tmp_path / "into").exists()
