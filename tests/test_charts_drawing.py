"""draw(): what holds for every drawing, whatever it shows."""

import gzip
import json
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from charting import CITY, SHOWN, dataset, drawn, figure, spec

from site_gen.charts.forms import FORMS
from site_gen.charts.shapes import sheet
from site_gen.charts.ticks import ticks
from site_gen.model.chart import Drawing, FormName

DRAWINGS: dict[str, tuple[Drawing, ...]] = {
    name: made.drawings
    for name, made in zip(SHOWN, drawn(*(figure(wish, CITY) for wish in SHOWN.values())), strict=True)
}
EACH = [(name, drawing) for name, drawings in DRAWINGS.items() for drawing in drawings]
SVGS = [
    pytest.param(svg, id=f"{name}-{drawing.lang}-{width}")
    for name, drawing in EACH
    for width, svg in (("wide", drawing.wide), ("narrow", drawing.narrow))
]
OPTIONS = [pytest.param(json.loads(drawing.option), id=f"{name}-{drawing.lang}") for name, drawing in EACH]
_COLOR = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl|\b(?:black|white|red|green|blue|gray|grey)\b")
_ALONE = """
import hashlib, sys
sys.path[:0] = [{tests!r}]
from charting import CITY, SHOWN, dataset, drawn, figure, spec
made = drawn(*(figure(wish, CITY) for wish in SHOWN.values()))
text = "".join(d.wide + d.narrow + d.option for each in made for d in each.drawings)
print(hashlib.sha256(text.encode()).hexdigest())
"""


def test_every_form_that_has_a_drawing_is_tried_here() -> None:
    assert {name for name, form in FORMS.items() if form.draw} == {wish.form for wish in SHOWN.values()}


@pytest.mark.parametrize("svg", SVGS)
def test_svg_takes_its_colours_from_the_page(svg: str) -> None:
    root = ElementTree.fromstring(svg)  # noqa: S314  our own
    literal = [e.attrib for e in root.iter() for name in ("fill", "stroke") if _COLOR.search(e.get(name, ""))]
    assert ([], None) == (literal, _COLOR.search(svg))


@pytest.mark.parametrize("svg", SVGS)
def test_svg_fills_its_place_and_is_hidden_from_readers_who_hear(svg: str) -> None:
    root = ElementTree.fromstring(svg)  # noqa: S314  our own
    assert {"viewBox", "class", "aria-hidden", "font-size"} == set(root.attrib)
    assert root.get("viewBox", "").split()[2] in ("680", "340")


@pytest.mark.parametrize("svg", SVGS)
def test_svg_is_small_and_says_nothing_needless(svg: str) -> None:
    assert len(gzip.compress(svg.encode(), 9)) <= 3000
    assert not re.search(r"ecmeta|zr\d|<style|font-family|<script|NaN|undefined", svg)


@pytest.mark.parametrize("svg", SVGS)
def test_no_text_is_smaller_than_11_px_on_a_phone_of_320(svg: str) -> None:
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)}
    assert min(sizes) * 288 / 340 >= 11


