"""What keeps results for the next time; what keeps is handed to a room by its corridor."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple, Protocol, TypeVar

import msgspec

T = TypeVar("T")


class File(NamedTuple):
    """A file of the site. `key`: what it is kept under, if it is."""

    path: str
    data: bytes
    key: str = ""


class Keep(Protocol):
    """Results by the digest of all that they were made from."""

    def __hash__(self) -> int: ...

    @property
    def own(self) -> "Keep":
        """The same for what comes of the program and not of a report: every project on the machine may find it."""
        ...

    def get(self, key: str) -> bytes | None: ...

    def holds(self, key: str) -> bool:
        """Whether `get` would find anything; it is not taken into memory for that."""
        ...

    def put(self, key: str, data: bytes) -> None: ...


class Forgetful:
    """Keeps nothing."""

    @property
    def own(self) -> "Forgetful":
        return self

    def get(self, key: str) -> bytes | None:
        """Never anything."""
        return None

    def holds(self, key: str) -> bool:
        """Never."""
        return False

    def put(self, key: str, data: bytes) -> None:
        """Lets it go."""


FORGETFUL = Forgetful()


def key(kind: str, *made_from: object) -> str:
    """A name for what is made of these values, of any that msgpack has a form for."""
    return f"{kind} {sha256(msgspec.msgpack.encode(made_from, order='deterministic')).hexdigest()}"


def once(keep: Keep, name: str, sort: type[T], make: Callable[[], T]) -> T:
    """What is kept under `name`, else what is made now, and kept. `name`: of all that it is made from, see `key`."""
    if data := keep.get(name):
        return msgspec.msgpack.decode(data, type=sort)
    made = make()
    keep.put(name, msgspec.msgpack.encode(made))
    return made


class Answers(Protocol):
    """Values laid down one by one, of several kinds, as they are taken up again: by what they are of.

    `of`: those of `place`, `year`, `slug`, `indicator`, as given. They come by place, then by rank, then in the order
    in which they were laid down.
    """

    def each(self, kind: str, sort: type[T], **of: str | int) -> Iterator[T]: ...

    def digest(self, kind: str, **of: str | int) -> str:
        """Of all of them."""
        ...

    def values(self, kind: str, of: str) -> Iterator[str]:
        """What the kind has of `place`, `slug`, `indicator` or `rank`, each once, in order."""
        ...


class Shelf(Answers, Protocol):
    """The same where they are laid down; they need not be in memory, and may lie there from an earlier build."""

    def layer(self, step: str, own: Mapping[str, str], sort: type[T], make: Callable[[str], T]) -> list[T]:
        """Of each name of `own` what `make` returns, which lays down what belongs to it.

        What was made under the same key before, and all that it laid down, is there still and is not made again; what
        lies there of other names of the step goes. `own`: name -> key of all that it is made of; two names lay nothing
        of one kind down for the same place with the same rank.
        """
        ...

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
        """Lays it down, for the name that is being made."""
        ...

    def again(self, number: int, value: object) -> None:
        """In the place of what has that number."""
        ...

    def ranked(self, kind: str, sort: type[T], **of: str | int) -> Iterator[tuple[int, str, T]]:
        """Each with its number and rank."""
        ...

    def as_laid(self, kind: str, **of: str | int) -> str:
        """Digest of all of them as they were laid down, whatever was put in their place since."""
        ...
