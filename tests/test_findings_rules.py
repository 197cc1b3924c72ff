"""Every rule of a finding stands in docs/findings.md, and every rule is found somewhere in these tests."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MAKERS = {"Problem", "problem", "_problem", "Fault", "fault", "Reason", "_at", "placed", "whole_line"}
"""What is called with a rule among its words."""
RULE = re.compile(r"[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*")
TOLD_OTHERWISE = {"added-words", "changed-words", "missing-half", "markup", "unit-differs", "value-differs"} | {
    "bound-differs",
    "alias-taken",
    "theme-taken",
}
"""Rules out of tables and of two words."""


def rules_of_the_program() -> Iterator[str]:
    for path in (ROOT / "site_gen").rglob("*.py"):
        for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
            if getattr(call.func, "attr", getattr(call.func, "id", "")) in MAKERS:
                words = (each for each in (*call.args, *(key.value for key in call.keywords)))
                constants = (each.value for each in words if isinstance(each, ast.Constant))
                yield from (word for word in constants if isinstance(word, str) and RULE.fullmatch(word))


def rules_of_the_page() -> set[str]:
    rows = re.findall(r"^\| (`.*?) \|", (ROOT / "docs" / "findings.md").read_text("utf-8"), re.MULTILINE)
    return {rule for row in rows for rule in re.findall(r"`([a-z0-9-]+)`", row)}


def test_the_page_lists_the_rules_of_the_program_and_no_others() -> None:
    assert rules_of_the_page() == {*rules_of_the_program(), *TOLD_OTHERWISE}


def test_each_rule_is_found_where_it_is_planted() -> None:
    files = [path for kind in ("py", "txt") for path in (ROOT / "tests").rglob(f"*.{kind}") if path != Path(__file__)]
    words = " ".join(path.read_text("utf-8") for path in files)
    assert [] == [rule for rule in sorted(rules_of_the_page()) if not re.search(rf"(?<![\w-]){rule}(?![\w-])", words)]
