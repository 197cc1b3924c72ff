"""members on a shelf -> all that they have in common, on the same shelf: the one door to this folder.

No more is in memory than the reports of one place, or what all of them say of one indicator.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from typing import NamedTuple

from msgspec import Raw
from msgspec.msgpack import encode

from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.formulas import followed
from site_gen.data.collection.gather import Names, Told, define, names, tell
from site_gen.data.collection.judge import Begun, judge
from site_gen.data.collection.promises import promises
from site_gen.data.collection.rows import rows
from site_gen.data.collection.wording import revisions
from site_gen.model.collected import Collected, Place, Stated
from site_gen.model.collection import Member, Said
from site_gen.model.curation import Shared
from site_gen.model.dataset import Indicator
from site_gen.model.keeping import FORGETFUL, Keep, Shelf, key, once
from site_gen.model.members import LAID_DOWN, indicators_of, whole
from site_gen.model.theme import Theme


def collected(shelf: Shelf, shared: Shared, indicators: tuple[Indicator, ...], keep: Keep = FORGETFUL) -> Collected:
    """`indicators`: the built-in catalogue; `shared` has the formulas and themes, those that come with us too."""
    slugs = [slug for _, slug in sorted((each.year, each.slug) for each in shelf.each("member", Member))]
    if len(slugs) < 2:
        return Collected(shelf)
    checked = frozenset(_gather(slugs, shared, indicators, shelf, keep))
    judged = [judge(id, shelf) for id in shelf.values("said", "indicator")]
    _set_aside(sorted(number for each in judged for number in each.flagged), shelf)
    _state(sorted((one for each in judged for one in each.stated), key=lambda one: one[:2]), shelf)
    return Collected(
        shelf,
        tuple(slugs),
        sum(each.sayings for each in judged),
        tuple(_place(id, shared, shelf, keep) for id in shelf.values("said", "place")),
        tuple(_years((one for each in judged for one in each.strips), shelf)),
        checked,
    )


def _gather(
    slugs: Sequence[str], shared: Shared, indicators: tuple[Indicator, ...], shelf: Shelf, keep: Keep
) -> Iterator[str]:
    """Lays down what the reports say, from the oldest; the slugs of those of which a person has checked a number."""
    known = cache(partial(_known, slugs, shared, indicators, shelf))
    common = key("common", shared.aliases, shared.themes, indicators, slugs, shelf.digest("indicators"))
    for slug in slugs:
        name = key("told", common, *(shelf.digest(kind, slug=slug) for kind in LAID_DOWN))
        told = once(keep, name, Told, partial(_told, slug, shelf, known, shared.themes))
        shelf.put("structure", told.structure, place=told.place, year=told.year, slug=slug)
        for indicator, said in told.said:
            shelf.put("said", said, place=told.place, slug=slug, indicator=indicator)
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


class _Kept(NamedTuple):
    """What the reports of a place have in common, ready to be laid down."""

    slugs: tuple[str, ...]
    rows: tuple[tuple[str, Raw], ...]
    """Each with its indicator."""
    rest: tuple[tuple[str, tuple[Raw, ...]], ...]
    """By kind."""


def _place(id: str, shared: Shared, shelf: Shelf, keep: Keep) -> Place:
    name = key("place", shared.formulas, *(shelf.digest(kind, place=id) for kind in ("member", "said")))
    kept = once(keep, name, _Kept, lambda: _common(id, shared, shelf, keep))
    for indicator, row in kept.rows:
        shelf.put("row", row, place=id, indicator=indicator)
    for kind, values in kept.rest:
        for value in values:
            shelf.put(kind, value, place=id)
    return Place(id, kept.slugs, shelf, len(dict(kept.rest)["promise"]), len(kept.rows))


def _common(id: str, shared: Shared, shelf: Shelf, keep: Keep) -> _Kept:
    members = _members(id, shelf)
    said = list(shelf.each("said", Said, place=id))
    kept = promises(said)
    rest: dict[str, Iterable[object]] = {
        "promise": kept,
        "revision": revisions(members, keep),
        "followed": followed(members, shared.formulas if len(members) > 1 else ()),
    }
    made = tuple((row.indicator.id, Raw(encode(row))) for row in rows(members, said, kept))
    encoded = tuple((kind, tuple(Raw(encode(value)) for value in values)) for kind, values in rest.items())
    return _Kept(tuple(member.slug for member in members), made, encoded)


def _members(place: str, shelf: Shelf) -> Sequence[Member]:
    """From the oldest, without what they measure."""
    return sorted(shelf.each("member", Member, place=place), key=lambda member: (member.year, member.slug))


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
