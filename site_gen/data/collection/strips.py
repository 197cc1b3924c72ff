"""What was said -> the reports of one year side by side: this year's targets beside last year's results."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from site_gen.model.collection import Said, Sameness
from site_gen.model.comparison import Held, Strip
from site_gen.model.dataset import Indicator

_Line = dict[str, dict[bool, Said]]


def strips(said: Iterable[Said]) -> Iterator[tuple[int, Strip]]:
    """Those that at least two places say, each with the place in `said` where it begins."""
    found: dict[tuple[int, str, Sameness], tuple[int, Indicator, _Line]] = {}
    for at, each in enumerate(said):
        last = each.observation.key.period.last_year
        fits = last == each.year if each.target else last == each.year - 1 and each.part != "plan"
        if not fits or each.flags or each.stretch != "year" or not each.indicator.standard or _odd(each):
            continue
        key = (each.year, each.indicator.id, each.same._replace(scope=""))
        *_, line = found.setdefault(key, (at, each.indicator, {}))
        line.setdefault(each.place, {}).setdefault(each.target, each)
    made = ((at, _strip(year, indicator, same, line)) for (year, _, same), (at, indicator, line) in found.items())
    return (one for one in made if len(one[1].places) > 1)


def _odd(each: Said) -> bool:
    return bool(each.observation.quantity.parts) or each.observation.key.measure in ("rank", "structure")


def full(strip: Strip) -> int:
    """How many targets and results it has."""
    return sum((held.target is not None) + (held.result is not None) for held in strip.places)


def _strip(year: int, indicator: Indicator, same: Sameness, line: _Line) -> Strip:
    held = (Held(place, both.get(True), both.get(False)) for place, both in line.items())
    return Strip(year, indicator, same.measure, tuple(sorted(held, key=_rank)))


def _rank(held: Held) -> tuple[bool, Decimal, Decimal, str]:
    """The highest target first, then the highest result; those without a target behind."""
    low, result = (_value(each) for each in (held.target, held.result))
    return held.target is None, -low, -result, held.place


def _value(each: Said | None) -> Decimal:
    return each.observation.quantity.canonical_value if each else Decimal(0)
