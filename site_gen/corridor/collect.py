"""abstracts -> what their reports have in common, and its data: the corridor of a collection."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from site_gen import load
from site_gen.corridor.part import Abstract, Brief
from site_gen.data.collection.collect import collected
from site_gen.data.collection.copies import Fingerprint, Report, copies, fingerprint
from site_gen.data.collection.exports import Source, tables
from site_gen.data.collection.official import in_official_order
from site_gen.data.collection.parquet import parquet, unfit
from site_gen.data.collection.table import Table, package, resource
from site_gen.model.collected import Collected, Place
from site_gen.model.collection import Member
from site_gen.model.content import ReportSettings, SiteSettings, place_id
from site_gen.model.curation import Shared
from site_gen.model.dataset import Dataset
from site_gen.model.edition import Edition
from site_gen.model.extras import remedy
from site_gen.model.keeping import FORGETFUL, Keep, Shelf
from site_gen.model.members import lay_down
from site_gen.model.problem import ContentError, Problem
from site_gen.model.wording import Wording
from site_gen.site.frame import above, addresses, links
from site_gen.site.frame.view import ReportView
from site_gen.site.machines.feeds import map_page

_BARE = Dataset((), ())


def officially(briefs: Sequence[Brief]) -> list[Brief]:
    """In the order in which places are listed wherever nothing ranks them."""
    own = {each.slug: each for each in briefs}
    settings = {slug: each.settings for slug, each in own.items()}
    return [own[slug] for slug in in_official_order(settings, load.divisions(), load.squares())]


def laid_down(briefs: Sequence[Brief], shelf: Shelf) -> list[Fingerprint]:
    """What the reports say lies on the shelf then; returns what tells whether one is the text of another."""
    own = {each.slug: each for each in briefs}
    keys = {slug: each.digest for slug, each in own.items()}
    return shelf.layer("report", keys, Fingerprint, lambda slug: _lay_down(own[slug].abstract(), shelf))


def _lay_down(abstract: Abstract, shelf: Shelf) -> Fingerprint:
    said, year = abstract.dataset, abstract.settings.plan.last_year
    words = (abstract.passages, abstract.silences)
    member = Member(abstract.slug, place_id(abstract.slug), year, said.indicators, said.observations, *words)
    lay_down(member, shelf)
    for alternates in abstract.where:
        map_page(alternates, shelf)
    return fingerprint(member)


def shown(brief: Brief, site: SiteSettings, alone: bool) -> ReportView:
    """The report's settings, as far as any page above the reports shows them; of one that is alone, its numbers."""
    settings = replace(brief.settings, subjects={}, omitted=(), noise=(), unsure=frozenset(), summary=None)
    said = brief.abstract().dataset if alone else _BARE
    return ReportView(site, brief.slug, settings, "", Edition(()), said, {})


def in_common(
    views: Sequence[ReportView], texts: Sequence[Fingerprint], shared: Shared, shelf: Shelf, keep: Keep = FORGETFUL
) -> Collected:
    """Little where there are fewer than two. Raises ContentError where one text is told of two places."""
    if len(views) < 2:
        return Collected(shelf)
    own = {view.slug: view.settings for view in views}
    reports = (Report(slug, _place(each), f"content/{slug}") for slug, each in own.items())
    told = sorted(zip(reports, texts, strict=True), key=lambda each: each[0].slug)
    if found := tuple(copies(told)):
        raise ContentError(found)
    whole = collected(shelf, with_ours(shared, keep), load.catalogue(keep), keep)
    order = {place_id(slug): at for at, slug in enumerate(own)}
    places = tuple(sorted(whole.places, key=lambda place: order[place.id]))
    places = _provinces(places, own) if whole.many else places
    return replace(whole, places=places, squares=load.squares())


def _provinces(places: Sequence[Place], settings: Mapping[str, ReportSettings]) -> tuple[Place, ...]:
    """The same, each with the province that it lies in, where its name is that of one division."""
    divisions = load.divisions()

    def province(place: Place) -> str:
        own = settings[place.slugs[-1]]
        found = {(*each.within, each.name)[0] for each in divisions.told(own.place.best("zh").text, own.plan.last_year)}
        return found.pop() if len(found) == 1 else ""

    return tuple(replace(place, within=province(place)) for place in places)


def with_ours(shared: Shared, keep: Keep = FORGETFUL) -> Shared:
    """The lists that come with us, each entry in the editors' words where they have one of that id."""
    ours = load.built_in(keep)
    formulas = {each.id: each for each in (*ours.formulas, *shared.formulas)}
    themes = {each.id: each for each in (*ours.themes, *shared.themes)}
    return replace(shared, formulas=tuple(formulas.values()), themes=tuple(themes.values()))


def _place(own: ReportSettings) -> str:
    """Its name; empty for the country."""
    return "" if own.level == "national" else own.place.best(own.language).text


def data(
    site: SiteSettings, views: Sequence[ReportView], found: Collected, wording: Wording, words: str, keep: Keep
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file of the whole collection; none where it is empty. `words`: digest of the wording.

    Raises ContentError where a table cannot be Parquet, before any is.
    """
    ordered = sorted(views, key=lambda view: view.slug)
    made = tables(found, [_source(view) for view in ordered], wording, words) if found.count else ()
    if "parquet" in site.features and made:
        _refuse(made)
    resources: list[Mapping[str, object]] = []
    for table in made:
        csv = table.csv(keep)
        resources.append(resource(table, csv, wording))
        yield above.collection_data(f"{table.name}.csv"), csv
        if "parquet" in site.features:
            yield above.collection_data(f"{table.name}.parquet"), parquet(table, csv)
        del csv  # it may be the largest thing in memory, and the next one is made now
    if made:
        yield above.collection_data("datapackage.json"), package(resources, site)


def _refuse(made: Sequence[Table]) -> None:
    if lacking := remedy("parquet"):
        told = "`features` asks for Parquet, and a library for it is not here"
        raise ContentError([Problem("content/site.toml", 1, 1, told, "missing-library", hint=lacking)])
    if found := [problem for table in made for problem in unfit(table)]:
        raise ContentError(found)


def _source(view: ReportView) -> Source:
    own = view.settings
    here = above.collection_data("observations.csv")
    text = addresses.page(own.language if own.language in view.languages else view.languages[0], view.slug, "report")
    place, title = own.place.best("zh").text, own.title.best("zh").text
    told = (title, place, own.level, own.date, links.relative(here, text))
    return Source(view.slug, place_id(view.slug), own.plan.last_year, *told)
