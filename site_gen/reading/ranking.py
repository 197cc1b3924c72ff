"""Candidates -> the same, best first: narrower rules before wider ones; those that name nothing are left out."""

from collections.abc import Sequence

from site_gen.reading.forest import RULES, Candidate

_NAMELESS = ("平均", "人均", "户均", "累计", "同比", "其中", "占比", "比重", "比例", "完成", "实现", "达到")
"""Words that are left where nothing names the series: 平均不低于每人每月870元."""
_STEP = {rule: place for place, rule in enumerate(RULES)}


def ranked(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The best first."""
    named = (candidate for candidate in found if candidate.drafts[0].name not in _NAMELESS)
    return tuple(sorted(named, key=lambda candidate: _STEP[candidate.rule]))
