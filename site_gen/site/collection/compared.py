"""settings, collection -> the pages that compare reports, in each language."""

from collections.abc import Iterator

from site_gen.model.content import SiteSettings
from site_gen.model.wording import Wording
from site_gen.site.collection import of_all, of_indicator, of_place, of_year
from site_gen.site.collection.cells import Speech
from site_gen.site.collection.comparisons import Comparisons
from site_gen.site.collection.contents import across_all, entries
from site_gen.site.collection.paper import Paper
from site_gen.site.frame import addresses
from site_gen.site.frame.page import Document


def compose(site: SiteSettings, common: Comparisons, wording: Wording) -> Iterator[Document]:
    """Of what there is to compare."""
    for lang in site.languages:
        paper = Paper(site, common, Speech(lang, wording, common.views, common.found.checked))
        context = {**entries(common, lang, wording), "ways": across_all(common, lang, wording)}
        yield paper.page("compare", addresses.comparisons, "compare.html", context)
        for place in common.compared:
            yield from of_place.pages(place, paper)
        for year, _ in common.found.years:
            yield from of_year.pages(year, paper)
        yield from of_indicator.pages(paper)
        if common.data:
            yield of_all.downloads(paper)
            yield of_all.search(paper)
