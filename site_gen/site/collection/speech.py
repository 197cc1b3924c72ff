"""What speaks a page of a collection: its language with the reports, and the names of what they count."""

from collections.abc import Mapping

from msgspec import Struct

from site_gen.model.dataset import Indicator
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame.typography import capital
from site_gen.site.frame.view import ReportView

Views = Mapping[str, ReportView]
"""Slug -> report, of which settings and observations are there."""


class Speech(Struct, frozen=True):
    """A page's language and what speaks it, with the reports."""

    lang: str
    wording: Wording
    views: Views
    singled: frozenset[str] = frozenset()
    """Reports of which each number that nobody checked is marked."""
    national: bool = False
    """The page is the country's own: what places call 地区生产总值 is 国内生产总值."""

    def say(self, message: str, **values: object) -> str:
        return self.wording.say(self.lang, message, **values)


def name(indicator: Indicator, speech: Speech) -> Phrase:
    """In the page's language, else in Chinese, marked as such."""
    names = indicator.national_name if speech.national else indicator.name
    found = names.get(speech.lang)
    best = Phrase(found, speech.lang) if found else names.best("zh")
    return Phrase(capital(best.text), best.lang)


def measured(measure: str, speech: Speech) -> str:
    """Empty for a level, which needs no saying."""
    return "" if measure in ("level", "count") else speech.say(f"measure.{measure}")


def counted(message: str, counts: Mapping[str, int], speech: Speech) -> str:
    """`above in 2, below in 1`, by the messages `….above`, `….below`; of what there is none nothing is said."""
    parts = (speech.say(f"{message}.{name}", count=count) for name, count in counts.items() if count)
    return speech.say("list.dot").join(parts)
