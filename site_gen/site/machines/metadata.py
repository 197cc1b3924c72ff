"""view, language, page -> what machines read in the head of a page: JSON-LD and citation tags."""

import json
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from site_gen.site.frame import addresses, links
from site_gen.site.frame.kinds import KINDS
from site_gen.site.frame.page import Document
from site_gen.site.frame.view import ReportView
from site_gen.site.machines import feeds
from site_gen.site.pages import downloads
from site_gen.site.pieces import citations

_CITED = frozenset(kind.name for kind in KINDS if kind.cited)
_MEDIA_TYPES = {downloads.CSV: "text/csv", downloads.JSON: "application/json", downloads.PACKAGE: "application/json"}


class Metadata(Struct, frozen=True):
    """For `metadata.html`."""

    tags: Mapping[str, str]
    graph: Mapping[str, str]
    """Properties of the Open Graph protocol: what is shown where a link to the page is shared."""
    data_block: Markup | None
    """JSON-LD, safe inside a script element; a data block is never executed, so the policy allows it."""
    feed: str
    """Path of the feed of the page's language."""
    manifest: str
    """Path of the web manifest; empty on a site without an address, where it would only be refused."""


def with_metadata(documents: Iterable[Document], views: tuple[ReportView, ...]) -> Iterator[Document]:
    """The same documents, each with `metadata` in its context, as they are asked for."""
    known = {(view.slug, lang): view for view, lang in ((v, code) for v in views for code in v.languages)}
    for document in (_pictured(each, known) for each in documents):
        yield replace(document, context={**document.context, "metadata": _metadata(document, known)})


def _pictured(document: Document, views: Mapping[tuple[str, str], ReportView]) -> Document:
    """With its own picture, else that of its report, if there is one."""
    frame = document.frame
    view = views.get((frame.slug, document.lang))
    wanted = (document.path, addresses.page(document.lang, frame.slug, "overview")) if view else ()
    found = (path for path in map(addresses.picture_of, wanted) if view and path in view.downloads)
    return replace(document, frame=replace(frame, picture=next(found, "")))


def _graph(document: Document) -> Mapping[str, str]:
    frame = document.frame
    return {
        "og:type": "article" if frame.slug else "website",
        "og:title": frame.title.text,
        "og:site_name": frame.name.text,
        "og:description": frame.description,
        "og:locale": {"zh": "zh_CN", "en": "en_US"}.get(document.lang, document.lang.replace("-", "_")),
    }


def _metadata(document: Document, views: Mapping[tuple[str, str], ReportView]) -> Metadata:
    frame, lang = document.frame, document.lang
    view = views.get((frame.slug, lang))
    manifest = feeds.MANIFEST if frame.address else ""
    if view is None:
        return Metadata({}, _graph(document), None, addresses.feed(lang), manifest)
    tags = citations.meta(view, lang) if frame.current in _CITED else {}
    block = None
    if frame.current in _CITED:
        block = data_block(_report(view, lang, document))
    elif frame.current == "data":
        block = data_block(_dataset(view, lang, document))
    return Metadata(tags, _graph(document), block, addresses.feed(lang), manifest)


def data_block(value: object) -> Markup:
    """JSON in which no text can end the script element: `<`, `>` and `&` are written as \\u003c and so on."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    escapes: dict[str, str | int | None] = {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
    return Markup(text.translate(str.maketrans(escapes)))  # noqa: S704  escaped just here


def _address(view: ReportView, document: Document, path: str) -> str:
    return f"{view.site.address}{path}" if view.site.address else links.relative(document.path, path)


def _report(view: ReportView, lang: str, document: Document) -> dict[str, object]:
    one = citations.cited(view, lang)
    person = {"author": {"@type": "Person", "name": one.author}} if one.author else {}
    return {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": one.title,
        "inLanguage": one.lang,
        **({"datePublished": one.date} if one.date else {}),
        "spatialCoverage": one.place,
        "url": _address(view, document, document.path),
        **person,
        **(
            {"translationOfWork": {"@type": "Report", "inLanguage": addresses.html_lang(view.settings.language)}}
            if lang != view.settings.language
            else {}
        ),
    }


def _dataset(view: ReportView, lang: str, document: Document) -> dict[str, object]:
    one = citations.cited(view, lang)
    review, plan = view.settings.term_review or view.settings.review, view.settings.plan
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{one.title} · {document.frame.title.text}",
        "description": document.frame.description,
        "inLanguage": one.lang,
        "temporalCoverage": f"{review.start}/{plan.end}",
        "spatialCoverage": one.place,
        "isBasedOn": one.title,
        "url": _address(view, document, document.path),
        **({"license": view.site.licence_address} if view.site.licence else {}),
        "variableMeasured": [view.best(indicator.name, lang).text for indicator in view.dataset.indicators],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media,
                "contentUrl": _address(view, document, addresses.data_file(view.slug, name)),
            }
            for name, media in _MEDIA_TYPES.items()
            if name in view.exports
        ],
    }
