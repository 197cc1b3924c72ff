"""What lies on the shelf, and what the cache says of an entry without taking it up."""

from pathlib import Path

import pytest

from site_gen.store.entries import Store
from site_gen.store.shelf import DiskShelf

VALUES = (("gdp", 3, "a"), ("gdp", 1, "b"), ("jobs", 2, "a"))


def one_by_one() -> DiskShelf:
    shelf = DiskShelf()
    for indicator, value, place in VALUES:
        shelf.put("said", value, place=place, indicator=indicator)
    return shelf


def test_what_is_laid_down_together_lies_as_if_laid_down_one_by_one() -> None:
    single, together = one_by_one(), DiskShelf()
    together.put_all("said", ((value, {"place": place, "indicator": of}) for of, value, place in VALUES))
    for given in ({}, {"place": "a"}, {"indicator": "gdp"}, {"slug": ""}, {"year": 0}, {"place": "c"}):
        assert [*single.numbered("said", int, **given)] == [*together.numbered("said", int, **given)]
        assert single.digest("said", **given) == together.digest("said", **given)
        assert [number for number, _ in single.numbered("said", int, **given)] == [*single.numbers("said", **given)]


def test_the_digest_is_of_what_lies_there_now() -> None:
    shelf, before = one_by_one(), one_by_one()
    shelf.again(2, 5)
    assert shelf.digest("said", indicator="jobs") == before.digest("said", indicator="jobs")
    assert shelf.digest("said", indicator="gdp") != before.digest("said", indicator="gdp")
    shelf.again(2, 1)
    assert shelf.digest("said", indicator="gdp") == before.digest("said", indicator="gdp")


@pytest.mark.parametrize("damaged", [b"", b"half", None])
def test_the_cache_holds_what_can_be_taken_up(tmp_path: Path, damaged: bytes | None) -> None:
    kept = Store(tmp_path, "1")
    assert not kept.holds("page")
    kept.put("page", b"<p>")
    assert kept.holds("page") and kept.own.holds("page")
    (entry,) = (tmp_path / "entries").iterdir()
    entry.unlink() if damaged is None else entry.write_bytes(damaged or entry.read_bytes()[:-1])
    assert kept.get("page") is None
    assert not kept.holds("page")
