"""view -> a small page for each drawn figure, made to stand in a frame on somebody else's site, in every language."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_gen.model.chart import Figure
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.checked import told
from site_gen.site.frame.page import Document, Frame
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.figure import FigureBox, figure_box


@dataclass(frozen=True, slots=True)
class Edition:
    """The figure in one language; what is to be converted into traditional characters stands in simplified ones."""

    code: str
    """Its anchor: an address ends in it, and the page shows no other."""
    lang: str
    """Of its words."""
    report: Phrase
    box: FigureBox
    wide: Markup
    narrow: Markup
    checked: str
    """Who has checked the numbers of the report."""


def compose(view: ReportView, wording: Wording) -> Iterator[Document]:
    """Beside the pages of the site: no search, no sitemap and no menu leads to them."""
    for figure in view.figures:
        if figure.drawings:
            yield _document(view, tuple(_editions(view, figure, wording)), figure)


def _document(view: ReportView, editions: tuple[Edition, ...], figure: Figure) -> Document:
    """In the order of the site's languages; the first is shown where an address names none."""
    first, path = editions[0], addresses.embed(view.slug, figure.spec.id)
    alone = ((first.lang, path),)
    frame = Frame(
        first.box.title, first.report, first.box.description.text, alone, "charts", view.slug, view.site.address
    )
    return Document(path, "embed.html", first.lang, frame, {"editions": editions, "topic": figure.spec.topic})


def _editions(view: ReportView, figure: Figure, wording: Wording) -> Iterator[Edition]:
    for code in view.site.shown:
        lang = code if code in view.languages else "zh"
        box = figure_box(view, figure, lang, wording)
        wide, narrow = (_apart(svg or Markup(), figure.spec.id, lang, code) for svg in (box.wide, box.narrow))
        report = view.best(view.settings.title, lang)
        yield Edition(code, lang, report, box, wide, narrow, told(view, lang, wording))


def _apart(svg: Markup, chart: str, lang: str, code: str) -> Markup:
    """With ids of its own: the same drawing stands on the page twice."""
    return svg.replace(f"{chart}-{lang}-", f"{chart}-{code}-") if code != lang else svg
