"""What makes a person look twice at where in its sentence a name stands."""

import re
from collections.abc import Callable, Mapping

from site_gen.reading.circumstances import Circumstances
from site_gen.reading.signs_of_names import bare

_STOPS = re.compile("[，,；;：:。]")
_OWNERS = re.compile(
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


def _behind_comma(c: Circumstances) -> bool:
    """The name of an earlier clause: 总投资 of 项目总投资大幅增加，达到3亿元."""
    ahead = c.earlier + c.before
    at = ahead.rfind(bare(c.reading.indicator))
    return c.reading.indicator_id is None and at >= 0 and bool(_STOPS.search(ahead[at:]))


def _opens(c: Circumstances) -> bool:
    return c.reading.indicator_id is None and c.sentence.startswith(bare(c.reading.indicator))


SIGNS_OF_STANDING: Mapping[str, Callable[[Circumstances], bool]] = {
    "owner-ahead": _owner_ahead,
    "behind-comma": _behind_comma,
    "opens": _opens,
    "long": lambda c: c.reading.indicator_id is None and len(bare(c.reading.indicator)) >= _LONG,
}
