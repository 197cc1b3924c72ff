"""What the reader of the report did and did not understand -> review.md, for the editor to work through."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from site_gen.drafting.accounted import accounted, plain
from site_gen.drafting.doubtful import as_read, doubtful, marked
from site_gen.drafting.frame import frame_lines
from site_gen.drafting.inventory import inventory
from site_gen.drafting.settings import title_of
from site_gen.model.received import Held
from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Passage, Reading
from site_gen.model.text import Cell, Span
from site_gen.model.wording import Wording

_OUTLINE = "http://127.0.0.1:5501/?room=outline"
"""The outline room, at the port that the desk has where it is free."""
_KINDS: tuple[NumeralKind, ...] = ("observation", "date", "name", "threshold", "ordinal", "unclaimed")


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
    told = tuple(inventory(held, source, wording, lang))
    sections = (
        *((("received", told),) if told else ()),
        ("frame", (_at_desk(wording, lang), *frame_lines(outline, wording, lang))),
        ("counts", _counts(measured, wording, lang)),
        ("unclaimed", _unclaimed(outline, measured.numerals)),
        ("doubtful", doubtful(outline, measured.readings, source, wording, lang)),
        ("dropped", _readings(outline, dropped, wording, lang)),
        ("omitted", _omitted(outline, source, wording, lang)),
        ("emendations", _suggested(suggestions, source)),
        ("accounted", accounted(outline, measured.numerals, wording, lang)),
    )
    parts = [
        f"# {wording.say(lang, 'review.title', title=title_of(outline, wording, {}).best('zh').text)}",
        wording.say(lang, "review.lead"),
    ]
    for name, lines in sections:
        body = "\n".join(lines) or wording.say(lang, "review.none")
        parts.append(f"## {wording.say(lang, f'review.{name}')}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def _at_desk(wording: Wording, lang: str) -> str:
    """Where it is mended."""
    return wording.say(lang, "review.at-desk", address=_OUTLINE) + "\n"


def _counts(measured: Measured, wording: Wording, lang: str) -> Iterator[str]:
    counts = Counter(numeral.kind for numeral in measured.numerals)
    for kind in _KINDS:
        yield f"- {wording.say(lang, f'review.kind.{kind}')}: {counts[kind]}"


def _unclaimed(outline: Outline, numerals: Iterable[Numeral]) -> Iterator[str]:
    for numeral in numerals:
        if numeral.kind == "unclaimed":
            passage = outline.passages[numeral.passage]
            heads = _heads(outline, passage)
            yield f"- {heads}{marked(passage.text, numeral.span)}"


def _heads(outline: Outline, passage: Passage) -> str:
    """The heads of a cell, by which a person finds it: 粮食产量 / 2024年."""
    cell = passage.cell
    if cell is None:
        return ""
    row, column = Cell(cell.table, cell.row, 0), Cell(cell.table, 0, cell.column)
    texts = {each.cell: each.text for each in outline.passages if each.cell in (row, column)}
    return f"{plain(' / '.join(filter(None, (texts.get(row), texts.get(column)))))}: "


def _readings(outline: Outline, readings: Iterable[Reading], wording: Wording, lang: str) -> Iterator[str]:
    for reading in readings:
        passage = outline.passages[reading.passage]
        yield f"- {_heads(outline, passage)}{marked(passage.text, reading.span)} → {as_read(reading, wording, lang)}"


def _omitted(outline: Outline, source: str, wording: Wording, lang: str) -> Iterator[str]:
    """By reason, each passage word for word; one that comes again and again stands once."""
    if outline.omissions:
        yield _at_desk(wording, lang)
    for reason in sorted({omission.reason for omission in outline.omissions}):
        texts = [omission.span.of(source).strip() for omission in outline.omissions if omission.reason == reason]
        yield f"- {wording.say(lang, f'omission.{reason}')}: {len(texts)} ({sum(map(len, texts))})"
        for text, count in Counter(texts).items():
            words = plain(re.sub(r"\s*\n\s*", " ⏎ ", text))
            yield f"  - {words}" + (f" ×{count}" if count > 1 else "")


def _suggested(suggestions: Iterable[tuple[int, str, str]], source: str) -> Iterator[str]:
    for offset, found, proposed in suggestions:
        yield f"- {marked(source, Span(offset, offset + len(found)))} → `{proposed}`"
