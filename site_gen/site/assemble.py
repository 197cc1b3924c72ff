"""settings, views, templates and words -> every file of the site, by its path."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import starmap

from msgspec.structs import replace

from site_gen.model.chart import Figure
from site_gen.model.collected import Collected
from site_gen.model.content import SiteSettings
from site_gen.model.keeping import FORGETFUL, File, Keep, Shelf
from site_gen.model.sheet import Printer, nothing
from site_gen.site.compose import front, of_report
from site_gen.site.frame import addresses
from site_gen.site.frame.asked import Tracer
from site_gen.site.frame.assets import assets, plain_style
from site_gen.site.frame.kept import key_of, words_of
from site_gen.site.frame.kept_pages import KeptPages
from site_gen.site.frame.page import Alternates, Document, converted
from site_gen.site.frame.render import render, rendered
from site_gen.site.frame.single import missing
from site_gen.site.frame.view import ReportView
from site_gen.site.pages import downloads, embeds, moved, printed, search, share
from site_gen.site.pieces import drawings
from site_gen.site.pieces.hanging import Hanging, Hung
from site_gen.site.words.wording import Gettext


def report_files(
    view: ReportView,
    drawn: Callable[[], Iterable[Figure]],
    templates: Mapping[str, str],
    wording: Gettext,
    printer: Printer = nothing,
    keep: Keep = FORGETFUL,
    kept: KeptPages | None = None,
) -> tuple[Mapping[str, bytes], tuple[Alternates, ...]]:
    """All that one report adds to the site, and where each of its pages is, for the map of a site that has one.

    `drawn`: waits for its figures; nobody asks while there is a page to be made without them. What `printer` prints
    joins the files, and is linked. `kept`: its pages as they were made before.
    """
    hanging = Hanging(drawn)
    documents = of_report(view, wording)
    bound = tuple(page for lang in view.languages for page in printed.compose(view, lang, wording, documents))
    sheets = render(bound, templates, wording, keep, kept)
    shown = tuple(share.compose(documents))
    pictures = {**render(shown, templates, wording, keep), **share.styles(shown, templates["css/share.css"])}
    paper = Hung({**assets(templates), **sheets, **pictures}, hanging)
    made = printer((*printed.sheets(bound, paper), *share.sheets(shown, paper)))
    if made:
        view = replace(view, downloads=tuple(made))
        documents = of_report(view, wording)
    pages = (*documents, *embeds.compose(view, wording))
    rendered = render((*pages, *moved.compose(view, pages)), templates, wording, keep, kept)
    searched = search.search_files(view, wording)
    files = {
        **Hung({**rendered, **sheets}, hanging),
        **moved.scripts(view, templates),
        **made,
        **downloads.files(view),
        **drawings.drawing_files(hanging.figures.values(), view.slug, templates),
        **searched,
    }
    where = dict.fromkeys(document.frame.alternates for document in documents if view.site.address)
    return files, tuple(where)


def front_files(
    settings: SiteSettings,
    views: tuple[ReportView, ...],
    templates: Mapping[str, str],
    wording: Gettext,
    echarts: str,
    common: Collected,
    shelf: Shelf,
    data: Iterable[tuple[str, bytes]] = (),
    keep: Keep = FORGETFUL,
) -> Iterator[File]:
    """What stands above the reports, file by file. Of `views` it needs the settings alone.

    `echarts`: the text of our ECharts cut for the browser. `shelf`: where what they have in common lies.
    `data`: the files of the collection.
    """
    from site_gen.site.collection import search as search_all  # a report's own pages need neither
    from site_gen.site.machines import feeds

    sizes: dict[str, int] = {}
    yield from starmap(partial(_sized, sizes), data)
    pages: list[Document] = []
    units = front(settings, views, common, wording, _in_order(sizes))
    made = _noted(
        Tracer(shelf, keep, words_of(templates).hex(), partial(key_of, templates=templates)).documents(units), pages
    )
    taken = {addresses.NOT_FOUND_STYLE: plain_style(templates), addresses.NOT_FOUND_SCRIPT: templates["js/missing.js"]}
    lone = {path: text.encode() for path, text in taken.items()}
    for path, html, key in rendered(made, templates, wording, keep, lambda document: document.key):
        if path.endswith(addresses.NOT_FOUND):
            lone[path] = html
        else:
            yield File(path, html, key)
    rest = {
        **assets(templates),
        **dict(missing(lone)),
        **feeds.files(settings, views, (*pages, *converted(pages, settings)), shelf, wording),
        search.SCRIPT: search.search_script(templates),
        **render(_panels(pages), templates, wording, keep),
        addresses.ECHARTS: echarts.encode(),
        **search_all.lists(views, common),
    }
    yield from (File(*each) for each in rest.items())
    yield from (File(*each) for each in (search_all.files(views, templates, shelf, keep) if sizes else ()))


def _sized(sizes: dict[str, int], path: str, content: bytes) -> File:
    """Whoever goes through files by `starmap` holds none while the next is made."""
    sizes[path] = len(content)
    return File(path, content)


def _in_order(sizes: Mapping[str, int]) -> Mapping[str, int]:
    """As they are offered: what is text first."""
    return dict(sorted(sizes.items(), key=lambda file: file[0].endswith(".parquet")))


def _panels(pages: Iterable[Document]) -> Iterator[Document]:
    for page in pages:
        if page.path == addresses.home(page.lang):
            yield replace(page, path=addresses.panel(page.lang), template="display.html", into="afterend header.site")


def _noted(documents: Iterable[Document], pages: list[Document]) -> Iterator[Document]:
    """The documents one by one; `pages` has each of them then, without what it shows."""
    for document in documents:
        pages.append(replace(document, context={}))
        yield document
