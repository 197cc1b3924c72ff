"""An indicator of which a report states several values -> its page: these, the sentences, its figures, its data."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from itertools import groupby

from site_gen.model.dataset import Observation
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.page import Document, Leaf, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.indicator_rows import Group, Row
from site_gen.site.pages.opening import opening_of
from site_gen.site.pieces.clauses import sentence
from site_gen.site.pieces.facts import Fact, statuses
from site_gen.site.pieces.pieces import machine_value
from site_gen.site.pieces.text import read_text

_COLUMNS = ("observation", "subject", "period_start", "period_end", "measure", "status", "value", "unit", "block")
"""As `observations.csv` calls them."""
_BAR = 97
"""Percent of the room that the highest level fills."""


@dataclass(frozen=True, slots=True)
class Beside:
    """An indicator among those of its family."""

    family: str
    rows: tuple[Row, ...]
    previous: Row | None
    next: Row | None


def neighbours(groups: Iterable[Group]) -> Iterator[Beside]:
    """Each indicator of which several values are stated, with the one before and the one after it in its family."""
    for group in groups:
        by_indicator = (tuple(rows) for _, rows in groupby(group.rows, key=lambda row: row.indicator))
        parts = [rows for rows in by_indicator if len(rows) > 1]
        for i, rows in enumerate(parts):
            before, after = parts[i - 1][0] if i else None, parts[i + 1][0] if i + 1 < len(parts) else None
            yield Beside(group.family, rows, before, after)


def leaf(view: ReportView, one: Beside, named: Mapping[str, Fact], lang: str, wording: Wording) -> Document:
    rows, id = one.rows, one.rows[0].indicator
    observations = view.dataset.of(id)
    report = view.best(view.settings.title, lang).text
    described = wording.say(lang, "indicator.description", indicator=rows[0].name.text, report=report)
    return report_document(
        view,
        lang,
        wording,
        "indicators",
        leaf=Leaf(
            "indicator.html", lambda code: addresses.indicator_page(code, view.slug, id), rows[0].name, described
        ),
        one=one,
        opening=opening_of(view, id, lang, wording),
        facts=named,
        statuses=statuses(view),
        aliases=view.dataset.indicator(id).aliases if lang == "zh" else (),
        bars=_bars(observations),
        quotes=tuple(_quotes(view, observations, lang)),
        figures=tuple(dict.fromkeys(figure for row in rows for figure in row.figures)),
        data=_data(observations),
    )


def _bars(observations: Iterable[Observation]) -> Mapping[str, Decimal]:
    """Observation -> length in percent; of levels alike in subject, unit and length of time, where there are two."""
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
    """Block and sentence of each place that states it, once."""
    rows = {row.block.id: row for row in read_text(view, lang)}
    places = ((mention.block, each.id) for each in observations for mention in each.mentions)
    said = dict.fromkeys((block, sentence(rows[block], id)) for block, id in places)
    yield from ((block, words) for block, words in said if words.text)


def _data(observations: Iterable[Observation]) -> str:
    """Its rows as CSV."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for each in observations:
        key, unit = each.key, each.quantity.unit.canonical
        period = (key.period.start, key.period.end)
        value = machine_value(each.quantity)
        table.writerow((each.id, key.subject, *period, key.measure, key.status, value, unit, each.evidence.block))
    return addresses.held("text/csv", text.getvalue())
