#!/bin/bash
# A page for print keeps each paragraph whole (`break-inside: avoid`) and each heading with what follows it (`break-after: avoid`): both rules stand in
# most sheets. Where a heading stands beside its text instead of above it, as in a list of terms or a bilingual edition, each entry is a grid of
# one row, and the two rules meet: the heading is an item of the grid's last row, so its rule is handed on to the grid, no page may end between two
# entries, and all of them are one block. It has no room on the page that it begins on, and goes to the next. There it has none either, so that
# it must break after all; and Chromium 156 (Debian's package, driven by Playwright 1.65.2) does so in the midst of entries, which were to stay whole,
# though between two of them was room to break. The rule of the heading, which alone would do nothing here, has undone the other.
# Seen: without it (`break-after: auto`) the first entry begins on page 1 and none is cut; with it page 1 holds the preface alone and 3 of 8 entries are cut.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "playwright==1.65.2" "pypdf==7.1.1"
"$folder/venv/bin/python" - "$(command -v chromium)" <<'PYTHON'
import io
import sys

import pypdf
from playwright.sync_api import sync_playwright

ENTRIES = 8
STYLE = """
  @page { size: A4; margin: 20mm }
  body { margin: 0; font: 12pt/1.6 sans-serif }
  section { display: grid; grid-template-columns: 30mm 1fr; break-inside: avoid }
  h3, p { margin: 0 }
"""


def page_of(rule):
    entries = (f"<section><h3>Term{each}</h3><p>{f'word{each} ' * 150}</p></section>" for each in range(ENTRIES))
    style = f"{STYLE} h3 {{ break-after: {rule} }}"
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>t</title><style>{style}</style><p>{'Preface ' * 120}</p>{''.join(entries)}"


def pages(browser, rule):
    """Entries that have words on each page, in order."""
    page = browser.new_page()
    page.set_content(page_of(rule))
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [each.extract_text() for each in reader.pages]
    return [[each for each in range(ENTRIES) if f"word{each} " in text or f"word{each}\n" in text] for text in texts]


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1])
    print("Chromium", browser.version)
    found = {rule: pages(browser, rule) for rule in ("auto", "avoid")}
    browser.close()
cut = {rule: sum(sum(each in page for page in told) > 1 for each in range(ENTRIES)) for rule, told in found.items()}
for rule, told in found.items():
    print(f"break-after: {rule}: entries by page {told}, cut {cut[rule]}")
sys.exit(0 if found["auto"][0] and not cut["auto"] and not found["avoid"][0] and cut["avoid"] else 1)
PYTHON
