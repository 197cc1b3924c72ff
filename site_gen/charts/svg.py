"""SVG as ECharts writes it -> SVG fit for a page: no literal colour, no id of chance, no needless attribute.

Every mark carries the id of its observation as `data-o`, so that a test, a script or a reader's search finds it.
"""

import json
import re
from typing import Any
from xml.etree import ElementTree

from site_gen.charts.lettering import SIZE
from site_gen.charts.shapes import MATRIX
from site_gen.model.compiled import compiled

_Series = list[dict[str, Any]]
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_KEPT_COLORS = compiled(r"none|currentColor|var\(--[a-z0-9]+\)|url\(#[\w-]+\)")
"""`none`, `var(--c1)`, `url(#gdp-zh-w1)`"""
_NUMBER = compiled(r"-?\d+\.\d+")
"""58.10000021 in a path, of which a tenth of a pixel is enough."""
_TRANSLATE = compiled(r"translate\(([-\d.]+) ([-\d.]+)\)")
_UNIT_CIRCLE = compiled(r"M1 0A1 1 0 1 1 1 -0\.\d+A1 1 0 0 1 1 0")
_STYLE = compiled(r"([a-z-]+):([^;]+);")
_REFERENCE = compiled(r"url\(#([^)]+)\)")
_DROPPED = (
    "class",
    "pointer-events",
    "baseProfile",
    "version",
    "ecmeta_ssr_type",
    "ecmeta_silent",
    "style",
    "clip-path",
)
_MARK = ("ecmeta_series_index", "ecmeta_data_index")
_ROOT = {"xmlns": _NAMESPACE[1:-1], "class": "chart", "aria-hidden": "true", "font-size": str(SIZE)}
_ASCENT = 0.35
"""How far under its middle a line of text has its base line, in em."""


def finish(svg: str, name: str, option: str) -> str:
    """`name`: what ids start with, unique in a page; `option`: what `svg` was drawn from. ValueError: our bug."""
    root = ElementTree.fromstring(re.sub(r"<style ?>.*?</style>", "", svg, flags=re.DOTALL))  # noqa: S314  our own
    _drop_needless(root)
    ids = {old.get("id", ""): f"{name}{number}" for number, old in enumerate(root.iterfind(".//*[@id]"), 1)}
    made = json.loads(option)
    for element in root.iter():
        element.tag = element.tag.removeprefix(_NAMESPACE)
        _say_observation(element, made["series"])
        _place(element)
        _tidy(element, ids)
    _name_labels(root, made)
    _join_squares(root)
    root.attrib = _ROOT | {"viewBox": root.get("viewBox", "")}
    _assert_themed(root)
    return ElementTree.tostring(root, encoding="unicode").replace(" />", "/>").replace("\n", "")


def _drop_needless(root: ElementTree.Element) -> None:
    """The empty background, and the clips that would only cut the outermost marks."""
    for parent in root.iter():
        for child in list(parent):
            empty = parent is root and child.tag == f"{_NAMESPACE}rect" and child.get("fill") == "none"
            if child.tag == f"{_NAMESPACE}clipPath" or (empty and child is root[0]):
                parent.remove(child)
    for defs in root.findall(f"{_NAMESPACE}defs"):
        if not len(defs):
            root.remove(defs)


def _say_observation(element: ElementTree.Element, series: _Series) -> None:
    of, index = (element.attrib.pop(name, None) for name in _MARK)
    if of is not None and index is not None:
        observation = series[int(of)]["data"][int(index)].get("o")
        if observation:
            element.set("data-o", observation)


def _name_labels(root: ElementTree.Element, option: dict[str, Any]) -> None:
    """A label is the first text of its words that no earlier one has taken: ECharts writes both in one order."""
    unnamed = list(root.iterfind(".//text"))
    data = (datum for series in option["series"] for datum in series["data"])
    labels = [(datum["o"], datum["label"]["formatter"]) for datum in data if "o" in datum and "label" in datum]
    labels += [(part["o"], part["style"]["text"]) for part in option["graphic"] if "o" in part]
    for observation, words in labels:
        text = next((text for text in unnamed if text.text == words), None)
        if text is not None:
            text.set("data-o", observation)
            unnamed.remove(text)


def _join_squares(root: ElementTree.Element) -> None:
    """Closed shapes of one look that follow each other and draw no observation of their own become one path."""
    for parent in root.iter():
        before: ElementTree.Element | None = None
        for child in list(parent):
            look = {name: value for name, value in child.attrib.items() if name != "d"}
            closed = child.tag == "path" and "data-o" not in look and child.get("d", "").endswith("Z")
            if closed and before is not None and look == {k: v for k, v in before.attrib.items() if k != "d"}:
                before.set("d", before.get("d", "") + child.get("d", ""))
                parent.remove(child)
            else:
                before = child if closed else None


def _place(element: ElementTree.Element) -> None:
    """Writes what is moved or scaled where it stands."""
    moved = _TRANSLATE.fullmatch(element.get("transform", ""))
    if element.tag == "text":
        x, y = (float(moved[1]), float(moved[2])) if moved else (0.0, 0.0)
        _letter(element, x + float(element.get("x", 0)), y + float(element.get("y", 0)))
    placed = MATRIX.fullmatch(element.get("transform", ""))
    if placed and element.tag == "path" and _UNIT_CIRCLE.fullmatch(element.get("d", "")):
        _circle(element, float(placed[1]), placed[3], placed[4])


def _letter(element: ElementTree.Element, x: float, y: float) -> None:
    style = dict(_STYLE.findall(element.get("style", "")))
    size = float(style["font-size"].removesuffix("px"))
    if element.attrib.pop("dominant-baseline", "") == "central":
        y += _ASCENT * size
    anchor = element.attrib.pop("text-anchor", "start")
    fill = element.get("fill", "")
    element.attrib = {"x": f"{x:.6f}", "y": f"{y:.6f}", "fill": fill}
    if size != SIZE:
        element.set("font-size", f"{size:g}")
    if anchor != "start":
        element.set("text-anchor", anchor)
    if style.get("font-weight", "normal") != "normal":
        element.set("font-weight", style["font-weight"])


def _circle(element: ElementTree.Element, radius: float, x: str, y: str) -> None:
    element.tag = "circle"
    del element.attrib["d"], element.attrib["transform"]
    if "stroke-width" in element.attrib:
        element.set("stroke-width", f"{float(element.attrib['stroke-width']) * radius:g}")
    element.attrib = {"cx": x, "cy": y, "r": f"{radius:g}", **element.attrib}


def _tidy(element: ElementTree.Element, ids: dict[str, str]) -> None:
    for dropped in _DROPPED:
        element.attrib.pop(dropped, None)
    element.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    for name, value in element.attrib.items():
        value = _REFERENCE.sub(lambda match: f"url(#{ids[match[1]]})", value)
        if name != "data-o":
            value = _NUMBER.sub(_short, value)
        element.set(name, ids[value] if name == "id" else value)


def _short(match: re.Match[str]) -> str:
    digits = 1 if abs(float(match[0])) >= 1 else 2
    return f"{round(float(match[0]), digits) + 0.0:g}"


def _assert_themed(root: ElementTree.Element) -> None:
    for element in root.iter():
        for name in ("fill", "stroke"):
            color = element.get(name)
            if color is not None and not _KEPT_COLORS.fullmatch(color):
                raise ValueError(f"a literal colour is left: {name}={color}")
