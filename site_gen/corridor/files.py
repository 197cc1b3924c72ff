"""The files of a site, report by report: no more than one report's are in memory at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import starmap
from types import MappingProxyType

from site_gen.model.keeping import File, Keep
from site_gen.write import Register

Line = tuple[str, int, str]
"""SHA-256, size and key of a file."""
Again = Callable[[], Mapping[str, bytes]]
Sums = Mapping[str, tuple[str, int]]
"""Path -> SHA-256 and size."""


class Kept(Mapping[str, bytes]):
    """Path -> bytes of files that lie in a cache, each under a key of its own; in memory where that holds nothing."""

    def __init__(self, keep: Keep, lines: Mapping[str, Line] = MappingProxyType({}), again: Again = dict) -> None:
        """`again`: all of them, where the cache has lost one since."""
        self._keep, self._again = keep, again
        self._holds = bool(lines) or _lasting(keep)
        self._there: dict[str, bytes] = {}
        self.lines = dict(lines)

    def take(self, files: Iterable[File]) -> None:
        """Also in the place of those that are there."""
        self.lines.update(starmap(self._taken, files))

    def _taken(self, path: str, data: bytes, key: str) -> tuple[str, Line]:
        digest = sha256(data).hexdigest()
        kept = key or f"file {digest}"
        if not self._holds:
            self._there[path] = data
        elif not key and not self._keep.holds(kept):
            self._keep.put(kept, data)
        return path, (digest, len(data), kept)

    @property
    def sums(self) -> Sums:
        return {path: (digest, size) for path, (digest, size, _) in self.lines.items()}

    def __getitem__(self, path: str) -> bytes:
        *_, key = self.lines[path]
        if path in self._there:
            return self._there[path]
        data = self._keep.get(key)
        if data is None:
            self._there = dict(self._again())
            data = self._there[path]
        return data

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)


def _lasting(keep: Keep) -> bool:
    """Whether what is put there is found."""
    keep.put("lasting", b"1")
    return keep.get("lasting") is not None


class Parcels(Mapping[str, bytes]):
    """Path -> bytes; a report's files are fetched when one is asked for, then forgotten for the next."""

    def __init__(self) -> None:
        self.register = Register()
        self._fetch: list[Again] = []
        self._fetched: tuple[int, Mapping[str, bytes]] = (-1, {})

    def add(self, sums: Sums, fetch: Again) -> None:
        """Also in the place of files that are there."""
        self.register.plan(len(self._fetch), sums)
        self._fetch.append(fetch)

    def __getitem__(self, path: str) -> bytes:
        number = self.register.parcel(path)
        if number is None:
            raise KeyError(path)
        if self._fetched[0] != number:
            self._fetched = (-1, {})
            self._fetched = (number, self._fetch[number]())
        return self._fetched[1][path]

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self.register.parcel(path) is not None

    def __iter__(self) -> Iterator[str]:
        return self.register.planned()

    def __len__(self) -> int:
        return self.register.counts()[1]
