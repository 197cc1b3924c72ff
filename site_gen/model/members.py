"""The reports of a collection on a shelf: their words, indicators and observations apart, for few ask for all three."""

from msgspec.structs import replace

from site_gen.model.collection import Member
from site_gen.model.content import rank
from site_gen.model.dataset import Indicator, Observation
from site_gen.model.keeping import Answers, Shelf

LAID_DOWN = ("member", "indicators", "observations")
"""The kinds that a report is laid down as."""


def lay_down(member: Member, shelf: Shelf) -> None:
    words, order = replace(member, indicators=(), observations=()), rank(member.year, member.slug)
    shelf.put("member", words, place=member.place, year=member.year, slug=member.slug, rank=order)
    shelf.put("indicators", member.indicators, slug=member.slug, rank=order)
    shelf.put("observations", member.observations, slug=member.slug, rank=order)


def words_of(slug: str, shelf: Answers) -> Member:
    """The report without what it measures."""
    return next(shelf.each("member", Member, slug=slug))


def indicators_of(slug: str, shelf: Answers) -> tuple[Indicator, ...]:
    return next(shelf.each("indicators", tuple[Indicator, ...], slug=slug))


def observations_of(slug: str, shelf: Answers) -> tuple[Observation, ...]:
    return next(shelf.each("observations", tuple[Observation, ...], slug=slug))


def whole(slug: str, shelf: Answers) -> Member:
    indicators, observations = indicators_of(slug, shelf), observations_of(slug, shelf)
    return replace(words_of(slug, shelf), indicators=indicators, observations=observations)
