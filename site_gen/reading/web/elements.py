"""The elements that are open while a page is read, and what each does to the words in it: `<del>` strikes them out."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from site_gen.reading.formats_counting import shown
from site_gen.reading.web.styles import RAISED, STRUCK, Attributes, Sheet, numbering, whole
from site_gen.reading.web.tags import DEEP, KEPT, RUNNING, SILENT, UNSEEN, WITHIN


class Element(Struct):
    """An element that is open, with what it does to the words in it."""

    tag: str
    silent: bool = False
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    inserted: bool = False
    kept: bool = False
    """Whether line ends in the file end lines."""
    running: str = ""
    """What heads or foots pages is left out as that."""
    number: int = 0
    format: str = ""
    step: int = 1
    before: int = 0
    """Blocks that were read before it began."""
    role: str = ""
    """The part of a table that it is."""
    power: bool = False
    """Whether it is raised in an equation."""
    inside: int = 0
    """Elements of an equation that stand right in it."""


class Elements:
    """Those that are open, the innermost last; around all is one without a tag."""

    def __init__(self, sheet: Sheet, firsts: Iterable[int]) -> None:
        """`firsts`: where the lists begin that count down."""
        self.open: list[Element] = [Element("")]
        self._tags: Counter[str] = Counter()
        self._sheet, self._firsts = sheet, iter(firsts)

    @property
    def inner(self) -> Element:
        """The one in which the next words stand."""
        return self.open[-1]

    def has(self, tag: str) -> bool:
        """Whether a `tag` is open."""
        return self._tags[tag] > 0

    def begin(self, tag: str, attributes: Attributes, role: str, blocks: int) -> bool:
        """Opens one behind as many `blocks` of the page; False where too many are open."""
        if len(self.open) >= DEEP:
            return False
        self.open.append(self._opened(tag, attributes, role, blocks))
        self._tags[tag] += 1
        return True

    def end(self, tag: str, fences: Iterable[str] = ()) -> Iterator[Element]:
        """Closes the nearest open `tag`, and what is open in it, one by one; none behind one of `fences`."""
        for index in range(len(self.open) - 1, 0, -1) if self._tags[tag] else ():
            if self.open[index].tag == tag:
                while len(self.open) > index:
                    element = self.open.pop()
                    self._tags[element.tag] -= 1
                    yield element
                return
            if self.open[index].tag in fences:
                return

    def role(self, tag: str, attributes: Attributes) -> str:
        """The part of a table that begins."""
        role = self._sheet.role(tag, attributes)
        if role in ("", tag):
            return role
        around = next((each.role for each in reversed(self.open) if each.role), "")
        return role if around in WITHIN.get(role, ("table",)) else ""

    def over(self) -> bool:
        """Whether what has begun is the second part of a fraction, before which its stroke stands."""
        around = self.open[-2]
        around.inside += 1
        return around.tag == "mfrac" and around.inside == 2 and not (around.hidden or around.silent)

    def mark(self, attributes: Attributes) -> str:
        """Counts an item of the nearest list; its number as it opens the line, empty where it has none."""
        around = next((each for each in reversed(self.open) if each.tag in ("ol", "ul")), None)
        if around is None or not around.format or self.open[-1].hidden:
            return ""
        around.number = whole(attributes.get("value"), around.number + around.step)
        number = shown(around.number, around.format)
        return f"{number}、" if around.format.startswith("chinese") else f"{number}. "

    def around_note(self, count: int) -> Element:
        """What a note fills that begins here, behind `count` blocks: a block of its own, else the paragraph."""
        blocks = [each for each in self.open if each.tag in ("p", "div", "li", "dd")]
        own = [each for each in blocks[-2:] if each.before == count]
        return next(iter([*own, *blocks[-1:], self.open[-1]]))

    def is_in_cell(self) -> bool:
        """Whether a cell of a table is open."""
        return any(each.role in ("td", "th") for each in self.open)

    def _opened(self, tag: str, attributes: Attributes, role: str, blocks: int) -> Element:
        above = self.open[-1]
        style = attributes.get("style", "")
        closed = tag == "dialog" and "open" not in attributes
        element = Element(
            tag,
            above.silent or tag in SILENT,
            above.hidden or closed or tag in UNSEEN or self._sheet.hides(attributes),
            above.struck or tag in ("del", "s", "strike") or bool(STRUCK.search(style)),
            above.raised or tag == "sup" or bool(RAISED.search(style)),
            tag == "ins",
            above.kept or tag == "pre" or bool(KEPT.search(style)),
            RUNNING.get(attributes.get("title", "") if tag == "div" else "", above.running),
            before=blocks,
            role=role,
            power=above.power or (above.tag == "msup" and above.inside == 1),
        )
        element.hidden = element.hidden or bool(element.running)
        if tag in ("ol", "ul"):
            element.format = numbering(tag, attributes, self._sheet)
            back = tag == "ol" and "reversed" in attributes
            element.step = -1 if back else 1
            first = next(self._firsts, 1) if back else 1
            element.number = whole(attributes.get("start"), first) - element.step
        return element
