#!/bin/bash
# Chromium 156, tagged PDF (Page.printToPDF, generateTaggedPDF). Head cells of a table that other cells refer to are
# named there (/ID, /Headers, /IDTree) by the number that the node has in the running browser, not by their place in
# the document. So one and the same document, printed from one tab before and after something else stood in it and was
# taken out again, gives two PDFs that differ, although the clock (/CreationDate, /ModDate) is left out: who keeps PDFs
# by their digest, or promises the same bytes for the same page, has to name these cells anew.
# Seen: 'node00000010 node00000012' at first, 'node00000026 node00000028' after, all else equal.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "playwright==1.65.2"
"$folder/venv/bin/python" - "$(command -v chromium)" <<'PYTHON'
import re
import sys

from playwright.sync_api import sync_playwright

TABLE = (
    "<!doctype html><html lang=en><title>t</title><table><tr><th scope=col>Indicator<th scope=col>2021"
    "<tr><th scope=row>Output<td>258</table>"
)
NAME = rb"node\d{8}"


def printed(page):
    pdf = page.pdf(tagged=True)
    return re.sub(rb"/(Creation|Mod)Date \([^)]*\)", b"", pdf)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1])
    page = browser.new_page()
    page.set_content(TABLE)
    first = printed(page)
    page.set_content(TABLE.replace("<table>", "<div><p>One<p>Two</div><table>"))
    page.evaluate("document.querySelector('div').remove()")
    second = printed(page)
    print("Chromium", browser.version)
    browser.close()
for what, pdf in (("printed at once:", first), ("printed later:  ", second)):
    print(what, *sorted({name.decode() for name in re.findall(NAME, pdf)}))
same_but_for_names = re.sub(NAME, b"", first) == re.sub(NAME, b"", second)
print("equal:", first == second, "- equal but for these names:", same_but_for_names)
sys.exit(0 if first != second and same_but_for_names else 1)
PYTHON
