"""Pages that a second process judges are judged as by one, and it is started for many alone."""

import pytest

from site_gen.commands import beside
from site_gen.corridor import companion
from site_gen.site.gate.check import Written, here

FINE = '<!doctype html><html lang="zh-Hans"><head><title>一</title></head><body><h1>一</h1><p>{}</p></body></html>'
PAGES = tuple((f"zh/{number}/index.html", FINE.format(number * "<b>二").encode()) for number in range(12))


def test_two_judge_as_one_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_WORTH", 1)
    started = []
    start = companion._started
    monkeypatch.setattr(companion, "_started", lambda module: started.append(start(module)) or started[-1])
    with beside.beside() as judged:
        found = list(judged(PAGES))
    assert list(here(PAGES)) == found
    assert any(outline.problems for outline in found)
    assert [0] == [process.returncode for process in started]


@pytest.mark.parametrize("pages", [(), PAGES])
def test_for_few_pages_nothing_is_started(pages: tuple[Written, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(companion, "_started", None)
    with beside.beside() as judged:
        assert list(here(pages)) == list(judged(pages))
