"""PDFs of the reports: kept while they are true, linked where they are, and told plainly when they cannot be made."""

import re
from pathlib import Path

import click
import pytest
from msgspec.structs import replace
from opening import apart
from siting import SITE, view, whole

from site_gen import load, write
from site_gen.model.sheet import Sheet
from site_gen.printing import chromium, faces
from site_gen.printing.fitting import Part, corrected, fitted

PDF = "zh/linjiang/report-zh.pdf"


def printed(**files: bytes) -> Sheet:
    return Sheet("zh/linjiang/print/index.html", PDF, dict(files))


def test_a_pdf_stays_while_its_page_and_styles_are_the_same(tmp_path: Path) -> None:
    write.site(tmp_path / "out", {"page": b"1", "style": b"2", "other": b"3", PDF: b"%PDF"})
    assert {PDF: b"%PDF"} == write.still_true(tmp_path / "out", (printed(page=b"1", style=b"2"),))
    assert {} == write.still_true(tmp_path / "out", (printed(page=b"1", style=b"new"),))


def test_a_pdf_that_somebody_else_put_there_is_not_taken_for_ours(tmp_path: Path) -> None:
    write.site(tmp_path / "out", {"page": b"1", PDF: b"%PDF"})
    (tmp_path / "out" / PDF).write_bytes(b"another")
    assert {} == write.still_true(tmp_path / "out", (printed(page=b"1"),))


def test_a_folder_with_the_name_of_a_pdf_is_none(tmp_path: Path) -> None:
    (tmp_path / "zh" / "linjiang-2025" / "drafts.pdf").mkdir(parents=True)
    assert {} == write.printed(tmp_path, ("linjiang-2025",))


def test_an_outdated_pdf_is_named_and_goes(tmp_path: Path) -> None:
    write.site(tmp_path / "out", {"page": b"1", PDF: b"%PDF"})
    assert (PDF,) == write.outdated(write.listed(tmp_path / "out"), {"page": b"2"})
    write.site(tmp_path / "out", {"page": b"2"})
    assert not (tmp_path / "out" / PDF).exists()


def test_a_picture_stays_while_it_carries_the_digest_of_its_page(tmp_path: Path) -> None:
    png = "zh/linjiang/share.png"
    sheet = Sheet("zh/linjiang/share.html", png, {"zh/linjiang/share.html": b"1"})
    write.site(tmp_path / "out", {png: b"\x89PNG " + sheet.digest.encode()})
    newer = replace(sheet, files={"zh/linjiang/share.html": b"2"})
    assert ([png], []) == tuple(list(write.still_true(tmp_path / "out", (each,))) for each in (sheet, newer))
    assert (png,) == write.outdated(write.listed(tmp_path / "out"), {})


def test_pictures_join_the_site_and_are_named_where_links_are_shared() -> None:
    def printer(sheets: tuple[Sheet, ...]) -> dict[str, bytes]:
        return {sheet.target: b"PNG" for sheet in sheets if sheet.is_picture}

    site = replace(SITE, address="https://reports.example/")
    files = whole(view(site=site), printer=printer)
    told = '<meta property="og:image" content="https://reports.example/zh/linjiang/share.png">'
    assert {"zh/linjiang/share.png", "en/linjiang/share.png"} <= {path for path in files if path.endswith(".png")}
    assert all(told in files[f"zh/linjiang/{page}index.html"].decode() for page in ("", "report/", "glossary/"))
    assert [] == [path for path in files if path.endswith("share.html")]
    without = whole(view())
    assert b"og:image" not in without["zh/linjiang/index.html"]


def test_what_is_printed_joins_the_site_and_is_linked_from_its_overview() -> None:
    def printer(sheets: tuple[Sheet, ...]) -> dict[str, bytes]:
        return {sheet.target: sheet.page.encode() for sheet in sheets}

    files = whole(view(), printer=printer)
    expected = {f"{lang}/linjiang/report-{name}.pdf" for lang in ("zh", "en") for name in (lang, "parallel")}
    assert expected == {path for path in files if path.endswith(".pdf")}
    assert b"zh/linjiang/print-parallel/index.html" == files["zh/linjiang/report-parallel.pdf"]
    assert b'href="report-zh.pdf"' in files["zh/linjiang/index.html"]
    assert b'href="report-parallel.pdf"' in files["en/linjiang/index.html"]


