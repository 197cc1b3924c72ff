"""Drawings are hung in where pages have hooks for them, and nobody waits for them before."""

from collections.abc import Iterable

import pytest
from charting import CITY, SHOWN, drawn, figure
from markupsafe import Markup

from site_gen.model.chart import Figure
from site_gen.site.frame.hooks import hook, nameless
from site_gen.site.pieces.hanging import Hanging, Hung

(MADE,) = drawn(figure(SHOWN["columns"], CITY))
ENGLISH = next(each for each in MADE.drawings if each.lang == "en")


def never() -> Iterable[Figure]:
    raise AssertionError("nobody needs them yet")


def hooked(what: str) -> Markup:
    return hook(what, MADE.spec.id, "en", "0")


def test_what_is_asked_for_hangs_in_its_place_in_its_language() -> None:
    page = Markup("<p>{}</p><p>{}</p>").format(hooked("wide"), hooked("narrow"))
    hung = Hanging(lambda: (MADE,)).page(page.encode()).decode()
    assert f"<p>{ENGLISH.wide}</p><p>{ENGLISH.narrow}</p>" == hung


def test_names_of_marks_go_where_the_page_has_no_use_for_them() -> None:
    hung = Hanging(lambda: (MADE,)).page(nameless(hooked("wide")).encode()).decode()
    assert ("data-o" in ENGLISH.wide, "data-o" in hung) == (True, False)
    assert ENGLISH.wide.count("<path") == hung.count("<path")


def test_the_frame_is_as_high_as_the_higher_drawing_and_what_stands_around_it() -> None:
    assert int(Hanging(lambda: (MADE,)).page(hooked("height").encode())) > 260


def test_only_a_page_with_a_hook_that_is_looked_at_waits() -> None:
    pages = {"a": b"plain", "b": hooked("wide").encode()}
    hung = Hung(pages, Hanging(never))
    assert (["a", "b"], b"plain") == (list(hung), hung["a"])
    assert {"a": b"plain"} == dict(hung.only("a"))
    with pytest.raises(AssertionError, match="yet"):
        hung["b"]


def test_they_are_waited_for_once() -> None:
    asked: list[str] = []
    hanging = Hanging(lambda: asked.append("") or (MADE,))
    for what in ("wide", "narrow", "wide"):
        hanging.page(hooked(what).encode())
    assert [""] == asked
