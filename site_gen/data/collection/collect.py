"""members on a shelf -> all that they have in common, on the same shelf: the one door to this folder.

No more is in memory than the reports of one place, or what all of them say of one indicator.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import compress, groupby
from types import NoneType

from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.gather import define, names, tell
from site_gen.data.collection.judge import Begun, Judged, judge
from site_gen.data.collection.places import Counted, placed
from site_gen.model.collected import Collected, Place
from site_gen.model.content import of_rank, place_id, rank
from site_gen.model.curation import Shared
from site_gen.model.dataset import Indicator
from site_gen.model.keeping import FORGETFUL, Keep, Shelf, key
from site_gen.model.members import LAID_DOWN, indicators_of, whole, words_of


def collected(shelf: Shelf, shared: Shared, indicators: tuple[Indicator, ...], keep: Keep = FORGETFUL) -> Collected:
    """`indicators`: the built-in catalogue; `shared` has the formulas and themes, those that come with us too."""
    held = [of_rank(each) for each in shelf.values("member", "rank")]
    if len(held) < 2:
        return Collected(shelf)
    beside = frozenset(_beside(held))
    checked = frozenset(_gather([slug for _, slug in held], beside, shared, indicators, shelf))
    judged = _judged(beside, shelf)
    places = _placed(beside, shared, held[-1][0], shelf, keep)
    strips = [one for each in judged for one in each.strips]
    slugs, many = tuple(slug for _, slug in held), any(each.many for each in strips)
    count, years = sum(each.sayings for each in judged), tuple(_years(strips))
    return Collected(shelf, slugs, count, places, years, checked, many)


def _beside(held: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Of several reports of one place and year all but the last."""
    last: dict[tuple[str, int], str] = {}
    for year, slug in held:
        if before := last.get((place_id(slug), year)):
            yield before
        last[place_id(slug), year] = slug


def _gather(
    slugs: Sequence[str], beside: Collection[str], shared: Shared, indicators: tuple[Indicator, ...], shelf: Shelf
) -> Iterator[str]:
    """Lays down what the reports say; the slugs of those of which a person has checked a number."""
    own = {slug: shelf.digest("indicators", slug=slug) for slug in slugs}
    shelf.layer("own", own, NoneType, partial(_define, shelf))
    common = key("common", shared.aliases, shared.themes, shelf.digest("own"))
    known = cache(partial(names, shared.aliases, Catalogue(indicators), shelf))
    keys = {slug: key("told", common, slug in beside, *_digests(shelf, LAID_DOWN, slug=slug)) for slug in slugs}
    told = lambda slug: tell(whole(slug, shelf), known().resolve, shared.themes, slug in beside, shelf)  # noqa: E731
    return compress(slugs, shelf.layer("told", keys, bool, told))


def _define(shelf: Shelf, slug: str) -> None:
    member = words_of(slug, shelf)
    define(indicators_of(slug, shelf), rank(member.year, slug), shelf)


def _judged(beside: Collection[str], shelf: Shelf) -> list[Judged]:
    keys = {
        id: key("judged", sorted(beside), shelf.as_laid("said", indicator=id))
        for id in shelf.values("said", "indicator")
    }
    return shelf.layer("judged", keys, Judged, partial(judge, beside, shelf))


def _placed(beside: Collection[str], shared: Shared, newest: int, shelf: Shelf, keep: Keep) -> tuple[Place, ...]:
    """`newest`: year of the newest report of any place."""
    common = key("place", sorted(beside), newest, shared.formulas)
    keys = {id: key(common, *_digests(shelf, ("member", "said"), place=id)) for id in shelf.values("said", "place")}
    made = shelf.layer("placed", keys, Counted, partial(placed, beside, shared, newest, shelf, keep))
    return tuple(each.place(id, beside, shelf) for id, each in zip(keys, made, strict=True))


def _digests(shelf: Shelf, kinds: Iterable[str], **of: str) -> Iterator[str]:
    return (shelf.digest(kind, **of) for kind in kinds)


def _years(strips: Iterable[Begun]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """With the indicators of its strips, that of the first before the others."""
    for year, own in groupby(sorted(strips, key=lambda each: (-each.year, each.rank)), lambda each: each.year):
        yield year, tuple(dict.fromkeys(each.indicator for each in own))
