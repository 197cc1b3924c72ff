"""Each figure must be numbered, titled, described, and carry the table that it is drawn from."""

import re
from collections.abc import Iterator

from site_gen.model.problem import Problem
from site_gen.site.check_scan import Element, Page

_FIGURE_ID = re.compile(r"fig-.+")
"""`fig-gdp-growth`."""
_NUMBER = re.compile(r"\d")
_SHORTEST_DESCRIPTION = 20


def check_figures(page: Page) -> Iterator[Problem]:
    """Problems of the figures of one page."""
    for figure in page.named("figure"):
        if _FIGURE_ID.fullmatch(figure.get("id")):
            for lack in _lacks(page, figure):
                yield page.problem("incomplete-figure", f"figure {figure.get('id')} has no {lack}", figure)


def _lacks(page: Page, figure: Element) -> Iterator[str]:
    captions = page.inside(figure, "figcaption")
    headings = [part for caption in captions for part in page.inside(caption, "h2", "h3", "h4", "h5")]
    if not any(_NUMBER.search(page.text_of(caption)) for caption in captions):
        yield "number"
    if not any(page.text_of(heading) for heading in headings):
        yield "title"
    if not any(len(text) >= _SHORTEST_DESCRIPTION for text in _descriptions(page, figure)):
        yield "description"
    if not page.inside(figure, "table"):
        yield "table"


def _descriptions(page: Page, figure: Element) -> Iterator[str]:
    for element in (figure, *page.inside(figure)):
        for id in element.get("aria-describedby").split():
            if id in page.ids:
                yield page.text_of(page.ids[id])
