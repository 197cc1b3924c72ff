"""view -> the observations that `report.toml` names and the report does not state."""

from collections.abc import Iterator

from site_gen.model.dataset import Observation
from site_gen.model.edition import Statement
from site_gen.model.problem import Problem
from site_gen.site.view import ReportView

_HINT = "annotate the sentence that states it in report.md, or name another"


def named_observations(view: ReportView) -> dict[str, Observation]:
    """By id and by key as an author writes it: `gdp-2016`, `gdp@2016`."""
    observations = view.dataset.observations
    return {str(each.key): each for each in observations} | {each.id: each for each in observations}


def unresolved(view: ReportView, file: str) -> tuple[Problem, ...]:
    """The mistakes of `headline` and `summary`; `file` is the report's `report.toml`."""
    known = named_observations(view)
    missing = (name for name in _names(view) if name not in known)
    return tuple(
        Problem(file, 1, 1, f"the report states no observation {name}", "unknown-observation", hint=_HINT)
        for name in dict.fromkeys(missing)
    )


def _names(view: ReportView) -> Iterator[str]:
    yield from view.settings.headline
    for blocks in view.summaries.values():
        for block in blocks:
            for piece in block.inlines:
                yield from map(str, piece.keys) if isinstance(piece, Statement) else ()
