"""views -> what their reports have in common, and its data: the corridor of a collection."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_gen import load
from site_gen.corridor.part import abridged
from site_gen.data.collection.collect import collected
from site_gen.data.collection.copies import copies
from site_gen.data.collection.exports import Source, Table, package, tables
from site_gen.data.collection.parquet import parquet, unfit
from site_gen.model.collection import NOTHING, Collected, Member, Place, Shared
from site_gen.model.content import SiteSettings, place_id
from site_gen.model.extras import remedy
from site_gen.model.problem import ContentError, Problem
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.view import ReportView


def in_common(views: Sequence[ReportView], shared: Shared) -> Collected:
    """Nothing where there are fewer than two. Raises ContentError where one text is told of two places."""
    if len(views) < 2:
        return NOTHING
    if found := tuple(copies([(member_of(view), _place(view), _path(view)) for view in views])):
        raise ContentError(found)
    whole = collected([member_of(view) for view in views], with_ours(shared), load.catalogue())
    places = _provinces(whole.places, views) if any(strip.many for strip in whole.strips) else whole.places
    return replace(whole, places=places, squares=load.squares())


def _provinces(places: Sequence[Place], views: Sequence[ReportView]) -> tuple[Place, ...]:
    """The same, each with the province that it lies in, where its name is that of one division."""
    divisions, by_slug = load.divisions(), {view.slug: view for view in views}

    def province(place: Place) -> str:
        own = by_slug[place.slugs[-1]].settings
        found = {
            (*each.within, each.name)[0] for each in divisions.named(own.place.best("zh").text, own.plan.last_year)
        }
        return found.pop() if len(found) == 1 else ""

    return tuple(replace(place, within=province(place)) for place in places)


def with_ours(shared: Shared) -> Shared:
    """The lists that come with us, each entry in the editors' words where they have one of that id."""
    ours = load.built_in()
    formulas = {each.id: each for each in (*ours.formulas, *shared.formulas)}
    themes = {each.id: each for each in (*ours.themes, *shared.themes)}
    return replace(shared, formulas=tuple(formulas.values()), themes=tuple(themes.values()))


def _place(view: ReportView) -> str:
    """Its name; empty for the country."""
    return "" if view.settings.level == "national" else view.settings.place.best(view.settings.language).text


def _path(view: ReportView) -> str:
    return f"content/{view.slug}"


def member_of(view: ReportView) -> Member:
    own = abridged(view.dataset)
    place, year = place_id(view.slug), view.settings.plan.last_year
    return Member(view.slug, place, year, own.indicators, own.observations, view.passages, view.silences)


def data(site: SiteSettings, views: Sequence[ReportView], found: Collected, wording: Wording) -> Mapping[str, bytes]:
    """Path -> bytes of the files of the whole collection; none where it is empty."""
    if not found.said:
        return {}
    made = tables(found, [_source(view) for view in views], wording)
    texts = {f"{table.name}.csv": table.csv for table in made} | {"datapackage.json": package(made, site, wording)}
    files = {name: text.encode() for name, text in texts.items()}
    if "parquet" in site.features:
        files |= _as_parquet(made)
    return {addresses.collection_data(name): data for name, data in files.items()}


def _as_parquet(made: Sequence[Table]) -> Mapping[str, bytes]:
    if lacking := remedy("parquet"):
        told = "`features` asks for Parquet, and a library for it is not here"
        raise ContentError([Problem("content/site.toml", 1, 1, told, "missing-library", hint=lacking)])
    if found := [problem for table in made for problem in unfit(table)]:
        raise ContentError(found)
    return {f"{table.name}.parquet": parquet(table) for table in made}


def _source(view: ReportView) -> Source:
    own = view.settings
    here = addresses.collection_data("observations.csv")
    text = addresses.page(own.language if own.language in view.languages else view.languages[0], view.slug, "report")
    place, title = own.place.best("zh").text, own.title.best("zh").text
    return Source(member_of(view), title, place, own.level, own.date, addresses.relative(here, text))
