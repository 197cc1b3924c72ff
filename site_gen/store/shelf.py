"""One table on the disk, for as long as somebody works with it: what is on it need not be in memory."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

from site_gen.store.traces import digest

T = TypeVar("T")
_MADE = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE held
  (number INTEGER PRIMARY KEY, kind TEXT, place TEXT, year INTEGER, slug TEXT, indicator TEXT, seal BLOB, value BLOB);
CREATE INDEX of_place ON held (kind, place, number);
CREATE INDEX of_year ON held (kind, year, place, number);
CREATE INDEX of_report ON held (kind, slug, place, number);
CREATE INDEX of_indicator ON held (kind, indicator, place, number);
"""
_PUT = "INSERT INTO held VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"


class DiskShelf:
    """See `model.keeping.Shelf`. Its file has no name, and goes when it does, or with the process."""

    def __init__(self) -> None:
        self._table = sqlite3.connect("")
        self._table.executescript(_MADE)
        self._decoders: dict[object, msgspec.msgpack.Decoder[Any]] = {}

    def put(
        self, kind: str, value: object, *, place: str = "", year: int = 0, slug: str = "", indicator: str = ""
    ) -> int:
        made = self._table.execute(_PUT, (kind, place, year, slug, indicator, *_sealed(value)))
        return made.lastrowid or 0

    def put_all(self, kind: str, values: Iterable[tuple[object, Mapping[str, str | int]]]) -> None:
        names = (("place", ""), ("year", 0), ("slug", ""), ("indicator", ""))
        rows = ((kind, *(of.get(name, none) for name, none in names), *_sealed(value)) for value, of in values)
        self._table.executemany(_PUT, rows)

    def again(self, number: int, value: object) -> None:
        self._table.execute("UPDATE held SET seal = ?, value = ? WHERE number = ?", (*_sealed(value), number))

    def at(self, number: int, sort: type[T]) -> T:
        (value,) = self._table.execute("SELECT value FROM held WHERE number = ?", (number,)).fetchone()
        return self._decoder(sort).decode(value)

    def numbered(self, kind: str, sort: type[T], **of: str | int) -> Iterator[tuple[int, T]]:
        decoder = self._decoder(sort)
        return ((number, decoder.decode(value)) for number, value in self._rows(kind, of))

    def numbers(self, kind: str, **of: str | int) -> Iterator[int]:
        return (number for number, _ in self._rows(kind, of, "NULL"))

    def digest(self, kind: str, **of: str | int) -> str:
        return digest(*(seal for _, seal in self._rows(kind, of, "seal")))

    def _rows(self, kind: str, of: Mapping[str, str | int], what: str = "value") -> Iterator[tuple[int, bytes]]:
        asked = "".join(f" AND {name} = ?" for name in of)
        return self._table.execute(
            f"SELECT number, {what} FROM held WHERE kind = ?{asked} ORDER BY place, number",  # noqa: S608  our names
            (kind, *of.values()),
        )

    def each(self, kind: str, sort: type[T], **of: str | int) -> Iterator[T]:
        return (value for _, value in self.numbered(kind, sort, **of))

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


def _sealed(value: object) -> tuple[bytes, bytes]:
    """A digest of it, for who asks whether it is the same, and what is laid down."""
    data = msgspec.msgpack.encode(value)
    return blake2b(data, digest_size=20).digest(), data
