"""ReportView -> the same with its figures drawn, and with the text of its data files."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain

import msgspec

from site_gen import load
from site_gen.data.exports_fields import Places
from site_gen.data.exports_package import exported, provenance
from site_gen.data.translated import sentence
from site_gen.model.chart import Drawing
from site_gen.model.dataset import Observation
from site_gen.model.keeping import Keep
from site_gen.model.wording import Wording
from site_gen.site import downloads
from site_gen.site.view import ReportView
from site_gen.store import digest


def lettering(words: Mapping[str, str]) -> str:
    """Digest of the interface words, which figures are lettered with."""
    return digest(*chain(*sorted(words.items())))


def drawn(view: ReportView, wording: Wording, keep: Keep, letters: str) -> ReportView:
    """With its figures drawn, as far as they are not kept. `letters`: see `lettering`."""
    keys = {figure.number: digest("drawings", letters, repr(figure)) for figure in view.figures}
    kept = {number: keep.get(key) for number, key in keys.items()}
    drawings = {number: msgspec.msgpack.decode(data, type=tuple[Drawing, ...]) for number, data in kept.items() if data}
    missing = tuple(figure for figure in view.figures if figure.number not in drawings)
    if missing:
        from site_gen.charts.draw import draw  # pyecharts: a tenth of a second, where nothing is drawn

        for figure in draw(missing, wording, load.engine("echarts-server.js")):
            drawings[figure.number] = figure.drawings
            keep.put(keys[figure.number], msgspec.msgpack.encode(figure.drawings))
    figures = tuple(replace(figure, drawings=drawings[figure.number]) for figure in view.figures)
    return view.with_figures(figures)


def with_exports(view: ReportView, wording: Wording) -> ReportView:
    """With the text of its data files, whose rows link to the report's sentences."""
    own = downloads.address_of(view, view.settings.language)
    told = {lang: _told(view, lang) for lang in view.languages if lang in view.translations}
    places = Places(own, downloads.figures_by_observation(view), told)
    about = provenance(view.slug, view.settings, view.source, view.site)
    return replace(view, exports=exported(view.dataset, view.figures, places, wording, about))


def _told(view: ReportView, lang: str) -> Callable[[Observation], tuple[str, str]]:
    """Observation -> its sentence in a translation, and the link to it there."""
    address, blocks = downloads.address_of(view, lang), view.translations[lang].blocks
    return lambda observation: (sentence(blocks.get(observation.evidence.block), observation.key), address(observation))
