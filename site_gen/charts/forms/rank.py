"""Places as dots on strips that begin with the first; of 百强 only the upper end is known, so it is a band."""

from math import log10

from site_gen.charts import marks
from site_gen.charts.brush import Brush, caption, datum
from site_gen.charts.evidence import Evidence, Reason
from site_gen.charts.form import Form
from site_gen.charts.lettering import width
from site_gen.charts.palette import BAND, GRID, MUTED, SHORT_DASH, TARGET
from site_gen.charts.sheet import Box, Item, Sheet, value_axis
from site_gen.charts.strips import Strips, strips
from site_gen.model.chart import Point

_LEAST = 10
_LOGARITHMIC = 30
"""A strip longer than this would press the first places together."""
_TICKS = (1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500)


def draw(brush: Brush) -> Sheet:
    sheet = brush.sheet(0)
    points = [row.points[-1] for row in brush.rows]
    last = max(_LEAST, *(int(point.value) for point in points))
    position = (lambda place: log10(place)) if last > _LOGARITHMIC else float
    words = [brush.wording.quantity(brush.lang, point.observation.quantity) for point in points]
    room = max(width(each, bold=True) for each in words) + 24
    names = [brush.of(row.label) for row in brush.rows]
    place = strips(brush, names, (position(1), position(last)), (10, room), top=26)
    place.write_names(sheet)
    for tick in (tick for tick in _TICKS if tick <= last):
        x = place.x(position(tick))
        sheet.text(x, 12, str(tick), color=MUTED, align="center")
        for index in range(len(points)):
            sheet.line(((x, place.y(index) - 10), (x, place.y(index) + 10)), color=GRID)
    data = [_place(sheet, place, i, point, position(int(point.value)), words[i]) for i, point in enumerate(points)]
    across = value_axis(1, last) | ({"type": "log"} if last > _LOGARITHMIC else {})
    sheet.dots(place.box, (across, value_axis(0, place.box.height, downwards=True)), data)
    sheet.height = place.bottom + 4
    return sheet


def _place(sheet: Sheet, place: Strips, index: int, point: Point, position: float, words: str) -> Item:
    name = caption(words, "right", distance=6)
    if marks.is_upper(point):
        y = place.y(index)
        band = Box(place.left, y - 7, place.x(position) - place.left, 14)
        sheet.rect(band, fill=BAND, color=TARGET, dash=SHORT_DASH, radius=2)
        return datum(
            point, [int(point.value), place.depth(index)], {"symbolSize": 0.1, "itemStyle": {"color": "none"}} | name
        )
    return datum(point, [int(point.value), place.depth(index)], marks.dot(point) | name)


def _no_places(evidence: Evidence) -> Reason | None:
    """A level on a strip of places would read as one."""
    other = next((each for each in evidence.observations if each.key.measure != "rank"), None)
    if other is None:
        return None
    return Reason("no-places", f"a rank shows places, and {other.key} is none", 'use form = "lollipop" or "table"')


FORM = Form(
    "rank",
    ("rank",),
    draw,
    begins=1,
    unit="each",
    named=True,
    dot=True,
    rules=(_no_places,),
    key=lambda brush: (),
)
