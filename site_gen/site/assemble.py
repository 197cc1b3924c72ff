"""settings, views, templates and words -> every file of the site, by its path."""

from collections.abc import Mapping
from dataclasses import replace

from site_gen.model.content import SiteSettings
from site_gen.model.sheet import Printer, nothing
from site_gen.site import addresses, citations, downloads, drawings, embeds, feeds, printed, search
from site_gen.site.assets import assets
from site_gen.site.compose import compose
from site_gen.site.render import render
from site_gen.site.view import ReportView
from site_gen.site.wording import Gettext


def assemble(
    settings: SiteSettings,
    views: tuple[ReportView, ...],
    templates: Mapping[str, str],
    wording: Gettext,
    echarts: str,
    printer: Printer = nothing,
) -> Mapping[str, bytes]:
    """`echarts`: the text of our ECharts cut for the browser. What `printer` prints joins the files, and is linked."""
    shared = assets(templates)
    bound = tuple(page for view in views for lang in view.languages for page in printed.compose(view, lang, wording))
    sheets = render(bound, templates, wording)
    pdfs = printer(printed.sheets(bound, {**sheets, **shared}))
    views = tuple(replace(view, downloads=tuple(p for p in pdfs if p.split("/")[1] == view.slug)) for view in views)
    documents = compose(settings, views, wording)
    framed = tuple(page for view in views for page in embeds.compose(view, wording))
    return {
        **render((*documents, *framed), templates, wording),
        **sheets,
        **pdfs,
        **shared,
        **feeds.files(settings, views, documents, wording),
        **_of_reports(views, templates, wording),
        addresses.ECHARTS: echarts.encode(),
    }


def _of_reports(views: tuple[ReportView, ...], templates: Mapping[str, str], wording: Gettext) -> dict[str, bytes]:
    """The files beside the pages of each report: citations, data, drawings, search."""
    files: dict[str, bytes] = {}
    for view in views:
        files |= citations.files(view) | downloads.files(view) | drawings.drawing_files(view, templates)
        files |= search.search_files(view, wording, templates)
    return files
