"""Characters of fonts of signs (Symbol, Wingdings), private ones that no other font has -> the signs that they show.

PM2.5 in \\uf06dg/m³ is in μg/m³. Where the two fonts differ, what opens a line is a bullet, and what stands in it none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.received import Held, Part

_CODE = re.compile(r"(?!d[89a-f])[\da-f]{2,4}", re.I)
_OF_A_FONT = compiled(r"[\uf000-\uf0ff]")
_BULLETS = {"b7": "•", "6c": "●", "fc": "✓", "fe": "☑", "a8": "□", "6e": "■", "75": "◆", "d8": "➢"}
_WITHIN = {
    "a3": "≤",
    "b3": "≥",
    "b1": "±",
    "b4": "×",
    "b8": "÷",
    "b9": "≠",
    "bb": "≈",
    "b0": "°",
    "a5": "∞",
    "d6": "√",
    "6d": "μ",
    "61": "α",
    "62": "β",
    "67": "γ",
    "44": "Δ",
    "53": "Σ",
    "57": "Ω",
    "25": "%",
    "b2": "″",
    "a2": "′",
}


def sign_of(code: str) -> str:
    """The character that a Word file names by its code, in a font of signs or another; nothing for what is no code."""
    return chr(int(code, 16)) if _CODE.fullmatch(code) else ""


def signed(parts: Iterable[Part]) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts with the signs that are known, and how many; others are left out, and told by their code."""
    met: Counter[str] = Counter()
    found = tuple(_signed(part, met) for part in parts)
    unknown = tuple(code for code in met if code)
    kept = (Held("signs", met[""], "kept"),) if met[""] else ()
    left = (Held("signs", sum(met[code] for code in unknown), "unread", unknown),) if unknown else ()
    return found, (*kept, *left)


def _signed(part: Part, met: Counter[str]) -> Part:
    if not _OF_A_FONT.search("".join((part.text, *part.cells))):
        return part
    return replace(part, text=_shown(part.text, met), cells=tuple(_shown(cell, met) for cell in part.cells))


def _shown(text: str, met: Counter[str]) -> str:
    words = text.strip()
    return _OF_A_FONT.sub(lambda found: _sign(found[0], met, within=found.start() > 0), words)


def _sign(character: str, met: Counter[str], within: bool) -> str:
    """The sign, counted; by its code where it is not known."""
    code = f"{ord(character):x}"
    tables: tuple[Mapping[str, str], ...] = (_WITHIN, _BULLETS) if within else (_BULLETS, _WITHIN)
    sign = next((table[code[2:]] for table in tables if code[2:] in table), "")
    met["" if sign else code] += 1
    return sign
