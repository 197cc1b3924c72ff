"""view, language -> small pages made to be pictures: what is shown of a report or a topic where a link is shared."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from site_gen.model.sheet import Sheet
from site_gen.site.frame import addresses
from site_gen.site.frame.page import Document
from site_gen.site.pieces.figure import FigureBox
from site_gen.site.pieces.hanging import Hung

_STYLE = "share.css"
_SHARED = 3
"""Key figures that a picture has room for."""


def compose(pages: Iterable[Document]) -> Iterator[Document]:
    """A page for each overview, and for each topic with a drawing, among `pages`; none of the site leads there."""
    for page in pages:
        shown = _shown(page)
        if shown:
            frame = replace(page.frame, picture="")
            yield Document(addresses.share_page(page.path), "share.html", page.lang, frame, {**shown, "style": _STYLE})


def _shown(page: Document) -> Mapping[str, object]:
    """Key figures, or the first drawing."""
    if page.frame.current == "overview":
        names = ("settings", "session", "speaker")
        figures: tuple[object, ...] = page.context["key_figures"]  # type: ignore[assignment]  # as overview says
        return {"key_figures": figures[:_SHARED], "box": None, **{name: page.context[name] for name in names}}
    topic = page.context.get("here")
    boxes: tuple[FigureBox, ...] = getattr(topic, "boxes", ())
    drawn = next((box for box in boxes if box.wide), None)
    return {"key_figures": (), "box": drawn} if drawn else {}


def sheets(documents: Iterable[Document], files: Hung) -> tuple[Sheet, ...]:
    """What `compose` composed, rendered among `files`, ready to be made pictures."""
    return tuple(
        Sheet(
            page.path,
            addresses.picture_of(page.path),
            files.only(page.path, addresses.STYLE, _style(page)),
        )
        for page in documents
    )


def styles(documents: Iterable[Document], style: str) -> dict[str, bytes]:
    """Their own style sheet, which lies beside each."""
    return {_style(page): style.encode() for page in documents}


def _style(page: Document) -> str:
    return page.path.replace("share.html", _STYLE)
