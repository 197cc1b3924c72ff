"""What makes a person look twice at where in its sentence a name stands."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from site_gen.model.compiled import compiled
from site_gen.reading.actors import goes_on, spoken_of
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.signs_of_names import bare
from site_gen.reading.subjects import of_park_too

_STOPS = compiled("[，,；;：:。]")
_OWNERS = compiled(
    r"园区?|开发区|新区|示范区|保税|集团|公司|企业|[乡镇村港]|市区县|各[区县]|[市区省县]属|市直|[市省]级|国家级|农村|城镇|居民|农民"
    r"|学校|医院|大学|中心|基地|机场|产业|工业|农业|旅游|文化|服务业|工程|项目|行动|计划|制度|保险"
)
"""Whose a number may be, or what it may be of."""
_LONG = 20


def _owner_ahead(c: Circumstances) -> bool:
    """园区规模以上工业增加值增长16%；完成基础设施投资125亿元: what the sentence begins with is in no name of it."""
    if c.reading.indicator_id is not None:
        return False
    owners = _OWNERS.findall(_STOPS.split(c.earlier + c.before)[0])
    return bool(owners) and not any(owner in c.reading.indicator for owner in owners)


_A_PARK = compiled(
    r"[一-龥]{1,10}?(?:园区|开发区|新区|高新区|经开区|综保区|保税区|自贸区|试验区|示范区|度假区|产业园|工业园|科技园|物流园|新城)"
    r"(?![^，]{0,6}(?:建设|规划|扩区|获批))(?=[一-龥]{2})"
)
_ON_PARKS = compiled(
    r"突出|更好|布局|设立|规划|谋划|启动|[争新]?创|引导|鼓励|依托|办好|加[快强大]|推[进动行]|实施|支持|坚持|深[入化]|扎实|发挥|围绕|[以随]"
    r"|做[大强优实]|培育|[建在]|打造|优化|完善|统筹|全[力面国省市区县州]|各|多个|省级|国家级|[^，]{0,8}亿元"
)
"""What begins a clause about work on parks, or about all of them, and not about what one has reached."""
_OF_ALL = compiled(r"[，,\s]*[全我][省市区县州盟旗]")
_WORKED_ON = compiled(
    r"(?:(?:着力|大力|全力|加快|稳步|深入|持续)*(?:推[动进]|支持|促进|深化)|力[争促])[一-龥]{0,8}?(?:园区|开发区|新区|高新区|经开区|综保区|保税区|产业园|工业园|科技园)"
    r"(?:[一-龥]{0,6}(?:能级|改革|发展|开放|扩容|提[质档级速]|升级|跃升|增效|壮大|突破|崛起)[一-龥]{0,8}$|(?:地区生产|固定资产|工业))"
    r"|(?:力争|确保)?(?:综合)?(?:排名|实力|考[核评])[一-龥]{0,8}(?:开发区|高新区|经开区|园区)"
)
"""推动东江工业园区能级跃升: what follows may be what it is to reach."""
_LIST = compiled("[、等]")
_SO_FAR = 4
"""So many clauses behind a park a series may still be its own."""


def behind_a_park(c: Circumstances) -> bool:
    """工业总产值 of 东江开发区面貌一新，工业总产值达到98亿元: the park's, or that of all the place?"""
    known = c.reading.indicator_id is not None and c.reading.subject is None and c.reading.measure != "rank"
    if not known or _OF_ALL.match(c.before):
        return False
    told = re.split("[，,]", re.split("[；;]", c.earlier)[-1].rstrip("，, "))
    since = [*takewhile(lambda clause: not _OF_ALL.match(clause), reversed(told))]
    figures = takewhile(lambda clause: re.search(r"\d", clause), since)
    return any(map(_of_a_park, figures)) or (of_park_too(c.reading.indicator) and _spoken_of_a_park(since))


def _of_a_park(clause: str) -> bool:
    return bool(_A_PARK.match(clause) and not _ON_PARKS.match(clause))


def _spoken_of_a_park(since: Sequence[str]) -> bool:
    """The clauses before, the nearest first, are about one, and about nobody else since."""
    near = since[:_SO_FAR]
    others = (clause for clause in near if not (goes_on(clause) or re.search(r"\d", clause)) or _about_a_park(clause))
    nearest = next(others, "")
    return _about_a_park(nearest)


def _about_a_park(clause: str) -> bool:
    named = _of_a_park(clause) or spoken_of(clause)
    return bool((named and not _LIST.search(clause)) or _WORKED_ON.match(clause))


def _behind_comma(c: Circumstances) -> bool:
    """The name of an earlier clause: 总投资 of 项目总投资大幅增加，达到3亿元."""
    ahead = c.earlier + c.before
    at = ahead.rfind(bare(c.reading.indicator))
    return c.reading.indicator_id is None and at >= 0 and bool(_STOPS.search(ahead[at:]))


def _opens(c: Circumstances) -> bool:
    return c.reading.indicator_id is None and c.sentence.startswith(bare(c.reading.indicator))


SIGNS_OF_STANDING: Mapping[str, Callable[[Circumstances], bool]] = {
    "owner-ahead": _owner_ahead,
    "behind-a-park": behind_a_park,
    "behind-comma": _behind_comma,
    "opens": _opens,
    "long": lambda c: c.reading.indicator_id is None and len(bare(c.reading.indicator)) >= _LONG,
}
