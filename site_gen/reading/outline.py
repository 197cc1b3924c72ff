"""Report text as received -> its outline: what kind of report it is, and its passages in order."""

import re

from site_gen.model.period import Period
from site_gen.model.report import Outline, Passage

YEAR = re.compile(r"20\d\d")
"""2021年12月30日"""


def outline(source: str) -> Outline:
    """The passages of `source`, each character with its place, and what the report says about itself."""
    passages = []
    start = 0
    for line in source.split("\n"):
        text = line.strip()
        if text:
            offset = start + line.index(text)
            passages.append(Passage("paragraph", 0, text, tuple(range(offset, offset + len(text)))))
        start += len(line) + 1
    years = [int(year) for year in YEAR.findall(source)]
    year = max(set(years), key=years.count) if years else 2021
    return Outline(tuple(passages), (), "", "", "unknown", "", "", "", Period.year(year), Period.year(year + 1))
