"""The tables of a collection as Parquet, and the recipes of the page that offers them, run on what it offers."""

import html
import re
from collections.abc import Mapping
from datetime import time
from decimal import Decimal
from functools import cache
from pathlib import Path

import duckdb
import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.corridor import build
from site_gen.data.collection.parquet import parquet, unfit
from site_gen.data.collection.table import Column, Part, Table
from site_gen.model.keeping import FORGETFUL
from site_gen.site.gate.check import check

MANY = Path(__file__).parent / "sites" / "many"
DATA = "data/collection/"
PAGE = "en/compare/data/index.html"
DECIMAL = "DECIMAL(38,10)"


@cache
def site() -> Mapping[str, bytes]:
    content = load.content(MANY)
    return build.site(replace(content, settings=replace(content.settings, features=("parquet",))), load.templates())


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files on offer, in the folder where one works."""
    for path, given in site().items():
        if path.startswith(DATA):
            (tmp_path / path.removeprefix(DATA)).write_bytes(given)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def recipes(language: str) -> list[str]:
    page = site()[PAGE].decode()
    part = page.split(f'<h2 class="rule">{language}</h2>')[1].split("<h2")[0]
    found = re.findall(r"<pre class=\"recipe\"[^>]*><code>(.*?)</code></pre>", part, re.DOTALL)
    return [html.unescape(each).replace("national", "linjiang") for each in found]


@pytest.mark.parametrize("name", ["observations", "sentences", "coverage", "indicators", "reports"])
def test_each_table_says_the_same_in_both_forms(data: Path, name: str) -> None:
    given = duckdb.read_csv(str(data / f"{name}.csv"), header=True, all_varchar=True)
    made = duckdb.read_parquet(str(data / f"{name}.parquet"))
    assert given.columns == made.columns
    assert len(given.fetchall()) == len(made.fetchall()) > 0
    for column, kind in zip(made.columns, made.types, strict=True):
        typed = [row[0] for row in given.project(f'"{column}"::{kind}').fetchall()]
        assert typed == [row[0] for row in made.project(f'"{column}"').fetchall()]


def test_every_number_has_the_one_declared_type_and_each_of_its_digits(data: Path) -> None:
    given = duckdb.read_csv(str(data / "observations.csv"), header=True, all_varchar=True)
    made = duckdb.read_parquet(str(data / "observations.parquet"))
    types = dict(zip(made.columns, map(str, made.types), strict=True))
    assert {DECIMAL} == {types[name] for name in ("value", "value_low", "value_high", "printed_value")}
    assert ("BIGINT", "VARCHAR") == (types["report_year"], types["words"])
    for column in ("value", "printed_value"):
        written = [Decimal(row[0]) for row in given.project(column).fetchall() if row[0]]
        assert written == [row[0] for row in made.project(column).fetchall() if row[0] is not None]


def test_the_same_table_is_the_same_bytes() -> None:
    columns = (Column("report", "string"), Column("value", "number"))
    table = Table("t", columns, tuple(Part("", lambda row=row: [row]) for row in (("a-2021", "1.79"), ("b-2021", ""))))
    csv = table.csv(FORGETFUL)
    assert csv == b"report,value\na-2021,1.79\nb-2021,\n"
    assert parquet(table, csv) == parquet(table, csv)


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("1234567890123456789012345678", True),
        ("12345678901234567890123456789", False),
        ("-0.0000000001", True),
        ("0.00000000012", False),
        ("1.50000000000000", True),
        ("", True),
    ],
)
def test_a_number_that_the_type_cannot_hold_is_told_and_not_rounded(value: str, fits: bool) -> None:
    columns = (Column("report", "string"), Column("id", "string"), Column("value", "number"))
    told = list(unfit(Table("observations", columns, (Part("", lambda: [("linjiang-2025", "gdp-2025", value)]),))))
    assert fits == (not told)
    assert fits or ("content/linjiang-2025/report.md", "parquet-digits") == (told[0].file, told[0].rule)


def test_the_recipes_for_duckdb_give_the_target_of_each_report(data: Path) -> None:
    of_csv, of_parquet = (duckdb.sql(recipe).fetchall() for recipe in recipes("DuckDB"))
    assert [2024, 2025] == [int(row[0]) for row in of_csv] == [row[0] for row in of_parquet]
    assert [row[2] for row in of_csv] == [row[2] for row in of_parquet]


def test_the_recipe_for_pandas_gives_the_target_of_each_report(data: Path) -> None:
    (recipe,) = recipes("pandas")
    names: dict[str, object] = {}
    exec(recipe, names)  # noqa: S102  # what the page tells a reader to run
    goals = names["goals"]
    assert {"linjiang"} <= set(goals["place"])  # type: ignore[index]
    assert all(isinstance(value, Decimal) for value in goals["value"])  # type: ignore[index]


def test_a_site_with_it_passes_its_own_gate() -> None:
    assert () == check(site())


def test_without_the_feature_there_is_none() -> None:
    made = build.site(load.content(MANY), load.templates())
    assert [] == [path for path in made if path.endswith(".parquet")]
    assert "parquet" not in made[PAGE].decode()


def test_a_structure_is_no_time_of_day_where_columns_are_read_as_text(tmp_path: Path) -> None:
    file = tmp_path / "structure.csv"
    file.write_text("report_year,words\n2020,8:47:45\n2021,7:48:45\n", "utf-8")
    guessed, told = (duckdb.read_csv(file, all_varchar=text).fetchall() for text in (False, True))
    assert time(7, 48, 45) == guessed[1][1]  # else the advice of the how-to is out of date
    assert [("2020", "8:47:45"), ("2021", "7:48:45")] == told
    assert all("all_varchar = true" in recipe for recipe in recipes("DuckDB") if "read_csv" in recipe)
