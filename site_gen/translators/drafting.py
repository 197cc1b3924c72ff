"""Catalogue -> the same with a draft, to be reviewed, in entries that are empty: from memory, else by an engine.

Nothing that a person wrote is touched, and no draft is kept that states another number or term than the report.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_gen import write
from site_gen.commands.translating import translated, update_catalogues
from site_gen.corridor.view import catalogue_file
from site_gen.edition.catalogue import Catalogue, read_catalogue, write_catalogue
from site_gen.edition.drafts import DRAFT, FROM_MEMORY, unfit
from site_gen.edition.masking import Masked, masked
from site_gen.edition.matching import Unit, units
from site_gen.edition.memory import Memory, Recalled
from site_gen.edition.spelling import spell
from site_gen.edition.terminology import mentioned, renderings
from site_gen.model.content import ReportFolder
from site_gen.model.edition import Edition, NoteLink
from site_gen.model.glossary import Term
from site_gen.problems.speech import said
from site_gen.site.frame.scripts import is_written_in_han
from site_gen.translators.engine import AnswerError, Engine, EngineError
from site_gen.translators.remembering import memory
from site_gen.translators.saying import Sayer
from site_gen.translators.vetting import Proposal, proposed, refused

_UNSAID = "a number in it cannot be said by rule"


class Outcome(Struct, frozen=True):
    """What came of one empty entry: its draft, or why there is none."""

    unit: Unit
    words: Masked | None
    draft: Proposal | None = None
    why: str = ""
    hints: tuple[str, ...] = ()
    """Comments for who translates it by hand."""


def draft(content: Path, lang: str, command: str, patience: float, memories: tuple[Path, ...] = ()) -> str:
    """Brings the catalogues up to date, drafts what is empty, writes; says what was kept, and of the rest, why not.

    `command`: the engine to ask what memory does not know; empty for none.
    """
    update_catalogues(content, lang)
    reports = tuple(translated(content, lang))
    known = memory((report for report, _ in reports), memories, lang)
    return "\n".join(_drafted(report, edition, lang, known, command, patience) for report, edition in reports)


def _drafted(report: ReportFolder, edition: Edition, lang: str, known: Memory, command: str, patience: float) -> str:
    file = Path(catalogue_file(report, lang))
    before = read_catalogue(file.read_text("utf-8"))
    outcomes = [_remembered(one, known, lang) for one in _empty(report, edition, before, lang)]
    outcomes = _agreeing(report, edition, before, outcomes, lang)
    if command:
        with Engine(command, patience) as engine:
            outcomes = list(_asked(engine, outcomes, report.terms, lang))
        outcomes = _agreeing(report, edition, before, outcomes, lang)
    drafts = {
        one.unit.id: one.draft or Proposal("", one.hints, fuzzy=False) for one in outcomes if one.draft or one.hints
    }
    if drafts:
        write.file(file, write_catalogue(proposed(before, drafts)).encode())
    return _told(file, outcomes)


def _empty(report: ReportFolder, edition: Edition, before: Catalogue, lang: str) -> Iterator[Outcome]:
    empty = {entry.context for entry in before.entries if not entry.msgstr}
    said = Sayer.of(report, edition, lang)
    for unit in units(edition):
        if unit.id in empty:
            words = masked(unit.inlines, said)
            yield Outcome(unit, words, why="" if words else _UNSAID)


def _remembered(outcome: Outcome, known: Memory, lang: str) -> Outcome:
    if outcome.words is None:
        return outcome
    notes = frozenset(n for n, piece in enumerate(outcome.words.pieces, 1) if isinstance(piece, NoteLink))
    found = known.recall(outcome.words, notes, "" if is_written_in_han(lang) else " ")
    if found is None:
        return replace(outcome, hints=tuple(_hints(outcome.words, known, notes)), why="nothing like it is in memory")
    return _fitting(outcome, found.words, lang, found)


def _hints(words: Masked, known: Memory, notes: frozenset[int]) -> Iterator[str]:
    """For the translator: those of the sentences that were translated before."""
    for found in known.near(words, notes):
        yield f"{FROM_MEMORY}, {found.score} %: {found.source} = {words.shown(found.words)}"


def _asked(engine: Engine, outcomes: list[Outcome], terms: tuple[Term, ...], lang: str) -> Iterator[Outcome]:
    ended = ""
    for outcome in outcomes:
        if outcome.draft or outcome.words is None:
            yield outcome
        elif ended:
            yield replace(outcome, why=ended)
        else:
            try:
                answer = engine.ask(_request(outcome.unit, outcome.words, terms, lang))
                yield _fitting(outcome, answer, lang)
            except AnswerError as error:
                yield replace(outcome, why=str(error))
            except EngineError as error:
                ended = str(error)
                yield replace(outcome, why=ended)


def _fitting(outcome: Outcome, answer: str, lang: str, found: Recalled | None = None) -> Outcome:
    """With the answer as its draft, or the reason why it is none."""
    if outcome.words is None:
        return outcome
    try:
        inlines = outcome.words.restored(answer)
    except ValueError as error:
        return replace(outcome, why=str(error))
    why = unfit(outcome.words.text, answer, han=is_written_in_han(lang), by_hand=found is not None)
    return replace(outcome, why=why, draft=None if why else _proposal(spell(inlines), found))


def _proposal(words: str, found: Recalled | None) -> Proposal:
    """Words that are all the same are a draft, which a page may show; others are for the translator's eyes alone."""
    if found is None:
        return Proposal(words, (DRAFT,))
    where = f"{FROM_MEMORY}, {found.score} %: {found.origin}"
    if found.score == 100:
        return Proposal(words, (DRAFT, where))
    return Proposal(words, (where,), previous=found.source)


def _request(unit: Unit, words: Masked, terms: tuple[Term, ...], lang: str) -> Mapping[str, object]:
    agreed = {term.name.best("zh").text: renderings(term, lang)[0] for term in _known(unit, terms, lang)}
    kept = {f"⟦{number}⟧": spell((piece,)) for number, piece in enumerate(words.pieces, 1)}
    shown = {mark: piece.partition("](")[0].removeprefix("[") for mark, piece in kept.items()}
    return {"id": unit.id, "to": lang, "text": words.text, "keep": shown, "terms": agreed}


def _known(unit: Unit, terms: tuple[Term, ...], lang: str) -> Iterator[Term]:
    return (term for term in mentioned(unit.inlines, terms) if renderings(term, lang))


def _agreeing(
    report: ReportFolder, edition: Edition, before: Catalogue, outcomes: list[Outcome], lang: str
) -> list[Outcome]:
    """Without drafts that the build would refuse if they were translations."""
    drafts = {outcome.unit.id: outcome.draft for outcome in outcomes if outcome.draft}
    wrong = refused(report, edition, before, drafts, lang) if drafts else {}
    return [replace(each, draft=None, why=wrong[each.unit.id]) if each.unit.id in wrong else each for each in outcomes]


def _told(file: Path, outcomes: list[Outcome]) -> str:
    kept = [outcome.draft for outcome in outcomes if outcome.draft]
    recalled = sum(any(comment.startswith(FROM_MEMORY) for comment in one.comments) for one in kept)
    memory = f", {recalled} of them from memory" if recalled else ""
    head = f"{file}: {len(kept)} of {len(outcomes)} empty entries drafted{memory}, to be reviewed (they are fuzzy)"
    return "\n".join([head, *(f"  {one.unit.id}: {said(one.why)}" for one in outcomes if not one.draft)])
