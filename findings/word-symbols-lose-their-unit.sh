#!/bin/bash
# Who takes μ or ≥ from Word's "Insert Symbol" with the font Symbol writes no character but w:sym, with a code that this font alone knows.
# What python-docx 1.2.0 and docx2txt 0.9 give for a paragraph lacks it, and nothing says so: 浓度31μg is 浓度31g, a million times as much, and
# ≥92% is 92%. docx2python 3.7.1 gives the letter that lies at this code in other fonts, in a span with the name of the font: without its
# markup 31mg, a thousand times as much, and ³92%. mammoth 1.13.0 and pandoc 3.9 (pypandoc_binary 1.17) give the signs.
# An older file has them as private characters in w:t (U+F06D); only pandoc reads these, the others hand them on.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "python-docx==1.2.0" "docx2txt==0.9" "docx2python==3.7.1" "mammoth==1.13.0" "pypandoc_binary==1.17"
"$folder/venv/bin/python" - "$folder/report.docx" <<'PYTHON'
import re
import sys
from html import unescape

import docx2txt
import mammoth
import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

file = sys.argv[1]
document = Document()
for micro, least in (('<w:sym w:font="Symbol" w:char="{}"/>'.format(code) for code in ("F06D", "F0B3")), ("\uf06d", "\uf0b3")):
    paragraph = document.add_paragraph()
    for words in ("浓度31", micro, "g，占", least, "92%"):
        inner = words if words.startswith("<") else f"<w:t>{words}</w:t>"
        font = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>' if words in (micro, least) else ""
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{font}{inner}</w:r>"))
document.save(file)

SHOWN, LOST, PRIVATE = "浓度31μg，占≥92%", "浓度31g，占92%", "浓度31\uf06dg，占\uf0b392%"
seen = {
    "python-docx": [each.text for each in Document(file).paragraphs],
    "docx2txt": docx2txt.process(file).split(),
    "docx2python": unescape(re.sub("<[^>]*>", "", docx2python(file).text)).split(),
    "mammoth": mammoth.extract_raw_text(open(file, "rb")).value.split(),
    "pandoc": pypandoc.convert_file(file, "plain", extra_args=["--wrap=none"]).split(),
}
stated = {
    "python-docx": [LOST, PRIVATE],
    "docx2txt": [LOST, PRIVATE],
    "docx2python": ["浓度31mg，占³92%", PRIVATE],
    "mammoth": [SHOWN, PRIVATE],
    "pandoc": [SHOWN, SHOWN],
}
for name, lines in seen.items():
    print("as stated:" if lines == stated[name] else "CHANGED:", name, *(ascii(line) for line in lines))
sys.exit(0 if seen == stated else 1)
PYTHON
