"""The gate as a command: exit code, findings with ids that stay, JSON, a baseline; and what a shell completes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MINI = Path(__file__).parent / "sites" / "mini"
COMMAND = Path(sys.executable).with_name("site-gen")
ABOUT = "content/linjiang-2025/pages/about.zh.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(MINI, tmp_path / "content")
    return tmp_path


def check(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, "check", *options], cwd=folder, capture_output=True, text=True, check=False)


def plant(folder: Path, words: str) -> None:
    file = folder / ABOUT
    file.write_text(words + "\n\n" + file.read_text("utf-8"), "utf-8")


def findings(folder: Path, *options: str) -> list[dict[str, str]]:
    told = json.loads(check(folder, "--json", *options).stdout)
    assert len(told["problems"]) == told["count"]
    return list(told["problems"])


def test_a_sound_site_passes_and_nothing_is_written(project: Path) -> None:
    checked = check(project)
    assert (0, "nothing wrong\n") == (checked.returncode, checked.stdout)
    assert "linjiang-2025: 12 readings, checked 0 one by one, 0 in lists, 12 by nobody\n" == checked.stderr
    assert ["content"] == [path.name for path in project.iterdir()]
    assert [] == findings(project)


def test_a_finding_has_a_place_and_an_id_that_stays_while_lines_move(project: Path) -> None:
    plant(project, "见[别处](nowhere.html)。")
    checked = check(project)
    (found,) = findings(project)
    assert (1, "broken-link") == (checked.returncode, found["rule"])
    assert f"  id: {found['id']}" in checked.stdout.splitlines()
    assert {"id", "rule", "file", "line", "column", "message", "hint"} == set(found)
    plant(project, "又一段。")
    (moved,) = findings(project)
    assert found["id"] == moved["id"]


def test_github_shows_a_finding_beside_its_line(project: Path) -> None:
    """Over one line each; what would end a command or a value is escaped."""
    charts = project / "content" / "linjiang-2025" / "charts.toml"
    charts.write_text(charts.read_text("utf-8").replace('form = "', 'form = "100%:, ', 1), "utf-8")
    (found,) = findings(project)
    command, *rest = check(project, "--format", "github").stdout.splitlines()
    assert ["1 problem"] == rest
    start = f"::error file=content/linjiang-2025/charts.toml,line={found['line']},col={found['column']},endColumn="
    assert command.startswith(start)
    named, _, message = command.removeprefix("::error ").partition("::")
    assert named.endswith(f",title=site-gen%3A {found['rule']}")
    assert message.startswith(found["message"].replace("%", "%25"))


def test_sarif_names_file_line_and_id(project: Path) -> None:
    plant(project, "见[别处](nowhere.html)。")
    (found,) = findings(project)
    log = json.loads(check(project, "--format", "sarif").stdout)
    (run,) = log["runs"]
    (result,) = run["results"]
    assert ("2.1.0", "site-gen") == (log["version"], run["tool"]["driver"]["name"])
    assert [result["ruleId"]] == [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    (location,) = result["locations"]
    place = location["physicalLocation"]
    assert (found["file"], found["line"]) == (place["artifactLocation"]["uri"], place["region"]["startLine"])
    assert {"siteGen/v1": found["id"]} == result["partialFingerprints"]


def test_what_the_baseline_knows_is_not_told_again(project: Path) -> None:
    plant(project, "见[别处](nowhere.html)。")
    (found,) = findings(project)
    (project / "known.txt").write_text(f"{found['id']}\n", "utf-8")
    assert 0 == check(project, "--baseline", "known.txt").returncode
    plant(project, "见[他处](elsewhere.html)。")
    (new,) = findings(project, "--baseline", "known.txt")
    assert found["id"] != new["id"]
    assert 1 == check(project, "--baseline", "known.txt").returncode


def test_a_baseline_that_is_not_there_is_told(project: Path) -> None:
    checked = check(project, "--baseline", "nowhere.txt")
    assert 1 == checked.returncode
    assert "nowhere.txt" in checked.stderr
    assert "Traceback" not in checked.stderr


def test_a_shell_completes_commands_and_options() -> None:
    def completed(words: str) -> list[str]:
        asked = {"_SITE_GEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        ran = subprocess.run([COMMAND], env=os.environ | asked, capture_output=True, text=True, check=True)
        return [line.partition(",")[2] for line in ran.stdout.splitlines()]

    assert ["translate"] == completed("site-gen tra")
    assert ["--single-file"] == completed("site-gen build --si")
    source = subprocess.run(
        [COMMAND], env=os.environ | {"_SITE_GEN_COMPLETE": "zsh_source"}, capture_output=True, text=True, check=True
    )
    assert "compdef" in source.stdout
