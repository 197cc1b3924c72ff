"""views of the reports -> every document of the site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from types import MappingProxyType

from site_gen.model.collected import Collected
from site_gen.model.content import SiteSettings
from site_gen.model.keeping import Answers
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.asked import Unit
from site_gen.site.frame.page import Document
from site_gen.site.frame.view import ReportView
from site_gen.site.machines.metadata import with_metadata
from site_gen.site.pages import (
    about,
    downloads,
    glossary,
    indicators,
    overview,
    parallel,
    promises,
    report,
    search,
    tables,
    topics,
)

Composer = Callable[[ReportView, str, Wording], Iterable[Document]]
"""Report, language, words -> its pages of one kind."""

COMPOSERS: Mapping[str, Composer] = {
    "overview": overview.compose,
    "report": report.compose,
    "parallel": parallel.compose,
    "charts": topics.compose,
    "indicators": indicators.compose,
    "tables": tables.compose,
    "promises": promises.compose,
    "glossary": glossary.compose,
    "data": downloads.compose,
    "about": about.compose,
    "method": about.compose,
    "search": search.compose,
}
"""By the kind of page that they make, each of `kinds.KINDS`; some make several."""


def front(
    site: SiteSettings,
    views: tuple[ReportView, ...],
    found: Collected,
    wording: Wording,
    data: Mapping[str, int] = MappingProxyType({}),
) -> Iterator[Unit]:
    """The root's pages and those that compare reports; of these they show settings and observations alone.

    Each is made when it is asked for: all at once they would be the largest thing in memory.
    """
    from site_gen.site.collection import root  # not where a report is made again and nothing above it
    from site_gen.site.collection.comparisons import comparisons

    common = comparisons(views, found, data)
    yield Unit("", "", lambda shelf: with_metadata(root.compose(site, views, common.asking(shelf), wording), views))
    if common:
        from site_gen.site.collection import compared  # not where there is nothing to compare

        for unit in compared.units(site, common, wording):
            yield unit._replace(compose=partial(_described, unit, views))


def _described(unit: Unit, views: tuple[ReportView, ...], shelf: Answers) -> Iterator[Document]:
    return with_metadata(unit.compose(shelf), views)


def of_report(view: ReportView, wording: Wording) -> tuple[Document, ...]:
    """The pages of one report in each language, which depend on no other report."""
    return tuple(with_metadata(_pages(view, wording), (view,)))


def at(view: ReportView, path: str, wording: Wording) -> Document | None:
    """The page of a report that `of_report` makes at `path`, without the others as far as this can be done."""
    lang, page = addresses.page_at(path)
    composer = COMPOSERS.get(page) if lang in view.languages else None
    made = (document for document in composer(view, lang, wording) if document.path == path) if composer else ()
    return next(with_metadata(islice(made, 1), (view,)), None)


def _pages(view: ReportView, wording: Wording) -> Iterator[Document]:
    for lang in view.languages:
        for composer in dict.fromkeys(COMPOSERS.values()):
            yield from composer(view, lang, wording)
