"""What the pages of the twenty national reports (2005-2024) must show, asked of what they are made from.

    python benchmarks/collection_pages.py CONTENT

CONTENT holds the reports as `site-gen new` makes them. Prints each claim that does not hold.
"""

import argparse
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from collection import together

from site_gen import load
from site_gen.data.collection.names import thing
from site_gen.model.collected import Place
from site_gen.model.collection import Said
from site_gen.model.comparison import Promise, Row, Silent

_GDP = frozenset(range(2005, 2024)) - {2007, 2020}
_SHORT = {2014: Decimal("-0.1"), 2015: Decimal("-0.1"), 2022: Decimal("-2.5")}


def pairs_of_gdp(place: Place) -> bool:
    return _by_year(place, "gdp", "growth").keys() == _GDP


def outcomes_of_gdp(place: Place) -> bool:
    found = _by_year(place, "gdp", "growth")
    short = {year: each.difference for year, each in found.items() if each.outcome != "kept"}
    years = {year.year: year for year in _row(place, "gdp", "growth").years}
    silences = (years[2007].result, years[2020].target, years[2024].result)
    kinds = [each.kind for each in silences if isinstance(each, Silent)]
    return short == _SHORT and kinds[1:] == ["unsaid", "awaited"] and len(kinds) == len(silences)


def jobs(place: Place) -> bool:
    found = _by_year(place, "new-urban-jobs", "count")
    return len(found) == 18 and all(each.difference > 0 for each in found.values())


def prices(place: Place) -> bool:
    """All that a later report gives a number for."""
    silent = {2008, 2009, 2011, 2015, 2017}
    return set(range(2005, 2024)) - silent == _by_year(place, "consumer-price-index", "growth").keys()


def wording(place: Place) -> bool:
    changes = next(each.changes for each in place.revisions if (each.older, each.newer) == (2018, 2019))
    gone = [
        each.before.text
        for each in changes
        if each.turn == "changed" and each.before and ("out", "保持中性，") in each.pieces
    ]
    new = [each.after.text for each in changes if each.turn == "new" and each.after]
    return any("稳健的货币政策" in text for text in gone) and any("就业优先政策要全面发力" in text for text in new)


def formulas(place: Place) -> bool:
    uses = {each.formula.id: {use.year: use for use in each.uses} for each in place.followed}
    quality, outlook, jobs = (uses[id] for id in ("high-quality-development", "scientific-outlook", "employment"))
    before = sum(len(use.hits) for year, use in quality.items() if year < 2018)
    last = max(year for year, use in outlook.items() if use.hits)
    counts = (before, len(quality[2024].hits), last, len(jobs[2020].hits))
    rates = [round(use.rate, 1) for use in (quality[2024], jobs[2020])]
    return counts == (0, 25, 2018, 39) and rates == [Decimal("16.2"), Decimal("39.2")]


def no_payer(place: Place) -> bool:
    return all(thing(said.indicator.name.best("zh").text) for each in place.promises for said in _ends(each))


def _ends(promise: Promise) -> Iterator[Said]:
    yield from (promise.target, promise.result)


def _by_year(place: Place, indicator: str, measure: str) -> dict[int, Promise]:
    return {year.year: year.promise for year in _row(place, indicator, measure).years if year.promise}


def _row(place: Place, indicator: str, measure: str) -> Row:
    return next(each for each in place.rows if (each.indicator.id, each.measure) == (indicator, measure))


CLAIMS: tuple[Callable[[Place], bool], ...] = (
    *(pairs_of_gdp, outcomes_of_gdp, jobs, prices, wording, formulas, no_payer),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    found = together(load.content(parser.parse_args().content))
    place = max(found.places, key=lambda each: len(each.slugs))
    held = [claim(place) for claim in CLAIMS]
    for claim, holds in zip(CLAIMS, held, strict=True):
        print("holds:" if holds else "fails:", claim.__name__)
    print(f"{sum(held)} of {len(held)} hold; {place.pairs} pairs")


if __name__ == "__main__":
    main()
