"""members on a shelf -> all that they have in common, on the same shelf: the one door to this folder.

No more is in memory than the reports of one place, or what all of them say of one indicator.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.formulas import followed
from site_gen.data.collection.gather import define, gathered, names
from site_gen.data.collection.judge import Begun, judge
from site_gen.data.collection.promises import promises
from site_gen.data.collection.rows import rows
from site_gen.data.collection.structure import structure
from site_gen.data.collection.wording import revisions
from site_gen.model.collected import Collected, Place
from site_gen.model.collection import Member, Said
from site_gen.model.content import place_id, standing
from site_gen.model.curation import Shared
from site_gen.model.dataset import Indicator
from site_gen.model.keeping import FORGETFUL, Keep, Shelf
from site_gen.model.members import indicators_of, whole


def collected(shelf: Shelf, shared: Shared, indicators: tuple[Indicator, ...], keep: Keep = FORGETFUL) -> Collected:
    """`indicators`: the built-in catalogue; `shared` has the formulas and themes, those that come with us too."""
    held = sorted((each.year, *standing(each.slug)) for each in shelf.each("member", Member))
    if len(held) < 2:
        return Collected(shelf)
    slugs, newest = [slug for *_, slug in held], held[-1][0]
    beside = frozenset(_beside((year, slug) for year, _, slug in held))
    checked = frozenset(_gather(slugs, beside, shared, Catalogue(indicators), shelf))
    judged = [judge(id, beside, shelf) for id in shelf.values("said", "indicator")]
    _set_aside(sorted(number for each in judged for number in each.flagged), shelf)
    return Collected(
        shelf,
        tuple(slugs),
        sum(each.sayings for each in judged),
        tuple(_place(id, beside, shared, newest, shelf, keep) for id in shelf.values("said", "place")),
        tuple(
            stated for *_, stated in sorted((one for each in judged for one in each.stated), key=lambda one: one[:2])
        ),
        tuple(_years(one for each in judged for one in each.strips)),
        checked,
    )


def _beside(held: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Of several reports of one place and year all but the last."""
    last: dict[tuple[str, int], str] = {}
    for year, slug in held:
        if before := last.get(key := (place_id(slug), year)):
            yield before
        last[key] = slug


def _gather(
    slugs: Sequence[str], beside: Collection[str], shared: Shared, catalogue: Catalogue, shelf: Shelf
) -> Iterator[str]:
    """Lays down what the reports say, from the oldest; the slugs of those of which a person has checked a number."""
    for slug in slugs:
        define(indicators_of(slug, shelf), shelf)
    known = names(shared.aliases, catalogue, shelf)
    for member in (whole(slug, shelf) for slug in slugs):
        place, slug = member.place, member.slug
        if slug not in beside:
            shelf.put("structure", structure(member, shared.themes), place=place, year=member.year, slug=slug)
        for said in gathered(member, known.resolve):
            shelf.put("said", said, place=place, slug=slug, indicator=said.indicator.id)
        if any(not observation.checked.by_nobody for observation in member.observations):
            yield slug


def _set_aside(flagged: Iterable[int], shelf: Shelf) -> None:
    """What is flagged, once more, in the order of the reports."""
    for said in (shelf.at(number, Said) for number in flagged):
        shelf.put("flagged", said, place=said.place, slug=said.slug)


def _place(id: str, beside: Collection[str], shared: Shared, newest: int, shelf: Shelf, keep: Keep) -> Place:
    every = _members(id, shelf)
    members = [member for member in every if member.slug not in beside]
    said = [each for each in shelf.each("said", Said, place=id) if each.slug not in beside]
    kept = promises(said)
    made = rows(members, said, kept, newest)
    for promise in kept:
        shelf.put("promise", promise, place=id)
    for row in made:
        shelf.put("row", row, place=id, indicator=row.indicator.id)
    for revision in revisions(members, keep):
        shelf.put("revision", revision, place=id)
    for each in followed(members, shared.formulas if len(members) > 1 else ()):
        shelf.put("followed", each, place=id)
    slugs = tuple(member.slug for member in every)
    return Place(id, slugs, shelf, len(kept), len(made), frozenset(slugs).intersection(beside))


def _members(place: str, shelf: Shelf) -> Sequence[Member]:
    """From the oldest, without what they measure."""
    return sorted(shelf.each("member", Member, place=place), key=lambda member: (member.year, *standing(member.slug)))


def _years(strips: Iterable[Begun]) -> Iterator[tuple[int, tuple[int, ...]]]:
    for newest, own in groupby(sorted(strips), lambda each: each.newest):
        yield -newest, tuple(each.number for each in own)
