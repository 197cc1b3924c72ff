"""What a form draws with: the figure, the language, the width, and the words for them."""

from decimal import Decimal

from msgspec import Struct

from site_gen.charts import marks
from site_gen.charts.palette import INK
from site_gen.charts.scale import Scale, scale
from site_gen.charts.sheet import WIDE, Item, Sheet
from site_gen.model.chart import Figure, Point, Row
from site_gen.model.text import Words
from site_gen.model.wording import Wording


class Brush(Struct, frozen=True):
    """One drawing to be made."""

    figure: Figure
    lang: str
    width: float
    wording: Wording
    head: float = 0
    """Room for the key, in px."""

    @property
    def wide(self) -> bool:
        return self.width >= WIDE

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.figure.rows

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for row in self.figure.rows for point in row.points)

    def sheet(self, height: float) -> Sheet:
        return Sheet(self.width, height, self.head)

    def scale(self, points: tuple[Point, ...] = ()) -> Scale:
        """The unit that all points, or those given, are drawn in."""
        return scale(points or self.points, self.lang, self.wording)

    def say(self, message: str, **values: object) -> str:
        return self.wording.say(self.lang, message, **values)

    def of(self, words: Words) -> str:
        return words.best(self.lang).text

    def number(self, value: Decimal) -> str:
        return self.wording.number(self.lang, value)

    def label(self, point: Point, scale: Scale) -> str:
        return marks.label(point, self.lang, scale, self.wording)

    def period(self, point: Point) -> str:
        return self.wording.period(self.lang, point.observation.key.period)


def datum(point: Point, value: float | list[float], look: Item) -> Item:
    """A data item of a series, which remembers its observation: `o` comes back as `data-o` in the SVG."""
    return {"value": value, "o": point.observation.id, **look}


def caption(words: str, position: str, *, color: str = INK, distance: float = 6, bold: bool = True) -> Item:
    """The label of a data item."""
    weight = {"fontWeight": 600} if bold else {}
    return {
        "label": {
            "show": True,
            "formatter": words.replace("{", "｛"),
            "position": position,
            "distance": distance,
            "color": color,
            "fontSize": 13,
            **weight,
        }
    }
