"""outline -> every observation of a report, and what each of its numerals was taken for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby

from msgspec.structs import replace

from site_gen.model.received import Seen, unseen
from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Passage, Reading
from site_gen.model.unit import MONEY, suited
from site_gen.reading.apart_called import as_noted, estimated_by_notes
from site_gen.reading.ballot_course import WORDLESS
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.clauses import with_plain_marks
from site_gen.reading.doubt import doubted
from site_gen.reading.estimates import estimated_years, notes_all
from site_gen.reading.formats_seen import told_of
from site_gen.reading.kinds import Kind, kind_of
from site_gen.reading.numerals import with_narrow_digits
from site_gen.reading.own_place import Find, without_own
from site_gen.reading.scopes import without
from site_gen.reading.setting import settings_of
from site_gen.reading.statements import statements
from site_gen.reading.tabular import tabled
from site_gen.reading.tabular_notes import noted_below
from site_gen.reading.tokens import Token, scan
from site_gen.reading.told_again import Found, compared
from site_gen.reading.wider import of_wider

_LONGEST = 50_000
"""Characters of a passage that are read: five times the longest paragraph of any report."""
_CLASS = 2
"""Characters of a noun that says no more than what sort of thing it is."""
_NOBODYS = 1_000_000
"""Yuan that nobody earns."""
_INCOMES = ("农民收入", "居民收入", "牧民收入")
_MOST = 5_000
"""Numerals of a report that are read: ten times what a long one holds."""


def measure(outline: Outline, find: Find, seen: Seen = unseen) -> Measured:
    """The readings in the order of the text; `find` gives the catalogue's id of a series, or None.

    `seen`: who is told of each passage that is read.
    """
    readings: list[Reading] = []
    numerals: list[Numeral] = []
    for found in compared(_passages(outline, find, seen)):
        own = [*found.cells, *map(doubted, found.stated)]
        readings.extend(own)
        numerals.extend(found.tabled)
        numerals.extend(_numerals(found.index, found.kinds, own))
    return Measured(_paired(readings), tuple(numerals))


def stated(outline: Outline, find: Find) -> Iterator[Circumstances]:
    """What the sentences state, not yet doubted, with how it stands in the text."""
    return chain.from_iterable(found.stated for found in compared(_passages(outline, find)))


def _passages(outline: Outline, find: Find, seen: Seen = unseen) -> Iterator[Found]:
    """A table is read whole where it begins; cells that are prose are read as sentences, too."""
    estimated, left = _noted(outline), _MOST
    tables, in_prose = _tables(outline.passages), set[int]()
    each_set = tuple(zip(outline.passages, settings_of(outline), strict=True))
    for index, (passage, setting) in enumerate(told_of(each_set, seen)):
        if index in tables:
            before = [each.text for each in outline.passages[max(0, index - 2) : index] if not each.cell]
            below = (_below(outline.passages, tables[index]), _last_row(tables[index]))
            noted = frozenset[int]().union(*(noted_below(words, setting.year) for words in below))
            table = tabled(tables[index], setting, before, estimated | noted)
            in_prose |= {*table.prose}
            told = (as_noted(each, outline.passages[each.passage], outline.notes) for each in table.readings)
            cells = tuple(_known(reading, find) for reading in told)
            yield Found(index, {}, (), cells, table.numerals)
        if passage.cell and index not in in_prose:
            continue
        text = with_plain_marks(with_narrow_digits(passage.text[:_LONGEST]))
        kinds = {token: kind_of(text, token) for token in scan(text)[:left]}
        left -= len(kinds)
        estimated |= estimated_years(text, setting.year)
        estimated |= estimated_by_notes(passage, outline.notes, setting.year)
        silent = passage.kind in WORDLESS
        read = () if silent else statements(text, index, kinds, setting, estimated)
        whose = (replace(one, reading=of_wider(one, outline.level)) for one in read)
        own = (replace(one, reading=without_own(one.reading, outline.place, find)) for one in whose)
        marked = (replace(one, reading=as_noted(one.reading, passage, outline.notes)) for one in own)
        known = (
            replace(one, reading=_known(one.reading, _unknown if _some(one) or _of_all(one) else find))
            for one in marked
        )
        yield Found(index, kinds, _with_asides(sorted(known, key=_place)))


def _with_asides(stated: Sequence[Circumstances]) -> Sequence[Circumstances]:
    before = (None, *(one.reading for one in stated))
    return [replace(one, reading=without(one.reading, last)) for one, last in zip(stated, before, strict=False)]


def _below(passages: Sequence[Passage], table: Sequence[tuple[int, Passage]]) -> str:
    """The line below a table."""
    after = table[-1][0] + 1
    return passages[after].text if after < len(passages) and not passages[after].cell else ""


def _last_row(table: Sequence[tuple[int, Passage]]) -> str:
    """The words of a last row that is one cell over all columns: a note that stands in the table."""
    last = max(each.cell.row for _, each in table if each.cell)
    words = [each.text for _, each in table if each.cell and each.cell.row == last and each.text.strip()]
    return words[0] if len(words) == 1 else ""


def _noted(outline: Outline) -> frozenset[int]:
    """The year whose figures a note calls estimates, wherever it stands."""
    texts = (*(each.text for each in outline.passages), *(each.text for each in outline.notes))
    return frozenset((outline.review.last_year,)) if any(map(notes_all, texts)) else frozenset()


def _tables(passages: Sequence[Passage]) -> Mapping[int, Sequence[tuple[int, Passage]]]:
    """The cells of each table with their indices, by the index of its first."""
    cells = [(index, passage) for index, passage in enumerate(passages) if passage.cell]
    tables = [list(table) for _, table in groupby(cells, lambda each: each[1].cell.table if each[1].cell else 0)]
    return {table[0][0]: table for table in tables}


def _place(one: Circumstances) -> int:
    return one.reading.number.start


def _unknown(name: str, unit: str, measure: str) -> None:
    """No series of the catalogue."""


def _some(one: Circumstances) -> bool:
    """175家企业发行债券: as many as did it, and not all that there are, where no rule has read what they did."""
    noun = one.reading.indicator.removesuffix("数")
    alone = len(noun) <= _CLASS and not one.before.strip() and one.after.startswith(noun)
    return alone and one.reading.measure == "level" and one.reading.pair != "begins"


def _of_all(one: Circumstances) -> bool:
    """带动农民增收1200万元: what all of them earned, and nobody's income."""
    sum_of = one.reading.quantity
    return (
        sum_of.unit.canonical in MONEY
        and sum_of.canonical_value >= _NOBODYS
        and one.reading.indicator.endswith(_INCOMES)
    )


