"""Observation -> one flat record, and the schema that describes its fields; every export is made of these."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Literal, Self

from msgspec import Struct, field

from site_gen.model.dataset import Dataset, Indicator, Observation
from site_gen.model.digits import plain
from site_gen.model.prices import prices_of
from site_gen.model.quantity import Quantity
from site_gen.model.wording import Wording

FieldType = Literal["string", "number", "integer"]


class Places(Struct, frozen=True):
    """Where the site shows an observation: what a record cannot know by itself."""

    address: Callable[[Observation], str]
    """The link to its sentence in the report."""
    figures: Mapping[str, tuple[str, ...]]
    """Observation id -> ids of the figures that draw it."""
    translated: Mapping[str, Callable[[Observation], tuple[str, str]]] = field(default_factory=dict)
    """By language of a translation: the sentence in it, empty where there is none, and the link to it."""


class Field(Struct, frozen=True):
    """One column: its name, its type in a table schema, and how a record gets it."""

    name: str
    type: FieldType
    read: Callable[[Observation, Indicator], str]
    """The cell as text; empty where there is nothing to say."""


def digits(value: Decimal | None) -> str:
    """Every digit and none that says nothing: 176202000000, 1.79; empty for None."""
    return "" if value is None else plain(value)


def fields(dataset: Dataset, places: Places, wording: Wording) -> tuple[Field, ...]:
    """The columns of the whole table, in order; names in every language of the site."""
    return (
        *_identity_fields(),
        *_name_fields(wording),
        *_key_fields(),
        *_value_fields(),
        *_display_fields(wording),
        *_evidence_fields(places),
    )


class Table(Struct, frozen=True):
    """The whole table, read once for all files that it is written into."""

    columns: tuple[str, ...]
    records: tuple[dict[str, str], ...]
    """One an observation, in the order of the text; column -> cell."""

    @classmethod
    def of(cls, dataset: Dataset, places: Places, wording: Wording) -> Self:
        columns = fields(dataset, places, wording)
        indicators = {indicator.id: indicator for indicator in dataset.indicators}
        records = (
            {column.name: column.read(observation, indicators[observation.key.indicator]) for column in columns}
            for observation in dataset.observations
        )
        return cls(tuple(column.name for column in columns), tuple(records))


def _identity_fields() -> tuple[Field, ...]:
    return (
        Field("id", "string", lambda o, i: o.id),
        Field("observation", "string", lambda o, i: str(o.key)),
        Field("indicator", "string", lambda o, i: i.id),
    )


def _name_fields(wording: Wording) -> tuple[Field, ...]:
    names = (Field(f"name_{lang}", "string", _name(lang)) for lang in wording.languages)
    return (*names, Field("name_by", "string", lambda o, i: named_by(i)))


def _name(lang: str) -> Callable[[Observation, Indicator], str]:
    """Empty where nobody has named it in `lang`."""
    return lambda observation, indicator: indicator.name.get(lang) or ""


def named_by(indicator: Indicator) -> str:
    """Who made its names: the catalogue, the report's editors, or rules (its English)."""
    return "catalogue" if indicator.standard else "rule" if indicator.by_rule else "report"


def _key_fields() -> tuple[Field, ...]:
    return (
        Field("family", "string", lambda o, i: i.family),
        Field("subject", "string", lambda o, i: o.key.subject or ""),
        Field("period_start", "string", lambda o, i: o.key.period.start),
        Field("period_end", "string", lambda o, i: o.key.period.end),
        Field("measure", "string", lambda o, i: o.key.measure),
        Field("status", "string", lambda o, i: o.key.status),
    )


def _value_fields() -> tuple[Field, ...]:
    return (
        Field("value", "number", lambda o, i: digits(o.quantity.canonical_value)),
        Field("value_low", "number", lambda o, i: digits(_low(o.quantity))),
        Field("value_high", "number", lambda o, i: digits(_high(o.quantity))),
        Field("unit", "string", lambda o, i: o.quantity.unit.canonical),
        Field("qualifier", "string", lambda o, i: o.quantity.bound),
        Field("parts", "string", lambda o, i: "|".join(digits(part) for part in o.quantity.parts)),
        Field("printed_value", "number", lambda o, i: f"{o.quantity.value:f}"),
        Field("printed_unit", "string", lambda o, i: o.quantity.unit.printed),
        Field("basis", "string", _basis),
    )


def _basis(observation: Observation, indicator: Indicator) -> str:
    """What prices it is reckoned in: levels of money in current ones, growth as said, else as its indicator is."""
    if observation.key.measure == "level":
        return "" if indicator.prices == "none" else "current"
    prices = prices_of(observation, indicator)
    return "" if prices == "none" else prices


def _low(quantity: Quantity) -> Decimal | None:
    """What the value is at least; None where the words do not say: 不超过, 左右, 下降3%以上."""
    return _ends(quantity)[0]


def _high(quantity: Quantity) -> Decimal | None:
    """What the value is at most; None where the words do not say: 突破, 左右."""
    return _ends(quantity)[1]


def _ends(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The words of a fall bound how far it goes: who falls by 3% or more is at −3% at most."""
    value, other = quantity.canonical_value, quantity.canonical_max
    if other is not None:
        return min(value, other), max(value, other)
    near = None if quantity.bound in ("below", "at_most", "approx") else value
    far = None if quantity.bound in ("over", "at_least", "approx") else value
    return (near, far) if value >= 0 else (far, near)


def _display_fields(wording: Wording) -> tuple[Field, ...]:
    return tuple(Field(f"display_{lang}", "string", _display(wording, lang)) for lang in wording.languages)


def _display(wording: Wording, lang: str) -> Callable[[Observation, Indicator], str]:
    return lambda observation, indicator: wording.quantity(
        lang, observation.quantity, of=indicator.name.get(lang) or ""
    )


def _evidence_fields(places: Places) -> tuple[Field, ...]:
    return (
        Field("words", "string", lambda o, i: o.evidence.words),
        Field("sentence", "string", lambda o, i: o.evidence.sentence),
        Field("block", "string", lambda o, i: o.evidence.block),
        Field("source_start", "integer", lambda o, i: str(o.evidence.source.start)),
        Field("source_end", "integer", lambda o, i: str(o.evidence.source.end)),
        Field("mentions", "integer", lambda o, i: str(len(o.mentions))),
        Field("figures", "string", lambda o, i: "|".join(places.figures.get(o.id, ()))),
        Field("address", "string", lambda o, i: places.address(o)),
        Field("checked", "string", lambda o, i: o.checked.how),
        Field("checked_on", "string", lambda o, i: o.checked.on),
        Field("doubted", "string", lambda o, i: "yes" if o.checked.doubted else ""),
        *(each for lang, told in places.translated.items() for each in _translated_fields(lang, told)),
    )


def _translated_fields(lang: str, told: Callable[[Observation], tuple[str, str]]) -> tuple[Field, ...]:
    return (
        Field(f"sentence_{lang}", "string", lambda o, i: told(o)[0]),
        Field(f"address_{lang}", "string", lambda o, i: told(o)[1]),
    )
