#!/bin/bash
# A site in Chinese and other languages asks Babel for dates in one language after the other. In Babel 2.18.0 what a
# language calls a month that stands alone (patterns LLL and LLLL) depends on which languages were asked before: in a
# fresh process September is "septembre" and "sept." in French, "set" in Italian, "ก.ย." in Thai; where Chinese or
# Japanese was asked first, each of them says "九月" and "9月", without an error: of Babel's 312 languages 265 with LLL
# and 254 with LLLL. In the other order all is well, and so it is with MMM and MMMM, and with English and German: they
# have names of their own there, the others take theirs by an alias of the root locale, and what it led to for Chinese
# is kept where all of them look. A test that asks each language by itself sees nothing. Asking the others first keeps
# them right.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "babel==2.18.0"
cat > "$folder/say.py" <<'PYTHON'
import sys
from datetime import date

from babel import Locale
from babel.dates import format_date

day, (pattern, *codes) = date(2023, 9, 1), sys.argv[1:]
for code in codes:
    if code.startswith("+"):
        list(Locale.parse(code[1:]).months["stand-alone"]["abbreviated"].items())
said = [format_date(day, pattern, locale=code) for code in codes if not code.startswith("+")]
print("|".join(said))
PYTHON
faults=0
hold() {
    local what=$1 expected=$2
    shift 2
    local said
    said=$("$folder/venv/bin/python" "$folder/say.py" "$@")
    if [ "$said" = "$expected" ]; then echo "as stated: $what: $said"; else echo "CHANGED: $what: $said"; faults=1; fi
}
hold "French alone" "sept." LLL fr
hold "Italian and Thai alone" "set|ก.ย." LLL it th
hold "French, Italian, Thai after Chinese" "9月|9月|9月|9月" LLL zh fr it th
hold "French after Japanese" "9月|9月" LLL ja fr
hold "Chinese after French" "sept.|9月|sept." LLL fr zh fr
hold "French after English and Russian" "Sep|сент.|sept." LLL en ru fr
hold "English and German after Chinese" "9月|Sep|Sep" LLL zh en de
hold "MMM after Chinese" "9月|sept." MMM zh fr
hold "LLLL after Chinese" "九月|九月" LLLL zh fr
hold "MMMM after Chinese" "九月|septembre" MMMM zh fr
hold "French loaded before Chinese is asked" "9月|sept." LLL +fr zh fr
exit $faults
