"""The program is known by every word of it, which are not read again while its files look as they did."""

import sys
from pathlib import Path

import pytest

from site_gen.store import ourselves


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "program" / "__pycache__").mkdir(parents=True)
    (tmp_path / "program" / "a.py").write_text("one = 1\n")
    monkeypatch.setattr(ourselves, "own_folders", lambda: (str(tmp_path / "program"),))
    monkeypatch.setattr(ourselves, "_NOTED", str(tmp_path / "program" / "__pycache__" / "program"))
    monkeypatch.setattr(ourselves, "TICK", -1)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "program" / "a.py"


def test_its_words_are_read_once(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ourselves.program()
    monkeypatch.setattr(ourselves, "words", lambda folder: pytest.fail("read again"))
    assert first == ourselves.program()


def test_a_changed_word_is_another_program(module: Path) -> None:
    first = ourselves.program()
    module.write_text("one = 11\n")
    assert first != ourselves.program()


def test_what_was_written_within_a_tick_of_the_look_is_read_again(
    module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ourselves, "TICK", 3_600_000_000_000)
    first = ourselves.program()
    told: list[str] = []
    monkeypatch.setattr(ourselves, "words", lambda folder: told.append(folder) or "words")
    assert first != ourselves.program()
    assert [str(module.parent)] == told


def test_a_damaged_note_is_none(module: Path) -> None:
    first = ourselves.program()
    Path(ourselves._NOTED).write_bytes(b"\xff\n\n")
    assert first == ourselves.program()
