"""What a chart would show, and why it must not: what the rules of a form look at and answer."""

from collections.abc import Callable

from msgspec import Struct

from site_gen.model.chart import ChartSpec, Row
from site_gen.model.dataset import Indicator, Observation
from site_gen.model.prices import prices_of
from site_gen.model.unit import MONEY


class Reason(Struct, frozen=True):
    """Why a chart is refused. `rule` is its stable name."""

    rule: str
    message: str
    hint: str


class Evidence(Struct, frozen=True):
    """What a rule looks at: the observations, and the indicators that they are of."""

    spec: ChartSpec
    rows: tuple[Row, ...]
    indicators: tuple[Indicator, ...]
    groups: tuple[tuple[Observation, ...], ...]
    """Observations that are measured on one axis."""

    @property
    def observations(self) -> tuple[Observation, ...]:
        return tuple(point.observation for row in self.rows for point in row.points)

    def indicator(self, observation: Observation) -> Indicator:
        return next(each for each in self.indicators if each.id == observation.key.indicator)

    def prices(self, observation: Observation) -> str:
        """What a sum or a rate of money is reckoned in; a sum is always in the prices of its year."""
        if observation.quantity.unit.canonical in MONEY:
            return "current"
        return prices_of(observation, self.indicator(observation))


Rule = Callable[[Evidence], Reason | None]
