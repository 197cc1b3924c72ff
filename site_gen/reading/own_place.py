"""The place that reports is no part of a name and nobody else: 开发区地区生产总值 where a development zone reports."""

from collections.abc import Callable

from msgspec.structs import replace

from site_gen.model.dataset import Measure
from site_gen.model.report import Reading

Find = Callable[[str, str, Measure], str | None]
"""Name of a series, canonical unit, measure -> the id of the indicator that all three fit."""
_ZONES = (
    *("经济技术开发区", "开发区", "经开区", "高新区", "新区", "管理区", "综保区", "保税区", "示范区", "街道", "团场"),
)
"""What a report of such a place calls it where others say 全市."""
_SHORT = {"经济技术开发区": "经开区", "高新技术产业开发区": "高新区", "综合保税区": "综保区"}

_WIDER = {"全国": ("中国", "国"), "全球": ("球",), "世界": ("界",), "全省": ("省",)}
"""Who is meant, and the ends of the names of those who would mean themselves."""
_GROWN = ("growth", "average-growth", "points")
"""Measures of what each of them has alike; 全国重点实验室 is a thing that a city has."""
_FIELDS = ("全国", "全省", "全市", "中国", "全球", "世界", "东部", "中部", "西部", "省级", "国家级")
"""Where a list of the best is from; the words before it say who is on it."""


def without_own(reading: Reading, place: str, find: Find) -> Reading:
    """`reading` as the report of `place` has it: its own, where the catalogue knows the series without the place."""
    if not place:
        return reading
    if whose := _wider(reading, place, find):
        return replace(reading, subject=whose, indicator=reading.indicator.removeprefix(whose))
    subject = None if reading.subject and place.endswith(reading.subject) else reading.subject
    name = reading.indicator
    own = next((word for word in _words(place) if name.startswith(word)), "") if subject is None else ""
    known = find(name.removeprefix(own), reading.quantity.unit.canonical, reading.measure) if own else None
    plain = name.removeprefix(own) if known else name
    return replace(reading, subject=subject, indicator=_of_list(plain, place) if reading.measure == "rank" else plain)


def _wider(reading: Reading, place: str, find: Find) -> str:
    """`全国` of 全国经济增长5% in the report of a city, where the catalogue knows the rest; else nothing."""
    whose = reading.indicator[:2]
    theirs = _WIDER.get(whose) if reading.subject is None and reading.measure in _GROWN else None
    if theirs is None or place.endswith(theirs):
        return ""
    plain = reading.indicator.removeprefix(whose)
    return whose if find(plain, reading.quantity.unit.canonical, reading.measure) else ""


def _of_list(name: str, place: str) -> str:
    """`全国百强县排名` of 临江全国百强县排名, where 临江县 reports that 临江 is one of them."""
    stem = place[:-1] if len(place) > 2 else place
    own = next((word for word in (stem, f"全{place[-1]}") if name.startswith(word)), "")
    rest = name.removeprefix(own)
    return rest if own and rest.startswith(_FIELDS) else name


def _words(place: str) -> tuple[str, ...]:
    """`经济技术开发区`, `开发区`, `经开区` of 东湾经济技术开发区, and its full name before them."""
    zones = tuple(zone for zone in _ZONES if place.endswith(zone))
    return place, *zones, *(short for long, short in _SHORT.items() if place.endswith(long))