def test_without_a_printer_no_page_speaks_of_a_pdf() -> None:
    files = whole(view())
    assert [] == [path for path, data in files.items() if b".pdf" in data]


def test_pages_for_paper_are_not_for_search_engines() -> None:
    files = whole(view())
    papers = [data for path, data in files.items() if "/print" in path and path.endswith(".html")]
    assert 4 == len(papers)
    assert all(b'<meta name="robots" content="noindex">' in data for data in papers)


def test_a_machine_without_faces_for_pdfs_is_told_how_to_have_them() -> None:
    packages = load.face_packages()
    told = faces.note({}, packages)
    assert all(f"{name}@{version}" in told for name, version in packages.items())
    assert all(path.startswith(tuple(f"{name}/" for name in packages)) for path in faces.PATHS)
    assert "site-gen pdf --faces faces/node_modules" in told
    assert "" == faces.note(dict.fromkeys(faces.PATHS, b""), packages)


def test_a_missing_chromium_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(click.ClickException, match="is no program that can be run"):
        chromium.find(Path("/nowhere/chromium"))
    monkeypatch.setattr(chromium, "NAMES", ("no-such-chromium",))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "/nowhere")
    with pytest.raises(click.ClickException, match="site-gen pdf --chromium PATH"):
        apart(lambda: chromium.find(None))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        # what the other pages can take in, what they can fill up to half a page, what is neither, what is full enough
        ([Part("one", 11, 0.25)], {"one": "tight"}),
        ([Part("one", 3, 0.42)], {"one": "loose"}),
        ([Part("one", 3, 0.2)], {}),
        ([Part("one", 3, 0.75)], {}),
        # the next part goes on where half a page is left, a little looser where its own last page gains by it
        ([Part("one", 2, 0.3), Part("two", 3, 0.5)], {"two": "joined"}),
        ([Part("one", 2, 0.3), Part("two", 3, 0.25)], {"two": "joined"}),
        ([Part("one", 4, 0.29), Part("two", 3, 0.1, 0.1)], {"two": "tight"}),
        # or where it would leave a few lines alone behind a page that is not full
        ([Part("annex-glossary", 4, 0.58), Part("annex-errata", 2, 0.06)], {"annex-errata": "joined"}),
        ([Part("annex-glossary", 4, 0.8), Part("annex-errata", 2, 0.06)], {}),
        # but not where that leaves its tail alone, nor behind what has joined already, nor an annex behind the text
        ([Part("one", 2, 0.38), Part("two", 1, 0.75)], {}),
        ([Part("one", 2, 0.3), Part("two", 1, 0.1), Part("three", 1, 0.3)], {"two": "joined"}),
        ([Part("one", 2, 0.3), Part("annex-glossary", 3, 0.5)], {}),
        ([Part("contents", 2, 0.3), Part("one", 3, 0.8)], {}),
        ([Part("annex-figures", 1, 0.31), Part("annex-indicators", 9, 0.44)], {"annex-indicators": "joined"}),
    ],
)
def test_parts_are_set_so_that_fewer_pages_are_half_empty(parts: list[Part], expected: dict[str, str]) -> None:
    assert expected == fitted(parts)


def test_at_a_second_look_what_was_joined_is_set_otherwise_and_what_was_set_in_vain_as_before() -> None:
    first = [Part("one", 11, 0.25), Part("two", 11, 0.25), Part("three", 11, 0.25)]
    parts = [Part("one", 11, 0.05), Part("two", 10, 0.9), Part("three", 11, 0.25)]
    assert {"one": "plain", "three": "tight"} == corrected(parts, first, ("three", "four"))


def test_rows_of_the_parallel_sheet_have_a_margin_below_and_no_padding() -> None:
    (pair,) = re.findall(r"\.print-parallel \.pair \{([^}]*)\}", load.templates()["css/sheet.css"])
    assert "padding-block: 0;" in pair and "margin-block-end: 3mm" in pair
    assert "border: 0" in pair  # see findings/chromium-padding-of-grids.sh


def test_faces_are_used_all_or_none() -> None:
    whole = dict.fromkeys(faces.PATHS, b"")
    assert faces.style(whole).count("@font-face") == len(faces.PATHS)
    assert "" == faces.style(dict(list(whole.items())[1:]))


def test_latin_faces_are_whole() -> None:
    """A cut for the web lacks some of `bā wǔ lǜ`, whose tones would then come from another face."""
    assert [] == [path for path in faces.PATHS if "latin" in path]
