"""An edition and its catalogue of yesterday -> the catalogue of today."""

from collections.abc import Mapping

from msgspec.structs import replace

from site_gen.edition.catalogue import Catalogue, Entry, new_header, read_catalogue, write_catalogue
from site_gen.edition.matching import Match, Unit, matches, translated, units
from site_gen.edition.pairs import Short, entries
from site_gen.edition.spelling import spell
from site_gen.model.edition import Edition

_NOTHING: Mapping[str, tuple[str, ...]] = {}


def update(
    edition: Edition,
    po: str | None,
    lang: str,
    comments: Mapping[str, tuple[str, ...]] = _NOTHING,
    shorts: tuple[Short, ...] = (),
) -> str:
    """The text of the catalogue for `edition` (placed). `comments`: lines for the translator by block id.

    `shorts`: the report's pairs that lack the language; their entries stand behind those of the text.

    New blocks are added empty. A block whose words have changed keeps its translation, fuzzy, with the msgid that it
    translates; a block whose annotations alone have changed keeps it current, its addresses brought up to date. What
    no block has any more becomes obsolete. The header stays as the translator's editor wrote it: no clock is asked.
    Raises CatalogueError where `po` is no catalogue.
    """
    before = read_catalogue(po) if po else Catalogue(new_header(lang), ())
    wanted = units(edition)
    found = matches(wanted, before)
    blocks = tuple(_entry(unit, found.get(unit.id), comments.get(unit.id, ())) for unit in wanted)
    names = entries(shorts, before)
    return write_catalogue(Catalogue(before.header, (*blocks, *names), _obsolete(before, found, names)))


def _entry(unit: Unit, match: Match | None, comments: tuple[str, ...]) -> Entry:
    if match is None:
        return Entry(unit.id, unit.markdown, "", extracted=comments)
    old = replace(match.entry, context=unit.id, msgid=unit.markdown, extracted=comments)
    if not old.msgstr:
        return replace(old, fuzzy=False, previous=None)
    if not match.same:
        return replace(old, fuzzy=True, previous=match.entry.previous or match.entry.msgid)
    if match.entry.msgid == unit.markdown:
        return old
    return replace(old, msgstr=spell(translated(unit, match)))


def _obsolete(before: Catalogue, found: Mapping[str, Match], names: tuple[Entry, ...]) -> tuple[Entry, ...]:
    kept = {entry.context for entry in names}
    used = {match.entry.line for match in found.values()}
    used |= {entry.line for entry in before.entries if entry.context in kept}
    left = (entry for entry in (*before.entries, *before.obsolete) if entry.msgstr and entry.line not in used)
    return tuple(replace(entry, fuzzy=False, previous=None, extracted=(), flags=()) for entry in left)
