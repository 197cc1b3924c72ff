"""view, language -> a small page for each drawn figure, made to stand in a frame on somebody else's site."""

from collections.abc import Iterator

from site_gen.model.chart import Figure
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.checked import told
from site_gen.site.frame.page import Document, Frame
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.figure import FigureBox, figure_box


def compose(view: ReportView, wording: Wording) -> Iterator[Document]:
    """Beside the pages of the site: no search, no sitemap and no menu leads to them."""
    for lang in view.languages:
        for figure in view.figures:
            if figure.is_drawn:
                yield _document(view, figure, figure_box(view, figure, lang, wording), lang, wording)


def _document(view: ReportView, figure: Figure, box: FigureBox, lang: str, wording: Wording) -> Document:
    name = view.best(view.settings.title, lang)
    alternates = tuple((code, addresses.embed(code, view.slug, figure.spec.id)) for code in view.site.shown)
    frame = Frame(
        box.title,
        name,
        box.description.text,
        alternates,
        "charts",
        view.slug,
        view.site.address,
        checked=told(view, lang, wording),
    )
    topic = addresses.topic(lang, view.slug, figure.spec.topic)
    context = {"box": box, "topic": topic}
    return Document(addresses.embed(lang, view.slug, figure.spec.id), "embed.html", lang, frame, context)
