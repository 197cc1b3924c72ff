"""What is said in a place -> its promises, rows, rewordings and formulas; kept while its reports say the same."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from msgspec import Raw
from msgspec.msgpack import encode

from site_gen.data.collection.formulas import followed
from site_gen.data.collection.promises import promises
from site_gen.data.collection.rows import rows
from site_gen.data.collection.wording import revisions
from site_gen.model.collected import Place
from site_gen.model.collection import Member, Said
from site_gen.model.content import standing
from site_gen.model.curation import Shared
from site_gen.model.keeping import Keep, Shelf, key, once


class _Common(NamedTuple):
    """What the reports of a place have in common, ready to be laid down."""

    slugs: tuple[str, ...]
    rows: tuple[tuple[str, Raw], ...]
    """Each with its indicator."""
    rest: tuple[tuple[str, tuple[Raw, ...]], ...]
    """By kind."""


def placed(id: str, beside: Collection[str], shared: Shared, newest: int, shelf: Shelf, keep: Keep) -> Place:
    """Lays it down. `beside`: reports for which another stands; `newest`: year of the newest report of any place."""
    said = (shelf.digest(kind, place=id) for kind in ("member", "said"))
    name = key("place", beside, newest, shared.formulas, *said)
    common = once(keep, name, _Common, lambda: _common(id, beside, shared, newest, shelf, keep))
    for indicator, row in common.rows:
        shelf.put("row", row, place=id, indicator=indicator)
    for kind, values in common.rest:
        for value in values:
            shelf.put(kind, value, place=id)
    promised, own = len(dict(common.rest)["promise"]), frozenset(common.slugs)
    return Place(id, common.slugs, shelf, promised, len(common.rows), own.intersection(beside))


def _common(id: str, beside: Collection[str], shared: Shared, newest: int, shelf: Shelf, keep: Keep) -> _Common:
    every = _members(id, shelf)
    members = [member for member in every if member.slug not in beside]
    said = [each for each in shelf.each("said", Said, place=id) if each.slug not in beside]
    kept = promises(said)
    rest: dict[str, Iterable[object]] = {
        "promise": kept,
        "revision": revisions(members, keep),
        "followed": followed(members, shared.formulas if len(members) > 1 else ()),
    }
    made = tuple((row.indicator.id, Raw(encode(row))) for row in rows(members, said, kept, newest))
    encoded = tuple((kind, tuple(Raw(encode(value)) for value in values)) for kind, values in rest.items())
    return _Common(tuple(member.slug for member in every), made, encoded)


def _members(place: str, shelf: Shelf) -> Sequence[Member]:
    """From the oldest, without what they measure."""
    return sorted(shelf.each("member", Member, place=place), key=lambda member: (member.year, *standing(member.slug)))
