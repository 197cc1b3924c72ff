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
    """地区生产总值，2021年，预计."""
    status: Status


@lru_cache(maxsize=4)
def facts(view: ReportView, lang: str, wording: Wording) -> Mapping[str, Fact]:
    """By the id of the observation; six pages ask."""
    return {each.id: Fact(fact_name(view, each, lang, wording), each.key.status) for each in view.dataset.observations}


def statuses(view: ReportView) -> tuple[Status, ...]:
    """Those that the report's numbers have, in the order in which a key shows them."""
    found = {each.key.status for each in view.dataset.observations}
    return tuple(status for status in get_args(Status) if status in found)


def fact_name(view: ReportView, observation: Observation, lang: str, wording: Wording) -> str:
    """Its indicator, subject, period, measure and status, in words."""
    key = observation.key
    name = view.best(view.dataset.indicator(key.indicator).name, lang).text
    subject = subject_name(view, key.subject, lang).text if key.subject else ""
    what = describe(key, lang, wording, measure=key.measure != "count")
    return wording.say(lang, "list.dot").join(part for part in (name, subject, what) if part)
