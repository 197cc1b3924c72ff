"""What readers of Word files keep of fifteen things that reports have: python benchmarks/word_readers.py

The peers come from PyPI: mammoth markitdown[docx] docx2python python-docx docx2txt pypandoc_binary.
"""

import importlib
import re
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

INPUTS = Path(__file__).parent.parent / "tests/inputs"
ASKED = (
    ("automatic number", "auto-direct.docx", "一、2024年工作回顾", 1),
    ("footnote", "footnotes.docx", "指澄湖及其东西两岸", 1),
    ("cell of a table", "simple-table.docx", "215.3", 1),
    ("m³ is no m3", "superscript.docx", "m3", 0),
    ("a mark is no digit", "superscript.docx", "1建设", 0),
    ("deleted words out", "tracked.docx", "1310", 0),
    ("moved words once", "tracked.docx", "新增公办幼儿园学位4200个", 1),
    ("hidden words out", "hidden.docx", "内部口径", 0),
    ("text box (wps)", "drawingml-only.docx", "215.3亿元", 1),
    ("smart tag", "sdt-field-smarttag.docx", "98.6亿元", 1),
    ("content control", "sdt-field-smarttag.docx", "1320.5亿元", 1),
    ("simple field", "sdt-field-smarttag.docx", "6.2%", 1),
    ("equation", "sdt-field-smarttag.docx", "8.3%", 1),
    ("base text of ruby", "sdt-field-smarttag.docx", "突破500亿元", 1),
    ("broken line", "kinds.docx", "12002023", 0),
)
"""What, in which file, the words, and how often they are to be read; white space aside, broken lines are not."""


def _of(name: str) -> Any:
    return importlib.import_module(name)


def _python_docx(file: str) -> str:
    document = _of("docx").Document(file)
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _mammoth(file: str) -> str:
    with Path(file).open("rb") as data:
        return str(_of("mammoth").extract_raw_text(data).value)


def _ours(file: str) -> str:
    package = _of("site_gen.reading.formats_package").Package(Path(file).read_bytes())
    parts, _ = _of("site_gen.reading.formats_docx").parts_of(package)
    return str(_of("site_gen.model.received").written(parts))


READERS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "site-gen": ("govreport-site", _ours),
    "mammoth (raw text)": ("mammoth", _mammoth),
    "markitdown": ("markitdown", lambda file: str(_of("markitdown").MarkItDown().convert(file).text_content)),
    "pandoc": ("pypandoc_binary", lambda file: str(_of("pypandoc").convert_file(file, "markdown"))),
    "docx2python": ("docx2python", lambda file: str(_of("docx2python").docx2python(file).text)),
    "python-docx": ("python-docx", _python_docx),
    "docx2txt": ("docx2txt", lambda file: str(_of("docx2txt").process(file))),
}


def kept(read: Callable[[str], str], file: str, words: str, times: int) -> bool:
    """Whether `words` are read as often as they stand in the file."""
    try:
        text = read(str(INPUTS / file))
    except (KeyError, ValueError, AttributeError):
        return False
    return re.sub(r"[ \t\n]" if file != "kinds.docx" else r"[ \t]", "", text).count(words) == times


def main() -> None:
    print("| |", " | ".join(f"{name} {version(package)}" for name, (package, _) in READERS.items()), "|")
    print("|---" * (len(READERS) + 1) + "|")
    for what, file, words, times in ASKED:
        cells = ["yes" if kept(read, file, words, times) else "–" for _, read in READERS.values()]
        print("|", " | ".join([what, *cells]), "|")


if __name__ == "__main__":
    main()
