#!/bin/bash
# A face has one glyph for 户 and for the radical ⼾, and a PDF names glyphs: Chromium 156 writes down which character each was drawn for,
# but as `ActualText`, beside a table that names the radical, and most readers take the table. NFKC is what is put behind them to clean up:
# ⼯作 becomes 工作 again. It does not make a simplified text whole, though: a radical of Kangxi's dictionary (⼾) falls back to the
# traditional form that he knew (戶), which no word of the page has, and those of the supplement (⻘ ⻩ ⻓ ⻔ ⻢) have no way back at all.
# So after it a search for 农户, 青海 or 长沙 in a report finds nothing, and the one character is none of its script.
# Seen with pypdf 7.1.1 and pdfminer.six 20260107, of 工作 农户 青海 黄山 长沙 厦门 马鞍山: radicals in each; under NFKC 工作 is whole, 农戶
# traditional, and five names of places keep theirs. PDFium (pypdfium2 5.15.2) reads `ActualText`: all seven are whole without it.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypdf==7.1.1" "pdfminer.six==20260107" "pypdfium2==5.15.2"
npm install --silent --no-audit --no-fund --prefix "$folder" "@expo-google-fonts/noto-sans-sc@0.4.3"
cat > "$folder/page.html" <<'HTML'
<!doctype html><html lang="zh"><meta charset="utf-8"><title>page</title><style>@font-face { font-family: face;
src: url(node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf) }
p { font: 20px/1.6 face }</style><p>工作</p><p>农户</p><p>青海</p><p>黄山</p><p>长沙</p><p>厦门</p><p>马鞍山</p></html>
HTML
chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files --no-pdf-header-footer \
  --print-to-pdf="$folder/page.pdf" "$folder/page.html" 2> "$folder/log"
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PYTHON'
import logging
import sys
from unicodedata import normalize

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

logging.disable(logging.CRITICAL)
whole = ["工作", "农户", "青海", "黄山", "长沙", "厦门", "马鞍山"]
cleaned = ["工作", "农戶", "⻘海", "⻩山", "⻓沙", "厦⻔", "⻢鞍山"]
read = {
    "pypdf": pypdf.PdfReader(sys.argv[1]).pages[0].extract_text(),
    "pdfminer": extract_text(sys.argv[1]),
    "PDFium": pypdfium2.PdfDocument(sys.argv[1])[0].get_textpage().get_text_range(),
}
found = {name: text.split() for name, text in read.items()}
after = {name: [normalize("NFKC", word) for word in words] for name, words in found.items()}
for name, words in found.items():
    print(name, words, after[name])
sys.exit((found["PDFium"], after["pypdf"], after["pdfminer"]) != (whole, cleaned, cleaned))
PYTHON
