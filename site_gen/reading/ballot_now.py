"""Date and passages -> whether 今年 is the year under review, as in a report given before that year was over."""

from collections.abc import Iterable

from site_gen.model.compiled import compiled
from site_gen.model.report import Passage

_NEXT_YEAR = compiled(
    r"(?:各位代表[！，,]|[一二三四五六七八九十]、)?明年(?=[，,是]|的?(?:工作|主要|重点|目标|任务|政府)|全[市县省区州]|我[们市县])"
)
"""明年，街道将围绕……; 二、明年的主要任务"""
_LATE = ("10", "11", "12")


def before_its_end(passages: Iterable[Passage], date: str) -> bool:
    """By the date (ISO, or empty), else by a passage that opens with 明年; or it is one of half a year."""
    told = date[5:7] in _LATE if date else any(_NEXT_YEAR.match(passage.text) for passage in passages)
    return told or is_of_half_a_year(passages)


def is_of_half_a_year(passages: Iterable[Passage]) -> bool:
    """A report given in summer: it looks back on the first half of a year and ahead to the second."""
    chapters = (passage.text for passage in passages if passage.kind == "heading" and passage.level <= 2)
    return any("下半年" in text for text in chapters)
