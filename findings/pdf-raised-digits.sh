#!/bin/bash
# fpdf2 2.8.9 sets the mark of a footnote as a page shows it: a small raised digit behind the word (char_vpos = "SUP").
# The page reads "Firms² 2, revenue² 328 million". PDF has no sign for "raised", only a smaller size and a higher line,
# and the text that pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2 give does not say that
# the digit is a mark. Where the number follows without a space, as in Chinese, mark and number are one number.
# Seen, each on one line (white space taken out): "Firms22,revenue2328million" by all three, so that two firms are
# twenty-two and 328 million are 2,328 million.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "fpdf2==2.8.9" "pypdf==7.1.1" "pdfminer.six==20260107" "pypdfium2==5.15.2"
"$folder/venv/bin/python" - "$folder/marks.pdf" <<'PYTHON'
import sys

from fpdf import FPDF
from pdfminer.high_level import extract_text
from pypdf import PdfReader
from pypdfium2 import PdfDocument

path = sys.argv[1]
page = FPDF()
page.add_page()
page.set_font("Helvetica", size=16)
for words, place in (("Firms", "LINE"), ("2", "SUP"), ("2, revenue", "LINE"), ("2", "SUP"), ("328 million", "LINE")):
    page.char_vpos = place
    page.write(text=words)
page.output(path)
read = {
    "pypdf": PdfReader(path).pages[0].extract_text(),
    "pdfminer.six": extract_text(path),
    "pypdfium2": PdfDocument(path)[0].get_textpage().get_text_range(),
}
for name, text in read.items():
    print(f"{name}:", repr(text))
sys.exit(0 if all("".join(text.split()) == "Firms22,revenue2328million" for text in read.values()) else 1)
PYTHON
