"""An edition and a gettext catalogue -> the edition in another language; and the catalogue kept up with the edition.

The context of an entry is the block's id, its msgid the block's Markdown, its msgstr the same Markdown in the other
language with the same annotations: `[CNY 176.202 billion](obs:gdp@2016)`.
"""

from msgspec.structs import replace

from site_gen.edition.addresses import Fault
from site_gen.edition.catalogue import CatalogueError, read_catalogue
from site_gen.edition.drafts import DRAFT
from site_gen.edition.inline import scan_markdown
from site_gen.edition.matching import Match, Unit, matches, translated, units
from site_gen.edition.progress import SectionStatus, status
from site_gen.edition.strings import Strings
from site_gen.edition.updating import update
from site_gen.model.compiled import compiled
from site_gen.model.edition import (
    Edition,
    Emendation,
    Inline,
    Statement,
    TranslatedBlock,
    Translation,
    TranslationState,
    words_of,
)
from site_gen.model.problem import Problem

__all__ = ["SectionStatus", "read", "status", "unreadable", "update"]

_WORD = compiled(r"\w[\w.,'’-]*")  # people's, 1.8, well-known


def read(edition: Edition, po: str, lang: str, file: str) -> tuple[Translation, tuple[Problem, ...]]:
    """The translation of every block of `edition` (placed, so that blocks have ids), and mistakes in its Markdown.

    A block is `current` if its entry translates the words that it has; another annotation of the same words keeps it
    so, and its statements take the new addresses. It is a `draft` if a program wrote the entry and nobody took `fuzzy`
    away, else `stale` if the entry is fuzzy or translates other words.
    """
    try:
        catalogue = read_catalogue(po)
    except CatalogueError as error:
        return Translation(lang), (unreadable(error, po, file),)
    wanted = units(edition)
    found = matches(wanted, catalogue)
    strings = Strings(po, file)
    blocks = {unit.id: _block(unit, found.get(unit.id), strings) for unit in wanted}
    problems = tuple(problem for match in found.values() for problem in _problems(match, strings))
    return Translation(lang, blocks, po), tuple(sorted(set(problems)))


def unreadable(error: CatalogueError, po: str, file: str) -> Problem:
    hint = "a catalogue is written by `site-gen translate update`, Poedit or another gettext editor"
    return Strings(po, file).whole_line(error.line, str(error), "bad-catalogue", hint)


def _block(unit: Unit, match: Match | None, strings: Strings) -> TranslatedBlock:
    if match is None or not match.entry.msgstr:
        return TranslatedBlock(unit.id, "missing", line=match.entry.line if match else 0)
    line = match.entry.line
    inlines = tuple(_placed(inline, line, strings) for inline in translated(unit, match))
    return TranslatedBlock(unit.id, _state(match), inlines, len(_WORD.findall(words_of(inlines))), line)


def _state(match: Match) -> TranslationState:
    if not match.same:
        return "stale"
    if match.entry.fuzzy:
        return "draft" if DRAFT in match.entry.comments else "stale"
    return "current"


def _placed(inline: Inline, line: int, strings: Strings) -> Inline:
    if not isinstance(inline, Statement):
        return inline
    row, column = strings.at(line, inline.column)
    return replace(inline, line=row, column=column)


def _problems(match: Match, strings: Strings) -> list[Problem]:
    scanned = scan_markdown(match.entry.msgstr)
    faults = list(scanned.faults)
    for inline in scanned.inlines:
        if isinstance(inline, Emendation):
            place = match.entry.msgstr.index("](sic:") + 2
            message = "an emendation has no place in a translation"
            faults.append(Fault(place, 4, message, "emendation", "translate the new words"))
    return [strings.problem(match.entry.line, fault) for fault in faults]
