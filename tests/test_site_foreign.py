"""Chinese inside another language says so: the cases of `cases/site_foreign.txt`."""

from pathlib import Path

import pytest

from site_gen.site.frame.foreign import mark_chinese

_LINES = (Path(__file__).parent / "cases" / "site_foreign.txt").read_text("utf-8").splitlines()
_CASES = [tuple(line.split(" => ")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("html", "expected"), _CASES)
def test_chinese_is_marked_where_it_is_foreign(html: str, expected: str) -> None:
    assert expected == mark_chinese(html)


@pytest.mark.parametrize(("html", "expected"), _CASES)
def test_marking_twice_changes_nothing(html: str, expected: str) -> None:
    assert expected == mark_chinese(mark_chinese(html))
