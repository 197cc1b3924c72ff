"""What keeps results for the next time; what keeps is handed to a room by its corridor."""

from typing import Protocol


class Keep(Protocol):
    """Results by the digest of all that they were made from."""

    def __hash__(self) -> int: ...

    @property
    def own(self) -> "Keep":
        """The same for what comes of the program and not of a report: every project on the machine may find it."""
        ...

    def get(self, key: str) -> bytes | None: ...

    def put(self, key: str, data: bytes) -> None: ...


class Forgetful:
    """Keeps nothing."""

    @property
    def own(self) -> "Forgetful":
        return self

    def get(self, key: str) -> bytes | None:
        """Never anything."""
        return None

    def put(self, key: str, data: bytes) -> None:
        """Lets it go."""


FORGETFUL = Forgetful()
