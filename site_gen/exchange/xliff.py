"""Assignments ⇄ XLIFF 1.2, which Poedit, Weblate, OmegaT and translation bureaus take.

Numbers and terms are words between plain brackets, not `<x/>`, which some tools lose on the way back. What a person
has to look at again is `needs-translation`: of the states that say so, the one that most tools understand.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from msgspec.structs import replace

from site_gen.exchange.markup import SPACE, child, inside, line_of, root_of, text_of
from site_gen.model.assignment import Assignment, ReturnError, Segment, SegmentState

_SPACE = "urn:oasis:names:tc:xliff:document:1.2"
_PREFIXES: Any = {None: _SPACE}
"""lxml takes None for the default namespace, which its stubs do not know."""
_STATES: dict[SegmentState, str] = {"missing": "new", "draft": "needs-translation", "done": "translated"}
_UNFINISHED = "needs-"
"""How the names of states begin that say: somebody has to look at it again. `new` says it no more once there are other
words than the original's: OmegaT leaves the state as it was."""


def written(assignments: tuple[Assignment, ...], language: str, lang: str, *, copied: bool = False) -> bytes:
    """One `<file>` for each report, the same bytes for the same content.

    `copied`: what is missing holds the original, in the state `new`. OmegaT shows nothing else; to most other tools it
    would be a translation, and an empty one as well.
    """
    root = etree.Element(f"{{{_SPACE}}}xliff", nsmap=_PREFIXES, version="1.2")
    for assignment in assignments:
        file = etree.SubElement(root, f"{{{_SPACE}}}file")
        file.set("original", f"{assignment.report}/report.md")
        file.set("datatype", "plaintext")
        file.set("source-language", language)
        file.set("target-language", lang)
        body = etree.SubElement(file, f"{{{_SPACE}}}body")
        for segment in assignment.segments:
            _add(body, replace(segment, target=segment.source) if copied and not segment.target else segment)
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def _add(body: etree._Element, segment: Segment) -> None:
    unit = etree.SubElement(body, f"{{{_SPACE}}}trans-unit", id=segment.id, attrib={SPACE: "preserve"})
    etree.SubElement(unit, f"{{{_SPACE}}}source").text = segment.source
    if segment.target:
        target = etree.SubElement(unit, f"{{{_SPACE}}}target", state=_STATES[segment.state])
        target.text = segment.target
    for note in segment.notes:
        etree.SubElement(unit, f"{{{_SPACE}}}note", attrib={"from": "developer"}).text = note


def read(data: bytes) -> tuple[Assignment, ...]:
    """What came back. Raises ReturnError where it is no XLIFF 1.1 or 1.2."""
    root = root_of(data, "xliff")
    if not root.get("version", "1.2").startswith("1."):
        message = f"it is XLIFF {root.get('version')}; XLIFF 1.2 is read, which the tool can write as well"
        raise ReturnError(message, line_of(root))
    return tuple(Assignment(_report(file), tuple(_segments(file))) for file in inside(root, "file"))


def _report(file: etree._Element) -> str:
    return (file.get("original") or "").replace("\\", "/").removesuffix("/report.md").rpartition("/")[2]


def _segments(file: etree._Element) -> Iterator[Segment]:
    for unit in inside(file, "trans-unit"):
        target = child(unit, "target")
        source, words = text_of(child(unit, "source")), text_of(target)
        words = "" if words == source else words
        yield Segment(
            unit.get("id") or unit.get("resname") or "",
            source,
            words,
            _state(unit, target) if words else "missing",
            line=line_of(unit),
        )


def _state(unit: etree._Element, target: etree._Element | None) -> SegmentState:
    state = "" if target is None else target.get("state") or ""
    unsaid = not state and unit.get("approved") == "no"
    return "draft" if unsaid or state.startswith(_UNFINISHED) else "done"
