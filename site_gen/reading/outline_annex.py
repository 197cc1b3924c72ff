"""Lines of annexes -> their blocks: each annex a chapter of its own, all that it holds below."""

from msgspec.structs import replace

from site_gen.reading.cleaning_annex import is_annex_heading
from site_gen.reading.outline_blocks import Draft, drafts_of
from site_gen.reading.outline_levels import levels_of
from site_gen.reading.outline_told import DEEPEST
from site_gen.reading.strand import Strand

TITLE = 40
"""Characters of a line below 附件1 that is the annex's title."""
CHAPTER, NAME = 2, 3
"""Levels of 附件1 and of its title."""


def annex_drafts(lines: list[Strand]) -> list[Draft]:
    """The blocks of all annexes."""
    drafts: list[Draft] = []
    waiting: list[Strand] = []
    for index, line in enumerate(lines):
        if is_annex_heading(line.text) or _is_title(lines, index):
            drafts += [*_numbered(waiting), Draft(line, "heading")]
            waiting = []
        else:
            waiting.append(line)
    return [*drafts, *_numbered(waiting)]


def _numbered(lines: list[Strand]) -> list[Draft]:
    """The blocks of an annex; only numbers make a heading there, since the cells of a table have no stops either."""
    found = drafts_of(lines)
    return [replace(each, kind="paragraph") if each.kind == "heading" and not each.mark else each for each in found]


def annex_levels(drafts: list[Draft]) -> list[int]:
    """The level of each block: what heads an annex as its chapters do, the rest below."""
    levels: list[int] = []
    for index, (draft, level) in enumerate(zip(drafts, levels_of(drafts), strict=True)):
        if is_annex_heading(draft.text):
            levels.append(CHAPTER)
        elif index and is_annex_heading(drafts[index - 1].text) and draft.kind == "heading":
            levels.append(NAME)
        else:
            levels.append(min(level + 2, DEEPEST) if level else 0)
    return levels


def _is_title(lines: list[Strand], index: int) -> bool:
    """Whether a line names the annex that the one before has numbered: 2026年省十件民生实事."""
    text = lines[index].text
    return index > 0 and is_annex_heading(lines[index - 1].text) and len(text) <= TITLE and not text.endswith("。")
