"""numbering.xml -> the number that Word shows before each paragraph of a list: 一、 （二） 3. 第四条"""

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct, field

from site_gen.model.compiled import compiled
from site_gen.reading.formats_counting import shown
from site_gen.reading.formats_docx_styles import Styles, is_on
from site_gen.reading.formats_package import attribute, child, local

_PLACE = compiled(r"%([1-9])")
_NO_SIGN = compiled(r"[\ue000-\uf8ff]")
"""A bullet of a font of signs, which no other font has."""
LEVELS = 9


class Level(Struct, frozen=True):
    """How one level of a list is numbered."""

    format: str = "decimal"
    text: str = ""
    """`（%2）`: the number of the second level in brackets."""
    start: int = 1
    gap: str = "tab"
    """What parts the number from the words: tab, space or nothing."""
    restart: int | None = None
    """The level whose paragraphs begin it anew; None: all above it; 0: none."""
    legal: bool = False
    """Whether the levels above are written as plain digits in it."""
    style: str = ""


class List(Struct, frozen=True):
    """A list of the file."""

    family: str
    """Lists of one family count on from each other."""
    levels: Mapping[int, Level]
    anew: Mapping[int, int]
    """Where this list does not count on: level -> its first number."""


class Lists(Struct):
    """The lists of a file, and how far each has been counted."""

    lists: Mapping[str, List]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: etree._Element | None, styles: Styles) -> "Lists":
        if root is None:
            return cls({})
        families = {attribute(each, "abstractNumId"): each for each in root if local(each) == "abstractNum"}
        found = (each for each in root if local(each) == "num")
        return cls({attribute(each, "numId"): _list(each, root, families, styles) for each in found})

    def depth_of(self, list_: str, style: str) -> int:
        """The level that a list keeps for the paragraphs of a style; 0 where it names none."""
        levels = self.lists[list_].levels if list_ in self.lists else {}
        return next((depth for depth, level in levels.items() if level.style and level.style == style), 0)

    def label(self, list_: str, depth: int) -> str:
        """The number of the next paragraph of a list at a level, with what parts it from the words."""
        own = self.lists.get(list_)
        if own is None or depth not in own.levels:
            return ""
        level = own.levels[depth]
        self._count(list_, own, depth)
        if level.format == "bullet":
            return _NO_SIGN.sub("•", level.text)
        label = _PLACE.sub(lambda match: self._number(own, int(match[1]) - 1, level.legal), level.text)
        return label + (" " if label and level.gap != "nothing" and label[-1].isascii() else "")

    def _count(self, list_: str, own: List, depth: int) -> None:
        counts = self.counts.setdefault(own.family, {})
        for above in range(depth):
            counts.setdefault(above, own.levels[above].start if above in own.levels else 1)
        if depth in own.anew and (list_, depth) not in self.begun:
            counts[depth] = own.anew[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else own.levels[depth].start
        self.begun.add((list_, depth))
        for below in [each for each in counts if each > depth]:
            restart = own.levels[below].restart if below in own.levels else None
            if restart is None or depth < restart:
                del counts[below]

    def _number(self, own: List, depth: int, legal: bool) -> str:
        level = own.levels.get(depth, Level())
        return shown(self.counts[own.family].get(depth, level.start), "decimal" if legal else level.format)


def _list(
    element: etree._Element, root: etree._Element, families: Mapping[str, etree._Element], styles: Styles
) -> List:
    family = attribute(child(element, "abstractNumId"), "val")
    levels = _levels(_followed(families.get(family), root, families, styles))
    anew: dict[int, int] = {}
    for override in (each for each in element if local(each) == "lvlOverride"):
        depth = _whole(attribute(override, "ilvl"))
        levels |= _levels(override)
        start = child(override, "startOverride")
        if start is not None:
            anew[depth] = _whole(attribute(start, "val"), 1)
    return List(family, levels, anew)


def _followed(
    family: etree._Element | None, root: etree._Element, families: Mapping[str, etree._Element], styles: Styles
) -> etree._Element | None:
    """The definition itself, where `family` only names the style that has it."""
    link = child(family, "numStyleLink")
    if link is None:
        return family
    list_ = styles.get(attribute(link, "val")).list
    owner = next((each for each in root if local(each) == "num" and attribute(each, "numId") == list_), None)
    return families.get(attribute(child(owner, "abstractNumId"), "val"))


def _levels(parent: etree._Element | None) -> dict[int, Level]:
    elements = [each for each in parent if local(each) == "lvl"] if parent is not None else []
    return {_whole(attribute(each, "ilvl")): _level(each) for each in elements[:LEVELS]}


def _level(element: etree._Element) -> Level:
    restart = child(element, "lvlRestart")
    return Level(
        format=_format(element),
        text=attribute(child(element, "lvlText"), "val"),
        start=_whole(attribute(child(element, "start"), "val"), 0 if child(element, "start") is None else 1),
        gap=attribute(child(element, "suff"), "val", "tab"),
        restart=None if restart is None else _whole(attribute(restart, "val")),
        legal=is_on(child(element, "isLgl")),
        style=attribute(child(element, "pStyle"), "val"),
    )


def _format(element: etree._Element) -> str:
    """The format, which newer programs write twice: their own, and one that older programs know."""
    plain = child(element, "numFmt")
    if plain is None:
        plain = child(element, "AlternateContent", "Fallback", "numFmt")
    return attribute(plain, "val", "decimal")


def _whole(value: str, otherwise: int = 0) -> int:
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise
