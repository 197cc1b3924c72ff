#!/bin/bash
# python-docx 1.2.0 writes a line feed in a paragraph's text as Word's own line break (w:br, what Shift+Enter makes),
# and reads it back as a line feed. mammoth 1.13.0 reads the same file in two ways that disagree: its HTML has
# <br /> at the place, its raw text has nothing there at all. So the end of one line and the beginning of the next
# become one word, and two numbers become one: 1200 and 2023 are read as 12002023.
# Seen: raw text '完成投资12002023年开工'; HTML '<p>完成投资1200<br />2023年开工</p>'.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "mammoth==1.13.0" "python-docx==1.2.0"
"$folder/venv/bin/python" - "$folder/two-lines.docx" <<'PYTHON'
import sys

import docx
import mammoth

path = sys.argv[1]
document = docx.Document()
document.add_paragraph("完成投资1200\n2023年开工")
document.save(path)
written = docx.Document(path).paragraphs[0].text
with open(path, "rb") as file:
    raw = mammoth.extract_raw_text(file).value.strip()
with open(path, "rb") as file:
    html = mammoth.convert_to_html(file).value
print("python-docx reads:", repr(written))
print("mammoth, raw text:", repr(raw))
print("mammoth, HTML:    ", repr(html))
as_seen = (
    written == "完成投资1200\n2023年开工"
    and raw == "完成投资12002023年开工"
    and html == "<p>完成投资1200<br />2023年开工</p>"
)
sys.exit(0 if as_seen else 1)
PYTHON
