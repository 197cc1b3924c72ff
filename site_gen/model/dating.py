"""key -> when its observation holds, in words: alone beside a number, or as part of a sentence."""

from site_gen.model.dataset import Key
from site_gen.model.period import Period
from site_gen.model.wording import Wording

_REACHED = ("level", "structure", "rank")
"""Measures whose target is reached at the end of its years; others are aims for all of them together."""


def when(key: Key, lang: str, wording: Wording) -> str:
    """`2021`, `2016–2021`; a target of several years `by 2026` or `over 2022–2026`."""
    period = wording.period(lang, key.period)
    if key.status != "target" or key.period.start == key.period.end or key.period.is_part_of_year:
        return period
    return _aimed(key, period, lang, wording)


def within(key: Key, lang: str, wording: Wording) -> str:
    """`in 2021`, `over 2016–2021`, `for 2022`, `by 2026`: where the language has words for it."""
    if key.status != "target":
        return during(key.period, lang, wording)
    period = wording.period(lang, key.period)
    if key.period.start == key.period.end or key.period.is_part_of_year:
        return wording.say(lang, "period.within.target", period=period)
    return _aimed(key, period, lang, wording)


def during(period: Period, lang: str, wording: Wording) -> str:
    """`in 2021`, `over 2016–2021`."""
    message = "period.within.year" if period.start == period.end else "period.within.years"
    return wording.say(lang, message, period=wording.period(lang, period))


def _aimed(key: Key, period: str, lang: str, wording: Wording) -> str:
    end = wording.period(lang, Period.year(key.period.last_year))
    message = "period.target.by" if key.measure in _REACHED else "period.target.over"
    return wording.say(lang, message, period=period, end=end)
