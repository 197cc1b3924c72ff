"""A place's promises and sayings -> rows by indicator and year, in which each silence is told by its kind."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from site_gen.data.collection.silent import Here, Line, admitted, silent
from site_gen.model.collection import Member, Said, Sameness
from site_gen.model.comparison import Promise, Row, Silent, Year
from site_gen.model.dataset import FAMILIES

_SHARE = 4
"""Followed is what one report of so many sets as a target for its year."""
_MOST = 24
_MANY = 8
"""Pairs beyond which rows stand in the order of their families; of few reports half as many as there are."""


def rows(members: Sequence[Member], said: Iterable[Said], kept: Iterable[Promise], newest: int) -> tuple[Row, ...]:
    """Of one place; the members from the oldest. What has most pairs comes first; `newest`: of any place's reports."""
    promises = {(each.target.same, each.target.observation.key.period.last_year): each for each in kept}
    firm = [each for each in said if not each.flags and _yearly(each)]
    aimed = {(_line(each), each.slug): None for each in firm if each.target and each.indicator.standard}
    lines = Counter(line for line, _ in aimed)
    least = max(2, len(members) // _SHARE)
    followed = [line for line, count in lines.items() if count >= least]
    held = Here({member.year: member for member in members}, newest)
    made = _begun([_row(line, held, firm, promises) for line in followed])
    first = sorted(made, key=lambda row: FAMILIES.index(row.indicator.family))
    many = max(1, min(_MANY, len(members) // 2))
    return tuple(sorted(first, key=lambda row: -min(len(row.promises), many))[:_MOST])


def _begun(made: Sequence[Row]) -> Sequence[Row]:
    """Without the year before the oldest report where that tells nothing of it; all have the same years."""
    told = any(isinstance(row.years[0].result, Said) for row in made)
    return made if told else [replace(row, years=row.years[1:]) for row in made]


def _yearly(each: Said) -> bool:
    period = each.observation.key.period
    whole = each.stretch == "year" and len(period.end) == len("2021")
    return whole and not each.observation.quantity.parts and each.observation.key.measure != "rank"


def _line(each: Said) -> Line:
    return each.indicator, each.same._replace(scope="")


def _row(line: Line, held: Here, said: Sequence[Said], promises: Mapping[tuple[Sameness, int], Promise]) -> Row:
    """From the year that the oldest report looks back on."""
    indicator, same = line
    own = [each for each in said if each.indicator.id == indicator.id and each.same._replace(scope="") == same]
    by_promise = {(key._replace(scope=""), year): each for (key, year), each in promises.items()}
    years = range(min(held.by_year) - 1, max(held.by_year) + 1)
    return Row(
        indicator, same.measure, tuple(_year(year, line, own, held, by_promise.get((same, year))) for year in years)
    )


def _year(year: int, line: Line, own: Sequence[Said], held: Here, promise: Promise | None) -> Year:
    """Where a promise has been found, its two ends; else what the report of the year, and of the next, say alone."""
    indicator, _ = line
    targets = [e for e in own if e.target and e.year == year and e.observation.key.period.last_year == year]
    results = [e for e in own if not e.target and e.observation.key.period.last_year == year and e.year > year]
    results = [each for each in results if each.part != "plan"]
    target = promise.target if promise else targets[0] if targets else silent(year, year, "target", line, held)
    result = promise.result if promise else results[0] if results else silent(year, year + 1, "actual", line, held)
    revised = promise.revised if promise else tuple(results[1:])
    missed = admitted(year, indicator, held) if isinstance(target, Said) else None
    return Year(year, target, result, promise, tuple(e for e in revised if _differs(e, result)), missed)


def _differs(each: Said, first: Said | Silent) -> bool:
    return isinstance(first, Said) and (
        each.observation.quantity.canonical_value != first.observation.quantity.canonical_value
    )
