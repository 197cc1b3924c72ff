"""views -> what their reports have in common, and its data: the corridor of a collection."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_gen import load
from site_gen.data.collection.collect import collected
from site_gen.data.collection.exports import Source, package, tables
from site_gen.model.collection import NOTHING, Collected, Member, Shared
from site_gen.model.content import SiteSettings, place_id
from site_gen.model.wording import Wording
from site_gen.part import abridged
from site_gen.site import addresses
from site_gen.site.view import ReportView


def in_common(views: Sequence[ReportView], shared: Shared) -> Collected:
    """Nothing where there are fewer than two."""
    if len(views) < 2:
        return NOTHING
    formulas = {each.id: each for each in (*load.formulas_of(), *shared.formulas)}
    whole = replace(shared, formulas=tuple(formulas.values()))
    return collected([member_of(view) for view in views], whole, load.catalogue())


def member_of(view: ReportView) -> Member:
    own = abridged(view.dataset)
    place, year = place_id(view.slug), view.settings.plan.last_year
    return Member(view.slug, place, year, own.indicators, own.observations, view.passages, view.silences)


def data(site: SiteSettings, views: Sequence[ReportView], found: Collected, wording: Wording) -> Mapping[str, bytes]:
    """Path -> bytes of the files of the whole collection; none where it is empty."""
    if not found.said:
        return {}
    made = tables(found, [_source(view) for view in views], wording)
    files = {f"{table.name}.csv": table.csv for table in made} | {"datapackage.json": package(made, site, wording)}
    return {addresses.collection_data(name): text.encode() for name, text in files.items()}


def _source(view: ReportView) -> Source:
    own = view.settings
    here = addresses.collection_data("observations.csv")
    text = addresses.page(own.language if own.language in view.languages else view.languages[0], view.slug, "report")
    place, title = own.place.best("zh").text, own.title.best("zh").text
    return Source(member_of(view), title, place, own.level, own.date, addresses.relative(here, text))
