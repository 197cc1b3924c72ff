"""Promise 4: planted errors of a translation are each caught, at their place."""

import pytest
from casefile import cases
from test_edition_translation import translated

from site_gen.edition.agreement import agree, differing_terms, unfinished
from site_gen.edition.equality import difference
from site_gen.edition.fidelity import place
from site_gen.edition.hints import hints
from site_gen.edition.markdown import parse
from site_gen.edition.terminology import unknown_terms
from site_gen.edition.translation import read, update
from site_gen.model.dataset import Observation
from site_gen.model.edition import Edition, Statement
from site_gen.model.glossary import Term
from site_gen.model.problem import Problem
from site_gen.model.text import Words
from site_gen.reading.english import read_english
from site_gen.reading.quantity import read_quantity

SOURCE = """云山报告
产值从235亿元增长到350亿元，比重提高3.9个百分点，能耗下降13.3%，两县均达800亿元以上。
深化“放管服”改革，云山县受益。
"""
TEXT = """# 云山报告

产值从[235亿元](obs:output@2016)增长到[350亿元](obs:output@2021)，比重[提高3.9个百分点](obs:share@2016..2021?measure=points)，能耗[下降13.3%](obs:energy@2016..2021?measure=change)，两县均达[800亿元以上](obs:a@2021+b@2021)[^1]。

深化“放管服”改革，云山县受益。

[^1]: 注
"""
OUTPUT = (
    "Output rose from [CNY 23.5 billion](obs:output@2016) to [CNY 35 billion](obs:output@2021), the share "
    "[rose 3.9 percentage points](obs:share@2016..2021?measure=points), energy use "
    "[fell by 13.3%](obs:energy@2016..2021?measure=change), and both counties reached "
    "[at least CNY 80 billion](obs:a@2021+b@2021)[^1]."
)
REFORM = "We deepened Streamlined-Services reforms, from which Yunshan County benefits."
TERMS = (
    Term(
        "fang-guan-fu",
        Words.of({"zh": "放管服", "en": "streamlined services (fang guan fu)"}),
        Words.of({}),
        renderings=Words.of({"en": "delegation reform|fang guan fu"}),
        banned=Words.of({"en": "put-manage-serve"}),
    ),
    Term("yunshan", Words.of({"zh": "云山", "en": "Yunshan"}), Words.of({})),
    Term("yunshan-county", Words.of({"zh": "云山县", "en": "Yunshan County"}), Words.of({})),
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    edition, mistakes = parse(TEXT, "report.md")
    placed, losses = place(edition, SOURCE, (), (), "report.md")
    assert (mistakes, losses) == ((), ())
    return placed


def observations(edition: Edition) -> tuple[Observation, ...]:
    found = []
    for block in edition.blocks:
        for one in block.inlines:
            if isinstance(one, Statement):
                quantity = read_quantity(one.text, one.keys[0].measure)
                assert quantity is not None
                found += [Observation(str(key), key, quantity, ()) for key in one.keys]
    return tuple(found)


def catalogue(edition: Edition, output: str = OUTPUT, reform: str = REFORM) -> str:
    words = {"p0": "Yunshan Report", "p1": output, "p2": reform, "note-1": "Note"}
    return translated(update(edition, None, "en"), words)


def found(edition: Edition, po: str) -> list[Problem]:
    translation, mistakes = read(edition, po, "en", "en.po")
    agreed = agree(edition, translation, observations(edition), read_english, "en.po")
    terms = differing_terms(edition, translation, TERMS, "en.po")
    return [*mistakes, *agreed, *terms, *unfinished(edition, translation, "en.po")]


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(p.rule, p.excerpt[p.column - 1 : p.column - 1 + p.length]) for p in problems]


