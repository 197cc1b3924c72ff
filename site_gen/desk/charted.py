"""Readings that are of other periods now -> the charts that named those: they go on showing the same numbers."""

from collections.abc import Iterable, Mapping
from typing import Any

from site_gen.desk.followers import Change
from site_gen.desk.settings import edited
from site_gen.desk.splice import Splice
from site_gen.desk.state import CHARTS, State
from site_gen.model.chart import ChartSpec
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key

_YEAR = compiled(r"(?<!\d)\d{4}(?!\d)")


def charted(state: State, changes: Iterable[Change]) -> tuple[Splice, ...]:
    """Periods that a chart asks for, where all that it shows of one became of another; and these years in its title.

    A chart of which only a part moved stays as it is, and `check` tells what it lacks.
    """
    told = {before: after for before, after in changes if after}
    followed = {spec.id: found for spec in state.report.charts if (found := _followed(state, spec, told))}
    if not followed:
        return ()

    def change(document: Any) -> None:
        for chart in document["chart"]:
            if found := followed.get(str(chart["id"])):
                _rewrite(chart, found)

    return edited(CHARTS, state.texts[CHARTS], change)


def _followed(state: State, spec: ChartSpec, told: Mapping[Key, Key]) -> Mapping[str, str]:
    """Old period -> new one, of those that `spec` names."""
    found: dict[str, str] = {}
    shown = [
        each.key
        for name in spec.indicators
        for each in state.dataset.of(name)
        if each.key.subject == spec.subject and spec.measure in (None, each.key.measure)
    ]
    for period in spec.periods:
        now = {told.get(key, key).period for key in shown if key.period == period}
        if len(now) == 1 and now != {period}:
            found[str(period)] = str(now.pop())
    return found


def _rewrite(chart: Any, found: Mapping[str, str]) -> None:
    periods, title = chart["periods"], chart["title"]
    for index, period in enumerate(list(periods)):
        if str(period) in found:
            periods[index] = found[str(period)]
    for lang, words in dict(title).items():
        after = _YEAR.sub(lambda match: found.get(match[0], match[0]), str(words))
        if after != words:
            title[lang] = after
