"""what was said -> what a page shows of it: the value long and short, its sentence, the way to it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from statistics import median_high

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collection import Said
from site_gen.model.comparison import Silent
from site_gen.model.dataset import Indicator, Measure, Mention
from site_gen.model.digits import plain
from site_gen.model.quantity import Quantity
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.topics import capitalised

Views = Mapping[str, ReportView]
"""Slug -> report, of which settings and observations are there."""
_USUAL: Mapping[Measure, str] = {"points": "percentage_point"}
_PER_MILLE = "‰"
_SMALL = 20
"""A unit may be so many times the least of its numbers, if it is no more than the largest."""
_SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))

_SCOPES = {
    "年末": "scope.end-of-year",
    "年底": "scope.end-of-year",
    "平均": "scope.average",
    "均值": "scope.average",
    "净增": "scope.net",
    "同口径": "scope.like",
}

_REACH, _BEHIND = 36, 24
"""Characters before the words and behind them."""


class Speech(Struct, frozen=True):
    """A page's language and what speaks it, with the reports."""

    lang: str
    wording: Wording
    views: Views
    singled: frozenset[str] = frozenset()
    """Reports of which each number that nobody checked is marked."""
    national: bool = False
    """The page is the country's own: what places call 地区生产总值 is 国内生产总值."""

    def say(self, message: str, **values: object) -> str:
        return self.wording.say(self.lang, message, **values)


class Cell(Struct, frozen=True):
    """A value, or the silence in its place."""

    value: str
    """In words: 8%左右."""
    short: str
    """In the unit of its row: 约8."""
    path: str
    """Of the page with the report's text; empty where that is not here."""
    anchor: str
    report: Phrase
    block: str
    sentence: Phrase
    clause: str = ""
    """The words around the number, where the whole sentence has no room."""
    scope: Phrase | None = None
    estimate: bool = False
    unchecked: bool = False
    """Whether it is marked as checked by nobody."""
    silent: str = ""
    """`unsaid`, `unread`, `unheld` or `awaited`; empty for a value."""
    when: str = ""
    """Its year, where it is not that of its column."""


def cell(said: Said | Silent, unit: Unit | None, speech: Speech) -> Cell:
    return silence(said, speech) if isinstance(said, Silent) else value(said, unit, speech)


def value(said: Said, unit: Unit | None, speech: Speech) -> Cell:
    """`unit`: what its row counts in."""
    observation, view = said.observation, speech.views[said.slug]
    signed = observation.key.measure in ("change", "points")
    mention = observation.evidence
    return Cell(
        speech.wording.quantity(speech.lang, observation.quantity, signed=signed),
        short(said, unit or observation.quantity.unit, speech),
        addresses.page(speech.lang, said.slug, "report"),
        addresses.mention(observation.id),
        view.best(view.settings.title, speech.lang),
        mention.block,
        Phrase(mention.sentence, view.settings.language),
        around(mention),
        _scope(said.scope, view.settings.language, speech) if said.scope else None,
        observation.key.status == "estimate",
        observation.checked.by_nobody and said.slug in speech.singled,
    )


def _scope(scope: str, language: str, speech: Speech) -> Phrase:
    """In the page's language as far as it is a word of any report: 年末; else in the report's."""
    if speech.lang == language:
        return Phrase(scope, language)
    if message := _SCOPES.get(scope):
        return Phrase(speech.say(message), speech.lang)
    return Phrase(scope, language)


def silence(silent: Silent, speech: Speech) -> Cell:
    """The word for it, which leads to where the report speaks of the thing without a number."""
    said = speech.say(f"silent.{silent.kind}")
    view = speech.views.get(silent.slug)
    report = view.best(view.settings.title, speech.lang) if view else Phrase("", speech.lang)
    path = addresses.page(speech.lang, silent.slug, "report") if silent.block else ""
    language = view.settings.language if view else speech.lang
    sentence = Phrase(silent.words, language)
    return Cell(said, said, path, silent.block, report, silent.block, sentence, silent.words, silent=silent.kind)