def test_ids_are_of_one_drawing_alone() -> None:
    ids = [
        name
        for _, drawing in EACH
        for svg in (drawing.wide, drawing.narrow)
        for name in re.findall(r' id="(.*?)"', svg)
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", SHOWN)
def test_every_observation_is_in_every_drawing(name: str) -> None:
    wanted = {observation.id for observation in figure(SHOWN[name], CITY).observations}
    for drawing in DRAWINGS[name]:
        for svg in (drawing.wide, drawing.narrow):
            assert wanted == set(re.findall(r'data-o="(.*?)"', svg))


@pytest.mark.parametrize("option", OPTIONS)
def test_bars_start_at_zero_and_no_panel_has_two_axes(option: dict[str, list[dict[str, object]]]) -> None:
    for series in option["series"]:
        x, y = option["xAxis"][series.get("xAxisIndex", 0)], option["yAxis"][series.get("yAxisIndex", 0)]  # type: ignore[call-overload]
        if series["type"] == "bar":
            (values,) = [axis for axis in (x, y) if axis["type"] == "value"]
            assert values["min"] <= 0 <= values["max"]  # type: ignore[operator]
            assert 0 in (values["min"], values["max"]) or values["min"] < 0  # type: ignore[operator]
        assert x["gridIndex"] == y["gridIndex"]
    assert len(option["xAxis"]) == len(option["yAxis"]) == len(option["grid"])


@pytest.mark.parametrize("option", [drawing.option for _, drawing in EACH])
def test_option_can_stand_in_a_page(option: str) -> None:
    assert "<" not in option
    assert not re.search(r"https?:|function", option)


@pytest.mark.parametrize(
    ("name", "signs"),
    [
        ("columns", (">3800", "2580", "var(--est)", 'stroke-dasharray="6,4"', "预计数", "目标")),
        ("dumbbell", (">800", "报告未给出起点", "（+71.4%）", 'stroke-dasharray="2,2"')),
        ("columns-panels", ("≈500", "var(--band)")),
        ("changes", ("+3.9", "−13.3", "≈−18.5", "个百分点", "%")),
        ("targets", ("7%左右", "6.5%以上", "var(--band)", "var(--tgt)")),
        ("structure", ("54.6", "51", "第三产业", "预计数")),
        ("units", ("100家以上", "每格5家", "var(--tgt)")),
    ],
)
def test_marks_say_what_the_words_say(name: str, signs: tuple[str, ...]) -> None:
    drawing = next(drawing for drawing in DRAWINGS[name] if drawing.lang == "zh")
    assert [] == [sign for sign in signs for svg in (drawing.wide, drawing.narrow) if sign not in unescape(svg)]


def test_points_never_carry_percent_alone() -> None:
    drawing = next(drawing for drawing in DRAWINGS["changes"] if drawing.lang == "en")
    assert "percentage points" in drawing.wide
    assert "+3.9%" not in drawing.wide


def test_same_bytes_in_every_process_and_the_process_ends() -> None:
    """Two processes with different hash seeds; a V8 context that stayed open would keep one of them alive."""
    script = _ALONE.format(tests=str(Path(__file__).parent))
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, zone in (("1", "Asia/Shanghai"), ("2", "America/Lima"))
    ]
    said = [run.communicate(timeout=60)[0] for run in runs]
    assert [0, 0] == [run.returncode for run in runs]
    assert said[0] == said[1] != ""


def test_forms_are_those_of_the_model() -> None:
    assert set(FORMS) == set(FormName.__args__)  # type: ignore[attr-defined]


def test_squares_of_one_worth_are_as_wide_in_every_row() -> None:
    amounts = {"real-estate-investment": 60, "industry-sector-investment": 100, "infrastructure-investment": 115}
    stated = dataset(*(f"{name}@2024?status=target {worth}亿元" for name, worth in amounts.items()))
    (made,) = drawn(figure(spec("units", *amounts), stated))
    for svg in (made.drawings[0].wide, made.drawings[0].narrow):
        bars = {shape.of.partition("-2024")[0]: shape.frame for shape in sheet(svg)[1] if shape.is_mark and shape.of}
        each = {name: round((bars[name].right - bars[name].left) / worth, 1) for name, worth in amounts.items()}
        assert 1 == len(set(each.values())), each


def test_squares_keep_their_room_beside_long_words() -> None:
    """41.3328 million person-times, a square: 2 million person-times."""
    stated = ("tourists 4133.28万人次", "new-little-giants 106家", "new-market-entities 7588户")
    keys = tuple(each.replace(" ", "@2023?measure=count ") for each in stated)
    (made,) = drawn(figure(spec("units", *(each.split(" ")[0] for each in stated), measure="count"), dataset(*keys)))
    for drawing in made.drawings:
        words = [shape for shape in sheet(drawing.wide)[1] if shape.is_text]
        bars = {shape.of: shape.frame for shape in sheet(drawing.wide)[1] if shape.is_mark and shape.of}
        assert [] == [frame for frame in bars.values() if frame.right - frame.left < 100]
        assert [] == [text.words for text in words for bar in bars.values() if text.frame.meets(bar, 1, 2)]


