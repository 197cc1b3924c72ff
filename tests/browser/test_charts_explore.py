"""Explore mode in real Chromium, from file://: tooltips that quote and link, the keyboard, the theme, the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from charting import CITY, SHOWN, drawn, figure
from playwright.sync_api import Browser, Page

from site_gen import load
from site_gen.model.chart import Figure
from site_gen.site.frame.assets import CHART_SCRIPTS
from site_gen.site.pieces.live import live

pytestmark = pytest.mark.browser

_SAFE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"
_STYLE = "body{margin:0;background:var(--bg)}.drawing svg{width:100%}.narrow{display:none}.live-box{overflow:hidden}"


def markup(made: Figure) -> str:
    """A figure as the pages have it: drawing, button, options and evidence, table."""
    drawing = next(each for each in made.drawings if each.lang == "zh")
    told = live(drawing, tuple((o.id, o.evidence.sentence) for o in made.observations), "zh-Hans")
    rows = "".join(
        f"<tr><th>{row.label.get('zh')}</th>"
        + "".join(
            f'<td><a data-n="{p.observation.id}" href="report.html#n-{p.observation.id}">{p.value}</a></td>'
            for p in row.points
        )
        for row in made.rows
    )
    return (
        f'<figure id="fig-{made.spec.id}"><p class="title">图</p>'
        f'<div class="drawing"><div class="wide">{drawing.wide}</div><div class="narrow">{drawing.narrow}</div></div>'
        '<button class="explore" hidden data-echarts="echarts.js" data-back="返回" data-hint="方向键">探索</button>'
        f'<script type="application/json" class="live">{told}</script>'
        f"<table><thead><tr><th>项目</th><th>一</th><th>二</th><th>三</th><th>四</th></tr></thead>{rows}</table></figure>"
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    templates = load.templates()
    body = "".join(markup(made) for made in drawn(*(figure(wish, CITY) for wish in SHOWN.values())))
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_SAFE}">'
    head += '<link rel="stylesheet" href="style.css"><script src="explore.js" defer></script>'
    (place / "index.html").write_text(f"<!doctype html>{head}{body}", "utf-8")
    (place / "style.css").write_text(templates["css/tokens.css"] + _STYLE, "utf-8")
    (place / "explore.js").write_text("\n".join(templates[f"js/{name}.js"] for name in CHART_SCRIPTS), "utf-8")
    (place / "echarts.js").write_text(load.engine("echarts-browser.js"), "utf-8")
    return place


@pytest.fixture
def page(folder: Path, browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 900, "height": 900})
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto((folder / "index.html").as_uri())
    yield opened
    opened.close()
    assert [] == complaints


def test_every_form_comes_alive_and_goes_back(page: Page) -> None:
    for name in SHOWN:
        box = page.locator(f"#fig-{name}")
        still = box.locator(".wide [data-o]").count()
        box.locator("button").click()
        box.locator(".live-stage svg").wait_for()
        assert not box.locator(".drawing").is_visible()
        assert box.locator(".live-stage svg").locator("path, circle").count() > 0 < still
        page.keyboard.press("Escape")
        assert (0, True) == (box.locator(".live-stage").count(), box.locator(".drawing").is_visible())


def test_hovering_a_mark_quotes_its_sentence_and_links_to_it(page: Page) -> None:
    box = page.locator("#fig-dumbbell")
    mark = box.locator('.wide circle[data-o="auto-industry-output-2016"]').bounding_box()
    drawing = box.locator(".drawing").bounding_box()
    box.locator("button").click()
    stage = box.locator(".live-stage").bounding_box()
    assert mark and drawing and stage
    x, y = (
        stage[axis] - drawing[axis] + mark[axis] + mark[side] / 2 for axis, side in (("x", "width"), ("y", "height"))
    )
    page.mouse.move(x - 40, y)
    page.mouse.move(x, y)
    tip = box.locator(".tip")
    tip.wait_for()
    assert "本市235亿元。" == tip.locator("blockquote").inner_text()
    assert str(tip.locator("a").get_attribute("href")).endswith("report.html#n-auto-industry-output-2016")


def test_arrow_keys_walk_the_marks_in_the_order_of_the_table_and_say_them(page: Page) -> None:
    box = page.locator("#fig-columns")
    box.locator("button").click()
    box.locator(".live-stage svg").wait_for()
    said = []
    for key in ("ArrowRight", "ArrowRight", "End", "Home"):
        page.keyboard.press(key)
        said.append(box.locator(".live-says").inner_text().split(":")[1].split(".")[0].strip())
    assert ["1762", "2580", "3800", "1762"] == said


def test_the_live_chart_follows_the_theme(page: Page) -> None:
    box = page.locator("#fig-lollipop")
    box.locator("button").click()
    colors = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        colors.append(box.locator('.live-stage path[fill="var(--c1)"]').first.evaluate("e => getComputedStyle(e).fill"))
    assert ["rgb(6, 68, 147)", "rgb(101, 150, 214)"] == colors


def test_a_phone_explores_the_narrow_drawing(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    box = page.locator("#fig-targets")
    box.locator("button").click()
    assert "340px" == box.locator(".live-stage").evaluate("e => e.style.width")
