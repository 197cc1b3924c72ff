"""A command that was run before and found everything as it is now: what it said then, at the cost of a look.

This is all that a build with nothing to do imports.
"""

import os
from collections.abc import Iterable, Sequence

from site_gen.store.ourselves import TICK
from site_gen.store.states import look, states
from site_gen.store.traces import digest, looks, own_folders

FOLDER = ".cache/site-gen"
"""Where the cache lies unless the command says otherwise."""


def remembered(arguments: Sequence[str]) -> str | None:
    """What the command said when it last ran here, if neither its sources, its result nor the program changed."""
    cache = _cache(arguments)
    if cache is None:
        return None
    try:
        with open(_path(cache, arguments), encoding="utf-8") as file:  # noqa: PTH123
            sources, result, seen, made, said = file.read().split("\n", 4)
    except (OSError, ValueError):
        return None
    there = sources and seen == looks((*own_folders(), *sources.split("\t")))[0] and made == look(states(result))
    return said if there else None


class Look:
    """A look at the sources, taken before they are read."""

    def __init__(self, sources: tuple[str, ...], cache: str, arguments: Sequence[str]) -> None:
        self._sources, self._cache, self._arguments = sources, cache, arguments
        self._seen, self._newest = looks((*own_folders(), *sources))
        self._now = self._marked()

    def remember(self, result: str, made: str, said: str) -> None:
        """Notes that the command left `result` looking like `made` and said `said`.

        Not where a source was written just before the look.
        """
        fields = ("\t".join(self._sources), result, self._seen, made)
        unclear = any("\n" in field for field in fields) or any("\t" in source for source in self._sources)
        if self._now - self._newest < TICK or unclear:
            return
        _note(_path(self._cache, self._arguments), "\n".join((*fields, said)))

    def _marked(self) -> int:
        """The time by the disk's clock, which also wrote the times of the files; 0 where nothing can be kept."""
        path = os.path.join(self._cache, f"now.{os.getpid()}")  # noqa: PTH118
        try:
            os.makedirs(self._cache, exist_ok=True)  # noqa: PTH103
            with open(path, "w"):  # noqa: PTH123
                pass
            now = os.stat(path).st_mtime_ns  # noqa: PTH116
            os.unlink(path)  # noqa: PTH108
        except OSError:
            return 0
        return now


def leave(cache: str, output: str, now: Iterable[str]) -> str:
    """Notes how `output` looks now, just written: the states of its files. Returns their look."""
    seen = look(now)
    _note(_left(cache, output), seen)
    return seen


def as_left(cache: str, output: str) -> tuple[list[str], str]:
    """The states of the files of `output` and their look, if each is still the one that was written there."""
    try:
        with open(_left(cache, output), encoding="utf-8") as file:  # noqa: PTH123
            left = file.read()
    except (OSError, ValueError):
        return [], ""
    seen = states(output)
    return (seen, left) if left == look(seen) else ([], "")


def twin(cache: str, output: str) -> str:
    """Where the site is that stood in `output` before: most of its files are the same ones, to be used again."""
    return os.path.join(cache, f"twin-{digest(os.path.abspath(output))}")  # noqa: PTH100, PTH118


def _left(cache: str, output: str) -> str:
    return os.path.join(cache, f"left-{digest(os.path.abspath(output))}")  # noqa: PTH100, PTH118


def _note(path: str, text: str) -> None:
    aside = f"{path}.{os.getpid()}.new"
    try:
        with open(aside, "w", encoding="utf-8") as file:  # noqa: PTH123
            file.write(text)
        os.replace(aside, path)  # noqa: PTH105
    except (OSError, UnicodeEncodeError):
        return


def _cache(arguments: Sequence[str]) -> str | None:
    """The cache folder that the arguments of `site-gen build` name; None where there is none."""
    if not arguments or arguments[0] != "build" or "--no-cache" in arguments:
        return None
    for place, argument in enumerate(arguments):
        if argument == "--cache":
            return arguments[place + 1] if place + 1 < len(arguments) else None
        if argument.startswith("--cache="):
            return argument.removeprefix("--cache=")
    return FOLDER


def _path(cache: str, arguments: Sequence[str]) -> str:
    return os.path.join(cache, f"build-{digest(os.getcwd(), *arguments)}")  # noqa: PTH109, PTH118