def around(mention: Mention) -> str:
    """The clauses around its words, some sixty characters of them; the last is cut only where it is long."""
    sentence, words, at = mention.sentence, mention.words, len(mention.lead)
    start = max((sentence.rfind(mark, 0, max(at - 8, 0)) for mark in "，；。、,;"), default=-1) + 1
    start = max(start, at - _REACH)
    behind = at + len(words)
    end = next((place for place in range(behind, len(sentence)) if sentence[place] in "，；。、;"), len(sentence))
    cut = end - behind > _BEHIND
    said = sentence[start : behind + _BEHIND if cut else end].strip("，；。,;")
    return ("…" if start else "") + said + ("…" if cut else "")


def short(said: Said, unit: Unit, speech: Speech) -> str:
    quantity = said.observation.quantity
    low, high = (figure(each, unit) for each in (quantity.canonical_value, quantity.canonical_max or Decimal(0)))
    if quantity.value_max is not None:
        return speech.say("short.range", low=low, high=high)
    return speech.say(f"short.{quantity.limit}", number=low)


def figure(value: Decimal, unit: Unit) -> str:
    """A canonical value in `unit`, without it: the digits alone, for which there is little room."""
    return plain(round(value / unit.factor, 2)).replace("-", "−")


def counted_in(said: Iterable[Said], speech: Speech) -> Unit:
    """What a row of these counts in: as most of them print it; for other readers in thousands, millions and so on."""
    quantities = [each.observation.quantity for each in said]
    printed = Counter(each.unit for each in quantities).most_common(1)[0][0]
    if printed.canonical == "percent" and printed.printed != _PER_MILLE:
        return replace(printed, printed="%", factor=Decimal(1))
    if speech.lang == "zh" or printed.canonical == "percent":
        return printed
    sizes = sorted(abs(each.canonical_value) for each in quantities)
    most = max(median_high(sizes), min(sizes[-1], sizes[0] * _SMALL))
    return replace(printed, printed="", factor=next((scale for scale in _SCALES if scale <= most), Decimal(1)))


def row_id(said: Said) -> str:
    """Of a row of its like among those of its indicator: its measure, and its unit where that is another than usual."""
    same = said.same
    usual = said.indicator.unit if same.measure in ("level", "count") else _USUAL.get(same.measure, "percent")
    return same.measure if same.unit == usual else re.sub(r"[^\w-]", "-", f"{same.measure}-{same.unit}")


def unit_name(unit: Unit, speech: Speech) -> str:
    """What a row counts in: 万人, %, ‰, million people, 1,000 km, CNY."""
    if unit.canonical == "percent":
        return unit.printed if unit.printed == _PER_MILLE else "%"
    if speech.lang == "zh":
        return unit.printed
    two = speech.wording.quantity(speech.lang, Quantity(Decimal(2), unit))  # years, not year
    if unit.factor != 1 and not re.search(r"2\s", two):
        return speech.wording.quantity(speech.lang, Quantity(Decimal(1), unit))
    return " ".join(two.replace("2", "", 1).split())


def measured_in(measure: str, unit: Unit, speech: Speech) -> str:
    """What the bare numbers of a row are: 增长率，%; 万人."""
    return speech.say("list.dot").join(part for part in (measured(measure, speech), unit_name(unit, speech)) if part)


def name(indicator: Indicator, speech: Speech) -> Phrase:
    """In the page's language, else in Chinese, marked as such."""
    names = indicator.national_name if speech.national else indicator.name
    found = names.get(speech.lang)
    best = Phrase(found, speech.lang) if found else names.best("zh")
    return Phrase(capitalised(best.text), best.lang)


def measured(measure: str, speech: Speech) -> str:
    """Empty for a level, which needs no saying."""
    return "" if measure in ("level", "count") else speech.say(f"measure.{measure}")
