"""interface catalogues (.po) -> `Gettext`, which puts messages, numbers, quantities and periods into words.

A report's own language prints a quantity as the report writes it (2580亿元). Any other language gets it from the
canonical value: CLDR's way of writing numbers and millions, and the catalogue's `unit.*` entries.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal
from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.digits import plain, room, times
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Words
from site_gen.site.words.catalogue import Catalogue

_PRINTED = "zh"
"""The language that `Unit.printed` is written in."""
_ORDERS = frozenset({"rank", "class", "batch", "occasion"})
"""Canonical units that every language has words of its own for."""
_WHOLE = _ORDERS | {"percent", "per_100k", "percentage_point", "ratio", "index", "times", "year"}
"""Canonical units whose values are never counted in millions."""
_LIMITS = frozenset({"over", "at_least", "below", "at_most"})
"""Bounds that speak of the size of a fall, not of a number below zero: 下降5%以上 is −5% or less."""
_MILLION = 1_000_000
_MU_A_HECTARE = 15
_REPEATED = 4096
"""Quantities and periods whose words are remembered."""
_ENDLESS = 20
"""Digits behind the point that a number has only where a division would have gone on: 三分之一."""


class Gettext(Struct, frozen=True, eq=False):
    """The interface words of every language; implements `model.wording.Wording`. Equal to itself alone."""

    languages: tuple[str, ...]
    catalogues: Mapping[str, Catalogue]
    _said: dict[tuple[object, ...], str] = field(default_factory=dict)
    """Quantities and periods in words: a report states few, and its pages and its next state repeat them."""

    @classmethod
    def from_catalogues(cls, texts: Mapping[str, str], keep: Keep = FORGETFUL) -> "Gettext":
        """From language -> text of its .po; a message that one language lacks comes from the first that has it."""
        return _speaking(tuple(texts.items()), keep)

    def has(self, lang: str, message: str) -> bool:
        return message in self.catalogues[lang].texts

    def template(self, lang: str, message: str, count: object = None) -> str:
        """The text of `message` with its placeholders; KeyError where no language has it."""
        number = None if count is None else Decimal(str(count))
        for code in (lang, *self.languages):
            text = self.catalogues[code].text(message, number)
            if text is not None:
                return text
        raise KeyError(message)

    def say(self, lang: str, message: str, /, **values: object) -> str:
        return self.template(lang, message, values.get("count")).format(**self.written(lang, values))

    def words(self, message: str, /, **values: object) -> Words:
        return Words(tuple((lang, self.say(lang, message, **_in(lang, values))) for lang in self.languages))

    def number(self, lang: str, value: Decimal) -> str:
        digits = max(0, -int(value.as_tuple().exponent))
        whole = self.catalogues[lang].text("number.whole", None) or "#,##0"
        pattern = f"{whole}.{'0' * digits}" if digits else whole
        return _written(str(value), pattern, self.catalogues[lang].locale)

    def subject(self, lang: str, name: str) -> str:
        """A name as the subject of a sentence, with an article where the catalogue asks for one: The share of …"""
        singular = self.catalogues[lang].text("noun.singular", None)
        if singular and re.search(rf"^(?:{singular})\b|\b(?:{singular})$", name):
            name = self.say(lang, "noun.definite", name=name)
        return name[:1].upper() + name[1:]

    def quantity(self, lang: str, quantity: Quantity, *, signed: bool = False, of: str = "") -> str:
        if of:
            said = self._is_said(lang, quantity, of)
            bare = replace(quantity, unit=replace(quantity.unit, canonical="count")) if said else quantity
            return self._also(lang, quantity, self.quantity(lang, bare, signed=signed))
        quantity = _without_end(quantity)
        digits = (str(quantity.value), str(quantity.value_max), *map(str, quantity.parts))  # 2 and 2.0 are equal
        key = (lang, signed, quantity.unit, quantity.bound, digits)
        return self._once(key, lambda: self._quantity(lang, quantity, signed))

    def _is_said(self, lang: str, quantity: Quantity, of: str) -> bool:
        """Whether the name of what is counted says the unit: beds in hospitals."""
        words = self.catalogues[lang].text(f"unit.{quantity.unit.canonical}.said", None)
        return bool(words and re.search(rf"\b(?:{words})\b", of, re.IGNORECASE))

    def _also(self, lang: str, quantity: Quantity, said: str) -> str:
        """With the size in the unit that readers of `lang` know: 1.5 million mu (100,000 hectares)."""
        message = f"unit.{quantity.unit.canonical}.also"
        if not self.has(lang, message) or quantity.value_max is not None:
            return said
        hectares = _as_exact(abs(quantity.canonical_value) / _MU_A_HECTARE, quantity.value)
        return self.say(lang, message, quantity=said, hectares=self._scaled(lang, hectares, "mu"))

    def _quantity(self, lang: str, quantity: Quantity, signed: bool) -> str:
        if quantity.unit.canonical == "rank" and quantity.bound == "at_most":
            return self.say(lang, "unit.rank.top", number=quantity.value)
        falls = quantity.value < 0 and quantity.bound in _LIMITS
        shown = replace(quantity, value=quantity.value.copy_negate()) if falls else quantity
        size = self._as_printed(lang, shown) if lang == _PRINTED else self._as_canonical(lang, shown)
        bounded = self.say(lang, f"bound.{quantity.bound}", quantity=_plus(quantity, signed) + size)
        return self.say(lang, "bound.fall", quantity=bounded) if falls else bounded

    def period(self, lang: str, period: Period) -> str:
        return self._once((lang, period), lambda: self._period(lang, period))

    def _once(self, key: tuple[object, ...], say: Callable[[], str]) -> str:
        if len(self._said) >= _REPEATED:
            self._said.clear()
        return self._said.get(key) or self._said.setdefault(key, say())

    def _period(self, lang: str, period: Period) -> str:
        if period.start == period.end:
            return self._moment(lang, period.start, "period.year")
        if len(period.start) == len(period.end) == len("2016"):
            return self.say(lang, "period.years", start=period.start, end=period.end)
        if period.is_part_of_year and self.has(lang, "period.months"):
            return self._months(lang, period)
        start, end = (self._moment(lang, moment, "period.year") for moment in (period.start, period.end))
        return self.say(lang, "period.between", start=start, end=end)

    def date(self, lang: str, iso: str) -> str:
        """`2021-12-30` in words; as much of a date as is known is written as a period or as it stands."""
        try:
            day = datetime.date.fromisoformat(iso)
        except ValueError:
            period = Period.parse(iso)
            return self.period(lang, period) if period else iso
        return format_date(day, "long", locale=self.catalogues[lang].locale)

    def language_name(self, lang: str) -> str:
        """The language's own name for itself."""
        locale = self.catalogues[lang].locale if lang in self.catalogues else Locale.parse(lang, sep="-")
        return locale.get_display_name() or lang

    def language(self, lang: str, code: str) -> str:
        """What the language `code` is called in `lang`: Chinese, 中文."""
        name = Locale.parse(code, sep="-").get_language_name(self.catalogues[lang].locale)
        return name or code

    def written(self, lang: str, values: Mapping[str, object]) -> dict[str, object]:
        """`values` with the numbers among them put into digits."""
        numbers = (int, Decimal)
        return {
            name: self.number(lang, Decimal(value)) if isinstance(value, numbers) else value
            for name, value in values.items()
        }

    def _months(self, lang: str, period: Period) -> str:
        first, last = (datetime.date.fromisoformat(f"{moment}-01") for moment in (period.start, period.end))
        # MMMM: of LLLL Babel says 九月 in French after Chinese (findings/babel-months-after-chinese.sh)
        start, end = (format_date(day, "MMMM", locale=self.catalogues[lang].locale) for day in (first, last))
        numbers = {"first": first.month, "last": last.month}
        return self.say(lang, "period.months", year=period.start[:4], start=start, end=end, **numbers)

    def _moment(self, lang: str, moment: str, year: str) -> str:
        if len(moment) == len("2016"):
            return self.say(lang, year, year=moment)
        first = datetime.date.fromisoformat(f"{moment}-01")
        return format_skeleton("yMMMM", first, locale=self.catalogues[lang].locale)

    def _as_printed(self, lang: str, quantity: Quantity) -> str:
        if quantity.parts:
            return ":".join(self.number(lang, part) for part in quantity.parts)
        if quantity.unit.canonical in _ORDERS and self.has(lang, f"unit.{quantity.unit.canonical}"):
            return self._in_unit(lang, quantity.unit.canonical, quantity.value, self.number(lang, quantity.value))
        low = self.number(lang, quantity.value)
        if quantity.value_max is None:
            return low + quantity.unit.printed
        sign = quantity.unit.printed if quantity.unit.printed == "%" else ""
        range_ = self.say(lang, "number.range", low=low + sign, high=self.number(lang, quantity.value_max))
        return range_ + quantity.unit.printed

    def _as_canonical(self, lang: str, quantity: Quantity) -> str:
        if quantity.parts:
            return " : ".join(self.number(lang, part) for part in quantity.parts)
        unit = quantity.unit.canonical
        low = _exact(quantity.value, quantity)
        high = low if quantity.value_max is None else _exact(quantity.value_max, quantity)
        number = self._scaled(lang, low, unit)
        if quantity.value_max is not None:
            number = self.say(lang, "number.range", low=number, high=self._scaled(lang, high, unit))
        return self._in_unit(lang, unit, high, number)

    def _in_unit(self, lang: str, unit: str, value: Decimal, number: str) -> str:
        special = f"unit.{unit}.{plain(value)}"
        message = special if self.has(lang, special) else f"unit.{unit}"
        known = any(self.has(code, message) for code in self.languages)
        return self.say(lang, message if known else "unit.unknown", number=number, unit=unit, count=value)

    def _scaled(self, lang: str, value: Decimal, unit: str) -> str:
        if unit in _WHOLE or value.copy_abs() < _MILLION:
            return self.number(lang, value)
        locale = self.catalogues[lang].locale
        style: Literal["long", "short"] = "long" if "long" in locale.compact_decimal_formats else "short"
        all_digits = len(value.as_tuple().digits)
        with room(value, value):  # for Babel rounds to that many decimals
            written = format_compact_decimal(value, format_type=style, locale=locale, fraction_digits=all_digits)
        return written.replace("-", "−")


