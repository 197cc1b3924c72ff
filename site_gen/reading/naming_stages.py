"""Stages that firms go through, one behind another in a list: 小升规97家、股份制改造7家、挂牌4家."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule

_FIRMS_STAGE = rule(
    r"(?:完成|实现)?(?P<stage>股份制改造|股改|(?:新三板|四板|主板)?挂牌|上市(?:报会|辅导)?|(?:小)?升规|上规)",
    "企业小升规97家、股份制改造7家、挂牌4家 => 股份制改造企业数 | count | 7家 | 2021 | actual",
    "企业小升规97家、股份制改造7家、挂牌4家、上市报会1家 => 挂牌企业数 | count | 4家 | 2021 | actual",
    "企业小升规97家、股份制改造7家、挂牌4家、上市报会1家 => 上市报会企业数 | count | 1家 | 2021 | actual",
    "企业小升规97家、股份制改造7家、挂牌4家、上市1家 => 新增上市企业数 | count | 1家 | 2021 | actual",
    "新增上市公司2家、新三板挂牌4家 => 新增新三板挂牌企业数 | count | 4家 | 2021 | actual",
)
_OF_FIRMS = rule(
    r"个转企|升规|股改|股份制改造|挂牌|上市",
    "企业小升规97家、股份制改造7家、挂牌4家 => 挂牌企业数 | count | 4家 | 2021 | actual",
)
"""小升规97家、股份制改造7家、挂牌4家: stages that firms go through, and none is of what stands before it."""


def at_stage(here: Here, words: str) -> Named | None:
    """`挂牌企业` of 企业小升规97家、挂牌4家; else nothing."""
    stage = _FIRMS_STAGE.fullmatch(words) if here.own and here.unit.printed in ("家", "户") else None
    if not stage or not here.last or tail_of(here.slot.tail) or not _OF_FIRMS.search(here.last.name):
        return None
    listed_now = stage["stage"] == "上市" and here.last.flow  # 挂牌4家、上市1家: not all that there are
    verb = "新增" if listed_now or here.verb.startswith("新增") else ""
    return Named(verb, f"{stage['stage']}企业", acts=bool(verb) or here.last.flow)
