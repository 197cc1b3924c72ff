"""What the attributes of an element and a page's simple style rules say of how its words are shown."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from site_gen.model.compiled import compiled

Attributes = Mapping[str, str]
GONE = re.compile(
    r"display\s*:\s*none|font-size\s*:\s*0(?![.\d])"
    r"|(?<![\w-])(?:left|top|text-indent|margin-left)\s*:\s*-(?:999|\d{4,5})(?:px|em|pt)"
    r"|(?<![\w-])clip\s*:\s*rect\(\s*[01](?:px)?[\s,]",
    re.I,
)
"""Not shown, or out of sight: beyond the page's edge, or cut to nothing for readers of screens."""
HIDDEN = re.compile(rf"visibility\s*:\s*(?:hidden|collapse)|{GONE.pattern}", re.I)
STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.I)
RAISED = re.compile(r"vertical-align\s*:\s*super", re.I)
MEDIA = compiled(r"@media[^{]{0,200}\{(?:[^{}]{0,2000}\{[^{}]{0,2000}\}){0,500}[^{}]{0,2000}\}")
"""Rules of another medium: what print leaves out is on the screen."""
RULE = compiled(r"((?<![\w.#-])ol(?:[.#][\w-]{1,80})?|[.#][\w-]{1,80})\s*\{([^{}]{0,2000})\}")
DISPLAY = re.compile(
    r"(?<![\w-])display\s*:\s*(table(?:-row|-cell|-(?:row|header|footer)-group)?)\s*(?:!important\s*)?(?:;|$)", re.I
)
ROLES = {
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "table-row-group": "tbody",
    "table-header-group": "thead",
    "table-footer-group": "tfoot",
}
"""How an element is shown -> the tag that is shown so by itself."""
TABLED = frozenset((*ROLES.values(), "th"))
LIST = re.compile(r"list-style(?:-type)?\s*:\s*([^;]{1,80})", re.I)
FORMATS = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "simp-chinese-formal": "chineseLegalSimplified",
    "cjk-decimal": "chineseCounting",
}
"""A list's style -> the format of the same numbers in Word."""
TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class Sheet(Struct, frozen=True):
    """What a page's rules say of classes (.x) and ids (#x)."""

    hidden: frozenset[str] = frozenset()
    lists: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    """`lists`: of lists (ol, .x, ol.x) the style of their numbers; `shown`: what is shown as a part of a table."""
    hiding: re.Pattern[str] = HIDDEN
    """What a style says of an element that is not shown."""

    def hides(self, attributes: Attributes) -> bool:
        style = attributes.get("style", "")
        return (
            "hidden" in attributes or bool(self.hiding.search(style)) or not self.hidden.isdisjoint(_names(attributes))
        )

    def role(self, tag: str, attributes: Attributes) -> str:
        """The part of a table that an element is, by its tag or its style; empty for none."""
        if tag in TABLED:
            return tag
        style = DISPLAY.search(attributes.get("style", ""))
        stated = (self.shown[name] for name in _names(attributes) if name in self.shown)
        return ROLES[style[1].lower()] if style else next(stated, "")

    def numbers(self, attributes: Attributes) -> str:
        """The style of an ordered list's numbers that the nearest rule states; empty where none does."""
        names = _names(attributes)
        stated = (self.lists[each] for name in names for each in (f"ol{name}", name) if each in self.lists)
        return next(stated, self.lists.get("ol", ""))


def _names(attributes: Attributes) -> Sequence[str]:
    """The id and the classes of an element, as rules name them."""
    return [f"#{attributes.get('id', '')}", *(f".{each}" for each in reversed(attributes.get("class", "").split()))]


def sheet_of(page: str, hiding: re.Pattern[str] = HIDDEN) -> Sheet:
    """What the style rules of one class or id alone hide on the screen."""
    styles = " ".join(re.findall(r"<style[^>]{0,200}>(.{0,200000}?)</style", page, re.I | re.S)[:20])
    rules = RULE.findall(MEDIA.sub("", re.sub(r"/\*.{0,2000}?\*/", "", styles, flags=re.S)))
    lists = {name: style[1].lower() for name, rule in rules if (style := LIST.search(rule))}
    parts = {name: ROLES[how[1].lower()] for name, rule in rules if (how := DISPLAY.search(rule))}
    return Sheet(frozenset(name for name, rule in rules if hiding.search(rule)), lists, parts, hiding)


def numbering(tag: str, attributes: Attributes, sheet: Sheet) -> str:
    """The format of a list's numbers; empty where it has none."""
    if tag != "ol":
        return ""
    style = LIST.search(attributes.get("style", ""))
    words = (style[1].lower() if style else sheet.numbers(attributes)).split()
    if "none" in words:
        return ""
    return next((FORMATS[word] for word in words if word in FORMATS), TYPES.get(attributes.get("type", "1"), "decimal"))


def whole(text: str | None, default: int) -> int:
    """An attribute that is a whole number."""
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
