"""view, language -> the report in full: rows of text and notes, contents, cards, charts in their places."""

from collections.abc import Iterator
from itertools import groupby, islice

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.checked import doubted
from site_gen.site.frame.page import Document, is_translated, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.tables import boxes_of
from site_gen.site.pieces.cards import number_cards, term_cards
from site_gen.site.pieces.facts import facts, statuses
from site_gen.site.pieces.figure import FigureBox, figure_box
from site_gen.site.pieces.grids import Row, grouped
from site_gen.site.pieces.pieces import Kind
from site_gen.site.pieces.text import TextBlock, read_text

_PAGE = 900
"""Characters of a printed page."""
_RUN = 8
"""Blocks that are kept together: each run of them costs as much to look up as a block to make."""


class Section(Struct, frozen=True):
    """A heading of the second level and what stands under it; the first section has none."""

    name: str
    """Of its printed pages, `s0`, `s1` …; a short section goes on with those of the one before."""
    rows: tuple[Row, ...]

    @property
    def title(self) -> Phrase | None:
        first = self.rows[0]
        return first.title if isinstance(first, TextBlock) and first.level else None

    @property
    def runs(self) -> Iterator[tuple[Row, ...]]:
        """Its rows, some at a time. Charts and tables, which show more than their own words, stand alone."""
        for alone, rows in groupby(self.rows, lambda row: row.block.kind in ("chart", "cell")):
            waiting = iter(rows)
            while run := tuple(islice(waiting, 1 if alone else _RUN)):
                yield run


class Heading(Struct, frozen=True):
    """An entry of the contents."""

    anchor: str
    title: Phrase
    parts: tuple["Heading", ...] = ()


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    text = read_text(view, lang)
    rows = grouped(text)
    title, body = rows[0], rows[1:]
    sections = divide(body)
    yield report_document(
        view,
        lang,
        wording,
        "report",
        heading=title,
        sections=sections,
        contents=contents(sections),
        cards=addresses.cards(lang, view.slug),
        figures=figure_boxes(view, lang, wording),
        tables={box.id: box for box in boxes_of(view, lang)},
        facts=facts(view, lang, wording),
        statuses=statuses(view),
        marks=marks(text),
        doubted=bool(doubted(view)),
        own_notes=len(view.edition.remarks) < len(view.edition.notes),
        parts=_heads(sections),
        mark=wording.say(lang, "report.unofficial") if is_translated(view, lang) else "",
    )
    yield _cards(view, rows, lang, wording)


def marks(text: tuple[TextBlock, ...]) -> frozenset[Kind]:
    """Those that the text has: its key explains no others."""
    pieces = [piece for row in text for piece in row.pieces]
    found = {each.kind for piece in pieces for each in (piece, *piece.parts)}
    return frozenset(found | {"emendation"} if any(piece.found for piece in pieces) else found)


def divide(rows: tuple[Row, ...]) -> tuple[Section, ...]:
    """Rows, cut before each heading of the second level."""
    starts = [index for index, row in enumerate(rows) if row.level == 2 or index == 0]
    ends = [*starts[1:], len(rows)]
    sections: list[Section] = []
    for i, j in zip(starts, ends, strict=True):
        goes_on = sections and (_short(rows[i:j]) or not sections[-1].title)
        sections.append(Section(sections[-1].name if goes_on else f"s{len(sections)}", rows[i:j]))
    return tuple(sections)


def _short(rows: tuple[Row, ...]) -> bool:
    return sum(len(row.plain) for row in rows) < _PAGE


def _heads(sections: tuple[Section, ...]) -> tuple[tuple[str, str], ...]:
    """Name of printed pages -> what stands at their top: the titles of the sections that share the name, together."""
    titles: dict[str, list[str]] = {}
    for section in sections:
        titles.setdefault(section.name, []).extend([section.title.text] if section.title else [])
    return tuple((name, " · ".join(texts)) for name, texts in titles.items())


def _cards(view: ReportView, rows: tuple[Row, ...], lang: str, wording: Wording) -> Document:
    linked = [piece.card for row in rows for piece in row.pieces if piece.kind == "term"]
    frame = report_document(view, lang, wording, "report").frame
    context = {
        "cards": number_cards(view, lang, wording),
        "term_cards": tuple(term_cards(view, linked, lang)),
        "facts": facts(view, lang, wording),
    }
    return Document(addresses.cards(lang, view.slug), "cards.html", lang, frame, context, into="beforeend .cards")


def contents(sections: tuple[Section, ...]) -> tuple[Heading, ...]:
    return tuple(
        Heading(section.rows[0].block.id, section.title, tuple(_parts(section)))
        for section in sections
        if section.title
    )


def _parts(section: Section) -> Iterator[Heading]:
    for row in section.rows[1:]:
        if isinstance(row, TextBlock) and row.level == 3:
            title = replace(row.title, text=row.title.text.lstrip("—– ") or row.title.text)
            yield Heading(row.block.id, title)  # ——经济运行回升向好: in a list the dashes stand before each


def figure_boxes(view: ReportView, lang: str, wording: Wording) -> dict[str, FigureBox]:
    """Figures by the id of their chart."""
    return {figure.spec.id: figure_box(view, figure, lang, wording) for figure in view.figures}
