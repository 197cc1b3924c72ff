"""A page is taken as it was made before if all that it is made from is the same, and only then."""

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.model.problem import ContentError
from site_gen.model.text import Phrase
from site_gen.site.frame.kept_pages import KeptPages
from site_gen.site.frame.page import Document, Frame
from site_gen.site.frame.render import render
from site_gen.site.words.wording import Gettext

FRAME = Frame(Phrase("增长", "zh"), Phrase("报告", "zh"), "", (("zh", "zh/a/"),))
PAGE = Document("zh/a/index.html", "about.html", "zh", FRAME, {"rows": (Phrase("2580亿元", "zh"),), "whole": 1})


def made(document: Document) -> bytes:
    return repr(document).encode()


def after(document: Document, common: str = "templates") -> KeptPages:
    """What is kept once `document` was made."""
    first = KeptPages(common, {})
    page = first.page(document, made)
    return KeptPages("templates", dict.fromkeys(first.digests.values(), page))


def test_what_is_the_same_is_not_made_again() -> None:
    same = replace(PAGE, frame=replace(FRAME), context={"rows": (Phrase("2580" + "亿元", "zh"),), "whole": 1})
    assert made(PAGE) == after(PAGE).page(same, lambda _: b"made again")


@pytest.mark.parametrize(
    "otherwise",
    [
        replace(PAGE, path="zh/b/index.html"),
        replace(PAGE, template="method.html"),
        replace(PAGE, lang="en"),
        replace(PAGE, frame=replace(FRAME, checked="林一")),
        replace(PAGE, context={"rows": (Phrase("2581亿元", "zh"),), "whole": 1}),
        replace(PAGE, context={"rows": ("2580亿元",), "whole": 1}),
        replace(PAGE, context={"rows": PAGE.context["rows"], "part": 1}),
        replace(PAGE, context={"rows": PAGE.context["rows"], "whole": 1.0}),
        replace(PAGE, context={"rows": PAGE.context["rows"]}),
    ],
)
def test_what_differs_in_anything_is_made_again(otherwise: Document) -> None:
    assert b"made again" == after(PAGE).page(otherwise, lambda _: b"made again")


def test_other_templates_or_words_make_every_page_again() -> None:
    assert b"made again" == after(PAGE, "others").page(PAGE, lambda _: b"made again")


def test_what_cannot_be_told_apart_is_never_kept() -> None:
    page = replace(PAGE, context={"to": lambda: "/"})
    assert b"made again" == after(page).page(page, lambda _: b"made again")


def test_a_value_that_was_let_go_is_not_taken_for_the_next_one_at_its_place() -> None:
    kept, seen = KeptPages("templates", {}), set()
    for number in range(500):
        kept.page(replace(PAGE, context={"rows": [number]}), made)
        seen.add(kept.digests[PAGE.path])
    assert 500 == len(seen)


SHOWN = {"rows": (Phrase("2580亿元", "zh"),)}


@pytest.mark.parametrize(
    ("place", "shown", "html"),
    [
        (("rows.html", "zh"), {"rows": (Phrase("2580" + "亿元", "zh"),)}, "as it was"),
        (("rows.html", "en"), SHOWN, "made again"),
        (("rows.html", "zh"), {"rows": (Phrase("2581亿元", "zh"),)}, "made again"),
        (("rows.html", "zh"), {"some": SHOWN["rows"]}, "made again"),
        (("rows.html", "zh"), SHOWN | {"to": "/"}, "made again"),
        (("rows.html", "zh"), SHOWN | {"to": lambda: "/"}, "made again"),
    ],
)
def test_a_part_is_made_again_where_it_is_given_something_else(
    place: tuple[str, ...], shown: dict[str, object], html: str
) -> None:
    first = KeptPages("templates", {})
    first.part(("rows.html", "zh"), SHOWN, lambda: "as it was")
    first.part(("rows.html", "zh"), SHOWN | {"to": lambda: "/"}, lambda: "as it was")
    assert html == KeptPages("templates", first.parts).part(place, shown, lambda: "made again")


def test_a_part_sees_nothing_of_its_page_but_what_it_is_given() -> None:
    templates = {"about.html": "{{ part('row.html', given=1) }}", "row.html": "{{ given }}{{ whole }}"}
    with pytest.raises(ContentError) as told:
        render([PAGE], templates, Gettext.from_catalogues(load.words(load.templates())))
    assert "templates/row.html" == told.value.problems[0].file
    assert "'whole' is undefined" in told.value.problems[0].message
