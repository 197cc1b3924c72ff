"""view, language -> the parallel reading: each block in the report's language and another, side by side."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.wording import Wording
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.report import divide
from site_gen.site.pieces.facts import facts
from site_gen.site.pieces.grids import Row, grouped
from site_gen.site.pieces.text import read_text


class Pair(Struct, frozen=True):
    """One block in both languages. The page's own language carries the anchors."""

    id: str
    level: int
    """Of a heading, below the page's own; else 0."""
    texts: tuple[Row, ...]


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    """Nothing where the report stands in one language alone, or nobody has begun to translate it."""
    languages = view.pair(lang)
    if len(languages) < 2:
        return
    columns = [grouped(read_text(view, code)) for code in languages]
    pairs = tuple(
        Pair(texts[0].block.id, max(texts[0].level, 2) if texts[0].level else 0, texts)
        for texts in zip(*columns, strict=True)
        if texts[0].block.kind != "chart"
    )
    sections = divide(columns[0][1:])
    yield report_document(
        view,
        lang,
        wording,
        "parallel",
        pairs=pairs,
        languages=languages,
        sections=sections,
        facts=facts(view, lang, wording),
    )
