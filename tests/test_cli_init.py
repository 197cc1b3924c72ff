"""`site-gen init` makes a project that works at once, and never writes over somebody's files."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import __version__
from site_gen.corridor.project import init
from site_gen.model.problem import ContentError

ROOT = Path(__file__).parent.parent
MINI = ROOT / "tests" / "sites" / "mini"


def test_a_new_project_builds_as_soon_as_it_has_a_report(tmp_path: Path) -> None:
    project = tmp_path / "reports"
    init(project)
    report = MINI / "linjiang-2025"
    for path in (each for each in report.rglob("*") if each.is_file()):
        target = project / "content" / "linjiang-2025" / path.relative_to(report)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    for words in (["build"], ["check"]):
        subprocess.run([sys.executable, "-m", "site_gen", *words], cwd=project, check=True, capture_output=True)
    assert (project / "output" / "zh" / "linjiang-2025" / "index.html").is_file()


def test_its_makefile_and_workflow_say_only_commands_that_there_are(tmp_path: Path) -> None:
    init(tmp_path)
    said = (tmp_path / "Makefile").read_text() + (tmp_path / ".github" / "workflows" / "site.yml").read_text()
    helped = subprocess.run([sys.executable, "-m", "site_gen", "--help"], capture_output=True, text=True, check=True)
    commands = set(re.findall(r"^  ([a-z]+) ", helped.stdout, re.M))
    assert set() == set(re.findall(r"(?:\t|run: )site-gen (\w+)", said)) - commands


def test_files_in_the_way_stay_and_are_told(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text("all:\n")
    with pytest.raises(ContentError) as caught:
        init(tmp_path)
    assert [(str(tmp_path / "Makefile"), "would-overwrite")] == [(p.file, p.rule) for p in caught.value.problems]
    assert ["Makefile"] == [path.name for path in tmp_path.iterdir()]


def test_a_commit_and_the_workflow_ask_the_gate_of_the_version_that_is_pinned(tmp_path: Path) -> None:
    """And so does a hook that takes site-gen from this repository."""
    init(tmp_path, "https://code.example/a/b.git")
    hook = (tmp_path / ".pre-commit-config.yaml").read_text("utf-8")
    workflow = (tmp_path / ".github" / "workflows" / "site.yml").read_text("utf-8")
    ours = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    keys = r"^\s*(?:- )?(id|entry|pass_filenames|files): (.+)$"
    assert dict(re.findall(keys, ours, re.M)) == dict(re.findall(keys, hook, re.M))
    assert ["site-gen check"] == re.findall(r"entry: (.+)", hook)
    assert ["pip install -r requirements.txt", "site-gen check --format github"] == re.findall(
        r"- run: (.+)", workflow
    )[:2]
    (pinned,) = (line for line in (tmp_path / "requirements.txt").read_text("utf-8").splitlines() if line[0] != "#")
    assert pinned.endswith(f"@v{__version__}")
