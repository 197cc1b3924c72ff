"""What the attributes of an element and a page's simple style rules say of how its words are shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

Attributes = Mapping[str, str]
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])", re.I)
STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.I)
RAISED = re.compile(r"vertical-align\s*:\s*super", re.I)
MEDIA = re.compile(r"@media[^{]{0,200}\{(?:[^{}]{0,2000}\{[^{}]{0,2000}\}){0,500}[^{}]{0,2000}\}")
"""Rules of another medium: what print leaves out is on the screen."""
RULE = re.compile(r"([.#][\w-]{1,80})\s*\{([^{}]{0,2000})\}")
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """Names of classes (.x) and ids (#x) that a page hides."""

    hidden: frozenset[str] = frozenset()

    def hides(self, attributes: Attributes) -> bool:
        names = {f".{each}" for each in attributes.get("class", "").split()} | {f"#{attributes.get('id', '')}"}
        style = attributes.get("style", "")
        return "hidden" in attributes or bool(HIDDEN.search(style)) or not self.hidden.isdisjoint(names)


def sheet_of(page: str) -> Sheet:
    """What the style rules of one class or id alone hide on the screen."""
    styles = " ".join(re.findall(r"<style[^>]{0,200}>(.{0,200000}?)</style", page, re.I | re.S)[:20])
    rules = RULE.findall(MEDIA.sub("", re.sub(r"/\*.{0,2000}?\*/", "", styles, flags=re.S)))
    return Sheet(frozenset(name for name, rule in rules if HIDDEN.search(rule)))


def numbering(tag: str, attributes: Attributes) -> str:
    """The format of a list's numbers; empty where it has none."""
    if tag != "ol":
        return ""
    style = LIST.search(attributes.get("style", ""))
    words = style[1].lower().split() if style else []
    if "none" in words:
        return ""
    return next((FORMATS[word] for word in words if word in FORMATS), TYPES.get(attributes.get("type", "1"), "decimal"))


def whole(text: str | None, default: int) -> int:
    """An attribute that is a whole number."""
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
