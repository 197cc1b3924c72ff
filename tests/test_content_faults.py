"""The gate, as an author meets it: each fault planted in a sound report is told once, in its file, with its place."""

import shutil
from pathlib import Path

import pytest

from site_gen.commands import checking

HERE = Path(__file__).parent
SLUG = "linjiang-2025"
CASES = (HERE / "cases" / "content_faults.txt").read_text("utf-8").splitlines()


def faults() -> list[tuple[str, str, str, str]]:
    """`rule | file | words => words put in their place`, with `\\n` and `\\u202e` as in Python."""
    rows = []
    for line in CASES:
        if line and not line.startswith("#"):
            rule, file, change = line.split(" | ", 2)
            old, _, new = change.partition(" =>")
            rows.append((rule, file, _read(old), _read(new.removeprefix(" "))))
    return rows


def _read(words: str) -> str:
    for escape, character in {"\\n": "\n", "\\u202e": "\u202e", "\\u200e": "\u200e"}.items():
        words = words.replace(escape, character)
    return words


def test_the_report_is_sound(tmp_path: Path) -> None:
    assert () == checking.check(HERE / "sites" / "mini", tmp_path, None).problems


@pytest.mark.parametrize(("rule", "file", "old", "new"), faults())
def test_each_planted_fault_is_told_once_with_its_place(
    rule: str, file: str, old: str, new: str, tmp_path: Path
) -> None:
    shutil.copytree(HERE / "sites" / "mini", tmp_path / "content")
    path = tmp_path / "content" / SLUG / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    found = checking.check(tmp_path / "content", tmp_path / "templates", None).problems
    (told,) = (each for each in found if each.rule == rule)  # other rules may be broken by it too
    assert told.file.endswith(f"{SLUG}/{file}")
    assert told.excerpt in path.read_text("utf-8").splitlines()[told.line - 1]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('topic = "growth"', 'topic = "grwth"', ("there is no `grwth`", "did you mean `growth`?", "grwth")),
        (
            'form = "structure"',
            'form = "strcture"',
            ("there is no `strcture`", "did you mean `structure`?", "strcture"),
        ),
        (
            'form = "structure"',
            'form = "pie"',
            ("there is no `pie`", "one of: columns, lollipop, dumbbell, slope", "pie"),
        ),
    ],
)
def test_a_word_out_of_a_list_is_suggested(old: str, new: str, said: tuple[str, str, str], tmp_path: Path) -> None:
    shutil.copytree(HERE / "sites" / "mini", tmp_path / "content")
    path = tmp_path / "content" / SLUG / "charts.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    (told,) = checking.check(tmp_path / "content", tmp_path / "templates", None).problems
    marked = told.excerpt[told.column - 1 : told.column - 1 + told.length]
    assert said == (told.message, told.hint[: len(said[1])], marked)


def test_a_measure_that_is_none_is_not_told_as_a_number_that_cannot_be_read_too(tmp_path: Path) -> None:
    shutil.copytree(HERE / "sites" / "mini", tmp_path / "content")
    path = tmp_path / "content" / SLUG / "report.md"
    path.write_text(path.read_text("utf-8").replace("measure=growth", "measure=grow", 1), "utf-8")
    found = checking.check(tmp_path / "content", tmp_path / "templates", None).problems
    assert ["unknown-measure"] == [each.rule for each in found if each.file.endswith("report.md")]
