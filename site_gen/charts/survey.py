"""A report's dataset, looked over for what charts it bears."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from site_gen.charts import telling
from site_gen.model.dataset import Dataset, Indicator, Measure, Observation
from site_gen.model.period import Period
from site_gen.model.prices import prices_of
from site_gen.model.text import Words
from site_gen.model.wording import Wording

FEW, MANY = 3, 12
"""As many rows as a chart of comparable things needs and bears."""
_SPELLED = 10
"""Numbers up to it stand in a title in words, in the languages that have them."""


class Survey(Struct, frozen=True):
    """A report's dataset, looked over: only the place itself, only indicators that the catalogue knows."""

    dataset: Dataset
    wording: Wording
    unsure: frozenset[str] = frozenset()
    """Keys of observations that no chart may draw."""

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(indicator for indicator in self.dataset.indicators if indicator.standard)

    def of(self, indicator: Indicator, *measures: Measure, target: bool = False) -> tuple[Observation, ...]:
        """Its results, or its targets, by period; without the unsure ones, and those that its name would not tell.

        2432 firms entered into a list are not all firms there are, which is what the name of a stock says.
        """
        found = (
            each
            for each in self.dataset.of(indicator.id)
            if str(each.key) not in self.unsure
            and each.key.subject is None
            and each.key.measure in measures
            and not (each.key.measure == "count" and indicator.nature == "stock")
            and (each.key.status == "target") == target
        )
        return tuple(sorted(found, key=lambda each: (each.key.period.end, each.key.period.start)))

    def rates(self, indicator: Indicator, measure: Measure, prices: str) -> tuple[Observation, ...]:
        """Its results by a measure of growth, of the periods whose rates are all reckoned in these prices."""
        found = self.of(indicator, measure)
        others = {each.key.period for each in found if prices_of(each, indicator) != prices}
        return tuple(each for each in found if each.key.period not in others)

    def stated(
        self, indicator: Indicator, measure: Measure, period: Period, *, target: bool = False
    ) -> Observation | None:
        """Its result for the period, or its target."""
        return next((each for each in self.of(indicator, measure, target=target) if each.key.period == period), None)

    def sure(
        self, indicators: Iterable[Indicator], periods: Sequence[Period], measures: Sequence[Measure] = ()
    ) -> list[Indicator]:
        """Those of which a chart of these periods and measures, or of all, would draw nothing unsure."""
        return [indicator for indicator in indicators if not self._is_unsure(indicator, periods, measures)]

    def _is_unsure(self, indicator: Indicator, periods: Sequence[Period], measures: Sequence[Measure]) -> bool:
        here = (each.key for each in self.dataset.of(indicator.id) if str(each.key) in self.unsure)
        return any(
            key.subject is None and key.period in periods and (not measures or key.measure in measures) for key in here
        )

    def blurs(self, indicator: Indicator, measure: Measure, period: Period) -> bool:
        """Whether there is an unsure result of it, beside which nothing of the indicator can be drawn."""
        here = (each.key for each in self.dataset.of(indicator.id) if str(each.key) in self.unsure)
        return any((key.measure, key.period, key.subject) == (measure, period, None) for key in here)

    def family(self, name: str) -> tuple[Indicator, ...]:
        return tuple(indicator for indicator in self.indicators if indicator.family == name)

    def title(self, message: str, **values: object) -> Words:
        words = self._say(message, **values)
        return Words(tuple((lang, text[:1].upper() + text[1:]) for lang, text in words.by_language))

    def _say(self, message: str, **values: object) -> Words:
        """`chart.auto.{message}`; small numbers as a title writes them: six targets, 6项目标."""
        told = {name: self._spelled(value) if isinstance(value, int) else value for name, value in values.items()}
        return self.wording.words(f"chart.auto.{message}", **told)

    def _spelled(self, number: int) -> Words:
        if number <= _SPELLED:
            return self.wording.words(f"number.spelled.{number}")
        return self.wording.words("number.plain", number=number)

    def moved(self, message: str, found: Sequence[Observation], verb: str = "moved", **values: object) -> Words:
        """The title `message`, which says how many rose and fell where that is certain.

        `verb`: `grown` of rates of growth. Those may be positive and lower than before: they do not rise.
        """
        tally = telling.moves(found)
        if tally is None or tally.same:
            return self.title(message, **values)
        told = {"above": tally.above, "below": tally.below, "many": tally.count}
        word = tally.word if tally.word != "some-below" else "mixed"
        return self.title("moved", what=self.title(message, **values), moved=self._say(f"{verb}.{word}", **told))

    def names(self, names: Iterable[Words]) -> Words:
        """甲、乙."""
        each = tuple(names)
        return Words.of(
            {
                lang: self.wording.say(lang, "chart.join.names").join(words.best(lang).text for words in each)
                for lang in self.wording.languages
            }
        )

    def period(self, period: Period) -> Words:
        return Words.of({lang: self.wording.period(lang, period) for lang in self.wording.languages})

    def periods(self, periods: Iterable[Period]) -> Words:
        """2016年、2021年."""
        return self.names(map(self.period, periods))


def commonest(periods: Iterable[Period]) -> Period | None:
    """The period that most are of; of equals the latest."""
    counts = Counter(periods)
    return max(counts, key=lambda period: (counts[period], period.end, period.start), default=None)
