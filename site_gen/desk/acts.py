"""state, request, signature -> the changes of the files and the state after them; only new faults refuse."""

from collections.abc import Iterable, Sequence

from site_gen.confirming.editing import added as with_lines
from site_gen.confirming.editing import removed as without_lines
from site_gen.confirming.lines import BEGUN, parse
from site_gen.data.digests import paragraph_digest
from site_gen.desk import adding, correcting, displaying, headings, outlining, pairs, rendering, requests
from site_gen.desk.changing import changed
from site_gen.desk.deeds import Deed, Proofs, RefusedError, Signature
from site_gen.desk.rows import Row, rows_of
from site_gen.desk.splice import MovedError, Splice, difference, line_changes
from site_gen.desk.state import CONFIRMED, EDITION, State, disagreements, new_faults
from site_gen.model.confirmed import Confirmation
from site_gen.model.edition import Block, source_words
from site_gen.model.period import Period
from site_gen.model.problem import Problem
from site_gen.model.text import Span


def done(state: State, request: requests.Act, signature: Signature, proofs: Proofs) -> Deed:
    """Raises MovedError where the file says something else by now, RefusedError for what a build would refuse."""
    if isinstance(request, requests.Charting):
        return displaying.drawn(state, request, signature.on, proofs)
    act = _Act(state, signature)
    if isinstance(request, requests.Confirm):
        return act.confirm(act.named(request.rows), request.how)
    if isinstance(request, requests.Read):
        return act.read(act.block(request.block))
    if isinstance(request, requests.Pair):
        return act.pair(request)
    if isinstance(request, requests.Translate):
        splices = rendering.rendered(state, request.lang, request.block, request.words.strip())
        return Deed(splices, changed(state, splices), ())
    if isinstance(request, requests.Outlining):
        return act.outline(request)
    if isinstance(request, requests.Add):
        return act.add(request)
    if isinstance(request, requests.Reject):
        return act.reject(act.named(request.rows))
    if isinstance(request, requests.Name):
        return act.name(act.named(request.rows), request)
    return act.correct(act.named(request.rows), act.named(request.unseen), request)


