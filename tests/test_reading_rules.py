"""No rule without a case: every pattern of the sentence reader stands beside sentences that need it."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from ruling import holds, name_of, switched_off

from site_gen.reading.rule import RULES, Rule

READING = Path(__file__).parent.parent / "site_gen" / "reading"
BY_OTHER_CASES = (
    *("apart", "ballot", "cleaning", "emendation", "english", "formats", "furniture", "outline", "own_glossary"),
    *("rule", "signs", "tabular"),
)
"""Files whose patterns are held by case files of their own (`frame.txt`, `cleaning.txt`, `outline_*.txt` …)."""


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
        if not path.name.startswith((*BY_OTHER_CASES, "rule"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in _COMPILING
    ]
    assert [] == found


_COMPILING = ("re.compile", "re.search", "re.match", "re.fullmatch", "re.sub", "re.finditer", "re.findall")
