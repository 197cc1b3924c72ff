#!/bin/bash
# Translators' programs and ours pass one PO file to and fro, under version control. The file's lines are wrapped, at a width that both sides
# agree on, so that a save changes only what somebody has translated. For English that holds: Babel 2.18.0 (write_po, width=76) and GNU gettext
# (msgcat --width=76) write the same bytes. For a source in Chinese it does not, at no width: gettext knows that Chinese breaks between characters
# and counts each as two columns, Babel breaks at blanks alone, of which a Chinese sentence has none, and leaves it in one line. So each save
# by the other kind of program (msgmerge, msgattrib, Poedit against Weblate's and Sphinx's Babel) rewrites every entry without a word having
# changed, a diff shows no translator's work any more, and two branches conflict in all of it. Only without wrapping (msgcat --no-wrap,
# write_po width=0) do both agree.
# Seen with gettext 0.21 (Debian's package): English 15 lines and 15, the same bytes; Chinese 5 lines and 13; without wrapping the same bytes.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "babel==2.18.0"
msgcat --version | head -n 1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import subprocess
import sys

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ENGLISH = (
    "Output of the city grew by five point eight per cent last year, and the revenue of its general public budget by six per cent.",
    "The rise of consumer prices is kept at about three per cent, and unemployment in towns below four and a half per cent.",
)
CHINESE = (
    "全市地区生产总值增长百分之五点八，一般公共预算收入增长百分之六，城乡居民收入增速高于经济增速，主要经济指标保持在合理区间。",
    "居民消费价格涨幅控制在百分之三左右，城镇登记失业率控制在百分之四点五以内，粮食产量保持稳定，主要污染物排放量继续下降。",
)


def by_babel(texts, width):
    catalog = Catalog(locale="en")
    for text in texts:
        catalog.add(text, text)
    file = io.BytesIO()
    write_po(file, catalog, width=width)
    return file.getvalue()


def entries(po):
    """Without the header, whose lines both keep as they are."""
    return po.split(b"\n\n", 1)[1].strip()


def compared(texts, width, *options):
    written = by_babel(texts, width)
    again = subprocess.run(["msgcat", *options, "-"], input=written, stdout=subprocess.PIPE, check=True).stdout
    lines = [entries(each).count(b"\n") + 1 for each in (written, again)]
    print(f"  lines by Babel and by gettext: {lines}, the same bytes: {entries(written) == entries(again)}")
    return entries(written) == entries(again)


print("English, wrapped at 76:")
english = compared(ENGLISH, 76, "--width=76")
print("Chinese, wrapped at 76:")
chinese = compared(CHINESE, 76, "--width=76")
print("Chinese, not wrapped:")
unwrapped = compared(CHINESE, 0, "--no-wrap")
sys.exit(0 if english and unwrapped and not chinese else 1)
PYTHON
