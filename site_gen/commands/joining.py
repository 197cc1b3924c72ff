"""Corridor of whoever says what is one thing: reports -> proposals, and a person's answers -> content/aliases.toml."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import tomlkit

from site_gen import load, naming, write
from site_gen.corridor.collect import in_common, laid_down, shown
from site_gen.corridor.part import abstract_of
from site_gen.corridor.view import refuse, view_of, wording_of
from site_gen.data.collection.alike import Senses, senses
from site_gen.data.collection.proposed import Proposal, proposals
from site_gen.model.collection import Said
from site_gen.model.content import Content
from site_gen.model.curation import Alias
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import ContentError
from site_gen.problems.speech import said
from site_gen.store.shelf import DiskShelf

FILE = "aliases.toml"
_WHYS = {
    "words": "the names differ in no word that says something",
    "numbers": "the numbers agree, and the clauses are alike",
    "clauses": "the clauses are alike",
}


def listed(content: Path, templates: Path, keep: Keep = FORGETFUL) -> str:
    """What is probably one thing, as remarks for `aliases.toml`: nothing is joined by them.

    Raises ContentError with all that is wrong with a report.
    """
    read = load.content(content)
    found = proposed(read, templates, keep)
    into = groupby(found, key=lambda each: each.into.id)
    tables = (_table(id, [*own], read.shared.aliases) for id, own in into)
    return "\n".join(chain(_head(found), chain.from_iterable(tables)))


def proposed(read: Content, templates: Path, keep: Keep) -> tuple[Proposal, ...]:
    wording, problems = wording_of(read.settings, load.words(load.templates(templates)), keep)
    catalogue, shelf = load.catalogue(keep), DiskShelf()
    made = (view_of(each, read.settings, catalogue, wording, problems, keep) for each in read.reports)
    briefs = [abstract_of(view).brief for view in made]
    refuse((), problems)
    views = [shown(brief, read.settings, len(briefs) == 1) for brief in briefs]
    common = in_common(views, laid_down(briefs, shelf), read.shared, shelf, keep)
    return proposals(common.said, _senses(), read.shared.aliases)


def _senses() -> Senses:
    words = naming.lexicon(load.lexicon(), ()).words
    return senses((word, next(iter(kinds.values())).english) for word, kinds in words.items())


def _head(found: Sequence[Proposal]) -> Iterator[str]:
    yield f"# {said(f'indicators that are probably one thing: {len(found)}, the surest first; nothing is joined yet')}"
    if found:
        yield f"# {said('to join: take the # from the last lines of one into content/aliases.toml, or')}"
        yield "#   site-gen aliases ID OTHER"
        yield f"# {said('to keep apart, and hear no more of it:')}"
        yield "#   site-gen aliases ID OTHER --apart"


def _table(id: str, own: Sequence[Proposal], aliases: Sequence[Alias]) -> Iterator[str]:
    yield ""
    for each in own:
        yield from _told(each)
    held = next((alias.ids for alias in aliases if alias.id == id), ())
    ids = tomlkit.item([*held, *(each.other.id for each in own)]).as_string()
    yield from (f"# [alias.{id}]", f"# ids = {ids}")


def _told(each: Proposal) -> Iterator[str]:
    """Why, and where both stand."""
    one, other = each.words
    apart = f" ({one or '–'} / {other or '–'})" if one or other else ""
    yield f"# {said(_WHYS[each.why])}{apart}"
    yield f"#   {each.into.id} ({len(each.into.reports)}) = {each.other.id} ({len(each.other.reports)})"
    yield from (_sentence(told) for told in (each.shown.one, each.shown.other))


def _sentence(told: Said) -> str:
    seen, period = told.observation.evidence, told.observation.key.period
    return f"#   {told.slug}  {told.written}  {period}  {seen.lead}【{seen.words}】{seen.rest}"


def joined(content: Path, id: str, others: Sequence[str], *, apart: bool) -> str:
    """Writes that `others` are the indicator `id`, or are not; says what. Raises ContentError for what cannot be so."""
    file, read = content / FILE, load.content(content)
    before = load.text_of(file) if file.exists() else ""
    keys = ("apart", "ids") if apart else ("ids", "apart")
    after = _written(before, id, others, *keys)
    known = {*(each.id for each in load.catalogue()), *(own.id for each in read.reports for own in each.indicators)}
    if problems := load.mistaken_aliases(after, str(file), known):
        raise ContentError(problems)
    write.file(file, after.encode())
    return f"{file}: {id} {'≠' if apart else '='} {', '.join(others)}"


def _written(text: str, id: str, others: Sequence[str], key: str, opposite: str) -> str:
    """All else stays as it stands."""
    document: Any = tomlkit.parse(text)
    aliases = document.setdefault("alias", tomlkit.table(is_super_table=True))
    table = aliases.setdefault(id, tomlkit.table())
    held, refused = table.setdefault(key, []), table.get(opposite, [])
    for other in others:
        if other in refused:
            refused.remove(other)
        if other not in held:
            held.append(other)
    return tomlkit.dumps(document)
