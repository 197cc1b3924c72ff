"""Two texts -> where they differ, in time that grows with their length and the size of the differences alone."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.text import Span

_CHUNK = 4096
_SURE = 24
"""So many equal characters in a row mean that the texts run together again; a set phrase may be shorter …"""
_LIKELY = 8
"""… and so many are enough where no characters were lost between, or near the end of the texts."""
_FIRST_WINDOW, _LAST_WINDOW = 64, 64 * 8**4
"""How far to look for the place where they do: near by first; who loses a quarter of a million characters lost all."""


class Difference(Struct, frozen=True):
    """Where the one text has `source`, the other has `edition`; either may be empty."""

    source: Span
    edition: Span


def differences(source: str, edition: str) -> Iterator[Difference]:
    """Each difference from the left. What lies between two of them is equal, so that `aligned` can map places."""
    here, there = 0, 0
    while True:
        same = _common(source, edition, here, there)
        here, there = here + same, there + same
        if here == len(source) and there == len(edition):
            return
        skip_here, skip_there = _together(source, edition, here, there)
        yield Difference(Span(here, here + skip_here), Span(there, there + skip_there))
        here, there = here + skip_here, there + skip_there


def _common(source: str, edition: str, here: int, there: int) -> int:
    """How many characters are equal from `here` and `there` on."""
    start = here
    while source[here : here + _CHUNK] == edition[there : there + _CHUNK] and here < len(source):
        here, there = here + _CHUNK, there + _CHUNK
    for one, other in zip(source[here : here + _CHUNK], edition[there : there + _CHUNK], strict=False):
        if one != other:
            break
        here += 1
    return min(here, len(source)) - start


def _together(source: str, edition: str, here: int, there: int) -> tuple[int, int]:
    """The fewest characters to skip in each so that they run together again; all that is left where they never do."""
    window = _FIRST_WINDOW
    rest = max(len(source) - here, len(edition) - there)
    while window <= _LAST_WINDOW:
        ahead, aside = source[here : here + window], edition[there : there + window]
        found = _nearest(ahead, aside, _SURE)
        if found:
            return _trimmed(ahead, aside, *_sooner(ahead, aside, *found))
        if window > rest:
            break
        window *= 8
    ahead, aside = source[here : here + _FIRST_WINDOW], edition[there : there + _FIRST_WINDOW]
    found = _nearest(ahead, aside, _LIKELY)
    if found:
        return _trimmed(ahead, aside, *found)
    return _trimmed(source[here:], edition[there:], len(source) - here, len(edition) - there)


def _nearest(source: str, edition: str, size: int) -> tuple[int, int] | None:
    """The smallest sum of skips after which `size` characters are equal."""
    places: dict[str, int] = {}
    for place in range(len(edition) - size + 1):
        places.setdefault(edition[place : place + size], place)
    best: tuple[int, int] | None = None
    for skip in range(len(source) - size + 1):
        if best and skip >= sum(best):
            break
        there = places.get(source[skip : skip + size])
        if there is not None and (best is None or skip + there < sum(best)):
            best = (skip, there)
    return best


def _sooner(source: str, edition: str, skip: int, place: int) -> tuple[int, int]:
    """An earlier place at which a few characters are equal, if these are the same number of characters apart."""
    first = min(skip, place)
    begin, aside, run = skip - first, place - first, 0
    for step in range(first + _LIKELY):
        run = run + 1 if source[begin + step] == edition[aside + step] else 0
        if run == _LIKELY:
            back = first - step + run - 1
            return skip - back, place - back
    return skip, place


def _trimmed(source: str, edition: str, skip: int, place: int) -> tuple[int, int]:
    """Equal characters at the end of what is skipped are no part of the difference."""
    while skip and place and source[skip - 1] == edition[place - 1]:
        skip, place = skip - 1, place - 1
    return skip, place


class Alignment:
    """Maps places of the edition's text to places of the source's."""

    def __init__(self, found: tuple[Difference, ...]) -> None:
        self._found = found
        self._next = 0

    def at(self, place: int) -> int:
        """The source's place for the edition's; ask from left to right. Inside a difference: its beginning."""
        while self._next < len(self._found) and self._found[self._next].edition.end <= place:
            self._next += 1
        if self._next < len(self._found) and self._found[self._next].edition.start <= place:
            return self._found[self._next].source.start
        if not self._next:
            return place
        before = self._found[self._next - 1]
        return before.source.end + place - before.edition.end
