"""key figures of a report -> what is aimed at next for each, for the cover of a book."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from site_gen.model.dataset import Observation
from site_gen.model.wording import Wording
from site_gen.site.frame.view import ReportView


class Aim(Struct, frozen=True):
    """The words of a target, and when it is due, with its measure where that is not the key figure's own."""

    value: str
    what: str


def aims(view: ReportView, observations: Iterable[str], lang: str, wording: Wording) -> Mapping[str, Aim]:
    """Id of a key figure's observation -> its aim, where the report states one."""
    stated = {each.id: each for each in view.dataset.observations}
    found = ((id, _next(view, stated[id])) for id in observations if id in stated)
    return {id: _aim(stated[id], target, lang, wording) for id, target in found if target}


def _next(view: ReportView, result: Observation) -> Observation | None:
    """The nearest later target of the same measure, else of its growth."""
    key = result.key
    ahead = [
        each
        for each in view.dataset.of(key.indicator)
        if each.key.status == "target" and each.key.subject == key.subject and each.key.period.end > key.period.end
    ]
    ahead.sort(key=lambda each: (each.key.period.end, each.key.period.start))
    for measure in (key.measure, "growth"):
        for each in ahead:
            alike = each.quantity.unit.canonical == result.quantity.unit.canonical
            if each.key.measure == measure and (alike or measure != key.measure):
                return each
    return None


def _aim(result: Observation, target: Observation, lang: str, wording: Wording) -> Aim:
    parts = [wording.period(lang, target.key.period)]
    if target.key.measure != result.key.measure:
        parts.append(wording.say(lang, f"measure.{target.key.measure}"))
    return Aim(wording.quantity(lang, target.quantity), wording.say(lang, "list.dot").join(parts))
