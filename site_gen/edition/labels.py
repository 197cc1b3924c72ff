"""A block ⇄ plain words in which ⟦1:2580亿元⟧ stands for annotated ones: what a translator who works elsewhere gets.

The words behind the colon may be changed, as long as they mean the same; the number in front says whose they are.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from site_gen.edition.masking import plain, words_in
from site_gen.model.compiled import compiled
from site_gen.model.edition import Inline, NoteLink, Run, Statement, TermLink

_LABEL = compiled(r"⟦\s*(\d+)\s*(?:[:：]\s*([^⟦⟧]*?)\s*)?⟧")

Labelled = Statement | TermLink | NoteLink


def labels(inlines: Iterable[Inline]) -> tuple[Labelled, ...]:
    """The annotated pieces, in the order of their numbers, which count from 1."""
    return tuple(inline for inline in inlines if isinstance(inline, Statement | TermLink | NoteLink))


def labelled(inlines: Iterable[Inline], of: Iterable[Inline] | None = None) -> str:
    """The words of a block. `of`: the block that these translate, whose pieces number theirs."""
    inlines = tuple(inlines)
    numbers = _numbers(inlines if of is None else of)
    return "".join(_said(inline, numbers) for inline in inlines)


def _numbers(inlines: Iterable[Inline]) -> Mapping[Hashable, deque[int]]:
    found: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for number, piece in enumerate(labels(inlines), 1):
        found[_whose(piece)].append(number)
    return found


def _whose(piece: Labelled) -> Hashable:
    if isinstance(piece, Statement):
        return piece.keys
    return ("term", piece.term) if isinstance(piece, TermLink) else ("note", piece.note)


def _said(inline: Inline, numbers: Mapping[Hashable, deque[int]]) -> str:
    left = numbers.get(_whose(inline)) if isinstance(inline, Statement | TermLink | NoteLink) else None
    if not left:
        return plain(inline)
    return f"⟦{left.popleft()}⟧" if isinstance(inline, NoteLink) else f"⟦{left.popleft()}:{inline.text}⟧"


def unlabelled(words: str, pieces: tuple[Labelled, ...], said: Mapping[int, Inline]) -> tuple[Inline, ...]:
    """The block that `words` say, each piece under the annotation of its number.

    `said`: the pieces by number as rules say them, for those whose words are missing or still the report's. Raises
    ValueError, with the reason, unless each number is there once and has words.
    """
    wanted = Counter(range(1, len(pieces) + 1))
    found = Counter(int(number) for number, _ in _LABEL.findall(words))
    if lost := sorted(wanted - found):
        raise ValueError(f"lost ⟦{lost[0]}⟧")
    if more := sorted(found - wanted):
        raise ValueError(f"wrote ⟦{more[0]}⟧ once too often")
    return tuple(_pieces(words, pieces, said))


def _pieces(words: str, pieces: tuple[Labelled, ...], said: Mapping[int, Inline]) -> Iterator[Inline]:
    end = 0
    for match in _LABEL.finditer(words):
        yield from words_in(words[end : match.start()])
        number = int(match[1])
        yield _worded(pieces[number - 1], (match[2] or "").strip(), said.get(number), number)
        end = match.end()
    yield from words_in(words[end:])


def _worded(piece: Labelled, words: str, said: Inline | None, number: int) -> Inline:
    if isinstance(piece, NoteLink):
        return piece
    if said is not None and words in ("", piece.text):
        return said
    if not words:
        raise ValueError(f"⟦{number}:{piece.text}⟧ has no words")
    if isinstance(piece, TermLink):
        return replace(piece, text=words)
    return replace(piece, content=(Run(words),), found=None)


def without_labels(words: str) -> str:
    """The words alone, as a reader meets them."""
    return _LABEL.sub(lambda match: match[2] or "", words)


def bare(words: str) -> str:
    """With the numbers of its labels alone, ⟦1⟧: what a memory keeps and a proof of the words around looks at."""
    return _LABEL.sub(lambda match: f"⟦{match[1]}⟧", words)