def _known(reading: Reading, find: Find) -> Reading:
    """With the unit that the name of its series asks for, and the id where the catalogue has all of it."""
    name, unit, measure = reading.indicator, suited(reading.quantity.unit, reading.indicator), reading.measure
    id = find(name, unit.canonical, measure) or find(name.removesuffix("数"), unit.canonical, measure)
    same = unit is reading.quantity.unit or unit == reading.quantity.unit
    quantity = reading.quantity if same else replace(reading.quantity, unit=unit)
    return replace(reading, quantity=quantity, indicator_id=id) if id or not same else reading


def _paired(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The two ends of each pair share a name: p1, p2 …"""
    found: list[Reading] = []
    count = 0
    for index, reading in enumerate(readings):
        following = readings[index + 1 : index + 2]
        if reading.pair == "begins":
            whole = bool(following) and following[0].pair == "ends"
            count += whole
            found.append(replace(reading, pair=f"p{count}" if whole else None))
        elif reading.pair == "ends":
            found.append(replace(reading, pair=f"p{count}" if found and found[-1].pair == f"p{count}" else None))
        else:
            found.append(reading)
    return tuple(found)


def _numerals(index: int, kinds: Mapping[Token, Kind], readings: Sequence[Reading]) -> Iterator[Numeral]:
    observed = {reading.number for reading in readings}
    for token, kind in kinds.items():
        told: NumeralKind = "unclaimed" if kind == "quantity" else kind
        yield Numeral(index, token.span, "observation" if token.span in observed else told)
