"""Words that no annotation holds, and what a person says of them -> the changes of the files: what was missed, what is
no observation, what a copy has altered.
"""

from site_gen.desk import adding, emending, rendering, requests_readings
from site_gen.desk.changing import changed
from site_gen.desk.correcting import FIELDS
from site_gen.desk.deeds import Deed, RefusedError, Signature
from site_gen.desk.dropped import Dropped, digest_of, dropped
from site_gen.desk.naming import named, recounted
from site_gen.desk.rows import rows_of
from site_gen.desk.signing import line, proved, signed
from site_gen.desk.splice import MovedError, Splice
from site_gen.desk.state import EDITION, State
from site_gen.model.confirmed import Mark
from site_gen.model.dataset import Key
from site_gen.model.edition import Block
from site_gen.model.period import Period
from site_gen.model.problem import Problem
from site_gen.model.text import Span


def done(state: State, block: Block, request: requests_readings.Unstated, signature: Signature) -> Deed:
    """Raises MovedError where the words are others by now, RefusedError for what can be no annotation."""
    span = _span(block, request.start, request.words)
    try:
        if isinstance(request, requests_readings.Emend):
            if request.now.strip() in ("", request.words):
                raise RefusedError(())
            return _emended(state, block, span, request.now)
        if isinstance(request, requests_readings.Take):
            return _stated(state, block, span, _taken(state, block, span, request), signature)
        if isinstance(request, requests_readings.Add):
            rows = rows_of(state)
            splices = adding.stated(state, block, span, rows, request.indicator, request.name)
            return _stated(state, block, span, splices, signature)
    except adding.UnlinkableError:
        raise RefusedError((_unlinkable(state, block, request.words),)) from None
    more = request.more if isinstance(request, requests_readings.Refuse) else ()
    spans = (span, *(_span(block, start, words) for start, words in more))
    return _left(state, block, spans, "stet" if isinstance(request, requests_readings.Stet) else "no", signature)


def _span(block: Block, start: int, words: str) -> Span:
    span = Span(start, start + len(words))
    if not words or span.of(block.text) != words:
        raise MovedError(EDITION)
    return span


def _taken(state: State, block: Block, span: Span, request: requests_readings.Take) -> tuple[Splice, ...]:
    """What the program reads there as a statement, with what the person says otherwise."""
    found = next((each for each in dropped(state) if (each.block.id, each.span) == (block.id, span)), None)
    if found is None:
        raise MovedError(EDITION)
    id, tables = _indicator(state, found, request)
    return (adding.linked(state, block, span, _key(found, id, request), found.reading.unit), *tables)


def _indicator(state: State, found: Dropped, request: requests_readings.Take) -> tuple[str, tuple[Splice, ...]]:
    unit = found.reading.quantity.unit.canonical if found.reading.measure == "level" else "count"
    id = request.indicator or ("" if request.name else found.indicator)
    if not id:
        return named(state, request.name.strip() or found.reading.indicator, unit)
    return id, recounted(state, id, unit) if found.reading.measure == "level" else ()


def _key(found: Dropped, id: str, request: requests_readings.Take) -> Key:
    given = {name: value for name in FIELDS if (value := getattr(request, name)) is not None}
    period = Period.parse(given.pop("period")) if "period" in given else found.reading.period
    if period is None:
        raise RefusedError(())
    own = {"measure": found.reading.measure, "status": found.reading.status, "subject": found.reading.subject}
    told = {**own, **given}
    return Key(id, period, told["measure"], told["status"], told["subject"] or None)


def _stated(state: State, block: Block, span: Span, splices: tuple[Splice, ...], signature: Signature) -> Deed:
    """What a person makes an observation is confirmed; translations of the block wait for it."""
    splices = (*splices, *rendering.outdated(changed(state, splices), block.id))
    after = proved(state, splices, {block.id})
    new = [row for row in rows_of(after) if row.block.id == block.id and row.span == span]
    lines = [line(signature, "yes", row.mention.digest, row.statement.text, row.facts) for row in new]
    return signed(state, splices, after, (), lines, {block.id})


def _emended(state: State, block: Block, span: Span, words: str) -> Deed:
    splices = (emending.emended(state, block, span, words),)
    return Deed(splices, proved(state, splices, {block.id}), (block.id,))


def _left(state: State, block: Block, spans: tuple[Span, ...], mark: Mark, signature: Signature) -> Deed:
    """Nothing changes but that they are not offered again."""
    lines = [line(signature, mark, digest_of(state, block, span), span.of(block.text)) for span in spans]
    return signed(state, (), state, (), lines, {block.id})


def _unlinkable(state: State, block: Block, words: str) -> Problem:
    message = f"`{words}` states no single quantity, or is part of another annotation"
    return Problem(f"{state.report.path}/{EDITION}", block.line, 1, message, "unlinkable")
