#!/bin/bash
# Word puts a paragraph that is filled in by form into a content control (`w:sdt` around `w:p`). LibreOffice 7.4.7 (Debian's
# package) shows such a .docx as it is, and writes it to text as it is. Written to RTF, the control becomes a
# form field (`FORMTEXT`) that holds the WHOLE paragraph, and one such field stands before each stretch of one script: a
# paragraph in Latin letters alone comes once, `增长8.1%`, Chinese and digits, comes as
# 增长8.1% 增长 增长8.1% 8.1% 增长8.1%: one rate is told four times, by LibreOffice itself when it opens what it has written,
# as by striprtf 0.0.29. No setting of the control or of the runs (bold, one run or two) matters, only the change of script.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "python-docx==1.2.0" "striprtf==0.0.29"
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import re
import subprocess
import sys
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from striprtf.striprtf import rtf_to_text

FOLDER = Path(sys.argv[1])
LATIN, CHINESE = "Growth of industry", "增长8.1%"


def control(words: str) -> object:
    return parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )


def converted(source: str, kind: str) -> Path:
    office = ["soffice", f"-env:UserInstallation=file://{FOLDER}/office", "--headless", "--convert-to", kind]
    subprocess.run([*office, "--outdir", FOLDER, FOLDER / source], check=True, capture_output=True)
    return (FOLDER / source).with_suffix(f".{kind.partition(':')[0]}")


document = Document()
for place, words in enumerate((LATIN, CHINESE)):
    document.element.body.insert(place, control(words))
document.save(FOLDER / "form.docx")
version = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
shown = converted("form.docx", "txt:Text (encoded):UTF8").read_text("utf-8-sig")
rtf = converted("form.docx", "rtf").read_text("ascii")
again = converted("form.rtf", "txt:Text (encoded):UTF8").read_text("utf-8-sig")
stripped = re.sub(r"[\s\x05]", "", rtf_to_text(rtf))
print(f"LibreOffice {version}; the .docx as text: {shown.split()}")
print(f"the RTF of it as text: {again.split()}; the rate stands there {again.count('8.1%')} times, "
      f"by striprtf {stripped.count('8.1%')} times; fields: {rtf.count('FORMTEXT')}")
as_stated = (
    shown.count("8.1%") == 1
    and again.count("8.1%") == stripped.count("8.1%") == 4
    and again.count(LATIN) == 1
    and rtf.count("FORMTEXT") == 4
)
print("as stated" if as_stated else "this has changed")
sys.exit(not as_stated)
PYTHON
