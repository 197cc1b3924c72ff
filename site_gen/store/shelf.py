"""One table on the disk, for as long as somebody works with it: what is on it need not be in memory."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar

import msgspec

from site_gen.store.questions import question, questions
from site_gen.store.traces import digest

T = TypeVar("T")
_MADE = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000;
CREATE TABLE IF NOT EXISTS lot (number INTEGER PRIMARY KEY, step TEXT, name TEXT, key TEXT, told BLOB);
CREATE UNIQUE INDEX IF NOT EXISTS of_step ON lot (step, name);
CREATE TABLE IF NOT EXISTS held
  (number INTEGER PRIMARY KEY, kind TEXT, place TEXT, year INTEGER, slug TEXT, indicator TEXT, laid BLOB, rank TEXT,
   seal BLOB, value BLOB, lot INTEGER, line INTEGER);
CREATE INDEX IF NOT EXISTS of_lot ON held (lot, line);
CREATE INDEX IF NOT EXISTS of_place ON held (kind, place, rank, line);
CREATE INDEX IF NOT EXISTS of_year ON held (kind, year, place, rank, line);
CREATE INDEX IF NOT EXISTS of_report ON held (kind, slug, place, rank, line);
CREATE INDEX IF NOT EXISTS of_indicator ON held (kind, indicator, place, rank, line);
CREATE TABLE IF NOT EXISTS answer (kind TEXT, question TEXT, digest TEXT, PRIMARY KEY (kind, question)) WITHOUT ROWID;
"""
_WRITTEN = "INSERT INTO held VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ORDER = "ORDER BY place, rank, line"


class _Row(NamedTuple):
    kind: str
    place: str
    year: int
    slug: str
    indicator: str
    laid: bytes
    """Digest of it as it was laid down."""
    rank: str


