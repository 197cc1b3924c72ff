"""Candidates -> the same, best first: narrower rules before wider ones, names that look like names before others."""

import re
from collections.abc import Sequence

from site_gen.reading.forest import RULES, Candidate

_NAMELESS = ("平均", "累计", "同比", "其中", "占比", "比重", "比例")
"""Words that are left where nothing names the series: 平均不低于每人每月870元."""
_NO_NOUN = re.compile(
    r"^(?:[了的和及与或等也已均都并将]|(?:确保|力争|实现|达到|完成|继续|持续|分别|其中|按照|按)+$)|(?:[了和及与或从按将]|分别|达到)$"
)
"""No name begins with a particle or is a verb alone."""
_STEP = {rule: place for place, rule in enumerate(RULES)}
_NO_NOUN_COSTS = 2.5
"""So many narrower rules give way."""


def ranked(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The best first; those that name nothing are left out."""
    named = (candidate for candidate in found if candidate.drafts[0].name not in _NAMELESS)
    return tuple(sorted(named, key=_score))


def _score(candidate: Candidate) -> float:
    """Lower is better."""
    return _STEP[candidate.rule] + (_NO_NOUN_COSTS if _NO_NOUN.search(candidate.drafts[0].name) else 0)
