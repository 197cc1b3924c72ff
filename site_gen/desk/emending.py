"""state -> words that a copy probably altered, each with what the report said; and the change that prints that.

The source stays as it was received: the edition prints `[最](sic:蕞)`, and in 〔〕 what a copy has lost.
"""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.desk.adding import UnlinkableError, places
from site_gen.desk.dropped import digest_of, refusals
from site_gen.desk.splice import Splice, difference, plain
from site_gen.desk.state import EDITION, State
from site_gen.edition.markdown import parse
from site_gen.edition.spelling import spell
from site_gen.model.edition import Block, Emendation, Inline, Run, Supplied, source_words
from site_gen.model.text import Span
from site_gen.reading.emendation import suggestions


class Proposal(Struct, frozen=True):
    """Words of a block, and what they probably were."""

    block: Block
    span: Span
    words: str


def proposals(state: State) -> Iterator[Proposal]:
    """In the order of the text, without those that a person lets stand."""
    stet = refusals(state, "stet")
    for block in state.edition.blocks:
        for start, found, proposed in suggestions(block.text) if block.chart is None else ():
            span = Span(start, start + len(found))
            if digest_of(state, block, span) not in stet:
                yield Proposal(block, span, proposed)


def emended(state: State, block: Block, span: Span, words: str) -> Splice:
    """The block prints `words` at `span` of its text. Raises UnlinkableError inside another annotation."""
    found, index = span.of(block.text), state.edition.blocks.index(block)
    before, after = spell((Run(found),)), spell(_pieces(found, words))
    printed = block.text[: span.start] + words + block.text[span.end :]
    text, received = state.texts[EDITION], "".join(map(source_words, block.inlines))
    for start in places(state, index, before):
        changed = text[:start] + after + text[start + len(before) :]
        now = parse(plain(changed), EDITION)[0].blocks[index : index + 1]
        if any(each.text == printed and "".join(map(source_words, each.inlines)) == received for each in now):
            return difference(EDITION, text, changed)
    raise UnlinkableError


def _pieces(found: str, words: str) -> tuple[Inline, ...]:
    """What stays, and between it what is emended or, where the copy has nothing, supplied."""
    core = difference("", found, words)
    end = core.start + len(core.before)
    new = Emendation(core.after, core.before) if core.before else Supplied(core.after)
    return (Run(found[: core.start]), new, Run(found[end:]))
