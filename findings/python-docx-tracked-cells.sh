#!/bin/bash
# A reviewer replaces a word in a table of translations with "Track Changes" on: Word keeps the old one in w:del, the
# new one in w:ins. What python-docx 1.2.0 gives as the text of the cell is neither what stood there (as after
# "Reject all") nor what stands there now (as after "Accept all"): both words are gone.
# Seen: of a cell where "rose" was replaced by "fell" before " by 5%", the text is ' by 5%', as if neither had been.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "python-docx==1.2.0"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

cell = Document().add_table(rows=1, cols=1).cell(0, 0)
marked = (
    f'<w:p {nsdecls("w")}><w:del w:id="1" w:author="A"><w:r><w:delText>rose</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="A"><w:r><w:t>fell</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> by 5%</w:t></w:r></w:p>'
)
cell._tc.replace(cell.paragraphs[0]._p, parse_xml(marked))
print("the cell reads:", repr(cell.text))
sys.exit(0 if cell.text == " by 5%" else 1)
PYTHON
