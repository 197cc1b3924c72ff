"""Gettext: quantities, periods and messages in the site's languages, and in one that has only a catalogue."""

import re
from decimal import Decimal
from typing import cast

import pytest
from casefile import cases

from site_gen import load
from site_gen.edition.addresses import read_address
from site_gen.model.dataset import Measure
from site_gen.model.dating import when, within
from site_gen.model.period import Period
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity
from site_gen.reading.units import UNITS
from site_gen.site.frame.typography import typeset
from site_gen.site.words.wording import Gettext

FRENCH = """
msgid ""
msgstr "Language: fr"

msgid "bound.over"
msgstr "plus de {quantity}"

msgid "unit.CNY"
msgstr "{number} CNY"

msgid "unit.percent"
msgstr "{number} %"

msgid "period.years"
msgstr "de {start} à {end}"

msgid "period.months"
msgstr "de {start} à {end} {year}"

#, fuzzy
msgid "status.target"
msgstr "but"
"""
WORDING = Gettext.from_catalogues({**load.words(load.templates()), "fr": FRENCH})
CASES = cases("wording.txt")


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_quantity(given: str, expected: str) -> None:
    lang, words, *measure = given.split(" | ")
    quantity = read_quantity(words, cast(Measure, measure[0] if measure else "level"))
    assert quantity is not None
    assert expected == WORDING.quantity(lang, quantity).replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("lang", "name", "expected"),
    [
        ("en", "share of days with good air quality", "The share of days with good air quality"),
        ("en", "surveyed urban unemployment rate", "The surveyed urban unemployment rate"),
        ("en", "general public budget revenue", "General public budget revenue"),
        ("en", "rates and taxes", "Rates and taxes"),
        ("zh", "城镇调查失业率", "城镇调查失业率"),
    ],
)
def test_a_name_that_is_a_subject(lang: str, name: str, expected: str) -> None:
    assert expected == WORDING.subject(lang, name)


@pytest.mark.parametrize(
    ("lang", "period", "expected"),
    [
        ("zh", "2021", "2021年"),
        ("zh", "2016..2021", "2016—2021年"),
        ("zh", "2024-06", "2024年6月"),
        ("zh", "2024-01..2024-06", "2024年1—6月"),
        ("en", "2021", "2021"),
        ("en", "2016..2021", "2016–2021"),
        ("en", "2024-06", "June 2024"),
        ("en", "2024-01..2024-06", "January to June 2024"),
        ("zh", "2024-01..09", "2024年1—9月"),
        ("en", "2023-11..2024-02", "November 2023 to February 2024"),
        ("fr", "2016..2021", "de 2016 à 2021"),
        ("fr", "2024-01..09", "de janvier à septembre 2024"),
        ("fr", "2024-06", "juin 2024"),
    ],
)
def test_period(lang: str, period: str, expected: str) -> None:
    parsed = Period.parse(period)
    assert parsed is not None
    assert expected == WORDING.period(lang, parsed)


@pytest.mark.parametrize(
    ("key", "alone", "inside"),
    [
        ("gdp@2021", "2021", "in 2021"),
        ("gdp@2016..2021?measure=average-growth", "2016–2021", "over 2016–2021"),
        ("gdp@2022?status=target", "2022", "for 2022"),
        ("industrial-firms@2024..2026?status=target", "by 2026", "by 2026"),
        ("industrial-firms@2024-01..06?status=target", "January to June 2024", "for January to June 2024"),
        ("industrial-firms@2022..2026?measure=change&status=target", "over 2022–2026", "over 2022–2026"),
    ],
)
def test_period_of_a_key(key: str, alone: str, inside: str) -> None:
    (parsed,) = read_address(key)[0].keys
    assert (alone, inside) == (when(parsed, "en", WORDING), within(parsed, "en", WORDING))
    assert when(parsed, "zh", WORDING) == within(parsed, "zh", WORDING) == WORDING.period("zh", parsed.period)


@pytest.mark.parametrize(
    ("lang", "iso", "expected"),
    [
        ("zh", "2021-12-30", "2021年12月30日"),
        ("en", "2021-12-30", "December 30, 2021"),
        ("en", "2021-12", "December 2021"),
        ("en", "end of 2021", "end of 2021"),
    ],
)
def test_date(lang: str, iso: str, expected: str) -> None:
    assert expected == WORDING.date(lang, iso)


