"""The promises on the report that this repository publishes: its edition, its words and its summaries."""

import re
from functools import cache
from pathlib import Path

import pytest

from site_gen import load
from site_gen.confirming.lines import parse as parse_confirmed
from site_gen.confirming.standing import confirmed, fallen, readings
from site_gen.data.catalogue import Catalogue
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.content import ReportFolder
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.edition import Edition
from site_gen.reading.english import read_english
from site_gen.reading.quantity import read_quantity

CONTENT = Path(__file__).parent.parent / "content"
READERS = {"zh": read_quantity, "en": read_english}
_LINK = re.compile(r"\[([^\]]+)\]\(obs:([^)]+)\)")


@cache
def report() -> ReportFolder:
    (found,) = (each for each in load.content(CONTENT).reports if each.slug == "xiangtan-2021")
    return found


@cache
def edition() -> Edition:
    parsed, mistakes = parse(report().edition, "report.md")
    own = report().settings
    placed, losses = place(parsed, report().source, own.omitted, own.noise, "report.md")
    assert ((), ()) == (mistakes, losses)
    return placed


@cache
def dataset() -> Dataset:
    catalogue = Catalogue((*load.catalogue(), *report().indicators))
    found, problems = tabulate(edition(), catalogue, read_quantity, "report.md")
    assert () == problems
    return found


def observation(key: str) -> Observation:
    (found,) = (each for each in dataset().observations if str(each.key) == key)
    return found


def test_nothing_is_lost_and_every_number_is_read_from_its_words() -> None:
    assert len(dataset().observations) > 180
    assert len({each.id for each in dataset().observations}) == len(dataset().observations)
    for each in dataset().observations:
        for mention in each.mentions:
            assert mention.words in mention.sentence
            assert mention.source.of(report().source)


def test_the_blanket_note_makes_estimates_of_what_ends_in_2021() -> None:
    rates = [each for each in dataset().observations if each.key.measure in ("growth", "average-growth", "points")]
    assert {"estimate"} == {each.key.status for each in rates if each.key.period.end == "2021"}
    assert "actual" == observation("gdp@2016").key.status
    assert "actual" == observation("new-industrial-firms@2017..2021?measure=count").key.status


def test_a_person_has_checked_every_number() -> None:
    lines, problems = parse_confirmed(report().confirmed, "confirmed.txt")
    assert () == problems
    unchecked = [each for each in readings(confirmed(dataset(), lines)) if each.mention.checked.how != "person"]
    assert [] == [f"{each.mention.line}:{each.mention.column} {each.mention.words}" for each in unchecked]
    assert () == fallen(dataset(), lines)


def test_headlines_are_observations() -> None:
    assert list(report().settings.headline) == [str(observation(key).key) for key in report().settings.headline]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_summary_says_the_same_numbers(lang: str) -> None:
    summary = report().settings.summary
    assert summary
    links = _LINK.findall(summary.get(lang) or "")
    assert len(links) > 15
    for words, key in links:
        stated, said = observation(key).quantity, READERS[lang](words, observation(key).key.measure)
        assert said, words
        assert (stated.canonical_value, stated.bound) == (said.canonical_value, said.bound), words


def test_summaries_are_of_the_same_observations() -> None:
    summary = report().settings.summary
    assert summary
    zh, en = ([key for _, key in _LINK.findall(summary.get(lang) or "")] for lang in ("zh", "en"))
    assert zh == en


def test_every_subject_has_a_name() -> None:
    subjects = {each.key.subject for each in dataset().observations} - {None}
    assert subjects == set(report().settings.subjects)


def test_the_report_defines_what_it_uses_and_the_catalogue_lacks() -> None:
    own = {indicator.id for indicator in report().indicators}
    used = {each.key.indicator for each in dataset().observations}
    assert set() == own - used
    assert set() == own & {indicator.id for indicator in load.catalogue()}


def test_terms_stand_in_the_text() -> None:
    text = "\n".join(block.text for block in edition().blocks)
    unquoted = re.sub("[“”]", "", text)
    absent = [
        term.id
        for term in report().terms
        if not any(re.sub("[“”]", "", name) in unquoted for name in (term.name.best("zh").text, *term.variants))
    ]
    assert [] == absent
    assert len(report().terms) >= 180


def test_no_private_number_is_repeated() -> None:
    (omitted,) = report().settings.omitted
    advert = omitted.span.of(report().source)
    numbers = re.findall(r"\d{7,}", advert)
    assert numbers
    folder = CONTENT / "xiangtan-2021"
    texts = [path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in (".md", ".toml", ".po")]
    assert [] == [number for number in numbers for text in texts if number in text]
