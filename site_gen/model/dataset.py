"""Indicators and their observations."""

from typing import Literal, get_args

from msgspec import Struct

from site_gen.model.confirmed import UNCHECKED, Checked, weakest
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span, Words

Measure = Literal["level", "growth", "average-growth", "change", "points", "structure", "rank", "count"]
"""level: a stock, flow or share as such; growth: against a year before; average-growth: a year over several years;
change: relative, between two dates (also 倍); points: percentage points; structure: a:b:c; rank; count: things
done or planned (建成58座)."""
Status = Literal["actual", "estimate", "target"]
Direction = Literal["up", "down", "none"]
"""Which way is better."""
Nature = Literal["stock", "flow", "share", "index", "rank", "none"]
Prices = Literal["current", "constant", "none"]
"""What the standard growth rate of a money indicator is reckoned in: GDP and industrial value added in constant
prices, investment, retail sales and revenue in current ones."""

Family = Literal[
    "growth",
    "industry",
    "innovation",
    "opening-up",
    "finance",
    "agriculture",
    "infrastructure",
    "environment",
    "livelihood",
    "government",
    "other",
]
FAMILIES: tuple[Family, ...] = get_args(Family)
"""The indicator families, in the order in which the site shows them."""


_CLASS = 3
"""Characters of a name outside the catalogue that says no more than what sort of thing is counted."""


class Indicator(Struct, frozen=True):
    """A thing that can be measured, as the catalogue or a report's `indicators.toml` defines it."""

    id: str
    name: Words
    aliases: tuple[str, ...] = ()
    """Other names that Chinese reports give it."""
    unit: str = "count"
    """The canonical unit of its level (see `Unit.canonical`)."""
    family: Family = "other"
    direction: Direction = "none"
    nature: Nature = "none"
    prices: Prices = "none"
    parts: tuple[str, ...] = ()
    """Ids of the indicators that the terms of its ratio a:b:c measure, in order."""
    total: str | None = None
    """Id of the indicator of which this one is a part or a per-head value, where there is one."""
    standard: bool = True
    """False where a report's own `indicators.toml` defines it."""
    by_rule: bool = False
    """Its English name was put together by rules; nobody has written or checked one."""
    pinyin: str = ""
    """How its Chinese name is read, where it has no English one."""

    @property
    def is_mere_class(self) -> bool:
        """Of a name that tells of no thing, 项目数 or 覆盖面: two sentences that use it may speak of different ones."""
        return not self.standard and len(self.name.best("zh").text) <= _CLASS

    @property
    def national_name(self) -> Words:
        """As the country's own report calls it: 国内生产总值, where places say 地区生产总值."""
        return Words(
            tuple((lang, name.replace("地区生产总值", "国内生产总值")) for lang, name in self.name.by_language)
        )


class Key(Struct, frozen=True):
    """What an observation is of: an indicator of a subject, for a period, by a measure, in a status.

    Written `gdp@2016..2021?measure=average-growth&status=estimate&subject=韶山市`.
    """

    indicator: str
    period: Period
    measure: Measure = "level"
    status: Status = "actual"
    subject: str | None = None
    """None: the place that reports."""

    def __str__(self) -> str:
        query = [("measure", self.measure, "level"), ("status", self.status, "actual"), ("subject", self.subject, None)]
        rest = "&".join(f"{name}={value}" for name, value, default in query if value != default)
        return f"{self.indicator}@{self.period}" + (f"?{rest}" if rest else "")


class Mention(Struct, frozen=True):
    """The evidence of an observation: where the edition states it, and the words that do."""

    block: str
    """Id of the block."""
    words: str
    sentence: str
    """The sentence of the edition around the words, annotations taken out."""
    source: Span
    """Where the words stand in `source.txt`."""
    line: int
    """Line of the edition, from 1."""
    column: int
    section: str = ""
    """Id of the heading that the block stands under."""
    passage: str = ""
    """Digest of the source's sentence and of where the words stand in it: the same whatever they are read as."""
    digest: str = ""
    """Digest of that and of all that the words are read as, by which a person confirms it."""
    checked: Checked = UNCHECKED
    at: int = -1
    """Where the words stand in `sentence`, which may have them twice; -1 in a cell, whose sentence are its heads."""

    @property
    def lead(self) -> str:
        """Its sentence up to the words."""
        return self.sentence[: self.at if self.at >= 0 else max(self.sentence.find(self.words), 0)]

    @property
    def rest(self) -> str:
        """Its sentence behind the words."""
        return self.sentence[len(self.lead) + len(self.words) :]


class Observation(Struct, frozen=True):
    """One value of an indicator, with all the places that state it (the first leads)."""

    id: str
    """Unique in the report and fit for an address: `gdp-2016`, `gdp-2016-2021-average-growth`."""
    key: Key
    quantity: Quantity
    mentions: tuple[Mention, ...]

    @property
    def evidence(self) -> Mention:
        return self.mentions[0]

    @property
    def checked(self) -> Checked:
        """As every place that states it is, for its value is vouched for by each of them."""
        return weakest(tuple(mention.checked for mention in self.mentions))


class Dataset(Struct, frozen=True):
    """All that one report states, in the order of the text."""

    indicators: tuple[Indicator, ...]
    """Those that are observed, and those that the terms of an observed ratio measure."""
    observations: tuple[Observation, ...]

    def indicator(self, id: str) -> Indicator:
        return next(indicator for indicator in self.indicators if indicator.id == id)

    def of(self, indicator: str) -> tuple[Observation, ...]:
        return tuple(o for o in self.observations if o.key.indicator == indicator)
