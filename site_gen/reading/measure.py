"""outline -> every observation of a report, and what each of its numerals was taken for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.received import Seen, unseen
from site_gen.model.report import Measured, Numeral, NumeralKind, Outline, Passage, Reading
from site_gen.model.unit import suited
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
from site_gen.reading.scopes import scoped, without
from site_gen.reading.setting import settings_of
from site_gen.reading.statements import statements
from site_gen.reading.tabular import tabled
from site_gen.reading.tabular_notes import noted_below
from site_gen.reading.tokens import Token, scan
from site_gen.reading.wholes import by_itself, wholes

_FOREIGN = ("USD", "EUR", "HKD", "JPY")
_LONGEST = 50_000
"""Characters of a passage that are read: five times the longest paragraph of any report."""
_MOST = 5_000
"""Numerals of a report that are read: ten times what a long one holds."""


def measure(outline: Outline, find: Find, seen: Seen = unseen) -> Measured:
    """The readings in the order of the text; `find` gives the catalogue's id of a series, or None.

    `seen`: who is told of each passage that is read.
    """
    readings: list[Reading] = []
    numerals: list[Numeral] = []
    for found in _compared(_passages(outline, find, seen)):
        own = [*found.cells, *map(doubted, found.stated)]
        readings.extend(own)
        numerals.extend(found.tabled)
        numerals.extend(_numerals(found.index, found.kinds, own))
    return Measured(_paired(readings), tuple(numerals))


def stated(outline: Outline, find: Find) -> Iterator[Circumstances]:
    """What the sentences state, not yet doubted, with how it stands in the text."""
    return chain.from_iterable(found.stated for found in _compared(_passages(outline, find)))


_NEAR = 48
"""Characters of the sentence before a clause: 扣除房地产开发投资后，固定资产投资增长5%."""


class _Found(Struct, frozen=True):
    """What one passage states; for the first cell of a table, what all of the table does."""

    index: int
    kinds: Mapping[Token, Kind]
    stated: Sequence[Circumstances]
    """In the order of its numbers."""
    cells: Sequence[Reading] = ()
    tabled: Sequence[Numeral] = ()


def _compared(passages: Iterator[_Found]) -> Iterator[_Found]:
    """With the marks on those whose series the report speaks of again, or of whose value it says two things at once."""
    read = tuple(replace(each, stated=[_parted(one, twice=False) for one in each.stated]) for each in passages)
    names = frozenset(chain.from_iterable(wholes(each.stated) for each in read))
    found = tuple(replace(each, stated=by_itself(each.stated, names)) for each in read) if names else read
    counts = Counter(one.reading.indicator for each in found for one in each.stated)
    for each in found:
        yield replace(each, stated=_marked(each.stated, counts)) if each.stated else each


def _marked(stated: Sequence[Circumstances], names: Mapping[str, int]) -> Sequence[Circumstances]:
    """突破2万亿元、达到2.3万亿元 are no two values."""
    values: dict[tuple[object, ...], set[object]] = {}
    keys = [_what(one) if names[one.reading.indicator] > 1 else None for one in stated]
    for key, one in zip(keys, stated, strict=True):
        if key:
            values.setdefault(key, set()).add(_size(one.reading))
    return [_again(one, len(values[key] - {None}) > 1) if key else one for key, one in zip(keys, stated, strict=True)]


def _again(one: Circumstances, twice: bool) -> Circumstances:
    """A second value has the scope in its name that its words give: so told it is another series."""
    return replace(_parted(one, twice=twice), again=True, twice=twice)


def _parted(one: Circumstances, *, twice: bool) -> Circumstances:
    """Under the name of what is left of a series once a part is left out of it."""
    name = scoped(one.reading, one.earlier[-_NEAR:] + one.before, twice=twice)
    known = name == one.reading.indicator
    return one if known else replace(one, reading=replace(one.reading, indicator=name, indicator_id=None))


def _what(one: Circumstances) -> tuple[object, ...]:
    reading = one.reading
    return one.sentence, reading.indicator, reading.subject, reading.measure, reading.period, reading.status


def _size(reading: Reading) -> object:
    """Nothing for a round number that is passed, or another currency's."""
    quantity = reading.quantity
    passed = quantity.bound in ("over", "at_least") and (
        reading.measure == "growth" or quantity.unit.canonical == "CNY"
    )
    return (
        None
        if passed or quantity.unit.canonical in _FOREIGN
        else (quantity.canonical_value, quantity.unit.canonical, quantity.parts)
    )


def _passages(outline: Outline, find: Find, seen: Seen = unseen) -> Iterator[_Found]:
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
            yield _Found(index, {}, (), cells, table.numerals)
        if passage.cell and index not in in_prose:
            continue
        text = with_plain_marks(with_narrow_digits(passage.text[:_LONGEST]))
        kinds = {token: kind_of(text, token) for token in scan(text)[:left]}
        left -= len(kinds)
        estimated |= estimated_years(text, setting.year)
        estimated |= estimated_by_notes(passage, outline.notes, setting.year)
        silent = passage.kind in WORDLESS
        read = () if silent else statements(text, index, kinds, setting, estimated)
        own = (replace(one, reading=without_own(one.reading, outline.place, find)) for one in read)
        marked = (replace(one, reading=as_noted(one.reading, passage, outline.notes)) for one in own)
        known = (replace(one, reading=_known(one.reading, find)) for one in marked)
        yield _Found(index, kinds, _with_asides(sorted(known, key=_place)))


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
