"""Things counted one after the other, of which the words behind the last tell what each became.

`9家、8家企业分别入选国家级、省级绿色工厂`: 9 of the first, 8 of the second.
"""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.rule import rule
from site_gen.reading.series import series

_RESPECTIVELY = rule(
    r"(?P<who>[^，、的]{0,12}?(?:企业|公司|单位|机构|学校|医院|园区|项目|产品|品牌|[县市区乡镇村]))分别(?P<did>获评为?|获批|入选|获得|荣获|列入|纳入|跻身|被(?:评|认定|命名|列)为?|成为)(?P<what>[^，]+、[^，]+)",
    "9家、8家企业分别入选国家级、省级绿色工厂 => 入选国家级绿色工厂的企业数 | count | 9家 | 2021 | actual",
    "9家、8家企业分别入选国家级、省级绿色工厂 => 入选省级绿色工厂的企业数 | count | 8家 | 2021 | actual",
)


def each_became(here: Here) -> Named | None:
    """`入选国家级绿色工厂的企业` for the first of 9家、8家企业分别入选国家级、省级绿色工厂."""
    first = last = here.index
    while first and _goes_on(here, first):
        first -= 1
    while last + 1 < len(here.slots) and _goes_on(here, last + 1):
        last += 1
    told = _RESPECTIVELY.fullmatch(here.slots[last].tail.strip("，。；; ")) if first < last else None
    names = series(told["what"], last - first + 1) if told else ()
    if not told or len(names) != last - first + 1:
        return None
    return Named("", told["who"], f"{told['did']}{names[here.index - first]}的", acts=True)


def _goes_on(here: Here, index: int) -> bool:
    """Nothing but a joint stands between it and the number before, which is of the same unit."""
    slot, before = here.slots[index], here.slots[index - 1]
    alike = slot.token.quantity.unit.printed == before.token.quantity.unit.printed
    return alike and slot.listed and not (slot.lead + before.tail).strip("、和与及 ")
