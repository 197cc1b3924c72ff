"""Compare the numbers of a report with those of its published translation, neither of which is annotated.

usage: python benchmarks/agreement.py CHINESE.txt ENGLISH.txt [--all]

The numbers of both texts are read in order, matched where they are equal (value and unit), first in the same order,
then across short distances, because sentences are turned round. What is left over is printed with its sentence: a
number that only one text has, or two that differ. `--all` prints the matched pairs too.

Found in the State Council's reports and their official English (2026-11): 2019, 181 numbers compared, every one has
its equal; 2022, 121 numbers compared, two alarms, both false (近千万家庭 and 万企兴万村 have no digits and are not read
as numbers): 0.7 % of all. Of five errors planted in the English of 2022 (亿 for billion, swapped digits, per
cent for percentage points, a lost rate) all five are found.
"""

import argparse
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from site_gen.edition.equality import difference
from site_gen.model.quantity import Quantity
from site_gen.reading.english import numbers_en
from site_gen.reading.tokens import scan

NEAR = 0.02
"""How far apart, as a share of the text, two equal numbers may stand that are out of order."""
NEIGHBOURS = 7
DATE_AFTER = re.compile(r"\s{0,2}(?:年|月|日|届|大|号|世纪)")  # 3月, 十九届; a period such as 三年 says 年 in its unit
NAME_BEFORE = re.compile(r"[A-Za-z“]$")  # PM2.5, G20, “19
SMALL = 10
"""Plain counts below it are written as words, pronouns and list numbers in English, and left out."""


class Number(Struct, frozen=True):
    """A number of running text: `place` is a share of the text's length."""

    place: float
    words: str
    sentence: str
    quantity: Quantity
    digits: bool = True

    @property
    def key(self) -> str:
        return f"{abs(self.quantity.canonical_value).normalize():f}"


def chinese(text: str) -> list[Number]:
    """The numbers in digits or in words, dates and names left out."""
    text = re.sub(r"\s*\n\s*", "", text)
    found = []
    for token in scan(text):
        start, end = token.span.start, token.span.end
        dated = DATE_AFTER.match(text, end) or NAME_BEFORE.search(text[max(0, start - 1) : start])
        year = token.quantity.unit.canonical == "year" and token.quantity.value > 1000
        if not dated and not year:
            found += [replace(n, digits=token.digits) for n in _ends(text, start, end, token.quantity, r"[。；！？]")]
    return found


def english(text: str) -> list[Number]:
    found = []
    for span, quantity in numbers_en(text):
        found += _ends(text, span.start, span.end, quantity, r"[.;!?](?=\s)|\n")
    return found


def _ends(text: str, start: int, end: int, quantity: Quantity, stop: str) -> list[Number]:
    """The number with its sentence; a range is two numbers, one translation may say from a to b."""
    before = [match.end() for match in re.finditer(stop, text[max(0, start - 400) : start])]
    after = re.search(stop, text[end : end + 400])
    begin = max(0, start - 400) + before[-1] if before else max(0, start - 400)
    sentence = " ".join(text[begin : end + (after.end() if after else 400)].split())
    low = Number(start / len(text), text[start:end], sentence, replace(quantity, value_max=None))
    if quantity.value_max is None:
        return [low]
    return [low, replace(low, quantity=replace(quantity, value=quantity.value_max, value_max=None))]


def asked(number: Number) -> bool:
    """Whether a number of the original must stand in the translation: 三个 and 一批 need not."""
    slight = number.quantity.unit.canonical == "count" and number.quantity.canonical_value < SMALL
    return number.digits and not slight


def telling(number: Number) -> bool:
    """Whether a number of the translation must stand in the original."""
    quantity = number.quantity
    counted = quantity.unit.canonical in ("count", "times", "year", "day", "month", "hour", "rank")
    return quantity.canonical_value >= 100 if counted else True


def equal(one: Number, other: Number) -> bool:
    """Whether both say the same, sign and bound aside: these may stand elsewhere in running text."""
    ours, theirs = (
        replace(number.quantity, value=abs(number.quantity.value), bound="exact") for number in (one, other)
    )
    if difference(ours, theirs) == "":
        return True
    if theirs.unit.canonical == ours.unit.canonical == "mu":  # 6.67 million hectares for 1亿亩
        return difference(ours, replace(theirs, bound="approx")) == ""
    shared = re.search(re.escape(other.words) + r" (?:and|to) ", other.sentence)  # from one million to 3 million yuan
    ordinal = theirs.unit.canonical == "rank" and ours.unit.canonical == "year"  # 30周年, 30th anniversary
    return bool(shared or ordinal) and ours.canonical_value == theirs.canonical_value


def matched(ours: Sequence[Number], theirs: Sequence[Number]) -> dict[int, int]:
    """Index of ours -> index of theirs: the longest common order first, then the nearest of what is left."""
    pairs: dict[int, int] = {}
    matcher = SequenceMatcher(None, [n.key for n in ours], [n.key for n in theirs], autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            if equal(ours[block.a + step], theirs[block.b + step]):
                pairs[block.a + step] = block.b + step
    taken = set(pairs.values())
    for index, number in enumerate(ours):
        near = [
            (abs(expected(index, pairs, ours, theirs) - theirs[other].place), other)
            for other in range(len(theirs))
            if other not in taken and equal(number, theirs[other])
        ]
        if index not in pairs and near and min(near)[0] <= NEAR:
            pairs[index] = min(near)[1]
            taken.add(min(near)[1])
    return pairs


def expected(index: int, pairs: dict[int, int], ours: Sequence[Number], theirs: Sequence[Number]) -> float:
    """Where in the translation number `index` should stand: as far from its place as its matched neighbours are."""
    nearest = sorted(pairs, key=lambda other: abs(ours[other].place - ours[index].place))[:NEIGHBOURS]
    shift = median(theirs[pairs[other]].place - ours[other].place for other in nearest) if nearest else 0
    return ours[index].place + shift


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("chinese", type=Path)
    parser.add_argument("english", type=Path)
    parser.add_argument("--all", action="store_true", help="print matched pairs too")
    options = parser.parse_args()
    ours, theirs = chinese(options.chinese.read_text("utf-8")), english(options.english.read_text("utf-8"))
    pairs = matched(ours, theirs)
    if options.all:
        for index, other in pairs.items():
            print(f"= {ours[index].words}  {theirs[other].words}")
    taken = set(pairs.values())
    lost = [index for index, number in enumerate(ours) if index not in pairs and asked(number)]
    extra = [number for index, number in enumerate(theirs) if index not in taken and telling(number)]
    for index in lost:
        place = expected(index, pairs, ours, theirs)
        print(f"\n{ours[index].words} has no equal in the translation: {ours[index].sentence}")
        for number in extra:
            if abs(number.place - place) <= NEAR / 2 and _alike(ours[index], number):
                print(f"    perhaps {number.words}: {number.sentence}")
    for number in extra:
        print(f"\n{number.words} has no equal in the original: {number.sentence}")
    compared = sum(map(asked, ours)) + sum(map(telling, theirs))
    print(f"\n{compared} numbers of both texts compared; {len(lost)} of the original and {len(extra)} of the", end=" ")
    print("translation have no equal in the other.")


def _alike(one: Number, other: Number) -> bool:
    return one.quantity.unit.canonical == other.quantity.unit.canonical


if __name__ == "__main__":
    main()
