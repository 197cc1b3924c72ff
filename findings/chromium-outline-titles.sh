#!/bin/bash
# Chromium 156 writes a PDF's bookmarks from the headings of the page (--generate-pdf-document-outline). A heading that
# is broken over two lines comes out without the space at the break: its lines are joined as if they were one word.
# The text of the page keeps the space, so that search and copy are right and the bookmarks alone are wrong.
# Seen: text 'Seek progress while ensuring stability', bookmark 'Seek progresswhileensuringstability'.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypdf==6.1.3"
cat > "$folder/page.html" <<'HTML'
<!doctype html><html lang="en"><title>page</title><style>h1 { font: 40px serif; width: 300px }</style>
<h1>Seek progress while ensuring stability</h1><p>The words of the page.</p></html>
HTML
chromium --headless --no-sandbox --disable-gpu --generate-pdf-document-outline --no-pdf-header-footer \
  --print-to-pdf="$folder/page.pdf" "$folder/page.html" 2> "$folder/log"
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PYTHON'
import sys

import pypdf

reader = pypdf.PdfReader(sys.argv[1])
told = str(reader.outline[0].title)
words = " ".join(reader.pages[0].extract_text().split())
print("text of the page:", repr(words))
print("bookmark:        ", repr(told))
whole = "Seek progress while ensuring stability"
as_seen = whole in words and told != whole and told.replace(" ", "") == whole.replace(" ", "")
sys.exit(0 if as_seen else 1)
PYTHON
