"""What the preview shows: the last whole site, and pages newer than it, each made when it is looked at.

A change is read at once, so that a mistake is told and a page shown within a moment; then `site-gen build` runs beside
the server and brings all the rest. Where both make a page, it is the same to the byte.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextvars import copy_context
from functools import partial
from pathlib import Path

import click

from site_gen import load, store, write
from site_gen.corridor.page import Leaves
from site_gen.model.problem import ContentError
from site_gen.preview.following import Versions
from site_gen.problems import tell
from site_gen.site.frame import addresses
from site_gen.site.frame.assets import assets

_QUIET = 0.4
"""Seconds after a change before the build begins: the page looked at goes first, and so does the next change."""
_REST = 5.0
"""Seconds without an act of the desk after which all is built."""


class Showing:
    """The state of one preview. `reload` is called when a build found what browsers do not show yet."""

    def __init__(
        self, content: Path, templates: Path, output: Path, cache: Path | None, reload: Callable[[], None]
    ) -> None:
        self.problems = ""
        """What is wrong at present, in words; empty after a good build."""
        self._content, self._templates, self._output = content, templates, output
        self._here = content.resolve()
        paths = ("--content", str(content), "--templates", str(templates), "--output", str(output))
        kept = ("--cache", str(cache)) if cache else ("--no-cache",)
        self._command = (sys.executable, "-m", "site_gen", "build", *paths, *kept)
        self._reload = reload
        self._store = store.Store(cache, store.program())
        self._leaves: dict[str, Leaves | None] = {}
        """The reports that were looked at, as they were when they were last whole."""
        self._read: set[str] = set()
        """Those that were read since the last change."""
        self._restyled = True
        """Whether the style sheets and scripts may be newer than those of the site."""
        self._templates_read: Mapping[str, str] | None = None
        """As they were after the last change outside the reports."""
        self._edition = 0
        self._served: dict[str, int] = {}
        self._versions = Versions()
        self._build: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Has the site built; then practises in a thread, so that the first change is as quick as the next."""
        self._build = asyncio.create_task(self._built(0))
        practise = partial(copy_context().run, self._practise)  # what draws is that of the preview
        self._build.add_done_callback(lambda _: asyncio.get_running_loop().run_in_executor(None, practise))

    def rest(self) -> None:
        """The desk wrote something that no page shows at once: all is built when it has rested."""
        if self._build:
            self._build.cancel()
        self._read.clear()
        self._build = asyncio.create_task(self._built(_REST))

    def change(self, paths: Iterable[Path], own: bool = False) -> None:
        """Something was written, renamed or deleted at `paths`: reads it, and has all built anew.

        `own`: by the desk, which has read it and will go on; that is built when it rests.
        """
        if self._build:
            self._build.cancel()
        self._read.clear()
        self._edition += 1
        self.problems = ""
        slugs = {self._slug(path) for path in paths}
        if "" in slugs:
            self._restyled, self._templates_read = True, None
            self._versions.forget()
        for slug in () if own else sorted(slugs):
            self._leaf(slug)
        self._build = asyncio.create_task(self._built(_REST if own else _QUIET))

    async def fresh(self, path: str) -> bytes | None:
        """The file at `path` where it is newer than the site that was built; else None, once that stands."""
        if path.startswith("assets/") and not self._restyled:
            return None
        while self._build and not self._build.done():
            made = self._made(path)
            if made or self.problems:
                return made
            await asyncio.wait([self._build])
        return None

    def serves(self, path: str, page: bytes = b"") -> str:
        """A browser is given the page at `path` as it stands now; the name of its version, if it can follow changes."""
        self._served[path] = self._edition
        return self._versions.give(path, page) if page and not self.problems else ""

    def since(self, path: str, shown: str, page: bytes) -> Mapping[str, str] | None:
        """Row -> paragraph that changed since the version `shown`; None where the page has to be loaded anew."""
        return None if self.problems else self._versions.since(path, shown, page)

    def is_outdated(self, path: str) -> bool:
        """Whether the page has changed since a browser was given it: one that was on its way heard of no change."""
        return self._served.get(path, self._edition) != self._edition

    async def _built(self, delay: float) -> None:
        """Builds the site into `output`; a build that is overtaken by a change is stopped, and has changed nothing."""
        await asyncio.sleep(delay)
        start = time.perf_counter()
        pipe = asyncio.subprocess.PIPE
        run = await asyncio.create_subprocess_exec(*self._command, stdout=pipe, stderr=pipe)
        try:
            said, wrong = (text.decode().rstrip("\n") for text in await run.communicate())
        except asyncio.CancelledError:
            run.terminate()
            await run.wait()
            raise
        click.echo(f"{said}{wrong} ({time.perf_counter() - start:.2f} s)")
        self._restyled = self._restyled and run.returncode != 0
        shown, self.problems = self.problems, wrong if run.returncode else ""
        if shown != self.problems:
            self._edition += 1
            self._reload()

    def _made(self, path: str) -> bytes | None:
        """What can be made at once."""
        try:
            if path.startswith("assets/"):
                return assets(self._templates_now()).get(path)
            leaves = self._leaf(path.split("/")[1]) if "/" in path else None
            return leaves.page(path) if leaves else None
        except ContentError:
            return None  # a template is mistaken: the build tells it

    def _leaf(self, slug: str) -> Leaves | None:
        """The report as its folder says it now, or, with in `problems` what is wrong, as it said it last."""
        if slug not in self._read:
            self._read.add(slug)
            try:
                self._leaves[slug] = self._leaves_of(slug)
            except ContentError as error:
                self.problems = tell.problems(error.problems)
        return self._leaves.get(slug)

    def _leaves_of(self, slug: str) -> Leaves | None:
        """None for what is no report, or has PDFs or pictures, of which only a build can tell whether they are true."""
        settings, folders, wrong = load.survey(self._content)
        folder = next((each for each in folders if each.name == slug), None)
        printed = bool(folder and write.printed(self._output, (slug,)))
        if settings is None or folder is None or wrong or printed:
            return None
        return Leaves(folder, settings, self._templates_now(), self._store, self._leaves.get(slug))

    def _templates_now(self) -> Mapping[str, str]:
        if self._templates_read is None:
            self._templates_read = load.templates(self._templates)
        return self._templates_read

    def _practise(self) -> None:
        """Makes the first report's page as a change would: what that loads, compiles and remembers is there then."""
        settings, folders, wrong = load.survey(self._content)
        try:
            if settings and folders and not wrong:
                leaves = Leaves(folders[0], settings, self._templates_now(), self._store)
                leaves.page(addresses.page(settings.languages[0], folders[0].name, "report"))
                self._leaves.setdefault(folders[0].name, leaves)
        except ContentError:
            return
        gc.collect()
        gc.freeze()  # what is there now stays; looking through it again and again would cost a change 20 ms

    def _slug(self, path: Path) -> str:
        """Of the report to which the file at `path` belongs; empty for others."""
        return path.relative_to(self._here).parts[0] if self._here in path.parents else ""
