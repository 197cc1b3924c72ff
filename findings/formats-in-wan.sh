#!/bin/bash
# Number formats scale by thousands, China counts in 万 (10,000) and 亿 (100 million). Its workbooks show both all the same, by a point that is no
# decimal point but a letter among the digits: `0\.0,"万"` leaves off three digits and sets a point before the last of the others, so that 258000
# reads 25.8万, and `0\.00,,"亿"` has 1234567890 read 12.35亿. A letter too is the sign of a rate that is kept as 6.5, not as 0.065: `0.0\%`.
# LibreOffice 7.4.7 (Debian's package) and numfmt 4.0.1 show what is meant. The two that npm's users open workbooks with do not.
# SheetJS (xlsx 0.18.5, the last that its makers put on npm, and 0.20.3, put there by others as @e965/xlsx) shows 2.58万, a tenth, and .1235亿, a
# hundredth, in a cell's `w`, in CSV and in HTML, wherever a comma follows; `0\.0000"万"`, without one, is right (25.8000万).
# ExcelJS 4.4.0 errs the other way: a workbook that it opens and saves has `.` and `%` where `\.` and `\%` were, and the cells read 258.0万,
# 1234.57亿, 650.0%, and 258000.0000万 for 25.8000万. Quotes in place of the backslash (`0"."0,"万"`) outlive it, but not SheetJS.
# The numbers in the cells stay what they were, so that whoever compares these sees nothing.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "openpyxl==3.1.5"
npm install --silent --no-audit --no-fund --prefix "$folder" "xlsx@0.18.5" "@e965/xlsx@0.20.3" "exceljs@4.4.0" "numfmt@4.0.1"
"$folder/venv/bin/python" - "$folder/table.xlsx" <<'PYTHON'
import sys

from openpyxl import Workbook

book = Workbook()
for row, (number, style) in enumerate(
    [(258000, '0\\.0,"万"'), (1234567890, '0\\.00,,"亿"'), (6.5, "0.0\\%"), (258000, '0"."0,"万"'), (258000, '0\\.0000"万"')], 1
):
    book.active.cell(row, 1, number).number_format = style
book.save(sys.argv[1])
PYTHON
cat > "$folder/read.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { format } from 'numfmt';
import older from 'xlsx';
import newer from '@e965/xlsx';

for (const [name, sheets] of [['older', older], ['newer', newer]]) {
  const sheet = Object.values(sheets.read(readFileSync('table.xlsx'), { cellNF: true }).Sheets)[0];
  const cells = [1, 2, 3, 4, 5].map((row) => sheet[`A${row}`]);
  console.log(`SheetJS, ${name}, cells:`, ...cells.map(({ w }) => w));
  console.log(`SheetJS, ${name}, CSV:`, ...sheets.utils.sheet_to_csv(sheet).trim().split('\n'));
  console.log(`SheetJS, ${name}, HTML:`, ...[...sheets.utils.sheet_to_html(sheet).matchAll(/<td[^>]*>([^<]*)/g)].map(([, text]) => text));
  if (name === 'newer') {
    console.log('numbers:', ...cells.map(({ v }) => v));
    console.log('numfmt:', ...cells.map(({ v, z }) => format(z, v)));
  }
}
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('table.xlsx');
await book.xlsx.writeFile('saved.xlsx');
const again = Object.values(newer.read(readFileSync('saved.xlsx'), { cellNF: true }).Sheets)[0];
console.log('numbers saved by ExcelJS:', ...[1, 2, 3, 4, 5].map((row) => again[`A${row}`].v));
console.log('formats saved by ExcelJS:', ...[1, 2, 3, 4, 5].map((row) => again[`A${row}`].z));
JS
cd "$folder"
node read.mjs > seen.txt
for book in table saved; do
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true" \
    "$book.xlsx" > log 2>&1
  echo "LibreOffice, $book: $(tr '\n' ' ' < "$book.csv" | sed 's/ $//')" >> seen.txt
done
changed=0
hold() {
  if grep -Fxq -- "$1: $2" seen.txt; then echo "as stated: $1: $2"; else echo "CHANGED: $(grep -F -- "$1: " seen.txt || echo "$1")"; changed=1; fi
}
meant='25.8万 12.35亿 6.5% 25.8万 25.8000万' numbers='258000 1234567890 6.5 258000 258000'
hold "numbers" "$numbers"
hold "LibreOffice, table" "$meant"
hold "numfmt" "$meant"
for name in older newer; do
  for way in cells CSV HTML; do hold "SheetJS, $name, $way" '2.58万 .1235亿 6.5% 2.58万 25.8000万'; done
done
hold "numbers saved by ExcelJS" "$numbers"
hold "formats saved by ExcelJS" '0.0,"万" 0.00,,"亿" 0.0% 0"."0,"万" 0.0000"万"'
hold "LibreOffice, saved" '258.0万 1234.57亿 650.0% 25.8万 258000.0000万'
exit $changed
