"""What lies on the shelf, and what the cache says of an entry without taking it up."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, strategies

from site_gen.store.entries import Store
from site_gen.store.lasting import lasting
from site_gen.store.shelf import DiskShelf

QUESTIONS: tuple[Mapping[str, str], ...] = ({}, {"place": "a"}, {"indicator": "y"}, {"place": "b", "indicator": "x"})
Lots = Mapping[str, list[tuple[str, str, int]]]
"""Name of a report -> place, indicator and value of each thing that it says."""
LOTS = strategies.dictionaries(
    strategies.sampled_from("klm"),
    strategies.lists(
        strategies.tuples(strategies.sampled_from("ab"), strategies.sampled_from("xy"), strategies.integers(0, 3)),
        max_size=4,
    ),
)


def lay_down(shelf: DiskShelf, lots: Lots) -> list[int]:
    def made(name: str) -> int:
        for place, indicator, value in lots[name]:
            shelf.put("said", value, place=place, indicator=indicator, rank=name)
        return len(lots[name])

    return shelf.layer("told", {name: repr(said) for name, said in lots.items()}, int, made)


def lying(shelf: DiskShelf) -> list[object]:
    """All that can be asked of it."""
    asked = [([*shelf.each("said", int, **of)], shelf.digest("said", **of)) for of in QUESTIONS]
    return [*asked, [*shelf.values("said", "indicator")], [*shelf.values("said", "rank")]]


@given(strategies.lists(LOTS, min_size=1, max_size=4))
def test_what_lies_there_is_what_would_lie_on_a_new_shelf(steps: list[Lots]) -> None:
    shelf = DiskShelf()
    for lots in steps:
        new = DiskShelf()
        assert lay_down(new, lots) == lay_down(shelf, lots)
        assert lying(new) == lying(shelf)


def test_what_is_known_is_not_made_again() -> None:
    shelf = DiskShelf()
    lay_down(shelf, {"k": [("a", "x", 1)]})
    assert [1] == shelf.layer("told", {"k": repr([("a", "x", 1)])}, int, lambda name: pytest.fail(name))


def test_what_was_put_in_the_place_of_something_stays_with_it_where_it_moves() -> None:
    shelf = DiskShelf()
    lay_down(shelf, {"k": [("a", "x", 1)]})
    before, laid = shelf.digest("said"), shelf.as_laid("said", indicator="x")
    ((number, _, _),) = shelf.ranked("said", int)
    shelf.again(number, 5)
    assert (before != shelf.digest("said"), laid) == (True, shelf.as_laid("said", indicator="x"))
    lay_down(shelf, {"k": [("a", "y", 3), ("a", "x", 1)]})
    assert [3, 5] == [*shelf.each("said", int)]
    lay_down(shelf, {"k": [("a", "x", 2)]})
    assert [2] == [*shelf.each("said", int)]


def test_the_shelf_is_there_for_the_next_build(tmp_path: Path) -> None:
    kept = Store(tmp_path, "1")
    with lasting(kept) as shelf:
        lay_down(shelf, {"k": [("a", "x", 1)]})
    with lasting(kept) as shelf:
        assert [1] == [*shelf.each("said", int)]
        with lasting(kept) as beside:
            assert [] == [*beside.each("said", int)]
            lay_down(beside, {"k": [("a", "x", 2)]})
    with lasting(kept) as shelf:
        assert [[2]] == [[*shelf.each("said", int)]]
    with lasting(Store(tmp_path, "2")) as shelf:
        assert [] == [*shelf.each("said", int)]


def test_a_shelf_that_is_not_as_it_was_left_is_none(tmp_path: Path) -> None:
    kept = Store(tmp_path, "1")
    for damage in (b"", b"SQLite format 3\0", None):
        with lasting(kept) as shelf:
            assert [] == [*shelf.each("said", int)]
            lay_down(shelf, {"k": [("a", "x", 1)]})
        (tmp_path / "shelf").unlink() if damage is None else (tmp_path / "shelf").write_bytes(damage)


def test_of_a_build_that_is_killed_or_refuses_no_shelf_is_left(tmp_path: Path) -> None:
    kept = Store(tmp_path, "1")
    with lasting(kept) as shelf:
        lay_down(shelf, {"k": [("a", "x", 1)]})
    with pytest.raises(KeyboardInterrupt), lasting(kept) as shelf:
        raise KeyboardInterrupt
    (tmp_path / "shelf.99999.new").write_bytes(b"of one that was killed")
    with lasting(kept) as shelf:
        assert [] == [*shelf.each("said", int)]
    assert ["entries", "shelf"] == sorted(path.name for path in tmp_path.iterdir())


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
