"""The indicators of which a report states several values -> their page: these, the sentences, the figures, the data."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from io import StringIO
from itertools import groupby

from msgspec import Struct

from site_gen.model.chart import Figure
from site_gen.model.dataset import Observation
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors, links
from site_gen.site.frame.page import Document, Leaf, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.indicator_rows import Group, Row
from site_gen.site.pages.opening import Opening, opening_of
from site_gen.site.pieces.clauses import sentence
from site_gen.site.pieces.facts import Fact, statuses
from site_gen.site.pieces.pieces import machine_value
from site_gen.site.pieces.text import read_text

_COLUMNS = ("observation", "subject", "period_start", "period_end", "measure", "status", "value", "unit", "block")
"""As `observations.csv` calls them."""
_BAR = 97
"""Percent of the room that the highest level fills."""


class Series(Struct, frozen=True):
    """All that the report states of one indicator."""

    anchor: str
    rows: tuple[Row, ...]
    """In the order of time; the first has its names."""
    opening: Opening | None
    aliases: tuple[str, ...]
    bars: Mapping[str, Decimal]
    """Observation -> length in percent."""
    quotes: tuple[tuple[str, Phrase], ...]
    """Block and sentence of each place that states it, once."""
    figures: tuple[Figure, ...]
    data: str
    """Its rows as CSV: an address that holds them."""


class Family(Struct, frozen=True):
    """The indicators of a family."""

    name: str
    series: tuple[Series, ...]


def compose(
    view: ReportView, groups: Iterable[Group], named: Mapping[str, Fact], lang: str, wording: Wording
) -> Iterator[Document]:
    """None where each indicator has one value. `groups`: the rows of all; `named`: what ears hear of their numbers."""
    families = tuple(family for group in groups if (family := _family(view, group, lang, wording)).series)
    title = Phrase(wording.say(lang, "series.title"), lang)
    described = wording.say(lang, "series.description", report=view.best(view.settings.title, lang).text)
    leaf = Leaf("series.html", partial(addresses.series, slug=view.slug), title, described)
    if families:
        yield report_document(
            view, lang, wording, "indicators", leaf=leaf, families=families, facts=named, statuses=statuses(view)
        )


def _family(view: ReportView, group: Group, lang: str, wording: Wording) -> Family:
    by_indicator = (tuple(rows) for _, rows in groupby(group.rows, key=lambda row: row.indicator))
    several = (rows for rows in by_indicator if len(rows) > 1)
    return Family(group.family, tuple(_series(view, rows, lang, wording) for rows in several))


def _series(view: ReportView, rows: tuple[Row, ...], lang: str, wording: Wording) -> Series:
    id = rows[0].indicator
    observations = view.dataset.of(id)
    return Series(
        anchors.indicator(id),
        rows,
        opening_of(view, id, lang, wording),
        view.dataset.indicator(id).aliases if lang == "zh" else (),
        _bars(observations),
        tuple(_quotes(view, observations, lang)),
        tuple(dict.fromkeys(figure for row in rows for figure in row.figures)),
        _data(observations),
    )


def _bars(observations: Iterable[Observation]) -> Mapping[str, Decimal]:
    """Of levels alike in subject, unit and length of time, where there are two."""
    levels = [each for each in observations if each.key.measure == "level" and each.quantity.value > 0]
    found: dict[object, list[Observation]] = {}
    for each in levels:
        alike = (each.key.subject, each.quantity.unit.canonical, each.key.period.stretch)
        found.setdefault(alike, []).append(each)
    return {each.id: _length(each, alike) for alike in found.values() if len(alike) > 1 for each in alike}


def _length(each: Observation, alike: Iterable[Observation]) -> Decimal:
    highest = max(other.quantity.canonical_value for other in alike)
    return round(_BAR * each.quantity.canonical_value / highest, 1)


def _quotes(view: ReportView, observations: Iterable[Observation], lang: str) -> Iterator[tuple[str, Phrase]]:
    rows = {row.block.id: row for row in read_text(view, lang)}
    places = ((mention.block, each.id) for each in observations for mention in each.mentions)
    said = dict.fromkeys((block, sentence(rows[block], id)) for block, id in places)
    yield from ((block, words) for block, words in said if words.text)


def _data(observations: Iterable[Observation]) -> str:
    text = StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for each in observations:
        key, unit = each.key, each.quantity.unit.canonical
        period = (key.period.start, key.period.end)
        value = machine_value(each.quantity)
        table.writerow((each.id, key.subject, *period, key.measure, key.status, value, unit, each.evidence.block))
    return links.held("text/csv", text.getvalue())
