"""The files of a site, report by report: no more than one report's are in memory at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

Sums = Mapping[str, tuple[str, int]]
"""Path -> SHA-256 and size."""


class Parcels(Mapping[str, bytes]):
    """Path -> bytes; a report's files are fetched when one is asked for, then forgotten for the next."""

    def __init__(
        self, reports: Iterable[tuple[Sums, Callable[[], Mapping[str, bytes]]]], front: Mapping[str, bytes]
    ) -> None:
        self._reports = tuple(reports)
        self.sums: dict[str, tuple[str, int]] = {}
        self._fetch: dict[str, Callable[[], Mapping[str, bytes]]] = {}
        for sums, fetch in self._reports:
            self.sums.update(sums)
            self._fetch.update(dict.fromkeys(sums, fetch))
        self.sums.update({path: (sha256(data).hexdigest(), len(data)) for path, data in front.items()})
        self._front = front
        self._fetched: tuple[Callable[[], Mapping[str, bytes]] | None, Mapping[str, bytes]] = (None, {})

    def with_more(self, more: Mapping[str, bytes]) -> "Parcels":
        """These files and `more`."""
        return Parcels(self._reports, {**self._front, **more})

    def __getitem__(self, path: str) -> bytes:
        if path in self._front:
            return self._front[path]
        fetch = self._fetch[path]
        if self._fetched[0] is not fetch:
            self._fetched = (None, {})
            self._fetched = (fetch, fetch())
        return self._fetched[1][path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.sums)

    def __len__(self) -> int:
        return len(self.sums)
