"""indicators that several reports state -> the list of them, and the page of each."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from site_gen.model.collected import Stated
from site_gen.model.content import place_id
from site_gen.model.dataset import FAMILIES
from site_gen.model.report import LEVELS
from site_gen.site.collection import indicators
from site_gen.site.collection.contents import Entry
from site_gen.site.collection.paper import Paper
from site_gen.site.collection.speech import name
from site_gen.site.collection.twice import twice
from site_gen.site.frame import above
from site_gen.site.frame.page import Document

_FEW = 2


def listed(paper: Paper) -> Iterator[Document]:
    """None where nothing is stated by several."""
    stated = tuple(paper.common.found.stated)
    families = [
        (family, [_entry(each, paper) for each in stated if each.indicator.family == family]) for family in FAMILIES
    ]
    found = [(family, sorted(own, key=lambda entry: -entry.count)) for family, own in families if own]
    if found:
        yield paper.page("across", above.across, "compare-indicators.html", {"families": found})


def _entry(each: Stated, paper: Paper) -> Entry:
    path = above.across(paper.speech.lang, each.indicator.id)
    return Entry(name(each.indicator, paper.speech), path, each.count)


def page(id: str, paper: Paper) -> Iterator[Document]:
    stated, said = paper.common.found.stated_of(id), paper.common.found.stating(id)
    called = name(stated.indicator, paper.speech)
    here = {each.place for each in said}
    places = [place for place in paper.common.found.places if place.id in here]
    names = {place.id: paper.called(place) for place in places}
    paper = replace(paper, twice=twice(places, paper.speech))
    ranks = _ranks(paper)

    def first(place: indicators.OfPlace) -> tuple[bool, int]:
        """Those with most reports, the country before its parts."""
        return len(place.spoken) < _FEW, ranks[place.id]

    context = {
        "places": tuple(sorted(indicators.of_places(id, said, paper.common.found, paper.speech), key=first)),
        "names": names,
        "spellings": indicators.spellings(said),
        "id": id,
    }
    yield paper.page(
        "across.one",
        lambda code: above.across(code, id),
        "compare-indicator.html",
        context,
        indicator=called.text,
        count=str(stated.count),
        reports=str(stated.reports),
    )


def _ranks(paper: Paper) -> Mapping[str, int]:
    """Place id -> its level, the country first."""
    return {place_id(slug): LEVELS.index(view.settings.level) for slug, view in paper.common.views.items()}
