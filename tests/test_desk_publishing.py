"""The publish check without a browser: what changed since the last commit, word by word, and what readers are told."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from desking import ON, SLUG, act

from site_gen.desk import requests, requests_charts, requests_fields, requests_readings, requests_translation
from site_gen.desk.differing import worded
from site_gen.desk.rows import rows_of
from site_gen.desk.splice import MovedError
from site_gen.preview.editor import Editor

MINI = Path(__file__).parent / "sites" / "mini"


@pytest.fixture
def content(memory: Path) -> Path:
    return Path(shutil.copytree(MINI, memory / "content"))


def git(content: Path, *command: str) -> None:
    own = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", str(content), *own, *command), check=True, capture_output=True)


def named(editor: Editor, words: str) -> requests_fields.Named:
    row = next(each for each in rows_of(editor._now()) if each.statement.text == words)
    return requests_fields.Named(row.id, row.link.address if row.link else "")


def edit(editor: Editor) -> None:
    act(editor, requests_charts.Summary(lang="zh", words="一段。\n\n[120.5亿元](obs:gdp@2024)。"), "0")
    act(editor, requests_readings.Correct((named(editor, "12家"),), status="estimate"), "1")
    act(editor, requests_readings.Confirm((named(editor, "120.5亿元"),)), "2")
    act(editor, requests_charts.Headline(names=("gdp@2024",)), "3")
    block = next(each for each in editor._now().edition.blocks if each.text.startswith("各位代表"))
    act(editor, requests_translation.Translate(block=block.id, lang="en", words="Fellow deputies,"), "4")


def changes(editor: Editor) -> dict[str, list[Any]]:
    return {each["room"]: [change["pieces"] for change in each["changes"]] for each in editor.changed()["rooms"]}


@pytest.mark.parametrize("committed", [True, False])
def test_what_changed_is_told_word_by_word_and_by_room(content: Path, committed: bool) -> None:
    if committed:
        git(content, "init", "-q")
        git(content, "add", ".")
        git(content, "commit", "-qm", "before")
    editor = Editor(content, SLUG, None)
    told = editor.changed()
    assert (committed, [], {}) == (told["committed"], told["rooms"], told["checked"])
    edit(editor)
    told = editor.changed()
    assert {"yes": 2} == told["checked"]
    found = changes(editor)
    assert [("+", "&status=estimate")] == [each for each in found["readings"][0] if each[0]]
    assert [("-", ', "gdp@2024?measure=growth", "retail-sales@2024"')] == [
        each for each in found["points"][0] if each[0]
    ]
    assert {"readings", "points", "translation"} == found.keys(), found
    for number in range(5):
        act(editor, requests.Undo(), f"u{number}")
    assert [] == editor.changed()["rooms"]


def test_a_report_that_no_commit_has_is_new_and_nothing_is_written_to_the_repository(content: Path) -> None:
    git(content, "init", "-q")
    git(content, "commit", "-qm", "empty", "--allow-empty")
    before = {path: path.stat().st_mtime_ns for path in (content / ".git").rglob("*")}
    told = Editor(content, SLUG, None).changed()
    assert {"report.md", "report.toml", "charts.toml"} <= {name for each in told["rooms"] for name in each["files"]}
    assert all(change["new"] for each in told["rooms"] for change in each["changes"])
    assert before == {path: path.stat().st_mtime_ns for path in (content / ".git").rglob("*")}


def test_words_are_compared_one_by_one_and_what_stayed_is_shortened() -> None:
    before = f"{'好' * 40}增长[6.2%](obs:gdp@2024)，{'稳' * 40}"
    pieces = worded(before, before.replace("@2024)", "@2024?status=target)"))
    assert [("", "…2%](obs:gdp@2024"), ("+", "?status=target"), ("", f")，{'稳' * 14}…")] == pieces


def test_what_readers_are_told_is_an_entry_of_its_day(content: Path) -> None:
    editor, settings = Editor(content, SLUG, None), content / SLUG / "report.toml"
    before = settings.read_text("utf-8")
    first = next(each.id for each in editor._now().edition.blocks if each.level == 2)
    act(editor, requests_charts.Version(words={"zh": '更正了"口径"。'}, blocks=(first, "p999")), "1")
    entry = f'[[versions]]\ndate = "{ON}"\ntext = {{ zh = "更正了\\"口径\\"。", en = "" }}\nparagraphs = ["{first}"]\n'
    assert f"{before}\n{entry}" == settings.read_text("utf-8")
    act(editor, requests_charts.Version(words={"zh": "更正了口径。", "en": "Corrected."}), "2")
    assert 1 == settings.read_text("utf-8").count("[[versions]]")
    assert '"更正了口径。", en = "Corrected." }\n' in settings.read_text("utf-8")
    with pytest.raises(MovedError):
        act(editor, requests_charts.Version(words={"zh": " "}), "3")
    assert [] == editor.standing()["problems"]
    for number in range(2):
        act(editor, requests.Undo(), f"u{number}")
    assert before == settings.read_text("utf-8")
