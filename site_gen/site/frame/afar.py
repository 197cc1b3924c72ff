"""ReportView -> the same without where its words stand in its files, of which no page and no drawing shows anything.

A word more moves all that follows it; what is made from this view is still made from the same: nothing is made anew.
"""

from msgspec.structs import replace

from site_gen.model.chart import Figure, Row
from site_gen.model.dataset import Dataset, Mention, Observation
from site_gen.model.edition import NOWHERE, Block, Inline, Note, Statement
from site_gen.model.text import Span
from site_gen.site.frame.view import ReportView


def afar(view: ReportView) -> ReportView:
    edition = replace(
        view.edition, blocks=tuple(map(_block, view.edition.blocks)), notes=tuple(map(_note, view.edition.notes))
    )
    return replace(view, edition=edition, dataset=_dataset(view.dataset), figures=tuple(map(figure, view.figures)))


def figure(near: Figure) -> Figure:
    """What it is drawn from."""
    return replace(near, rows=tuple(map(_row, near.rows)))


def _dataset(near: Dataset) -> Dataset:
    return replace(near, observations=tuple(map(_observation, near.observations)))


def _row(near: Row) -> Row:
    return replace(
        near, points=tuple(replace(each, observation=_observation(each.observation)) for each in near.points)
    )


def _observation(near: Observation) -> Observation:
    return replace(near, mentions=tuple(map(_mention, near.mentions)))


def _mention(near: Mention) -> Mention:
    return replace(near, source=NOWHERE, line=0, column=0)


def _block(near: Block) -> Block:
    return replace(near, line=0, source=NOWHERE, inlines=tuple(map(_inline, near.inlines)))


def _inline(near: Inline) -> Inline:
    return replace(near, line=0, column=0, source=NOWHERE) if isinstance(near, Statement) else near


def _note(near: Note) -> Note:
    """One of the report's own has words in the source, which tells it from a remark."""
    return replace(near, line=0, source=Span(0, len(near.source)), inlines=tuple(map(_inline, near.inlines)))
