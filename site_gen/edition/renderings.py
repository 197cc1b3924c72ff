"""A translated block -> what a translation memory keeps of it: words in which ⟦1⟧ stands for numbers and terms.

So next year's sentence, whose numbers are others, is found and filled with its own.
"""

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from site_gen.edition.catalogue import Catalogue
from site_gen.edition.inline import scan_markdown
from site_gen.edition.labels import bare, labelled
from site_gen.edition.masking import MARK
from site_gen.edition.pairs import is_short
from site_gen.model.assignment import Rendering
from site_gen.model.compiled import compiled
from site_gen.model.edition import Inline, NoteLink

_CHINESE_END = compiled(r"(?<=[。！？])(?![”’」』）〕])|(?<=[。！？][”’」』）〕])")
_OTHER_END = compiled(r"(?<=[.!?])\s+(?=[A-Z“‘⟦〔(])|(?<=[.!?][”’)〕])\s+(?=[A-Z“‘⟦〔(])")


def renderings(catalogue: Catalogue, origin: str) -> Iterator[Rendering]:
    """The finished translations of the catalogue's blocks, and each sentence of those whose sentences answer."""
    for entry in catalogue.entries:
        if entry.msgstr and not entry.fuzzy and not is_short(entry.context):
            source, target = scan_markdown(entry.msgid).inlines, scan_markdown(entry.msgstr).inlines
            whole = _marked(source, target, f"{origin}/{entry.context}")
            if whole:
                yield from (whole, *sentences(whole))


def _marked(source: tuple[Inline, ...], target: tuple[Inline, ...], origin: str) -> Rendering | None:
    """None where the two do not hold the same pieces."""
    own, other = _without_notes(source), _without_notes(target)
    marked = Rendering(bare(labelled(own)), bare(labelled(other, own)), origin)
    return marked if _marks(marked.source) == _marks(marked.target) else None


def _without_notes(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(inline for inline in inlines if not isinstance(inline, NoteLink))


def _marks(text: str) -> Counter[str]:
    return Counter(MARK.findall(text))


def sentences(whole: Rendering) -> tuple[Rendering, ...]:
    """Its sentences, where there are as many on both sides and each holds what the other holds; else none."""
    sources, targets = chinese_sentences(whole.source), _OTHER_END.split(whole.target)
    if not 1 < len(sources) == len(targets):
        return ()
    pairs = [Rendering(source, target, whole.origin) for source, target in zip(sources, targets, strict=True)]
    return tuple(map(_renumbered, pairs)) if all(_marks(p.source) == _marks(p.target) for p in pairs) else ()


def chinese_sentences(text: str) -> list[str]:
    """The sentences of a block, each with its full stop."""
    return [sentence for sentence in _CHINESE_END.split(text) if sentence.strip()]


def _renumbered(pair: Rendering) -> Rendering:
    """Its marks counted from 1 in the order of the source."""
    new = {old: str(number) for number, old in enumerate(MARK.findall(pair.source), 1)}
    source, target = (MARK.sub(lambda match: f"⟦{new[match[1]]}⟧", text) for text in (pair.source, pair.target))
    return replace(pair, source=source, target=target)
