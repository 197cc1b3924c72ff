"""What a shelf may be asked of one kind, by name: its answers are kept for as long as nothing that it names changes."""

from collections.abc import Iterator, Mapping
from itertools import chain, combinations

_OF = ("place", "year", "slug", "indicator")


def question(what: str, of: Mapping[str, str | int]) -> str:
    return "\0".join((what, *(f"{name} {of[name]}" for name in _OF if name in of)))


def questions(*of: str | int) -> Iterator[str]:
    """All that can be asked for one row of a kind."""
    given = tuple(zip(_OF, of, strict=True))
    some = chain.from_iterable(combinations(given, count) for count in range(len(_OF) + 1))
    return (question(what, dict(each)) for each in some for what in ("seal", "laid"))
