"""Readings of a series that the catalogue lacks -> the canonical unit of its level, as far as they tell it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from site_gen.model.report import Reading
from site_gen.model.unit import Unit, suited

_BARE = Unit("万", "count", Decimal(10_000))
_MONEY = "CNY"
_RATIOS = frozenset({"percent", "percentage_point", "times", "ratio"})


def level_units(
    readings: Iterable[Reading], ids: Mapping[str, str], known: Mapping[str, str]
) -> Mapping[str, str | None]:
    """Id -> unit, None where nothing tells it. `known`: of the levels that an edition states."""
    found: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.indicator_id is None:
            found[ids[reading.indicator]].append(reading)
    return {id: known.get(id) or next(_told(series), None) for id, series in found.items()}


def _told(series: list[Reading]) -> Iterator[str]:
    """What was done is counted as what there is: 新增18万亩; a change is of it: 增加86亿元; points are of a share.

    Rates and ranks tell nothing; the name may: 出口额 is money.
    """
    for measure in ("count", "change"):
        units = (each.quantity.unit.canonical for each in series if each.measure == measure)
        yield from (unit for unit in units if measure == "count" or unit not in _RATIOS)
    yield from ("percent" for each in series if each.measure == "points")
    yield from (_MONEY for each in series if suited(_BARE, each.indicator).canonical == _MONEY)
