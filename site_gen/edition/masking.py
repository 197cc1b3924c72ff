"""A block ⇄ plain words in which ⟦1⟧ stands for what a translation engine may not touch: numbers, terms, notes."""

from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.edition import Emendation, Inline, NoteLink, Run, Statement, Supplied, TermLink

MARK = compiled(r"⟦\s*(\d+)\s*⟧")
_SUPPLIED = compiled(r"〔([^〔〕]+)〕")

Said = Callable[[Statement | TermLink], Inline | None]
"""A number or term as the other language says it; None where that is not known."""


class Masked(Struct, frozen=True):
    """The words of a block, and for each ⟦n⟧ in them, from 1, what it stands for."""

    text: str
    pieces: tuple[Inline, ...]

    def restored(self, words: str) -> tuple[Inline, ...]:
        """`words` with the pieces back in their places; ValueError, with the reason, unless each is there once."""
        wanted = Counter(range(1, len(self.pieces) + 1))
        found = Counter(int(number) for number in MARK.findall(words))
        if lost := sorted(wanted - found):
            raise ValueError(f"lost ⟦{lost[0]}⟧")
        if more := sorted(found - wanted):
            raise ValueError(f"wrote ⟦{more[0]}⟧ once too often")
        return tuple(self._pieces(words))

    def shown(self, words: str) -> str:
        """`words` with those of the pieces in their places."""
        return MARK.sub(lambda match: plain(self.pieces[int(match[1]) - 1]), words)

    def _pieces(self, words: str) -> Iterator[Inline]:
        for at, part in enumerate(MARK.split(words)):
            if at % 2:
                yield self.pieces[int(part) - 1]
            else:
                yield from words_in(part)


def masked(inlines: tuple[Inline, ...], said: Said) -> Masked | None:
    """None where a number cannot be said in the other language. A term that cannot stays in the words."""
    words, pieces = [], []
    for inline in inlines:
        piece = inline if isinstance(inline, NoteLink) else _said(inline, said)
        if piece is None and isinstance(inline, Statement):
            return None
        if piece is None:
            words.append(plain(inline))
        else:
            pieces.append(piece)
            words.append(f"⟦{len(pieces)}⟧")
    return Masked("".join(words), tuple(pieces))


def _said(inline: Inline, said: Said) -> Inline | None:
    return said(inline) if isinstance(inline, Statement | TermLink) else None


def plain(inline: Run | Supplied | Emendation | TermLink | Statement | NoteLink) -> str:
    """Its words without annotation, supplied ones in 〔〕."""
    if isinstance(inline, NoteLink):
        return ""
    return f"〔{inline.text}〕" if isinstance(inline, Supplied) else inline.text


def words_in(text: str) -> Iterator[Inline]:
    """The pieces of such words."""
    for at, part in enumerate(_SUPPLIED.split(text)):
        if part:
            yield Supplied(part) if at % 2 else Run(part)
