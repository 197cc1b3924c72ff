#!/bin/bash
# `text-autospace: normal` widens the joint between Chinese and figures or Latin letters: a matter of looks, the text has no
# space there. Chromium 156 prints it as a shift of the next letters, and readers of PDFs do not agree what that is: poppler's
# pdftotext 22.12, pypdf 7.1.1 and pdfminer.six 20260107 put a space into each joint, PDFium (pypdfium2 5.15.2) puts none. So one
# page holds two texts, and a search for 增长6.2% in it finds nothing in the viewers that use poppler.
# Seen: PDFium '2024年增长6.2%，共12家', the other three '2024 年增长 6.2%，共 12 家'; with no-autospace all four have the text
# as it was written.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypdf==7.1.1" "pdfminer.six==20260107" "pypdfium2==5.15.2"
npm install --silent --no-audit --no-fund --prefix "$folder" "@fontsource/noto-sans-sc@5.2.8"
face=node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2
for style in normal no-autospace; do
  cat > "$folder/$style.html" <<HTML
<!doctype html><html lang="zh"><meta charset="utf-8"><title>page</title><style>@font-face { font-family: face; src: url($face) }
p { font: 20px/1.6 face; text-autospace: $style }</style><p>2024年增长6.2%，共12家</p></html>
HTML
  chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files --no-pdf-header-footer \
    --print-to-pdf="$folder/$style.pdf" "$folder/$style.html" 2> "$folder/log"
  pdftotext "$folder/$style.pdf" "$folder/$style.txt"
done
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import logging
import sys
from pathlib import Path

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

logging.disable(logging.CRITICAL)
folder = Path(sys.argv[1])
plain, spaced = "2024年增长6.2%，共12家", "2024 年增长 6.2%，共 12 家"


def texts(path: Path) -> dict[str, str]:
    found = {
        "poppler": path.with_suffix(".txt").read_text(encoding="utf-8"),
        "PDFium": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
        "pypdf": pypdf.PdfReader(path).pages[0].extract_text(),
        "pdfminer": extract_text(path),
    }
    # 长 comes back as a radical from two of them, which is another matter.
    return {name: text.strip().replace("⻓", "长") for name, text in found.items()}


wanted = {
    "normal": {"poppler": spaced, "PDFium": plain, "pypdf": spaced, "pdfminer": spaced},
    "no-autospace": dict.fromkeys(("poppler", "PDFium", "pypdf", "pdfminer"), plain),
}
seen = {style: texts(folder / f"{style}.pdf") for style in wanted}
for style, found in seen.items():
    print(f"text-autospace: {style}")
    for name, text in found.items():
        print(f"  {name:9}{text!r}")
sys.exit(0 if seen == wanted else 1)
PYTHON
