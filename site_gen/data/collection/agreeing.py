"""Two indicators with like names -> the two sayings of them that are nearest, if these may be of one thing."""

from msgspec import Struct

from site_gen.data.collection.alike import MADE
from site_gen.data.collection.kinds import before
from site_gen.data.collection.likeness import grams_of
from site_gen.data.collection.sayings import Pair
from site_gen.model.collection import Said
from site_gen.model.compiled import compiled
from site_gen.model.unit import counted

_AGREE = 0.8
"""The smaller of two numbers, of the larger."""
_ODD = 0.2
"""So small a part of the other is a number of something else."""
_YEARS = 5
_CLAUSE = 0.4
_LIKE = 0.5
"""Of the pairs of characters of two clauses, how many both have; where clauses alone speak for it; of two places."""
_LIKE_ELSEWHERE = 0.65
_PAYER = compiled(r"(?:中央|全国|各级|地方|国家)财政|中央和地方")
_LIST = compiled(r"、|或|(?<![惠普涉])及|和(?![美谐平])|(?<!参)与")
_AMONG = compiled(r"全国|全省|全市|全区|世界|全球")
_SOME = compiled(
    r"规上|限上|高技术|高新|新兴|主导|核心|重点|主要|脱贫|贫困地区|西部|东部|中部|公办|民办|民营|国有|外资|中央|国家|省|市(?!场)"
)
"""Words of a part: firms above a size are some of all firms."""
_OF_WHICH = "其中"
_END = compiled(r"[，,。；;]")


class Nearest(Struct, frozen=True):
    """What is told of each of two indicators, as near to each other in place and time as there is."""

    one: Said
    other: Said

    @property
    def distance(self) -> tuple[bool, bool, int]:
        periods = (each.observation.key.period.last_year for each in (self.one, self.other))
        years = abs(next(periods) - next(periods))
        return self.one.place != self.other.place, self.one.stretch != self.other.stretch, years

    @property
    def contradict(self) -> bool:
        """In one place, a size many times the other."""
        elsewhere, unlike, _ = self.distance
        sized = self.one.observation.key.measure in ("level", "count")
        return sized and not elsewhere and not unlike and self._ratio < _ODD

    @property
    def agree(self) -> bool:
        """In one place and years near to each other, in clauses that are somewhat like."""
        elsewhere, unlike, years = self.distance
        near = not elsewhere and not unlike and years <= _YEARS and self._ratio >= _AGREE
        return near and not self._of_a_list and self._clauses >= _CLAUSE

    @property
    def like(self) -> bool:
        """In clauses that are most alike; one rank is told like any other."""
        if self.one.observation.key.measure == "rank":
            return False
        least = _LIKE if self.one.place == self.other.place else _LIKE_ELSEWHERE
        return not self._of_a_list and self._clauses >= least

    @property
    def _of_a_list(self) -> bool:
        """A list beside one of its items, or what is told as a part."""
        lists = (bool(_LIST.search(each.written)) for each in (self.one, self.other))
        parts = (_OF_WHICH in _clause(each) for each in (self.one, self.other))
        return next(lists) != next(lists) or next(parts) != next(parts)

    @property
    def _clauses(self) -> float:
        a, b = (grams_of(_clause(each)) for each in (self.one, self.other))
        return 2 * len(a & b) / max(len(a) + len(b), 1)

    @property
    def _ratio(self) -> float:
        low, high = sorted(abs(each.observation.quantity.canonical_value) for each in (self.one, self.other))
        return float(low / high) if high else 1.0


def of_a_part(words: tuple[str, str]) -> bool:
    """Whether the words that two names do not share make one of them a part of the other."""
    return any(map(_SOME.search, words))


def nearest(pair: Pair) -> Nearest | None:
    """None where nothing told of the one may be of the other."""
    told = (Nearest(a, b) for a in pair.one.said for b in pair.other.said if _may_be_one(pair, a, b))
    return min(told, key=lambda each: each.distance, default=None)


def _may_be_one(pair: Pair, one: Said, other: Said) -> bool:
    """By one measure, of one purse and the same rivals; what comes anew is what there is only where it is counted."""
    if _kind(one) != _kind(other):
        return False
    payers = [set(_PAYER.findall(each.written)) for each in (one, other)]
    if all(payers) and payers[0] != payers[1]:
        return False
    if "rank" in _kind(one) and set(_AMONG.findall(one.written)) != set(_AMONG.findall(other.written)):
        return False
    counts = all(each.observation.key.measure == "count" for each in (one, other))
    return counts or not any(MADE in name.senses for name in pair.names)


def _kind(said: Said) -> tuple[str, str]:
    """What is counted may have been read as a level."""
    measure = said.observation.key.measure
    return "level" if measure == "count" else measure, counted(said.observation.quantity.unit)


def _clause(said: Said) -> str:
    return before(said.observation) + _END.split(said.observation.evidence.rest)[0]
