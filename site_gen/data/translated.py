"""A translated block -> the sentence of it that states an observation."""

from site_gen.data.sentences import sentence_at
from site_gen.model.dataset import Key
from site_gen.model.edition import Statement, TranslatedBlock, words_of
from site_gen.model.text import Span


def sentence(block: TranslatedBlock | None, key: Key) -> str:
    """The words around the first statement of `key`; empty where the block is not translated, or not as it is now."""
    if block is None or block.state != "current":
        return ""
    for at, inline in enumerate(block.inlines):
        if isinstance(inline, Statement) and key in inline.keys:
            start = len(words_of(block.inlines[:at]))
            return sentence_at(words_of(block.inlines), Span(start, start + len(inline.text)))
    return ""
