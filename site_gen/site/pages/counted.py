"""view, language -> promises that are counted in people and households, or for their lives: how many, and the words."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from site_gen.model.dataset import Observation
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.promises import firm, is_ahead
from site_gen.site.pieces.cards import subject_name
from site_gen.site.pieces.clauses import clause
from site_gen.site.pieces.text import TextBlock, read_text

_PEOPLE = frozenset({"person", "household", "person_time"})
_BUSINESS = frozenset({"growth", "industry", "infrastructure", "opening-up"})
"""Tourists received, passengers: people, but no promise for their lives."""
_MOST = 12


class Counted(Struct, frozen=True):
    """One promise; `text`, `observation` and `anchor` serve the macro `number_link`."""

    text: str
    observation: str
    anchor: str
    block: str
    subject: Phrase | None
    """For whom, where the report names somebody."""
    told: Phrase
    quoted: bool
    """Whether `told` are words of the text; else the indicator's name, where they are in another language."""


def counted(view: ReportView, lang: str, wording: Wording) -> tuple[Counted, ...]:
    """In the order of the text; those for the first deadline only, as far as there is room."""
    found = [each for each in firm(view) if is_ahead(view, each) and _is_for_people(view, each)]
    first = min((each.key.period for each in found), key=lambda period: (period.end, period.start), default=None)
    rows = {row.block.id: row for row in read_text(view, lang)}
    shown = (each for each in found if each.key.period == first)
    return tuple(_of(view, rows, shown, lang, wording))[:_MOST]


def _is_for_people(view: ReportView, each: Observation) -> bool:
    unit = each.quantity.unit.canonical
    family = view.dataset.indicator(each.key.indicator).family
    return each.key.measure == "count" and (family == "livelihood" or (unit in _PEOPLE and family not in _BUSINESS))


def _of(
    view: ReportView, rows: Mapping[str, TextBlock], shown: Iterable[Observation], lang: str, wording: Wording
) -> Iterator[Counted]:
    for each in shown:
        block = each.evidence.block
        words = clause(rows[block], each.id)
        if words.text:
            subject = subject_name(view, each.key.subject, lang) if each.key.subject else None
            text = wording.quantity(lang, each.quantity)
            told = _in_language(view, each, words, lang)
            yield Counted(text, each.id, anchors.mention(each.id), block, subject, told, told is words)


def _in_language(view: ReportView, each: Observation, words: Phrase, lang: str) -> Phrase:
    """`words`, or the indicator's name where that alone is in the page's language."""
    name = view.best(view.dataset.indicator(each.key.indicator).name, lang)
    return name if words.lang != lang == name.lang else words
