"""Patterns that are kept compiled: the same as `re` makes them, and nothing lost where what was kept is spoilt."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import start
from site_gen.model import compiled
from site_gen.reading.rule import RULES

PATTERN = r"(?P<name>[一-龥]{2,}?)(?:增长|下降)(?P<rate>\d+(?:\.\d+)?)(?![万亿])%(?<=[%％])"
TEXT = "出口增长8.1%，进口下降3%。"


def test_every_rule_is_what_re_makes_of_it() -> None:
    for rule in RULES:
        own = re.compile(rule.pattern.pattern)
        assert (own.flags, own.groups, dict(own.groupindex)) == (
            rule.pattern.flags,
            rule.pattern.groups,
            dict(rule.pattern.groupindex),
        )


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "FILE", tmp_path / "__pycache__" / "patterns")
    monkeypatch.setattr(compiled, "_new", {})
    monkeypatch.setattr(compiled, "_kept", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "__pycache__" / "patterns"


def test_what_was_kept_finds_the_same(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.compiled(PATTERN)
    compiled.keep()
    monkeypatch.setattr(compiled, "_kept", compiled._read())
    monkeypatch.setattr(compiled, "_made", None)  # nothing is made anew
    again = compiled.compiled(PATTERN)
    found = [match.groupdict() for match in re.finditer(PATTERN, TEXT)]
    assert found
    assert found == [match.groupdict() for match in again.finditer(TEXT)]
    assert "丙" == again.sub("丙", "出口增长8.1%")


@pytest.mark.parametrize("spoilt", [b"", b"\0", b"\xe9\x00\x00\x00\x00"])
def test_a_spoilt_file_is_passed_over(spoilt: bytes, kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_bytes(spoilt)
    assert {} == compiled._read()


def test_what_is_no_code_is_made_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_kept", {PATTERN: (0, b"\xff\0\0\0", 0, {}, ())})
    assert re.findall(PATTERN, TEXT) == compiled.compiled(PATTERN).findall(TEXT)


def test_nothing_is_written_where_byte_code_is_not(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled.compiled(PATTERN)
    compiled.keep()
    assert not kept.exists()


def test_a_place_that_cannot_be_written_stops_nothing(kept: Path) -> None:
    kept.parent.write_text("a file where the folder should be")
    compiled.compiled(PATTERN)
    compiled.keep()
    assert kept.parent.is_file()


def test_without_the_parts_of_this_interpreter_re_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_sre", None)
    assert re.compile(PATTERN) is compiled.compiled(PATTERN)


def test_who_leaves_at_once_keeps_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(compiled, "keep", lambda: kept.append("patterns"))
    monkeypatch.setattr("os._exit", lambda _: None)
    start._leave(0)
    assert ["patterns"] == kept


def test_a_second_process_makes_nothing_anew() -> None:
    told = "from site_gen.reading import measure; from site_gen.model import compiled; print(len(compiled._new))"
    first, second = (subprocess.run([sys.executable, "-c", told], capture_output=True, check=True) for _ in range(2))
    assert sys.dont_write_bytecode or b"0" == second.stdout.strip(), first
