"""settings, collection -> the pages that compare reports, in each language."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec.structs import replace

from site_gen.model.content import SiteSettings
from site_gen.model.keeping import Answers
from site_gen.model.wording import Wording
from site_gen.site.collection import of_all, of_indicator, of_place, of_year
from site_gen.site.collection.comparisons import Comparisons, ground
from site_gen.site.collection.contents import across_all, entries
from site_gen.site.collection.paper import Paper
from site_gen.site.collection.speech import Speech
from site_gen.site.frame import above
from site_gen.site.frame.asked import Unit
from site_gen.site.frame.page import Document

Composer = Callable[[Paper], Iterable[Document]]


def units(site: SiteSettings, common: Comparisons, wording: Wording) -> Iterator[Unit]:
    """Of what there is to compare: one unit for all that is composed together."""
    basis = ground(site, common)
    for lang in site.languages:
        paper = Paper(site, common, Speech(lang, wording, common.views, common.found.checked))
        for name, compose in _sorts(common):
            yield Unit(f"{lang} {name}", basis, partial(_on, paper, compose))
        yield Unit("", "", partial(_on, paper, _data))


def _on(paper: Paper, compose: Composer, shelf: Answers) -> Iterable[Document]:
    return compose(replace(paper, common=paper.common.asking(shelf)))


def _sorts(common: Comparisons) -> Iterator[tuple[str, Composer]]:
    """Each with its name, which no other has."""
    yield "list", _list
    for place in common.compared:
        yield f"place {place.id}", partial(of_place.pages, place.id)
    for year, _ in common.found.years:
        yield f"year {year}", partial(of_year.pages, year)
    yield "across", of_indicator.listed
    for each in common.found.stated:
        yield f"across {each.indicator.id}", partial(of_indicator.page, each.indicator.id)


def _list(paper: Paper) -> Iterator[Document]:
    common, speech = paper.common, paper.speech
    context = {**entries(common, speech.lang, speech.wording), "ways": across_all(common, speech.lang, speech.wording)}
    yield paper.page("compare", above.comparisons, "compare.html", context)


def _data(paper: Paper) -> Iterator[Document]:
    """These show sizes of files, which any word changes."""
    if paper.common.data:
        yield of_all.downloads(paper)
        yield of_all.search(paper)
