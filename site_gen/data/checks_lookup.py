"""A dataset, arranged for asking: which levels, which growth, of which indicator and subject."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from site_gen.model.dataset import Dataset, Indicator, Measure, Observation, Status
from site_gen.model.finding import Finding
from site_gen.model.quantity import Quantity
from site_gen.model.text import Words
from site_gen.model.wording import Wording

STATED: tuple[Status, ...] = ("actual", "estimate")
"""What has come about, or is said to have."""
AIMED: tuple[Status, ...] = ("target",)


class Series(Struct, frozen=True):
    """All that is stated of one indicator of one subject."""

    indicator: Indicator
    subject: str | None
    observations: tuple[Observation, ...]

    def of(self, measure: Measure, status: tuple[Status, ...] = STATED) -> tuple[Observation, ...]:
        """In the order of their periods."""
        found = (o for o in self.observations if o.key.measure == measure and o.key.status in status)
        return tuple(sorted(found, key=lambda o: (o.key.period.end, o.key.period.start)))

    def levels(self, status: tuple[Status, ...] = STATED) -> dict[str, Observation]:
        """Levels by the date that they are of; a stretch of years is not a date."""
        levels = self.of("level", status)
        return {o.key.period.end: o for o in levels if o.key.period.start == o.key.period.end and not o.quantity.parts}


def series(dataset: Dataset) -> Iterator[Series]:
    """One for each indicator and subject, in the order of the text."""
    stated: dict[str, dict[str | None, list[Observation]]] = {}
    for o in dataset.observations:
        stated.setdefault(o.key.indicator, {}).setdefault(o.key.subject, []).append(o)
    for indicator in dataset.indicators:
        for subject, observations in stated.get(indicator.id, {}).items():
            yield Series(indicator, subject, tuple(observations))


def series_of(dataset: Dataset, indicator: str, subject: str | None) -> Series | None:
    """The series of an indicator by its id."""
    stated = tuple(o for o in dataset.of(indicator) if o.key.subject == subject)
    return Series(dataset.indicator(indicator), subject, stated) if stated else None


def size(observation: Observation, wording: Wording) -> Words:
    """Value, unit and bound in every language."""
    return in_words(observation.quantity, wording)


def reckoned(value: Decimal, like: Observation, wording: Wording) -> Words:
    """A value of our own reckoning, in the unit that `like` is printed in."""
    return in_words(Quantity(value, like.quantity.unit), wording)


def in_words(quantity: Quantity, wording: Wording) -> Words:
    return Words(tuple((lang, wording.quantity(lang, quantity)) for lang in wording.languages))


def period(observation: Observation, wording: Wording) -> Words:
    return Words(tuple((lang, wording.period(lang, observation.key.period)) for lang in wording.languages))


def unreckonable(
    check: str, of: Observation, one: Series, compared: tuple[Observation, ...], wording: Wording
) -> Finding:
    """Nothing can be reckoned from what was compared: the base is zero, the fall is of more than all there was."""
    texts = [size(each, wording) for each in compared]
    joined = {
        lang: wording.say(lang, "chart.join.names").join(text.best(lang).text for text in texts)
        for lang in wording.languages
    }
    text = wording.words("finding.unreckonable.cannot-tell", indicator=one.indicator.name, values=Words.of(joined))
    return Finding(f"{check}-{of.id}", check, "cannot-tell", text, tuple(each.id for each in compared))


def positive(*observations: Observation) -> bool:
    return all(o.quantity.canonical_value > Decimal(0) for o in observations)


def alike(*observations: Observation) -> bool:
    """Whether they are counted in one canonical unit."""
    return len({o.quantity.unit.canonical for o in observations}) == 1


def years_between(first: Observation, last: Observation) -> int:
    return last.key.period.last_year - first.key.period.last_year
