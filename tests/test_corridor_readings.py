"""What was read of words is known the next time, to the digit; what was not read then is read now."""

from pathlib import Path

import pytest

from site_gen import store
from site_gen.corridor import readings

WORDS = ("2580亿元", "120.50亿元", "超过3800亿元", "5%—6%", "6.9:54.6:38.5", "下降13.3%", "翻一番", "第二", "没有数")


def asked() -> list[str]:
    found = [readings.read_quantity(words, "growth", "分别为3%、") for words in WORDS]
    return [*map(repr, found), repr(readings.read_english("over CNY 80.0 billion", "level"))]


def test_a_reading_is_known_as_it_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, plain = store.Store(tmp_path, "1"), asked()
    with readings.remembered(kept, "report"):
        assert plain == asked()
    monkeypatch.setattr(readings, "_anew", lambda *_: "read again")
    with readings.remembered(kept, "report"):
        assert plain == asked()
        assert "read again" == readings.read_quantity("2580亿元", "level", "分别为3%、")
        assert "read again" == readings.read_quantity("2580亿元", "growth")
    assert {repr("read again")} == set(asked())  # outside nothing is remembered


def test_another_program_reads_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with readings.remembered(store.Store(tmp_path, "1"), "report"):
        asked()
    monkeypatch.setattr(readings, "_anew", lambda *_: "read again")
    for kept, slug in ((store.Store(tmp_path, "2"), "report"), (store.Store(tmp_path, "1"), "another")):
        with readings.remembered(kept, slug):
            assert {repr("read again")} == set(asked())
