"""view, language -> what each observation is called where its number stands alone: by ears, by marks, by keys."""

from collections.abc import Mapping
from functools import lru_cache
from typing import get_args

from msgspec import Struct

from site_gen.model.dataset import Observation, Status
from site_gen.model.wording import Wording
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.cards import subject_name
from site_gen.site.pieces.figure import describe


class Fact(Struct, frozen=True):
    """What is said of a number beside its words."""

    name: str
    """地区生产总值，2021年，预计，存疑."""
    status: Status
    doubted: bool


@lru_cache(maxsize=4)
def facts(view: ReportView, lang: str, wording: Wording) -> Mapping[str, Fact]:
    """By the id of the observation; six pages ask."""
    return {each.id: _fact(view, each, lang, wording) for each in view.dataset.observations}


def _fact(view: ReportView, each: Observation, lang: str, wording: Wording) -> Fact:
    return Fact(fact_name(view, each, lang, wording), each.key.status, each.checked.doubted)


def statuses(view: ReportView) -> tuple[Status, ...]:
    """Those that the report's numbers have, in the order in which a key shows them."""
    found = {each.key.status for each in view.dataset.observations}
    return tuple(status for status in get_args(Status) if status in found)


def fact_name(view: ReportView, observation: Observation, lang: str, wording: Wording) -> str:
    """Its indicator, subject, period, measure, status and that it is doubtful, in words."""
    key = observation.key
    name = view.best(view.dataset.indicator(key.indicator).name, lang).text
    subject = subject_name(view, key.subject, lang).text if key.subject else ""
    what = describe(key, lang, wording, measure=key.measure != "count")
    doubt = wording.say(lang, "checked.flag.doubted") if observation.checked.doubted else ""
    return wording.say(lang, "list.dot").join(part for part in (name, subject, what, doubt) if part)
