"""collection -> its data: one tidy table, sentences, coverage, indicators, reports."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from site_gen.data.collection.table import Cells, Column, Part, Table
from site_gen.data.collection.wording import sentences
from site_gen.data.exports_fields import Field, Places, fields
from site_gen.model.collected import Collected, Place
from site_gen.model.collection import Said
from site_gen.model.comparison import Silent
from site_gen.model.dataset import Dataset, Indicator, Observation
from site_gen.model.keeping import key
from site_gen.model.members import words_of
from site_gen.model.phrasing import Sentence
from site_gen.model.wording import Wording

_LEFT_OUT = ("id", "observation", "indicator", "figures", "mentions", "source_start", "source_end")
"""Columns of a report's own table that mean nothing, or another thing, here."""


class Source(Struct, frozen=True):
    """What the tables tell of a report beside what it says."""

    slug: str
    place: str
    year: int
    title: str
    place_name: str
    level: str
    date: str
    address: str
    """The link to its text from the data files."""


def tables(found: Collected, sources: Sequence[Source], wording: Wording, words: str) -> tuple[Table, ...]:
    """`words`: digest of the words of the interface."""
    ordered = sorted(sources, key=lambda source: (source.year, source.slug))
    return (
        _observations(found, ordered, wording, words),
        _sentences(found, ordered),
        _coverage(found),
        _indicators(found),
        _reports(found, ordered),
    )


def _observations(found: Collected, sources: Sequence[Source], wording: Wording, words: str) -> Table:
    """One row a value, by report and in the order of its text."""
    own = _own(lambda _: "", wording)
    columns = (*_SAID, *(Column(field.name, field.type) for field in own))

    def rows(source: Source) -> Iterator[Cells]:
        shown = _own(_address(source), wording)
        for said in found.shelf.each("said", Said, slug=source.slug):
            yield *_cells(said, source), *(field.read(said.observation, said.indicator) for field in shown)

    def name(source: Source) -> str:
        return key("observation-rows", source, words, found.shelf.digest("said", slug=source.slug))

    return Table("observations", columns, tuple(Part(name(each), partial(rows, each)) for each in sources))


def _address(source: Source) -> Callable[[Observation], str]:
    return lambda observation: f"{source.address}#n-{observation.id}"


def _own(address: Callable[[Observation], str], wording: Wording) -> tuple[Field, ...]:
    all_of = fields(Dataset((), ()), Places(address, {}), wording)
    return tuple(field for field in all_of if field.name not in _LEFT_OUT)


_SAID = tuple(
    Column(name, "integer" if name == "report_year" else "string")
    for name in (
        *("report", "id", "place", "place_name", "level", "report_year", "indicator", "as_written"),
        *("stretch", "scope", "part", "flags"),
    )
)


def _cells(said: Said, source: Source) -> Cells:
    return (
        *(said.slug, said.observation.id, said.place, source.place_name, source.level, str(said.year)),
        *(said.indicator.id, said.called or said.written, said.stretch, said.scope, said.part, "|".join(said.flags)),
    )


def _sentences(found: Collected, sources: Sequence[Source]) -> Table:
    columns = [Column(name, "string") for name in ("report", "block", "part", "text")]
    columns.insert(1, Column("number", "integer"))

    def rows(source: Source) -> Iterator[Cells]:
        for number, each in enumerate(_spoken(found, source), 1):
            yield source.slug, str(number), each.block, each.part, each.text

    return Table("sentences", tuple(columns), _by_words("sentence-rows", found, sources, rows))


def _by_words(
    kind: str, found: Collected, sources: Sequence[Source], rows: Callable[[Source], Iterable[Cells]]
) -> tuple[Part, ...]:
    """Parts made of nothing but a source and the words of its report."""
    return tuple(
        Part(key(kind, source, found.shelf.digest("member", slug=source.slug)), partial(rows, source))
        for source in sources
    )


def _spoken(found: Collected, source: Source) -> tuple[Sentence, ...]:
    return sentences(words_of(source.slug, found.shelf))


def _coverage(found: Collected) -> Table:
    names = ("place", "indicator", "measure", "end", "state", "report", "id", "block", "words")
    columns = [Column(name, "string") for name in names]
    columns.insert(3, Column("year", "integer"))
    parts = (
        Part(key("coverage-rows", found.shelf.digest("row", place=each.id)), partial(_states, each))
        for each in found.places
    )
    return Table("coverage", tuple(columns), tuple(parts))


def _states(place: Place) -> Iterator[Cells]:
    """Each followed measure of a place, year by year: its target and its result, or the kind of its silence."""
    for row in place.rows:
        for year in row.years:
            for end, said in (("target", year.target), ("result", year.result)):
                yield (place.id, row.indicator.id, row.measure, str(year.year), end, *_state(said))


def _state(said: Said | Silent) -> Cells:
    if isinstance(said, Silent):
        return said.kind, said.slug, "", said.block, said.words
    return "read", said.slug, said.observation.id, said.observation.evidence.block, said.observation.evidence.words


def _indicators(found: Collected) -> Table:
    names = ("indicator", "name_zh", "name_en", "unit", "family", "direction", "nature", "prices")

    def rows() -> Iterator[Cells]:
        for i in found.shelf.each("measured", Indicator):
            named = (i.name.get("zh") or "", i.name.get("en") or "")
            yield i.id, *named, i.unit, i.family, i.direction, i.nature, i.prices

    return Table("indicators", tuple(Column(name, "string") for name in names), (Part("", rows),))


def _reports(found: Collected, sources: Sequence[Source]) -> Table:
    names = ("report", "title", "place", "place_name", "level", "date", "address")
    columns = [Column(name, "string") for name in names]
    columns[5:5] = [Column("report_year", "integer"), Column("sentences", "integer")]

    def rows(source: Source) -> Iterator[Cells]:
        told = (source.slug, source.title, source.place, source.place_name, source.level)
        counts = (str(source.year), str(len(_spoken(found, source))))
        yield *told, *counts, source.date, source.address

    return Table("reports", tuple(columns), _by_words("report-row", found, sources, rows))
