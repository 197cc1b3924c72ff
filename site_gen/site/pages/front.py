"""view -> the observations that a reader sees before the text: key figures, the summary, charts."""

from collections.abc import Iterator

from site_gen.model.dataset import Observation
from site_gen.model.edition import Statement
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.references import named_observations


def key_figures(view: ReportView) -> Iterator[Observation]:
    """Those of the overview, and those of the summary in each language; what nothing states is left out."""
    named = named_observations(view)
    spoken = (
        str(key)
        for blocks in view.summaries.values()
        for block in blocks
        for piece in block.inlines
        if isinstance(piece, Statement)
        for key in piece.keys
    )
    return (named[name] for name in dict.fromkeys((*view.settings.headline, *spoken)) if name in named)


def shown_first(view: ReportView) -> frozenset[str]:
    """Ids of the key figures and of all that figures show."""
    drawn = (observation.id for figure in view.figures for observation in figure.observations)
    return frozenset((*(each.id for each in key_figures(view)), *drawn))
