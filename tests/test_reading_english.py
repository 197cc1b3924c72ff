"""English words -> quantities, as a table that anybody can extend."""

import pytest
from casefile import cases

from site_gen.model.quantity import Quantity
from site_gen.reading.english import numbers_en, read_english

CASES = cases("english.txt")


def written(quantity: Quantity | None) -> str:
    if quantity is None:
        return "none"
    values = ":".join(map(str, quantity.parts)) or f"{quantity.canonical_value.normalize():f}"
    if quantity.canonical_max is not None:
        values += f"..{quantity.canonical_max.normalize():f}"
    return f"{values} {quantity.unit.canonical} {quantity.bound}"


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[case[0] for case in CASES])
def test_words_state_a_quantity(words: str, expected: str) -> None:
    phrase, _, measure = words.partition(" | ")
    assert expected == written(read_english(phrase, measure or "level"))


def test_running_text_gives_its_quantities_without_its_dates() -> None:
    sentence = (
        "By the end of 2026, GDP will exceed CNY 380 billion, up 7% from 2021; on December 30, 13 projects worth over "
        "US$2 million were launched, and 1.8 million pigs kept."
    )
    found = [(span.of(sentence), written(quantity)) for span, quantity in numbers_en(sentence)]
    assert found == [
        ("CNY 380 billion", "380000000000 CNY over"),
        ("7%", "7 percent exact"),
        ("13", "13 count exact"),
        ("US$2 million", "2000000 USD over"),
        ("1.8 million", "1800000 count exact"),
    ]
