"""One report as offices have it: Word, PDF of three makers, web page, plain text. Do they state the same observations?

    python benchmarks/forms.py FOLDER TEXT… [--show N]

TEXT is a report with a paragraph a line; its forms are written to FOLDER and kept. Each has the report's words, the
numbers of its headings (counted by Word where it is a Word file), a table of indicators, ten notes, and an annex with
promises. Printed: of the observations (indicator, value, period, status) of either the Word file or the other form, the
share that both have; and the seconds and megabytes that reading took. WeasyPrint comes from PyPI and may be missing.
"""

import argparse
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.printing.chromium import browser, find
from site_gen.reading import formats
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from office_forms import Block, blocks_of, typed, web_page, word_bytes

QUOTED = re.compile(r"“([^”]{2,12})”")
NOTES = 10
ROWS = (
    ("进出口总额", "亿元", "215.3", "12.4"),
    ("固定资产投资", "亿元", "873.2", "7.5"),
    ("常住人口", "万人", "312.6", "-0.3"),
    ("常住人口城镇化率", "%", "66.8", "0.9"),
    ("粮食产量", "万吨", "87.5", "0.9"),
)
PROMISES = ("新建改建农村公路350公里。", "改造老旧小区46个。", "新增养老床位800张。", "建成口袋公园12个。")
PAGED = (
    "@page{size:A4;margin:25mm;@bottom-center{content:counter(page)}}"
    "body{font:14pt/1.8 'Noto Serif CJK SC'}p{text-indent:2em;margin:0;text-align:justify}h1{text-align:center}"
    "h2,h3{font-size:16pt;text-indent:2em}table{border-collapse:collapse;width:100%}td{border:1px solid #000}"
)
AT_FOOT = "@page{@footnote{border-top:1px solid}}.note{float:footnote;font-size:9pt}"


def report(text: str) -> Iterator[Block]:
    """The text with a table behind its first heading, notes to ten quoted words, and an annex."""
    told = outline(text)
    year, plan = told.review.last_year, told.plan.last_year
    noted, tabled = 0, False
    for block in blocks_of(text):
        quoted = QUOTED.search(block.text) if block.kind == "p" and noted < NOTES else None
        noted += bool(quoted)
        note = f"{quoted[1]}：指报告所称{quoted[1]}的有关工作，由各部门分工负责落实。" if quoted else ""
        yield replace(block, note=note, place=quoted.end() if quoted else 0)
        if block.kind == "p" and "。" in block.text and not tabled and noted > 1:
            tabled = True
            yield Block("p", f"表1　{year}年主要指标完成情况")
            yield Block("table", rows=(("指标", "单位", f"{year}年", "增长（%）"), *ROWS))
    yield Block("p", "附件")
    yield Block("p", f"{plan}年民生实事项目")
    yield from (Block("p", f"{number}.{words}") for number, words in enumerate(PROMISES, 1))


def forms(blocks: Sequence[Block], folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    """What each form is called, and its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.docx"
    file.write_bytes(word_bytes(blocks))
    yield "Word", file
    yield "text", _written(folder / f"{name}.txt", typed(blocks).encode())
    yield "web page, gb2312", _written(folder / f"{name}.html", web_page(blocks).encode("gb18030"))
    for maker, printed in PRINTERS.items():
        target = folder / f"{name}-{maker}.pdf"
        if not target.exists():
            printed(blocks, file, target)
        if target.exists():
            yield f"PDF, {maker}", target


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _chromium(blocks: Sequence[Block], word: Path, target: Path) -> None:
    with browser(find(None)) as opened:
        page = opened.new_page()
        page.set_content(web_page(blocks, PAGED))
        target.write_bytes(page.pdf(prefer_css_page_size=True))


def _libreoffice(blocks: Sequence[Block], word: Path, target: Path) -> None:
    """From the Word file, as an office exports it."""
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(target.parent), str(word)]
    subprocess.run(command, check=True, capture_output=True)
    word.with_suffix(".pdf").rename(target)


def _weasyprint(blocks: Sequence[Block], word: Path, target: Path) -> None:
    try:
        weasyprint = import_module("weasyprint")
    except ImportError:
        return
    weasyprint.HTML(string=web_page(blocks, PAGED + AT_FOOT, footnotes=True)).write_pdf(target)


PRINTERS: Mapping[str, Callable[[Sequence[Block], Path, Path], None]] = {
    "Chromium": _chromium,
    "LibreOffice": _libreoffice,
    "WeasyPrint": _weasyprint,
}


def observations(path: Path) -> Counter[tuple[str, ...]]:
    text = formats.decode(path.name, path.read_bytes()).text
    read = measure(outline(text), Catalogue(load.catalogue()).find).readings
    return Counter(
        (one.indicator, f"{one.quantity.canonical_value} {one.quantity.unit.canonical}", str(one.period), one.status)
        for one in read
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    for text in arguments.texts:
        blocks = tuple(report(text.read_text("utf-8-sig")))
        right: Counter[tuple[str, ...]] = Counter()
        for name, path in forms(blocks, arguments.folder, text.stem):
            started = time.perf_counter()
            found = observations(path)
            right = right or found
            share = (found & right).total() / max(1, found.total(), right.total())
            print(
                f"{text.stem:24} {name:20} {found.total():4} of {right.total():4}: {share:.1%}  "
                f"{time.perf_counter() - started:.1f} s"
            )
            for what, those in (("  lacks", right - found), ("  adds ", found - right)):
                for one in list(those.elements())[: arguments.show]:
                    print(what, " · ".join(one))


if __name__ == "__main__":
    main()