def test_a_name_that_says_the_unit_is_followed_by_none() -> None:
    stated = {"old-compound-households-renovated": (2960, 1600), "rural-toilets-upgraded": (31098, 20000)}
    keys = [f"{id}@2023?measure=count {last}户" for id, (last, _) in stated.items()]
    keys += [f"{id}@2024?measure=count&status=target {aim}户" for id, (_, aim) in stated.items()]
    keys += ["tourists@2023?measure=count 4133.28万人次", "tourists@2024?measure=count&status=target 4000万人次以上"]
    (made,) = drawn(figure(spec("targets", *stated, "tourists", measure="count", mixed=True), dataset(*keys)))
    svg = next(drawing.narrow for drawing in made.drawings if drawing.lang == "en")
    words = " ".join(shape.words for shape in sheet(svg)[1] if shape.is_text)
    assert ("communities renovated Rural" in words, "upgraded, households" in words) == (True, True), words


def test_changes_in_hundredths_are_as_long_as_they_are_large() -> None:
    stated = {"good-air-days-share": 3.9, "pm25-concentration": 13.3, "energy-intensity": 18.5}
    for drawing in DRAWINGS["changes"]:
        for svg in (drawing.wide, drawing.narrow):
            bars = {
                shape.of.partition("-2016")[0]: shape.frame for shape in sheet(svg)[1] if shape.is_mark and shape.of
            }
            each = {name: (bars[name].right - bars[name].left) / size for name, size in stated.items()}
            assert max(each.values()) < 1.05 * min(each.values()), each


@pytest.mark.parametrize("svg", SVGS)
def test_nothing_is_hatched_and_no_number_bears_a_sign_of_estimate(svg: str) -> None:
    """A colour and a key tell an estimate."""
    assert not re.search("<pattern|ᵖ", svg)


CARET = re.compile(
    r'<polyline points="[\d.]+ [\d.]+ [\d.]+ [\d.]+ [\d.]+ [\d.]+" fill="none" stroke="([^"]*)" stroke-width="2"'
)


_OTHERS = ("retail-sales", "exports")
_BOUNDS = {
    "超过7%": (">7", "> 只给出下限"),
    "7%以上": ("≥7", "≥ 只给出下限"),
    "低于7%": ("<7", "< 只给出上限"),
    "7%以内": ("≤7", "≤ 只给出上限"),
    "7%左右": ("≈7", "≈ 左右"),
    "7%": ("7", ""),
    "下降超过7%": ("<−7", "< 只给出上限"),
    "下降7%以内": ("≥−7", "≥ 只给出下限"),
}


@pytest.mark.parametrize("words", _BOUNDS)
def test_over_is_another_sign_than_at_least(words: str) -> None:
    """In the label, and in the key that explains the caret."""
    rates = dataset(f"gdp@2023?measure=growth {words}", *(f"{i}@2023?measure=growth 3%" for i in _OTHERS))
    (made,) = drawn(figure(spec("lollipop", "gdp", *_OTHERS, measure="growth", mixed=True), rates))
    label, key = _BOUNDS[words]
    svg = made.drawings[0].wide
    assert [label] == [unescape(text) for text in re.findall(r'data-o="gdp-2023[^>]*>([^<]+)</text>', svg)]
    assert key in unescape(svg)


@pytest.mark.parametrize(
    ("result", "aim", "seen"),
    [
        ("超过7.5%", "9.5%", ["var(--c1)"]),
        ("超过7.5%", "7.8%", ["var(--bg)"]),
        ("7.5%以内", "4%", ["var(--c1)"]),
        ("下降超过7.5%", "−4%", ["var(--c1)"]),
        ("下降8%", "下降5%以上", ["var(--bg)"]),
        ("下降8%", "下降9%以上", ["var(--tgt)"]),
        ("7.5%", "6.5%", []),
    ],
)
def test_a_result_in_a_frame_says_its_bound_as_the_frame_does(result: str, aim: str, seen: list[str]) -> None:
    """Beyond the bar, or cut out of it where the frame ends."""
    pairs = (f"retail-sales@2023?measure=growth {result}", f"retail-sales@2024?measure=growth&status=target {aim}")
    more = ("exports@2023?measure=growth 9%", "exports@2024?measure=growth&status=target 8%")
    (made,) = drawn(figure(spec("targets", "retail-sales", "exports"), dataset(*pairs, *more)))
    for svg in (made.drawings[0].wide, made.drawings[0].narrow):
        assert seen == [match[1] for match in CARET.finditer(svg) if match[1] != "var(--ink)"]


