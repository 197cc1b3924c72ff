"""settings, views, templates and words -> every file of the site, by its path."""

from collections.abc import Mapping

from site_gen.model.content import SiteSettings
from site_gen.site import addresses
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
) -> Mapping[str, bytes]:
    """`echarts`: the text of our ECharts cut for the browser."""
    documents = compose(settings, views, wording)
    return {
        **render(documents, templates, wording),
        **assets(templates),
        addresses.ECHARTS: echarts.encode(),
    }
