"""view, language -> the overview of the charts and a page for each topic, with a lead in words and numbers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.dataset import FAMILIES, Observation
from site_gen.model.dating import during, within
from site_gen.model.period import Period
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors
from site_gen.site.frame.page import Document, Leaf, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.facts import facts
from site_gen.site.pieces.figure import FigureBox, figure_box

_FIRST = ("growth", "industry", "environment", "targets")
"""The topics that a reader of a government report asks for first."""
TOPICS = (*_FIRST, *(family for family in FAMILIES if family not in _FIRST))
_SENTENCES = 4
_FIVE_YEARS = 4
"""From the first of five years to the last."""


class Stated(Struct, frozen=True):
    """A number of a lead, for `number_link`."""

    text: str
    observation: str
    anchor: str


class Sentence(Struct, frozen=True):
    """A message of the catalogue, and what it is filled with: words, or numbers that link to their sentence."""

    message: str
    values: tuple[tuple[str, "str | Stated"], ...]


class Topic(Struct, frozen=True):
    """The figures of one topic."""

    id: str
    title: str
    """A message of the catalogue."""
    path: str
    lead: tuple[Sentence, ...]
    boxes: tuple[FigureBox, ...]


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    """The overview at `charts/`, each topic at `charts/<topic>/`."""
    topics = tuple(_topics(view, lang, wording))
    named = facts(view, lang, wording)
    families = {indicator.family for indicator in view.dataset.indicators}
    yield report_document(view, lang, wording, "charts", topics=topics, facts=named)
    for index, topic in enumerate(topics):
        title = Phrase(wording.say(lang, topic.title), lang)
        name = view.best(view.settings.title, lang).text
        yield report_document(
            view,
            lang,
            wording,
            "charts",
            leaf=_leaf(view, topic.id, title, wording.say(lang, "topic.description", topic=title.text, report=name)),
            topics=topics,
            facts=named,
            here=topic,
            previous=topics[index - 1] if index else None,
            next=topics[index + 1] if index + 1 < len(topics) else None,
            family=topic.id if topic.id in families else "",
        )


def _leaf(view: ReportView, id: str, title: Phrase, description: str) -> Leaf:
    return Leaf("topic.html", lambda code: addresses.topic(code, view.slug, id), title, description)


def _topics(view: ReportView, lang: str, wording: Wording) -> Iterator[Topic]:
    for id in TOPICS:
        figures = [figure for figure in view.figures if figure.spec.topic == id]
        if figures:
            observations = dict.fromkeys(o for figure in figures for o in figure.observations)
            lead = tuple(islice(_lead(view, observations, lang, wording), _SENTENCES))
            boxes = tuple(figure_box(view, figure, lang, wording) for figure in figures)
            yield Topic(id, _title(id, observations), addresses.topic(lang, view.slug, id), lead, boxes)


def _title(id: str, drawn: Iterable[Observation]) -> str:
    """Growth is that of five years only where half of what is drawn reaches so far back."""
    periods = [each.key.period for each in drawn]
    last = max(period.last_year for period in periods)
    far = sum(last - period.first_year >= _FIVE_YEARS for period in periods)
    return "topic.growth.short" if id == "growth" and far * 2 < len(periods) else f"topic.{id}"


def _lead(view: ReportView, drawn: Iterable[Observation], lang: str, wording: Wording) -> Iterator[Sentence]:
    """One sentence for each indicator drawn, in the order drawn."""
    series: dict[tuple[str, str | None], list[Observation]] = {}
    for observation in drawn:
        series.setdefault((observation.key.indicator, observation.key.subject), []).append(observation)
    for (indicator, _), observations in series.items():
        sentence = _sentence(view.best(view.dataset.indicator(indicator).name, lang).text, observations, lang, wording)
        if sentence:
            yield sentence


def _sentence(name: str, drawn: list[Observation], lang: str, wording: Wording) -> Sentence | None:
    """What the figure shows of one indicator, put as from–to, result–target, or a rate alone."""
    levels = [o for o in drawn if o.key.measure == "level" and not o.quantity.parts]
    rates = [o for o in drawn if o.key.measure == "growth"]
    for measure, found in (("levels", levels), ("rates", rates)):
        if len(found) > 1:
            kind, shown = _course(found)
            sign = _sign(kind, tuple(shown.values())) if measure == "rates" else ""
            return _filled(f"lead.{measure}.{kind}{sign}", name, shown, lang, wording)
    for one in drawn:
        if one.key.measure in ("average-growth", "change", "points", "level", "growth") and not one.quantity.parts:
            return _filled(f"lead.{one.key.measure}.{_manner(one)}", name, {"value": one}, lang, wording)
    return None


def _course(found: list[Observation]) -> tuple[str, dict[str, Observation]]:
    """From the first to the last; where the last is a target and two came before it, by way of the one before."""
    first, last = found[0], found[-1]
    if last.key.status != "target":
        return "change", {"first": first, "last": last}
    stated = [observation for observation in found if observation.key.status != "target"]
    if len(stated) > 1:
        return "path", {"first": stated[0], "now": stated[-1], "last": last}
    return "target", {"first": first, "last": last}


def _sign(kind: str, rates: Sequence[Observation]) -> str:
    """What fell did not grow by less than nothing, nor is to; behind a fall that two rates tell of, both keep their
    signs.
    """
    if kind == "target":
        first, last = (rate.quantity.value < 0 for rate in rates)
        return f".{'fell' if first else 'grew'}.fall" if last else ".fell" if first else ""
    return ".signed" if any(each.quantity.value < 0 for each in rates) else ""


def _manner(one: Observation) -> str:
    """Whether it is aimed at, and that at a fall; of a change, which way it went, or how many times the level it
    started from; of a rate below nothing, that it fell.
    """
    if one.key.measure == "change" and one.quantity.unit.canonical == "times":
        return "times-target" if one.key.status == "target" else "times"
    if one.key.status == "target":
        return "target.fall" if one.key.measure == "growth" and one.quantity.value < 0 else "target"
    if one.key.measure in ("change", "points"):
        return "down" if one.quantity.value < 0 else "up"
    return "fell" if "growth" in one.key.measure and one.quantity.value < 0 else "stated"


def _filled(message: str, name: str, stated: dict[str, Observation], lang: str, wording: Wording) -> Sentence:
    values: list[tuple[str, str | Stated]] = [("indicator", wording.subject(lang, name))]
    for role, observation in stated.items():
        quantity = observation.quantity
        unsigned = message.endswith((".up", ".down", ".fell", ".fell.fall")) and role in ("value", "first")
        shown = replace(quantity, value=abs(quantity.value)) if unsigned else quantity
        text = wording.quantity(lang, shown, of=name)
        if observation.key.status == "estimate":
            text = wording.say(lang, "lead.estimate", quantity=text)
        values.append((role, Stated(text, observation.id, anchors.mention(observation.id))))
        values.append((f"{role}_within", within(observation.key, lang, wording)))
        values.append((f"{role}_during", during(observation.key.period, lang, wording)))
        values.extend((f"{role}_{name}", wording.period(lang, period)) for name, period in _dates(observation))
    return Sentence(message, tuple(values))


def _dates(observation: Observation) -> Iterator[tuple[str, Period]]:
    """Its period, and the years that a change leads from and to."""
    period = observation.key.period
    before = period.first_year - (period.first_year == period.last_year)
    yield from (("period", period), ("from", Period.year(before)), ("to", Period.year(period.last_year)))
