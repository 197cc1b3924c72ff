"""settings, views, documents -> what visitors other than readers fetch: feed, sitemap, robots.txt, web manifest."""

import json
import uuid
from collections.abc import Iterable, Iterator
from heapq import merge
from html import escape  # what it writes is XML too, and xml.sax loads a web client

from site_gen.model.content import ReportSettings, SiteSettings
from site_gen.model.keeping import Answers, Shelf
from site_gen.site.frame import addresses, links
from site_gen.site.frame.page import Alternates, Document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.about import versions
from site_gen.site.words.wording import Gettext

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
MANIFEST = "manifest.webmanifest"
_PAPER, _INK = "#FDFCF9", "#064493"
"""`--bg` and `--c1` in their light halves."""
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "site-gen")


def files(
    site: SiteSettings,
    views: tuple[ReportView, ...],
    documents: Iterable[Document],
    shelf: Answers,
    wording: Gettext,
) -> dict[str, bytes]:
    """Path -> bytes. A sitemap needs public addresses, so there is none without one. `shelf`: see `map_page`."""
    written = {addresses.feed(lang): feed(site, views, lang, wording) for lang in site.languages if views}
    written[ROBOTS] = robots(site)
    written[MANIFEST] = manifest(site)
    if site.address:
        written[SITEMAP] = sitemap(site, documents, shelf)
    return {path: text.encode() for path, text in written.items()}


def feed(site: SiteSettings, views: tuple[ReportView, ...], lang: str, wording: Gettext) -> str:
    """Atom: the reports of one language, newest first, each after what has changed in its edition.

    Dates are the reports' own and those of their versions; nobody asks a clock.
    """
    ordered = sorted(views, key=lambda view: view.settings.date, reverse=True)
    home, own = (_link(site, addresses.feed(lang), path) for path in (addresses.home(lang), addresses.feed(lang)))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{addresses.html_lang(lang)}">',
        f"<title>{escape(site.title.best(lang).text)}</title>",
        f"<id>{_urn(site.address or site.title.best(lang).text, lang)}</id>",
        f"<updated>{max(_updated(view.settings) for view in ordered)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{escape(own)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(home)}"/>',
        *(entry for view in ordered for entry in _entries(site, view, lang, wording)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entries(site: SiteSettings, view: ReportView, lang: str, wording: Gettext) -> Iterator[str]:
    """One for each change of the edition, and one for the report."""
    title = view.best(view.settings.title, lang).text
    author = view.best(view.settings.speaker or view.settings.place, lang).text
    method = _link(site, addresses.feed(lang), addresses.page(lang, view.slug, "method"))
    for row in versions(view, lang):
        changed = wording.say(lang, "feed.version", report=title, date=wording.date(lang, row.date))
        name = f"{view.slug} {row.anchor}"
        yield _entry(changed, _urn(name, lang), _midnight(row.date), author, f"{method}#{row.anchor}", row.text.text)
    page = _link(site, addresses.feed(lang), addresses.page(lang, view.slug))
    summary = wording.say(lang, "page.overview.description", report=title)
    yield _entry(title, _urn(view.slug, lang), _updated(view.settings), author, page, summary)


def _entry(title: str, id: str, updated: str, author: str, page: str, summary: str) -> str:
    return (
        f"<entry>\n<title>{escape(title)}</title>\n<id>{id}</id>\n"
        f"<updated>{updated}</updated>\n<author><name>{escape(author)}</name></author>\n"
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>\n'
        f"<summary>{escape(summary)}</summary>\n</entry>"
    )


def _link(site: SiteSettings, start: str, target: str) -> str:
    return f"{site.address}{target}" if site.address else links.relative(start, target)


def _urn(name: str, lang: str) -> str:
    """The same for the same name, for ever: what a feed reader knows an entry by."""
    return uuid.uuid5(_NAMESPACE, f"{name} {lang}").urn


def _updated(settings: ReportSettings) -> str:
    """When the edition last changed, or else the day of the report, or the first day that it can have been."""
    newest = settings.versions[0].date if settings.versions else ""
    return _midnight(newest or settings.date or settings.plan.start)


def _midnight(day: str) -> str:
    """Atom asks for a moment."""
    year, month, date = (*day.split("-"), "01", "01")[:3]
    return f"{year}-{month}-{date}T00:00:00Z"


def map_page(alternates: Alternates, shelf: Shelf) -> None:
    """Lays down a page of a report in each of its languages, in the order of the map."""
    for _, path in alternates:
        shelf.put("page", (path, alternates), place=path)


def sitemap(site: SiteSettings, documents: Iterable[Document], shelf: Answers) -> str:
    """Every page with its other languages: `documents` above the reports, and those that were laid down."""
    found = (document for document in documents if not document.path.endswith(addresses.NOT_FOUND))
    above = ((document.path, document.frame.alternates) for document in found if document.path.endswith(".html"))
    pages = merge(sorted(above), shelf.each("page", tuple[str, Alternates]))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        *(_url(site, *page) for page in pages),
        "</urlset>",
    ]
    return "\n".join(lines) + "\n"


def _url(site: SiteSettings, page: str, alternates: Alternates) -> str:
    others = (
        f'<xhtml:link rel="alternate" hreflang="{addresses.html_lang(lang)}" href="{escape(public(site, path))}"/>'
        for lang, path in alternates
        if len(alternates) > 1
    )
    return "\n".join((f"<url>\n<loc>{escape(public(site, page))}</loc>", *others, "</url>"))


def public(site: SiteSettings, path: str) -> str:
    """The address that visitors see: without `index.html`."""
    return site.address + (path.removesuffix("index.html") if path.endswith("index.html") else path)


def robots(site: SiteSettings) -> str:
    rest = f"Sitemap: {site.address}{SITEMAP}\n" if site.address else ""
    return f"User-agent: *\nAllow: /\n{rest}"


def manifest(site: SiteSettings) -> str:
    """What a phone needs to keep the site on its home screen."""
    first = site.languages[0]
    return (
        json.dumps(
            {
                "name": site.title.best(first).text,
                "lang": addresses.html_lang(first),
                "start_url": addresses.ROOT,
                "display": "minimal-ui",
                "background_color": _PAPER,
                "theme_color": _INK,
                "icons": [{"src": addresses.ICON, "sizes": "any", "type": "image/svg+xml"}],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )
