#!/bin/bash
# DuckDB 1.4.2 reads several Parquet files as one table: read_parquet(['a.parquet', 'b.parquet']). Where a column is a
# decimal of another scale in each file (6 as DECIMAL(3,0), 6.25 as DECIMAL(5,2)), the type of the whole column is that of
# the FIRST file, and the values of every later file are rounded to its scale, without a word: 6.25 becomes 6.
# The other order keeps both. union_by_name = true takes the wider type and keeps every digit in either order.
# polars 1.35.2 does not round: scan_parquet of the two refuses (SchemaError), and concat(how="vertical_relaxed") keeps both.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "duckdb==1.4.2" "polars==1.35.2" "pyarrow==22.0.0"
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys
from decimal import Decimal

import duckdb
import polars
import pyarrow
from pyarrow import parquet

folder = sys.argv[1]
for name, text, precision, scale in (("a", "6", 3, 0), ("b", "6.25", 5, 2)):
    column = pyarrow.array([Decimal(text)], pyarrow.decimal128(precision, scale))
    parquet.write_table(pyarrow.table({"value": column}), f"{folder}/{name}.parquet")


def read(order: str, options: str = "") -> list[str]:
    files = ", ".join(f"'{folder}/{name}.parquet'" for name in order)
    rows = duckdb.sql(f"SELECT value FROM read_parquet([{files}]{options})").fetchall()
    return [str(value) for (value,) in rows]


def relaxed() -> list[str]:
    frames = [polars.read_parquet(f"{folder}/{name}.parquet") for name in "ab"]
    return [str(value) for value in polars.concat(frames, how="vertical_relaxed")["value"].to_list()]


def scanned() -> str:
    try:
        return str(polars.scan_parquet([f"{folder}/{name}.parquet" for name in "ab"]).collect()["value"].to_list())
    except polars.exceptions.PolarsError as error:
        return type(error).__name__


seen = {
    "DuckDB, a then b": read("ab"),
    "DuckDB, b then a": read("ba"),
    "DuckDB, by name": read("ab", ", union_by_name = true"),
    "polars, relaxed": relaxed(),
    "polars, scan": scanned(),
}
for name, values in seen.items():
    print(f"{name}:", values)
rounds = seen["DuckDB, a then b"] == ["6", "6"] and seen["DuckDB, b then a"] == ["6.25", "6.00"]
keeps = seen["DuckDB, by name"] == ["6.00", "6.25"] and seen["polars, relaxed"] == ["6.00", "6.25"]
sys.exit(0 if rounds and keeps else 1)
PYTHON
