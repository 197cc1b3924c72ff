"""What a reader takes away of each figure of the reference report: embed page, option, citation; and their weight."""

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from charting import CITY, SHOWN, drawn, figure, filled

from site_gen import load
from site_gen.corridor import build
from site_gen.site.pieces.live import live

_EMBED = re.compile(r"(zh|en)/xiangtan-2021/charts/embed/([\w-]+)/index\.html")
_TOPIC = re.compile(r"(zh|en)/xiangtan-2021/charts/(?:[\w-]+/)?index\.html")
_CELL = re.compile(r'<td class="n"[^>]*><a class="num[^"]*" href="[^"]*" data-n="([^"]+)">(.+?)</a>')
_ASSETS = ("assets/site.css", "assets/site.js", "assets/display.js", "assets/explore.js")
_MOST = 60 * 1024


@pytest.fixture(scope="module")
def site() -> Mapping[str, bytes]:
    root = Path(__file__).parent.parent
    return build.site(load.content(root / "content"), load.templates(root / "templates"))


def test_embed_pages_stand_alone(site: Mapping[str, bytes]) -> None:
    pages = [(path, match) for path in site if (match := _EMBED.fullmatch(path))]
    assert len(pages) >= 28
    for path, match in pages:
        html = site[path].decode()
        assert '<meta name="robots" content="noindex">' in html
        assert "<script" not in html
        assert f"#fig-{match[2]}" in html
        assert not re.findall(r'(?:src|<link rel="stylesheet" href)="(?!\.\./)', html)
        assert len(gzip.compress(site[path])) < 6 * 1024


def test_what_a_figure_says_again_and_again_stands_once() -> None:
    (made,) = drawn(figure(SHOWN["targets"], CITY))
    drawing = made.drawings[0]
    text = live(drawing, tuple((o.id, o.evidence.sentence) for o in made.observations), "zh-Hans")
    read = json.loads(text)
    for name, option in (("wide", drawing.option), ("narrow", drawing.narrow_option)):
        exact = json.loads(option, parse_float=lambda digits: float(f"{float(digits):.9g}"))
        assert exact == filled(read[name], read["again"])
    assert len(text) < 0.75 * len(drawing.option + drawing.narrow_option)


def test_pages_of_charts_are_light(site: Mapping[str, bytes]) -> None:
    shared = sum(len(gzip.compress(site[path])) for path in _ASSETS)
    heaviest = max(len(gzip.compress(site[path])) for path in site if _TOPIC.fullmatch(path))
    assert shared + heaviest <= _MOST


def test_both_languages_show_the_same_observations(site: Mapping[str, bytes]) -> None:
    for path in [path for path in site if path.startswith("zh/") and _TOPIC.fullmatch(path)]:
        chinese, english = (_CELL.findall(site[where].decode()) for where in (path, "en" + path[2:]))
        assert [cell[0] for cell in chinese] == [cell[0] for cell in english]
