"""其中水稻98%: the rate of a part, as that of the whole that was told before."""

from site_gen.reading.drafts import Here
from site_gen.reading.parts_of_whole import is_crop, without_crop
from site_gen.reading.rule import rule

_RATE = rule(
    r"[一-龥]{3,}(?:率|水平)$",
    "农作物综合机械化率达到89%，其中小麦98% => 小麦综合机械化率 | level | 98% | 2021 | actual",
)
_SIDE = rule(
    r"(?:城市|城镇|县城|城区|市区|县区|镇区|中心城区|主城区|建成区|农村|乡村|乡镇|建制镇|集镇|村庄|行政村)",
    "污水处理率达到96%，其中县城98%、乡镇80% => 乡镇污水处理率 | level | 80% | 2021 | actual",
)


def within(here: Here, words: str) -> str:
    """`小麦综合机械化率` for 小麦 behind 农作物综合机械化率, `县城污水处理率` for 其中县城; else `words`."""
    last = here.last
    if last is None or last.measure != "level" or not _RATE.search(last.name):
        return words
    if is_crop(words):
        return words + without_crop(last.name)
    parted = "其中" in here.slot.until and _SIDE.fullmatch(words)
    return words + _SIDE.sub("", last.name, count=1) if parted else words
