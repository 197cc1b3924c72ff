"""view, language -> what a reader is told of who checked the numbers: a person, one by one or in a list, or nobody."""

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from site_gen.model.confirmed import Checked, counted
from site_gen.model.dataset import Observation
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame.view import ReportView


class Tally(Struct, frozen=True):
    """How many numbers were checked in which way."""

    title: Phrase | None
    """Of the chapter; None for the whole report."""
    anchor: str
    total: int
    person: int
    list: int
    program: int


def state(checked: Checked, lang: str, wording: Wording) -> str:
    """Of one number: by whom it was checked, and when."""
    day = wording.date(lang, checked.on) if checked.on else ""
    return wording.say(lang, f"checked.{'doubted' if checked.doubted else checked.how}", date=day)


def told(view: ReportView, lang: str, wording: Wording) -> str:
    """Of all numbers of a report, in a sentence; empty where it has none."""
    whole = _whole(view)
    if not whole.total:
        return ""
    alone = next((how for how in ("person", "program") if getattr(whole, how) == whole.total), "some")
    values = {"person": whole.person, "list": whole.list, "program": whole.program}
    said = wording.say(lang, f"checked.all.{alone}", total=whole.total, **values)
    unsure = doubted(view)
    return wording.say(lang, "checked.all.doubted", said=said, count=unsure) if unsure else said


@lru_cache(maxsize=4)
def _whole(view: ReportView) -> Tally:
    return tally(view.dataset.observations)


@lru_cache(maxsize=4)
def doubted(view: ReportView) -> int:
    """Of how many numbers the program was not sure, and nobody has checked them."""
    return sum(observation.checked.doubted for observation in view.dataset.observations)


@lru_cache(maxsize=4)
def singled_out(view: ReportView) -> bool:
    """Whether a number that nobody checked is told where it stands: not where that is true of all."""
    return any(not observation.checked.by_nobody for observation in view.dataset.observations)


def unchecked(view: ReportView, observations: Iterable[Observation]) -> int:
    """How many of them are to be marked as checked by nobody."""
    return sum(each.checked.by_nobody for each in observations) if singled_out(view) else 0


def tally(observations: Iterable[Observation], title: Phrase | None = None, anchor: str = "") -> Tally:
    """`title`, `anchor`: of the chapter that states them."""
    ways = counted(each.checked for each in observations)
    return Tally(title, anchor, sum(ways.values()), ways["person"], ways["list"], ways["program"])
