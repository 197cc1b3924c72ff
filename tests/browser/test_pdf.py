"""The PDFs of the reference report, printed by real Chromium: page numbers, text, notes, figures, tags, faces."""

import io
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from faces import stand_ins
from msgspec.structs import replace
from opening import Opened, apart
from playwright.sync_api import Browser
from siting import SITE, view, whole

from site_gen import load
from site_gen.corridor import build
from site_gen.model.sheet import Sheet
from site_gen.printing import chromium, faces
from site_gen.printing.fitting import spilled
from site_gen.printing.folios import folios, timeless
from site_gen.printing.printer import printer

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
ZH, EN = "zh/xiangtan-2021/report-zh.pdf", "en/xiangtan-2021/report-en.pdf"
PARALLEL = "en/xiangtan-2021/report-parallel.pdf"
EDITIONS = [ZH, EN]
_MM = 72 / 25.4
_TONE = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """PDF path -> HTML of the page that it is printed from."""
    return {sheet.target: sheet.files[sheet.page].decode() for sheet in _sheets()}


@pytest.fixture(scope="session")
def pdfs(share: Callable[[str, Callable[[Path], None]], Path], pytestconfig: pytest.Config) -> Mapping[str, Path]:
    """In the narrow world with faces given, as `make pdf` does; in the wide one in those of the system."""
    given = stand_ins(faces.PATHS) if pytestconfig.getoption("--faces") == "narrow" else {}

    def fill(folder: Path) -> None:
        folder.mkdir()
        for path, data in printed(_sheets(), given).items():
            (folder / Path(path).name).write_bytes(data)

    folder = share("pdfs", fill)
    return {path: folder / Path(path).name for path in (ZH, EN, PARALLEL)}


