"""What is said in a place -> its lines over the years: the same thing, once for each year that has it.

Nothing is added up, converted or judged. An estimate counts as a result, and is shown as an estimate.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from site_gen.model.collection import Said, Sameness
from site_gen.model.dataset import FAMILIES
from site_gen.model.period import Period


class Line(Struct, frozen=True):
    """By year (`2021`), results alone."""

    same: Sameness
    cells: Mapping[str, Said]

    @property
    def latest(self) -> Said:
        return max(self.cells.values(), key=lambda said: (said.year, said.slug))

    @property
    def family(self) -> str:
        return self.latest.indicator.family


def years_of(said: Iterable[Said]) -> tuple[Line, ...]:
    """What the reports of a place state for at least two years, and not one report alone, the oldest report first."""
    table: dict[Sameness, dict[str, Said]] = {}
    for each in said:
        period = each.observation.key.period
        if not each.target and not each.flags and _is_year(period):
            _put(table.setdefault(each.same, {}), str(period), each)
    return tuple(line for line in _lines(table) if len({each.slug for each in line.cells.values()}) > 1)


def _put(cells: dict[str, Said], year: str, said: Said) -> None:
    """A later report's word replaces an earlier one's, an actual value its report's own estimate."""
    before = cells.get(year)
    if before is None or before.slug != said.slug or said.observation.key.status == "actual":
        cells[year] = said


def _lines(table: Mapping[Sameness, Mapping[str, Said]]) -> Iterator[Line]:
    """By family, then by indicator, in the order in which the reports state them."""
    places = {indicator: i for i, indicator in enumerate(dict.fromkeys(same.indicator for same in table))}
    lines = [Line(same, cells) for same, cells in table.items()]
    yield from sorted(
        lines, key=lambda line: (FAMILIES.index(line.latest.indicator.family), places[line.same.indicator])
    )


def _is_year(period: Period) -> bool:
    return period.start == period.end and len(period.start) == len("2021")
