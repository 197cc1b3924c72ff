"""Reports of known content -> PDF files, as browsers and office programs print them.

Each layout is printed by the program that it names: Chromium takes HTML, LibreOffice flat OpenDocument text.
"""

import html
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment
from msgspec import Struct
from playwright.sync_api import Page

from site_gen.printing.chromium import browser, find

HEADING = re.compile(r"([一二三四五六七八九十]{1,3}、)|([（(][一二三四五六七八九十]{1,3}[)）])")
QUOTED = re.compile(r"“([^”]{2,12})”")
OFTEN = 7
"""One paragraph in so many gets a note where the layout has notes."""
RUNNING, WATERMARK = "政府工作报告汇编", "内部资料　注意保存"


class Layout(Struct, frozen=True):
    name: str
    program: str
    """`chromium` or `libreoffice`."""
    asian: str
    western: str
    columns: int = 1
    running: bool = False
    """A running head, and the number of the page at its foot."""
    notes: bool = False
    watermark: bool = False


LAYOUTS = (
    Layout("browser, serif", "chromium", "Noto Serif CJK SC", "Noto Serif CJK SC"),
    Layout("browser, sans, head and page number", "chromium", "Noto Sans CJK SC", "Noto Sans CJK SC", running=True),
    Layout("browser, two columns", "chromium", "WenQuanYi Micro Hei", "Liberation Serif", columns=2),
    Layout("browser, watermark", "chromium", "AR PL UMing CN", "Liberation Serif", watermark=True),
    Layout("office, serif", "libreoffice", "Noto Serif CJK SC", "Noto Serif CJK SC"),
    Layout("office, quotation marks of another face", "libreoffice", "AR PL UKai CN", "Liberation Serif"),
    Layout("office, head and page number", "libreoffice", "AR PL UMing CN", "Liberation Serif", running=True),
    Layout("office, two columns", "libreoffice", "Noto Sans CJK SC", "Liberation Sans", columns=2, running=True),
    Layout("office, footnotes", "libreoffice", "Noto Serif CJK SC", "Liberation Serif", notes=True, running=True),
    Layout("office, watermark", "libreoffice", "WenQuanYi Micro Hei", "Liberation Sans", watermark=True, running=True),
)


class Block(Struct, frozen=True):
    """A title, heading or paragraph; with a note, called behind the character `mark`."""

    kind: str
    text: str
    mark: int = 0
    note: str = ""


class Document(Struct, frozen=True):
    name: str
    layout: Layout
    blocks: tuple[Block, ...]

    def words(self) -> Iterator[tuple[str, str]]:
        """Kind and text of each block as it is to be read; notes last."""
        notes: list[str] = []
        for block in self.blocks:
            if block.note:
                notes.append(f"[{len(notes) + 1}]{block.note}")
                yield block.kind, f"{block.text[: block.mark]}[{len(notes)}]{block.text[block.mark :]}"
            else:
                yield block.kind, block.text
        yield from (("note", note) for note in notes)


def documents(texts: Iterable[Path], each: int) -> Iterator[Document]:
    """Every layout with `each` of the texts, in turn."""
    paths = sorted(texts)
    for index, layout in enumerate(LAYOUTS):
        for turn in range(each):
            path = paths[(index * each + turn) % len(paths)]
            blocks = tuple(_blocks(path.read_text("utf-8-sig"), layout.notes))
            yield Document(f"{index:02}-{path.stem}", layout, blocks)


def _blocks(text: str, notes: bool) -> Iterator[Block]:
    lines = [line for line in (re.sub(r"[\s\u3000\u200b]+", " ", line).strip() for line in text.splitlines()) if line]
    for index, line in enumerate(lines):
        mark = HEADING.match(line)
        if index == 0:
            yield Block("h1", line)
        elif mark and len(line) <= 40 and "。" not in line:
            yield Block("h2" if mark[1] else "h3", line)
        else:
            quoted = QUOTED.search(line) if notes and index % OFTEN == 0 else None
            note = f"{quoted[1]}：指报告所称{quoted[1]}的有关工作，由各部门分工负责落实。" if quoted else ""
            yield Block("p", line, quoted.end() if quoted else 0, note)


def print_all(wanted: Iterable[Document], folder: Path) -> None:
    """Prints each document to `folder`/<name>.pdf."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [document for document in wanted if not (folder / f"{document.name}.pdf").exists()]
    with browser(find(None)) as opened:
        for document in (each for each in missing if each.layout.program == "chromium"):
            page = opened.new_page()
            page.set_content(_html(document))
            (folder / f"{document.name}.pdf").write_bytes(_page(page, document.layout))
            page.close()
    flat = [folder / f"{each.name}.fodt" for each in missing if each.layout.program == "libreoffice"]
    for document in missing:
        if document.layout.program == "libreoffice":
            (folder / f"{document.name}.fodt").write_text(_fodt(document), "utf-8")
    if flat:
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, *flat], check=True)


def _page(page: Page, layout: Layout) -> bytes:
    small = f"<span style='font:9px {layout.asian};width:100%;text-align:center'>"
    return page.pdf(
        format="A4",
        margin={"top": "25mm", "bottom": "25mm", "left": "24mm", "right": "24mm"},
        display_header_footer=layout.running,
        header_template=f"{small}{RUNNING}</span>",
        footer_template=f"{small}第 <span class=pageNumber></span> 页 共 <span class=totalPages></span> 页</span>",
    )


def _html(document: Document) -> str:
    layout = document.layout
    style = (
        f"body{{font:16px/1.7 '{layout.western}','{layout.asian}';column-count:{layout.columns};margin:0}}"
        "p{text-indent:2em;margin:0}h1{text-align:center;column-span:all}.w{position:fixed;top:40%;left:10%;"
        "font-size:72px;color:#ddd;transform:rotate(-30deg)}"
    )
    mark = f"<div class=w>{WATERMARK}</div>" if layout.watermark else ""
    blocks = "".join(f"<{each.kind}>{html.escape(each.text)}</{each.kind}>" for each in document.blocks)
    return f"<!doctype html><html lang=zh><style>{style}</style>{mark}{blocks}"


def _fodt(document: Document) -> str:
    """The document as flat OpenDocument text."""
    skeleton = (Path(__file__).parent / "printed.fodt").read_text("utf-8")
    page = Environment(autoescape=True).from_string(skeleton)
    return page.render(layout=document.layout, blocks=document.blocks, running=RUNNING, watermark=WATERMARK)
