"""Lines right below a report's body -> those with which it is signed: office, speaker, date.

They are left out as what stands above it in other reports is not, but say when it was given, and by whom.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_front import DATE, OFFICE, SPEAKER
from site_gen.reading.strand import Strand

SIGNED = compiled(rf"[（(]?(?:(?:{DATE.pattern})|(?:{SPEAKER})|(?:{OFFICE}))[)）]?")
"""二〇一九年一月十日; 安顺市人民政府市长　王术君"""
MOST = 3
"""Lines of a signature."""


def signature_of(lines: Sequence[Strand], body: Sequence[Strand]) -> list[Strand]:
    """The first lines behind the last of the body, as long as they are those of a signature."""
    last = body[-1].places[-1] if body and body[-1] else -1
    behind = (line for line in lines if line and line.places[0] > last)
    return [*takewhile(_signs, behind)][:MOST]


def said_of(omissions: Sequence[Omission], signed: Sequence[Strand]) -> list[Omission]:
    """The omissions; those of a signature, which no menu is, as what is said of the report."""
    return list(_said(omissions, {place for line in signed for place in line.places}))


def _said(omissions: Sequence[Omission], places: set[int]) -> Iterator[Omission]:
    for each in omissions:
        yield replace(each, reason="metadata") if each.span.start in places else each


def _signs(line: Strand) -> bool:
    return bool(SIGNED.fullmatch(line.text) or SIGNED.fullmatch("".join(line.text.split())))
