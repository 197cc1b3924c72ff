"""changed files -> one rebuild: livereload's watcher, seeing what its own polling misses (new, renamed, deleted)."""

import threading
from collections.abc import Callable
from pathlib import Path

import watchfiles
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop

_SETTLE = 40
"""Milliseconds of quiet after which a burst of changes counts as one."""


class FolderWatcher(Watcher):  # type: ignore[misc]  # livereload ships no types
    """Calls `rebuild` after each change below `folders`; livereload then tells the browsers."""

    def __init__(self, folders: tuple[Path, ...], rebuild: Callable[[], None]) -> None:
        super().__init__()
        self._folders = tuple(folder for folder in folders if folder.is_dir())
        self._rebuild = rebuild
        self._stop = threading.Event()
        self._tasks = {str(folder): None for folder in self._folders}

    def start(self, callback: Callable[[], None]) -> bool:
        """Watches in a thread and calls `callback` in the server's loop; True: livereload need not poll."""
        loop = IOLoop.current()
        threading.Thread(target=self._watch, args=(loop, callback), daemon=True).start()
        return True

    def stop(self) -> None:
        self._stop.set()

    def examine(self) -> tuple[str | None, float | None]:
        """Rebuilds; called by livereload whenever `callback` was, and at its start with a change of its own."""
        if self._changes:
            self._changes.clear()
            return None, None
        self._rebuild()
        return "*", None

    def _watch(self, loop: IOLoop, callback: Callable[[], None]) -> None:
        for _ in watchfiles.watch(*self._folders, step=_SETTLE, debounce=400, stop_event=self._stop):
            loop.add_callback(callback)
