"""A passage that was left out -> its words where they belong in the edition, read as the program reads them there."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.data.catalogue import Catalogue
from site_gen.desk.chapters import as_it_stands
from site_gen.desk.machine import framed
from site_gen.desk.naming import table
from site_gen.desk.omissions import index_of, lines, taken
from site_gen.desk.settings import appended
from site_gen.desk.splice import MovedError, Splice, line_start, newline
from site_gen.desk.state import EDITION, INDICATORS, SETTINGS, State
from site_gen.drafting.ids import slug, unused
from site_gen.edition.annotate import annotate
from site_gen.edition.folding import fold
from site_gen.edition.spelling import spell, spell_words
from site_gen.edition.width import widen
from site_gen.model.edition import Block, Run, source_words
from site_gen.model.folding import fold_words
from site_gen.model.report import Measured, Mode, Passage, Reading
from site_gen.model.text import Span
from site_gen.reading.measure import measure


class Wanted(Struct, frozen=True):
    """What goes back, a line each, and what stays left out."""

    passage: str
    parts: tuple[Span, ...]
    left: tuple[Span, ...]


def wanted(state: State, passage: str, chosen: Iterable[int]) -> Wanted:
    """`chosen`: lines of the source; all of the passage where there are none."""
    span, only = state.report.settings.omitted[index_of(state, passage)].span, frozenset(chosen)
    every = tuple(each for each in lines(span, state.report.source) if _passage(state, each[1]).text.strip())
    parts = tuple(part for number, part in every if not only or number in only)
    left: list[Span] = []
    following = False
    for _, part in every:
        if part in parts:
            following = False
            continue
        left[-1:] = [Span(left[-1].start, part.end)] if following else [*left[-1:], part]
        following = True
    if not parts:
        raise MovedError(SETTINGS)
    return Wanted(passage, parts, tuple(left))


def put_back(state: State, wish: Wanted, readings: Sequence[Reading]) -> tuple[Splice, ...]:
    """With `readings`, of `read`, as links, and tables for the indicators that are new."""
    ids, tables = _ids(state, readings)
    marked = _paragraphs(state, wish.parts, readings, ids)
    places: dict[int, list[str]] = {}
    inner: list[Splice] = []
    for part, markdown in zip(wish.parts, marked, strict=True):
        around = _around(state, part)
        if around:
            inner.append(_inside(state, around, part))
        else:
            places.setdefault(_before(state, part), []).append(markdown)
    own = [appended(INDICATORS, state.texts.get(INDICATORS, ""), tables)] if tables else []
    outer = [_block(state.texts[EDITION], at, each) for at, each in places.items()]
    return (*outer, *inner, *own, taken(state, wish.passage, wish.left))


def read(state: State, wish: Wanted) -> tuple[Reading, ...]:
    """What the program reads in the parts, each in the time of the text before it; not in what goes into a block."""
    outline = framed(state.report.source, as_it_stands(state))
    before = [(each.places[0], mode) for each, mode in zip(outline.passages, outline.modes, strict=True) if each.places]
    modes = tuple(_mode(before, part) for part in wish.parts)
    passages = tuple(_passage(state, part) for part in wish.parts)
    own = replace(outline, passages=passages, modes=modes, margins=(0.0,) * len(modes), notes=())
    found = measure(own, Catalogue(state.standard).find).readings
    return tuple(each for each in found if not _around(state, wish.parts[each.passage]))


def words(state: State, wish: Wanted, reading: Reading) -> str:
    """As the edition spells them."""
    return reading.span.of(widen(_passage(state, wish.parts[reading.passage]).text))


def _mode(before: Sequence[tuple[int, Mode]], part: Span) -> Mode:
    return next((mode for start, mode in reversed(before) if start < part.start and mode != "neither"), "year")


def _passage(state: State, part: Span) -> Passage:
    """Without the strings that are no text wherever they stand."""
    source, places = state.report.source, list(range(part.start, part.end))
    for noise in state.report.settings.noise:
        at = source.find(noise, part.start, part.end) if noise else -1
        while at >= 0:
            places = [place for place in places if not at <= place < at + len(noise)]
            at = source.find(noise, at + len(noise), part.end)
    return Passage("paragraph", 0, "".join(source[place] for place in places), tuple(places))


def _ids(state: State, readings: Sequence[Reading]) -> tuple[Mapping[str, str], str]:
    """Indicator name -> id, of those that no catalogue has; and the tables of the new ones."""
    known = {each.name.get("zh"): each.id for each in state.catalogue.indicators}
    taken_ids, ids, tables = {each.id for each in state.catalogue.indicators}, {}, []
    for reading in readings:
        name = reading.indicator
        if reading.indicator_id or name in ids:
            continue
        ids[name] = known.get(name) or unused(slug(name) or "indicator", taken_ids)
        if ids[name] not in taken_ids:
            unit = reading.quantity.unit.canonical if reading.measure == "level" else "count"
            tables.append(table(ids[name], name, unit, state.languages))
            taken_ids.add(ids[name])
    return ids, "\n".join(tables)


def _paragraphs(
    state: State, parts: Sequence[Span], readings: Sequence[Reading], ids: Mapping[str, str]
) -> Sequence[str]:
    """The Markdown of each part."""
    title = Passage("title", 1, "-", ())
    passages = (title, *(_passage(state, part) for part in parts))
    own = replace(framed(state.report.source, as_it_stands(state)), passages=passages, modes=(), margins=(), notes=())
    moved = tuple(replace(each, passage=each.passage + 1) for each in readings)
    return annotate(own, Measured(moved, ()), ids).rstrip("\n").split("\n\n")[1:]


def _around(state: State, part: Span) -> Block | None:
    """The block in whose middle the part stands."""
    return next(
        (each for each in state.edition.blocks if each.source.start < part.start < part.end < each.source.end), None
    )


def _before(state: State, part: Span) -> int:
    """Offset in report.md of the block or note that follows the part; its end where none does."""
    text, blocks = state.texts[EDITION], [each for each in state.edition.blocks if len(each.source)]
    following = next((each for each in blocks if each.source.start >= part.end), None)
    if following and following.cell and (following.cell.row or following.cell.column):
        raise MovedError(EDITION)
    last = max((each.line for each in blocks), default=0)
    notes = [note.line for note in state.edition.notes if note.line > last]
    line = following.line if following else min(notes, default=0)
    return line_start(text, line) if line else len(text)


def _block(text: str, at: int, paragraphs: Sequence[str]) -> Splice:
    """Paragraphs with an empty line on both sides."""
    end = newline(text)
    body = (2 * end).join(paragraphs)
    ahead = text[:at].removeprefix("\ufeff")
    gap = "" if not ahead or ahead.endswith(2 * end) else end if ahead.endswith(end) else 2 * end
    closing = 2 * end if at < len(text) else end if text.endswith(end) else ""
    return Splice(EDITION, at, "", gap + body + closing)


def _inside(state: State, block: Block, part: Span) -> Splice:
    """The words in the middle of a block, between the characters that the source has around them."""
    counted = len(_folded(state, Span(block.source.start, part.start)))
    words = spell_words(widen(_passage(state, part).text))
    text, start = state.texts[EDITION], line_start(state.texts[EDITION], block.line)
    body = text.find(block.markdown, start)
    done = 0
    for index, inline in enumerate(block.inlines):
        size = len(fold_words(source_words(inline)))
        if done + size > counted and isinstance(inline, Run) and body >= 0:
            inner = next(i for i in range(len(inline.text)) if len(fold_words(inline.text[:i])) == counted - done)
            before = spell((*block.inlines[:index], Run(inline.text[:inner])))
            if text.startswith(before, body):
                return Splice(EDITION, body + len(before), "", words)
        done += size
    raise MovedError(EDITION)


def _folded(state: State, span: Span) -> str:
    """What counts of a stretch of the source, without what is left out there."""
    left_out = (each.span for each in state.report.settings.omitted)
    inside = tuple(
        Span(max(each.start, span.start) - span.start, min(each.end, span.end) - span.start)
        for each in left_out
        if each.start < span.end and span.start < each.end
    )
    return fold(span.of(state.report.source), inside, state.report.settings.noise).text
