"""indicators that several reports state -> the list of them, and the page of each."""

from collections.abc import Iterator, Mapping
from typing import get_args

from site_gen.model.collection import Said
from site_gen.model.content import place_id
from site_gen.model.dataset import FAMILIES
from site_gen.model.report import Level
from site_gen.site.collection import indicators
from site_gen.site.collection.cells import name
from site_gen.site.collection.contents import Entry
from site_gen.site.collection.paper import Paper
from site_gen.site.frame import addresses
from site_gen.site.frame.page import Document

_FEW = 2
LEVELS: tuple[Level, ...] = get_args(Level)


def pages(paper: Paper) -> Iterator[Document]:
    shared = indicators.shared(paper.common.found)
    if not shared:
        return
    known = {id: said[0].indicator for id, said in shared.items()}
    families = [
        (
            family,
            [
                Entry(name(known[id], paper.speech), addresses.across(paper.speech.lang, id), len(said))
                for id, said in shared.items()
                if known[id].family == family
            ],
        )
        for family in FAMILIES
    ]
    context = {"families": [(family, listed) for family, listed in families if listed]}
    yield paper.page("across", addresses.across, "compare-indicators.html", context)
    for id, said in shared.items():
        yield _indicator(paper, id, said)


def _indicator(paper: Paper, id: str, said: list[Said]) -> Document:
    called = name(said[0].indicator, paper.speech)
    names = {place.id: paper.called(place) for place in paper.common.found.places}
    ranks = _ranks(paper)

    def first(place: indicators.OfPlace) -> tuple[bool, int, str]:
        """Those with most reports, the country before its parts."""
        return len(place.spoken) < _FEW, ranks[place.id], place.id

    context = {
        "places": tuple(sorted(indicators.of_places(id, said, paper.common.found, paper.speech), key=first)),
        "names": names,
        "spellings": indicators.spellings(said),
        "id": id,
    }
    return paper.page(
        "across.one",
        lambda code: addresses.across(code, id),
        "compare-indicator.html",
        context,
        indicator=called.text,
        count=str(len(said)),
        reports=str(len({each.slug for each in said})),
    )


def _ranks(paper: Paper) -> Mapping[str, int]:
    """Place id -> its level, the country first."""
    return {place_id(slug): LEVELS.index(view.settings.level) for slug, view in paper.common.views.items()}
