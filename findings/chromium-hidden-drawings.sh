#!/bin/bash
# A chart is a drawing that nobody should hear shape by shape, and one sentence that says what it shows. So its box has the sentence (`role="img"`,
# `aria-label`) and the SVG inside is out of the way (`aria-hidden="true"`): a screen reader on the page says "graphic" and the sentence. A tagged PDF
# has `Figure` with `Alt` for that, and PDF/UA asks for it. Chromium 156 (Page.printToPDF, generateTaggedPDF; Playwright 1.65.2) writes them for an
# SVG that is not hidden, and for a box with any word of its own beside the drawing; of a box that holds the hidden drawing alone there is neither
# figure nor sentence, though its accessibility tree, from which the tags are made, has it as an image with its name. Whether the box is a
# `div`, `figure`, `p` or `span` makes no difference.
# The words in the drawing (labels of axes) are hidden on screen and are in the text of the PDF all the same, as nothing that has a tag.
# Seen: on screen sixteen images with their names; in the PDF eight figures, none of the eight boxes whose drawing is hidden and alone, or alone
# in one more box.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "playwright==1.65.2" "pikepdf==10.3.0"
"$folder/venv/bin/python" - "$(command -v chromium)" <<'PYTHON'
import io
import sys

import pikepdf
from playwright.sync_api import sync_playwright

DRAWING = '<svg {}width="100" height="50"><rect width="50" height="40"/><text y="20">2021</text></svg>'
INSIDE = {
    "hidden, alone": DRAWING.format('aria-hidden="true" '),
    "hidden, beside a word": DRAWING.format('aria-hidden="true" ') + "增长",
    "not hidden": DRAWING.format(""),
    "hidden, in one more box": '<span style="display: block">' + DRAWING.format('aria-hidden="true" ') + "</span>",
}
BOXES = ("div", "figure", "p", "span")
LOST = {f"{box}: hidden, {how}" for box in BOXES for how in ("alone", "in one more box")}
NAMES = {f"{box}: {what}" for box in BOXES for what in INSIDE}


def page_of(boxes):
    return f"<!doctype html><html lang=zh><meta charset=utf-8><title>t</title><h1>图</h1>{''.join(boxes)}"


def drawn():
    for box in BOXES:
        for what, inside in INSIDE.items():
            yield f'<{box} role="img" aria-label="{box}: {what}">{inside}</{box}>'


def alternatives(node):
    """/Alt of all figures below one element of the structure tree."""
    if isinstance(node, pikepdf.Array):
        return {each for kid in node for each in alternatives(kid)}
    if not isinstance(node, pikepdf.Dictionary):
        return set()
    own = {str(node.Alt)} if node.get("/S") == "/Figure" and "/Alt" in node else set()
    return own | alternatives(node.get("/K"))


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1])
    page = browser.new_page()
    print("Chromium", browser.version)
    page.set_content(page_of(drawn()))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = {node["name"]["value"] for node in tree if node["role"]["value"] == "image"}
    with pikepdf.open(io.BytesIO(page.pdf(tagged=True))) as pdf:
        printed = alternatives(pdf.Root.StructTreeRoot.K)
    browser.close()
print("images on screen:", len(heard & NAMES), "figures in the PDF:", len(printed & NAMES))
for name in sorted(NAMES - printed):
    print("not in the PDF:", name)
sys.exit(0 if heard >= NAMES and printed == NAMES - LOST else 1)
PYTHON
