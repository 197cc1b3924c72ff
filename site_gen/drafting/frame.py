"""What was decided about the whole report, its years and what is no part of it -> words for the editor."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from site_gen.model.compiled import compiled
from site_gen.model.report import Doubt, Outline
from site_gen.model.wording import Wording

_MUCH = Decimal("0.02")
"""Of the sentences; more left out is said aloud."""
_ENDS = compiled(r"[。！？!?]")
_CUT = compiled(r"[^。！？!?]*[，、；][^。！？!?]*(?<![。！？!?…；：:”’）)》])$")
"""稳中有进，城镇新增就: a sentence without its end."""


def doubt_lines(outline: Outline, wording: Wording, lang: str) -> Iterator[str]:
    """A sentence for each thing on which the evidence is divided."""
    return (_doubt(doubt, wording, lang) for doubt in outline.doubts)


def is_told(outline: Outline, source: str) -> bool:
    """Whether anything is said on the terminal."""
    return bool(outline.doubts or _cut_off(outline)) or _share(outline, source) > _MUCH


def told(outline: Outline, source: str, wording: Wording, lang: str) -> list[str]:
    """What is said on the terminal: divided evidence, a text cut off, and more than 2 % of the sentences left out."""
    lines = list(doubt_lines(outline, wording, lang))
    if cut := _cut_off(outline):
        lines.append(wording.say(lang, "omitted.cut", words=cut))
    share, left = _share(outline, source), _left(outline, source)
    if share > _MUCH:
        reasons = ", ".join(f"{wording.say(lang, f'omission.{name}')} {size}" for name, size in left.items() if size)
        count = sum(left.values())
        lines.append(wording.say(lang, "omitted.much", share=f"{share:.1%}", count=count, reasons=reasons))
    return lines


def _cut_off(outline: Outline) -> str:
    """The last words of a text that ends in the middle of a sentence; else nothing."""
    last = outline.passages[-1] if outline.passages else None
    match = _CUT.search(last.text) if last and last.kind == "paragraph" else None
    return match[0][-20:] if match else ""


def _left(outline: Outline, source: str) -> Counter[str]:
    """Reason -> sentences left out for it; a second printing of the body is no loss."""
    left = Counter[str]()
    for omission in outline.omissions:
        if omission.reason != "repeated-body":
            left[omission.reason] += len(_ENDS.findall(omission.span.of(source)))
    return left


def _share(outline: Outline, source: str) -> Decimal:
    """Of all sentences, those that were left out."""
    count = sum(_left(outline, source).values())
    return Decimal(count) / max(1, count + sum(len(_ENDS.findall(passage.text)) for passage in outline.passages))


def _doubt(doubt: Doubt, wording: Wording, lang: str) -> str:
    nothing = wording.say(lang, "doubt.nothing")
    no_term = wording.say(lang, "doubt.no-term")
    return wording.say(
        lang,
        f"doubt.{doubt.about}",
        told=no_term if doubt.told == "-" else doubt.told,
        signs=" · ".join(doubt.signs) or nothing,
        other=no_term if doubt.other == "-" else doubt.other,
        against=" · ".join(doubt.against) or nothing,
    )
