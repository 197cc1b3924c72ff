"""The files of a site path by path: as it is to be, stands, and stood before; on the disk, for there are many."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_gen.write.listing import SUMS, lines

_MADE = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE file
  (path TEXT PRIMARY KEY, parcel INTEGER, digest TEXT, size INTEGER, stands TEXT, before TEXT, seen INTEGER,
   same INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
"""
_TO_BE = "parcel IS NOT NULL"


class Register:
    """A table without a name, which goes with its owner."""

    def __init__(self) -> None:
        self._table = sqlite3.connect("")
        self._table.executescript(_MADE)
        self._unwritable: list[str] = []
        """Seen files whose names are no text."""

    def plan(self, parcel: int, sums: Mapping[str, tuple[str, int]]) -> None:
        """Files that are to be. `sums`: path -> SHA-256 and size; `parcel`: files that are asked for one after another
        share it.
        """
        self._table.executemany(
            "INSERT INTO file (path, parcel, digest, size) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET parcel = excluded.parcel, digest = excluded.digest, size = excluded.size",
            ((path, parcel, *each) for path, each in sums.items()),
        )

    def stands(self, output: Path) -> None:
        """What SHA256SUMS lists in `output`."""
        self._list("stands", output)

    def before(self, folder: Path) -> bool:
        """The same of the site before it; whether there is anything."""
        self._list("before", folder)
        return self._any("before IS NOT NULL")

    def see(self, paths: Iterable[str]) -> None:
        """All files that lie in the folder, those of others too."""
        self._forget("seen")
        self._unwritable = []
        self._table.executemany(
            "INSERT INTO file (path, seen) VALUES (?, 1) ON CONFLICT DO UPDATE SET seen = 1",
            ((path,) for path in paths if path.isascii() or self._writable(path)),
        )

    def _writable(self, path: str) -> bool:
        """Whether the table takes it: a stranger's name may be no text, as from a zip of another encoding."""
        try:
            path.encode()
        except UnicodeEncodeError:
            self._unwritable.append(path)
            return False
        return True

    def _list(self, column: str, folder: Path) -> None:
        asked = f"INSERT INTO file (path, {column}) VALUES (?, ?) ON CONFLICT DO UPDATE"  # noqa: S608  our names
        asked += f" SET {column} = excluded.{column}"
        self._forget(column)
        try:
            self._table.executemany(asked, lines(folder))
        except (OSError, UnicodeDecodeError):
            self._forget(column)

    def _forget(self, column: str) -> None:
        self._table.execute(f"UPDATE file SET {column} = NULL WHERE {column} IS NOT NULL")  # noqa: S608  our names

    def compare(self) -> None:
        """Tells which are to be as they stand."""
        self._table.execute("UPDATE file SET same = 1 WHERE digest = stands")

    def keep_of_before(self) -> list[str]:
        """Those that are the same in all three sites are kept; returns the others of the one before."""
        self._table.execute("UPDATE file SET kept = 1 WHERE same AND before = stands")
        return list(self._paths("before IS NOT NULL AND NOT kept"))

    def keep(self, path: str) -> None:
        """Under another name beside the one that it has."""
        self._table.execute("UPDATE file SET kept = 2 WHERE path = ?", (path,))

    def write(self, path: str, digest: str) -> None:
        """Notes what was written."""
        self._table.execute("UPDATE file SET digest = ? WHERE path = ?", (digest, path))

    def parcel(self, path: str) -> int | None:
        row = self._table.execute(f"SELECT parcel FROM file WHERE path = ? AND {_TO_BE}", (path,)).fetchone()  # noqa: S608
        return row[0] if row else None

    def planned(self) -> Iterator[str]:
        """Parcel by parcel."""
        return self._paths(_TO_BE, "parcel, path")

    def rest(self, *, by_parcel: bool = False) -> Iterator[str]:
        """What is to be and not yet kept."""
        return self._paths(f"{_TO_BE} AND NOT kept", "parcel, path" if by_parcel else "path")

    def same(self) -> Iterator[str]:
        """What stands as it is to be, and is not yet kept."""
        return self._paths("same AND NOT kept")

    def standing(self) -> Iterator[str]:
        return self._paths("stands IS NOT NULL")

    def strangers(self) -> tuple[str, ...]:
        """Neither ours of last time nor of this."""
        return (*self._paths(f"seen AND stands IS NULL AND NOT {_TO_BE}"), *self._unwritable)

    def touched(self) -> frozenset[str]:
        """All that is no longer as it was seen: not kept as the site before had it."""
        return frozenset((SUMS, *self.strangers(), *self._paths(f"kept <> 1 AND ({_TO_BE} OR stands IS NOT NULL)")))

    def sums(self) -> Iterator[tuple[str, str]]:
        """Digest and path of what is to be, in the order of the paths."""
        return self._table.execute(f"SELECT digest, path FROM file WHERE {_TO_BE} ORDER BY path")  # noqa: S608

    def counts(self) -> tuple[int, int, int]:
        """Pages, files and bytes that are to be."""
        asked = f"SELECT count(*) FILTER (WHERE path GLOB '*.html'), count(*), sum(size) FROM file WHERE {_TO_BE}"  # noqa: S608
        pages, files, size = self._table.execute(asked).fetchone()
        return pages, files, size or 0

    @property
    def differs(self) -> bool:
        return self._any("digest IS NOT stands")

    @property
    def shares(self) -> bool:
        """Whether all that is the same is kept, and anything is."""
        return self._any("same") and not self._any("same AND NOT kept")

    def _any(self, where: str) -> bool:
        return self._table.execute(f"SELECT 1 FROM file WHERE {where} LIMIT 1").fetchone() is not None  # noqa: S608

    def _paths(self, where: str, by: str = "path") -> Iterator[str]:
        rows = self._table.execute(f"SELECT path FROM file WHERE {where} ORDER BY {by}")  # noqa: S608
        return (path for (path,) in rows)
