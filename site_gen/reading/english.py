"""English words -> Quantity: over CNY 80 billion, fell by 13.3%, doubled, two thirds, top 100, 6.9 : 54.6 : 38.5.

The counterpart of `quantity.read_quantity`: the same canonical units, so that a translation can be compared exactly.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Measure
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span
from site_gen.model.unit import PERCENT, RANK, RATIO, RELATIVE, TIMES, Unit
from site_gen.reading.english_bounds import bounds_of
from site_gen.reading.english_numerals import DIGITS, NUMBER, ORDINAL, number, ordinal
from site_gen.reading.english_units import CURRENCY, PLAIN, UNIT, unit

_SHARES = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"doubl": 2, "twice": 2, "tripl": 3, "trebl": 3, "thrice": 3, "quadrupl": 4}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_NOTHING = compiled(r"(?i)\b(?:no|none|nil|not one|not a single|without|nobody)\b")
_EVERYTHING = compiled(r"(?i)\b(?:all|every|each|entire(?:ly)?|fully?|universal|complete(?:ly)?|whole)\b")
_CHANGES: tuple[Measure, ...] = ("growth", "average-growth", "change", "points")
_INCREASE = Unit("times", "percent", Decimal(100))
"""It grew by 1.5 times: by 150 %."""

_TOKEN = compiled(
    rf"""(?x)
    (?P<ratio>(?:{DIGITS})(?:\s?[:：]\s?(?:{DIGITS})){{1,3}}(?![\d:]))                # 6.9 : 54.6 : 38.5
  | \bhalf\san?\s(?P<half>million|billion|trillion|{UNIT})                           # half a working day
  | \b(?:(?P<parts>one|two|three|four|an?|\d)[\s-])?(?P<fraction>half|halves)\b(?![\s-]?way)  # one half
  | \b(?P<of>one|two|three|four|an?|\d)[\s-](?P<share>thirds?|quarters?|fifths?|tenths?)\b  # two thirds; not the third
  | \btop[\s-](?P<top>{NUMBER})                                                     # top ten, top 100
  | \b(?:No\.|number)\s?(?P<place>{NUMBER})                                         # No. 2
  | \b(?:Class|Grade|Category)\s(?P<grade>IV|V|I{{1,3}})\b                          # Class II
  | \b(?P<times>(?:doubl|tripl|trebl|quadrupl)(?:ed?|es|ing)|twice|thrice)\b        # doubled
  | \b(?P<fold>two|three|four|five|six|seven|eight|nine|ten)-?fold\b                # tenfold
  | (?P<from>\bfrom\s)?(?P<between>\bbetween\s)?
    (?:(?P<currency>{CURRENCY})\s?)?(?<![A-Za-z\d.,])(?<![A-Za-z]-)(?P<number>{NUMBER})
    (?(from)|(?:(?:%|\ percent)?\s?(?:[–—-]|to|(?(between)and|to))\s?(?:(?:{CURRENCY})\s?)?(?P<top_number>{NUMBER}))?)
    (?:[\s-]?(?P<unit>{UNIT}))?                        # 5–6%; between 5% and 6%; but from 5% to 6% are two
    (?![\dA-Za-z])                                    # not 2nd, 5G, 1,000M
  | (?P<ordinal>{ORDINAL})
    """
)


class EnglishToken(Struct, frozen=True):
    """A quantity in a text: the words that state it, bound and direction aside."""

    span: Span
    quantity: Quantity
    shape: str
    """ratio, half, fraction, share, top, place, grade, times, fold, number or ordinal."""


@lru_cache(maxsize=2048)
def read_english(words: str, measure: Measure = "level") -> Quantity | None:
    """The quantity that `words` state, or None unless it is exactly one.

    A change that goes down (fell, cut by) is negative, as in Chinese. "no" is 0, "all" 100 %.
    """
    tokens = tuple(scan_english(words))
    if not tokens:
        return _word_quantity(words)
    if len(tokens) != 1:
        return None
    return _quantity_at(words, tokens[0], measure)


def numbers_en(sentence: str) -> tuple[tuple[Span, Quantity], ...]:
    """Every quantity of running text, years and days of months left out, with bound and sign."""
    tokens = (token for token in scan_english(sentence) if not _is_date(sentence, token))
    return tuple((token.span, _quantity_at(sentence, token, "level")) for token in tokens)


def scan_english(text: str) -> Iterator[EnglishToken]:
    """The quantities of `text` from left to right, before bound and sign."""
    for match in _TOKEN.finditer(text):
        shape = next(name for name in _SHAPES if match[name])
        start = max(match.start(), match.end("from"), match.end("between"))
        yield EnglishToken(Span(start, match.end()), _SHAPES[shape](match), shape)


def _quantity_at(text: str, token: EnglishToken, measure: Measure) -> Quantity:
    bounds = bounds_of(text, token.span.start, token.span.end)
    quantity = token.quantity
    if bounds.bound != "exact":
        quantity = replace(quantity, bound=bounds.bound)
    if quantity.unit.canonical == "times" and token.shape == "number" and (bounds.up or measure in _CHANGES[:2]):
        quantity = replace(quantity, unit=_INCREASE)
    if bounds.down and (measure in _CHANGES or (measure == "level" and quantity.unit.canonical in RELATIVE)):
        top = None if quantity.value_max is None else -quantity.value_max
        return replace(quantity, value=-quantity.value, value_max=top)
    return quantity


def _word_quantity(words: str) -> Quantity | None:
    if _NOTHING.search(words):
        return Quantity(Decimal(0), PLAIN)
    return Quantity(Decimal(100), PERCENT) if _EVERYTHING.search(words) else None


def _ratio(match: re.Match[str]) -> Quantity:
    parts = tuple(Decimal(part.strip().replace(",", "")) for part in re.split("[:：]", match["ratio"]))
    return Quantity(sum(parts, Decimal(0)), RATIO, parts=parts)


def _half(match: re.Match[str]) -> Quantity:
    """Of a million, of a working day: `half a million`."""
    of = match["half"]
    scale = number(f"1 {of}")[1] if of.endswith("illion") else Decimal(1)
    return Quantity(Decimal("0.5"), unit("", of, scale))


def _fold(match: re.Match[str]) -> Quantity:
    return Quantity(number(match["fold"])[0], TIMES)


def _fraction(match: re.Match[str]) -> Quantity:
    parts = number(match["parts"])[0] if match["parts"] else Decimal(1)
    return Quantity(parts * 100 / 2, PERCENT)


def _share(match: re.Match[str]) -> Quantity:
    return Quantity(number(match["of"])[0] * 100 / _SHARES[match["share"].rstrip("s")], PERCENT)


def _top(match: re.Match[str]) -> Quantity:
    return Quantity(number(match["top"])[0], RANK, "at_most")


def _place(match: re.Match[str]) -> Quantity:
    return Quantity(number(match["place"])[0], RANK)


def _grade(match: re.Match[str]) -> Quantity:
    return Quantity(Decimal(_ROMAN[match["grade"]]), Unit("class", "class"))


def _times(match: re.Match[str]) -> Quantity:
    stem = next(stem for stem in _TIMES if match["times"].startswith(stem))
    return Quantity(Decimal(_TIMES[stem]), TIMES)


def _number(match: re.Match[str]) -> Quantity:
    value, scale = number(match["number"])
    if match["top_number"] is None:
        return Quantity(value, unit(match["currency"] or "", match["unit"] or "", scale))
    top, top_scale = number(match["top_number"])
    shared = unit(match["currency"] or "", match["unit"] or "", top_scale)
    return Quantity(value * scale / top_scale if scale != 1 else value, shared, value_max=top)


def _ordinal(match: re.Match[str]) -> Quantity:
    return Quantity(ordinal(match["ordinal"]), RANK)


_SHAPES = {
    "ratio": _ratio,
    "half": _half,
    "fraction": _fraction,
    "share": _share,
    "top": _top,
    "place": _place,
    "grade": _grade,
    "times": _times,
    "fold": _fold,
    "number": _number,
    "ordinal": _ordinal,
}
_MONTH = compiled(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$"
)  # December 30


def _is_date(text: str, token: EnglishToken) -> bool:
    quantity = token.quantity
    if token.shape != "number" or quantity.unit != PLAIN:
        return False
    year = bool(re.fullmatch(r"(?:19|20)\d\d(?:\s?[–—-]\s?(?:19|20)?\d\d)?", token.span.of(text)))
    return year or bool(_MONTH.search(text[: token.span.start]))
