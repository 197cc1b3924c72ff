#!/bin/bash
# A bilingual page says of a term in the other language which it is (`<span lang="en">` in a Chinese paragraph), so that a screen reader reads it with the
# right voice; a tagged PDF has /Lang for that, and PDF/UA asks for it. Chromium 156 (Page.printToPDF, generateTaggedPDF; Playwright 1.65.2) writes /Lang of
# paragraphs, headings and links, and loses it of runs of text: `span`, `b`, `cite`, `q`, `bdi` and `i`, the element that HTML has for words in another
# language, become part of the paragraph and are read in its language. `em`, `strong`, `dfn`, `s`, `sub` keep theirs. Nothing on screen tells: there the
# words have their language. Nor has it to do with what the element means: a class or `translate` changes nothing, an `id` that nothing refers to makes
# the same `span` keep its language.
# Seen: [] for span, i, b, cite, q, bdi, span.term, span[translate]; ['en'] for em, strong, dfn, s, sub, span[id], a[href], p.
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

LOST = ("span", "i", "b", "cite", "q", "bdi", "span class=term", "span translate=no")
KEPT = ("em", "strong", "dfn", "s", "sub", "span id=term", "a href=#", "p")
PAGE = "<!doctype html><html lang=zh><meta charset=utf-8><title>t</title><div>增速 {}</div>"


def run(start):
    return PAGE.format(f"<{start} lang=en>growth rate</{start.split()[0]}>")


def languages(node):
    """/Lang of all elements below one of the structure tree."""
    if isinstance(node, pikepdf.Array):
        return [each for kid in node for each in languages(kid)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    return ([str(node.Lang)] if "/Lang" in node else []) + languages(node.get("/K"))


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1])
    page = browser.new_page()
    print("Chromium", browser.version)
    found = {}
    for start in (*LOST, *KEPT):
        page.set_content(run(start))
        onscreen = page.evaluate("document.querySelector(':lang(en)').textContent")
        with pikepdf.open(io.BytesIO(page.pdf(tagged=True))) as pdf:
            found[start] = [each for each in languages(pdf.Root.StructTreeRoot.K) if each != "zh"]
        print(f"<{start} lang=en>{onscreen}: /Lang below the document", found[start])
    browser.close()
sys.exit(0 if not any(map(found.get, LOST)) and all(found[each] == ["en"] for each in KEPT) else 1)
PYTHON
