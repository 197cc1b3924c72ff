"""Two states of a report -> the blocks that show something else."""

from collections.abc import Mapping

from site_gen.desk.rows import rows_of
from site_gen.desk.state import State
from site_gen.model.confirmed import Checked


def touched(before: State, after: State) -> tuple[str, ...]:
    """Ids of the blocks that say something else, or are confirmed otherwise."""
    was, now = _said(before), _said(after)
    return tuple(id for id, block in now.items() if was.get(id) != block)


def every(state: State) -> tuple[str, ...]:
    """For what changes no row: a paragraph that was read through."""
    return tuple(block.id for block in state.edition.blocks)


def _said(state: State) -> Mapping[str, tuple[str, list[Checked]]]:
    said: dict[str, tuple[str, list[Checked]]] = {block.id: (block.markdown, []) for block in state.edition.blocks}
    for row in rows_of(state):
        said[row.block.id][1].append(row.mention.checked)
    return said
