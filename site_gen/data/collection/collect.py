"""members on a shelf -> all that they have in common, on the same shelf: the one door to this folder.

No more is in memory than the reports of one place, or what all of them say of one indicator.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby

from msgspec import Raw

from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.gather import Names, Told, define, names, tell
from site_gen.data.collection.judge import Begun, judge
from site_gen.data.collection.places import placed
from site_gen.model.collected import Collected, Stated
from site_gen.model.collection import Member, Said
from site_gen.model.content import place_id, standing
from site_gen.model.curation import Shared
from site_gen.model.dataset import Indicator
from site_gen.model.keeping import FORGETFUL, Keep, Shelf, key, once
from site_gen.model.members import LAID_DOWN, indicators_of, whole
from site_gen.model.theme import Theme


def collected(shelf: Shelf, shared: Shared, indicators: tuple[Indicator, ...], keep: Keep = FORGETFUL) -> Collected:
    """`indicators`: the built-in catalogue; `shared` has the formulas and themes, those that come with us too."""
    held = sorted((each.year, *standing(each.slug)) for each in shelf.each("member", Member))
    if len(held) < 2:
        return Collected(shelf)
    slugs, newest = [slug for *_, slug in held], held[-1][0]
    beside = frozenset(_beside((year, slug) for year, _, slug in held))
    checked = frozenset(_gather(slugs, beside, shared, indicators, shelf, keep))
    judged = [judge(id, beside, shelf, keep) for id in shelf.values("said", "indicator")]
    _set_aside(sorted(number for each in judged for number in each.flagged), shelf)
    _state(sorted((one for each in judged for one in each.stated), key=lambda one: one[:2]), shelf)
    return Collected(
        shelf,
        tuple(slugs),
        sum(each.sayings for each in judged),
        tuple(placed(id, beside, shared, newest, shelf, keep) for id in shelf.values("said", "place")),
        tuple(_years((one for each in judged for one in each.strips), shelf)),
        checked,
    )


def _beside(held: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Of several reports of one place and year all but the last."""
    last: dict[tuple[str, int], str] = {}
    for year, slug in held:
        if before := last.get((place_id(slug), year)):
            yield before
        last[place_id(slug), year] = slug


def _gather(
    slugs: Sequence[str],
    beside: Collection[str],
    shared: Shared,
    indicators: tuple[Indicator, ...],
    shelf: Shelf,
    keep: Keep,
) -> Iterator[str]:
    """Lays down what the reports say, from the oldest; the slugs of those of which a person has checked a number."""
    known = cache(partial(_known, slugs, shared, indicators, shelf))
    common = key("common", shared.aliases, shared.themes, indicators, slugs, shelf.digest("indicators"))
    for slug in slugs:
        name = key("told", common, *(shelf.digest(kind, slug=slug) for kind in LAID_DOWN))
        told = once(keep, name, Told, partial(_told, slug, shelf, known, shared.themes))
        if slug not in beside:
            shelf.put("structure", told.structure, place=told.place, year=told.year, slug=slug)
        own = {"place": told.place, "slug": slug}
        shelf.put_all("said", ((said, {**own, "indicator": indicator}) for indicator, said in told.said))
        if told.checked:
            yield slug


def _told(slug: str, shelf: Shelf, known: Callable[[], Names], themes: Sequence[Theme]) -> Told:
    return tell(whole(slug, shelf), known().resolve, themes)


def _known(slugs: Sequence[str], shared: Shared, indicators: tuple[Indicator, ...], shelf: Shelf) -> Names:
    for slug in slugs:
        define(indicators_of(slug, shelf), shelf)
    return names(shared.aliases, Catalogue(indicators), shelf)


def _set_aside(flagged: Iterable[int], shelf: Shelf) -> None:
    """What is flagged, once more, in the order of the reports."""
    for said in (shelf.at(number, Said) for number in flagged):
        shelf.put("flagged", said, place=said.place, slug=said.slug)


def _state(stated: Iterable[tuple[str, int, Stated]], shelf: Shelf) -> None:
    for *_, each in stated:
        shelf.put("stated", each, indicator=each.indicator.id)


def _years(strips: Iterable[Begun], shelf: Shelf) -> Iterator[tuple[int, tuple[str, ...]]]:
    """With the indicators of its strips, which are laid down once more, in their order."""
    for newest, own in groupby(sorted(strips), lambda each: each.newest):
        ids: dict[str, None] = {}
        for each in own:
            shelf.put("strip", shelf.at(each.number, Raw), year=-newest, indicator=each.indicator)
            ids[each.indicator] = None
        yield -newest, tuple(ids)
