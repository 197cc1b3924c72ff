"""The two cuts of ECharts and the lock file that pins them."""

import gzip
import json
from pathlib import Path

import pytest
from charting import script

from site_gen import load
from site_gen.charts.engine import Engine

_ROOT = Path(__file__).parent.parent


def test_the_lock_names_no_host() -> None:
    text = (_ROOT / "package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    assert ("://" in text, []) == (
        False,
        [name for name, each in packages.items() if name and not each.get("integrity")],
    )


def test_the_cut_for_the_browser_is_light_and_says_whose_it_is() -> None:
    browser = load.engine("echarts-browser.js")
    assert len(gzip.compress(browser.encode(), 9)) <= 230_000
    assert "Apache-2.0" in browser.partition("\n")[0]


def test_no_cut_asks_the_network_for_anything() -> None:
    for text in (script(), load.engine("echarts-browser.js")):
        assert not any(word in text for word in ("fetch(", "XMLHttpRequest", "importScripts", "navigator.sendBeacon"))


def test_what_echarts_refuses_is_told_in_few_words() -> None:
    with Engine(script()) as engine, pytest.raises(ValueError, match=r"^TypeError: ") as refused:
        engine.draw([('{"graphic":[{"type":"path"}],"series":[]}', 100, 100)]).result()
    assert len(str(refused.value)) < 2000
