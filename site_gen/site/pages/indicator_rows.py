"""an indicator -> its observations, a row each."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.chart import Figure
from site_gen.model.dataset import FAMILIES, Indicator, Observation
from site_gen.model.dating import when
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.typography import capital
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.cards import subject_name
from site_gen.site.pieces.pieces import machine_value


class Row(Struct, frozen=True):
    """One observation. `anchor` is where a number of the text leads to."""

    anchor: str
    indicator: str
    indicator_anchor: str
    """On the first row of each indicator, else empty."""
    place: tuple[str, str] | None
    """Page and anchor of all that is stated of the indicator, on its first row; None where that is this row."""
    name: Phrase
    others: tuple[Phrase, ...]
    """The indicator's name in the other languages, on its first row; how it is read, where the page has no name."""
    by_rule: bool
    """The name was made by rule; said on the first row."""
    subject: Phrase | None
    value: str
    """With its qualifier in words: 超过3800亿元."""
    sort: str
    observation: str
    mention: str
    period: str
    period_sort: str
    measure: str
    status: str
    blocks: tuple[str, ...]
    figures: tuple[Figure, ...] = ()


class Group(Struct, frozen=True):
    """A family and its rows."""

    family: str
    rows: tuple[Row, ...]
    indicators: int


def groups_of(view: ReportView, showing: Mapping[str, list[Figure]], lang: str, wording: Wording) -> Iterator[Group]:
    for family in FAMILIES:
        indicators = [indicator for indicator in view.dataset.indicators if indicator.family == family]
        rows = tuple(row for indicator in indicators for row in _rows(view, indicator, showing, lang, wording))
        if rows:
            yield Group(family, rows, len(indicators))


def _rows(
    view: ReportView, indicator: Indicator, showing: Mapping[str, list[Figure]], lang: str, wording: Wording
) -> Iterator[Row]:
    """Its observations: the reporting place's first, then subject by subject, each in the order of time."""
    observations = view.dataset.of(indicator.id)
    subjects = {subject: i for i, subject in enumerate(dict.fromkeys([None, *(o.key.subject for o in observations)]))}
    ordered = sorted(observations, key=lambda o: (subjects[o.key.subject], o.key.period.end, o.key.period.start))
    for index, observation in enumerate(ordered):
        row = _row(view, indicator, observation, index == 0, lang, wording)
        yield replace(row, figures=tuple(showing.get(observation.id, ())))


def _row(
    view: ReportView, indicator: Indicator, observation: Observation, first: bool, lang: str, wording: Wording
) -> Row:
    key = observation.key
    place = view.indicator_at(indicator.id, lang)
    name = view.best(indicator.name, lang)
    codes = [code for code in view.languages if code not in (lang, name.lang)]
    others = [Phrase(text, code) for code in codes if (text := indicator.name.get(code))]
    if indicator.pinyin and name.lang != lang:
        others.append(Phrase(indicator.pinyin, "zh-Latn"))
    return Row(
        anchor=anchors.row(observation.id),
        indicator=indicator.id,
        indicator_anchor=anchors.indicator(indicator.id) if first else "",
        place=place if first and place[1] != anchors.row(observation.id) else None,
        name=Phrase(capital(name.text), name.lang),
        others=tuple(others) if first else (),
        by_rule=first and indicator.by_rule and lang == "en",
        subject=subject_name(view, key.subject, lang) if key.subject else None,
        value=wording.quantity(
            lang, observation.quantity, signed=key.measure in ("change", "points"), of=indicator.name.get(lang) or ""
        ),
        sort=machine_value(observation.quantity).split("/")[0].split(":")[0],
        observation=observation.id,
        mention=anchors.mention(observation.id),
        period=when(key, lang, wording),
        period_sort=f"{key.period.end} {key.period.start}",
        measure=key.measure,
        status=key.status,
        blocks=tuple(dict.fromkeys(mention.block for mention in observation.mentions)),
    )
