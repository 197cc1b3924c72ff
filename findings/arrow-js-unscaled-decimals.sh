#!/bin/bash
# A table of statistics declares its values as decimals, so that 79.2 stays 79.2 in every tool. In a browser such a table is read by Arrow
# (Observable's notebooks, DuckDB-Wasm and parquet-wasm hand their results over so): there a decimal is the integer behind it, without its
# scale. `Number(value)`, `value * 1`, `String(value)` and JSON all give 792000000000 for 79.2 of DECIMAL(38, 10), and a chart library, which
# asks for a number too, draws every bar with the right proportions on an axis that is ten thousand million times too high. The type of the
# column knows the scale, and who asks `value.valueOf(10)` gets 79.2; nothing asks so by itself. From 90 trillion on (here: 12,440,000 people)
# it is a TypeError instead. hyparquet reads the same file and gives 79.2.
# Seen in apache-arrow 21.2.0 with parquet-wasm 0.8.0, and hyparquet 1.33.0; the file is pyarrow 22.0.0's.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "pyarrow==22.0.0"
venv/bin/python - <<'PY'
from decimal import Decimal

import pyarrow
from pyarrow import parquet

printed = ["79.2", "5.3", "-3.6", "12440000"]
values = pyarrow.array([Decimal(each) for each in printed], pyarrow.decimal128(38, 10))
parquet.write_table(pyarrow.table({"printed": printed, "value": values}), "values.parquet", compression="none")
PY
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund apache-arrow@21.2.0 parquet-wasm@0.8.0 hyparquet@1.33.0
cat >look.mjs <<'JS'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
const need = createRequire(import.meta.url);
const { tableFromIPC } = need("apache-arrow");
const { readParquet } = need("parquet-wasm/node");
const table = tableFromIPC(readParquet(readFileSync("values.parquet")).intoIPCStream());
const column = table.getChild("value");
const asked = (value) => {
  try {
    return Number(value);
  } catch (error) {
    return error.name;
  }
};
const told = [...column].map((value) => [asked(value), String(value), JSON.stringify(value), value.valueOf(column.type.scale)]);
const plain = (await parquetReadObjects({ file: await asyncBufferFromFile("values.parquet") })).map((row) => row.value);
for (const [place, each] of told.entries()) console.log(table.getChild("printed").get(place), "Arrow:", ...each, "hyparquet:", plain[place]);
const unscaled = told[0][0] === 792000000000 && told[0][1] === "792000000000" && told[2][0] === -36000000000;
const right = told.slice(0, 3).every((each, place) => each[3] === [79.2, 5.3, -3.6][place]);
process.exit(unscaled && right && told[3][0] === "TypeError" && plain.join() === "79.2,5.3,-3.6,12440000" ? 0 : 1);
JS
node look.mjs
