"""places of which several reports of one year are here -> which of them the pages that compare take, and which not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collected import Place
from site_gen.model.content import place_id, version
from site_gen.model.text import Phrase
from site_gen.site.collection.speech import Speech
from site_gen.site.frame import addresses

Way = tuple[Phrase, str]
"""A report's title, and the way to it."""


class Twice(Struct, frozen=True):
    """A year with several reports."""

    year: int
    taken: Way
    others: tuple[Way, ...]


def twice(places: Iterable[Place], speech: Speech) -> tuple[Twice, ...]:
    """From the oldest."""
    return tuple(each for place in places if place.beside for each in _of(place, speech))


def _of(place: Place, speech: Speech) -> Iterator[Twice]:
    by_year: dict[int, list[str]] = {}
    for slug in place.slugs:
        by_year.setdefault(speech.views[slug].settings.plan.last_year, []).append(slug)
    for year, slugs in by_year.items():
        *others, taken = ways(slugs, speech)
        if others:
            yield Twice(year, taken, tuple(others))


def ways(slugs: Sequence[str], speech: Speech) -> tuple[Way, ...]:
    """To the reports of a place and year."""
    return tuple((title, addresses.page(speech.lang, slug)) for slug, title in titled(slugs, speech))


def titles(speech: Speech) -> Mapping[str, Phrase]:
    """Slug -> title, of all reports."""
    held: dict[tuple[str, int], list[str]] = {}
    for slug, view in speech.views.items():
        held.setdefault((place_id(slug), view.settings.plan.last_year), []).append(slug)
    return dict(each for slugs in held.values() for each in titled(slugs, speech))


def titled(slugs: Sequence[str], speech: Speech) -> Iterator[tuple[str, Phrase]]:
    """Of reports of a place and year each with its title, of several with what it is.

    Where the name of its folder does not say that, nor that of another's, the name itself tells them apart.
    """
    unsaid = sum(not version(slug) for slug in slugs)
    for slug in slugs:
        view, kind = speech.views[slug], version(slug)
        title = view.best(view.settings.title, speech.lang)
        told = speech.say(f"version.{kind}") if kind else slug if unsaid > 1 else ""
        said = speech.say("twice.title", title=title.text, version=told) if told and len(slugs) > 1 else title.text
        yield slug, replace(title, text=said)
