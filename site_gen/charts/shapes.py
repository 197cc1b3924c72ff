"""SVG of ours -> its shapes with their boxes: what a browser would measure, known where there is no browser."""

from collections.abc import Iterator
from xml.etree import ElementTree

from msgspec import Struct

from site_gen.charts import lettering
from site_gen.model.compiled import compiled

_PART = compiled(r"([MLlAHVhvZz])([^MLlAHVhvZz]*)")
_NUMBER = compiled(r"-?\d*\.?\d+")
MATRIX = compiled(r"matrix\(([-\d.]+),0,0,([-\d.]+),([-\d.]+),([-\d.]+)\)")
"""matrix(7,0,0,7,557.58,52): how ECharts places a symbol of radius 1."""
_ASCENT, _DESCENT = 0.82, 0.2
"""Of a line of text above and under its base line, in em."""
_LINE = "polyline"

Place = tuple[float, float]


class Frame(Struct, frozen=True):
    """The box around a shape, in px."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def shared(self, other: "Frame") -> "Frame":
        """What both cover; its sides are the wrong way round where they cover nothing."""
        edges = (max(self.left, other.left), max(self.top, other.top))
        return Frame(*edges, min(self.right, other.right), min(self.bottom, other.bottom))

    def meets(self, other: "Frame", across: float, down: float) -> bool:
        """Whether they share more than so many px in both directions."""
        wide = min(self.right, other.right) - max(self.left, other.left) > across
        return wide and min(self.bottom, other.bottom) - max(self.top, other.top) > down

    def crossed(self, start: Place, end: Place) -> bool:
        """Whether a piece of the line from `start` to `end` lies within (Liang and Barsky)."""
        low, high = 0.0, 1.0
        walls = ((self.left, self.right), (self.top, self.bottom))
        for at, to, (first, last) in zip(start, end, walls, strict=True):
            if at == to and not first < at < last:
                return False
            if at != to:
                near, far = sorted(((first - at) / (to - at), (last - at) / (to - at)))
                low, high = max(low, near), min(high, far)
        return low < high


class Shape(Struct, frozen=True):
    """`of`: the observation that it draws or names; `points`: of a line."""

    kind: str
    frame: Frame
    fill: str = "none"
    stroke: str = "none"
    of: str = ""
    words: str = ""
    size: float = 0.0
    points: tuple[Place, ...] = ()

    @property
    def is_mark(self) -> bool:
        return bool(self.of) and self.kind not in ("text", _LINE)

    @property
    def is_line(self) -> bool:
        return self.kind == _LINE

    @property
    def is_text(self) -> bool:
        return self.kind == "text"


def sheet(svg: str) -> tuple[Frame, tuple[Shape, ...]]:
    """The whole drawing and its shapes, in the order drawn."""
    root = ElementTree.fromstring(svg)  # noqa: S314  our own
    _, _, width, height = map(float, root.get("viewBox", "0 0 0 0").split())
    return Frame(0.0, 0.0, width, height), tuple(_shapes(root))


def _shapes(root: ElementTree.Element) -> Iterator[Shape]:
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag == "text":
            yield _text(element)
        elif tag in ("path", "circle", "polyline"):
            points = tuple(_points(element, tag))
            yield Shape(
                _LINE if _is_line(element, tag) else tag,
                _around(points),
                element.get("fill", "none"),
                element.get("stroke", "none"),
                element.get("data-o", ""),
                points=points,
            )


def _is_line(element: ElementTree.Element, tag: str) -> bool:
    return tag == _LINE or (tag == "path" and "Z" not in element.get("d", "").upper())


def _text(element: ElementTree.Element) -> Shape:
    words, size = element.text or "", float(element.get("font-size", lettering.SIZE))
    wide = lettering.width(words, bold="font-weight" in element.attrib) * size / lettering.SIZE
    x, y = float(element.get("x", 0)), float(element.get("y", 0))
    left = x - {"middle": wide / 2, "end": wide}.get(element.get("text-anchor", "start"), 0.0)
    frame = lettered(left, y, wide, size)
    return Shape("text", frame, element.get("fill", ""), "none", element.get("data-o", ""), words, size)


def lettered(left: float, base: float, wide: float, size: float) -> Frame:
    """Around a line of text of `size` px on its base line."""
    return Frame(left, base - _ASCENT * size, left + wide, base + _DESCENT * size)


def _points(element: ElementTree.Element, tag: str) -> Iterator[Place]:
    if tag == "circle":
        x, y, r = (float(element.get(name, 0)) for name in ("cx", "cy", "r"))
        yield from ((x - r, y - r), (x + r, y + r))
    elif tag == _LINE:
        numbers = [float(number) for number in _NUMBER.findall(element.get("points", ""))]
        yield from zip(numbers[::2], numbers[1::2], strict=True)
    else:
        moved = MATRIX.fullmatch(element.get("transform", ""))
        a, d, e, f = map(float, moved.groups()) if moved else (1.0, 1.0, 0.0, 0.0)
        yield from ((x * a + e, y * d + f) for x, y in _path(element.get("d", "")))


def _path(d: str) -> Iterator[Place]:
    """The corners of a path; of an arc its end."""
    x = y = 0.0
    for command, rest in _PART.findall(d):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        step = 7 if command == "A" else 2
        for at in range(step - 2, len(numbers) - 1, step):
            x, y = (x + numbers[at], y + numbers[at + 1]) if command == "l" else (numbers[at], numbers[at + 1])
            yield x, y


def _around(points: tuple[Place, ...]) -> Frame:
    across, down = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
    return Frame(min(across), min(down), max(across), max(down))
