"""A report checked against itself: the cases of `cases/data_checks.txt` and `cases/data_lists.txt`."""

import re
from decimal import Decimal

import pytest
from casefile import cases

from site_gen import load
from site_gen.data.checks import check
from site_gen.data.checks_arithmetic import Interval, exact, rounded, yearly
from site_gen.data.checks_lists import number
from site_gen.model.dataset import Dataset, Key, Mention, Observation
from site_gen.model.edition import Block, Edition, Run
from site_gen.model.period import Period
from site_gen.model.quantity import Quantity
from site_gen.model.text import Span, Words
from site_gen.reading.quantity import read_quantity

_KEY = re.compile(r"([\w-]+)@([\d.-]+)(?:\?(\S+))? (.+)")
"""`gdp@2021?measure=growth 8%`"""


class Speech:
    """Says which message it was asked for, so that tests do not depend on its words."""

    languages = ("zh",)

    def say(self, lang: str, message: str, /, **values: object) -> str:
        return f"{message} {sorted(values)}"

    def words(self, message: str, /, **values: object) -> Words:
        return Words.of({"zh": self.say("zh", message, **values)})

    def number(self, lang: str, value: Decimal) -> str:
        return f"{value:f}"

    def quantity(self, lang: str, quantity: Quantity, *, signed: bool = False, of: str = "") -> str:
        return f"{quantity.value:f}{quantity.unit.printed}"

    def period(self, lang: str, period: Period) -> str:
        return str(period)


def observed(statement: str) -> tuple[Key, Quantity, str]:
    match = _KEY.fullmatch(statement)
    assert match, statement
    rest = dict(part.split("=") for part in (match[3] or "").split("&") if part)
    period = Period.parse(match[2])
    assert period
    key = Key(match[1], period, **rest)  # type: ignore[arg-type]  # the case file writes what Key takes
    quantity = read_quantity(match[4], key.measure)
    assert quantity, match[4]
    return key, quantity, match[4]


def dataset(statements: str) -> Dataset:
    found: dict[Key, Observation] = {}
    for statement in statements.split("; "):
        key, quantity, words = observed(statement)
        before = found[key].mentions if key in found else ()
        mention = Mention("p1", words, words, Span(0, 1), 1, 1)
        found[key] = Observation(str(key), key, quantity, (*before, mention))
    catalogue = {indicator.id: indicator for indicator in load.catalogue()}
    indicators = dict.fromkeys(key.indicator for key in found)
    return Dataset(tuple(catalogue[id] for id in indicators), tuple(found.values()))


@pytest.mark.parametrize(("statements", "expected"), cases("data_checks.txt"))
def test_numbers_are_checked_against_each_other(statements: str, expected: str) -> None:
    findings = check(dataset(statements), Edition(()), Speech())
    found = [f"{finding.check} {finding.verdict}" for finding in findings]
    assert expected in (found if expected != "-" else ["-" if not found else str(found)])


@pytest.mark.parametrize(("paragraphs", "expected"), cases("data_lists.txt"))
def test_lists_are_as_long_as_the_text_says(paragraphs: str, expected: str) -> None:
    blocks = tuple(
        Block(f"p{i}", "paragraph", 0, (Run(text),), text, i) for i, text in enumerate(paragraphs.split(" / "))
    )
    findings = check(Dataset((), ()), Edition(blocks), Counting())
    assert ([] if expected == "-" else [expected]) == [finding.text.get("zh") for finding in findings]


def test_two_lists_that_one_paragraph_names_have_ids_of_their_own_and_the_same_words_name_one() -> None:
    works = "做好两件实事：一是办学。二是建医院。"
    text = f"做好三个方面：一是修路。二是造林。{works}就是这样，{works}"
    block = Block("p1", "paragraph", 0, (Run(text),), text, 1)
    findings = check(Dataset((), ()), Edition((block,)), Counting())
    assert ["list-count-p1", "list-count-p1-2"] == sorted(finding.id for finding in findings)


class Counting(Speech):
    """Says the numbers of a list alone."""

    def say(self, lang: str, message: str, /, **values: object) -> str:
        return f"{values['named']} {values['found']} {message.rsplit('.', 1)[1]}"


def test_every_finding_has_its_own_id_and_names_what_it_compared() -> None:
    everything = "; ".join(left for left, right in cases("data_checks.txt")[:1] + cases("data_checks.txt")[7:8])
    findings = check(dataset(everything), Edition(()), Speech())
    assert len(findings) == len({finding.id for finding in findings})
    assert all(finding.observations for finding in findings)


@pytest.mark.parametrize(
    ("words", "expected"), [("九", 9), ("十", 10), ("十一", 11), ("二十三", 23), ("二十", 20), ("12", 12)]
)
def test_numbers_of_lists(words: str, expected: int) -> None:
    assert expected == number(words)


def test_growth_is_compound_and_rounding_is_allowed_for() -> None:
    assert Decimal("7.92") == rounded(yearly(Decimal("1762.02"), Decimal(2580), 5))
    assert Interval(Decimal("7.05"), Decimal("7.15")) == exact(Decimal("7.1"))
    assert Interval(Decimal("2579.5"), Decimal("2580.5")) == exact(Decimal(2580))
    assert "1280" == str(rounded(Decimal("1280.000")))
