"""What is said in a place -> its promises, rows, rewordings and formulas; kept while its reports say the same."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from site_gen.data.collection.formulas import followed
from site_gen.data.collection.promises import promises
from site_gen.data.collection.rows import rows
from site_gen.data.collection.wording import revisions
from site_gen.model.collected import Place
from site_gen.model.collection import Member, Said
from site_gen.model.content import standing
from site_gen.model.curation import Shared
from site_gen.model.keeping import Keep, Shelf


class Counted(NamedTuple):
    """Of what the reports of a place have in common, how much there is."""

    slugs: tuple[str, ...]
    promises: int
    rows: int

    def place(self, id: str, beside: Collection[str], shelf: Shelf) -> Place:
        return Place(id, self.slugs, shelf, self.promises, self.rows, frozenset(self.slugs).intersection(beside))


def placed(beside: Collection[str], shared: Shared, newest: int, shelf: Shelf, keep: Keep, id: str) -> Counted:
    """Lays it down. `beside`: reports for which another stands; `newest`: year of the newest report of any place."""
    every = _members(id, shelf)
    members = [member for member in every if member.slug not in beside]
    said = [each for each in shelf.each("said", Said, place=id) if each.slug not in beside]
    kept = promises(said)
    rest: dict[str, Iterable[object]] = {
        "promise": kept,
        "revision": revisions(members, keep),
        "followed": followed(members, shared.formulas, keep) if len(members) > 1 else (),
    }
    own = rows(members, said, kept, newest)
    for row in own:
        shelf.put("row", row, place=id, indicator=row.indicator.id)
    for kind, values in rest.items():
        for value in values:
            shelf.put(kind, value, place=id)
    return Counted(tuple(member.slug for member in every), len(kept), len(own))


def _members(place: str, shelf: Shelf) -> Sequence[Member]:
    """From the oldest, without what they measure."""
    return sorted(shelf.each("member", Member, place=place), key=lambda member: (member.year, *standing(member.slug)))
