"""What the tests in a browser share: the pages of the reference site, and how one is opened from the disk."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import Browser, Page, ViewportSize

ROOT = Path(__file__).parents[1]
THOROUGH = bool(os.environ.get("THOROUGH"))
"""Ask every question of every page that `make site` has built, not of one of each kind."""
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LANGUAGES = ("zh", "en")
REPORT = "xiangtan-2021"
KINDS = (
    "",
    "report/",
    "parallel/",
    "charts/",
    "charts/growth/",
    "charts/targets/",
    "indicators/",
    "promises/",
    "indicators/series/",
    "glossary/",
    "data/",
    "about/",
    "method/",
    "search/",
)
"""Folders of a report's pages, one of each kind and two topics."""
if THOROUGH:
    _BUILT = ROOT / "output" / "zh" / REPORT
    KINDS = tuple(sorted(f"{file.parent.relative_to(_BUILT)}/".removeprefix("./") for file in _BUILT.rglob("*.html")))
DESK: ViewportSize = {"width": 1280, "height": 900}
PAGES = tuple(f"{lang}/{REPORT}/{kind}index.html" for lang in LANGUAGES for kind in KINDS)
FRONT = ("index.html", "404.html", "zh/index.html", "en/index.html")
READER, READER_EN = (f"{lang}/{REPORT}/report/index.html" for lang in LANGUAGES)
PARALLEL, PARALLEL_EN = (f"{lang}/{REPORT}/parallel/index.html" for lang in LANGUAGES)
GROWTH, GROWTH_EN = (f"{lang}/{REPORT}/charts/growth/index.html" for lang in LANGUAGES)
LAID_OUT = "() => !document.querySelector('.lazy .later')"
"""Every row of a long page stands where it will stay; see js/rows.js."""
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What was asked of the page before is on the screen, and its observers have been told."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""All of axe."""
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SIZES = {"type": "rule", "values": ["color-contrast", "target-size", "scrollable-region-focusable"]}
_AXE = "([scope, runOnly]) => axe.run(scope, { runOnly, resultTypes: ['violations'], preload: false })"

_Made = TypeVar("_Made")


def apart(make: Callable[[], _Made]) -> _Made:
    """`make()` in a thread of its own: Playwright starts once in a thread, and in a test's it drives the browser."""
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(make).result()


def violations(page: Page, rules: object, scope: str = "html") -> list[tuple[str, list[str]]]:
    """What axe finds by `rules`, its tags or `{type, values}`, in the elements of `scope`: rules, and where broken."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(_AXE, [scope, rules])["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in found]


class Opened:
    """Opens pages of a site, and notes what they ask for and what the browser complains of."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self.site = site
        self._browser = browser
        self._contexts: list[Any] = []
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def __call__(self, path: str, width: int = DESK["width"], height: int = DESK["height"], **options: Any) -> Page:
        page = self.blank(width, height, **options)
        page.goto(f"{self.site.as_uri()}/{path}")
        return page

    def awake(self, path: str, **options: Any) -> Page:
        """A page that takes keys: Chromium drops those that are pressed before it has painted."""
        page = self(path, **options)
        page.evaluate(PAINTED)
        return page

    def blank(self, width: int = DESK["width"], height: int = DESK["height"], **options: Any) -> Page:
        """A page with nothing in it yet, watched like the others."""
        context = self._browser.new_context(viewport={"width": width, "height": height}, **options)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()
