"""No rule without a case: every pattern of the sentence reader stands beside sentences that need it."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from casefile import cases
from outlining import TOLD
from ruling import holds, name_of, patterns, switched_off

from site_gen.reading.rule import RULES, Rule

READING = Path(__file__).parent.parent / "site_gen" / "reading"
BY_OTHER_CASES = (
    *("apart", "ballot", "cleaning", "emendation", "english", "formats", "furniture", "outline", "own_glossary"),
    *("rule", "signs", "tabular"),
)
"""Files that read no sentence; what holds them is below, or in tests of their own."""
OF_OUTLINES = ("ballot", "cleaning", "furniture", "outline", "own_glossary")
"""Those of `cleaning.txt`, `frame.txt`, `outline_*.txt` and `own_glossary.txt`."""
WITHOUT_A_CASE: tuple[str, ...] = (
    "ballot_modes._GOES_ON",
    "cleaning_wraps.MENU_START",
    "cleaning_wraps.SALUTATION_START",
    "outline_inner_leads.FACT",
    "outline_inner_leads.DETAIL",
    "outline_inner_leads.MANNER",
    "outline_place._NO_NAME",
)
"""Patterns of outlines that no line of these files needs yet, some of them parts of others. It may only shrink."""


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_every_rule_has_an_example_that_falls_without_it(rule: Rule) -> None:
    assert [] == [example for example in rule.examples if not holds(example)]
    with switched_off(rule):
        assert [example for example in rule.examples if not holds(example)]


def test_no_pattern_is_written_twice() -> None:
    counted = Counter(rule.pattern.pattern for rule in RULES if not rule.part)
    assert [] == [pattern for pattern, times in counted.items() if times > 1]


def test_no_pattern_of_a_sentence_stands_outside_a_rule() -> None:
    found = [
        f"{path.relative_to(READING)}:{node.lineno}"
        for path in (*READING.glob("*.py"), *(READING / "constructions").glob("*.py"))
        if not path.name.startswith((*BY_OTHER_CASES, "rule", "compiled"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in _COMPILING
    ]
    assert [] == found


_COMPILING = ("re.compile", "re.search", "re.match", "re.fullmatch", "re.sub", "re.finditer", "re.findall")


@pytest.mark.parametrize("pattern", patterns(*OF_OUTLINES), ids=lambda pattern: name_of(Rule(pattern, ())))
def test_every_pattern_of_outlines_is_needed_by_a_case(pattern: re.Pattern[str]) -> None:
    rule = Rule(pattern, ())
    name = name_of(rule)
    told = [(file, *case) for file in TOLD for case in cases(file)]
    told.sort(key=lambda case: pattern.search(case[1]) is None)  # where it is found it is missed the sooner
    with switched_off(rule):
        needed = any(_differs(*case) for case in told)
    assert needed == (name not in WITHOUT_A_CASE)


def test_no_pattern_of_outlines_is_written_twice() -> None:
    """Else one of them stays when the other is switched off, unless Python happens to remember it."""
    calls = (
        ast.unparse(node.value)
        for path in READING.glob("*.py")
        if path.name.startswith(OF_OUTLINES)
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
    )
    counted = Counter(call for call in calls if call.startswith("re.compile"))
    assert [] == [call for call, times in counted.items() if times > 1]


def _differs(file: str, words: str, expected: str) -> bool:
    try:
        return TOLD[file](words) != expected
    except (AttributeError, IndexError, TypeError):  # a pattern that always fits, as `\s*`, has no other way out
        return True
