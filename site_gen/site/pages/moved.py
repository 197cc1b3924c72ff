"""view, its pages -> a page at each address that they had before, which leads on to where they are now."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from site_gen.site.frame import addresses
from site_gen.site.frame.page import Document
from site_gen.site.frame.view import ReportView


def compose(view: ReportView, documents: Iterable[Document]) -> Iterator[Document]:
    """No link leads to them but those that others made; no search and no map of the site names them."""
    pages = tuple(document for document in documents if not document.into)  # what a page fetches had no readers
    for alias in view.settings.aliases:
        for document in pages:
            path = f"{document.lang}/{alias}/{document.path.removeprefix(f'{document.lang}/{view.slug}/')}"
            context = {"target": document.path, "script": addresses.moved_script(document.lang, alias)}
            yield replace(document, path=path, template="moved.html", context=context)


def scripts(view: ReportView, templates: Mapping[str, str]) -> dict[str, bytes]:
    """Path -> bytes of what takes a reader to the same place of the page, which an address alone would lose."""
    text = templates["js/moved.js"].encode()
    return {addresses.moved_script(lang, alias): text for alias in view.settings.aliases for lang in view.languages}
