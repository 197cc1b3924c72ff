"""what can be compared -> rows of a page in one language: values, each with its sentence and the way to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site import addresses
from site_gen.site.checked import unchecked as marked
from site_gen.site.comparison import Against, Line, Stated
from site_gen.site.topics import capitalised


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value, the report that states it, and the sentence that does."""

    value: str
    path: str
    """Of the page with the report's text."""
    anchor: str
    estimate: bool
    unchecked: bool
    """Whether it is marked as checked by nobody."""
    report: Phrase
    block: str
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: an indicator, then a value or nothing for each column."""

    indicator: Phrase
    measure: str
    """Empty for a level, which needs no saying."""
    target: bool
    cells: tuple[Evidence | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one family."""

    family: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A target and its result."""

    indicator: Phrase
    what: str
    """Period and measure."""
    target: Evidence
    result: Evidence


def tables(lines: Iterable[Line], columns: tuple[str, ...], lang: str, wording: Wording) -> tuple[Table, ...]:
    return tuple(
        Table(family, tuple(_row(line, columns, lang, wording) for line in group))
        for family, group in groupby(lines, lambda line: line.family)
    )


def each_of(lines: Iterable[Line]) -> Iterator[Stated]:
    """Every value of the rows."""
    return (stated for line in lines for stated in line.cells.values())


def unchecked(each: Iterable[Stated]) -> int:
    """How many values nobody has checked, each counted once."""
    return len({(own.view.slug, own.observation.id) for own in each if own.observation.checked.by_nobody})


def pair(each: Against, lang: str, wording: Wording) -> Pair:
    result = each.result
    what = wording.period(lang, result.observation.key.period)
    measure = _measure(result, lang, wording)
    return Pair(
        _indicator(result, lang),
        wording.say(lang, "list.dot").join(part for part in (what, measure) if part),
        _evidence(each.target, lang, wording),
        _evidence(result, lang, wording),
    )


def _row(line: Line, columns: tuple[str, ...], lang: str, wording: Wording) -> Row:
    cells = (line.cells.get(column) for column in columns)
    return Row(
        _indicator(line.latest, lang),
        _measure(line.latest, lang, wording),
        line.target,
        tuple(_evidence(stated, lang, wording) if stated else None for stated in cells),
    )


def _indicator(stated: Stated, lang: str) -> Phrase:
    name = stated.view.best(stated.indicator.name, lang)
    return Phrase(capitalised(name.text), name.lang)


def _measure(stated: Stated, lang: str, wording: Wording) -> str:
    measure = stated.observation.key.measure
    return "" if measure == "level" else wording.say(lang, f"measure.{measure}")


def _evidence(stated: Stated, lang: str, wording: Wording) -> Evidence:
    view, observation = stated.view, stated.observation
    mention = observation.evidence
    return Evidence(
        wording.quantity(lang, observation.quantity, signed=observation.key.measure in ("change", "points")),
        addresses.page(lang, view.slug, "report"),
        addresses.mention(observation.id),
        observation.key.status == "estimate",
        bool(marked(view, (observation,))),
        view.best(view.settings.title, lang),
        mention.block,
        Phrase(mention.sentence, view.settings.language),
    )
