"""The site's own finished catalogues and files of others -> a translation memory."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_gen import load
from site_gen.edition.catalogue import CatalogueError, read_catalogue
from site_gen.edition.equality import difference
from site_gen.edition.masking import MARK
from site_gen.edition.memory import Memory
from site_gen.edition.renderings import renderings, sentences
from site_gen.exchange import tmx
from site_gen.model.assignment import Rendering, ReturnError
from site_gen.model.content import ReportFolder
from site_gen.model.problem import ContentError, Problem
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span
from site_gen.reading.bounds import bounds_of
from site_gen.reading.tokens import scan

Found = list[tuple[Span, Quantity]]


def memory(reports: Iterable[ReportFolder], files: tuple[Path, ...], lang: str) -> Memory:
    """What `files` hold comes first, then each report's catalogue. Raises ContentError with all that cannot be read."""
    reports = tuple(reports)
    languages = {report.settings.language for report in reports}
    found: list[Rendering] = []
    problems: list[Problem] = []
    for file in files:
        try:
            found += _of_file(file, languages, lang)
        except (CatalogueError, ReturnError) as error:
            hint = "a memory is a TMX file, or a catalogue (.po) of a report"
            problems.append(Problem(str(file), error.line, 1, str(error), "bad-memory", hint=hint))
    if problems:
        raise ContentError(problems)
    for report in reports:
        found += renderings(read_catalogue(report.catalogues.get(lang, "")), report.slug)
    return Memory(found)


def _of_file(file: Path, languages: set[str], lang: str) -> Iterator[Rendering]:
    if file.suffix.lower() == ".po":
        yield from renderings(read_catalogue(load.text_of(file)), file.name)
        return
    data = load.bytes_of(file)
    for language in sorted(languages):
        for rendering in tmx.read(data, language, lang, file.name):
            whole = _marked(rendering, lang)
            yield from (whole, *sentences(whole))


def _marked(plain: Rendering, lang: str) -> Rendering:
    """With a mark for each number that both sides state once, and without words that bound it."""
    words = MARK.sub("", plain.source), MARK.sub("", plain.target)
    pairs = _pairs(_numbers(words[0]), _english(words[1]) if lang == "en" else [])
    source = _replaced(words[0], [(ours, number) for number, (ours, _) in enumerate(pairs, 1)])
    target = _replaced(words[1], [(theirs, number) for number, (_, theirs) in enumerate(pairs, 1)])
    return Rendering(source, target, plain.origin)


def _pairs(ours: Found, theirs: Found) -> list[tuple[Span, Span]]:
    found = []
    for span, quantity in ours:
        same = [other for other, said in theirs if not difference(quantity, said)]
        alike = [one for one, said in ours if not difference(quantity, said)]
        if len(same) == 1 and len(alike) == 1:
            found.append((span, same[0]))
    return found


def _numbers(text: str) -> Found:
    tokens = [token for token in scan(text) if token.digits]
    return [(t.span, t.quantity) for t in tokens if bounds_of(text, t.span, t.quantity.bound).bound == "exact"]


def _english(text: str) -> Found:
    from site_gen.reading.english import numbers_en

    return [(span, quantity) for span, quantity in numbers_en(text) if quantity.bound == "exact"]


def _replaced(text: str, marks: list[tuple[Span, int]]) -> str:
    for span, number in sorted(marks, reverse=True, key=lambda mark: mark[0].start):
        text = f"{text[: span.start]}⟦{number}⟧{text[span.end :]}"
    return text
