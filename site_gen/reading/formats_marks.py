"""Raised and lowered characters -> what they are: the mark of a note, the power of a unit, or words like others.

`企业²2家` is two firms and a mark, never 22; `35μg/m³` is a unit. A mark is written as its number in brackets.
"""

import re

from site_gen.model.compiled import compiled
from site_gen.reading.formats_ledger import Ledger

_MARK = compiled(
    r"\s*(?:[\[【〔（(]\s*)?(?:注\s*(?=\d))?(?:(?P<digits>\d{1,3})|(?P<circled>[①-⑳])|(?P<signs>[*＊※†‡]{1,3}))(?:\s*[\]】〕）)])?\s*"
)
_POWERED = compiled(
    r"(?:(?<![A-Za-z])(?:[munkcdMGT]?m|k?m|cm|mm|dm|s|h|hm|ft|in)|(?<!平)(?<!立)(?<!公)(?<!厘)(?<!毫)(?<!分)米|㎡)$"
)
"""What a square or a cube may stand behind."""
_TEN = compiled(r"(?:[×xX*·]\s*|^|[^\d.])10$")
_UPPER = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
CUSTOM = compiled(r"^[*＊※†‡]{1,3}\s*")
"""The sign before a note that is called by one; it is numbered like the others."""
HIGH = 6
"""Half-points above the line at which characters are raised; less is set to look straight."""
RAISED = compiled(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
"""Raised digits that are characters of their own."""


def raised(words: str, before: str) -> tuple[str, str]:
    """What raised `words` behind `before` are: the text to write, and the number of the note if it is its mark."""
    if is_power(words, before):
        return words.translate(_UPPER), ""
    match = _MARK.fullmatch(words)
    if match is None or not before.strip():
        return words, ""
    label = _label(match)
    return f"[{label}]", label


def is_power(words: str, before: str) -> bool:
    """Whether raised digits are a power: m², 10⁸, s⁻¹."""
    digits = words.translate(_PLAIN).strip()
    if _TEN.search(before):
        return bool(re.fullmatch(r"[-−]?\d{1,2}", digits))
    return bool(re.fullmatch(r"[-−]?[1-3]", digits) and _POWERED.search(before))


def marked(text: str, before: str = "") -> tuple[str, tuple[str, ...]]:
    """`text` with the raised digits in it that are marks written as [n]; and their numbers."""
    labels: list[str] = []

    def _written(match: re.Match[str]) -> str:
        words, label = raised(match[0].translate(_PLAIN), before + text[: match.start()])
        labels.extend([label] if label else [])
        return words

    return RAISED.sub(_written, text), tuple(labels)


def told(words: str, before: str, is_raised: bool, typed: bool, ledger: Ledger) -> str:
    """What to write for `words` behind `before`; their marks are counted.

    `typed`: whether marks may be typed by hand; in a file that has notes of its own a typed one calls nothing.
    """
    if is_raised and words.strip():
        text, label = raised(words, before)
        labels: tuple[str, ...] = (label,) if label else ()
    else:
        text, labels = marked(words, before)
    for label in labels:
        ledger.add("marks", "kept" if typed else "left-out", "" if typed else label)
        text = text if typed else text.replace(f"[{label}]", "", 1)
    return text


def _label(match: re.Match[str]) -> str:
    if match["digits"]:
        return str(int(match["digits"]))
    return str(ord(match["circled"]) - ord("①") + 1) if match["circled"] else str(len(match["signs"]))
