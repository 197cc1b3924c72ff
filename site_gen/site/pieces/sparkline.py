"""observations of one indicator -> the bars of a small picture without axes: its levels, in order of time."""

from decimal import Decimal

from msgspec import Struct

from site_gen.model.dataset import Dataset, Observation, Status

_HEIGHT = 28
_STEP, _WIDTH = 16, 12


class Bar(Struct, frozen=True):
    """A bar in units of the picture, whose base line lies at `y + height`."""

    x: int
    y: Decimal
    width: int
    height: Decimal
    status: Status
    current: bool
    """True for the observation that the picture belongs to."""


def sparkline(dataset: Dataset, observation: Observation) -> tuple[Bar, ...]:
    """The levels of the same indicator and subject; none where fewer than two can be compared."""
    levels = [other for other in dataset.of(observation.key.indicator) if _comparable(other, observation)]
    if observation.key.measure != "level" or len(levels) < 2:
        return ()
    levels.sort(key=lambda other: other.key.period)
    highest = max(other.quantity.canonical_value for other in levels)
    return tuple(_bar(i, other, highest, other is observation) for i, other in enumerate(levels))


def _comparable(other: Observation, observation: Observation) -> bool:
    same = other.key.subject == observation.key.subject and other.key.measure == "level"
    same = same and other.key.period.stretch == observation.key.period.stretch
    return same and other.quantity.unit.canonical == observation.quantity.unit.canonical and other.quantity.value > 0


def _bar(index: int, observation: Observation, highest: Decimal, current: bool) -> Bar:
    height = round(observation.quantity.canonical_value / highest * _HEIGHT, 1)
    return Bar(index * _STEP, _HEIGHT - height, _WIDTH, height, observation.key.status, current)
