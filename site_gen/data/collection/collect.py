"""members -> all that they have in common: the one door to this folder."""

from collections.abc import Sequence

from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.formulas import followed
from site_gen.data.collection.gather import gathered
from site_gen.data.collection.guards import guarded
from site_gen.data.collection.promises import by_place, promises
from site_gen.data.collection.rows import rows
from site_gen.data.collection.strips import strips
from site_gen.data.collection.structure import structure
from site_gen.data.collection.unlike import unlike
from site_gen.data.collection.wording import revisions
from site_gen.model.collection import Collected, Member, Place, Said, Shared
from site_gen.model.dataset import Indicator


def collected(members: Sequence[Member], shared: Shared, indicators: tuple[Indicator, ...]) -> Collected:
    """`indicators`: the built-in catalogue; `shared` has the formulas and themes, those that come with us too."""
    if len(members) < 2:
        return Collected()
    spoken = by_place(gathered(members, shared.aliases, Catalogue(indicators)))
    firm = unlike({place: guarded(said) for place, said in spoken.items()})
    places = tuple(_place(id, said, _of(id, members), shared) for id, said in firm.items())
    said = tuple(each for found in firm.values() for each in found)
    return Collected(said, places, strips(said))


def _of(place: str, members: Sequence[Member]) -> Sequence[Member]:
    own = (member for member in members if member.place == place)
    return sorted(own, key=lambda member: (member.year, member.slug))


def _place(id: str, said: Sequence[Said], members: Sequence[Member], shared: Shared) -> Place:
    kept = promises(said)
    slugs = tuple(member.slug for member in members)
    flagged = tuple(each for each in said if each.flags)
    several = len(members) > 1
    return Place(
        id,
        slugs,
        kept,
        rows(members, said, kept),
        flagged,
        revisions(members),
        followed(members, shared.formulas) if several else (),
        tuple(structure(member, shared.themes) for member in members),
    )
