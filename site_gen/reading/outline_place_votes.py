"""The whole text, and the country's divisions -> whose report it is where nobody is named as the one who reports.

A report calls its own place by its short name (平安承德建设) and the places inside by their whole names (滦平县).
"""

import re
from collections.abc import Iterable, Sequence

from site_gen.model.division import Division, Divisions, parted

_TIMES = 5
"""Votes that a place must have to be taken for the reporting one."""
_INSIDE = 4
"""What a place inside counts for, in times that the place itself is named."""
_CLEAR = 1.5
"""Times the votes of the next."""
_ALSO_WORDS = frozenset(
    re.findall(
        "..",
        "安新合作资源新建振兴新兴平安惠民和政通道新和新平解放友好和平共和前进富裕富民大新大城城中青山新城安居港口复兴"
        "金山大安小金同心大兴双城公安延长古城温泉平和大通东方安国增城兴业互助三江运河滨海津市惠农市中安定老城大方"
        "东风利通金水白云新市宏伟向阳同德南部光明中原上高全州民和江口海城新华龙江商城新民江山江南江北长治大同大理"
        "通化新化建水高要高新文明团结永安长安长寿太平红旗红星爱民丰满城区郊区矿区新区城关城北城南城东城西河东河西"
        "路北路南桥东桥西站前市北市南通海通江和顺和谐大名中山中方仁和大足高明高平高安建设建平建安前锋龙门天山安康"
        "永康宝山惠安惠水惠来定安平利平定平原平顺兴国兴安兴县富强民乐康乐安乐正定正安正宁广安海安海港海南河北台前"
        "新田化德集安多伦开放开化循化大化东区西区南区北区",
    )
)
"""Names that a text holds without speaking of the place: 产业振兴, 惠民工程; of these only the whole name counts."""


def voted(kind: str, words: str, file: str, year: int, divisions: Divisions) -> tuple[Division, ...]:
    """The divisions of a name that the text speaks for, all those of that name; none where no name is clearly first."""
    votes: dict[str, float] = {}
    found: dict[str, list[Division]] = {}
    there = tuple(divisions.of(year)) if kind else ()
    inside: dict[str, list[str]] = {}
    for each in there:
        inside.setdefault("".join(each.within[-1:]), []).append(each.name)
    for each in (each for each in there if kind_of(each.name) == kind):
        found.setdefault(each.name, []).append(each)
        votes[each.name] = max(votes.get(each.name, 0), _votes(each, words, file, inside.get(each.name, ())))
    first, *rest = sorted(votes, key=lambda name: -votes[name]) or [""]
    if votes.get(first, 0) < _TIMES or (rest and votes[rest[0]] * _CLEAR > votes[first]):
        return ()
    return narrowed(found[first], words)


def narrowed(found: Sequence[Division], words: str) -> tuple[Division, ...]:
    """Of places of one name that whose province and prefecture the text names; all where it does not decide."""
    times = [sum(words.count(parted(name).stem) for name in each.within) for each in found]
    best = max(times)
    clear = best > 1 and sum(2 * each > best for each in times) == 1
    return (found[times.index(best)],) if clear else tuple(found)


def kind_of(name: str) -> str:
    """The last word of a name as its people use it: 县 for 自治县, 盟 for a 地区 too, which a 行署 governs as well."""
    if name.endswith(("自治区", "街道", "苏木")):
        return "自治区" if name.endswith("自治区") else "镇"
    return "盟" if name.endswith("地区") else name[-1:]


def _votes(place: Division, words: str, file: str, inside: Iterable[str]) -> float:
    """`inside`: the names of the places in it."""
    stem = parted(place.name).stem
    name = place.name if not stem or (stem in _ALSO_WORDS and place.level != "province") else stem
    times = words.count(name)
    if times < 2:
        return 0
    return times * (3 if name in file else 1) + _INSIDE * _counted(inside, words)


def _counted(names: Iterable[str], words: str) -> int:
    return sum(name in words for name in names)
