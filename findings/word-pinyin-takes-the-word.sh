#!/bin/bash
# Over a rare character of a name Word sets its pinyin (Phonetic Guide, 拼音指南: `w:ruby`, with the guide in `w:rt` and the word in `w:rubyBase`).
# python-docx 1.2.0, mammoth 1.13.0, pandoc 3.9 (pypandoc_binary 1.17) and markitdown 0.1.9 lose the guide and the word with it: the mayor
# 昝一 is 一, and where somebody explained a number, 突破500亿元 is 突破亿元. Only mammoth's messages name the element, which who asks for text seldom reads.
# docx2txt 0.9 and docx2python 3.7.1 have both, one behind the other: zān昝一. LibreOffice, which can keep a guide, writes the word alone as text.
# Seen: four without the word, two with the guide before it, LibreOffice (where it is installed) as Word shows it.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "python-docx==1.2.0" "docx2txt==0.9" "docx2python==3.7.1" "mammoth==1.13.0" "pypandoc_binary==1.17" "markitdown[docx]==0.1.9"
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import shutil
import subprocess
import sys
from pathlib import Path

import docx2txt
import mammoth
import pypandoc
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
from markitdown import MarkItDown

folder = Path(sys.argv[1])
file = str(folder / "report.docx")
SIZES = '<w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/>'
GUIDE = "<w:ruby><w:rubyPr>{}</w:rubyPr><w:rt><w:r><w:t>{}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{}</w:t></w:r></w:rubyBase></w:ruby>"


def run(inner):
    return parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>")


document = Document()
for before, guide, word, after in (("市长", "zān", "昝", "一"), ("突破", "wǔbǎi", "500", "亿元")):
    paragraph = document.add_paragraph()._p
    for inner in (f"<w:t>{before}</w:t>", GUIDE.format(SIZES, guide, word), f"<w:t>{after}</w:t>"):
        paragraph.append(run(inner))
document.save(file)

LOST, BOTH, SHOWN = ["市长一", "突破亿元"], ["市长zān昝一", "突破wǔbǎi500亿元"], ["市长昝一", "突破500亿元"]
with open(file, "rb") as opened:
    raw = mammoth.extract_raw_text(opened)
with open(file, "rb") as opened:
    html = mammoth.convert_to_html(opened)
seen = {
    "python-docx": [each.text for each in Document(file).paragraphs],
    "mammoth": raw.value.split(),
    "pandoc": pypandoc.convert_file(file, "plain", extra_args=["--wrap=none"]).split(),
    "markitdown": MarkItDown().convert(file).text_content.split(),
    "docx2txt": docx2txt.process(file).split(),
    "docx2python": docx2python(file).text.split(),
}
stated = {**dict.fromkeys(("python-docx", "mammoth", "pandoc", "markitdown"), LOST), "docx2txt": BOTH, "docx2python": BOTH}
if shutil.which("soffice"):
    convert = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "txt:Text", "--outdir", folder, file]
    subprocess.run(convert, check=True, capture_output=True)
    seen["LibreOffice"], stated["LibreOffice"] = (folder / "report.txt").read_text("utf-8-sig").split(), SHOWN
for name, lines in seen.items():
    print("as stated:" if lines == stated[name] else "CHANGED:", name, *lines)
told = [any("w:ruby" in message.message for message in each.messages) for each in (raw, html)]
print("mammoth's messages name the element, of raw text and of HTML:", *told)
sys.exit(0 if seen == stated and all(told) else 1)
PYTHON
