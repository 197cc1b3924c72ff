"""Where Chromium is on this machine, and a page in it that reads from memory alone."""

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_gen.problems.speech import said

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"),
    "chromium-headless-shell",
)
"""The shell last: where our faces are not there, it draws some Chinese of the system's as pictures (Type 3)."""
ORIGIN = "http://sheet.invalid/"
"""Stands for the site; nothing is asked of the network."""
_MISSING = (
    "No Chromium was found: install chromium (Debian, Ubuntu: apt install chromium; macOS: brew install --cask "
    "chromium; any: playwright install chromium), or say where it is: site-gen pdf --chromium PATH"
)


def find(wanted: Path | None) -> str:
    """The program to print with; raises click.ClickException in one sentence where there is none."""
    from playwright.sync_api import sync_playwright

    if wanted is not None:
        if found := shutil.which(wanted):
            return found
        raise click.ClickException(said(f"{wanted} is no program that can be run"))
    if found := next((path for name in NAMES if (path := shutil.which(name))), None):
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).is_file():
        return own
    raise click.ClickException(said(_MISSING))


@contextlib.contextmanager
def browser(program: str) -> Iterator["Browser"]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program)
        yield opened
        opened.close()


@contextlib.contextmanager
def opened(browser: "Browser", path: str, files: Mapping[str, bytes]) -> Iterator["Page"]:
    """The page `path` of `files`; what is not among them is refused."""

    def answer(route: "Route") -> None:
        data = files.get(route.request.url.removeprefix(ORIGIN))
        if data is None:
            route.abort()
        else:
            route.fulfill(body=data, content_type=_type(route.request.url))

    context = browser.new_context(
        bypass_csp=True
    )  # our faces and the code on the cover come from us, not from the page
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(ORIGIN + path)
    yield page
    context.close()


def _type(url: str) -> str:
    suffix = url.rpartition(".")[2]
    return {"html": "text/html", "css": "text/css"}.get(suffix, f"font/{suffix}")