def test_a_faithful_translation_agrees(edition: Edition) -> None:
    assert found(edition, catalogue(edition)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("23.5 billion", "23.6 billion", [("value-differs", "CNY 23.6 billion")]),
        ("CNY 35 billion", "CNY 350 billion", [("value-differs", "CNY 350 billion")]),
        ("CNY 35 billion", "US$35 billion", [("unit-differs", "US$35 billion")]),
        ("3.9 percentage points", "3.9 percent", [("unit-differs", "rose 3.9 percent")]),
        ("fell by", "rose by", [("value-differs", "rose by 13.3%")]),
        ("at least CNY 80 billion", "CNY 80 billion", [("bound-differs", "CNY 80 billion")]),
        ("at least CNY 80", "less than CNY 80", [("bound-differs", "less than CNY 80 billion")]),
        ("CNY 35 billion", "much", [("unreadable-quantity", "much")]),
        ("[CNY 35 billion](obs:output@2021)", "CNY 35 billion", [("lost-observation", "O")]),
        ("+b@2021", "", [("lost-observation", "O")]),
        ("+b@2021", "+c@2021", [("lost-observation", "O"), ("foreign-observation", "at least CNY 80 billion")]),
        (
            "[CNY 35 billion](obs:output@2021)",
            "[CNY 35 billion](obs:output@2021), [CNY 35 billion](obs:output@2021)",
            [("repeated-observation", "CNY 35 billion")],
        ),
        (
            "[CNY 23.5 billion](obs:output@2016) to [CNY 35 billion](obs:output@2021)",
            "[CNY 23.5 billion](obs:output@2021) to [CNY 35 billion](obs:output@2016)",
            [("value-differs", "CNY 23.5 billion"), ("value-differs", "CNY 35 billion")],
        ),
        ("[^1].", ".", [("note-differs", "O")]),
        ("CNY 23.5 billion", "about CNY 24 billion", []),
        ("CNY 23.5 billion", "more than CNY 23 billion", []),
        ("CNY 23.5 billion", "CNY 24 billion", [("value-differs", "CNY 24 billion")]),
        ("CNY 23.5 billion", "about CNY 25 billion", [("value-differs", "about CNY 25 billion")]),
        ("CNY 23.5 billion", "more than CNY 24 billion", [("value-differs", "more than CNY 24 billion")]),
        ("at least CNY 80", "over CNY 80", []),
    ],
)
def test_a_planted_error_in_a_number_is_caught(
    edition: Edition, old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert old in OUTPUT
    assert sorted(expected) == sorted(told(found(edition, catalogue(edition, OUTPUT.replace(old, new)))))


@pytest.mark.parametrize(
    ("reform", "expected"),
    [
        ("We deepened the delegation reforms; Yunshan County benefits.", []),
        ("We deepened reform; Yunshan County benefits.", ["term-differs"]),
        ("Put-manage-serve and streamlined services; Yunshan County benefits.", ["banned-rendering"]),
        ("Streamlined services; the county of Yunshan benefits.", ["term-differs"]),
    ],
)
def test_a_term_rendered_otherwise_is_caught(edition: Edition, reform: str, expected: list[str]) -> None:
    assert expected == [rule for rule, _ in told(found(edition, catalogue(edition, reform=reform)))]


def test_a_missing_paragraph_and_a_fuzzy_block_are_caught_when_completeness_is_asked(edition: Edition) -> None:
    po = catalogue(edition, output="").replace('msgctxt "p2"', '#, fuzzy\nmsgctxt "p2"')
    assert [p.rule for p in found(edition, po)] == ["missing-translation", "stale-translation"]


def test_without_a_reader_numbers_are_not_compared(edition: Edition) -> None:
    po = catalogue(edition, OUTPUT.replace("23.5", "24"))
    translation, _ = read(edition, po, "en", "en.po")
    assert agree(edition, translation, observations(edition), None, "en.po") == ()


EQUALITY = cases("agreement.txt")


@pytest.mark.parametrize(("words", "expected"), EQUALITY, ids=[case[0] for case in EQUALITY])
def test_chinese_and_english_words_mean_the_same_or_differ(words: str, expected: str) -> None:
    chinese, english, *measure = (part.strip() for part in words.split("|"))
    report = read_quantity(chinese, measure[0] if measure else "level")
    translation = read_english(english, measure[0] if measure else "level")
    assert report is not None
    assert translation is not None
    assert expected == (difference(report, translation) or "same")


def test_a_translator_is_told_the_terms_and_numbers_of_each_block(edition: Edition) -> None:
    told = hints(edition, observations(edition), TERMS, "en", lambda quantity: f"{quantity.canonical_value:f}")
    assert told["p2"] == (
        "放管服: streamlined services (fang guan fu) | delegation reform | fang guan fu",
        "云山县: Yunshan County",
    )
    assert told["p1"][:2] == ("235亿元 = 23500000000", "350亿元 = 35000000000")
    assert "#. 235亿元 = 23500000000\n" in update(edition, None, "en", told)


def test_a_link_to_no_term_of_the_glossary_is_shown_at_its_place() -> None:
    edition, _ = parse("# 报告\n\n深化[放管服](term:fang-guan-fu)和\n[五好](term:five-good)改革\n", "report.md")
    problems = unknown_terms(edition, TERMS, "report.md")
    assert [(p.line, p.column, p.rule) for p in problems] == [(4, 11, "unknown-term")]
    assert told(list(problems)) == [("unknown-term", "five-good")]
