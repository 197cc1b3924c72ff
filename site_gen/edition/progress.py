"""An edition and its translation -> how much of each section is translated."""

from msgspec import Struct

from site_gen.edition.matching import NOTES, units
from site_gen.model.edition import Edition, Translation


class SectionStatus(Struct, frozen=True):
    """How far one section (a heading and what stands under it, or the notes) is translated, in blocks."""

    section: str
    """Id of its heading, or `notes`."""
    heading: str
    """The heading's words in the report's language; empty for the notes."""
    translated: int
    stale: int
    missing: int
    words: int
    """Words of the current translations."""

    @property
    def blocks(self) -> int:
        return self.translated + self.stale + self.missing


def status(edition: Edition, translation: Translation) -> tuple[SectionStatus, ...]:
    """Each section in the order of the text; sections without words are left out."""
    headings = {block.id: block.text for block in edition.blocks if block.level}
    wanted = units(edition)
    sections = dict.fromkeys(unit.section for unit in wanted)
    result = []
    for section in sections:
        states = [translation.blocks.get(unit.id) for unit in wanted if unit.section == section]
        current = [state for state in states if state and state.state == "current"]
        stale = sum(state is not None and state.state in ("stale", "draft") for state in states)
        missing = len(states) - len(current) - stale
        heading = "" if section == NOTES else headings.get(section, "")
        words = sum(state.words for state in current)
        result.append(SectionStatus(section, heading, len(current), stale, missing, words))
    return tuple(result)
