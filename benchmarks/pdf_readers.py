"""Readers of PDF files, held against the words that were printed.

usage: python benchmarks/pdf_readers.py TEXTS SCRATCH [--each 2] [--readers pypdf,site-gen]

TEXTS is a folder of reports as plain text (*.txt), a paragraph a line. Each layout of `printed.LAYOUTS` is printed with
`--each` of them into SCRATCH, and read by every reader that is installed, each in a process of its own.

CER: edit distance over the characters of the print, white space aside, as the reader gives them, running heads and page
numbers included. F1: paragraphs and headings that are whole.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

from printed import Document, documents, print_all
from rapidfuzz.distance import Levenshtein

from site_gen.reading.cleaning import cleaned


def _pdfminer(path: Path) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(path))


def _pypdf(path: Path) -> str:
    from pypdf import PdfReader

    return "\f".join(page.extract_text() for page in PdfReader(path).pages)


def _pdfplumber(path: Path) -> str:
    import pdfplumber

    with pdfplumber.open(path) as opened:
        return "\f".join(page.extract_text() for page in opened.pages)


def _pypdfium2(path: Path) -> str:
    from pypdfium2 import PdfDocument

    return "\f".join(page.get_textpage().get_text_range() for page in PdfDocument(path))


def _pymupdf(path: Path) -> str:
    import pymupdf

    return "\f".join(page.get_text("text") for page in pymupdf.open(path))


def _ours(path: Path) -> str:
    from site_gen.reading.formats import decode

    return decode(path.name, path.read_bytes()).text


READERS: dict[str, tuple[str, Callable[[Path], str]]] = {
    "pdfminer.six": ("pdfminer.six", _pdfminer),
    "pypdf": ("pypdf", _pypdf),
    "pdfplumber": ("pdfplumber", _pdfplumber),
    "pypdfium2": ("pypdfium2", _pypdfium2),
    "pymupdf": ("pymupdf", _pymupdf),
    "site-gen": ("pypdfium2", _ours),
}
"""Name -> package, reader. PyMuPDF is under the AGPL: measured, not used."""


def read_alone(reader: str, path: Path) -> tuple[str, float, float]:
    """The text, the seconds that the reading took after the imports, and the peak memory in MB."""
    output = subprocess.run([sys.executable, __file__, "--alone", reader, path], capture_output=True, check=True)
    read = json.loads(output.stdout)
    return read["text"], read["seconds"], read["peak"]


def _alone(reader: str, path: Path) -> None:
    read = READERS[reader][1]
    start = time.perf_counter()
    text = read(path)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"text": text, "seconds": seconds, "peak": peak}))


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def error_rate(document: Document, text: str) -> float:
    """Characters wrong, lost or too many, for each that was printed."""
    wanted = "".join(_bare(words) for _, words in document.words())
    return Levenshtein.distance(wanted, _bare(text)) / len(wanted)


def f1(document: Document, text: str, reader: str) -> float:
    """Of paragraphs and headings that come out whole; for peers once their lines are joined as a text file's are."""
    wanted = Counter(_bare(words) for kind, words in document.words() if kind != "note")
    lines = text.splitlines() if reader == "site-gen" else [line.text for line in cleaned(text).lines]
    found = Counter(_bare(line) for line in lines if line and not (reader == "site-gen" and line.startswith("[")))
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def _rows(reader: str, wanted: Iterable[Document], folder: Path) -> list[tuple[Document, float, float, float, float]]:
    rows = []
    for document in wanted:
        text, seconds, peak = read_alone(reader, folder / f"{document.name}.pdf")
        rows.append((document, error_rate(document, text), f1(document, text, reader), seconds, peak))
    return rows


def main() -> None:
    if sys.argv[1:2] == ["--alone"]:
        _alone(sys.argv[2], Path(sys.argv[3]))
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--each", type=int, default=2)
    parser.add_argument("--readers", default=",".join(READERS))
    chosen = parser.parse_args()
    wanted = list(documents(chosen.texts.glob("*.txt"), chosen.each))
    print_all(wanted, chosen.scratch)
    print("| layout | reader | CER, % | F1 | s | MB |\n|---|---|---|---|---|---|")
    for reader in chosen.readers.split(","):
        try:
            named = f"{reader} {version(READERS[reader][0])}" if reader != "site-gen" else reader
        except PackageNotFoundError:
            continue
        rows = _rows(reader, wanted, chosen.scratch)
        for name in dict.fromkeys(document.layout.name for document, *_ in rows):
            _print(name, named, [row for row in rows if row[0].layout.name == name])
        _print("**all**", named, rows)


def _print(layout: str, reader: str, rows: list[tuple[Document, float, float, float, float]]) -> None:
    _, rates, scores, seconds, peaks = zip(*rows, strict=True)
    mean = sum(rates) / len(rates)
    score = sum(scores) / len(scores)
    print(f"| {layout} | {reader} | {100 * mean:.3f} | {score:.3f} | {median(seconds):.2f} | {max(peaks):.0f} |")


if __name__ == "__main__":
    main()
