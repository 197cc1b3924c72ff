"""Observations that an editor wants in a chart -> the keys of its spec that choose exactly these, as few as can be."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from site_gen.charts import selection
from site_gen.model.chart import ChartSpec
from site_gen.model.dataset import Dataset, Key

T = TypeVar("T")
KEYS = ("indicators", "measure", "periods", "status", "subject")
"""Those that choose."""


class Picked(Struct, frozen=True):
    """A spec, and where what it shows is not what was wanted."""

    spec: ChartSpec
    wanted: tuple[Key, ...]
    extra: tuple[Key, ...]
    missing: tuple[Key, ...]

    @property
    def wrong(self) -> int:
        return len(self.extra) + len(self.missing)


def shown(spec: ChartSpec, dataset: Dataset) -> tuple[Key, ...]:
    """What a chart shows, each once, in the order drawn."""
    found = (point.observation.key for row in selection.rows(spec, dataset) for point in row.points)
    return tuple(dict.fromkeys(found))


def picked(spec: ChartSpec, wanted: Sequence[Key], dataset: Dataset) -> Picked:
    """The spec with the fewest keys changed that shows `wanted`; where none shows exactly these, the nearest."""
    tried = (_tried(each, wanted, dataset) for each in _candidates(spec, wanted))
    return min(tried, key=lambda each: (each.wrong, _changes(spec, each.spec), _size(each.spec)))


def changes(before: ChartSpec, after: ChartSpec, names: Iterable[str] = KEYS) -> Iterator[str]:
    """Names of the keys in which two specs differ."""
    return (name for name in names if getattr(before, name) != getattr(after, name))


def _tried(spec: ChartSpec, wanted: Sequence[Key], dataset: Dataset) -> Picked:
    there = shown(spec, dataset)
    extra = tuple(key for key in there if key not in wanted)
    return Picked(spec, tuple(wanted), extra, tuple(key for key in wanted if key not in there))


def _candidates(spec: ChartSpec, wanted: Sequence[Key]) -> Iterator[ChartSpec]:
    """As it was, with no such key, or with exactly what is wanted."""
    indicators = _kept(spec.indicators, (key.indicator for key in wanted))
    periods = _kept(spec.periods, sorted({key.period for key in wanted}, key=lambda each: (each.end, each.start)))
    status = _kept(spec.status, (key.status for key in wanted))
    measures = dict.fromkeys((spec.measure, None, *(key.measure for key in wanted)))
    subjects = dict.fromkeys(key.subject for key in wanted)
    choices = product(measures, _different(spec.periods, (), periods), _different(spec.status, (), status), subjects)
    for measure, when, how, subject in choices:
        yield replace(spec, indicators=indicators, measure=measure, periods=when, status=how, subject=subject)


def _different(*each: tuple[T, ...]) -> tuple[tuple[T, ...], ...]:
    return tuple(dict.fromkeys(each))


def _kept(before: Sequence[T], wanted: Iterable[T]) -> tuple[T, ...]:
    """Each that is wanted once: those that were there in their order, then the others."""
    now = tuple(dict.fromkeys(wanted))
    there = [each for each in before if each in now]
    return (*there, *(each for each in now if each not in there))


def _changes(before: ChartSpec, after: ChartSpec) -> int:
    return sum(1 for _ in changes(before, after))


def _size(spec: ChartSpec) -> int:
    return sum(bool(getattr(spec, name)) for name in KEYS)
