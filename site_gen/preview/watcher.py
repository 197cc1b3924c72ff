"""changed files -> one call: livereload's watcher, seeing what its own polling misses (new, renamed, deleted)."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import watchfiles
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop

_SILENT = "confirmed.txt"
"""A line there changes what the site says of its numbers, and no number: nobody waits for that."""
_SETTLE = 8
"""Milliseconds of quiet after which a burst of changes counts as one."""
_PATIENCE = 500
"""Milliseconds after which it looks up at the latest; the first time, what changed meanwhile is found."""


def _states(folders: tuple[Path, ...]) -> dict[Path, tuple[int, int]]:
    """When each file below was last written, in ns, and its size; what goes meanwhile is not there."""
    found: dict[Path, tuple[int, int]] = {}
    for path in (path for folder in folders for path in folder.rglob("*") if not path.is_dir()):
        with contextlib.suppress(OSError):
            state = path.stat()
            found[path] = (state.st_mtime_ns, state.st_size)
    return found


class FolderWatcher(Watcher):  # type: ignore[misc]  # livereload ships no types
    """Calls `changed` with the paths of each change below `folders`; livereload then tells the browsers.

    What `own` knows, we wrote ourselves: a mere confirmation calls `rest` and tells no browser.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        changed: Callable[[Iterable[Path], bool], None],
        rest: Callable[[], None] = lambda: None,
        own: Callable[[Path], bool] | None = None,
    ) -> None:
        super().__init__()
        self._rest, self._own = rest, own or (lambda path: False)
        self._folders = tuple(folder for folder in folders if folder.is_dir())
        self._changed = changed
        self._paths: set[Path] = set()
        self._stop = threading.Event()
        self._tasks = {str(folder): None for folder in self._folders}
        self._before = _states(self._folders)

    def start(self, callback: Callable[[], None]) -> bool:
        """Watches in a thread and calls `callback` in the server's loop; True: livereload need not poll."""
        loop = IOLoop.current()
        threading.Thread(target=self._watch, args=(loop, callback), daemon=True).start()
        return True

    def stop(self) -> None:
        self._stop.set()

    def examine(self) -> tuple[str | None, float | None]:
        """What livereload does next: nothing at its start; after a change it tells the browsers, and then we look.

        While a browser makes up its mind to ask for the page again, most of it is read; it cannot ask too early, for
        the server hears it only afterwards.
        """
        self._changes.clear()
        if not self._paths:
            return None, None
        paths = frozenset(self._paths)
        IOLoop.current().add_callback(self._changed, paths, all(map(self._own, paths)))
        self._paths.clear()
        return "*", None

    def _watch(self, loop: IOLoop, callback: Callable[[], None]) -> None:
        for paths in self._found():
            loop.add_callback(self._arrived, paths, callback)

    def _found(self) -> Iterator[set[Path]]:
        """What changes, with what changed before the system began to tell."""
        looks = watchfiles.watch(
            *self._folders,
            step=_SETTLE,
            debounce=400,
            stop_event=self._stop,
            yield_on_timeout=True,
            rust_timeout=_PATIENCE,
        )
        before: dict[Path, tuple[int, int]] | None = self._before
        for found in looks:
            paths = {Path(path) for _, path in found}
            if before is not None:
                now = _states(self._folders)
                paths |= {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
                before = None
            if paths:
                yield paths

    def _arrived(self, paths: set[Path], callback: Callable[[], None]) -> None:
        if paths and all(self._own(path) and path.name.strip(".").startswith(_SILENT) for path in paths):
            self._rest()
            return
        self._paths |= paths
        callback()
