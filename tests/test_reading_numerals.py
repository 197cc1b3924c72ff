"""kind_of: what a numeral is taken for, by sentences that a colleague writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_gen.reading.kinds import kind_of
from site_gen.reading.tokens import scan

FILE = Path(__file__).parent / "cases" / "numerals.txt"


def cases() -> Iterator[tuple[str, str, str]]:
    sentence = ""
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            words, _, kind = line.strip().partition(" | ")
            yield sentence, words, kind
        elif line and not line.startswith("#"):
            sentence = line


@pytest.mark.parametrize(("sentence", "words", "kind"), list(cases()))
def test_case(sentence: str, words: str, kind: str) -> None:
    found = {token.span.of(sentence): kind_of(sentence, token) for token in scan(sentence)}
    assert kind == found.get(words, found)
