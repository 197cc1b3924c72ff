"""A member -> all that it says of its place, each under the one indicator that it is of in the collection."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.data.catalogue import Catalogue, names_of
from site_gen.data.collection.kinds import henceforth, looks_back_years, may_be_a_sum, scope_of, stretch_of
from site_gen.data.collection.names import folded, is_rate, ordered, spelled, thing
from site_gen.data.collection.structure import structure
from site_gen.model.collection import Member, Part, Said, Stretch
from site_gen.model.content import rank
from site_gen.model.curation import Alias
from site_gen.model.dataset import Indicator, Observation
from site_gen.model.keeping import Shelf
from site_gen.model.theme import Theme

_TELLING = 4
"""Characters; fewer are a word that many things are called by: 开工."""
Resolve = Callable[[Indicator, Observation], Indicator | None]
"""An indicator as a report defines it, an observation of it -> that of the collection; None where it is nobody's."""


class Names(Struct, frozen=True):
    """What the indicators of all reports are called, the earliest report's id first."""

    catalogue: Catalogue
    aliases: Mapping[str, str]
    """Id, or folded name -> id, as the editors decided."""
    stems: tuple[tuple[str, str], ...]
    """Beginning of ids -> id."""
    own: Shelf
    """Where the indicators lie that reports define, those of the first to use a name before the others."""
    standard: Mapping[str, str]
    """Name in one spelling -> the name in the catalogue."""

    def resolve(self, indicator: Indicator, observation: Observation) -> Indicator | None:
        name = indicator.name.best("zh").text
        told = self.aliases.get(indicator.id) or self.aliases.get(folded(name)) or self._by_stem(indicator.id)
        if told:
            return self.catalogue.get(told) or replace(indicator, id=told)
        if indicator.standard:
            return indicator
        if not thing(name):
            return None
        unit, measure = observation.quantity.unit.canonical, observation.key.measure
        names = (thing(name), self.standard.get(ordered(spelled(thing(name))), ""))
        known = next((id for each in names if each and (id := self.catalogue.find(each, unit, measure))), None)
        return (self.catalogue.get(known) if known else None) or next(
            self.own.each("own", Indicator, indicator=folded(name)), indicator
        )

    def _by_stem(self, id: str) -> str | None:
        return next((to for stem, to in self.stems if id.startswith(stem)), None)


def names(aliases: tuple[Alias, ...], catalogue: Catalogue, shelf: Shelf) -> Names:
    told = {key: alias.id for alias in aliases for key in _keys(alias)}
    stems = tuple((id[:-1], alias.id) for alias in aliases for id in alias.ids if id.endswith("*"))
    standard = {
        ordered(spelled(name)): name for indicator in catalogue.indicators[::-1] for name in names_of(indicator)
    }
    telling = {key: name for key, name in standard.items() if len(key) >= _TELLING}
    return Names(catalogue, told, stems, shelf, telling)


def define(indicators: Iterable[Indicator], order: str, shelf: Shelf) -> None:
    """Lays down those that a report defines itself. `order`: the rank of the report."""
    for each in indicators:
        if not each.standard:
            shelf.put("own", each, indicator=folded(each.name.best("zh").text), rank=order)


def _keys(alias: Alias) -> Iterator[str]:
    yield from (id for id in alias.ids if not id.endswith("*"))
    yield from (folded(name) for name in alias.names)


def tell(member: Member, resolve: Resolve, themes: Sequence[Theme], beside: bool, shelf: Shelf) -> bool:
    """Lays down what a report says, in the order of its text; whether a person has checked a number of it.

    `beside`: another report of its place and year stands for it.
    """
    order = rank(member.year, member.slug)
    if not beside:
        shelf.put(
            "structure", structure(member, themes), place=member.place, year=member.year, slug=member.slug, rank=order
        )
    for number, said in enumerate(gathered(member, resolve)):
        own = f"{order} {number:05}"
        shelf.put("said", said, place=member.place, slug=member.slug, indicator=said.indicator.id, rank=own)
    return any(not observation.checked.by_nobody for observation in member.observations)


def gathered(member: Member, resolve: Resolve) -> Iterator[Said]:
    """What a report says, in the order of its text; a number of nobody's is left out."""
    indicators = {indicator.id: indicator for indicator in member.indicators}
    parts: Mapping[str, Part] = {passage.block: passage.part for passage in member.passages}
    scopes = dict(_scopes(member))
    long = {each.block for each in member.passages if looks_back_years(each.text, each.section)}
    for observation in member.observations:
        written = indicators[observation.key.indicator]
        observation = _as_growth(written, observation)
        indicator = resolve(written, observation)
        if indicator:
            yield Said(
                member.slug,
                member.place,
                member.year,
                indicator,
                written.name.best("zh").text,
                observation,
                _stretch(observation, indicator, observation.evidence.block in long),
                scope_of(observation) or scopes.get(observation.evidence.block, ""),
                parts.get(observation.evidence.block, ""),
            )


def _stretch(observation: Observation, indicator: Indicator, long: bool) -> Stretch:
    """`long`: what the block tells is of several years."""
    stretch = stretch_of(observation, indicator.nature)
    unsure = long and stretch == "year" and observation.key.status != "target"
    return "span" if unsure and may_be_a_sum(observation, indicator.nature) else stretch


def _scopes(member: Member) -> Iterator[tuple[str, str]]:
    """Id of each block -> what its numbers leave out because one before it said so of all that follow."""
    scope = ""
    for passage in member.passages:
        scope = henceforth(passage.text) or scope
        yield passage.block, scope


def _as_growth(written: Indicator, observation: Observation) -> Observation:
    """广义货币M2增长目标为17%: the rate at which it is to grow, whatever the report calls it."""
    key = observation.key
    rate = observation.quantity.unit.canonical == "percent" and key.measure == "level"
    if not (rate and is_rate(written.name.best("zh").text)):
        return observation
    return replace(observation, key=replace(key, measure="growth"))
