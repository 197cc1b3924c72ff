#!/bin/bash
# A Chinese report states the structure of its three industries as a ratio, 7:48:45 (per cent of GDP). DuckDB 1.4.2
# (read_csv) takes a CSV column of such ratios for times of day, without a word: 7:48:45 is datetime.time(7, 48, 45), type
# TIME; so does polars 1.35.2 with try_parse_dates=True. One ratio with a term of 60 or more, or with decimals
# (6.8:51:42.2), keeps the whole column text, so the same column changes its type from place to place: a country of
# services (5:33:62) is text, an industrial county is a clock. An empty cell does not. pyarrow 22.0.0 reads 7:48:45 as text
# and 07:48:45 as a time; polars without that option and pandas 2.3.3 read text. DuckDB keeps the ratio where it is told
# all_varchar = true.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "duckdb==1.4.2" "polars==1.35.2" "pyarrow==22.0.0" "pandas==2.3.3"
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys
from datetime import time
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.csv

folder = Path(sys.argv[1])


def table(*ratios: str) -> str:
    file = folder / "structure.csv"
    rows = [f"{year},{ratio}" for year, ratio in enumerate(ratios, 2019)]
    file.write_text("\n".join(["year,ratio", *rows]) + "\n", encoding="utf-8")
    return str(file)


def by_duckdb(file: str, options: str = "") -> list[object]:
    return [ratio for (ratio,) in duckdb.sql(f"SELECT ratio FROM read_csv('{file}'{options})").fetchall()]


clock = [time(8, 47, 45), time(7, 48, 45)]
counted = table("8:47:45", "7:48:45")
seen = {
    "DuckDB reads times": by_duckdb(counted) == clock,
    "DuckDB keeps text when told": by_duckdb(counted, ", all_varchar = true") == ["8:47:45", "7:48:45"],
    "polars reads times when it looks for dates": polars.read_csv(counted, try_parse_dates=True)["ratio"].to_list() == clock,
    "polars reads text otherwise": polars.read_csv(counted)["ratio"].to_list() == ["8:47:45", "7:48:45"],
    "pandas reads text": pandas.read_csv(counted)["ratio"].tolist() == ["8:47:45", "7:48:45"],
    "pyarrow reads text": pyarrow.csv.read_csv(counted)["ratio"].to_pylist() == ["8:47:45", "7:48:45"],
    "pyarrow reads times with two digits": pyarrow.csv.read_csv(table("08:47:45", "07:48:45"))["ratio"].to_pylist()
    == [time(8, 47, 45), time(7, 48, 45)],
    "an empty cell changes nothing": by_duckdb(table("", "8:47:45", "7:48:45")) == [None, *clock],
    "a share of 60 makes text": by_duckdb(table("8:47:45", "5:33:62")) == ["8:47:45", "5:33:62"],
    "decimals make text": by_duckdb(table("8:47:45", "6.8:51:42.2")) == ["8:47:45", "6.8:51:42.2"],
}
for what, holds in seen.items():
    print(f"{'as stated' if holds else 'CHANGED'}: {what}")
sys.exit(0 if all(seen.values()) else 1)
PYTHON
