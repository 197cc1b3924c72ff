"""Each figure must be numbered, titled, described, and carry the table that it is drawn from.

On paper a drawing needs no table: it writes each of its numbers, and a sentence of two says them. There the description
may stand in the figure's name, behind its title: a PDF keeps no other words for who cannot see the drawing.
"""

from collections.abc import Iterator

from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem
from site_gen.site.gate.check_scan import Element, Page

_FIGURE_ID = compiled(r"fig-.+")
"""`fig-gdp-growth`."""
_NUMBER = compiled(r"\d")
_SHORTEST_DESCRIPTION = 12


def check_figures(page: Page) -> Iterator[Problem]:
    """Problems of the figures of one page."""
    for figure in page.named("figure"):
        if _FIGURE_ID.fullmatch(figure.get("id")):
            for lack in _lacks(page, figure):
                yield page.problem("incomplete-figure", f"figure {figure.get('id')} has no {lack}", figure)


def _lacks(page: Page, figure: Element) -> Iterator[str]:
    if not any(_NUMBER.search(page.text_of(caption)) for caption in page.inside(figure, "figcaption")):
        yield "number"
    title, *further = (*_referred(page, figure, "aria-labelledby"), "")
    if not title:
        yield "title"
    described = (text for part in (figure, *page.inside(figure)) for text in _referred(page, part, "aria-describedby"))
    if not any(len(text) >= _SHORTEST_DESCRIPTION for text in (*further, *described)):
        yield "description"
    if not page.inside(figure, "table") and not _is_paper(page):
        yield "table"


def _is_paper(page: Page) -> bool:
    return any("paper" in body.get("class").split() for body in page.named("body"))


def _referred(page: Page, element: Element, attribute: str) -> Iterator[str]:
    """The texts that an attribute of ids points to."""
    return (page.text_of(page.ids[id]) for id in element.get(attribute).split() if id in page.ids)
