"""view, language -> the pages about the edition and its method: prose by hand, and what the edition itself can tell."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec import Struct

from site_gen import __version__
from site_gen.model.dataset import Observation
from site_gen.model.edition import Block, Statement, Supplied
from site_gen.model.finding import Verdict
from site_gen.model.text import Phrase, Span
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.typography import capital
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.checked_record import record
from site_gen.site.pieces import citations
from site_gen.site.pieces.anchors import emendations
from site_gen.site.pieces.text import NoteText, in_language, read_text

_VERDICTS: tuple[Verdict, ...] = ("differs", "explained", "cannot-tell", "agrees")


class Prose(Struct, frozen=True):
    """A page written by hand."""

    html: Markup
    lang: str
    titled: bool
    """True: it brings its own h1."""


class Correction(Struct, frozen=True):
    """An emendation, or words that the editor supplied."""

    anchor: str
    found: str
    text: str
    block: str
    translated: str = ""
    """Of supplied words: what the translation has in their place; empty where that is not plain."""


class Omitted(Struct, frozen=True):
    """What the edition leaves out of the source for one reason; its words are not repeated."""

    lines: str
    """`1–3, 18`"""
    characters: int
    reason: Phrase


class VersionRow(Struct, frozen=True):
    """A day on which the edition changed."""

    anchor: str
    date: str
    text: Phrase
    blocks: tuple[str, ...]


class FindingRow(Struct, frozen=True):
    """The result of a check, with links to what was compared."""

    anchor: str
    check: str
    text: Phrase
    numbers: tuple[tuple[str, str], ...]
    """(anchor in the text, value in words)."""


class Count(Struct, frozen=True):
    """A line of the statistics: message of the catalogue, and how many."""

    message: str
    value: int


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    cited = citations.text(view, lang, wording)
    prose, files = _prose(view, "about", lang), citations.files(view, lang)
    yield report_document(view, lang, wording, "about", prose=prose, citation=cited, files=files)
    yield report_document(
        view,
        lang,
        wording,
        "method",
        prose=_prose(view, "method", lang),
        versions=versions(view, lang),
        corrections=tuple(_corrections(view)),
        supplied=tuple(_supplied(view, lang)),
        omitted=tuple(_omitted(view, lang, wording)),
        notes=tuple(_notes(view, lang)),
        findings=tuple(_findings(view, lang, wording)),
        counts=tuple(_counts(view)),
        checked=record(view, lang),
        source_hash=hashlib.sha256(view.source.encode()).hexdigest(),
        version=__version__,
    )


def _prose(view: ReportView, page: str, lang: str) -> Prose:
    """In `lang`, or else in the report's language."""
    codes = (code for code in (lang, view.settings.language, *view.languages) if (page, code) in view.prose)
    code = next(codes, lang)
    html = view.prose.get((page, code), "")
    return Prose(Markup(html), code, "<h1" in html)  # noqa: S704  made by the edition room


def _corrections(view: ReportView) -> Iterator[Correction]:
    for anchor, block, piece in emendations(view.edition):
        yield Correction(anchor, piece.found or "", piece.text, block.id)


def _supplied(view: ReportView, lang: str) -> Iterator[Correction]:
    """Each with what stands in brackets in the translation, where its block has as many of them."""
    for block in view.edition.blocks:
        words = [part.text for piece in block.inlines for part in _supplied_in(piece)]
        inlines, _, state = in_language(view, block, lang)
        beside = [part.text for piece in inlines for part in _supplied_in(piece)] if state == "current" else []
        fits = len(beside) == len(words)
        yield from (Correction("", "", each, block.id, beside[at] if fits else "") for at, each in enumerate(words))


def _supplied_in(piece: object) -> Iterator[Supplied]:
    if isinstance(piece, Supplied):
        yield piece
    elif isinstance(piece, Statement):
        yield from (part for part in piece.content if isinstance(part, Supplied))


