"""Readings that a person should check first -> a line each: where, as read, why, what else it could be."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from site_gen.drafting.accounted import plain
from site_gen.model.report import Outline, Reading
from site_gen.model.text import Span
from site_gen.model.wording import Wording

DOUBTFUL = 0.2
"""From here on a reading is listed: about a third of those were wrong in reports read by hand."""
_ENDS = "。！？；!?;\n"
_LONGEST = 120
_REASONS = 3


def doubtful(outline: Outline, readings: Iterable[Reading], source: str, wording: Wording, lang: str) -> Iterator[str]:
    """The worst first; `line` counts from 1 in `source`."""
    starts = [0, *(at + 1 for at, char in enumerate(source) if char == "\n")]
    listed = [reading for reading in readings if reading.doubt >= DOUBTFUL]
    for reading in sorted(listed, key=lambda one: -one.doubt):
        passage = outline.passages[reading.passage]
        line = bisect_right(starts, passage.places[reading.number.start])
        yield f"- {reading.doubt:.0%} · {wording.say(lang, 'review.line', line=line)} · " + "".join(
            (
                f"{marked(passage.text, reading.span)} → {as_read(reading, wording, lang)}",
                *_because(reading, wording, lang),
            )
        )


def as_read(reading: Reading, wording: Wording, lang: str) -> str:
    """粮食产量 · 增长率 · 2024 · 目标"""
    measure, status = (wording.say(lang, key) for key in (f"measure.{reading.measure}", f"status.{reading.status}"))
    return f"{reading.indicator} · {measure} · {reading.period} · {status}"


def _because(reading: Reading, wording: Wording, lang: str) -> Iterator[str]:
    reasons = [wording.say(lang, f"sign.{sign}") for sign in reading.why[:_REASONS]]
    if reasons:
        yield f"\n  - {wording.say(lang, 'review.because')}" + wording.say(lang, "review.joint").join(reasons)
    if reading.others:
        others = wording.say(lang, "review.joint").join(_rival(each, wording, lang) for each in reading.others)
        yield f"\n  - {wording.say(lang, 'review.others')}{others}"


def _rival(told: str, wording: Wording, lang: str) -> str:
    """`told`: name · measure."""
    name, _, measure = told.rpartition(" · ")
    return f"{plain(name)} · {wording.say(lang, f'measure.{measure}')}"


def marked(text: str, span: Span) -> str:
    """The sentence around `span` with it as code, escaped for Markdown."""
    start = max((text.rfind(end, 0, span.start) for end in _ENDS), default=-1) + 1
    start = max(start, span.start - _LONGEST)
    ends = [at for end in _ENDS if (at := text.find(end, span.end)) >= 0]
    end = min(min(ends, default=len(text)) + 1, span.end + _LONGEST)
    return f"{plain(text[start : span.start])} `{span.of(text)}` {plain(text[span.end : end])}"
