"""view, language -> the cards that numbers and terms of the text open."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from site_gen.model.chart import Figure
from site_gen.model.dataset import Indicator, Observation
from site_gen.model.glossary import Term
from site_gen.model.prices import prices_of, says_prices
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.checked import state
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.figure import describe

_MOST_OTHERS = 4


class Other(Struct, frozen=True):
    """Another observation of the same indicator and subject."""

    what: str
    text: str
    anchor: str


class Card(Struct, frozen=True):
    """What a reader is told about an observation where the text states it."""

    id: str
    observation: str
    indicator: Phrase
    page: tuple[str, str]
    """Of the indicator, with the anchor there."""
    subject: Phrase | None
    what: str
    """Period, measure and status."""
    values: tuple[Phrase, ...]
    """In the page's language first, then in the others."""
    basis: str
    """How prices are reckoned, in words; empty where it does not apply."""
    others: tuple[Other, ...]
    figures: tuple[Figure, ...]
    places: tuple[tuple[str, str], ...]
    """(block, anchor) of each mention."""
    checked: str
    """Who has checked it, in words."""


class TermCard(Struct, frozen=True):
    id: str
    name: Phrase
    explanation: Phrase


def number_cards(view: ReportView, lang: str, wording: Wording) -> tuple[Card, ...]:
    """One for each observation, in the order of the text."""
    indicators = {indicator.id: indicator for indicator in view.dataset.indicators}
    alike = _alike(view.dataset.observations)
    drawn = _drawn(view)
    return tuple(
        _card(view, observation, indicators[observation.key.indicator], alike, drawn, lang, wording)
        for observation in view.dataset.observations
    )


def _alike(observations: Iterable[Observation]) -> Mapping[tuple[str, str | None], list[Observation]]:
    """Observations by indicator and subject."""
    found: dict[tuple[str, str | None], list[Observation]] = {}
    for observation in observations:
        found.setdefault((observation.key.indicator, observation.key.subject), []).append(observation)
    return found


def _drawn(view: ReportView) -> Mapping[str, list[Figure]]:
    """The figures that show an observation, by its id."""
    found: dict[str, list[Figure]] = {}
    for figure in view.figures:
        for observation in figure.observations:
            found.setdefault(observation.id, []).append(figure)
    return found


def term_cards(view: ReportView, linked: Iterable[str], lang: str) -> Iterator[TermCard]:
    """One for each term whose card is among `linked`."""
    wanted = set(linked)
    for term in view.terms:
        if anchors.term_card(term.id) in wanted:
            yield _term_card(view, term, lang)


def subject_name(view: ReportView, subject: str, lang: str) -> Phrase:
    """The name of a county, park or company in `lang`, where the settings give one."""
    names = view.settings.subjects.get(subject)
    return view.best(names, lang) if names else Phrase(subject, view.settings.language)


def _card(
    view: ReportView,
    observation: Observation,
    indicator: Indicator,
    alike: Mapping[tuple[str, str | None], list[Observation]],
    drawn: Mapping[str, list[Figure]],
    lang: str,
    wording: Wording,
) -> Card:
    key = observation.key
    codes = (lang, *(code for code in view.languages if code != lang))
    return Card(
        anchors.card(observation.id),
        observation.id,
        view.best(indicator.name, lang),
        view.indicator_at(key.indicator, lang),
        subject_name(view, key.subject, lang) if key.subject else None,
        describe(key, lang, wording),
        tuple(_sizes(observation, indicator, codes, wording)),
        _basis(indicator, observation, lang, wording),
        tuple(_others(alike[key.indicator, key.subject], observation, indicator, lang, wording)),
        tuple(drawn.get(observation.id, ())),
        tuple((mention.block, anchors.mention(observation.id, i)) for i, mention in enumerate(observation.mentions)),
        state(observation.checked, lang, wording),
    )


def _sizes(observation: Observation, indicator: Indicator, codes: Iterable[str], wording: Wording) -> Iterator[Phrase]:
    """In each language that says it in words of its own: 7.1% is 7.1% in all."""
    said: set[str] = set()
    for code in codes:
        words = _size(observation, indicator, code, wording)
        if words not in said:
            said.add(words)
            yield Phrase(words, code)


def _basis(indicator: Indicator, observation: Observation, lang: str, wording: Wording) -> str:
    """Growth of a money indicator is reckoned in constant or current prices; its level is in current ones."""
    prices = prices_of(observation, indicator)
    if observation.key.measure == "level" and indicator.prices != "none":
        prices = "current"
    if prices == "none":
        return ""
    said = ".said" if says_prices(observation, indicator) else ""
    return wording.say(lang, f"prices.{prices}{said}")


def _others(
    alike: Iterable[Observation], observation: Observation, indicator: Indicator, lang: str, wording: Wording
) -> Iterator[Other]:
    for other in [other for other in alike if other is not observation][:_MOST_OTHERS]:
        yield Other(
            describe(other.key, lang, wording), _size(other, indicator, lang, wording), anchors.mention(other.id)
        )


def _size(observation: Observation, indicator: Indicator, lang: str, wording: Wording) -> str:
    """`3800亿元`; of a change with its direction, `+3.9个百分点`."""
    signed = observation.key.measure in ("change", "points")
    return wording.quantity(lang, observation.quantity, signed=signed, of=indicator.name.get(lang) or "")


def _term_card(view: ReportView, term: Term, lang: str) -> TermCard:
    return TermCard(anchors.term_card(term.id), view.best(term.name, lang), view.best(term.explanation, lang))
