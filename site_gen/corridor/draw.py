"""ReportView -> its figures, drawn and looked over; and the same view with the text of its data files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from site_gen import load
from site_gen.corridor.studio import Studio, studio
from site_gen.data.exports_fields import Places
from site_gen.data.exports_package import exported, provenance
from site_gen.data.exports_tables import tables
from site_gen.data.translated import sentence
from site_gen.model.chart import Colours, Drawing, Figure
from site_gen.model.dataset import Observation
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import Problem
from site_gen.model.wording import Wording
from site_gen.site.frame import afar
from site_gen.site.frame.view import ReportView
from site_gen.site.pages import downloads
from site_gen.site.pieces.drawings import colours
from site_gen.site.words.wording import Gettext
from site_gen.store import digest

if TYPE_CHECKING:  # loaded where something is judged: most builds find every drawing kept
    from site_gen.charts.flaws import Flaw

_HINTS = {
    "covered-mark": 'two marks stand in one place: name fewer periods or indicators, or use form = "table"',
    "equal-greys": "a grey print tells neighbours apart that differ 2 : 1 in luminance: templates/css/tokens.css",
    "missing-key": "the form that draws them gives no Sign: site_gen/charts/signs.py",
}
_BELOW = "figures/any.csv"
"""A file in a folder below the others; tables of the report's own lie as deep."""
_CROWDED = 'name fewer indicators or periods, or use form = "table"; shorter names come from indicators.toml'


class Look(Struct, frozen=True):
    """What figures are drawn with: words, colours, and what keeps their drawings."""

    wording: Gettext
    colours: Colours
    keep: Keep = FORGETFUL
    digest: str = ""
    """Of the words and colours."""


def look(wording: Gettext, templates: Mapping[str, str], keep: Keep = FORGETFUL) -> Look:
    paints, words = colours(templates), load.words(templates)
    return Look(wording, paints, keep, digest(*chain(*sorted(words.items())), repr(sorted(paints.items()))))


def drawings(figures: Iterable[Figure], lang: str, look: Look) -> tuple[Figure, ...]:
    """Each with its drawings, whatever is kept and however ugly they are. `lang`: of the report."""
    with studio() as place:
        made = place.order(figures := tuple(figures), lang, look.wording, look.colours)
        return tuple(replace(figure, drawings=each) for figure, (each, _) in zip(figures, made(), strict=True))


def drawn(view: ReportView, folder: str, look: Look, problems: list[Problem]) -> tuple[Figure, ...]:
    """Its figures drawn, as far as they are not kept; what is ugly joins `problems`, at its chart's line.

    `folder`: the report's, for the problems. A figure with a flaw is not kept.
    """
    with studio() as place:
        return ordered(view, look, place)(folder, problems)


def ordered(view: ReportView, look: Look, place: Studio) -> Callable[[str, list[Problem]], tuple[Figure, ...]]:
    """What `drawn` does after the drawings that are not kept were ordered: they are made until they are needed."""
    lang = view.settings.language
    keys = {figure.number: digest("drawings", look.digest, lang, repr(afar.figure(figure))) for figure in view.figures}
    kept = {number: look.keep.get(key) for number, key in keys.items()}
    drawings = {number: msgspec.msgpack.decode(data, type=tuple[Drawing, ...]) for number, data in kept.items() if data}
    missing = tuple(figure for figure in view.figures if figure.number not in drawings)
    awaited = place.order(missing, lang, look.wording, look.colours) if missing else tuple

    def drawn(folder: str, problems: list[Problem]) -> tuple[Figure, ...]:
        for figure, (made, flaws) in zip(missing, awaited(), strict=True):
            drawings[figure.number] = made
            problems += _problems(figure, f"{folder}/charts.toml", flaws)
            if not flaws:
                look.keep.put(keys[figure.number], msgspec.msgpack.encode(made))
        return tuple(replace(each, drawings=drawings[each.number]) for each in view.figures)

    return drawn


def is_sound(figure: Figure, look: Look) -> bool:
    """Whether it will be drawn without a flaw; nothing is drawn for that."""
    return not any(_reckoned(figure, look))


def unsound(figures: Iterable[Figure], folder: str, look: Look) -> Iterator[Problem]:
    """What will be ugly when it is drawn; nothing is drawn for that."""
    for figure in figures:
        flaws = ((flaw.rule, flaw.told) for flaw in _reckoned(figure, look))
        yield from _problems(figure, f"{folder}/charts.toml", flaws)


def _reckoned(figure: Figure, look: Look) -> "Iterator[Flaw]":
    from site_gen.charts import reckoned
    from site_gen.charts.draw import sheets
    from site_gen.charts.flaws import flawed

    made = (each for _, wide, narrow in sheets(figure, look.wording) for each in (wide, narrow))
    return (flaw for each in made for flaw in flawed(*reckoned.sheet(each), each.signs, look.colours))


def _problems(figure: Figure, file: str, flaws: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Each kind of flaw once: its rule, and what is wrong."""
    for rule, told in dict(reversed([*flaws])).items():
        message = f"chart {figure.spec.id} cannot be drawn well: {told}"
        yield Problem(file, max(figure.spec.line, 1), 1, message, rule, hint=_HINTS.get(rule, _CROWDED))


def with_exports(view: ReportView, wording: Wording) -> ReportView:
    """With the text of its data files, whose rows link to the report's sentences."""
    places, below = _places(view, downloads.CSV), _places(view, _BELOW)
    about = provenance(view.slug, view.settings, view.source, view.site)
    files = exported(view.dataset, view.figures, (places, below), wording, about)
    return replace(view, exports={**files, **tables(view.edition, view.dataset, below, wording)})


def _places(view: ReportView, file: str) -> Places:
    """Where the site shows what `file` and those beside it state."""
    own = downloads.address_of(view, view.settings.language, file)
    told = {lang: _told(view, lang, file) for lang in view.languages if lang in view.translations}
    return Places(own, downloads.figures_by_observation(view), told)


def _told(view: ReportView, lang: str, file: str) -> Callable[[Observation], tuple[str, str]]:
    """Observation -> its sentence in a translation, and the link to it there."""
    address, blocks = downloads.address_of(view, lang, file), view.translations[lang].blocks
    known: dict[str, tuple[str, str]] = {}

    def told(one: Observation) -> tuple[str, str]:
        if one.id not in known:  # each of several files asks for both
            known[one.id] = sentence(blocks.get(one.evidence.block), one.key), address(one)
        return known[one.id]

    return told
