#!/bin/bash
# A bilingual edition sets a paragraph beside its translation: two columns of a grid, with white below. Chromium 156
# (Debian's package, driven by Playwright 1.65.2) breaks such a grid between its lines when it prints. But where all lines have room on the page and
# only part of the padding below them has not, nothing is cut: the WHOLE grid goes to the next page, and the page before
# stays as empty as it is, half a page for 3 mm. The same holds of a flex box, of a table whose cells have the padding, and
# of a grid of one column; of a border as of padding. A plain block takes its last two lines over instead. A margin has no
# such effect: it ends at the page.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "playwright==1.65.2" "pypdf==6.1.3"
"$folder/venv/bin/python" - "$(command -v chromium)" <<'PYTHON'
import io
import sys

from playwright.sync_api import sync_playwright
from pypdf import PdfReader

PAGE, LINE, LINES, PADDING = 800, 28, 10, 20
ROOM = 10  # px that are left below the lines: less than the padding
STYLES = {
    "grid": ".pair { display: grid; grid-template-columns: 1fr 1fr; padding-bottom: 20px }",
    "grid of one column": ".pair { display: grid; padding-bottom: 20px } .en { display: none }",
    "grid with a border": ".pair { display: grid; grid-template-columns: 1fr 1fr; border-bottom: 20px solid }",
    "flex box": ".pair { display: flex; padding-bottom: 20px } .pair > p { flex: 1 }",
    "table": ".pair { display: table } .pair > p { display: table-cell; padding-bottom: 20px }",
    "block": ".pair { padding-bottom: 20px } .en { display: none }",
    "grid with a margin": ".pair { display: grid; grid-template-columns: 1fr 1fr; margin-bottom: 20px }",
}
STATED = dict.fromkeys(list(STYLES)[:5], 0) | {"block": LINES - 2, "grid with a margin": LINES}


def page(style: str, room: int) -> str:
    zh, en = ("<br>".join(f"{name}{number}" for number in range(LINES)) for name in ("Z", "E"))
    return f"""<!doctype html><style>@page {{ size: 600px {PAGE}px; margin: 0 }} body {{ margin: 0; font: 16px/{LINE}px monospace }}
    p {{ margin: 0 }} .before {{ height: {PAGE - LINES * LINE - room}px }} {style}</style>
    <div class="before"></div><div class="pair"><p>{zh}</p><p class="en">{en}</p></div><div>after</div>"""


with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path=sys.argv[1])
    tab = browser.new_page()

    def lines_on_the_first_page(style: str, room: int) -> int:
        tab.set_content(page(style, room))
        return PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages[0].extract_text().count("Z")

    kept = {name: lines_on_the_first_page(style, ROOM) for name, style in STYLES.items()}
    cut = lines_on_the_first_page(STYLES["grid"], -LINE)
    version = browser.version
    browser.close()
print(f"Chromium {version}")
for name, lines in kept.items():
    print(f"{'as stated' if lines == STATED[name] else 'CHANGED'}: {name}: {lines} of {LINES} lines stay, {ROOM} px of {PADDING} are left")
print(f"{'as stated' if 0 < cut < LINES else 'CHANGED'}: grid with a line too many: {cut} of {LINES} lines stay")
sys.exit(0 if kept == STATED and 0 < cut < LINES else 1)
PYTHON
