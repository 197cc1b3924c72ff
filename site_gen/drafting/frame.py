"""What was decided about the whole report, its years, its chapters, what is no part of it -> words for the editor."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from site_gen.model.report import Doubt, Outline
from site_gen.model.wording import Wording

_HAIR = 0.5
"""Points; a mode that was chosen by fewer hung by a hair."""
_MUCH = Decimal("0.02")
"""Of the sentences; more left out is said aloud."""
_ENDS = re.compile(r"[。！？!?]")


def frame_lines(outline: Outline, wording: Wording, lang: str) -> Iterator[str]:
    """Years, doubts and the mode of each chapter, as a list in Markdown."""
    term = str(outline.term_review or wording.say(lang, "doubt.no-term"))
    yield f"- {wording.say(lang, 'review.frame.years', review=outline.review, plan=outline.plan, term=term)}"
    yield from (f"- **{line}**" for line in doubt_lines(outline, wording, lang))
    for passage, mode, margin in zip(outline.passages, outline.modes, outline.margins, strict=False):
        if passage.kind == "heading" and passage.level <= 2:
            message = "review.frame.hair" if margin < _HAIR else "review.frame.chapter"
            yield f"- {wording.say(lang, message, heading=passage.text, mode=wording.say(lang, f'mode.{mode}'))}"


def doubt_lines(outline: Outline, wording: Wording, lang: str) -> Iterator[str]:
    """A sentence for each thing on which the evidence is divided."""
    return (_doubt(doubt, wording, lang) for doubt in outline.doubts)


def told(outline: Outline, source: str, wording: Wording, lang: str) -> list[str]:
    """What is said on the terminal: divided evidence, and more than 2 % of the sentences left out."""
    lines = list(doubt_lines(outline, wording, lang))
    left = Counter[str]()
    for omission in outline.omissions:
        if omission.reason != "repeated-body":
            left[omission.reason] += len(_ENDS.findall(omission.span.of(source)))
    count = sum(left.values())
    share = Decimal(count) / max(1, count + sum(len(_ENDS.findall(passage.text)) for passage in outline.passages))
    if share > _MUCH:
        reasons = ", ".join(f"{wording.say(lang, f'omission.{name}')} {size}" for name, size in left.items() if size)
        lines.append(wording.say(lang, "omitted.much", share=f"{share:.1%}", count=count, reasons=reasons))
    return lines


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
