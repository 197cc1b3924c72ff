"""view, language -> what is promised: each target by the date it is due, beside the result that it starts from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from site_gen.model.dataset import Observation
from site_gen.model.period import Period
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.bullet import Bullet, bullet, start_of
from site_gen.site.pieces.cards import subject_name
from site_gen.site.pieces.clauses import clause
from site_gen.site.pieces.facts import facts, statuses
from site_gen.site.pieces.text import read_text

_SAID: frozenset[str] = frozenset({"level", "count", "rank", "structure"})
"""Measures that the name of the indicator and the number tell by themselves."""


class Start(Struct, frozen=True):
    """The last result that a target can be compared with."""

    text: str
    observation: str
    anchor: str
    what: str
    """Its period; its mark says that it is an estimate."""
    bullet: Bullet | None


class Promise(Struct, frozen=True):
    """One target, for a row: `text`, `observation` and `anchor` serve the macro `number_link`."""

    text: str
    observation: str
    anchor: str
    block: str
    name: Phrase
    page: tuple[str, str]
    """Of the indicator, with the anchor there."""
    subject: Phrase | None
    measure: str
    """In words; empty where the number tells it."""
    start: Start | None
    is_standard: bool
    """False where the name was made for this report; its clause says what it is."""
    is_doubted: bool
    clause: Phrase


class Deadline(Struct, frozen=True):
    """The targets of one period."""

    anchor: str
    words: str
    promises: tuple[Promise, ...]
    """Those that are shown."""
    count: int
    """Of all that the edition marks."""

    @property
    def started(self) -> tuple[Promise, ...]:
        return tuple(each for each in self.promises if each.start)

    @property
    def bare(self) -> tuple[Promise, ...]:
        """Those for which the report gives no start."""
        return tuple(each for each in self.promises if not each.start)

    def is_cut(self, most: int) -> bool:
        """Whether some are left out where `most` of each kind are shown."""
        return min(len(self.started), most) + min(len(self.bare), most) < self.count


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    """The page of all targets, those of doubt marked."""
    promised = targets(view)
    yield report_document(
        view,
        lang,
        wording,
        "promises",
        facts=facts(view, lang, wording),
        statuses=statuses(view),
        deadlines=deadlines(view, promised, lang, wording),
        all=len(promised),
    )


def targets(view: ReportView) -> tuple[Observation, ...]:
    return tuple(each for each in view.dataset.observations if each.key.status == "target")


@lru_cache(maxsize=4)
def firm(view: ReportView) -> tuple[Observation, ...]:
    """What is read without doubt, or was checked by a person."""
    return tuple(each for each in view.dataset.observations if not each.checked.doubted)


def is_ahead(view: ReportView, observation: Observation) -> bool:
    """Whether it is a target of the time after the one looked back on: no goal of last year."""
    key = observation.key
    return key.status == "target" and key.period.last_year > view.settings.review.last_year


def named(view: ReportView, but: frozenset[str]) -> tuple[Observation, ...]:
    """Firm targets of the time ahead whose names the catalogue knows; without the ids `but`, shown elsewhere."""
    known = {indicator.id for indicator in view.dataset.indicators if indicator.standard}
    ahead = (each for each in firm(view) if is_ahead(view, each) and each.id not in but)
    return tuple(each for each in ahead if each.key.indicator in known)


def deadlines(view: ReportView, promised: Iterable[Observation], lang: str, wording: Wording) -> tuple[Deadline, ...]:
    """`promised`, by their periods, the nearest first; goals of the time looked back on come last."""
    known = firm(view)
    found: dict[Period, list[Observation]] = {}
    for each in promised:
        found.setdefault(each.key.period, []).append(each)
    ordered = sorted(found, key=lambda period: (not is_ahead(view, found[period][0]), period.end, -period.first_year))
    counts = Counter(each.key.period for each in targets(view))
    return tuple(
        Deadline(
            f"by-{period}".replace("..", "-"),
            wording.period(lang, period),
            tuple(_promise(view, each, known, lang, wording) for each in found[period]),
            counts[period],
        )
        for period in ordered
    )


def _promise(
    view: ReportView, target: Observation, known: Sequence[Observation], lang: str, wording: Wording
) -> Promise:
    key = target.key
    indicator = view.dataset.indicator(key.indicator)
    start = start_of(target, known, indicator)
    return Promise(
        _size(view, target, lang, wording),
        target.id,
        anchors.mention(target.id),
        target.evidence.block,
        view.best(indicator.name, lang),
        view.indicator_at(key.indicator, lang),
        subject_name(view, key.subject, lang) if key.subject else None,
        "" if _tells_itself(target) else wording.say(lang, f"measure.{key.measure}"),
        _start(view, start, target, lang, wording) if start else None,
        indicator.standard,
        target.checked.doubted,
        _clause(view, target, lang),
    )


def _tells_itself(target: Observation) -> bool:
    """Whether the number tells its measure: double is a change."""
    return target.key.measure in _SAID or target.quantity.unit.canonical == "times"


def _clause(view: ReportView, target: Observation, lang: str) -> Phrase:
    rows = {row.block.id: row for row in read_text(view, lang)}
    return clause(rows[target.evidence.block], target.id)


def _start(view: ReportView, start: Observation, target: Observation, lang: str, wording: Wording) -> Start:
    what = wording.period(lang, start.key.period)
    return Start(_size(view, start, lang, wording), start.id, anchors.mention(start.id), what, bullet(start, target))


def _size(view: ReportView, observation: Observation, lang: str, wording: Wording) -> str:
    """Beside the name of what it is of."""
    signed = observation.key.measure in ("change", "points")
    name = view.dataset.indicator(observation.key.indicator).name.get(lang) or ""
    return wording.quantity(lang, observation.quantity, signed=signed, of=name)
