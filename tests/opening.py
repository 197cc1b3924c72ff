"""What the tests in a browser share: the pages of the reference site, and how one is opened from the disk."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
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
    "glossary/",
    "data/",
    "about/",
    "method/",
    "search/",
)
"""Folders of a report's pages, one of each kind and two topics."""
PAGES = tuple(f"{lang}/{REPORT}/{kind}index.html" for lang in LANGUAGES for kind in KINDS)
FRONT = ("index.html", "404.html", "zh/index.html", "en/index.html")
READER, READER_EN = (f"{lang}/{REPORT}/report/index.html" for lang in LANGUAGES)
PARALLEL, PARALLEL_EN = (f"{lang}/{REPORT}/parallel/index.html" for lang in LANGUAGES)
GROWTH, GROWTH_EN = (f"{lang}/{REPORT}/charts/growth/index.html" for lang in LANGUAGES)


class Opened:
    """Opens pages of a site, and notes what they ask for and what the browser complains of."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self.site = site
        self._browser = browser
        self._contexts: list[Any] = []
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def __call__(self, path: str, width: int = 1280, height: int = 900, **options: Any) -> Page:
        page = self.blank(width, height, **options)
        page.goto(f"{self.site.as_uri()}/{path}")
        return page

    def blank(self, width: int = 1280, height: int = 900, **options: Any) -> Page:
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
