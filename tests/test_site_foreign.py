"""Chinese inside another language says so: the cases of `cases/site_foreign.txt`."""

import pytest
from casefile import cases

from site_gen.site.frame.foreign import mark_chinese

_CASES = cases("site_foreign.txt")


@pytest.mark.parametrize(("html", "expected"), _CASES)
def test_chinese_is_marked_where_it_is_foreign(html: str, expected: str) -> None:
    assert expected == mark_chinese(html)


@pytest.mark.parametrize(("html", "expected"), _CASES)
def test_marking_twice_changes_nothing(html: str, expected: str) -> None:
    assert expected == mark_chinese(mark_chinese(html))