def printed(sheets: tuple[Sheet, ...], typefaces: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return apart(lambda: printer(chromium.find(None), typefaces)(sheets))


@cache
def _sheets() -> tuple[Sheet, ...]:
    seen: list[Sheet] = []

    def look(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
        seen.extend(sheet for sheet in sheets if sheet.target in (ZH, EN, PARALLEL))
        return {}

    content, _ = load.read(ROOT / "content")
    build.site(content, load.templates(ROOT / "templates"), printer=look)
    return tuple(seen)


class _Words(HTMLParser):
    """Words of each element that `wanted` takes, by its id; those of its descendants included."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self._wanted, self._depth, self._id = re.compile(wanted), 0, ""
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        have = dict(attributes)
        if self._depth:
            self._depth += tag not in ("br", "wbr", "path", "rect")
        elif self._wanted.search(have.get("class") or ""):
            self._depth, self._id = 1, have.get("id") or str(len(self.found))
            self.found[self._id] = ""

    def handle_endtag(self, tag: str) -> None:
        self._depth -= self._depth > 0 and tag not in ("br", "wbr", "path", "rect")

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.found[self._id] += data


def words(html: str, wanted: str) -> Mapping[str, str]:
    parser = _Words(wanted)
    parser.feed(html)
    return parser.found


def told(html: str) -> str:
    """The words of a stretch of markup."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def plain(text: str) -> str:
    """Without what a page may change: white space, hyphens at the ends of lines, ligatures, the width of forms."""
    return re.sub(r"[\s\-\u00ad\u2010\u2060]", "", unicodedata.normalize("NFKC", text))


def text(pdf: Path, page: int = 0, *, box: tuple[int, int, int, int] | None = None) -> str:
    """`box`: left, top, width, height in mm; `page` 0: all."""
    return _sheets_of(pdf, box)[page - 1] if page else "".join(_sheets_of(pdf, box))


@cache
def _sheets_of(pdf: Path, box: tuple[int, int, int, int] | None) -> tuple[str, ...]:
    corner = zip(("-x", "-y", "-W", "-H"), (str(round(mm * _MM)) for mm in box or ()), strict=False)
    command = ["pdftotext", "-raw", *(word for pair in corner for word in pair), str(pdf), "-"]
    return tuple(subprocess.run(command, capture_output=True, check=True, text=True).stdout.split("\f"))


@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_contents_and_list_of_figures_give_true_page_numbers(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    entries = re.findall(r'<a href="#([^"]+)"[^>]*>(.*?)</a><span class="folio" data-of="\1">', pages[path])
    lines = [
        (anchor, plain(unescape(re.sub(r"<[^>]+>", "", words))))
        for anchor, words in entries
        if not anchor.startswith("n-")
    ]
    front = plain("".join(text(pdfs[path], page) for page in (2, 3, 4)))
    contents = re.search(r'<h2 id="contents">(.*?)</h2>', pages[path])
    assert contents
    assert plain(text(pdfs[path], 2, box=(0, 18, 297, 20))).startswith(plain(contents[1]))  # the cover is one page
    found = folios(pdfs[path].read_bytes())
    assert len(lines) > 20
    for anchor, title in lines:
        number = found[anchor]
        assert f"{title}{number}" in front
        assert title.removeprefix(_label(title)) in plain(_both(pdfs[path], number))


def _both(pdf: Path, page: int) -> str:
    """The words of a page, and again those of its right column alone, whose lines alternate with the left one's."""
    return text(pdf, page) + text(pdf, page, box=(135, 0, 162, 210))


def _label(title: str) -> str:
    """图3, Figure3: on the figure's page its source may stand between label and title."""
    match = re.match(r"图\d+|Figure\d+", title)
    return match[0] if match else ""


@pytest.mark.parametrize("path", EDITIONS)
def test_text_of_the_pdf_is_that_of_the_edition(path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]) -> None:
    expected = [plain(part) for part in words(pages[path], r"^cell (text|title)").values()]
    column = plain(text(pdfs[path], box=(30, 20, 115, 258)))
    place = column.index(expected[0])
    for part in expected:
        assert part in column[place:]
        place = column.index(part, place) + len(part)


@pytest.mark.parametrize("path", EDITIONS)
def test_each_note_stands_once_in_the_margin_or_below_its_paragraph(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    margin, column = (plain(text(pdfs[path], box=(left, 20, wide, 258))) for left, wide in ((146, 60), (30, 115)))
    notes = words(pages[path], r"^note$")
    below = {
        each
        for row in re.findall(r'<div class="row(?: heading)? below".*?</div>\s*</div>', pages[path], re.DOTALL)
        for each in words(row, r"^note$")
    }
    assert len(notes) - len(below) > 40
    expected = {note: (0, 1) if note in below else (1, 0) for note in notes}
    assert expected == {note: (margin.count(plain(told)), column.count(plain(told))) for note, told in notes.items()}


@pytest.mark.parametrize("path", EDITIONS)
def test_each_figure_is_printed_once(path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]) -> None:
    """Its title stands in the list of figures, too."""
    titles = {id: plain(told) for id, told in words(pages[path], r"^title$").items() if id.startswith("fig-")}
    whole = plain(text(pdfs[path]))
    assert 16 == len(titles)
    assert dict.fromkeys(titles, 2) == {id: whole.count(told) for id, told in titles.items()}


@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_each_section_runs_at_the_head_of_its_pages(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    top = re.findall(r'<li><p>\s*<a href="#([^"]+)"[^>]*>(.*?)</a>', pages[path])
    found = folios(pdfs[path].read_bytes())
    annexes = [
        (anchor, unescape(re.sub(r"<[^>]+>", "", title))) for anchor, title in top if anchor.startswith("annex-")
    ]
    assert annexes
    for anchor, title in annexes:
        assert plain(title) in plain(text(pdfs[path], found[anchor], box=(0, 0, 297, 18)))
    heights = [page.mediabox.height / _MM for page in pypdf.PdfReader(pdfs[path]).pages]
    count = len(heights)
    for page, height in enumerate(heights[1:], 2):
        assert f"{page}/{count}" == plain(text(pdfs[path], page, box=(0, round(height) - 17, 297, 17)))


@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_it_is_tagged_and_tells_its_language_and_outline(path: str, pdfs: Mapping[str, Path]) -> None:
    reader = pypdf.PdfReader(pdfs[path])
    root = reader.root_object
    assert ("zh-Hans" if path == ZH else "en") == root["/Lang"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert not {"/CreationDate", "/ModDate"} & set(reader.metadata or {})


@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_each_run_of_words_in_another_language_says_so(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    own = "zh-Hans" if path == ZH else "en"
    written = [each for each in re.findall(r'<(?:span|p) [^>]*?\blang="([^"]+)"', pages[path]) if each != own]
    told = _told(pypdf.PdfReader(pdfs[path]).root_object["/StructTreeRoot"], "/Lang")
    assert written
    assert Counter(written) == Counter(language for kind, language in told if kind in ("/NonStruct", "/P"))


@pytest.mark.parametrize("path", [ZH, EN])
def test_a_chart_says_what_it_shows_and_not_its_title_alone(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    drawn = re.findall(r'<figure class="fig" id="([^"]+)" aria-labelledby="\1-t \1-d"', pages[path])
    shown = [re.findall(rf'<p hidden id="{id}-d">(.*?)</p>', pages[path], re.DOTALL) for id in drawn]
    told = "\n".join(
        plain(said) for _, said in _told(pypdf.PdfReader(pdfs[path]).root_object["/StructTreeRoot"], "/Alt")
    )
    assert drawn
    assert [] == [words for (words,) in shown if plain(unescape(re.sub("<[^>]+>", "", words))) not in told]


def _told(node: object, name: str) -> Iterator[tuple[str, str]]:
    """Kind and value of the elements below one of the structure tree that have an attribute of this name."""
    node = node.get_object() if isinstance(node, pypdf.generic.PdfObject) else node
    for kid in node if isinstance(node, list) else [node["/K"]] if isinstance(node, dict) and "/K" in node else []:
        yield from _told(kid, name)
    if isinstance(node, dict) and name in node:
        yield str(node["/S"]), str(node[name])


@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_bookmarks_say_the_headings_each_once(path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]) -> None:
    headings = re.findall(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", pages[path], re.DOTALL)
    told = [" ".join(unescape(re.sub("<[^>]+>", "", heading)).split()) for heading in headings]
    assert told == _titles(pypdf.PdfReader(pdfs[path]).outline)


def _titles(outline: object) -> list[str]:
    if isinstance(outline, list):
        return [title for part in outline for title in _titles(part)]
    return [str(outline["/Title"])]  # type: ignore[index]  # an entry of pypdf's outline


@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_no_truetype_face_is_drawn_as_type_3(path: str, pdfs: Mapping[str, Path]) -> None:
    listed = subprocess.run(["pdffonts", pdfs[path]], capture_output=True, check=True, text=True).stdout
    assert "CID" in listed
    assert "Type 3" not in listed


def test_the_same_page_gives_the_same_pdf_and_links_to_the_public_site() -> None:
    settings = replace(SITE, address="https://reports.example/")
    made: list[Mapping[str, bytes]] = []

    def twice(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
        first = tuple(sheet for sheet in sheets if sheet.target.endswith("report-zh.pdf"))
        made.extend(printed(first, {}) for _ in range(2))
        return {}

    whole(view(site=settings), printer=twice)
    assert made[0] == made[1]
    pdf = next(iter(made[0].values()))
    assert "https://reports.example/zh/linjiang/" in pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    cover = next(pictures(pdf, 150))
    assert ["https://reports.example/zh/linjiang/"] == [code.text for code in zxingcpp.read_barcodes(cover)]


def test_names_of_head_cells_tell_nothing_of_what_the_browser_has_painted_before(browser: Browser) -> None:
    table = "<table><tr><th scope=col>指标<th scope=col>2021年<tr><th scope=row>地区生产总值<td>2580亿元</table>"
    page = browser.new_page()
    page.set_content(table)
    made = [page.pdf(tagged=True)]
    page.set_content(f"<div><p>过去一年<p>一年来</div>{table}")
    page.evaluate("document.querySelector('div').remove()")
    made.append(page.pdf(tagged=True))
    page.close()
    assert made[0] != made[1]
    first, second = (timeless(pdf, ()) for pdf in made)
    assert first == second
    assert b"/Names [ (head00001) " in first
    assert b"/Limits [ (head00001) (head00002) ]" in first
    assert b"/Headers [ (head00001) (head00002) ]" in first


@pytest.mark.any_face  # pages are laid out for the faces that `make pdf` brings
@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_only_the_last_page_of_a_part_and_of_two_at_most_is_less_than_half_full(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    """A part, here, is what begins on a page of its own: the text, each of its sections, each annex."""
    found = folios(pdfs[path].read_bytes())
    parts = {found[anchor] for anchor in re.findall(r'<li><p>\s*<a href="#([^"]+)"', pages[path])}
    filled = [fullness(picture) for picture in pictures(pdfs[path].read_bytes(), 20)]
    assert len(pypdf.PdfReader(pdfs[path]).pages) == len(filled)
    ends = {number - 1 for number in parts} | {len(filled)}
    empty = [number for number, share in enumerate(filled, 1) if share < 0.5]
    assert [] == [number for number in empty if number not in ends]
    assert len(empty) < 3, empty


@pytest.mark.any_face
@pytest.mark.parametrize("path", [ZH, EN, PARALLEL])
def test_no_part_ends_with_a_few_lines_on_a_page_of_their_own(
    path: str, pdfs: Mapping[str, Path], pages: Mapping[str, str]
) -> None:
    parts = re.findall(r'<section class="(?:body|annex)[^"]*" aria-labelledby="([^"]+)"', pages[path])
    assert len(parts) > 5
    assert [] == spilled(pdfs[path].read_bytes(), parts)


def pictures(pdf: bytes, resolution: int) -> Iterator[memoryview]:
    """Of each page, in greys: rows of bytes."""
    command = ["pdftoppm", "-gray", "-r", str(resolution), "-"]
    data = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    while data:
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        assert head
        width, height = int(head[1]), int(head[2])
        end = head.end() + width * height
        yield memoryview(data[head.end() : end]).cast("B", [height, width])
        data = data[end:]


def fullness(picture: memoryview) -> float:
    """How far down its words and drawings reach, running head and page number left out."""
    rows = picture.tolist()
    inked = [number / len(rows) for number, row in enumerate(rows) if min(row) < 160]
    within = [place for place in inked if 0.07 < place < 0.93]
    return (max(within, default=0.07) - 0.07) / 0.86


def _runs(page: pypdf.PageObject) -> Iterator[tuple[str, str]]:
    """Words that are written in one go, and the face they are written in."""
    found: list[tuple[str, str]] = []

    def note(text: str, *rest: object) -> None:
        font = rest[2]
        if text.strip() and isinstance(font, dict):
            found.append((text, str(font.get("/BaseFont")).partition("+")[2]))

    page.extract_text(visitor_text=note)
    yield from found


def test_pinyin_is_set_from_one_face(pdfs: Mapping[str, Path]) -> None:
    runs = [run for page in pypdf.PdfReader(pdfs[ZH]).pages for run in _runs(page)]
    toned = [(words, face) for words, face in runs if _TONE.search(words)]
    assert len(toned) > 50
    assert 1 == len({face for _, face in toned})
    assert not [face for _, face in toned if "SC" in face]
    assert [] == [words for words, _ in runs if re.search("[\u0300-\u036f¯ˉ`]", words)]


@pytest.mark.parametrize("path", [ZH, EN])
def test_a_figure_stands_whole_with_its_source_and_its_table(
    path: str, pdfs: Mapping[str, Path], opened: Opened
) -> None:
    """The page that its anchor stands on holds its last line, and the last row of its table if it has one."""
    lang = path[:2]
    page = opened(f"{lang}/xiangtan-2021/print/index.html")
    last = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.fig')].map((each) => [each.id,"
        " [...each.querySelectorAll('.source, tbody tr:last-child :is(th, td)')]"
        ".map((cell) => cell.textContent.trim())]))"
    )
    found = folios(pdfs[path].read_bytes())
    assert 16 == len(last)
    for anchor, cells in last.items():
        whole = plain(text(pdfs[path], found[anchor]))
        assert [] == [cell for cell in cells if plain(cell) not in whole], anchor
