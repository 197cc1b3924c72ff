"""Numerals taken for something else than a quantity -> a folded list of each kind: where misses hide."""

from collections.abc import Iterable, Iterator

from site_gen.model.report import Numeral, NumeralKind, Outline
from site_gen.model.wording import Wording

_KINDS: tuple[NumeralKind, ...] = ("date", "name", "threshold", "ordinal")
_AROUND = 18
"""Characters shown on either side."""


def accounted(outline: Outline, numerals: Iterable[Numeral], wording: Wording, lang: str) -> Iterator[str]:
    """One fold a kind that occurs; one line a numeral, in the order of the text."""
    found = tuple(numerals)
    for kind in _KINDS:
        own = [numeral for numeral in found if numeral.kind == kind]
        if own:
            name = wording.say(lang, f"review.kind.{kind}")
            lines = "\n".join(f"- {_shown(outline.passages[each.passage].text, each)}" for each in own)
            yield f"<details>\n<summary>{name}: {len(own)}</summary>\n\n{lines}\n\n</details>\n"


def _shown(text: str, numeral: Numeral) -> str:
    start, end = numeral.span.start, numeral.span.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{plain(before)} `{numeral.span.of(text)}` {plain(after)}"


def plain(text: str) -> str:
    """`text` on one line, with what Markdown would take for markup escaped."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#&" else char for char in text.replace("\n", " "))
