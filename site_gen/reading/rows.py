"""source, outline, readings -> one row an observation, placed in the file as given: what `extract` prints."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from site_gen.model.digits import plain
from site_gen.model.report import Measured, Outline, Passage, Reading
from site_gen.model.text import Span
from site_gen.reading.clauses import sentence_at
from site_gen.reading.numerals import FULL_WIDTH

_INDUSTRIES = ("第一产业占地区生产总值比重", "第二产业占地区生产总值比重", "第三产业占地区生产总值比重")

_BARE = 3
"""Characters of a name that says too little where it stands alone."""


def rows(source: str, outline: Outline, measured: Measured) -> tuple[Mapping[str, object], ...]:
    """The rows in the order of the text. `line` counts from 0, `start` and `end` are code points of that line.

    A ratio is one row whose value is the list of its terms; the terms of 三次产业结构 follow as shares.
    """
    starts = _line_starts(source)
    found: list[Mapping[str, object]] = []
    for reading in measured.readings:
        passage = outline.passages[reading.passage]
        row = _row(starts, passage, reading, _sentence(outline, passage, reading))
        found.append(row)
        found.extend(_shares(row, passage, reading, starts))
    return tuple(found)


def named(row: Mapping[str, object], names: Mapping[str, str]) -> Mapping[str, object]:
    """A row with the standard name of its indicator, where its own words are no more than 进出口 or 税收.

    `names`: by the ids of the catalogue, as reports of this level have them.
    """
    standard, words = names.get(str(row["indicator_id"])), str(row["indicator"])
    bare = standard and len(words) <= _BARE and row["measure"] != "rank"
    return {**row, "indicator": standard} if bare else row


def row_of(source: str, outline: Outline, reading: Reading) -> dict[str, object]:
    """The row of one reading alone."""
    passage = outline.passages[reading.passage]
    return _row(_line_starts(source), passage, reading, _sentence(outline, passage, reading))


def _line_starts(source: str) -> Sequence[int]:
    starts = [0]
    while (place := source.find("\n", starts[-1])) >= 0:
        starts.append(place + 1)
    return starts


def _sentence(outline: Outline, passage: Passage, reading: Reading) -> str:
    """The sentence of a reading; of a cell, what heads its row and its column, and itself."""
    cell = passage.cell
    if cell is None:
        return sentence_at(passage.text, reading.number.start)
    texts = {each.cell: each.text for each in outline.passages if each.cell}
    heads = (replace(cell, column=0), replace(cell, row=0), cell)
    return " · ".join(words for each in dict.fromkeys(heads) if (words := texts.get(each, "")))


def _row(starts: Sequence[int], passage: Passage, reading: Reading, sentence: str) -> dict[str, object]:
    quantity = reading.quantity
    ratio = bool(quantity.parts)
    return {
        **_place(passage, reading.number, starts),
        "quote": reading.number.of(passage.text),
        "indicator": reading.indicator,
        "indicator_id": reading.indicator_id,
        "subject": reading.subject,
        "measure": reading.measure,
        "value": [plain(part) for part in quantity.parts] if ratio else plain(quantity.value),
        "value_max": None if quantity.value_max is None else plain(quantity.value_max),
        "unit": quantity.unit.printed,
        "canonical_value": ":".join(map(plain, quantity.parts)) if ratio else plain(quantity.canonical_value),
        "canonical_unit": quantity.unit.canonical,
        "bound": quantity.bound,
        "period": str(reading.period),
        "status": reading.status,
        "pair": reading.pair,
        "sentence": sentence,
        "doubt": reading.doubt,
        "why": list(reading.why),
        "others": list(reading.others),
    }


def _place(passage: Passage, span: Span, starts: Sequence[int]) -> dict[str, object]:
    """Where the words stand in the file; those that a line break cuts end with their first line."""
    places = passage.places[span.start : span.end]
    line = bisect_right(starts, places[0]) - 1
    following = starts[line + 1] if line + 1 < len(starts) else places[-1] + 1
    last = max(place for place in places if place < following)
    return {"line": line, "start": places[0] - starts[line], "end": last + 1 - starts[line]}


def _shares(
    row: Mapping[str, object], passage: Passage, reading: Reading, starts: Sequence[int]
) -> Iterator[Mapping[str, object]]:
    """The shares of the three industries, each at its own digits."""
    parts = reading.quantity.parts
    if len(parts) != len(_INDUSTRIES) or "产业" not in reading.indicator:
        return
    start = reading.number.start
    for name, part, words in zip(_INDUSTRIES, parts, _terms(reading.number.of(passage.text)), strict=True):
        place = _place(passage, Span(start, start + len(words)), starts)
        start += len(words) + 1
        shared = {"value": plain(part), "unit": "%", "canonical_value": plain(part), "canonical_unit": "percent"}
        yield {**row, **place, **shared, "quote": words, "indicator": name, "indicator_id": None, "measure": "level"}


def _terms(words: str) -> list[str]:
    """`11.8︰48.3︰39.9` -> its numbers, whichever sign stands between."""
    return words.translate(FULL_WIDTH).split(":")
