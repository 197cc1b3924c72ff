"""Parts against wholes: structures, values a head, and indicators that must not be compared at all."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from site_gen.data.checks_arithmetic import HUNDRED, Interval, canonical, exact, ratio, rounded
from site_gen.data.checks_lookup import Series, alike, in_words, period, positive, series, series_of, size, unreckonable
from site_gen.model.dataset import Dataset, Observation
from site_gen.model.digits import room
from site_gen.model.finding import Finding, Verdict
from site_gen.model.quantity import Quantity
from site_gen.model.unit import Unit
from site_gen.model.wording import Wording

_PER_HEAD = "per-capita"
"""In the id of an indicator whose `total` is divided by the population."""
_TOLERANCE = Decimal("0.05")
"""How far the population implied at two dates may differ: it moves slowly, and two definitions of it are in use."""
_TEN_THOUSAND = Unit("万人", "person", Decimal(10_000))
_UNLIKE = (("registered-unemployment-rate", "surveyed-unemployment-rate"),)
"""Indicators that look alike and are not: the first counts who registers, the second asks a sample of households."""


def check_structures(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """6.9:54.6:38.5 must make 100, as near as its decimals allow."""
    for observation in dataset.observations:
        parts = observation.quantity.parts
        if observation.key.measure == "structure" and parts:
            ranges = [exact(part) for part in parts]
            whole = Interval(sum((r.low for r in ranges), Decimal(0)), sum((r.high for r in ranges), Decimal(0)))
            verdict: Verdict = "agrees" if whole.low <= HUNDRED <= whole.high else "differs"
            text = wording.words(
                f"finding.structure-sum.{verdict}",
                indicator=dataset.indicator(observation.key.indicator).name,
                period=period(observation, wording),
                parts=size(observation, wording),
                sum=rounded(sum(parts, Decimal(0))),
            )
            yield Finding(f"structure-sum-{observation.id}", "structure-sum", verdict, text, (observation.id,))


def check_per_head(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """2580亿元 and 9.46万元 a head imply 272.7万 people; at two dates they should be nearly the same."""
    for one in series(dataset):
        total = one.indicator.total if _PER_HEAD in one.indicator.id else None
        whole = series_of(dataset, total, one.subject) if total else None
        if whole:
            yield from _per_head(one, whole, wording)


def check_parts(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """A part is at most its whole: 26 projects of the 133."""
    for one in series(dataset):
        total = None if _PER_HEAD in one.indicator.id else one.indicator.total
        whole = series_of(dataset, total, one.subject) if total else None
        if whole:
            yield from _parts(one, whole, wording)


def check_unlike(dataset: Dataset, wording: Wording) -> Iterator[Finding]:
    """Registered and surveyed unemployment are two things: no rise or fall can be read from one to the other."""
    for pair in _UNLIKE:
        found = [dataset.of(indicator) for indicator in pair]
        if all(found):
            names = [dataset.indicator(indicator).name for indicator in pair]
            text = wording.words("finding.unlike.cannot-tell", first=names[0], second=names[1])
            ids = tuple(observation.id for observations in found for observation in observations)
            yield Finding(f"unlike-{pair[0]}", "unlike", "cannot-tell", text, ids)


def _per_head(one: Series, whole: Series, wording: Wording) -> Iterator[Finding]:
    heads, wholes = one.levels(), whole.levels()
    shared = [(wholes[date], heads[date]) for date in heads if date in wholes and alike(wholes[date], heads[date])]
    for (whole_1, head_1), (whole_2, head_2) in pairwise(shared):
        first, second = _people(whole_1, head_1), _people(whole_2, head_2)
        if first is None or second is None:
            yield unreckonable("per-head", head_2, one, (whole_1, head_1, whole_2, head_2), wording)
            continue
        near = Interval(first.low * (1 - _TOLERANCE), first.high * (1 + _TOLERANCE))
        verdict: Verdict = "agrees" if near.meets(second) else "differs"
        text = wording.words(
            f"finding.per-head.{verdict}",
            total=whole.indicator.name,
            head=one.indicator.name,
            start=period(head_1, wording),
            end=period(head_2, wording),
            first=in_words(_middle(first), wording),
            second=in_words(_middle(second), wording),
        )
        ids = (whole_1.id, head_1.id, whole_2.id, head_2.id)
        yield Finding(f"per-head-{head_2.id}", "per-head", verdict, text, ids)


def _people(whole: Observation, head: Observation) -> Interval | None:
    """None for values that no people can have."""
    total, each = canonical(whole.quantity), canonical(head.quantity)
    least, most = ratio(total.low, each.high), ratio(total.high, each.low)
    return None if least is None or most is None or not positive(whole, head) else Interval(least, most)


def _middle(people: Interval) -> Quantity:
    """The implied population, to the nearest thousand: more digits would pretend to know."""
    middle = (people.low + people.high) / 2 / _TEN_THOUSAND.factor
    with room(middle):
        return Quantity(middle.quantize(Decimal("0.1")), _TEN_THOUSAND, "approx")


def _parts(one: Series, whole: Series, wording: Wording) -> Iterator[Finding]:
    wholes = {(o.key.period, o.key.measure, o.key.status): o for o in whole.observations}
    for part in one.observations:
        total = wholes.get((part.key.period, part.key.measure, part.key.status))
        if total and part.key.measure in ("level", "count") and alike(total, part) and positive(part):
            agrees = canonical(part.quantity).low <= canonical(total.quantity).high
            verdict: Verdict = "agrees" if agrees else "differs"
            text = wording.words(
                f"finding.part.{verdict}",
                part=one.indicator.name,
                whole=whole.indicator.name,
                first=size(part, wording),
                second=size(total, wording),
                period=period(part, wording),
            )
            yield Finding(f"part-{part.id}", "part", verdict, text, (part.id, total.id))
