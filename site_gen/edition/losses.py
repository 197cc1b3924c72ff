"""Differences between an edition and its source -> problems that show the place and quote the source's words."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice

from site_gen.edition.addresses import Fault
from site_gen.edition.brackets import Written
from site_gen.edition.difference import Difference
from site_gen.edition.folding import Folded, fold
from site_gen.edition.places import Places
from site_gen.edition.scanning import ScannedBlock, scan
from site_gen.model.compiled import compiled
from site_gen.model.edition import Edition
from site_gen.model.folding import fold_words
from site_gen.model.problem import Problem
from site_gen.model.text import Span

_SHOWN = 50
"""Problems listed; an edition with more differences is another text."""
_NUMERAL = compiled(r"[\d.]")
_NUMERAL_END, _NUMERAL_START = compiled(r"[\d.]*$"), compiled(r"[\d.]*")
_NUMERAL_LENGTH = 7
"""Between two differences stand more equal characters than this."""
_QUOTED = 40
"""Characters of the source quoted from each end of a lost passage."""


def losses(
    edition: Edition,
    found: Sequence[Difference],
    received: Folded,
    source: str,
    file: str,
    open_: frozenset[int] = frozenset(),
) -> tuple[Problem, ...]:
    """A problem for each of the first differences, and one that counts the rest.

    `open_`: the tables whose rows have no bars in the source.
    """
    if not found:
        return ()
    blocks = [block for block in scan(edition.markdown, file) if isinstance(block, ScannedBlock) and block.note is None]
    pieces = [(block.places, written) for block in blocks for written in _written(block, open_)]
    if not pieces:
        message = "the edition has no words of the source"
        return (Problem(file, 1, 1, message, "lost-words"),)
    ends = list(accumulate(len(fold_words(written.text)) for _, written in pieces))
    problems = [_problem(one, pieces, ends, received, source) for one in islice(found, _SHOWN)]
    if len(found) > _SHOWN:
        message = f"{len(found) - _SHOWN} further differences from the source are not listed"
        problems.append(Problem(file, problems[-1].line, problems[-1].column, message, "lost-words"))
    return tuple(problems)


def _written(block: ScannedBlock, open_: frozenset[int]) -> tuple[Written, ...]:
    """The source's words of a block; a cell's stand between bars."""
    if block.cell is None or block.cell.table in open_:
        return block.scanned.written
    bar = Written("|", 0, exact=False)
    return (bar, *block.scanned.written, *((bar,) if block.last else ()))


def _problem(
    one: Difference, pieces: list[tuple[Places, Written]], ends: list[int], received: Folded, source: str
) -> Problem:
    one = _whole(one, received.text)
    index = min(bisect_right(ends, one.edition.start), len(pieces) - 1)
    where, written = pieces[index]
    before = ends[index - 1] if index else 0
    start = _offset(written, one.edition.start - before)
    end = _offset(written, min(one.edition.end, ends[index]) - before)
    message, rule, hint = _message(one, received, source)
    return where.problem(Fault(start, max(1, end - start), message, rule, hint))


def _whole(one: Difference, text: str) -> Difference:
    """A difference inside a number is one of the whole number: 7.2 for 7.1, not 2 for 1."""
    start, end = one.source.start, one.source.end
    if not _NUMERAL.search(text[start:end]) or not len(one.edition):
        return one
    before = len(_NUMERAL_END.search(text[max(0, start - _NUMERAL_LENGTH) : start])[0])  # type: ignore[index]  # may be ""
    after = len(_NUMERAL_START.match(text[end : end + _NUMERAL_LENGTH])[0])  # type: ignore[index]  # may be ""
    edition = Span(one.edition.start - before, one.edition.end + after)
    return Difference(Span(start - before, end + after), edition)


def _offset(written: Written, count: int) -> int:
    """Where the folded character number `count` of the words stands in the block's Markdown."""
    if not written.exact:
        return written.start
    folded = fold(written.text)
    if count < len(folded.text):
        return written.start + folded.origin(count)
    return written.start + len(written.text.rstrip())


def _message(one: Difference, received: Folded, source: str) -> tuple[str, str, str]:
    there = _quoted(_origin(one.source, received), source)
    if not len(one.edition):
        hint = "put them back; what is no part of the report is listed under `omitted` in report.toml"
        return f"the source has words here that the edition lacks: {there}", "lost-words", hint
    if not len(one.source):
        return "these words are not in the source", "added-words", "words that the editor supplies stand in 〔〕"
    hint = f"an emendation is written [new words](sic:{there})" if len(one.source) < _QUOTED else ""
    return f"the source has other words here: {there}", "changed-words", hint


def _origin(span: Span, received: Folded) -> Span:
    if not len(span):
        return Span(0, 0)
    return Span(received.origin(span.start), received.origin(span.end - 1) + 1)


def _quoted(span: Span, source: str) -> str:
    """Words of the source on one line, a row of a table without its outer bars; long ones by their ends."""
    words = span.of(source) if len(span) <= 2 * _QUOTED else ""
    words = words or f"{source[span.start : span.start + _QUOTED]} … {source[span.end - _QUOTED : span.end]}"
    return " ".join(words.split()).removesuffix("|").removesuffix("| ").strip() if "\n" in words else words
