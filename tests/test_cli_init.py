"""`site-gen init` makes a project that works at once, and never writes over somebody's files."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import convert
from site_gen.model.problem import ContentError

MINI = Path(__file__).parent / "sites" / "mini"


def test_a_new_project_builds_as_soon_as_it_has_a_report(tmp_path: Path) -> None:
    project = tmp_path / "reports"
    convert.init(project)
    report = MINI / "linjiang-2025"
    for path in (each for each in report.rglob("*") if each.is_file()):
        target = project / "content" / "linjiang-2025" / path.relative_to(report)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    for words in (["build"], ["check"]):
        subprocess.run([sys.executable, "-m", "site_gen", *words], cwd=project, check=True, capture_output=True)
    assert (project / "output" / "zh" / "linjiang-2025" / "index.html").is_file()


def test_its_makefile_and_workflow_say_only_commands_that_there_are(tmp_path: Path) -> None:
    convert.init(tmp_path)
    said = (tmp_path / "Makefile").read_text() + (tmp_path / ".github" / "workflows" / "site.yml").read_text()
    helped = subprocess.run([sys.executable, "-m", "site_gen", "--help"], capture_output=True, text=True, check=True)
    commands = set(re.findall(r"^  ([a-z]+) ", helped.stdout, re.M))
    assert set() == set(re.findall(r"(?:\t|run: )site-gen (\w+)", said)) - commands


def test_files_in_the_way_stay_and_are_told(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text("all:\n")
    with pytest.raises(ContentError) as caught:
        convert.init(tmp_path)
    assert [(str(tmp_path / "Makefile"), "would-overwrite")] == [(p.file, p.rule) for p in caught.value.problems]
    assert ["Makefile"] == [path.name for path in tmp_path.iterdir()]
