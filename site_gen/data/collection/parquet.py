"""table -> the same as Parquet, with types declared and none inferred."""

import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from site_gen.data.collection.table import Table
from site_gen.data.exports_fields import FieldType
from site_gen.model.problem import Problem

WHOLE, FRACTION = 28, 10
"""Digits of a number before and behind its point: one type for every file, since readers round each later file of many
to the digits of the first."""
_TYPES: dict[FieldType, str] = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": f"DECIMAL({WHOLE + FRACTION}, {FRACTION})",
}


def parquet(table: Table, csv: bytes) -> bytes:
    """`csv`: what the table is as such. The same bytes for the same table and release of DuckDB; an empty cell is NULL.

    Raises ModuleNotFoundError where DuckDB is missing. What `unfit` names must not be in the table.
    """
    import duckdb

    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as database:
        given, made = Path(folder) / "given.csv", Path(folder) / "made.parquet"
        given.write_bytes(csv)
        columns = ", ".join(f'"{column.name}"::{_TYPES[column.type]} AS "{column.name}"' for column in table.columns)
        rows = database.read_csv(
            str(given), header=True, all_varchar=True, delimiter=",", quotechar='"', escapechar='"'
        )
        rows.project(columns).write_parquet(str(made), compression="zstd")
        return made.read_bytes()


def unfit(table: Table) -> Iterator[Problem]:
    """Numbers that the declared type cannot hold to the digit, each with its report."""
    numbers = [at for at, column in enumerate(table.columns) if column.type == "number"]
    for row in table.rows:
        for at in numbers:
            if row[at] and not _fits(Decimal(row[at])):
                yield Problem(
                    f"content/{row[0]}/report.md",
                    1,
                    1,
                    f"{row[1]}: {row[at]} has more digits than the {WHOLE} and {FRACTION} of a number in Parquet",
                    "parquet-digits",
                    hint='correct the number, or take "parquet" out of `features` in site.toml',
                )


def _fits(value: Decimal) -> bool:
    exponent = value.normalize().as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= FRACTION and value.adjusted() < WHOLE
