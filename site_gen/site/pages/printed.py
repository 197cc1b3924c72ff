"""view, language -> the pages made for paper: the report with its annexes, and the parallel reading.

A printed book binds pages of the site into one. Its links stay inside it: a number leads to its row in the index of
indicators, a term to the glossary annex, an emendation to the list of corrections.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen import __version__
from site_gen.model.sheet import Sheet
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, links
from site_gen.site.frame.kinds import KINDS
from site_gen.site.frame.page import Document, is_translated, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages import report
from site_gen.site.pages.cover import aims
from site_gen.site.pages.leaves import annexes, leaves
from site_gen.site.pages.overview import KeyFigure
from site_gen.site.pages.parallel import Pair
from site_gen.site.pages.report import Section
from site_gen.site.pieces.figure import FigureBox
from site_gen.site.pieces.hanging import Hung
from site_gen.site.pieces.text import NoteText

_SHARED = (addresses.STYLE, addresses.SHEET_STYLE)
_BOUND = tuple(kind.name for kind in KINDS if kind.bound)
_INSIDE = tuple(kind.name for kind in KINDS if kind.anchored)
"""Pages whose anchors stand in the book itself."""
_COVER = ("key_figures", "session", "speaker", "origin", "strip", "statuses")


def compose(view: ReportView, lang: str, wording: Wording, pages: Iterable[Document]) -> Iterator[Document]:
    """Two pages, or one where there is no translation.

    `pages`: those of the site, which are bound into these.
    """
    own = [page for page in pages if page.lang == lang and page.path.endswith(".html")]
    whole = {addresses.page(lang, view.slug, name) for name in _BOUND}
    bound = {page.frame.current: page.context for page in own if page.path in whole}
    yield from _edition(view, lang, wording, bound)
    yield from _parallel(view, lang, wording, bound)


def sheets(documents: Iterable[Document], files: Hung) -> tuple[Sheet, ...]:
    """What `compose` composed, rendered among `files`, ready to be printed."""
    pages = (document for document in documents if document.path.endswith(".html"))
    return tuple(
        Sheet(
            page.path,
            addresses.printed(page.lang, page.frame.slug, page.frame.current),
            files.only(page.path, *_SHARED),
        )
        for page in pages
    )


_Bound = Mapping[str, Mapping[str, object]]
"""What the pages that are bound into a book show, by page."""


def _edition(view: ReportView, lang: str, wording: Wording, bound: _Bound) -> Iterator[Document]:
    sections: tuple[Section, ...] = bound["report"]["sections"]  # type: ignore[assignment]  # as report.compose says
    method = bound["method"]
    record = {name: method[name] for name in ("corrections", "supplied", "omitted")}
    groups, letters = bound["indicators"]["groups"], bound["glossary"]["letters"]
    loose = _loose(view, bound["report"]["figures"])
    present = {"figures": loose, "indicators": groups, "glossary": letters, "corrections": any(record.values())}
    context = {
        **record,
        **{name: bound["overview"][name] for name in _COVER},
        **{name: bound["report"][name] for name in ("heading", "figures", "marks", "doubted", "own_notes")},
        "tables": bound["report"]["tables"],
        "loose": loose,
        "groups": groups,
        "letters": letters,
    }
    yield from _book(view, lang, wording, "print", sections, present, context)


def _loose(view: ReportView, boxes: object) -> tuple[FigureBox, ...]:
    """Figures that have no place in the text."""
    placed = {block.chart for block in view.edition.blocks if block.kind == "chart"}
    figures: Mapping[str, FigureBox] = boxes  # type: ignore[assignment]  # as report.compose says
    return tuple(box for id, box in figures.items() if id not in placed)


def _parallel(view: ReportView, lang: str, wording: Wording, bound: _Bound) -> Iterator[Document]:
    cover = bound["overview"]
    if "parallel" in bound:
        pairs: tuple[Pair, ...] = bound["parallel"]["pairs"]  # type: ignore[assignment]  # as parallel.compose says
        languages: tuple[str, ...] = bound["parallel"]["languages"]  # type: ignore[assignment]
        sections = report.divide(tuple(pair.texts[languages.index(lang)] for pair in pairs[1:]))
        notes = tuple(_notes(pairs))
        context = {
            **{name: cover[name] for name in _COVER},
            "languages": languages,
            "heading": pairs[0],
            "parts": tuple(_by_section(pairs[1:], sections)),
            "notes": notes,
        }
        yield from _book(view, lang, wording, "print-parallel", sections, {"notes": notes}, context)


def _by_section(pairs: tuple[Pair, ...], sections: tuple[Section, ...]) -> Iterator[tuple[Section, tuple[Pair, ...]]]:
    waiting = iter(pairs)
    for section in sections:
        yield section, tuple(next(waiting) for _ in section.rows)


def _notes(pairs: tuple[Pair, ...]) -> Iterator[tuple[str, tuple[NoteText, ...]]]:
    """Each note in every language of the page, with the block that it belongs to."""
    for pair in pairs:
        yield from ((pair.id, notes) for notes in zip(*(text.notes for text in pair.texts), strict=False))


def _book(
    view: ReportView,
    lang: str,
    wording: Wording,
    page: str,
    sections: tuple[Section, ...],
    present: Mapping[str, object],
    context: Mapping[str, object],
) -> Iterator[Document]:
    """`present`: the annexes, and what stands in them."""
    behind = annexes(present, lang, wording)
    document = report_document(view, lang, wording, page)
    own = {
        **context,
        "aims": aims(view, _shown(context["key_figures"]), lang, wording),
        "sections": sections,
        "annexes": {heading.anchor: heading for heading in behind},
        "contents": (*report.contents(sections), *behind),
        "to": _Links(view.slug, lang, document.path, ("report",) if page != "print" else _INSIDE),
        "settings": view.settings,
        "leaves": leaves(sections, behind, lang, wording),
        "mark": wording.say(lang, "report.unofficial") if is_translated(view, lang) else "",
        "wide": page != "print",
        "source_hash": hashlib.sha256(view.source.encode()).hexdigest(),
        "version": __version__,
    }
    yield replace(document, context=own)


def _shown(key_figures: object) -> Iterator[str]:
    """The observations of the cover's numbers."""
    figures: Iterable[KeyFigure] = key_figures  # type: ignore[assignment]  # as overview.compose says
    return (figure.observation for figure in figures)


class _Links(Struct, frozen=True):
    """The links of the book, in place of those of a page of the site."""

    slug: str
    lang: str
    here: str
    inside: tuple[str, ...]

    def __call__(self, page: str, anchor: str = "", code: str = "") -> str:
        if page in self.inside and anchor:
            return f"#{anchor}"
        return links.relative(self.here, addresses.page(code or self.lang, self.slug, page), anchor)
