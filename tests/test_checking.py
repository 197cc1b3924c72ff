"""What the gate found is told again for as long as content, templates and program are the same, and no longer."""

import shutil
from pathlib import Path

import pytest

from site_gen import load
from site_gen.commands import checking, judging
from site_gen.corridor import build, rebuild
from site_gen.model import extras
from site_gen.store import Store, program

MINI = Path(__file__).parent / "sites" / "mini"


def test_an_answer_is_kept_until_something_that_it_depends_on_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, templates = shutil.copytree(MINI, tmp_path / "content"), tmp_path / "templates"
    asked: list[object] = []
    ask = judging.judged
    monkeypatch.setattr(judging, "judged", lambda *given: asked.append(given) or ask(*given))

    def answer(program: str = "1") -> tuple[str, ...]:
        return checking.check(content, templates, None, Store(tmp_path / "cache", program)).unchecked

    (first,) = answer()
    assert ((first,), 1) == (answer(), len(asked))
    assert ((first,), 2) == (answer("another program"), len(asked))
    for entry in (tmp_path / "cache" / "entries").iterdir():
        entry.write_bytes(entry.read_bytes().replace(b"readings", b"findings"))
    assert ((first,), 3) == (answer(), len(asked))
    (confirmed := content / "linjiang-2025" / "confirmed.txt").unlink(missing_ok=True)
    confirmed.write_text("# nothing\n", "utf-8")
    answer()
    assert 4 == len(asked)
    templates.mkdir()
    (templates / "page.html").write_text("{% extends 'base.html' %}", "utf-8")
    answer()
    assert 5 == len(asked)
    monkeypatch.setattr(extras, "find_spec", lambda module: None)  # a library that is asked for goes, or comes
    answer()
    assert 6 == len(asked)


def test_what_a_build_made_is_judged_without_being_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, templates = tmp_path / "cache", tmp_path / "templates"
    rebuild.to_disk(MINI, templates, tmp_path / "output", cache)
    monkeypatch.delattr(build, "part")
    monkeypatch.delattr(build, "front")
    assert () == checking.check(MINI, templates, None, Store(cache, program())).problems


def test_marks_that_a_report_has_itself_are_its_words_and_no_left_overs(tmp_path: Path) -> None:
    content, templates = shutil.copytree(MINI, tmp_path / "content"), tmp_path / "templates"
    for name, mark in (("source.txt", "**"), ("report.md", r"\*\*")):
        file = content / "linjiang-2025" / name
        file.write_text(file.read_text("utf-8").replace("招商引资", f"{mark}招商引资{mark}"), "utf-8")
    assert () == checking.check(content, templates, None).problems
    templates.mkdir()
    page = load.templates(templates)["404.html"]
    (templates / "404.html").write_text(page.replace("<h1>", "<h1>{{ '{count}' }}"), "utf-8")
    (left,) = {each.rule for each in checking.check(content, templates, None).problems}
    assert "left-over" == left
