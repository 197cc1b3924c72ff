"""settings and views -> the pages above the reports: choice of language, lists of reports, page not found."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.content import SiteSettings, place_id
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.collection.comparisons import Comparisons
from site_gen.site.collection.contents import across_all, entries, matrix
from site_gen.site.collection.speech import Speech
from site_gen.site.collection.twice import titles
from site_gen.site.frame import above, addresses
from site_gen.site.frame.page import Document, Frame
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.opening import opening
from site_gen.site.pieces.facts import facts


class ReportEntry(Struct, frozen=True):
    """A report in a list of reports."""

    title: Phrase
    path: str
    date: str
    session: Phrase | None
    place: Phrase
    year: str
    """Of the report itself; where its date is not known, the year that it plans."""


def compose(
    site: SiteSettings, views: tuple[ReportView, ...], common: Comparisons, wording: Wording
) -> Iterator[Document]:
    yield _root(site, views, wording)
    yield _missing(site, addresses.NOT_FOUND, site.languages, wording)
    for lang in site.languages:
        yield _missing(site, addresses.not_found(lang), (lang,), wording)
        yield _home(site, views, common, lang, wording)


def _root(site: SiteSettings, views: tuple[ReportView, ...], wording: Wording) -> Document:
    """The chooser speaks every language at once; nobody is sent anywhere by address or browser."""
    first = site.languages[0]
    title = site.title.best(first)
    frame = Frame(Phrase(_names(site), first), title, _names(site), ((first, addresses.ROOT),), address=site.address)
    choices = tuple(_choice(site, views, lang, wording) for lang in site.shown)
    return Document(addresses.ROOT, "root.html", first, frame, {"choices": choices})


def _choice(site: SiteSettings, views: tuple[ReportView, ...], lang: str, wording: Wording) -> tuple[object, ...]:
    """A language, its home, title and reports; what is to be converted stands there in simplified characters."""
    if lang in site.languages:
        return lang, addresses.home(lang), site.title.best(lang), _entries(views, lang, wording)
    reports = tuple(replace(each, path=addresses.hant(each.path)) for each in _entries(views, "zh", wording))
    return lang, addresses.home(lang), site.title.best("zh"), reports


def _missing(site: SiteSettings, path: str, languages: tuple[str, ...], wording: Wording) -> Document:
    """Page not found: in every language at the root, in one below its folder."""
    first = languages[0]
    title = Phrase(" · ".join(wording.say(lang, "page.missing.title") for lang in languages), first)
    frame = Frame(title, site.title.best(first), _names(site), ((first, path),), address=site.address)
    choices = tuple((lang, addresses.home(lang)) for lang in languages)
    return Document(path, "404.html", first, frame, {"choices": choices})


def _home(
    site: SiteSettings, views: tuple[ReportView, ...], common: Comparisons, lang: str, wording: Wording
) -> Document:
    frame = Frame(
        site.title.best(lang),
        site.title.best(lang),
        _names(site),
        tuple((code, addresses.home(code)) for code in site.shown),
        address=site.address,
        search=above.search(lang) if common.data else "",
    )
    reports = _entries(views, lang, wording)
    choices = {
        "place": tuple(dict.fromkeys(view.best(view.settings.place, lang).text for view in views)),
        "year": tuple(dict.fromkeys(sorted((report.year for report in reports), reverse=True))),
    }
    found = {
        **entries(common, lang, wording),
        "ways": across_all(common, lang, wording),
        "matrix": matrix(common, Speech(lang, wording, common.views)),
    }
    context = {"reports": reports, "choices": choices, **found, **_newest(common, lang, wording)}
    context |= _alone(views, lang, wording)
    return Document(addresses.home(lang), "home.html", lang, frame, context)


def _newest(common: Comparisons, lang: str, wording: Wording) -> Mapping[str, object]:
    """What the newest reports of several say; nothing of it is loaded for one."""
    if not common:
        return {"news": (), "sides": ()}
    from site_gen.site.collection.latest import beside, news

    speech = Speech(lang, wording, common.views)
    return {"news": news(common, speech), "sides": beside(common, speech)}


def _alone(views: tuple[ReportView, ...], lang: str, wording: Wording) -> Mapping[str, object]:
    """How the only report opens; one of many is known by its place and year."""
    told = opening(views[0], lang, wording) if len(views) == 1 else None
    if told is None:
        return {"opening": None}
    ids = {clause.observation for clause in (*told.results, *told.goals)}
    spoken = {id: fact for id, fact in facts(views[0], lang, wording).items() if id in ids}
    return {"opening": told, "facts": spoken, "text": addresses.page(lang, views[0].slug, "report")}


def _names(site: SiteSettings) -> str:
    return " · ".join(text for _, text in site.title.by_language)


def _entries(views: tuple[ReportView, ...], lang: str, wording: Wording) -> tuple[ReportEntry, ...]:
    """The newest year first, in each the places in their order."""
    called = titles(Speech(lang, wording, {view.slug: view for view in views}))
    order = {id: at for at, id in enumerate(dict.fromkeys(place_id(view.slug) for view in views))}
    latest = sorted(views, key=lambda view: view.settings.date, reverse=True)
    return tuple(
        ReportEntry(
            called[view.slug],
            addresses.page(lang, view.slug),
            view.settings.date,
            view.best(view.settings.session, lang) if view.settings.session else None,
            view.best(view.settings.place, lang),
            _year(view),
        )
        for view in sorted(latest, key=lambda view: (-int(_year(view)), order[place_id(view.slug)]))
    )


def _year(view: ReportView) -> str:
    return view.settings.date[:4] or view.settings.plan.end[:4]
