"""Names of indicators in English, put together by rule."""

from functools import cache

import pytest
from casefile import cases

from site_gen import load, naming
from site_gen.model.dataset import Indicator
from site_gen.model.text import Words
from site_gen.naming.english import english
from site_gen.naming.lexicon import Lexicon, singular


@cache
def _lexicon() -> Lexicon:
    return naming.lexicon(load.lexicon(), load.catalogue())


@pytest.mark.parametrize(("heading", "expected"), cases("chapters_en.txt"))
def test_a_chapter_is_called_by_all_that_its_heading_says_or_not_at_all(heading: str, expected: str) -> None:
    assert (naming.chapter(heading) or "-") == expected


@pytest.mark.parametrize(("name", "expected"), cases("names_en.txt"))
def test_a_name_is_made_of_known_parts_or_not_at_all(name: str, expected: str) -> None:
    assert (english(name, _lexicon()) or "-") == expected


def test_only_what_nobody_has_named_is_named_by_rule() -> None:
    pairs = {"empty": "", "written": "reservoirs", "unknown": ""}
    chinese = {"empty": "水库数", "written": "水库数", "unknown": "沅江大桥数"}
    own = tuple(Indicator(id, Words.of({"zh": chinese[id], "en": en}), standard=False) for id, en in pairs.items())
    made = {each.id: (each.name.get("en"), each.by_rule) for each in naming.named(own, _lexicon())}
    assert made == {"empty": ("reservoirs", True), "written": ("reservoirs", False), "unknown": (None, False)}


def test_a_site_without_english_gets_none() -> None:
    own = (Indicator("a", Words.of({"zh": "水库数"})),)
    assert naming.named(own, _lexicon()) == own


def test_no_entry_of_the_lexicon_is_empty_or_chinese() -> None:
    silent = ("drop",)
    for chinese, words in _lexicon().words.items():
        for kind, word in words.items():
            assert kind in silent or word.english, chinese
            assert not any("\u4e00" <= character <= "\u9fff" for character in word.english + word.attributive), chinese


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("industrial parks", "industrial park"),
        ("cities", "city"),
        ("buses", "bus"),
        ("branches", "branch"),
        ("species", "species"),
        ("glass", "glass"),
        ("logistics", "logistics"),
        ("houses", "house"),
    ],
)
def test_a_noun_before_another_stands_in_the_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_whose_figures_are_named_where_they_are_places_or_known() -> None:
    given = {"甲厂": Words.of({"zh": "甲厂", "en": "Works A"})}
    made = naming.subjects(
        ["甲厂", "韶山市", "高新区", "某某集团"], given, {"韶山市": "Shaoshan"}.__getitem__, _lexicon()
    )
    assert {name: words.get("en") for name, words in made.items()} == {
        "甲厂": "Works A",
        "韶山市": "Shaoshan",
        "高新区": "High-tech zone",
    }


def test_quotes_stand_close_around_syllables() -> None:
    names = (Indicator("a", Words.of({"zh": "“先投后股”试点数", "en": ""}), standard=False),)
    (made,) = naming.named(names, _lexicon())
    assert "“xiān tóu hòu gǔ” shì diǎn shù" == made.pinyin
