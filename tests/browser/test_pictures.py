"""Pictures of shared links, made by the machine's Chromium."""

import struct
from collections.abc import Mapping

import click
import pytest
from opening import apart
from siting import view, whole

from site_gen.model.sheet import Sheet
from site_gen.printing import chromium
from site_gen.printing.printer import printer

pytestmark = [pytest.mark.browser, pytest.mark.any_face]
_PAGE = "share.html"
_HTML = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><body style="font-family:serif">{}</body></html>'


def made(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
    return apart(lambda: printer(chromium.find(None), {})(sheets))


def test_each_report_has_a_picture_in_each_language_that_says_what_it_was_made_from() -> None:
    pictures: dict[str, tuple[Sheet, bytes]] = {}

    def draw(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
        chosen = {sheet.target: sheet for sheet in sheets if sheet.is_picture}
        pictures.update({path: (chosen[path], data) for path, data in made(tuple(chosen.values())).items()})
        return {}

    whole(view(), printer=draw)
    assert {"zh/linjiang/share.png", "en/linjiang/share.png"} <= set(pictures)
    for sheet, png in pictures.values():
        assert (1200, 630) == struct.unpack(">II", png[16:24])
        assert sheet.digest.encode() in png


def test_the_same_page_gives_the_same_picture() -> None:
    sheet = Sheet(_PAGE, "share.png", {_PAGE: _HTML.format("湘潭市政府工作报告 2580亿元 ≥ ᵖ").encode()})
    assert made((sheet,)) == made((sheet,))


def test_a_sign_that_no_typeface_has_is_told_and_not_drawn_as_a_box() -> None:
    sheet = Sheet(_PAGE, "share.png", {_PAGE: _HTML.format("湘潭\U0010fffd市").encode()})
    with pytest.raises(click.ClickException, match="\U0010fffd"):
        made((sheet,))
