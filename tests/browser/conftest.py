"""One site for the whole run and one browser for each file of tests, since starting either costs more than a test."""

import fcntl
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import FRONT, PAGES, ROOT, Opened
from playwright.sync_api import Browser, Page, sync_playwright

from site_gen import build, load, write


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The reference site. Of several processes the first one builds it, the others wait for it."""
    shared = tmp_path_factory.getbasetemp()
    folder = (shared if worker_id == "master" else shared.parent) / "reference-site"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            made = build.site(load.content(ROOT / "content"), load.templates(ROOT / "templates"))
            write.site(folder, made, sources=())
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module", params=[*PAGES, *FRONT])
def each(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Page]:
    """Every page in turn, at the width of a desk: for tests that only look."""
    made = Opened(browser, site)
    yield made(request.param)
    made.close()


@pytest.fixture
def opened(browser: Browser, site: Path) -> Iterator[Opened]:
    made = Opened(browser, site)
    yield made
    made.close()
