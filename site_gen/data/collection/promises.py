"""What was said in a place -> targets with the results that later reports state; no more than the words carry."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from site_gen.data.collection.kinds import MOMENTS
from site_gen.model.collection import Said, Sameness
from site_gen.model.comparison import Outcome, Promise
from site_gen.model.compiled import compiled
from site_gen.model.period import Period

_PRICES = compiled(r"按(?:20\d\d年|可比|不变)价格?|不变价|可比价")
_RESTATED = compiled(r"(?:由|从)(?:去年|上年|20\d\d年)?的?[^，,。；;]{0,12}(?:提高|降低|增加|调整|上调|下调)到")
_ENDS = ("年末", "年底")
_BEYOND = Decimal("Infinity")
_HAIR = Decimal("1e-9")
"""By which 左右 and 约 may miss, at least."""
_FALLS = compiled(r"减少|下降|降低|压减|减轻")


class _Key(NamedTuple):
    same: Sameness
    period: Period
    constant: bool
    """Reckoned in the prices of a base year."""


def promises(said: Iterable[Said]) -> tuple[Promise, ...]:
    """Of one place, in the order in which they were made; the earliest later report that looks back has the result."""
    targets: dict[_Key, Said] = {}
    results: dict[_Key, list[Said]] = {}
    for each in said:
        if each.flags or each.observation.quantity.parts or each.observation.key.measure in ("rank", "structure"):
            continue
        if each.target:
            targets.setdefault(_key(each), each)
        elif not _restates(each):
            results.setdefault(_key(each), []).append(each)
    found = ((target, _answers(target, results.get(key, ()))) for key, target in targets.items() if _is_goal(target))
    return tuple(_promise(target, answers) for target, answers in found if answers)


def _promise(target: Said, answers: Sequence[Said]) -> Promise:
    result, *revised = answers
    (low, high), (value, _) = bounds(target), bounds(result)
    over = value - high if value > high else value - low if value < low else Decimal(0)
    factor = target.observation.quantity.unit.factor
    return Promise(target, result, _outcome(target, result), over / factor, tuple(revised))


def _outcome(target: Said, result: Said) -> Outcome:
    """Arithmetic, where the words of the target say which way is better."""
    way = direction(target)
    if way == "none" or _of_a_moment(target, result):
        return "none"
    (low, high), loose = bounds(target), target.observation.quantity.bound == "approx"
    got = _reach(result, Decimal(0) if loose else _HAIR)
    inside = [end >= low if way == "up" else end <= high for end in got]
    if all(inside):
        return "kept"
    if any(inside):  # 7%左右 is not sure to be 7%, nor 超过90 to be less than 100
        return "none"
    return "about" if loose else "short"


def _reach(result: Said, hair: Decimal) -> tuple[Decimal, Decimal]:
    """Between which a result may lie, by its words: 90 and beyond for 超过90; `hair` around 左右 and 约."""
    low, high = bounds(result)
    bound = result.observation.quantity.bound
    if bound in ("over", "at_least", "below", "at_most"):
        beyond = (bound in ("over", "at_least")) == (high >= 0)
        return (low, _BEYOND) if beyond else (-_BEYOND, high)
    around = hair if bound == "approx" else Decimal(0)
    return low - around, high + around


def _of_a_moment(target: Said, result: Said) -> bool:
    """What a year ended with does not tell what it was as a whole; who is registered is counted at its end alone."""
    ends = result.scope in _ENDS and result.scope != target.scope
    return ends and result.indicator.id != "registered-unemployment-rate"


def direction(target: Said) -> str:
    """Which way is better, by the words and by the indicator together; `none` where they do not tell."""
    key, quantity = target.observation.key, target.observation.quantity
    ahead = key.period.last_year > target.year and key.measure == "level" and target.indicator.prices == "constant"
    if ahead:  # a sum of money some years on: nobody says in whose prices it was meant
        return "none"
    lead = _clause(target)
    if quantity.bound in ("at_most", "below") or re.search(r"控制在|不超过|以内", lead):
        return "down"
    way = target.indicator.direction
    if bounds(target)[0] < 0 and key.measure in ("growth", "change", "average-growth"):
        return "down" if way != "up" else "up"
    if quantity.bound in ("at_least", "over"):
        return "none" if way == "down" else "up"
    return way


def _answers(target: Said, results: Sequence[Said]) -> tuple[Said, ...]:
    """Those of later reports that look back, one of each report."""
    later = {each.slug: each for each in reversed(results) if each.year > target.year and each.part != "plan"}
    return tuple(sorted(later.values(), key=lambda each: each.year))


def _key(each: Said) -> _Key:
    same = each.same._replace(scope="" if each.scope in MOMENTS else each.scope)
    constant = each.observation.key.measure == "level" and bool(_PRICES.search(each.observation.evidence.sentence))
    return _Key(same, each.observation.key.period, constant)


def _is_goal(target: Said) -> bool:
    """Not what is merely restated of an earlier year, nor what sets no number to be reached: 14亿多中国人的饭碗."""
    own = target.observation.key.period.last_year >= target.year
    return own and not (target.indicator.id.endswith("population") and target.observation.quantity.bound == "over")


def _restates(each: Said) -> bool:
    """由35元提高到40元, in a plan: the standard that was, no result."""
    return each.part == "plan" and bool(_RESTATED.search(each.observation.evidence.sentence))


def _clause(each: Said) -> str:
    """The clause around the number."""
    mention = each.observation.evidence
    return re.split(r"[，,。；;]", mention.lead)[-1] + mention.words + mention.rest[:6]


def by_place(said: Iterable[Said]) -> Mapping[str, tuple[Said, ...]]:
    """Place id -> what its reports say, from the oldest."""
    places: dict[str, list[Said]] = {}
    for each in said:
        places.setdefault(each.place, []).append(each)
    return {place: tuple(found) for place, found in sorted(places.items())}


def bounds(each: Said) -> tuple[Decimal, Decimal]:
    """The lower and the upper end in canonical units, the same where there is one number; a fall is below zero."""
    quantity = each.observation.quantity
    low, high = sorted((quantity.canonical_value, quantity.canonical_max or quantity.canonical_value))
    falls = low > 0 and each.observation.key.measure == "change" and bool(_FALLS.search(_clause(each)))
    return (-high, -low) if falls else (low, high)
