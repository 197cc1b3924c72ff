"""A text -> the reports that it holds one behind another: a volume of several years or places is no one report."""

import re

from site_gen.model.compiled import compiled
from site_gen.reading.cleaning_body import GREETING, OPENING

APART = 3_000
"""Characters between two openings at least; a report has 4,000 and more."""
ABOVE = 3
"""Lines above the opening words in which the greeting stands."""
SAME = 400
"""Characters behind two openings; where they are the same, the page holds one report twice."""
TITLE = compiled(r"[^。！；，,：:|]{0,40}政\s*府\s*工\s*作\s*报\s*告[^。；：:|]{0,20}")


def reports_in(text: str) -> tuple[str, ...]:
    """The title of each report, or its opening words where it has none; one report is an empty tuple."""
    lines = text.splitlines(keepends=True)
    starts: list[tuple[int, int]] = []
    offset = 0
    for index, line in enumerate(lines):
        greeting = GREETING.match(line.strip())
        greeted = greeting or any(GREETING.match(above.strip()) for above in lines[max(0, index - ABOVE) : index])
        opening = line.strip()[greeting.end() if greeting else 0 :].lstrip()
        far = not starts or offset - starts[-1][1] > APART
        if greeted and far and OPENING.match(opening):
            starts.append((index, offset))
        offset += len(line)
    bodies = {re.sub(r"\s", "", text[start + 20 : start + 20 + 4 * SAME])[:SAME] for _, start in starts}
    return tuple(_title(lines, index) for index, _ in starts) if len(bodies) > 1 else ()


def _title(lines: list[str], index: int) -> str:
    above = [line.strip() for line in lines[max(0, index - 12) : index]]
    return next((line for line in above if TITLE.fullmatch(line)), lines[index].strip()[:30])
