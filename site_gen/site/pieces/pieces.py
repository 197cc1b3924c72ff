"""inlines of a block -> the pieces that the macro `words` writes: texts, numbers, terms, notes, emendations."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from site_gen.model.dataset import Key, Status
from site_gen.model.digits import plain
from site_gen.model.edition import Emendation, Inline, NoteLink, Run, Statement, Supplied, TermLink
from site_gen.model.quantity import Quantity
from site_gen.site.frame import anchors
from site_gen.site.pieces.anchors import Anchors, is_emendation

Kind = Literal["text", "number", "term", "supplied", "emendation", "note"]


class Piece(Struct, frozen=True):
    """A stretch of a paragraph. Which fields count depends on `kind`."""

    kind: Kind
    text: str
    """As printed; of a note, its number."""
    anchor: str = ""
    also: tuple[str, ...] = ()
    """Further anchors, of a span that states several facts."""
    target: str = ""
    """Anchor on the page that it leads to: indicators, glossary, method or the note."""
    card: str = ""
    """Id of the card that a term opens; a number opens that of its observation, see js/cards.js."""
    observation: str = ""
    others: tuple[str, ...] = ()
    """Further observations, of a span that states several facts."""
    status: Status | None = None
    """Of a number: what its mark says."""
    value: str = ""
    """Canonical value, for machines."""
    unchecked: bool = False
    """Of a number: nobody has checked it."""
    doubted: bool = False
    """Of a number: the program was not sure of it, either."""
    found: str = ""
    """The source's words, of an emendation."""
    parts: tuple["Piece", ...] = ()
    """Of a number: its words, and among them those that the editor supplied."""


SplitTerms = Callable[[str], Iterable[tuple[str, str | None]]]
"""Words -> the same words in pieces, with the id of the term where one is to be linked."""


class PieceMaker(Struct):
    """Makes the pieces of one page, block by block, in the order of the text."""

    anchors: Anchors
    split_terms: SplitTerms = field(default=lambda text: [(text, None)])

    def pieces(self, block: str, inlines: Iterable[Inline]) -> tuple[Piece, ...]:
        return tuple(self._pieces(block, inlines))

    def _pieces(self, block: str, inlines: Iterable[Inline]) -> Iterator[Piece]:
        stated, called = Counter[Key](), Counter[str]()
        emended = self.anchors.first_emendation.get(block, 0)
        for piece in inlines:
            emended += is_emendation(piece)
            if isinstance(piece, Statement):
                yield self._number(block, piece, stated)
                stated.update(piece.keys)
            elif isinstance(piece, Emendation):
                yield Piece("emendation", piece.text, target=f"e-{emended}", found=piece.found)
            elif isinstance(piece, NoteLink):
                yield self._note(block, piece.note, called)
                called[piece.note] += 1
            else:
                yield from self._plain(piece)

    def _plain(self, piece: Run | Supplied | TermLink) -> Iterator[Piece]:
        if isinstance(piece, Run):
            for words, term in self.split_terms(piece.text):
                yield _term(words, term) if term else Piece("text", words)
        elif isinstance(piece, TermLink):
            yield _term(piece.text, piece.term)
        else:
            yield _part(piece)

    def _note(self, block: str, note: str, called: Counter[str]) -> Piece:
        index = self.anchors.first_call.get((block, note), 0) + called[note]
        anchor = anchors.reference(note, index)
        return Piece("note", str(self.anchors.numbers[note]), anchor, target=anchors.note(note))

    def _number(self, block: str, statement: Statement, stated: Counter[Key]) -> Piece:
        facts = self.anchors
        observations = [facts.observations[key] for key in statement.keys]
        ids = [
            anchors.mention(facts.observations[key].id, facts.first_mention.get((block, key), 0) + stated[key])
            for key in statement.keys
        ]
        leading = observations[0]
        return Piece(
            "number",
            statement.text,
            ids[0],
            tuple(ids[1:]),
            anchors.row(leading.id),
            "",
            leading.id,
            tuple(each.id for each in observations[1:]),
            leading.key.status,
            machine_value(leading.quantity),
            any(observation.checked.by_nobody for observation in observations),
            any(observation.checked.doubted for observation in observations),
            statement.found or "",
            tuple(_part(part) for part in statement.content),
        )


def machine_value(quantity: Quantity) -> str:
    """`176202000000`, `5/6`, `6.9:54.6:38.5`: in the canonical unit."""
    if quantity.parts:
        return ":".join(f"{part:f}" for part in quantity.parts)
    high = quantity.canonical_max
    low = plain(quantity.canonical_value)
    return low if high is None else f"{low}/{plain(high)}"


def _part(words: Run | Supplied) -> Piece:
    return Piece("supplied" if isinstance(words, Supplied) else "text", words.text)


def _term(words: str, term: str) -> Piece:
    return Piece("term", words, target=anchors.term(term), card=anchors.term_card(term))
