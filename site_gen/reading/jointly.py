"""What several things make up together: 陶瓷、纺织产业产值 of 合计占规模工业总产值的81%."""

from collections.abc import Sequence

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_TOGETHER = rule(
    r"(?:[两三四五]者)?(?:合计|共计|总共|加起来)",
    "甲县、乙县产值分别为3亿元、6亿元，合计占全市的81% => 甲、乙县产值占全市比重 | level | 81% | 2021 | actual",
)


def together(part: str, here: Here) -> str:
    """`陶瓷、纺织产值` for 合计 after 陶瓷产值 and 纺织产值 in one list; else nothing."""
    lists = (group[-1].series for group in reversed(here.drafts[-8:]) if group and group[-1].series)
    names = next(iter(lists), ()) if _TOGETHER.fullmatch(part) else ()
    if len(names) < 2:
        return ""
    same = _same_end(names)
    return "、".join(name.removesuffix(same) for name in names) + same


def _same_end(names: Sequence[str]) -> str:
    """`产业产值` of 陶瓷产业产值 and 纺织产业产值."""
    ends = (names[0][start:] for start in range(len(names[0]) + 1))
    return next(end for end in ends if all(name.endswith(end) for name in names))
