#!/bin/bash
# A page writes 1亿 for a hundred million: CLDR's compact numbers, by Babel where it is built and by `Intl.NumberFormat` where a script counts.
# Both have the same patterns (CLDR), and yet they do not agree next to each step. Babel chooses the pattern by the number as it came and rounds
# after that; ICU rounds first and chooses once more. So 99,999,999 is 10000万 in the one and 1亿 in the other, 999,950 is `1000K` and `1M`. And
# past the last pattern that CLDR has, Babel goes on with 亿 where Chinese says 万亿: a trillion is 10000亿 and 1万亿.
# Seen: Babel 2.18.0 writes 10000万, 10000亿, 1000K and 1000B, Intl (ICU of Node 20 and later) 1亿, 1万亿, 1M and 1T; in between they agree.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "babel==2.18.0"
cat > "$folder/told.py" <<'PYTHON'
import sys

from babel.numbers import format_compact_decimal

for number, lang in (line.split() for line in sys.stdin):
    print(number, lang, format_compact_decimal(int(number), locale=lang))
PYTHON
cat > "$folder/told.mjs" <<'JS'
import { readFileSync } from 'node:fs';
for (const [number, lang] of readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' '))) {
  const written = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 0 }).format(Number(number));
  console.log(number, lang, written);
}
JS
cat > "$folder/asked" <<'NUMBERS'
88000000 zh
99999999 zh
300000000 zh
999999999999 zh
88000 en
999950 en
999999999999 en
NUMBERS
"$folder/venv/bin/python" "$folder/told.py" < "$folder/asked" > "$folder/babel"
node "$folder/told.mjs" < "$folder/asked" > "$folder/intl"
echo "Node $(node --version)"
paste -d ' ' "$folder/babel" <(cut -d ' ' -f 3 "$folder/intl") | tee "$folder/both"
diff "$folder/both" - <<'WANTED'
88000000 zh 8800万 8800万
99999999 zh 10000万 1亿
300000000 zh 3亿 3亿
999999999999 zh 10000亿 1万亿
88000 en 88K 88K
999950 en 1000K 1M
999999999999 en 1000B 1T
WANTED
