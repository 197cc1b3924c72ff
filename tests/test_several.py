"""Several report texts as one table with the columns of the site's data."""

import csv
import json
from pathlib import Path

from click.testing import CliRunner

from site_gen.cli import cli

TEXT = (
    "{}年临江市政府工作报告\n各位代表：\n一、{}年工作回顾\n全市生产总值{}亿元，增长{}%。\n"
    "二、{}年工作安排\n生产总值增长6%左右。\n"
    + "各级各部门抓紧抓实推进落实，广大群众从中得到实惠，城乡面貌随之有了新的变化。"
    * 9
)


def folder(tmp_path: Path) -> Path:
    for year, size, rate in ((2023, 112, "5.8"), (2024, 120, "6.2")):
        (tmp_path / f"linjiang-{year}.txt").write_text(TEXT.format(year, year - 1, size, rate, year), "utf-8")
    return tmp_path


def test_a_folder_of_reports_makes_one_table(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["extract", str(folder(tmp_path)), "--format", "csv"])
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert 0 == done.exit_code
    assert [("临江市", "2023", "gdp", "growth", "5.8"), ("临江市", "2024", "gdp", "growth", "6.2")] == [
        (row["place"], row["report_year"], row["indicator"], row["measure"], row["value"])
        for row in rows
        if row["measure"] == "growth" and row["status"] == "actual"
    ]


def test_what_the_program_doubts_is_marked(tmp_path: Path) -> None:
    report = folder(tmp_path) / "linjiang-2024.txt"
    report.write_text(
        report.read_text("utf-8").replace("增长6.2%。", "增长6.2%。形成了锂电池材料产业链，产业营收达220亿元。")
    )
    done = CliRunner().invoke(cli, ["extract", str(tmp_path), "--format", "csv"])
    rows = csv.DictReader(done.stdout.splitlines())
    assert ["22000000000"] == [row["value"] for row in rows if row["doubted"] == "yes"]


def test_what_is_no_report_is_told_and_the_others_stay(tmp_path: Path) -> None:
    (folder(tmp_path) / "note.txt").write_text("nothing here\n", "utf-8")
    done = CliRunner().invoke(cli, ["extract", str(tmp_path), "--format", "jsonl"])
    assert {"2023", "2024"} == {json.loads(line)["report_year"] for line in done.stdout.splitlines()}
    assert "note.txt" in done.stderr
    assert done.stderr.endswith("1 problem; the table is of the others\n")
    named = [str(tmp_path / name) for name in ("linjiang-2023.txt", "note.txt")]
    assert (0, 1) == (done.exit_code, CliRunner().invoke(cli, ["extract", *named, "--format", "jsonl"]).exit_code)


def test_files_of_a_folder_that_may_be_reports_are_not_passed_over(tmp_path: Path) -> None:
    (folder(tmp_path) / "linjiang-2023.txt").rename(tmp_path / "LINJIANG.TXT")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 900)
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    done = CliRunner().invoke(cli, ["extract", str(tmp_path), "--format", "jsonl"])
    assert {"2023", "2024"} == {json.loads(line)["report_year"] for line in done.stdout.splitlines()}
    assert "old.doc" in done.stderr
    assert "photo.png" not in done.stderr


def test_a_table_for_people_is_of_one_report(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["extract", str(folder(tmp_path))])
    assert (2, True) == (done.exit_code, "--format csv or jsonl" in done.stderr)
