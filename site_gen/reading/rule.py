"""A pattern of the sentence reader with the sentences that need it beside it: no rule without a case.

An example is one line, `[@mode ]sentence => what`. The mode is `term`, `year` (where none is named), `plan`, `outlook`
or `undated`, a review in a report that bears no date. Of the sentence
- one fact is read, as in `tests/cases/statements.txt`: `城镇化率 | level | 47% | 2016 | actual`,
- or one numeral is taken for something, as in `tests/cases/numerals.txt`: `2022年 | date`,
- or a quantity is read, its bound before it: `over 800亿元`,
- or nothing: `-`.
`tests/test_reading_rules.py` switches each rule off and asks that one of its own examples falls.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

from site_gen.model.compiled import compiled


class Rule(Struct, frozen=True):
    """What has been told of a pattern, or of one of its `parts`."""

    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    part: str = ""
    parts: Mapping[str, tuple[str, ...]] | None = None
    form: str = "{}"

    def without(self) -> re.Pattern[str]:
        """What stands in its place when it is switched off."""
        groups = "".join(f"(?P<{name}>)" for name in self.pattern.groupindex)
        return re.compile(_joined(self.parts, self.form, self.part) if self.parts else _NEVER + groups)


_NEVER = "(?!)"
RULES: list[Rule] = []


def rule(pattern: str, *examples: str) -> re.Pattern[str]:
    """The compiled `pattern`; one of `examples` at least falls without it."""
    found = compiled(pattern)
    RULES.append(Rule(found, examples))
    return found


def choice(parts: Mapping[str, tuple[str, ...]], form: str = "{}") -> re.Pattern[str]:
    """The first of `parts` that fits, in a group of its name; a part is its pattern, then its examples.

    `form`: what stands around them, as in `(?:{})$`.
    """
    found = compiled(_joined(parts, form))
    RULES.extend(Rule(found, part[1:], name, parts, form) for name, part in parts.items())
    return found


def _joined(parts: Mapping[str, tuple[str, ...]], form: str, off: str = "") -> str:
    groups = (f"(?P<{name}>{_NEVER if name == off else part[0]})" for name, part in parts.items())
    return form.replace("{}", "|".join(groups))
