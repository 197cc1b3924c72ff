"""One line of a source -> why each of its numbers was read as it was: rule, section, rivals and signs of doubt."""

from collections.abc import Iterator

from site_gen.model.report import Outline
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.doubt import doubted, seen
from site_gen.reading.doubt_weights import BIAS, WEIGHTS
from site_gen.reading.measure import stated
from site_gen.reading.own_place import Find
from site_gen.reading.rows import row_of


def explain(source: str, outline: Outline, find: Find, line: int) -> str:
    """`line` counts from 1, as editors do. Empty where nothing is read of that line."""
    parts: list[str] = []
    for one in stated(outline, find):
        row = row_of(source, outline, one.reading)
        if row["line"] == line - 1:
            parts.extend(_told(one, f"{line}:{row['start']}"))
    return "".join(f"{part}\n" for part in parts)


def _told(one: Circumstances, place: str) -> Iterator[str]:
    reading = doubted(one)
    told = (reading.indicator, reading.indicator_id or "-", reading.measure, str(reading.period), reading.status)
    yield f"{place} {one.quote} → {' · '.join(told)} (doubt {reading.doubt:.2f})"
    yield f"    rule: {one.rule}; others that fitted: {', '.join(reading.others) or 'none'}"
    when = "the sentence says when" if one.dated else "the section says when"
    yield f"    section: {one.mode}, by {one.margin:g} points; {when}"
    signs = sorted(seen(one), key=lambda sign: -WEIGHTS.get(sign, 0.0))
    yield f"    signs: {BIAS:+.2f} " + " ".join(f"{sign} {WEIGHTS.get(sign, 0.0):+.2f}" for sign in signs)
