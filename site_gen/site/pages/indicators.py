"""view, language -> the page of all indicators, every observation a row; and that of several values."""

from collections.abc import Iterator

from site_gen.model.chart import Figure
from site_gen.model.wording import Wording
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages import series
from site_gen.site.pages.indicator_rows import groups_of
from site_gen.site.pages.tables import boxes_of
from site_gen.site.pieces.facts import facts, statuses


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    showing: dict[str, list[Figure]] = {}
    for figure in view.figures:
        for observation in figure.observations:
            showing.setdefault(observation.id, []).append(figure)
    groups = tuple(groups_of(view, showing, lang, wording))
    named = facts(view, lang, wording)
    yield report_document(
        view,
        lang,
        wording,
        "indicators",
        groups=groups,
        tables=boxes_of(view, lang),
        facts=named,
        statuses=statuses(view),
        observations=len(view.dataset.observations),
        indicators=len(view.dataset.indicators),
    )
    yield from series.compose(view, groups, named, lang, wording)
