"""view, language -> the overview: what happened, what is promised, where to read, in a minute."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_gen.model.chart import Figure
from site_gen.model.dataset import Measure, Observation
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors
from site_gen.site.frame.checked import unchecked
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.counted import counted
from site_gen.site.pages.opening import opening, tally
from site_gen.site.pages.promises import deadlines, named
from site_gen.site.pages.tables import boxes_of
from site_gen.site.pieces.anchors import Anchors
from site_gen.site.pieces.cards import subject_name
from site_gen.site.pieces.facts import facts, statuses
from site_gen.site.pieces.figure import describe, figures_of
from site_gen.site.pieces.pieces import Piece, PieceMaker
from site_gen.site.pieces.references import named_observations
from site_gen.site.pieces.sparkline import Bar, sparkline
from site_gen.site.pieces.strip import strip

_CHARACTERS_A_MINUTE = 400
"""How fast a grown reader reads Chinese prose."""


class KeyFigure(Struct, frozen=True):
    """A number that the overview shows large."""

    observation: str
    anchor: str
    block: str
    value: str
    indicator: Phrase
    subject: Phrase | None
    measure: str
    """In words; empty where the number tells it."""
    when: str
    """Its period, and whether it is an estimate."""
    what: str
    """All three."""
    comparison: str
    """One other value of the same indicator, in words; empty where the report states none."""
    bars: tuple[Bar, ...]
    figure: Figure | None
    unchecked: bool
    """Whether it is marked as checked by nobody."""


class Size(Struct, frozen=True):
    """How long the report is."""

    characters: int
    minutes: int
    numbers: int
    notes: int


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    observations = named_observations(view)
    headline = [observations[name] for name in view.settings.headline]
    told = facts(view, lang, wording)
    projects = counted(view, lang, wording)
    yield report_document(
        view,
        lang,
        wording,
        "overview",
        facts=told,
        statuses=statuses(view),
        opening=opening(view, lang, wording),
        tally=tally(view, lang, wording),
        strip=strip(view, lang, told),
        deadlines=deadlines(view, named(view, frozenset(each.observation for each in projects)), lang, wording),
        projects=projects,
        settings=view.settings,
        speaker=view.best(view.settings.speaker, lang) if view.settings.speaker else None,
        office=view.best(view.settings.office, lang) if view.settings.office else None,
        session=view.best(view.settings.session, lang) if view.settings.session else None,
        origin=view.best(view.settings.origin, lang) if view.settings.origin else None,
        size=_size(view),
        summary=tuple(_summary(view, lang)),
        key_figures=tuple(_key_figure(view, observation, lang, wording) for observation in headline),
        figures=tuple((figure, view.best(figure.spec.title, lang)) for figure in view.figures),
        tables=boxes_of(view, lang),
        printed=tuple(_printed(view, lang)),
    )


def _printed(view: ReportView, lang: str) -> Iterator[tuple[str, str]]:
    """(path, message that names it) of the PDFs in this language."""
    for page, message in (("print", "overview.pdf"), ("print-parallel", "overview.pdf.parallel")):
        path = addresses.printed(lang, view.slug, page)
        if path in view.downloads:
            yield path, message


def _size(view: ReportView) -> Size:
    characters = sum(len(block.text) for block in view.edition.blocks)
    minutes = max(1, round(characters / _CHARACTERS_A_MINUTE))
    return Size(characters, minutes, len(view.dataset.observations), len(view.edition.remarks))


def _summary(view: ReportView, lang: str) -> Iterator[tuple[Phrase, tuple[Piece, ...]]]:
    """Its paragraphs; each number in them leads to the sentence that states it first."""
    code = lang if view.summaries.get(lang) else view.settings.language
    maker = PieceMaker(Anchors.of(view))
    for block in view.summaries.get(code, ()):
        yield Phrase(block.text, code), maker.pieces(block.id, block.inlines)


def _key_figure(view: ReportView, observation: Observation, lang: str, wording: Wording) -> KeyFigure:
    key = observation.key
    figures = figures_of(view, observation)
    name = view.dataset.indicator(key.indicator).name
    return KeyFigure(
        observation.id,
        anchors.mention(observation.id),
        observation.evidence.block,
        wording.quantity(lang, observation.quantity, of=name.get(lang) or ""),
        view.best(name, lang),
        subject_name(view, key.subject, lang) if key.subject else None,
        "" if key.measure in ("level", "count") else wording.say(lang, f"measure.{key.measure}"),
        describe(key, lang, wording, measure=False),
        describe(key, lang, wording),
        _comparison(view, observation, lang, wording),
        sparkline(view.dataset, observation),
        figures[0] if figures else None,
        bool(unchecked(view, (observation,))),
    )


def _comparison(view: ReportView, observation: Observation, lang: str, wording: Wording) -> str:
    """Beside a level its rate, or the level aimed at where no rate is aimed at before; beside a rate its target or the
    average; else another level. What has a card is none, nor what is doubtful: nothing says here that it is.
    """
    key, shown = observation.key, {*view.settings.headline, str(observation.key)}
    alike = [other for other in view.dataset.of(key.indicator) if other.key.subject == key.subject]
    same = [other for other in alike if str(other.key) not in shown and not other.checked.doubted]
    wanted: tuple[Measure, ...] = (
        ("average-growth", "growth", "level") if key.measure == "level" else (key.measure, "average-growth")
    )
    same = [other for other in same if other.key.measure in wanted]
    chosen = min(same, key=lambda other: (wanted.index(other.key.measure), other.key.status != "target"), default=None)
    chosen = _aimed_at(same, key.measure, chosen) or chosen
    if chosen is None:
        return ""
    name = view.dataset.indicator(key.indicator).name.get(lang) or ""
    text = wording.quantity(lang, chosen.quantity, of=name)
    what = describe(chosen.key, lang, wording, measure=chosen.key.measure != "count")
    return wording.say(lang, "overview.comparison", what=what, quantity=text)


def _aimed_at(same: Sequence[Observation], measure: Measure, chosen: Observation | None) -> Observation | None:
    """The first target of the same measure, where `chosen` is a target that is not due before."""
    aimed = [other for other in same if other.key.status == "target" and other.key.measure == measure]
    first = min(aimed, key=lambda other: other.key.period.end, default=None)
    if first is None or chosen is None or chosen.key.status != "target":
        return None
    return first if first.key.period.end <= chosen.key.period.end else None
