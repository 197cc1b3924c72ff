"""Lines of a report's own glossary -> the terms that it explains, in its own words."""

import re
from collections.abc import Iterable

from site_gen.model.compiled import compiled
from site_gen.model.report import Explained
from site_gen.reading.cleaning_annex import GLOSSARY, is_annex_heading
from site_gen.reading.strand import Strand

NUMBER = compiled(r"[\[〔【（(［]?\s*\d{1,3}\s*[\]〕】)）］.．、:：]\s*")
OPENS = re.compile(
    r"[\[〔【（(［]?(?P<name>[^：:。\]〕】］]{2,44}?)[\]〕】)）］]?\s*(?:[：:]|(?=即|是指|指的是|指(?!导|数|标|挥|示|定)))(?P<rest>.*)",
    re.S,
)
"""一降三减：……; [三个收官]即……"""
PAGE = compiled(r"[（(]见第\d+页[）)]$")


def explained(lines: Iterable[Strand]) -> tuple[Explained, ...]:
    """The terms in order. A line that opens no term goes on with the explanation before it."""
    found: list[Explained] = []
    texts = [line.text for line in lines if not (GLOSSARY.fullmatch(line.text) or is_annex_heading(line.text))]
    numbered = sum(bool(NUMBER.match(text)) for text in texts) >= 3
    for text in texts:
        number = NUMBER.match(text)
        opens = OPENS.match(text, number.end() if number else 0)
        if opens and (number or not numbered) and not opens["name"].startswith("《"):
            found.append(Explained(opens["name"].strip(), PAGE.sub("", opens["rest"].strip())))
        elif found:
            last = found[-1]
            found[-1] = Explained(last.name, PAGE.sub("", f"{last.explanation}{text}"))
    return tuple(each for each in found if each.explanation)