class DiskShelf:
    """See `model.keeping.Shelf`. Without a path its file has no name, and goes when it does, or with the process."""

    def __init__(self, path: str = "") -> None:
        self._table = sqlite3.connect(path)
        self._table.executescript(_MADE)
        self._decoders: dict[object, msgspec.msgpack.Decoder[Any]] = {}
        self._waiting: list[tuple[_Row, bytes]] = []
        """What is laid down of the lot that is being made, each with its value."""
        self._asked = {kind for (kind,) in self._table.execute("SELECT DISTINCT kind FROM answer")}

    def close(self) -> None:
        self._table.commit()
        self._table.close()

    def layer(self, step: str, own: Mapping[str, str], sort: type[T], make: Callable[[str], T]) -> list[T]:
        found = self._table.execute("SELECT name, key, number, told FROM lot WHERE step = ?", (step,))
        lots = {name: (key, number, told) for name, key, number, told in found}
        for name in lots.keys() - own.keys():
            self._replace(lots[name][1], ())
            self._table.execute("DELETE FROM lot WHERE number = ?", (lots[name][1],))
        decoder = self._decoder(sort)
        return [
            decoder.decode(told) if (told := self._known(lots.get(name), key)) else self._made(step, name, key, make)
            for name, key in own.items()
        ]

    def _known(self, lot: tuple[str, int, bytes] | None, key: str) -> bytes | None:
        return lot[2] if lot and lot[0] == key else None

    def _made(self, step: str, name: str, key: str, make: Callable[[str], T]) -> T:
        self._waiting = []
        made = make(name)
        number = self._table.execute(
            "INSERT INTO lot (step, name) VALUES (?, ?) ON CONFLICT DO UPDATE SET key = NULL RETURNING number",
            (step, name),
        ).fetchone()[0]
        self._replace(number, self._waiting)
        told = msgspec.msgpack.encode(made)
        self._table.execute("UPDATE lot SET key = ?, told = ? WHERE number = ?", (key, told, number))
        self._waiting = []
        return made

    def _replace(self, lot: int, rows: Iterable[tuple[_Row, bytes]]) -> None:
        """The rows of a lot by these; one that is there stays, with what was put in its place since."""
        asked = (
            "SELECT kind, place, year, slug, indicator, laid, rank, number, line FROM held WHERE lot = ? ORDER BY line"
        )
        old: dict[tuple[object, ...], list[tuple[str, int, int]]] = {}
        for *same, order, number, line in self._table.execute(asked, (lot,)):
            old.setdefault(tuple(same), []).append((order, number, line))
        touched: set[tuple[object, ...]] = set()
        for line, (row, value) in enumerate(rows):
            if there := old.get(row[:6]):
                order, number, before = there.pop(0)
                if (order, before) == (row.rank, line):
                    continue
                self._table.execute("UPDATE held SET rank = ?, line = ? WHERE number = ?", (row.rank, line, number))
            else:
                self._table.execute(_WRITTEN, (*row, row.laid, value, lot, line))
            touched.add(row[:5])
        gone = {row: there for row, there in old.items() if there}
        self._table.executemany(
            "DELETE FROM held WHERE number = ?", ((number,) for there in gone.values() for _, number, _ in there)
        )
        self._forget(touched.union(row[:5] for row in gone))

    def _forget(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """The answers in which any of them is. `rows`: kind, and what each is of."""
        known = (row for row in rows if row[0] in self._asked)
        asked = {(row[0], each) for row in known for each in questions(*row[1:])}
        self._table.executemany("DELETE FROM answer WHERE kind = ? AND question = ?", asked)

    def put(
        self,
        kind: str,
        value: object,
        *,
        place: str = "",
        year: int = 0,
        slug: str = "",
        indicator: str = "",
        rank: str = "",
    ) -> None:
        data = msgspec.msgpack.encode(value)
        self._waiting.append((_Row(kind, place, year, slug, indicator, _seal(data), rank), data))

    def again(self, number: int, value: object) -> None:
        data = msgspec.msgpack.encode(value)
        changed = "UPDATE held SET seal = ?, value = ? WHERE number = ? RETURNING kind, place, year, slug, indicator"
        row = self._table.execute(changed, (_seal(data), data, number)).fetchone()
        self._forget((row,))

    def ranked(self, kind: str, sort: type[T], **of: str | int) -> Iterator[tuple[int, str, T]]:
        decoder = self._decoder(sort)
        rows = self._rows("number, rank, value", kind, of)
        return ((number, rank, decoder.decode(value)) for number, rank, value in rows)

    def each(self, kind: str, sort: type[T], **of: str | int) -> Iterator[T]:
        return (value for _, _, value in self.ranked(kind, sort, **of))

    def digest(self, kind: str, **of: str | int) -> str:
        return self._answered("seal", kind, of)

    def as_laid(self, kind: str, **of: str | int) -> str:
        return self._answered("laid", kind, of)

    def _answered(self, what: str, kind: str, of: Mapping[str, str | int]) -> str:
        asked = (kind, question(what, of))
        known = self._table.execute("SELECT digest FROM answer WHERE kind = ? AND question = ?", asked).fetchone()
        if known:
            return str(known[0])
        told = digest(*(seal for (seal,) in self._rows(what, kind, of)))
        self._asked.add(kind)
        self._table.execute("INSERT INTO answer VALUES (?, ?, ?)", (*asked, told))
        return told

    def _rows(self, what: str, kind: str, of: Mapping[str, str | int]) -> Iterator[Any]:
        asked = "".join(f" AND {name} = ?" for name in of)
        return self._table.execute(
            f"SELECT {what} FROM held WHERE kind = ?{asked} {_ORDER}",  # noqa: S608  our names
            (kind, *of.values()),
        )

    def values(self, kind: str, of: str) -> Iterator[str]:
        rows = self._table.execute(
            f"SELECT DISTINCT {of} FROM held WHERE kind = ? ORDER BY {of}",  # noqa: S608  our names
            (kind,),
        )
        return (value for (value,) in rows)

    def _decoder(self, sort: type[T]) -> msgspec.msgpack.Decoder[T]:
        if sort not in self._decoders:
            self._decoders[sort] = msgspec.msgpack.Decoder(sort)
        return self._decoders[sort]


def _seal(data: bytes) -> bytes:
    return blake2b(data, digest_size=20).digest()
