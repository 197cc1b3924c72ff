"""state, request, signature -> the changes of the files and the state after them; only new faults refuse."""

from collections.abc import Iterable, Sequence

from site_gen.confirming.lines import parse
from site_gen.data.digests import paragraph_digest
from site_gen.desk import (
    correcting,
    displaying,
    headings,
    outlining,
    pairs,
    rendering,
    requests,
    requests_charts,
    requests_fields,
    requests_outline,
    requests_readings,
    requests_translation,
    unstated,
)
from site_gen.desk.changing import changed
from site_gen.desk.deeds import Deed, Proofs, RefusedError, Signature
from site_gen.desk.rows import Row, rows_of
from site_gen.desk.signing import line, proved, signed
from site_gen.desk.splice import MovedError, Splice
from site_gen.desk.state import CONFIRMED, EDITION, State
from site_gen.model.confirmed import Confirmation, Mark
from site_gen.model.edition import Block, source_words
from site_gen.model.period import Period


def done(state: State, request: requests.Act, signature: Signature, proofs: Proofs) -> Deed:
    """Raises MovedError where the file says something else by now, RefusedError for what a build would refuse."""
    if isinstance(request, requests_charts.Charting):
        return displaying.drawn(state, request, signature.on, proofs)
    act = _Act(state, signature)
    if isinstance(request, requests_readings.Confirm):
        return act.confirm(act.named(request.rows), request.how)
    if isinstance(request, requests_readings.Read):
        return act.read(act.block(request.block))
    if isinstance(request, requests_translation.Pair):
        return act.pair(request)
    if isinstance(request, requests_translation.Translate):
        splices = rendering.rendered(state, request.lang, request.block, request.words.strip())
        return Deed(splices, changed(state, splices), ())
    if isinstance(request, requests_outline.Outlining):
        return act.outline(request)
    if isinstance(request, requests_readings.Unstated):
        return unstated.done(state, act.block(request.block), request, signature)
    if isinstance(request, requests_readings.Reject):
        return act.reject(act.named(request.rows))
    if isinstance(request, requests_readings.Name):
        return act.name(act.named(request.rows), request)
    return act.correct(act.named(request.rows), act.named(request.unseen), request)


class _Act:
    """One act on one state."""

    def __init__(self, state: State, signature: Signature) -> None:
        self._state, self._signature = state, signature
        self._rows = {row.id: row for row in rows_of(state)}

    def named(self, names: Iterable[requests_fields.Named]) -> tuple[Row, ...]:
        """The rows as the browser saw them; MovedError where the file has changed there."""
        found = []
        for name in names:
            row = self._rows.get(name.id)
            link = row.link if row else None
            if row is None or link is None or link.address != name.was:
                raise MovedError(EDITION)
            found.append(row)
        return tuple(found)

    def block(self, id: str) -> Block:
        found = next((block for block in self._state.edition.blocks if block.id == id), None)
        if found is None:
            raise MovedError(EDITION)
        return found

    def confirm(self, rows: Sequence[Row], how: Mark) -> Deed:
        lines = _lines(rows, how, self._signature)
        return signed(self._state, (), self._state, (), lines, {row.block.id for row in rows})

    def read(self, block: Block) -> Deed:
        digest = paragraph_digest("".join(map(source_words, block.inlines)))
        told = line(self._signature, "read", digest, block.id)
        return signed(self._state, (), self._state, (), [told], {block.id})

    def correct(self, rows: Sequence[Row], unseen: Sequence[Row], request: requests_readings.Correct) -> Deed:
        values = {name: getattr(request, name) for name in correcting.FIELDS}
        changes = {name: value for name, value in values.items() if value is not None}
        if not changes or ("period" in changes and Period.parse(changes["period"]) is None):
            raise RefusedError(())
        splices = correcting.corrected(self._state, (*rows, *unseen), changes)
        return self._changed(splices, rows, (*rows, *unseen))

    def name(self, rows: Sequence[Row], request: requests_readings.Name) -> Deed:
        if request.indicator:
            splices = correcting.reindicating(self._state, rows, request.indicator)
        else:
            splices = correcting.renamed(self._state, rows, request.name.strip())
        return self._changed(splices, rows, rows)

    def reject(self, rows: Sequence[Row]) -> Deed:
        splices = correcting.rejected(self._state, rows)
        lines = [line(self._signature, "no", row.mention.passage, row.statement.text) for row in rows]
        blocks = {row.block.id for row in rows}
        return signed(self._state, splices, proved(self._state, splices, blocks), self._old(rows), lines, blocks)

    def pair(self, request: requests_translation.Pair) -> Deed:
        words = request.words.strip()
        splices = pairs.named(self._state, request.file, request.keys, request.lang, words)
        return Deed(splices, proved(self._state, splices, ()), ())

    def outline(self, request: requests_outline.Outlining) -> Deed:
        """No reading is confirmed by it."""
        try:
            splices, blocks = outlining.outlined(self._state, request, changed)
        except headings.UnjoinableError:
            raise RefusedError(()) from None
        return Deed(splices, proved(self._state, splices, blocks), blocks)

    def _changed(self, splices: tuple[Splice, ...], seen: Sequence[Row], every: Sequence[Row]) -> Deed:
        """A correction by hand is a confirmation of what it makes; rows that were changed unseen are none."""
        blocks = {row.block.id for row in every}
        state, ids = proved(self._state, splices, blocks), {row.id for row in seen}
        lines = _lines((row for row in rows_of(state) if row.id in ids), "yes", self._signature)
        return signed(self._state, splices, state, self._old(every), lines, blocks)

    def _old(self, rows: Iterable[Row]) -> list[Confirmation]:
        digests = {row.mention.digest for row in rows}
        return [each for each in parse(self._state.texts.get(CONFIRMED, ""), CONFIRMED)[0] if each.digest in digests]


def _lines(rows: Iterable[Row], mark: Mark, signature: Signature) -> list[Confirmation]:
    return [line(signature, mark, row.mention.digest, row.statement.text, row.facts) for row in rows]