def test_sign_is_printed_on_demand() -> None:
    quantity = read_quantity("提高3.9个百分点", "points")
    assert quantity is not None
    assert "+3.9个百分点" == WORDING.quantity("zh", quantity, signed=True)
    assert "+3.9 percentage points" == WORDING.quantity("en", quantity, signed=True)
    longer = read_quantity("提高1.5岁", measure="change")
    assert longer and "+1.5 years" == WORDING.quantity("en", longer, signed=True)


def test_number_keeps_every_digit() -> None:
    assert ["1762.02", "1,762.02", "−0.5", "1,234.500"] == [
        WORDING.number("zh", Decimal("1762.02")),
        WORDING.number("en", Decimal("1762.02")),
        WORDING.number("en", Decimal("-0.5")),
        WORDING.number("en", Decimal("1234.500")),
    ]


def test_message_that_a_language_lacks_comes_from_the_first_that_has_it() -> None:
    assert "目标" == WORDING.say("zh", "status.target")
    assert WORDING.say(WORDING.languages[0], "status.target") == WORDING.say("fr", "status.target")


def test_message_that_no_language_has_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        WORDING.say("en", "no.such.message")


def test_words_are_filled_in_by_language() -> None:
    named = {"title": Words.of({"zh": "甲", "en": "A"}), "version": Words.of({"zh": "草案", "en": "draft"})}
    assert ["甲（草案）", "A (draft)"] == [WORDING.words("twice.title", **named).get(x) for x in ("zh", "en")]


def test_both_catalogues_say_the_same_messages() -> None:
    zh, en = (WORDING.catalogues[lang].texts for lang in ("zh", "en"))
    differ = set(zh) ^ set(en)  # how English says a unit beside a name, or a number in a word, is its own affair
    assert [] == sorted(name for name in differ if not re.fullmatch(r"unit\..+\.(?:said|also|\d+)|noun\..+", name))


@pytest.mark.parametrize(
    ("words", "measure", "name", "expected"),
    [
        ("1.2万人", "count", "new urban jobs", "12,000"),
        ("1.2万人", "count", "volunteer service", "12,000 people"),
        ("3000户", "count", "new self-employed businesses", "3,000"),
        ("3000户", "count", "dilapidated houses renovated", "3,000 households"),
        ("800张", "level", "hospital beds", "800"),
        ("15万亩", "level", "sown area", "150,000 mu (10,000 hectares)"),
        ("255万亩以上", "level", "sown area", "at least 2.55 million mu (170,000 hectares)"),
        ("4510万亩", "level", "sown area", "45.1 million mu (3.01 million hectares)"),
        ("387.15万亩", "level", "sown area", "3.8715 million mu (258,100 hectares)"),
        ("2万亩", "level", "sown area", "20,000 mu (1,330 hectares)"),
        ("255万亩", "level", "", "2.55 million mu"),
        ("100万吨", "level", "grain output", "1 million metric tons"),
    ],
)
def test_beside_its_name_a_quantity_says_no_unit_twice(words: str, measure: Measure, name: str, expected: str) -> None:
    quantity = read_quantity(words, measure)
    assert quantity is not None
    assert expected == WORDING.quantity("en", quantity, of=name)


def test_no_unit_that_a_report_can_have_is_shown_by_its_id() -> None:
    words = load.words(load.templates())
    catalogues = Gettext.from_catalogues({lang: words[lang] for lang in ("zh", "en")})
    units = {f"unit.{unit.canonical}" for unit in UNITS.values()}
    assert set() == {name for name in units for lang in ("zh", "en") if not catalogues.has(lang, name)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at least 36.25 million metric tons", "[at least] [36.25 million] metric tons"),
        ("less than CNY 94,600 a head", "[less than] [CNY 94,600] a head"),
        ("at least as well as in 2021", "at least as well as in 2021"),
    ],
)
def test_the_words_of_a_bound_stay_on_one_line(words: str, expected: str) -> None:
    assert expected == typeset(words).replace('<span class="nw">', "[").replace("</span>", "]")


def test_the_plural_goes_by_the_digits() -> None:
    """1 and 1.0 are equal, and one of them is many."""
    said = [WORDING.say("en", "unit.percentage_point", number=each, count=Decimal(each)) for each in ("1", "1.0", "1")]
    assert ["1 percentage point", "1.0 percentage points", "1 percentage point"] == said
