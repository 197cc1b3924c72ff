"""Whether years, chapters and status of a report are found where its frame is taken away, piece by piece.

    python benchmarks/disguised.py TEXT_FOLDER…

Each text is read as it is, and again without the headings of its chapters, without the years in them, without date and
years above its greeting, without headings and dates, on one line, and with half-width punctuation. Printed for each: of
the readings that both have, how many have another period or status; how many reports get other years, and of these, how
many do not say that they are unsure.
"""

import argparse
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from msgspec import Struct

from site_gen.model.report import Outline
from site_gen.reading import formats
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.rows import rows

YEARS = re.compile(
    r"(?:19|20)\d\d[年-]?|[二一][〇○零九][〇○零一二三四五六七八九]{2}年?|“?十[一二三四五]五”?(?:时期|期间)?|过去五年|五年"
)
NARROW = str.maketrans("，；：（）。！．", ",;:().!.")
GREETING = 2500
"""A greeting stands before this character, if there is one."""


class Compared(Struct, frozen=True):
    both: int
    changed: int
    """Readings of another period or status."""
    misdated: bool
    unsure: bool


def chapters(read: Outline) -> frozenset[str]:
    return frozenset(plain(each.text) for each in read.passages if each.kind == "heading" and each.level <= 2)


def plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def without_headings(text: str, read: Outline) -> str:
    heads = chapters(read)
    return "\n".join(line for line in text.split("\n") if plain(line) not in heads)


def with_headings_undated(text: str, read: Outline) -> str:
    heads = chapters(read)
    return "\n".join(YEARS.sub("", line) if plain(line) in heads else line for line in text.split("\n"))


def without_dates(text: str, _: Outline) -> str:
    found = text.find("各位代表")
    end = found if 0 < found < GREETING else 300
    return YEARS.sub("", text[:end]) + text[end:]


DISGUISES: Mapping[str, Callable[[str, Outline], str]] = {
    "no headings of chapters": without_headings,
    "no years in them": with_headings_undated,
    "no date": without_dates,
    "neither": lambda text, read: without_dates(without_headings(text, read), read),
    "on one line": lambda text, _: re.sub(r"\s*\n\s*", "", text),
    "half-width punctuation": lambda text, _: text.translate(NARROW),
}


def told(text: str, read: Outline) -> Mapping[tuple[str, str], tuple[str, str]]:
    """By the words before a number and the number: period, status."""
    found = rows(text, read, measure(read, lambda *_: None))
    flat = [plain(line).translate(NARROW) for line in text.split("\n")]
    return {
        (before(flat[int(str(row["line"]))], str(row["quote"])), str(row["quote"])): (
            str(row["period"]),
            str(row["status"]),
        )
        for row in found
    }


def before(line: str, quote: str) -> str:
    words = plain(quote).translate(NARROW)
    at = line.find(words)
    return line[max(0, at - 24) : at]


def compared(path: Path) -> Mapping[str, Compared]:
    text = formats.decode(path.name, path.read_bytes()).text
    read = outline(text)
    right = told(text, read)
    return {name: _compared(disguise(text, read), read, right) for name, disguise in DISGUISES.items()}


def _compared(text: str, read: Outline, right: Mapping[tuple[str, str], tuple[str, str]]) -> Compared:
    again = outline(text)
    own = told(text, again)
    both = [key for key in right if key in own]
    misdated = (again.review, again.plan) != (read.review, read.plan)
    return Compared(len(both), sum(own[key] != right[key] for key in both), misdated, bool(again.doubts))


def lines(found: list[Mapping[str, Compared]]) -> Iterator[str]:
    for name in DISGUISES:
        all_of = [each[name] for each in found]
        both, changed = sum(one.both for one in all_of), sum(one.changed for one in all_of)
        misdated = [one for one in all_of if one.misdated]
        yield (
            f"{name:24} {both} readings, {changed / max(1, both):.1%} of another period or status; "
            f"{len(misdated)} of {len(all_of)} reports of other years, {sum(not one.unsure for one in misdated)} unsaid"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="+")
    folders = parser.parse_args().texts
    paths = [path for folder in folders for path in sorted(folder.glob("*.txt")) if "-en" not in path.stem]
    with ProcessPoolExecutor() as pool:
        print(*lines(list(pool.map(compared, paths))), sep="\n")


if __name__ == "__main__":
    main()
