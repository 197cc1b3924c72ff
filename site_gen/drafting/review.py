"""What the reader of the report did and did not understand -> review.md, for the editor to work through."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from site_gen.drafting.accounted import accounted, plain
from site_gen.drafting.frame import frame_lines
from site_gen.drafting.inventory import inventory
from site_gen.model.received import Held
from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Passage, Reading
from site_gen.model.text import Cell, Span
from site_gen.model.wording import Wording

_ENDS = "。！？；!?;\n"
_KINDS: tuple[NumeralKind, ...] = ("observation", "date", "name", "threshold", "ordinal", "unclaimed")
_LONGEST = 120


def review_md(
    outline: Outline,
    measured: Measured,
    source: str,
    dropped: Iterable[Reading],
    suggestions: Iterable[tuple[int, str, str]],
    held: Iterable[Held],
    wording: Wording,
    lang: str,
) -> str:
    """Markdown in `lang`. `dropped`: readings that would contradict another of the same indicator and period;
    `suggestions`: offset in the source, words there, words proposed; `held`: what the file held, if it was no text.
    """
    told = tuple(inventory(held, wording, lang))
    sections = (
        *((("received", told),) if told else ()),
        ("frame", frame_lines(outline, wording, lang)),
        ("counts", _counts(measured, wording, lang)),
        ("unclaimed", _unclaimed(outline, measured.numerals)),
        ("doubtful", _readings(outline, [reading for reading in measured.readings if reading.doubt])),
        ("dropped", _readings(outline, dropped)),
        ("omitted", _omitted(outline, source, wording, lang)),
        ("emendations", _suggested(suggestions, source)),
        ("accounted", accounted(outline, measured.numerals, wording, lang)),
    )
    parts = [
        f"# {wording.say(lang, 'review.title', title=outline.title or outline.place)}",
        wording.say(lang, "review.lead"),
    ]
    for name, lines in sections:
        body = "\n".join(lines) or wording.say(lang, "review.none")
        parts.append(f"## {wording.say(lang, f'review.{name}')}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def _counts(measured: Measured, wording: Wording, lang: str) -> Iterator[str]:
    counts = Counter(numeral.kind for numeral in measured.numerals)
    for kind in _KINDS:
        yield f"- {wording.say(lang, f'review.kind.{kind}')}: {counts[kind]}"


def _unclaimed(outline: Outline, numerals: Iterable[Numeral]) -> Iterator[str]:
    for numeral in numerals:
        if numeral.kind == "unclaimed":
            passage = outline.passages[numeral.passage]
            heads = _heads(outline, passage)
            yield f"- {heads}{_marked(passage.text, numeral.span)}"


def _heads(outline: Outline, passage: Passage) -> str:
    """The heads of a cell, by which a person finds it: 粮食产量 / 2024年."""
    cell = passage.cell
    if cell is None:
        return ""
    row, column = Cell(cell.table, cell.row, 0), Cell(cell.table, 0, cell.column)
    texts = {each.cell: each.text for each in outline.passages if each.cell in (row, column)}
    return f"{plain(' / '.join(filter(None, (texts.get(row), texts.get(column)))))}: "


def _readings(outline: Outline, readings: Iterable[Reading]) -> Iterator[str]:
    for reading in readings:
        passage = outline.passages[reading.passage]
        text = passage.text
        told = f"{reading.indicator} · {reading.measure} · {reading.period} · {reading.status}"
        yield f"- {_heads(outline, passage)}{_marked(text, reading.span)} → {told}" + (
            f" ({reading.doubt})" if reading.doubt else ""
        )


def _omitted(outline: Outline, source: str, wording: Wording, lang: str) -> Iterator[str]:
    """By reason, each passage word for word; one that comes again and again stands once."""
    for reason in sorted({omission.reason for omission in outline.omissions}):
        texts = [omission.span.of(source).strip() for omission in outline.omissions if omission.reason == reason]
        yield f"- {wording.say(lang, f'omission.{reason}')}: {len(texts)} ({sum(map(len, texts))})"
        for text, count in Counter(texts).items():
            words = plain(re.sub(r"\s*\n\s*", " ⏎ ", text))
            yield f"  - {words}" + (f" ×{count}" if count > 1 else "")


def _suggested(suggestions: Iterable[tuple[int, str, str]], source: str) -> Iterator[str]:
    for offset, found, proposed in suggestions:
        yield f"- {_marked(source, Span(offset, offset + len(found)))} → `{proposed}`"


def _marked(text: str, span: Span) -> str:
    """The sentence around `span` with it in bold, escaped for Markdown."""
    start = max((text.rfind(end, 0, span.start) for end in _ENDS), default=-1) + 1
    start = max(start, span.start - _LONGEST)
    ends = [at for end in _ENDS if (at := text.find(end, span.end)) >= 0]
    end = min(min(ends, default=len(text)) + 1, span.end + _LONGEST)
    return f"{plain(text[start : span.start])} `{span.of(text)}` {plain(text[span.end : end])}"
