"""The thing told by its size, which stands before it: 占地6904亩的产业园区, 总投资286亿元的重点项目64个."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.phrases import predicate_free, tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

_ATTRIBUTE = rule(
    r"(?:^高|占地(?:面积)?|总?建筑面积|全长|总长|装机(?:容量)?|总投资|投资额?|年产值?|年?产能)$",
    "高109米的黄河大桥主塔封顶 => 黄河大桥主塔高度 | level | 109米 | 2021 | actual",
    "占地690亩的城东产业园区 => 城东产业园区占地面积 | level | 690亩 | 2021 | actual",
)
_ABLE = rule(
    r"[日年](?:处理|供应|供|生产|产|加工)[一-龥]{0,4}$",
    "日处理污水6万吨的三期工程加紧建设 => 三期工程日处理污水能力 | level | 6万吨 | 2021 | actual",
)
_PLANT = rule(
    r"(?P<what>[^、，]+?(?:项目$|工程|厂|站|生产线|设施|基地))(?:、.*)?",
    "建成日供水3万吨水厂1座 => 水厂日供水能力 | level | 3万吨 | 2021 | actual",
    "建成日供水3万吨水厂1座 => 建成水厂数 | count | 1座 | 2021 | actual",
    "日生产4万吨再生水项目投入生产 => 再生水项目日生产能力 | level | 4万吨 | 2021 | actual",
)


_INSIDE = rule(
    r"(?P<where>[一-龥]{2,}(?:园|区|城))内总投资",
    "科技园内总投资30亿元的15个项目 => 科技园项目数 | level | 15个 | 2021 | actual",
)


def attributed(here: Here, words: str) -> Named | None:
    """占地6904亩的阜东产业园区: the thing stands after the size."""
    able = _ABLE.search(words)
    plant = _PLANT.fullmatch(predicate(tail_of(here.slot.tail))[0]) if able else None
    if able and plant:
        return Named("", f"{plant['what']}{able[0].removesuffix('能力')}能力", whole=plant["what"])
    attribute = _ATTRIBUTE.search(words)
    tail = _shared_tail(here) if attribute else ""
    thing = predicate(tail_of(tail))[0] if attribute and tail.startswith("的") else ""
    if not attribute and words == "长" and here.slot.tail.startswith("的"):  # 长达400公里的输气管道
        return Named("", predicate(tail_of(here.slot.tail))[0])
    if not attribute or not thing:
        return None
    return Named("", thing + ("高度" if attribute[0] == "高" else attribute[0]))


def _shared_tail(here: Here) -> str:
    """占地1200亩、总投资30亿元的产业园: what stands behind the second is told of the first, too."""
    following = here.following
    both = not here.slot.tail and following is not None and following.joint == "、"
    return following.tail if both and following and _ATTRIBUTE.search(following.lead) else here.slot.tail


def counted_of_sum(here: Here) -> Named | None:
    """实施总投资286亿元的重点项目64个: what the sum before it is of is counted here."""
    before = here.preceding
    if before is None or here.slot.lead or here.slot.joint:
        return None
    able = _ABLE.search(before.lead)
    if able and (plant := _PLANT.fullmatch(tail_of(before.tail))):  # 建成日供水3万吨水厂1座
        verb = leading_verb(trim(before.lead).words)
        return Named(verb, plant["what"], acts=bool(verb))
    if not before.tail.startswith("的"):
        return None
    thing, doing = predicate_free(tail_of(before.tail)), trim(before.lead).words
    verb = leading_verb(doing).removesuffix("投资") if doing.endswith("总投资") else ""
    return Named(verb, thing, acts=bool(verb)) if thing else None


def of_park(here: Here) -> Named | None:
    """科技园内总投资30亿元的15个项目: they are the park's, as their sum is."""
    sum_of = here.slots[here.index - 1].lead if here.index and here.slot.joint == "的" else ""
    inside = _INSIDE.fullmatch(trim(sum_of).words) if sum_of.endswith("总投资") else None
    return Named("", predicate(tail_of(here.slot.tail))[0], prefix=inside["where"]) if inside else None
