"""Parts of a file -> the same without a typed table of contents, whose lines end with the number of a page."""

from collections.abc import Sequence
from itertools import groupby

from site_gen.model.compiled import compiled
from site_gen.model.received import Part
from site_gen.reading.formats_ledger import Ledger

_ENTRY = compiled(r".*\S[ \u3000]*(?:\t+|[.．…·。]{4,}|…{2,})[ \u3000]*[（(]?\d{1,3}[)）]?")
"""一、2024年工作回顾⇥1; （一）产业结构……………2"""
_TITLE = compiled(r"目[ \u3000\t]*[录次]")
_FEW = 3


def without_contents(parts: Sequence[Part], ledger: Ledger) -> tuple[Part, ...]:
    """The parts without each run of three such lines or more, and the 目录 above it; `ledger` tells them."""
    kept: list[Part] = []
    for is_entry, group in groupby(parts, lambda part: part.kind != "row" and bool(_ENTRY.fullmatch(part.text))):
        run = list(group)
        if not is_entry or len(run) < _FEW:
            kept += run
            continue
        title = [kept.pop()] if kept and _TITLE.fullmatch(kept[-1].text) else []
        ledger.add("contents", "left-out", " ".join(part.text for part in (*title, *run)))
    return tuple(kept)
