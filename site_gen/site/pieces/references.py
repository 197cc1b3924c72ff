"""view -> what the report names and nothing defines: observations of `report.toml`, charts of `report.md`."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from site_gen.model.chart import ChartSpec
from site_gen.model.content import Page
from site_gen.model.dataset import Observation
from site_gen.model.edition import Edition, Statement
from site_gen.model.problem import Problem
from site_gen.site.frame.view import ReportView

HANDWRITTEN = ("about", "method")
"""Ids of the pages whose words people write."""
_HINT = "annotate the sentence that states it in report.md, or name another"

_NUMBERED = "the numbers beside the text of the report are its paragraphs: `p3b`"


def named_observations(view: ReportView) -> dict[str, Observation]:
    """By id and by key as an author writes it: `gdp-2016`, `gdp@2016`."""
    observations = view.dataset.observations
    return {str(each.key): each for each in observations} | {each.id: each for each in observations}


def unresolved(view: ReportView, file: str) -> tuple[Problem, ...]:
    """The mistakes of `headline`, `summary` and `versions`; `file` is the report's `report.toml`."""
    known, blocks = named_observations(view), {block.id for block in view.edition.blocks}
    missing = dict.fromkeys(name for name in _names(view) if name not in known)
    named = dict.fromkeys(id for version in view.settings.versions for id in version.paragraphs)
    return (
        *(
            Problem(file, 1, 1, f"the report states no observation {name}", "unknown-observation", hint=_HINT)
            for name in missing
        ),
        *(
            Problem(file, 1, 1, f"the report has no paragraph {id}", "unknown-paragraph", hint=_NUMBERED)
            for id in named
            if id not in blocks
        ),
    )


def unplaced(edition: Edition, charts: Iterable[ChartSpec], file: str) -> tuple[Problem, ...]:
    """The places of charts that `charts` do not define; `file` is the report's `report.md`."""
    known = sorted({chart.id for chart in charts})
    lines = edition.markdown.split("\n")
    places = ((block.line, block.chart) for block in edition.blocks if block.chart is not None)
    return tuple(_no_chart(file, line, lines[line - 1], id, known) for line, id in places if id not in known)


def unshown(pages: Iterable[Page]) -> tuple[Problem, ...]:
    """Pages written by hand that the site has no place for."""
    hint = f"pages that it has: {', '.join(HANDWRITTEN)}"
    message = "the site shows no page of this name"
    return tuple(
        Problem(page.file, 1, 1, message, "page-name", hint=hint) for page in pages if page.id not in HANDWRITTEN
    )


def _no_chart(file: str, line: int, excerpt: str, chart: str, known: list[str]) -> Problem:
    near = get_close_matches(chart, known, 1)
    hint = f"did you mean `{near[0]}`?" if near else "define it in charts.toml"
    column = excerpt.find(f"chart:{chart}") + len("chart:") + 1
    message = f"there is no chart `{chart}`"
    return Problem(file, line, column, message, "unknown-chart", excerpt, len(chart), hint)


def _names(view: ReportView) -> Iterator[str]:
    yield from view.settings.headline
    for blocks in view.summaries.values():
        for block in blocks:
            for piece in block.inlines:
                yield from map(str, piece.keys) if isinstance(piece, Statement) else ()
