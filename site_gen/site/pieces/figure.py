"""a figure of the report -> what a page shows of it in one language: drawings, table, links to the sentences."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.chart import Figure, Point, Row, without_result
from site_gen.model.dataset import Key, Measure, Observation, Status
from site_gen.model.dating import when
from site_gen.model.quantity import Quantity
from site_gen.model.text import Phrase
from site_gen.model.unit import PERCENT
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.checked import unchecked
from site_gen.site.frame.hooks import hook
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.takeaway import TakeAway, takeaway


class Cell(Struct, frozen=True):
    """A value of the table, and where the text states it."""

    text: str
    observation: str
    anchor: str


class TableRow(Struct, frozen=True):
    label: Phrase
    cells: tuple[Cell | None, ...]

    @property
    def first(self) -> int:
        """The column of its first number."""
        return next((column for column, cell in enumerate(self.cells) if cell), 0)


class FigureBox(Struct, frozen=True):
    """A figure, ready for the macro `figure`; hooks stand in the place of its drawings."""

    id: str
    anchor: str
    number: int
    topic: str
    title: Phrase
    subtitle: Phrase
    description: Phrase
    note: Phrase | None
    wide: Markup | None
    narrow: Markup | None
    live: Markup | None
    """For the explore mode, as JSON: the options of both drawings, the sentence of each observation."""
    blocks: tuple[str, ...]
    """Ids of the paragraphs that state what it shows."""
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    takeaway: TakeAway | None
    """None without a drawing."""
    unchecked: int
    """How many of the numbers that it shows are marked as checked by nobody."""
    is_sentence: bool
    """The description stands where a drawing would."""
    lacks: bool
    """Whether a row of targets has no result, where others have one."""
    compares: bool
    """Whether it sets targets beside results."""


_Column = tuple[str, Measure, Status]
"""Period, measure and status: what the cells of a column have in common."""
_HUNG = ("wide", "narrow", "live", "height")
_ALIKE: frozenset[Measure] = frozenset(("level", "count"))


def figure_box(view: ReportView, figure: Figure, lang: str, wording: Wording) -> FigureBox:
    spec, hooks = figure.spec, _hooks(view, figure, lang)
    columns = _columns(figure)
    keys = tuple(dict.fromkeys(columns[o.id] for o in sorted(figure.observations, key=_by_time)))
    return FigureBox(
        spec.id,
        anchors.figure(spec.id),
        figure.number,
        spec.topic,
        view.best(spec.title, lang),
        view.best(figure.subtitle, lang),
        view.best(figure.description, lang),
        view.best(spec.note, lang) if spec.note else None,
        hooks.get("wide"),
        hooks.get("narrow"),
        hooks.get("live"),
        tuple(dict.fromkeys(observation.evidence.block for observation in figure.observations)),
        tuple(_heading(figure, columns, key, lang, wording) for key in keys),
        tuple(_row(view, row, columns, keys, lang, wording) for row in figure.rows),
        takeaway(view, figure, hooks["height"], lang, wording) if hooks else None,
        unchecked(view, figure.observations),
        figure.is_sentence,
        bool(without_result(figure.rows)),
        len({observation.key.status == "target" for observation in figure.observations}) > 1,
    )


def _hooks(view: ReportView, figure: Figure, lang: str) -> Mapping[str, Markup]:
    """None for a figure that is not drawn."""
    id = figure.spec.id
    return {what: hook(what, id, lang, _digests(view)[id]) for what in _HUNG} if figure.is_drawn else {}


@lru_cache(maxsize=8)
def _digests(view: ReportView) -> Mapping[str, str]:
    """Of all that each figure is drawn from, beside the words of the interface."""
    return {figure.spec.id: blake2b(repr(figure).encode(), digest_size=16).hexdigest() for figure in view.figures}


def _by_time(observation: Observation) -> tuple[str, str]:
    return observation.key.period.end, observation.key.period.start


def _columns(figure: Figure) -> dict[str, _Column]:
    """The column of each observation. Levels and counts, which their units tell apart, share one where they can."""
    keys = {o.id: (str(o.key.period), o.key.measure, o.key.status) for o in figure.observations}
    plain = {
        id: (period, "level" if measure in _ALIKE else measure, status)
        for id, (period, measure, status) in keys.items()
    }
    rows = [{point.observation.id for point in row.points} for row in figure.rows]
    shared = all(len({keys[id] for id in row}) == len({plain[id] for id in row}) for row in rows)
    return plain if shared and {measure for _, measure, _ in keys.values()} >= _ALIKE else keys


def _heading(figure: Figure, columns: dict[str, _Column], column: _Column, lang: str, wording: Wording) -> str:
    """The period, with the measure where the figure shows several, and the status unless it is plain fact."""
    key = next(o.key for o in figure.observations if columns[o.id] == column)
    several = len({measure for _, measure, _ in columns.values()}) > 1
    return describe(replace(key, measure=column[1]), lang, wording, measure=several)


def describe(key: Key, lang: str, wording: Wording, *, measure: bool = True) -> str:
    """`2021, average annual growth, estimate`: what sets an observation apart from others of its indicator."""
    parts = [when(key, lang, wording)]
    parts += [wording.say(lang, f"measure.{key.measure}")] if measure and key.measure != "level" else []
    parts += [wording.say(lang, f"status.{key.status}")] if key.status != "actual" else []
    return wording.say(lang, "list.dot").join(parts)


def _row(
    view: ReportView, row: Row, columns: dict[str, _Column], keys: tuple[_Column, ...], lang: str, wording: Wording
) -> TableRow:
    points = {columns[point.observation.id]: point for point in reversed(row.points)}
    cells = tuple(_cell(view, points[key], lang, wording) if key in points else None for key in keys)
    return TableRow(view.best(row.label, lang), cells)


def _cell(view: ReportView, point: Point, lang: str, wording: Wording) -> Cell:
    key = point.observation.key
    name = view.dataset.indicator(key.indicator).name.get(lang) or ""
    return Cell(
        wording.quantity(lang, _size(point), signed=key.measure in ("change", "points"), of=name),
        point.observation.id,
        anchors.mention(point.observation.id),
    )


def _size(point: Point) -> Quantity:
    """The observation's quantity, or the one term of its ratio that the point draws, in percent."""
    quantity: Quantity = point.observation.quantity
    return quantity if point.part is None else Quantity(point.value, PERCENT, quantity.bound)


def figures_of(view: ReportView, observation: Observation) -> tuple[Figure, ...]:
    """The figures that show an observation."""
    return tuple(figure for figure in view.figures if observation in figure.observations)
