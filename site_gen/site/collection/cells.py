"""what was said -> what a page shows of it: the value long and short, its sentence, the way to it."""

from msgspec import Struct

from site_gen.model.collection import Said
from site_gen.model.comparison import Silent
from site_gen.model.dataset import Mention
from site_gen.model.text import Phrase
from site_gen.model.unit import Unit
from site_gen.site.collection.counting import short
from site_gen.site.collection.speech import Speech
from site_gen.site.frame import addresses, anchors

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
    doubted: bool = False
    """Whether the program was not sure of it, and nobody has checked it."""
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
        anchors.mention(observation.id),
        view.best(view.settings.title, speech.lang),
        mention.block,
        Phrase(mention.sentence, view.settings.language),
        around(mention),
        _scope(said.scope, view.settings.language, speech) if said.scope else None,
        observation.key.status == "estimate",
        observation.checked.by_nobody and said.slug in speech.singled,
        observation.checked.doubted,
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
