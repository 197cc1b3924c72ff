"""The lists of an OpenDocument text -> the number that is shown before each of their paragraphs."""

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct, field

from site_gen.model.compiled import compiled
from site_gen.reading.formats_counting import shown
from site_gen.reading.formats_package import attribute, local, whole

_FORMATS = {
    "1": "decimal",
    "I": "upperRoman",
    "i": "lowerRoman",
    "A": "upperLetter",
    "a": "lowerLetter",
    "一": "chineseCounting",
    "壹": "chineseLegalSimplified",
    "①": "decimalEnclosedCircle",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "１": "decimalFullWidth",
}
_PLACE = compiled(r"%(\d)%")
_NO_SIGN = compiled(r"[\ue000-\uf8ff]")


class Level(Struct, frozen=True):
    """How one level of a list is numbered; `text`: `（%2%）`."""

    format: str
    text: str
    start: int = 1
    gap: bool = False
    """Whether a tab or a space parts the number from the words."""


Levels = Mapping[int, Level]


def list_styles(*roots: etree._Element | None) -> Mapping[str, Levels]:
    """The levels of each list style, and of the outline that headings are numbered by (under no name)."""
    found: dict[str, Levels] = {}
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local(element) in ("list-style", "outline-style"):
                name = attribute(element, "name") if local(element) == "list-style" else ""
                found[name] = {_depth(each): _level(each) for each in element if attribute(each, "level")}
    return found


def _depth(element: etree._Element) -> int:
    return max(1, whole(element, "level", 1)) - 1


def _level(element: etree._Element) -> Level:
    if local(element) == "list-level-style-bullet":
        return Level("bullet", _NO_SIGN.sub("•", attribute(element, "bullet-char")))
    depth, style = _depth(element), attribute(element, "num-format")
    above = range(depth + 2 - whole(element, "display-levels", 1), depth + 2)
    plain = ".".join(f"%{each}%" for each in above) if style else ""
    text = f"{attribute(element, 'num-prefix')}{plain}{attribute(element, 'num-suffix')}"
    gaps = [attribute(each, "label-followed-by") for each in element.iter()]
    format_ = _FORMATS.get(style[:1], "decimal") if style else "none"
    return Level(
        format_, attribute(element, "num-list-format", text), whole(element, "start-value", 1), "nothing" not in gaps
    )


class Thread(Struct):
    """How far a list has been counted, by level."""

    levels: Levels
    counts: dict[int, int] = field(default_factory=dict)

    def label(self, depth: int, start: int | None = None) -> str:
        """The number of its next paragraph at a level."""
        level = self.levels.get(depth)
        if level is None or level.format == "bullet":
            return level.text if level else ""
        for above in range(depth):
            self.counts.setdefault(above, self.levels[above].start if above in self.levels else 1)
        self.counts[depth] = start or (self.counts[depth] + 1 if depth in self.counts else level.start)
        self.counts = {each: count for each, count in self.counts.items() if each <= depth}
        label = _PLACE.sub(lambda match: self._number(int(match[1]) - 1), level.text)
        return label + (" " if level.gap and label and label[-1].isascii() else "")

    def _number(self, depth: int) -> str:
        level = self.levels.get(depth)
        return shown(self.counts.get(depth, 1), level.format) if level else ""