def test_a_target_alone_on_a_scale_of_its_own_has_no_frame() -> None:
    """It would be as long as any; its number stands in its column."""
    jobs = ("new-urban-jobs@2023?measure=count 10万人", "new-urban-jobs@2024?measure=count&status=target 9万人")
    places = "new-school-places@2024?measure=count&status=target 2.3万个"
    (made,) = drawn(figure(spec("targets", "new-urban-jobs", "new-school-places"), dataset(*jobs, places)))
    for svg in (made.drawings[0].wide, made.drawings[0].narrow):
        framed = {shape.of for shape in sheet(svg)[1] if shape.is_mark and shape.of}
        assert {"new-urban-jobs-2023-measure-count", "new-urban-jobs-2024-measure-count-status-target"} == framed
        assert "2.3万个" in svg


def test_about_is_a_band_at_a_result_too() -> None:
    stated = ("gdp@2023?measure=growth 7%左右", "gdp@2024?measure=growth&status=target 6%")
    more = ("exports@2023?measure=growth 9%", "exports@2024?measure=growth&status=target 8%")
    (made,) = drawn(figure(spec("targets", "gdp", "exports", mixed=True), dataset(*stated, *more)))
    for svg in (made.drawings[0].wide, made.drawings[0].narrow):
        assert 2 == svg.count('fill="var(--band)"')  # one in the key


@pytest.mark.parametrize(("aimed", "color"), [(5500, "var(--bg)"), (6100, "var(--tgt)"), (6300, "var(--tgt)")])
def test_the_caret_of_a_frame_is_seen_where_a_result_goes_on_over_it(aimed: int, color: str) -> None:
    """Cut out of the bar; where the bar ends within the caret, the caret stands beyond."""
    ids = ("pigs-slaughtered@2024 6150万头", f"pigs-slaughtered@2025?status=target {aimed}万头以上")
    jobs = ("grain-output@2024 726.8亿斤", "grain-output@2025?status=target 730亿斤")
    (made,) = drawn(figure(spec("targets", "pigs-slaughtered", "grain-output"), dataset(*ids, *jobs)))
    for svg in (made.drawings[0].wide, made.drawings[0].narrow):
        (caret,) = (match for match in CARET.finditer(svg) if match[1] != "var(--ink)")
        assert color == caret[1]
        last = max(svg.rfind(f'data-o="{each}"') for each in ("pigs-slaughtered-2024", "grain-output-2024"))
        assert caret.start() > last


@pytest.mark.parametrize(
    ("high", "told"),
    [(4.5, "0 1 2 3 4"), (45, "0 10 20 30 40"), (0.42, "0.0 0.1 0.2 0.3 0.4"), (2.2, "0.0 0.5 1.0 1.5 2.0")],
)
def test_the_numbers_of_an_axis_have_as_many_decimals_as_its_steps(high: float, told: str) -> None:
    assert told.split() == [str(tick) for tick in ticks(0, high, 5)]


def test_a_scale_of_sums_says_what_it_counts_on_a_phone_too() -> None:
    sums = dataset("gdp@2021 2580亿元", "gdp@2022?status=target 2700亿元", "foreign-trade@2022?status=target 900亿元")
    (drawing, _) = drawn(figure(spec("targets", "gdp", "foreign-trade"), sums))[0].drawings
    assert [True, True] == [">亿元<" in svg for svg in (drawing.wide, drawing.narrow)]
