"""Rows and what is to be said of them instead -> the changes of the files."""

from collections.abc import Iterable, Mapping, Sequence

from site_gen.desk import pairs
from site_gen.desk.followers import Change, followers
from site_gen.desk.links import Written, readdressed, reindicated
from site_gen.desk.naming import named, recounted
from site_gen.desk.rows import Row
from site_gen.desk.splice import MovedError, Splice, applied, difference
from site_gen.desk.state import EDITION, INDICATORS, State
from site_gen.edition.addresses import read_address
from site_gen.edition.spelling import spell_line

FIELDS = ("period", "measure", "status", "subject")
"""What of an address a correction sets as words."""


def corrected(state: State, rows: Sequence[Row], changes: Mapping[str, str]) -> tuple[Splice, ...]:
    """Every row with `changes`: of `FIELDS`, and `indicator`, an id. Raises MovedError for a link that is not found."""
    splices, keys = each_corrected([(row, changes) for row in rows])
    return (*splices, *followers(state, keys))


def each_corrected(wishes: Iterable[tuple[Row, Mapping[str, str]]]) -> tuple[tuple[Splice, ...], tuple[Change, ...]]:
    """Each row with changes of its own: those of report.md, and what its links said and say now."""
    splices: list[Splice] = []
    keys: list[Change] = []
    for row, changes in wishes:
        link = _link(row)
        address = _changed(link.address, row.statement.keys[0].indicator, changes)
        splices += _replaced(link.address_start, link.address, address)
        keys += zip(row.statement.keys, read_address(address)[0].keys, strict=True)
    return tuple(splices), tuple(_different(keys))


def renamed(state: State, rows: Sequence[Row], name: str) -> tuple[Splice, ...]:
    """Every row of the indicator that is called `name`: a known one, else a new one of the report's own.

    What is nearly the name that an own one has already (疫情外溢 for 疫情外溢数) is its name from now on.
    """
    now = rows[0].statement.keys[0].indicator
    if _respelled(state, now, name):
        return pairs.named(state, INDICATORS, ("indicator", now, "name"), state.report.settings.language, name)
    id, new = named(state, name, _unit(rows))
    changed = reindicating(state, rows, id)
    own = [splice for splice in changed if splice.file == INDICATORS]
    if not (own and new):
        return (*changed, *new)
    text = state.texts[INDICATORS]
    both = applied({INDICATORS: text}, (*own, *new))[INDICATORS]  # the one that it replaces goes in the same file
    return (*(each for each in changed if each.file != INDICATORS), difference(INDICATORS, text, both))


def reindicating(state: State, rows: Sequence[Row], id: str) -> tuple[Splice, ...]:
    """Every row of the indicator `id`, which is counted as the first of their levels is, where it has none."""
    changed = corrected(state, rows, {"indicator": id})
    levels = [row for row in rows if row.statement.keys[0].measure == "level"]
    return (*changed, *(recounted(state, id, _unit(levels)) if levels else ()))


def rejected(state: State, rows: Sequence[Row]) -> tuple[Splice, ...]:
    """Every row's words without their link; what they emend stays emended."""
    splices = [_unlinked(state, row) for row in rows]
    return (*splices, *followers(state, ((key, None) for row in rows for key in row.statement.keys)))


def _unlinked(state: State, row: Row) -> Splice:
    link = _link(row)
    emended = next((part[4:] for part in link.address.partition("?")[2].split("&") if part.startswith("sic=")), "")
    label = f"[{link.label}](sic:{emended})" if emended else link.label
    text = state.texts[EDITION]
    begins = text[: link.start].rstrip(" \t")[-1:] in ("", "\n", "\r")
    return Splice(EDITION, link.start, link.text, spell_line(label) if begins and not emended else label)


def _link(row: Row) -> Written:
    link = row.link
    if link is None:
        raise MovedError(EDITION)
    return link


def _changed(address: str, indicator: str, changes: Mapping[str, str]) -> str:
    for name in FIELDS:
        if name in changes:
            address = readdressed(address, name, changes[name])
    return reindicated(address, indicator, changes["indicator"]) if "indicator" in changes else address


def _replaced(start: int, before: str, after: str) -> Iterable[Splice]:
    if before != after:
        small = difference(EDITION, before, after)
        yield Splice(EDITION, start + small.start, small.before, small.after)


def _different(keys: Iterable[Change]) -> Iterable[Change]:
    return ((before, after) for before, after in keys if before != after)


def _respelled(state: State, id: str, name: str) -> bool:
    """Whether the report's own indicator is found by `name`, and yet called otherwise."""
    known = next((each for each in state.report.indicators if each.id == id), None)
    own = state.report.settings.language
    return known is not None and known.name.get(own) != name and state.catalogue.find(name) == id


def _unit(rows: Sequence[Row]) -> str:
    """Of its level, as its words count it; another measure does not tell."""
    first = rows[0]
    return first.observations[0].quantity.unit.canonical if first.statement.keys[0].measure == "level" else "count"