@lru_cache(maxsize=2)
def _speaking(texts: tuple[tuple[str, str], ...], keep: Keep) -> Gettext:
    """The same for the same texts, so that a report that is looked at again finds its quantities in words."""
    return Gettext(tuple(dict(texts)), {lang: Catalogue.parse(lang, po, keep) for lang, po in texts})


def _as_exact(value: Decimal, stated: Decimal) -> Decimal:
    """`value` with no more digits than were stated, but three at least: 4510万亩 are 3.01 million hectares."""
    digits = max(3, len(stated.normalize().as_tuple().digits))
    last = Decimal(1).scaleb(value.adjusted() + 1 - digits)  # Decimal(10) ** 4 would round to a whole, as 1 does
    return Decimal(plain(value.quantize(last))).normalize()


def _without_end(quantity: Quantity) -> Quantity:
    """The same, but 33.33 for 三分之一."""
    endless = -int(quantity.value.as_tuple().exponent) >= _ENDLESS
    return replace(quantity, value=round(quantity.value, 2)) if endless else quantity


@lru_cache(maxsize=65536)
def _written(value: str, pattern: str, locale: Locale) -> str:
    """By its digits, since equal values such as 0 and −0 are written differently. A report says few numbers, often."""
    number = Decimal(value)
    with room(number):
        return format_decimal(number, pattern, locale).replace("-", "−")


def _plus(quantity: Quantity, signed: bool) -> str:
    """A multiple (翻一番 is 2倍) is no increase, so it bears no sign; neither does what has a limit: 超过200亿元."""
    plain = not quantity.parts and quantity.unit.canonical != "times" and quantity.bound not in _LIMITS
    rises = signed and quantity.value > 0 and plain
    return "+" if rises else ""


def _exact(value: Decimal, quantity: Quantity) -> Decimal:
    """`value` in the canonical unit, without the decimals that only the factor brought."""
    factor = quantity.unit.factor
    return value if factor == 1 else Decimal(plain(times(value, factor)))


def _in(lang: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: value.best(lang).text if isinstance(value, Words) else value for name, value in values.items()}
