"""A broken content folder: everything that is wrong is told at once, with place and caret; the site stays as it was."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MINI = Path(__file__).parent / "sites" / "mini"
EXPECTED = Path(__file__).parent / "cases" / "broken.txt"
"""The whole of what is told."""
FAULTS = (
    ("report.md", "(obs:retail-sales@2024)", "(obs:retail-sails@2024)", "unknown-indicator"),
    (
        "report.md",
        "[12家](obs:new-high-tech-firms@2024?measure=count)",
        "[若干](obs:new-high-tech-firms@2024?measure=count)",
        "unreadable-quantity",
    ),
    ("report.md", "2025\\.重点抓好招商引资。\n", "", "lost-words"),
    (
        "report.md",
        "[36亿元](obs:equipment-output@2024)",
        "[36亿元](obs:equipment-output@2023)",
        "duplicate-observation",
    ),
    ("report.md", "![](chart:chains)", "![](chart:chain)", "unknown-chart"),
    ("report.md", "高新技术企业", "[高新技术企业](term:high-tech)", "unknown-term"),
    ("report.toml", 'place = { zh = "临江市", en = "Linjiang" }', 'place = { zh = "临江市" }', "missing-half"),
    ("indicators.toml", 'direction = "up"', 'direction = "upwards"', "toml-type"),
    ("charts.toml", 'indicators = ["industry-structure"]', 'indicators = ["industry-structures"]', "unknown-indicator"),
)
"""File, words, what takes their place, the rule that it breaks."""


def put(content: Path, file: str, old: str, new: str) -> None:
    path = content / "linjiang-2025" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def build(content: Path, output: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "site_gen", "build", "--content", str(content), "--output", str(output)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=content.parent)


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(MINI, folder / "content")
    assert 0 == build(folder / "content", folder / "output").returncode
    return folder


def test_everything_wrong_is_told_with_its_place_and_nothing_is_written(good: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(good / "content", tmp_path / "content"))
    output = Path(shutil.copytree(good / "output", tmp_path / "output"))
    before = bytes_below(output)
    for fault in FAULTS:
        put(content, *fault[:3])
    (content / "linjiang-2025" / "pages" / "method.zh.md").write_text("方法<b>粗</b>。\n", "utf-8")
    ended = build(content, output)
    assert (1, "") == (ended.returncode, ended.stdout)
    assert before == bytes_below(output)
    assert EXPECTED.read_text("utf-8") == ended.stderr


def test_a_table_that_cannot_be_read_is_told_alone_of_what_follows_from_it(good: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(good / "content", tmp_path / "content"))
    put(content, "indicators.toml", "[indicator.new-energy-output]", "[indicator.new-energy-output")
    put(content, "report.toml", 'level = "prefecture"', "level = prefecture")
    put(content, "report.md", "[6.2%](obs:gdp@2024?measure=growth)", "[六点多](obs:gdp@2024?measure=growth)")
    ended = build(content, tmp_path / "output")
    told = [
        line.partition(" ")[0] + line[line.rindex(" [") :]
        for line in ended.stderr.splitlines()
        if line[:7] == "content"
    ]
    here = "content/linjiang-2025"
    assert [
        f"{here}/indicators.toml:1:29: [toml]",
        f"{here}/report.md:13:44: [unreadable-quantity]",
        f"{here}/report.toml:3:9: [toml]",
    ] == told
