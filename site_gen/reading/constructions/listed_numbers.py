"""How many numbers a list has, and what they measure: 分别增长3%、4%."""

from site_gen.model.dataset import Measure
from site_gen.reading.drafts import Here
from site_gen.reading.lists import AND
from site_gen.reading.rule import rule
from site_gen.reading.slots import Slot
from site_gen.reading.trimming import trim

_RESTATED = rule(
    r"(?:达到?|实现|增至|完成)(?:约|近)?",
    "外贸进出口突破100亿元、达112亿元 => 外贸进出口 | level | 112亿元 | 2021 | actual",
)
"""突破100亿元、达112亿元: the same once more."""
_REACHED = rule(
    r"(?:累计|总量|总数)?(?:达到?了?|升至|增至|降至)(?:约|近)?",
    "风电和光伏装机增加120万千瓦、达到850万千瓦 => 风电和光伏装机 | change | 120万千瓦 | 2021 | actual",
    "风电和光伏装机增加120万千瓦、达到850万千瓦 => 风电和光伏装机 | level | 850万千瓦 | 2021 | actual",
    "工业和服务业用电量减少2亿千瓦时、降至31亿千瓦时 => 工业和服务业用电量 | level | 31亿千瓦时 | 2021 | actual",
)
_SEVERAL = rule(
    rf"、|{AND}",
    "城镇、农村居民收入突破1.5万元、达到1.8万元 => 农村居民收入 | level | 1.8万元 | 2021 | actual",
)


def numbers(here: Here) -> int:
    """How many numbers the list has, from this one on."""
    count = 1
    for slot in here.slots[here.index + 1 : here.index + 12]:
        if not slot.joint or trim(slot.lead).words or "分别" in slot.lead or turns(here.slot, slot):
            break
        if _restated(here, slot):
            break
        count += 1
    return count


def _restated(here: Here, slot: Slot) -> bool:
    """The first number of one thing is passed, and `slot` tells how far: 突破100亿元、达112亿元."""
    if _grown_to(here, slot):
        return True
    over = here.slot.bounds.bound == "over" and _RESTATED.fullmatch(slot.lead)
    more = here.slot.token.quantity.canonical_value <= slot.token.quantity.canonical_value
    return bool(over) and more and not _SEVERAL.search(here.end.words)


def _grown_to(here: Here, slot: Slot) -> bool:
    """同比增加120万千瓦、达到850万千瓦: by how much, and how much it is now, of one thing."""
    grown = here.end.has("up", "down") and not here.end.has("to") and "分别" not in here.slot.lead
    return grown and _REACHED.fullmatch(slot.lead) is not None


def turns(before: Slot, slot: Slot) -> bool:
    """3.7万元和1.7万元、增长7%和10%: from the word of direction on the list goes through its names again."""
    units = (before.token.quantity.unit.canonical, slot.token.quantity.unit.canonical)
    return units[1] == "percent" != units[0] and bool(trim(slot.lead).flags.keys() & {"up", "down"})


def rate(here: Here) -> Measure:
    """Points for 百分点, a change for 元 or 人, else growth."""
    unit = here.unit.canonical
    if unit == "percentage_point":
        return "points"
    if unit != "percent":
        return "change"
    return "average-growth" if here.end.has("avg") else "growth"
