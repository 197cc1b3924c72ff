"""Two hundred acts of all rooms of the desk in one run, and as many undos after a restart: the tree, to the byte."""

import shutil
from pathlib import Path
from random import Random

import pytest
from acting import acts
from desking import tree, undo_all

from site_gen import load
from site_gen.preview.editor import Editor

MINI = Path(__file__).parent / "sites" / "mini"


@pytest.mark.parametrize(
    ("site", "slug", "number", "verbs"), [(MINI, "linjiang-2025", 200, 19), (Path("content"), "xiangtan-2021", 20, 14)]
)
def test_whatever_was_done_in_whatever_room_is_undone_after_a_restart(
    site: Path, slug: str, number: int, verbs: int, memory: Path
) -> None:
    content = Path(shutil.copytree(site, memory / "content"))
    before, journal = tree(content), memory / "desk.jsonl"
    editor = Editor(content, slug, journal)
    done = acts(editor, Random(17), number)  # noqa: S311
    report, problems = load.report(content / slug, ("zh", "en"))
    assert report is not None and not problems
    wrong = editor.standing()["problems"]
    assert {"charts.toml"} >= {Path(each["file"]).name for each in wrong}  # a true correction may leave a chart waiting
    again = Editor(content, slug, journal)
    assert number == undo_all(again)
    assert before == tree(content)
    assert verbs <= len(done), done