class _Act:
    """One act on one state."""

    def __init__(self, state: State, signature: Signature) -> None:
        self._state, self._signature = state, signature
        self._rows = {row.id: row for row in rows_of(state)}

    def named(self, names: Iterable[requests.Named]) -> tuple[Row, ...]:
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

    def confirm(self, rows: Sequence[Row], how: str) -> Deed:
        lines = self._lines(self._state, rows, how)
        return self._signed((), self._state, (), lines, {row.block.id for row in rows})

    def read(self, block: Block) -> Deed:
        digest = paragraph_digest("".join(map(source_words, block.inlines)))
        line = Confirmation("read", digest, self._signature.on, self._signature.by, block.id)
        return self._signed((), self._state, (), [line], {block.id})

    def correct(self, rows: Sequence[Row], unseen: Sequence[Row], request: requests.Correct) -> Deed:
        values = {name: getattr(request, name) for name in correcting.FIELDS}
        changes = {name: value for name, value in values.items() if value is not None}
        if not changes or ("period" in changes and Period.parse(changes["period"]) is None):
            raise RefusedError(())
        splices = correcting.corrected(self._state, (*rows, *unseen), changes)
        return self._changed(splices, rows, (*rows, *unseen))

    def name(self, rows: Sequence[Row], request: requests.Name) -> Deed:
        if request.indicator:
            splices = correcting.reindicating(self._state, rows, request.indicator)
        else:
            splices = correcting.renamed(self._state, rows, request.name.strip())
        return self._changed(splices, rows, rows)

    def reject(self, rows: Sequence[Row]) -> Deed:
        splices = correcting.rejected(self._state, rows)
        lines = [self._line("no", row.mention.passage, row.statement.text) for row in rows]
        state = self._proved(splices, {row.block.id for row in rows})
        return self._signed(splices, state, self._old(rows), lines, {row.block.id for row in rows})

    def add(self, request: requests.Add) -> Deed:
        block, span = self.block(request.block), Span(request.start, request.start + len(request.words))
        if not request.words or span.of(block.text) != request.words:
            raise MovedError(EDITION)
        rows = tuple(self._rows.values())
        try:
            splices = adding.stated(self._state, block, span, rows, request.indicator, request.name)
        except adding.UnlinkableError:
            raise RefusedError((_unlinkable(self._state, block, request.words),)) from None
        splices = (*splices, *rendering.outdated(changed(self._state, splices), block.id))
        state = self._proved(splices, {block.id})
        new = [row for row in rows_of(state) if row.block.id == block.id and row.span == span]
        return self._signed(splices, state, (), self._lines(state, new, "yes"), {block.id})

    def pair(self, request: requests.Pair) -> Deed:
        words = request.words.strip()
        splices = pairs.named(self._state, request.file, request.keys, request.lang, words)
        return Deed(splices, self._proved(splices, set()), ())

    def outline(self, request: requests.Outlining) -> Deed:
        """No reading is confirmed by it."""
        try:
            splices, blocks = outlining.outlined(self._state, request, changed)
        except headings.UnjoinableError:
            raise RefusedError(()) from None
        return Deed(splices, self._proved(splices, {*blocks}), blocks)

    def _changed(self, splices: tuple[Splice, ...], seen: Sequence[Row], every: Sequence[Row]) -> Deed:
        """A correction by hand is a confirmation of what it makes; rows that were changed unseen are none."""
        blocks = {row.block.id for row in every}
        state = self._proved(splices, blocks)
        ids = {row.id for row in seen}
        now = [row for row in rows_of(state) if row.id in ids]
        return self._signed(splices, state, self._old(every), self._lines(state, now, "yes"), blocks)

    def _proved(self, splices: tuple[Splice, ...], blocks: set[str]) -> State:
        before, after = self._state, changed(self._state, splices)
        wrong = list(new_faults(before.problems, after.problems))
        touched = [tuple(each for each in one.edition.blocks if each.id in blocks) for one in (before, after)]
        wrong += new_faults(disagreements(before, touched[0]), disagreements(after, touched[1]))
        if wrong:
            raise RefusedError(tuple(wrong))
        return after

    def _signed(
        self,
        splices: tuple[Splice, ...],
        state: State,
        gone: Iterable[Confirmation],
        lines: Iterable[Confirmation],
        blocks: set[str],
    ) -> Deed:
        """With the lines of confirmed.txt that go and come."""
        before = state.texts.get(CONFIRMED, "")
        old = tuple(gone)
        after = with_lines((without_lines(before, old) if old else before) or BEGUN, lines)
        own: tuple[Splice, ...] = ()
        if after != before:
            own = line_changes(CONFIRMED, before, after) if old else (difference(CONFIRMED, before, after),)
        return Deed((*splices, *own), changed(state, own), tuple(sorted(blocks)))

    def _lines(self, state: State, rows: Iterable[Row], mark: str) -> list[Confirmation]:
        return [self._line(mark, row.mention.digest, row.statement.text, row.facts) for row in rows]

    def _line(self, mark: str, digest: str, words: str, facts: str = "") -> Confirmation:
        on, by = self._signature.on, self._signature.by
        return Confirmation(mark, digest, on, by, words, facts)  # type: ignore[arg-type]  # one of the marks

    def _old(self, rows: Iterable[Row]) -> list[Confirmation]:
        digests = {row.mention.digest for row in rows}
        return [line for line in parse(self._state.texts.get(CONFIRMED, ""), CONFIRMED)[0] if line.digest in digests]


def _unlinkable(state: State, block: Block, words: str) -> Problem:
    message = f"`{words}` states no single quantity, or is part of another annotation"
    return Problem(f"{state.report.path}/{EDITION}", block.line, 1, message, "unlinkable")
