"""all that reports have in common -> the newest of it, for the front page: the numbers, and what was reworded."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collected import Place
from site_gen.model.collection import Said
from site_gen.model.comparison import Strip
from site_gen.model.text import Phrase
from site_gen.site.collection import strips
from site_gen.site.collection.cells import Cell, cell
from site_gen.site.collection.comparisons import Comparisons, place_name
from site_gen.site.collection.panels import unit_of
from site_gen.site.collection.speech import Speech, measured, name
from site_gen.site.collection.worded import Listed, listed
from site_gen.site.frame import above

_PLACES, _ROWS = 3, 4


class Number(Struct, frozen=True):
    """A target of the newest report, and what the year before brought."""

    indicator: Phrase
    path: str
    what: str
    target: Cell | None
    result: Cell | None


class News(Struct, frozen=True):
    """Of one place."""

    place: Phrase
    path: str
    year: int
    numbers: tuple[Number, ...]
    reworded: Listed | None


class Beside(Struct, frozen=True):
    """Of the newest year in which several places say the same."""

    year: int
    indicator: Phrase
    told: str
    path: str


def news(common: Comparisons, speech: Speech) -> tuple[News, ...]:
    """Of the places with most reports; none where no place has two."""
    several = [place for place in common.compared if len(place.slugs) > 1 and place.follows]
    several.sort(key=lambda place: -len(place.slugs))
    return tuple(_news(place, common, speech) for place in several[:_PLACES])


def beside(common: Comparisons, speech: Speech) -> tuple[Beside, ...]:
    """What most places say in the newest year."""
    year = next((year for year, _ in common.found.years), None)
    found = islice(common.found.strips_of(year), _ROWS) if year else ()
    return tuple(_beside(strip, speech) for strip in found)


def _beside(strip: Strip, speech: Speech) -> Beside:
    path = above.strip(speech.lang, str(strip.year), strip.indicator.id)
    what = speech.say("list.dot").join(p for p in (measured(strip.measure, speech), strips.told(strip, speech)) if p)
    return Beside(strip.year, name(strip.indicator, speech), what, path)


def _news(place: Place, common: Comparisons, speech: Speech) -> News:
    own = common.views[place.slugs[-1]].settings
    year, speech = own.plan.last_year, replace(speech, national=own.level == "national")
    newest = next(iter(deque(place.revisions, maxlen=1)), None)
    return News(
        place_name(place, common.views, speech.lang),
        above.place(speech.lang, place.id),
        year,
        tuple(_numbers(place, year, speech))[:_ROWS],
        listed(newest, place.id, speech.lang) if newest else None,
    )


def _numbers(place: Place, year: int, speech: Speech) -> Iterator[Number]:
    """Those with both ends, or one; what has most pairs comes first."""
    for row in place.rows:
        years = {each.year: each for each in row.years}
        target = years[year].target if year in years else None
        result = years[year - 1].result if year - 1 in years else None
        ends = [cell(end, unit_of(row, speech), speech) if isinstance(end, Said) else None for end in (target, result)]
        if any(ends):
            path = above.across(speech.lang, row.indicator.id)
            yield Number(name(row.indicator, speech), path, measured(row.measure, speech), *ends)
