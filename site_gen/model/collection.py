"""Several reports as one publication: what each adds to it, `Member`, and each number as a part of it, `Said`."""

from typing import Literal, NamedTuple

from msgspec import Struct

from site_gen.model.curation import Silence
from site_gen.model.dataset import Indicator, Measure, Observation
from site_gen.model.unit import counted

Stretch = Literal["year", "part", "total", "average", "each", "span"]
"""What a number of several years is: their sum, their average, what held in each of them, or what has no sum and may be
of their end or of all of them; else that of one year."""
Part = Literal["review", "plan", ""]
"""Of a report: what looks back, what looks ahead; empty where the words do not tell."""


class Passage(Struct, frozen=True):
    """A block of a report's text."""

    block: str
    section: str
    """Words of the heading that it stands under."""
    part: Part
    text: str


class Member(Struct, frozen=True, eq=False):
    """What one report adds to a collection."""

    slug: str
    place: str
    """Id of the place that reports."""
    year: int
    """That it plans, in which it was delivered as a rule."""
    indicators: tuple[Indicator, ...]
    observations: tuple[Observation, ...]
    """Of its own place."""
    passages: tuple[Passage, ...] = ()
    silences: tuple[Silence, ...] = ()


class Sameness(NamedTuple):
    """What two observations share if they can be compared, their period aside."""

    indicator: str
    measure: Measure
    unit: str
    stretch: Stretch
    scope: str


class Said(Struct, frozen=True):
    """An observation as a part of the collection."""

    slug: str
    place: str
    year: int
    """Of its report."""
    indicator: Indicator
    """The one that it is of in the collection; `written` is the name under which it was read."""
    written: str
    observation: Observation
    stretch: Stretch
    scope: str
    """What it covers where that differs: 不含雄安三县, 年末."""
    part: Part
    flags: tuple[str, ...] = ()
    """Guards that it does not pass; such a one stays off comparing pages until a person agrees."""

    @property
    def same(self) -> Sameness:
        key = self.observation.key
        unit = counted(self.observation.quantity.unit)
        return Sameness(self.indicator.id, key.measure, unit, self.stretch, self.scope)

    @property
    def target(self) -> bool:
        return self.observation.key.status == "target"

    @property
    def called(self) -> str:
        """That of its names which stands nearest before the number, else behind it; empty where none stands there."""
        own, mention = self.indicator, self.observation.evidence
        names = {self.written, *own.aliases, *(each.best("zh").text for each in (own.name, own.national_name))}
        before = [(mention.lead.rfind(name) + len(name), len(name), name) for name in names if name in mention.lead]
        behind = [(-mention.rest.find(name), len(name), name) for name in names if name in mention.rest]
        return max(before or behind, default=(0, 0, ""))[2]
