"""Numerals that say which: 第3位, 首位, 前10, 百强, Ⅱ类."""

import re
from decimal import Decimal
from typing import Literal

from site_gen.model.quantity import Bound, Quantity
from site_gen.model.unit import BATCH, RANK, Unit
from site_gen.reading.numerals import read_number

Shape = Literal["plain", "range", "ratio", "fraction", "rank", "multiple", "share", "zero", "growth"]
"""multiple: 翻一番; share: 全覆盖; zero: 零, 清零; growth: 两位数."""
Match = re.Match[str]
Built = tuple[Quantity, Shape] | None


_ORDERS = {"批": BATCH.canonical, "次": "occasion"}


def ranked(number: Decimal | None, kind: str, bound: Bound = "exact") -> Built:
    if number is None or not number:
        return None
    if kind == "次" and number > 1:  # the third time is three times
        return Quantity(number, Unit(kind, "count"), bound), "rank"
    return Quantity(number, Unit(kind, _ORDERS.get(kind, RANK.canonical)), bound), "rank"


def ordinal(match: Match) -> Built:
    return ranked(read_number(match["place"]), match["kind"] or RANK.printed)


def top_places(match: Match) -> Built:
    return ranked(read_number(match["top"]), match["topunit"] or RANK.printed, "at_most")


def strongest(match: Match) -> Built:
    return ranked(read_number(match["strong"]), "强", "at_most")


def first_place(match: Match) -> Built:
    return ranked(Decimal(1), match["first"] or "位")


def of_class(match: Match) -> Built:
    roman = {"Ⅰ": 1, "I": 1, "Ⅱ": 2, "II": 2, "Ⅲ": 3, "III": 3, "Ⅳ": 4, "IV": 4, "Ⅴ": 5}
    place = roman.get(match["class"])
    return (Quantity(Decimal(place), Unit("类", "class")), "plain") if place else None