def _omitted(view: ReportView, lang: str, wording: Wording) -> Iterator[Omitted]:
    """By reason, in the order of the text: a report of a hundred notes has lost a hundred marks."""
    spans: dict[Phrase, list[Span]] = {}
    for passage in view.settings.omitted:
        spans.setdefault(view.best(passage.reason, lang), []).append(passage.span)
    for reason, own in spans.items():
        yield Omitted(wording.say(lang, "list.comma").join(_lines(view.source, own)), sum(map(len, own)), reason)


def _lines(source: str, spans: Iterable[Span]) -> Iterator[str]:
    """Their lines, from 1; those that follow each other as one stretch."""
    at = (range(source.count("\n", 0, s.start), source.count("\n", 0, max(s.start, s.end - 1)) + 1) for s in spans)
    lines = {line + 1 for each in at for line in each}
    starts, ends = (sorted(line for line in lines if line + step not in lines) for step in (-1, 1))
    return (str(first) if first == last else f"{first}–{last}" for first, last in zip(starts, ends, strict=True))


def versions(view: ReportView, lang: str) -> tuple[VersionRow, ...]:
    """What changed, newest first. Two changes of one day have anchors of their own, the older without a number."""
    rows: list[VersionRow] = []
    days: Counter[str] = Counter()
    for version in reversed(view.settings.versions):
        days[version.date] += 1
        anchor = anchors.version(version.date, days[version.date])
        rows.append(VersionRow(anchor, version.date, view.best(version.text, lang), version.paragraphs))
    return tuple(reversed(rows))


def _notes(view: ReportView, lang: str) -> Iterator[tuple[NoteText, Block]]:
    """The editor's, with the block of each; the report's own are no doubt of anybody's."""
    remarks = {anchors.note(note.id) for note in view.edition.remarks}
    for row in read_text(view, lang):
        yield from ((note, row.block) for note in row.notes if note.anchor in remarks)


def _findings(view: ReportView, lang: str, wording: Wording) -> Iterator[tuple[str, tuple[FindingRow, ...]]]:
    """By verdict, those first that a reader should look at."""
    observations = {observation.id: observation for observation in view.dataset.observations}
    for verdict in _VERDICTS:
        rows = []
        for finding in view.findings:
            if finding.verdict == verdict:
                text = view.best(finding.text, lang)
                compared = [observations[id] for id in finding.observations]
                numbers = tuple(_number(observation, lang, wording) for observation in compared)
                first = Phrase(capital(text.text), text.lang)
                rows.append(FindingRow(f"f-{finding.id}", f"finding.check.{finding.check}", first, numbers))
        if rows:
            yield verdict, tuple(rows)


def _number(observation: Observation, lang: str, wording: Wording) -> tuple[str, str]:
    return anchors.mention(observation.id), wording.quantity(lang, observation.quantity)


def _counts(view: ReportView) -> Iterator[Count]:
    edition, dataset = view.edition, view.dataset
    yield Count("method.count.characters", sum(len(block.text) for block in edition.blocks))
    yield Count("method.count.blocks", sum(block.kind != "chart" for block in edition.blocks))
    yield Count("method.count.observations", len(dataset.observations))
    yield Count("method.count.indicators", len(dataset.indicators))
    yield Count("method.count.own", sum(not indicator.standard for indicator in dataset.indicators))
    yield Count("method.count.estimates", sum(o.key.status == "estimate" for o in dataset.observations))
    yield Count("method.count.targets", sum(o.key.status == "target" for o in dataset.observations))
    yield Count("method.count.bounds", sum(o.quantity.bound != "exact" for o in dataset.observations))
    yield Count("method.count.emendations", sum(1 for _ in emendations(edition)))
    yield Count("method.count.notes", len(edition.remarks))
    yield Count("method.count.figures", len(view.figures))
    yield Count("method.count.terms", len(view.terms))
    for translation in view.translations.values():
        states = [block.state for block in translation.blocks.values()]
        yield Count("method.count.translated", states.count("current"))
        yield Count("method.count.untranslated", len(states) - states.count("current"))
