"""As many names as numbers, without 分别: 城乡居民收入达到2.36万元和1.53万元."""

from collections.abc import Sequence

from site_gen.reading.constructions.listed_numbers import turns
from site_gen.reading.constructions.recalled import repeated, topics
from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.slots import Slot
from site_gen.reading.verbs import leading_verb

_SIDES = rule(
    r"(?:城镇|城市)(?:居民)?[和与及、](?:农村|乡村)(?=[一-龥]{2,})",
    "城镇和农村居民收入3万元、1.5万元 => 农村居民收入 | level | 1.5万元 | 2021 | actual",
    "城镇和农村人均住房面积32.9平方米、37.1平方米 => 农村人均住房面积 | level | 37.1平方米 | 2021 | actual",
)
"""城镇和农村人均住房面积: both are told, one after the other."""
_MEASURED_LIST = rule(
    r"(?:[^、和，]{2,8}[、和])+[^、和，]{1,8}(?:产量|面积|投资|余额|产值|[出存]栏量?|增加值)",
    "水果、蔬菜产量36万吨、86万吨，增长3%和5% => 水果产量 | level | 36万吨 | 2021 | actual",
    "水果、蔬菜产量36万吨、86万吨，增长3%和5% => 蔬菜产量 | growth | 5% | 2021 | actual",
)
_AREA_AND_OUTPUT = rule(
    r"面积[和与、](?:总)?产量?$",
    "粮食播种面积和产量保持在1000万亩、400万吨 => 粮食产量 | level | 400万吨 | 2021 | actual",
)
_COUNTS = rule(
    r"[^、和]{2,12}数[、和](?:[^、和]{2,12}[、和])?[^、和]{1,12}数",
    "每千人床位数、医师数增至7.8张、3.6人 => 每千人床位数 | level | 7.8张 | 2021 | actual",
)
"""每千人床位数、医师数增至7.8张、3.6人: numbers of several things, whatever each is counted in."""
_TWO_IN_ONE = rule(
    r"存贷款(?:总额|余额)?$|城乡(?:常住)?居民(?:人均)?(?:可支配|纯)?收入$",
    "城乡居民收入2.7万元、0.9万元，分别增长8%和9% => 农村居民收入 | growth | 9% | 2021 | actual",
    "存贷款余额82亿元和45亿元 => 贷款余额 | level | 45亿元 | 2021 | actual",
)
"""存贷款余额82亿元和45亿元: two sums in one word."""
_ONLY_REACHED = rule(
    r"[，, ]*(?:(?:19|20)\d\d年?|今年|全年)?(?:年?[底末])?(?:预计|已|将|可)*(?:达到?)[ ]*",
    "@term 城乡居民收入年均分别增长8%和9%，预计达到3万元和2万元 => 城镇居民收入 | level | 3万元 | 2021 | estimate",
    "出口、进口分别增加5亿元、3亿元，2021年底达到91亿元、61亿元 => 出口 | level | 91亿元 | 2021 | actual",
)
MOVED = ("增加", "减少", "净增加")
"""存款86亿元、贷款52亿元，增加8亿元和3亿元: the verb alone says that both have moved."""


def tacit_names(here: Here, count: int) -> Sequence[str]:
    """城乡居民收入达到2.36万元和1.53万元: as many names as numbers, without 分别."""
    if count < 2 or not _is_list(here, here.slots[here.index + 1 : here.index + count]):
        return ()
    words, end = here.end.words, here.end
    if end.has("turn") and not words and (again := next((draft.series for draft in here.told), ())):
        return again if len(again) == count else ()
    goes_on = (here.own[-1:] and here.own[-1] and here.own[-1][-1].begins) or told_again(here)
    names = series(here.slot.until, count) if words else repeated(here, here.own if goes_on else here.drafts)
    moved = words in MOVED or (not words and not names and end.has("up", "down") and not end.has("to"))
    if moved and (here.unit.canonical == "percent" or _by_so_much(here)):  # 收入A元，收入B元，增长8.4%和8%
        names = topics(here, count)
    return names if len(names) == count else ()


def _is_list(here: Here, following: Sequence[Slot]) -> bool:
    """Numbers of one unit, or of things that are each counted in their own, which stand in for so many names."""
    counts = here.end.flags.get("link", "").endswith("有") and bool(here.slot.tail.strip("、，。；; "))  # 有5个街道
    if here.end.flags.get("more") in ("接连", "相继", "先后") or (counts and not here.end.words):
        return False  # 接连突破8万亿元、9万亿元: one after the other
    passed = here.slot.bounds.inner.start < here.slot.token.span.start
    linked = here.end.flags or passed or _reached(here) or _same_list(here, following)
    if here.end.has("to") and not here.end.words and _all_began(here, len(following) + 1):
        return True
    if not (linked or _TWO_IN_ONE.search(here.end.words)):
        return False
    each_its_own = _AREA_AND_OUTPUT.search(here.end.words) or _COUNTS.fullmatch(here.end.words)
    return bool(each_its_own) or all(slot.token.quantity.unit.canonical == here.unit.canonical for slot in following)


def _all_began(here: Here, count: int) -> bool:
    """水耗、电耗分别从39吨和1162千瓦时，下降到22吨和912千瓦时: as many as have begun somewhere arrive."""
    begun = next((group[-1] for group in reversed(here.drafts) if group and group[-1].series), None)
    return not here.own and begun is not None and begun.begins and len(begun.series) == count


def _by_so_much(here: Here) -> bool:
    """存款86亿元、贷款52亿元，比上年增加8亿元和3亿元: by how much of the same either has moved."""
    return here.same_unit and not here.index


def told_again(here: Here) -> bool:
    """达到3.7万元和1.7万元、增长7%和10%: a second list after the 、 of the first."""
    return here.index > 0 and turns(here.slots[here.index - 1], here.slot)


def _reached(here: Here) -> bool:
    """收入分别增长8%和9%，达到2万元和1万元: nothing but the word between."""
    return _ONLY_REACHED.fullmatch(here.slot.lead) is not None


def _same_list(here: Here, following: Sequence[Slot]) -> bool:
    """改造供水、燃气管网800公里、600公里: one verb, one unit, and no noun between or behind."""
    unit = here.unit.printed
    alike = all(slot.token.quantity.unit.printed == unit and not slot.lead.strip("、和") for slot in following)
    tails = (here.slot.tail, *(slot.tail for slot in following))
    return (
        alike
        and bool(
            leading_verb(here.end.words) or _SIDES.match(here.end.words) or _MEASURED_LIST.fullmatch(here.end.words)
        )
        and not any(tail.strip("、和，。") for tail in tails)
    )
