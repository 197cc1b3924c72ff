#!/bin/bash
# Headings without numbers are told in a PDF by their weight. PDFium's FPDFText_GetFontWeight (pypdfium2 5.15.2) is
# documented as the weight of the font of a character, and answers on the scale of 400 for regular and 700 for bold. It is
# no weight: PDFium works it out of `StemV`, the width of a stem, as five times that (four times and 140 from 140 on). In a
# print by Chromium 156 (Playwright 1.65.2) a regular Chinese face (Noto Sans SC 0.4.3) therefore has 545, and a BOLD Latin
# one (Arimo 0.4.3) 380: in one bold heading the Chinese words have 828 and the figures between them less than regular
# Chinese. Weights compare within one face alone. The same print with `StemV` written otherwise, and nothing
# else changed, has other weights.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "playwright==1.65.2" "pypdf==6.1.3" "pypdfium2==5.15.2"
npm install --silent --prefix "$folder" "@expo-google-fonts/noto-sans-sc@0.4.3" "@expo-google-fonts/arimo@0.4.3"
"$folder/venv/bin/python" - "$folder" "$(command -v chromium-headless-shell || command -v chromium)" <<'PYTHON'
import ctypes
import io
import sys
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from playwright.sync_api import sync_playwright
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, NumberObject

FOLDER, PROGRAM = Path(sys.argv[1]), sys.argv[2]
FACES = {
    ("Chinese", 400): "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    ("Chinese", 700): "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
    ("Latin", 400): "arimo/400Regular/Arimo_400Regular.ttf",
    ("Latin", 700): "arimo/700Bold/Arimo_700Bold.ttf",
}
WORDS = {"Chinese": "全年增长", "Latin": "12.5"}


def printed() -> bytes:
    faces = "".join(
        f"@font-face {{ font-family: {name}; font-weight: {weight};"
        f" src: url({(FOLDER / 'node_modules/@expo-google-fonts' / path).as_uri()}) }}"
        for (name, weight), path in FACES.items()
    )
    lines = "".join(f"<p style='font: {weight} 20px {name}'>{WORDS[name]}</p>" for name, weight in FACES)
    page_file = FOLDER / "page.html"
    page_file.write_text(f"<!doctype html><meta charset=utf-8><style>{faces}</style>{lines}", "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM)
        page = browser.new_page()
        page.goto(page_file.as_uri())
        page.evaluate("() => document.fonts.ready.then(() => 0)")
        print("Chromium", browser.version)
        made = page.pdf()
        browser.close()
    return made


def weights(pdf: bytes) -> dict[str, int]:
    """Name of a face -> what PDFium calls its weight."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage()
    found = {}
    for index in range(text.count_chars()):
        name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
        if pdfium.FPDFText_GetFontInfo(text, index, name, 80, flags) > 1:
            found[name.value.decode().partition("+")[2]] = pdfium.FPDFText_GetFontWeight(text, index)
    return found


def with_stems(pdf: bytes, width: int) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for value in writer._objects:
        if isinstance(value, dict) and value.get("/Type") == "/FontDescriptor":
            value[NameObject("/StemV")] = NumberObject(width)
    into = io.BytesIO()
    writer.write(into)
    return into.getvalue()


pdf = printed()
as_printed, thin, thick = weights(pdf), weights(with_stems(pdf, 50)), weights(with_stems(pdf, 200))
print("weights as printed:", as_printed)
print("with StemV 50:", sorted(set(thin.values())), "with StemV 200:", sorted(set(thick.values())))
chinese, latin = ({name: w for name, w in as_printed.items() if name.startswith(face)} for face in ("Noto", "Arimo"))
as_stated = (
    len(chinese) == len(latin) == 2
    and max(latin.values()) < min(chinese.values())
    and set(thin.values()) == {250}
    and set(thick.values()) == {940}
)
print("as stated" if as_stated else "this has changed")
sys.exit(not as_stated)
PYTHON
