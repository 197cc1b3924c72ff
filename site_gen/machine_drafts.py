"""Corridor of machine drafts: catalogue -> the same with a draft, to be reviewed, in entries that are empty.

Nothing that a person wrote is touched, and no draft is kept that states another number or term than the report.
"""

from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_gen import load, viewing, write
from site_gen.edition.catalogue import Catalogue, Entry, read_catalogue, write_catalogue
from site_gen.edition.drafts import DRAFT, unfit
from site_gen.edition.equality import difference
from site_gen.edition.masking import Masked, masked
from site_gen.edition.matching import Unit, units
from site_gen.edition.spelling import spell
from site_gen.edition.terminology import mentioned, renderings
from site_gen.engine import AnswerError, Engine, EngineError
from site_gen.model.content import ReportFolder
from site_gen.model.dataset import Key
from site_gen.model.edition import Edition, Inline, Run, Statement, TermLink
from site_gen.model.glossary import Term
from site_gen.model.quantity import Quantity
from site_gen.model.wording import Wording
from site_gen.site.scripts import is_written_in_han
from site_gen.site.wording import Gettext
from site_gen.translating import catalogue_file, translated, update_catalogues


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one empty entry: its draft, or why there is none."""

    unit: Unit
    draft: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sayer:
    """Numbers and terms of a report in another language."""

    lang: str
    wording: Wording
    quantities: Mapping[Key, Quantity]
    terms: Mapping[str, Term]

    @classmethod
    def of(cls, report: ReportFolder, edition: Edition, lang: str) -> "Sayer":
        wording = Gettext.from_catalogues(load.words(load.templates(Path("templates"))))
        stated = viewing.stated(report, edition, []).observations
        quantities = {observation.key: observation.quantity for observation in stated}
        return cls(lang, wording, quantities, {term.id: term for term in report.terms})

    def __call__(self, inline: Statement | TermLink) -> Inline | None:
        if isinstance(inline, Statement):
            words = next(self._worded(inline), None)
            return replace(inline, content=(Run(words),), found=None) if words else None
        names = renderings(self.terms[inline.term], self.lang) if inline.term in self.terms else ()
        return replace(inline, text=names[0]) if names else None

    def _worded(self, statement: Statement) -> Iterator[str]:
        """Its number in words that read back as it."""
        key, read = statement.keys[0], viewing.READERS.get(self.lang)
        quantity = self.quantities.get(key)
        if quantity is None:
            return
        for signed in (False, True):
            words = self.wording.quantity(self.lang, quantity, signed=signed)
            again = read(words, key.measure) if read else quantity
            if again is not None and not difference(quantity, again):
                yield words


def draft(content: Path, lang: str, command: str, patience: float) -> str:
    """Brings the catalogues up to date, drafts what is empty, writes; says what was kept, and of the rest, why not."""
    update_catalogues(content, lang)
    told = []
    for report, edition in translated(content, lang):
        file = Path(catalogue_file(report, lang))
        before = read_catalogue(file.read_text("utf-8"))
        with Engine(command, patience) as engine:
            outcomes = tuple(_asked(engine, _requests(report, edition, before, lang), report.terms, lang))
        outcomes = _agreeing(report, edition, before, outcomes, lang)
        drafts = {outcome.unit.id: outcome.draft for outcome in outcomes if outcome.draft}
        if drafts:
            write.file(file, _with(before, drafts, fuzzy=True).encode())
        told.append(_told(file, outcomes))
    return "\n".join(told)


def _requests(
    report: ReportFolder, edition: Edition, before: Catalogue, lang: str
) -> Iterator[tuple[Unit, Masked | None]]:
    empty = {entry.context for entry in before.entries if not entry.msgstr}
    said = Sayer.of(report, edition, lang)
    return ((unit, masked(unit.inlines, said)) for unit in units(edition) if unit.id in empty)


def _asked(
    engine: Engine, requests: Iterator[tuple[Unit, Masked | None]], terms: tuple[Term, ...], lang: str
) -> Iterator[Outcome]:
    ended = ""
    for unit, words in requests:
        if words is None:
            yield Outcome(unit, why="a number in it cannot be said by rule")
        elif ended:
            yield Outcome(unit, why=ended)
        else:
            try:
                yield _answered(engine, unit, words, terms, lang)
            except EngineError as error:
                ended = str(error)
                yield Outcome(unit, why=ended)


def _answered(engine: Engine, unit: Unit, words: Masked, terms: tuple[Term, ...], lang: str) -> Outcome:
    try:
        answer = engine.ask(_request(unit, words, terms, lang))
        inlines = words.restored(answer)
    except (AnswerError, ValueError) as error:
        return Outcome(unit, why=str(error))
    why = unfit(words.text, answer, han=is_written_in_han(lang))
    return Outcome(unit, why=why) if why else Outcome(unit, spell(inlines))


def _request(unit: Unit, words: Masked, terms: tuple[Term, ...], lang: str) -> Mapping[str, object]:
    agreed = {term.name.best("zh").text: renderings(term, lang)[0] for term in _known(unit, terms, lang)}
    kept = {f"⟦{number}⟧": spell((piece,)) for number, piece in enumerate(words.pieces, 1)}
    shown = {mark: piece.partition("](")[0].removeprefix("[") for mark, piece in kept.items()}
    return {"id": unit.id, "to": lang, "text": words.text, "keep": shown, "terms": agreed}


def _known(unit: Unit, terms: tuple[Term, ...], lang: str) -> Iterator[Term]:
    return (term for term in mentioned(unit.inlines, terms) if renderings(term, lang))


def _agreeing(
    report: ReportFolder, edition: Edition, before: Catalogue, outcomes: tuple[Outcome, ...], lang: str
) -> tuple[Outcome, ...]:
    """Without drafts that the build would refuse if they were translations."""
    drafts = {outcome.unit.id: outcome.draft for outcome in outcomes if outcome.draft}
    tried = _with(before, drafts, fuzzy=False)
    wrong = _wrong(replace(report, catalogues={**report.catalogues, lang: tried}), edition, lang)
    return tuple(
        replace(each, draft="", why=wrong[each.unit.id]) if each.draft and each.unit.id in wrong else each
        for each in outcomes
    )


def _wrong(report: ReportFolder, edition: Edition, lang: str) -> Mapping[str, str]:
    """Block -> the first thing wrong with its translation."""
    entries = read_catalogue(report.catalogues[lang]).entries
    lines = [entry.line for entry in entries]
    problems = sorted(viewing.disagreements(report, edition, lang), reverse=True)
    return {entries[bisect(lines, problem.line) - 1].context: problem.message for problem in problems}


def _with(before: Catalogue, drafts: Mapping[str, str], *, fuzzy: bool) -> str:
    def entry(one: Entry) -> Entry:
        if one.context not in drafts:
            return one
        comments = (*(each for each in one.comments if each != DRAFT), DRAFT)
        return replace(one, msgstr=drafts[one.context], fuzzy=fuzzy, comments=comments)

    return write_catalogue(replace(before, entries=tuple(map(entry, before.entries))))


def _told(file: Path, outcomes: tuple[Outcome, ...]) -> str:
    kept = sum(bool(outcome.draft) for outcome in outcomes)
    head = f"{file}: {kept} of {len(outcomes)} empty entries drafted, to be reviewed (they are fuzzy)"
    return "\n".join([head, *(f"  {one.unit.id}: {one.why}" for one in outcomes if not one.draft)])
