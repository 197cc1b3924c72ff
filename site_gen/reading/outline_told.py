"""Blocks -> the levels that the format of the file gives their headings: Word's styles, `<h2>`, `##`.

Offices use such styles carelessly; where they and the numbers of the headings contradict each other, the numbers count.
"""

from collections.abc import Collection, Sequence

from site_gen.reading.outline_blocks import Draft
from site_gen.reading.outline_marks import MAJOR

_FEW = 2
"""Headings that a file calls so at least, for its levels to say anything."""
DEEPEST = 6


def told_levels(drafts: Sequence[Draft], tops: Collection[int]) -> dict[int, int]:
    """The level of each heading by its index, 2 for the highest; empty where the file tells none or is contradicted.

    `tops`: the indices of headings that their words make chapters.
    """
    heads = {index: draft for index, draft in enumerate(drafts) if draft.kind == "heading" and draft.told}
    if len(heads) < _FEW or not _agree(list(heads.values())):
        return {}
    untold = [index for index in tops if index not in heads]
    highest = 3 if untold and min(untold) < min(heads) else 2
    ranks = {level: rank for rank, level in enumerate(sorted({draft.told for draft in heads.values()}), start=highest)}
    return {index: min(ranks[draft.told], DEEPEST) for index, draft in heads.items()}


def _agree(heads: Sequence[Draft]) -> bool:
    """Whether each way of numbering has one level, and what reports nest deeper has a deeper one."""
    found = {(draft.mark.style, draft.told) for draft in heads if draft.mark and draft.mark.style in MAJOR[:3]}
    styles = sorted(found, key=lambda each: MAJOR.index(each[0]))
    levels = [level for _, level in styles]
    return len({style for style, _ in styles}) == len(styles) and levels == sorted(set(levels))
