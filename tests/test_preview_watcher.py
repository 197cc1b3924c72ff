"""Changed files -> one call, also for what is written while the watching begins."""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from site_gen.preview.watcher import FolderWatcher


def test_what_is_written_before_the_watching_begins_is_told(tmp_path: Path) -> None:
    kept, edited = tmp_path / "kept.md", tmp_path / "edited.md"
    for path in (kept, edited):
        path.write_text("一", "utf-8")
    told: list[set[Path]] = []

    async def watched() -> None:
        arrived = asyncio.Event()

        def changed(paths: Iterable[Path], own: bool) -> None:
            told.append(set(paths))
            arrived.set()

        watcher = FolderWatcher((tmp_path,), changed)
        edited.write_text("一二", "utf-8")
        watcher.start(watcher.examine)
        await asyncio.wait_for(arrived.wait(), 60)
        watcher.stop()

    # The browser tests leave a loop running in the thread of the tests.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(watched())).result()
    assert [{edited}] == told
