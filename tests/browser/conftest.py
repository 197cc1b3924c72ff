"""One site and one set of PDFs for the whole run, one browser for each process: making them costs more than a test."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from opening import DESK, FRONT, LAID_OUT, PAGES, ROOT, Opened
from playwright.sync_api import Browser, Page, sync_playwright

from site_gen import load, write
from site_gen.corridor import build
from site_gen.printing import chromium

Share = Callable[[str, Callable[[Path], None]], Path]
"""Name of a folder, and what fills it -> that folder, filled."""


@pytest.fixture(scope="session")
def share(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Share:
    """Of several processes the first one fills a folder, the others wait for it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def filled(name: str, fill: Callable[[Path], None]) -> Path:
        folder = shared / name
        with folder.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                unfinished = folder.with_suffix(".unfinished")
                shutil.rmtree(unfinished, ignore_errors=True)
                fill(unfinished)
                unfinished.rename(folder)
        return folder

    return filled


@pytest.fixture(scope="session")
def site(share: Share) -> Path:
    """The reference site."""

    def fill(folder: Path) -> None:
        made = build.site(load.content(ROOT / "content"), load.templates(ROOT / "templates"))
        write.site(folder, made, sources=())

    return share("reference-site", fill)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # The shell has no window whose tools it would draw as well: pages take two thirds of the time in it.
    program = shutil.which("chromium-headless-shell") or chromium.find(None)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session", params=[*PAGES, *FRONT])
def visit(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[tuple[Opened, Page]]:
    """Every page in turn, opened once for all tests that look at every page: what it asked for, and the page."""
    made = Opened(browser, site)
    page = made(request.param)
    page.wait_for_function(LAID_OUT)  # what is asked for its size while rows are laid out is nowhere yet
    yield made, page
    made.close()


@pytest.fixture
def each(visit: tuple[Opened, Page]) -> Iterator[Page]:
    """Every page in turn, at the width of a desk."""
    page = visit[1]
    yield page
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")


@pytest.fixture
def opened(browser: Browser, site: Path) -> Iterator[Opened]:
    made = Opened(browser, site)
    yield made
    made.close()
