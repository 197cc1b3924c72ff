"""Score the headings read from a report against those that a person marked in it.

usage: python benchmarks/headings.py STRUCTURE.json SOURCE.txt [--show] [--leads]

STRUCTURE holds `headings` (level, text, line; level 1 is the first below the title), `mid_paragraph_leads` and
`not_report` (line_from, line_to), or `outline_markdown_expected`, whose lines `## …` are headings and whose 〔〕 are an
editor's own. A heading is right when its words and its level are; marks of punctuation and bullets do not count.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from site_gen.model.report import Outline
from site_gen.reading.outline import outline

Heading = tuple[int, str]
"""Level, 2 for the first below the title; words without punctuation."""

DRESS = re.compile(r"[\s，。、：；！？,.:;!?“”‘’\"'（）()《》—―－-]")


def folded(text: str) -> str:
    """Words without what a heading may lack: ——五年来，我们坚持发展至上，…… is 坚持发展至上……"""
    return DRESS.sub("", re.sub(r"^[—―－-]+\s*(?:[一二三四五]年来[，,]\s*我们)?", "", text))


def wanted(structure: dict[str, Any], leads: bool) -> list[Heading]:
    """The headings that stand in the text, as the structure file has them."""
    if "outline_markdown_expected" in structure:
        rows = [line.split(" ", 1) for line in structure["outline_markdown_expected"]]
        return [(len(marks), folded(text)) for marks, text in rows if len(marks) > 1 and "〔" not in text]
    rows = structure["headings"] + (structure.get("mid_paragraph_leads", []) if leads else [])
    return [(row["level"] + 1, folded(row["text"])) for row in rows]


def read(report: Outline, leads: bool) -> list[Heading]:
    """The headings of an outline."""
    kinds = ("heading", "lead") if leads else ("heading",)
    return [(passage.level, folded(passage.text)) for passage in report.passages if passage.kind in kinds]


def kept_furniture(structure: dict[str, Any], report: Outline, source: str) -> list[str]:
    """Passages that stand on lines which are no part of the report."""
    ranges = [(row["line_from"], row["line_to"]) for row in structure.get("not_report", [])]
    ranges += [tuple(row["lines"]) for row in structure.get("remove", [])]
    return [
        passage.text
        for passage in report.passages
        if any(first <= source.count("\n", 0, passage.places[0]) <= last for first, last in ranges)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("structure", type=Path)
    parser.add_argument("source", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is missing and what is too much")
    parser.add_argument("--leads", action="store_true", help="count leads inside paragraphs as headings")
    options = parser.parse_args()
    structure = json.loads(options.structure.read_text(encoding="utf-8"))
    source = options.source.read_text(encoding="utf-8")
    report = outline(source)
    leads = options.leads or "outline_markdown_expected" in structure
    gold, found = Counter(wanted(structure, leads)), Counter(read(report, leads))
    right = sum((gold & found).values())
    precision, recall = right / max(1, found.total()), right / max(1, gold.total())
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    rates = f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"
    print(f"{options.source.stem}: {rates}, {right} of {gold.total()}")
    print(f"  page furniture kept: {kept_furniture(structure, report, source) or 'none'}")
    if options.show:
        for level, text in (gold - found).elements():
            print(f"  missing {'#' * level} {text}")
        for level, text in (found - gold).elements():
            print(f"  too much {'#' * level} {text}")


if __name__ == "__main__":
    main()
