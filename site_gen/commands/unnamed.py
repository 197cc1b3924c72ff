"""Short texts that a report's files leave to its catalogue -> what a translator is shown, and how far it is done."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from site_gen import load
from site_gen.corridor import named
from site_gen.data.sentences import sentence_at
from site_gen.edition.catalogue import CatalogueError, read_catalogue
from site_gen.edition.pairs import Short, lacking
from site_gen.edition.progress import SectionStatus
from site_gen.model.content import ReportFolder
from site_gen.model.dataset import Indicator, Key
from site_gen.model.edition import Edition, Statement, words_of
from site_gen.model.text import Span, Words


def shorts(report: ReportFolder, edition: Edition, lang: str) -> tuple[Short, ...]:
    """The pairs that lack the language, each with the sentence that it stands in and what rules make of it."""
    sentences = dict(_sentences(edition))
    stated = {key.subject for _, keys in _stated(edition) for key in keys if key.subject}
    own = report.settings
    pairs = {name: Words.of({own.language: name}) for name in sorted(stated) if name not in own.subjects}
    whole = replace(report, settings=replace(own, subjects={**own.subjects, **pairs}))
    made = {f"indicator:{each.id}": each.name.get(lang) or "" for each in _ruled(report, lang)}
    return tuple(
        replace(each, comments=_told_of(each.context, sentences, made), made=made.get(each.context, ""))
        for each in lacking(whole, lang)
    )


def _ruled(report: ReportFolder, lang: str) -> Iterator[Indicator]:
    if lang == "en":
        yield from (each for each in named.own_indicators(report.indicators, load.catalogue()) if each.by_rule)


def _told_of(context: str, sentences: Mapping[str, str], made: Mapping[str, str]) -> tuple[str, ...]:
    lines = [f"sentence: {sentences[context]}"] if context in sentences else []
    return (*lines, *(["made by rule: see that it is right, and take `fuzzy` away"] if made.get(context) else []))


def _stated(edition: Edition) -> Iterator[tuple[str, tuple[Key, ...]]]:
    """Each statement's sentence and keys, in the order of the text."""
    for block in edition.blocks:
        for at, piece in enumerate(block.inlines):
            if isinstance(piece, Statement):
                start = len(words_of(block.inlines[:at]))
                yield sentence_at(words_of(block.inlines), Span(start, start + len(piece.text))), piece.keys


def _sentences(edition: Edition) -> Mapping[str, str]:
    """Context -> the first sentence that states the indicator, or a figure of the subject."""
    found: dict[str, str] = {}
    for sentence, keys in _stated(edition):
        for key in keys:
            found.setdefault(f"indicator:{key.indicator}", sentence)
            found.setdefault(f"subject:{key.subject}", sentence)
    return found


def names(report: ReportFolder, edition: Edition, lang: str) -> tuple[SectionStatus, ...]:
    """The pairs that the files leave to the catalogue, as a section of the status; none where they leave nothing."""
    wanted = shorts(report, edition, lang)
    try:
        known = {each.context: each for each in read_catalogue(report.catalogues.get(lang, "")).entries}
    except CatalogueError:
        known = {}
    states = [known.get(each.context) for each in wanted]
    stale = sum(bool(each and each.msgstr and each.fuzzy) for each in states)
    done = [each.msgstr for each in states if each and each.msgstr and not each.fuzzy]
    words = sum(len(text.split()) for text in done)
    left = len(states) - stale - len(done)
    return (SectionStatus("names", "", len(done), stale, left, words),) if wanted else ()
