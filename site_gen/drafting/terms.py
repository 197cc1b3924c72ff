"""The glossary that stands behind a report, which no mark calls -> terms: “一湖两岸”：指澄湖及其东西两岸……"""

import re
from collections.abc import Iterator

from site_gen.drafting.ids import slug
from site_gen.model.glossary import Term
from site_gen.model.report import Outline
from site_gen.model.text import Words

_ENTRY = re.compile(
    r"\s*(?:[\[〔［【（(]?\d{1,3}\s*[\]〕］】）)．.、])?\s*[“\"《]?(?P<name>[^“”\"《》：:。，；\s]{2,24})[”\"》]?\s*[：:]\s*(?P<words>\S.{5,})"
)


def own_terms(outline: Outline, source: str) -> Iterator[Term]:
    """A term for each entry whose words the report uses; its other languages are still to be written."""
    text = "\n".join(passage.text for passage in outline.passages)
    seen: set[str] = set()
    for omission in outline.omissions:
        lines = omission.span.of(source).split("\n") if omission.reason == "glossary" else ()
        for match in filter(None, map(_ENTRY.fullmatch, lines)):
            id = slug(match["name"])
            if id and id not in seen and match["name"] in text:
                seen.add(id)
                words = match["words"].strip()
                yield Term(id, Words.of({"zh": match["name"], "en": ""}), Words.of({"zh": words, "en": ""}))
