"""What of a changed page can be put into the one that is open."""

import pytest

from site_gen.preview.following import Versions, rewritten

PAGE = """<main>
<div class="row later" id="p7">
<a class="pn" href="#p7">7</a>
<p class="cell text paragraph">增长<a class="num" id="n-a">6%</a>。</p>
<div class="side">
<aside class="note" id="note-1">注</aside>
</div>
</div>
<div class="row" id="p8">
<a class="pn" href="#p8">8</a>
<p class="cell text paragraph" lang="en">We did it.</p>
</div>
</main>
"""


def changed(*replacements: str) -> bytes:
    page = PAGE
    for old, new in zip(replacements[::2], replacements[1::2], strict=True):
        assert old in page
        page = page.replace(old, new)
    return page.encode()


@pytest.mark.parametrize(
    ("now", "rows"),
    [
        (changed("增长", "增加"), ["p7"]),
        (changed("增长", "增加<ins>了</ins>", "did", "have done"), ["p7", "p8"]),
        (changed("6%</a>", "6.0%</a>"), ["p7"]),
    ],
)
def test_words_of_paragraphs_can_be_put_in(now: bytes, rows: list[str]) -> None:
    found = rewritten(PAGE.encode(), now)
    assert found
    assert rows == list(found)
    assert all(line in now.decode().split("\n") for line in found.values())


@pytest.mark.parametrize(
    "now",
    [
        changed(),
        changed("增长", "增加", "注", "注解"),
        changed("注", "注解"),
        changed('id="n-a"', 'id="n-b"'),
        changed("We did it.", 'We did <a class="num" id="n-b">6</a> of it.'),
        changed("We did it.", "We did\nit."),
        changed(' lang="en"', ""),
        changed('id="p8"', 'id="p9"'),
        changed('<a class="pn" href="#p8">8</a>', "<b>8</b>", "did", "do"),
    ],
)
def test_whatever_else_has_changed_the_page_is_loaded_anew(now: bytes) -> None:
    assert rewritten(PAGE.encode(), now) is None


def test_only_who_shows_the_version_that_was_given_last_can_follow() -> None:
    versions = Versions()
    first = versions.give("/a", PAGE.encode())
    now = changed("增长", "增加")
    assert ["p7"] == list(versions.since("/a", first, now) or ())
    versions.give("/a", now)
    assert versions.since("/a", first, PAGE.encode()) is None
    assert versions.since("/b", first, now) is None
