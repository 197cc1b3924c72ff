"""How the command ends: what stops it from outside is told in a line, our own mistakes with a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import cli
from site_gen.cli import progress
from site_gen.corridor import rebuild
from site_gen.model.problem import Problem
from site_gen.problems import tell

MINI = Path(__file__).parent / "sites" / "mini"


def ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: BaseException) -> int | str | None:
    def fail(*_: object) -> str:
        raise error

    monkeypatch.setattr(rebuild, "to_disk", fail)
    monkeypatch.setattr(sys, "argv", ["site-gen", "build", "--content", str(MINI), "--output", str(tmp_path / "o")])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    return stopped.value.code


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(28, "No space left on device", "/srv/site"), 1, "/srv/site: No space left on device; nothing was"),
        (PermissionError(13, "Permission denied", "output"), 1, "output: Permission denied; nothing was written"),
        (MemoryError(), 1, "there is not enough memory"),
        (RecursionError(), 1, "something in the content is nested too deeply"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_what_stops_us_from_outside_is_told_in_a_line(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert code == ended(monkeypatch, tmp_path, error)
    told = capsys.readouterr().err.lstrip()
    assert told.startswith(said)
    assert 1 == len(told.splitlines())


@pytest.mark.parametrize("command", [["extract"], ["new", "--into", "content/chenghu-2025"]])
def test_reading_the_numbers_is_told_once_it_has_taken_two_seconds(
    command: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report = Path(__file__).parent / "inputs" / "lead-in-typed.docx"
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.chdir(tmp_path)
    cli.cli([command[0], str(report), *command[1:]], standalone_mode=False)
    told = [line for line in capfd.readouterr().err.splitlines() if "numbers" in line]
    assert told[-1] == "lead-in-typed.docx: the numbers of 100 % of the text are read"
    assert len(told) > 10


def test_our_own_mistakes_crash(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        ended(monkeypatch, tmp_path, ZeroDivisionError())


def test_a_reader_who_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    report = MINI / "linjiang-2025" / "source.txt"
    command = f"{sys.executable} -m site_gen extract {report} --format jsonl | true"
    assert "" == subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True).stderr


def test_of_many_problems_alike_the_first_are_shown_and_the_rest_counted() -> None:
    many = [Problem("about.zh.md", line, 1, "HTML is not allowed", "html") for line in range(1, 201)]
    told = tell.problems([*many, Problem("report.md", 1, 1, "no title", "heading-level")]).splitlines()
    assert "about.zh.md: 190 more [html], told by site-gen check --json" in told
    assert "report.md:1:1: no title [heading-level]" in told
    assert "201 problems; nothing was written" == told[-1]
    assert len(told) < 60
