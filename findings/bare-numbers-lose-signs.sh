#!/bin/bash
# A Data Package may keep a rate in CSV as it is printed, with its unit: `bareNumber: false` (Table Schema) says that what stands before and after
# a number is not of it and is to be stripped, so that 6.5% is 6.5 and 258亿元 is 258. The readers by Frictionless Data strip more. frictionless
# 5.21.0 (Python) knows a hyphen for a sign (-5.2% is -5.2), but neither the minus sign that is set in print (U+2212) nor the full-width one of a
# Chinese table (U+FF0D): both are 5.2, a rise. tableschema 1.21.0 (Python) and 1.12.6 (npm) strip the hyphen as well, of `-5.2` with no unit too:
# the same package has a fall in one reader and a rise in two. All three strip the point that begins a number: .5% is 5, ten times as much.
# None of it is an error: frictionless calls the table valid. Without the option all three refuse each of these cells but `-5.2` and `.5`, which
# they read as they are meant. So the option that lets the percent sign in makes a number that is wrong of a cell that was refused.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for reader in frictionless==5.21.0 tableschema==1.21.0; do
  python3 -m venv "$folder/${reader%%=*}"
  "$folder/${reader%%=*}/bin/pip" install --quiet --disable-pip-version-check "$reader"
done
npm install --silent --no-audit --no-fund --prefix "$folder" "tableschema@1.12.6"
cd "$folder"
cat > by_frictionless.py <<'PYTHON'
import sys
from frictionless import Resource, Schema, fields

cells = sys.argv[1:]
for bare in (False, True):
    field = fields.NumberField(name="rate", bare_number=bare)
    print(*[value if value is not None else "none" for value, _ in map(field.read_cell, cells)])
with open("rates.csv", "w", encoding="utf-8") as file:
    file.write("\n".join(["rate", *cells]) + "\n")
table = Resource(path="rates.csv", schema=Schema(fields=[fields.NumberField(name="rate", bare_number=False)]))
print("valid" if table.validate().valid else "not valid")
PYTHON
cat > by_tableschema.py <<'PYTHON'
import sys
from tableschema import Field
from tableschema.exceptions import CastError


def cast(field, cell):
    try:
        return field.cast_value(cell)
    except CastError:
        return "none"


for bare in (False, True):
    print(*[cast(Field({"name": "rate", "type": "number", "bareNumber": bare}), cell) for cell in sys.argv[1:]])
PYTHON
cat > by_tableschema.js <<'JS'
const { Field } = require('tableschema');
const cast = (field, cell) => { try { return field.castValue(cell); } catch { return 'none'; } };
for (const bareNumber of [false, true]) {
  console.log(...process.argv.slice(2).map((cell) => cast(new Field({ name: 'rate', type: 'number', bareNumber }), cell)));
}
JS
cells=(6.5% 258亿元 -5.2% -5.2 −5.2% －5.2% .5% .5)
python=$(frictionless/bin/python by_frictionless.py "${cells[@]}")
older=$(tableschema/bin/python by_tableschema.py "${cells[@]}")
npm=$(node by_tableschema.js "${cells[@]}")
changed=0
hold() {
  if [ "$2" = "$3" ]; then echo "as stated: $1: $2"; else echo "CHANGED: $1: $2"; changed=1; fi
}
line() { sed -n "$2p" <<< "$1"; }
echo "cells: ${cells[*]}"
hold "frictionless" "$(line "$python" 1)" "6.5 258 -5.2 -5.2 5.2 5.2 5 5"
hold "frictionless, bare" "$(line "$python" 2)" "none none none -5.2 none none none 0.5"
hold "frictionless, the table" "$(line "$python" 3)" "valid"
hold "tableschema in Python" "$(line "$older" 1)" "6.5 258 5.2 5.2 5.2 5.2 5 5"
hold "tableschema in Python, bare" "$(line "$older" 2)" "none none none -5.2 none none none 0.5"
hold "tableschema of npm" "$(line "$npm" 1)" "6.5 258 5.2 5.2 5.2 5.2 5 5"
hold "tableschema of npm, bare" "$(line "$npm" 2)" "none none none -5.2 none none none 0.5"
exit $changed
