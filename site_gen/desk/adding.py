"""Words of a block that nobody claimed -> the observation that they state, as the program would make it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from site_gen.desk.naming import named, recounted
from site_gen.desk.rows import Row, placed
from site_gen.desk.splice import Splice, line_start, plain
from site_gen.desk.state import EDITION, State
from site_gen.edition.markdown import parse
from site_gen.edition.spelling import spell_address, spell_words
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key, Measure
from site_gen.model.edition import Block
from site_gen.model.text import Span
from site_gen.model.unit import HUNDREDTHS
from site_gen.reading.kinds import Kind, kind_of
from site_gen.reading.quantity import read_quantity
from site_gen.reading.tokens import scan

_LIST = compiled(r"[、，和及与]{1,2}")


class UnlinkableError(Exception):
    """The words state no single quantity, or are part of another annotation: an emendation, a term."""


@lru_cache(maxsize=512)
def numerals(text: str) -> tuple[tuple[Span, Kind], ...]:
    """Every numeral of a block, and what it was taken for."""
    return tuple((token.span, kind_of(text, token)) for token in scan(text))


def hollow(block: Block) -> tuple[tuple[Span, Kind], ...]:
    """Those that no statement holds."""
    taken = [span for _, span in placed(block)]
    found = numerals(block.text)
    return tuple(one for one in found if not any(s.start < one[0].end and one[0].start < s.end for s in taken))


def stated(
    state: State, block: Block, span: Span, rows: Sequence[Row], indicator: str, name: str
) -> tuple[Splice, ...]:
    """The words at `span` become a statement: of the indicator with that id, else of the one that is called `name`.

    Period and status are those around it. Raises UnlinkableError for words that can be no statement.
    """
    measure = _measure(span.of(block.text), block.text[: span.start])
    if measure is None:
        raise UnlinkableError
    measure = _listed(block, span, rows) or measure
    unit = _unit(block, span, measure)
    id, tables = (indicator, ()) if indicator else named(state, name, unit)
    tables = tables or (recounted(state, id, unit) if measure == "level" else ())
    return (linked(state, block, span, _key(state, block, rows, id, measure)), *tables)


def _key(state: State, block: Block, rows: Sequence[Row], indicator: str, measure: Measure) -> Key:
    near = [row.statement.keys[0] for row in rows if row.block.id == block.id]
    period = Counter(key.period for key in near).most_common(1)
    status = Counter(key.status for key in near).most_common(1)
    when = period[0][0] if period else state.report.settings.review
    return Key(indicator, when, measure, status[0][0] if status else "actual")


def linked(state: State, block: Block, span: Span, key: Key, unit: str = "") -> Splice:
    """The words at `span` as a statement of `key`; `unit`: the one that the head of their table states.

    Raises UnlinkableError for words that are part of another annotation.
    """
    words, index = span.of(block.text), state.edition.blocks.index(block)
    link = f"[{spell_words(words)}]({spell_address((key,), unit=unit)})"
    text = state.texts[EDITION]
    for start in places(state, index, spell_words(words)):
        end = start + len(spell_words(words))
        if _states(text[:start] + link + text[end:], index, span):
            return Splice(EDITION, start, text[start:end], link)
    raise UnlinkableError


def places(state: State, index: int, spelt: str) -> Iterator[int]:
    """Where the block's part of the file has these characters."""
    text, blocks = state.texts[EDITION], state.edition.blocks
    following = next((each.line for each in blocks[index + 1 :] if each.line > blocks[index].line), None)
    end = line_start(text, following) if following else len(text)
    at = text.find(spelt, line_start(text, blocks[index].line), end)
    while at >= 0:
        yield at
        at = text.find(spelt, at + 1, end)


def _states(text: str, index: int, span: Span) -> bool:
    """Whether block `index` of `text` has a statement there."""
    edition, _ = parse(plain(text), EDITION)
    blocks = edition.blocks[index : index + 1]
    return any(span == each for block in blocks for _, each in placed(block))


def _measure(words: str, before: str) -> Measure | None:
    """By which measure the words state one quantity; None: they state none, or several."""
    quantity = read_quantity(words, "level", before)
    if quantity is None:
        return None
    unit = quantity.unit.canonical
    grows = any(each in words for each in ("增", "降", "减", "长"))
    told: dict[str, Measure] = {"rank": "rank", "percentage_point": "points", "ratio": "structure"}
    return "growth" if unit in HUNDREDTHS and grows else told.get(unit, "level")


def _listed(block: Block, span: Span, rows: Sequence[Row]) -> Measure | None:
    """Of the rate before it in one list: 增长15.7%、27.5%和18.3%."""
    before = max(
        (row for row in rows if row.block.id == block.id and row.span.end <= span.start), key=_end, default=None
    )
    if before is None or not _LIST.fullmatch(block.text[before.span.end : span.start]):
        return None
    alike = before.observations[0].quantity.unit.canonical in HUNDREDTHS and span.of(block.text).rstrip(
        "左右以上"
    ).endswith("%")
    return before.statement.keys[0].measure if alike else None


def _end(row: Row) -> int:
    return row.span.end


def _unit(block: Block, span: Span, measure: Measure) -> str:
    quantity = read_quantity(span.of(block.text), measure, block.text[: span.start])
    return quantity.unit.canonical if quantity and measure == "level" else "count"
