"""Goods that are told without 产量: 整车 and 动力电池 after 生产液晶面板, 水泥195万吨, crops after 果品总产."""

from collections.abc import Sequence

from site_gen.reading.drafts import Here
from site_gen.reading.parts_of_whole import is_crop
from site_gen.reading.rule import rule
from site_gen.reading.verbs import leading_verb

_PRODUCE = rule(
    r"[一-龥]{0,4}(?:肉类?|林果|干鲜果|禽蛋|蛋类?|牛奶|奶类|鲜奶|水产品|蔬菜|水果|瓜果|棉花|油料|烤烟|茶叶|食用菌|中药材|甘蔗|天然气|煤层气|页岩气|原煤|洗?精煤|焦炭|甲醇|尿素|电石|铁合金|烧碱|饲料|白酒|原油|粗钢|钢材|生铁|水泥|化肥|农药|纯碱|天然碱|玉米|小麦|水稻|大豆|马铃薯)",
    "水果产量3200吨，水产品1800吨 => 水产品产量 | level | 1800吨 | 2021 | actual",
    "蔬菜产量3200吨，特色林果1800吨，猪牛羊禽肉900吨 => 猪牛羊禽肉产量 | level | 900吨 | 2021 | actual",
    "棉花总产61万吨、占全省92%，蔬菜2100吨 => 蔬菜产量 | level | 2100吨 | 2021 | actual",
    "生产原油239万吨、天然气56亿立方米 => 天然气产量 | level | 56亿立方米 | 2021 | actual",
)
_YIELD = rule(r"总?产量?$", "水果产量3200吨，水产品1800吨 => 水产品产量 | level | 1800吨 | 2021 | actual")
"""水果产量3200吨，水产品1800吨: the second is an output as well."""
_MADE = rule(
    r"(?:水泥|熟料|钢材|粗钢|生铁|铁合金|电解铝|氧化铝|原煤|精煤|焦炭|化肥|尿素|烧碱|纯碱|电石|甲醇|农药|饲料|白酒|啤酒|番茄酱|食糖|机制糖|纱|布|平板玻璃|光纤|多晶硅|单晶硅)",
    "水泥195万吨、下降7% => 水泥产量 | level | 195万吨 | 2021 | actual",
    "水泥195万吨、下降7% => 水泥产量 | growth | -7% | 2021 | actual",
)
"""Goods of which nobody tells another size in tonnes, where no verb stands before them."""
_MAKING = rule(
    r"^[，,、]?(?:全年|预计|年内|共|累计)*(?:生产|出产)",
    "生产液晶面板48万片、整车21万辆 => 整车产量 | level | 21万辆 | 2021 | actual",
)
_GOODS = rule(
    r"(?P<of>[一-龥A-Za-z]{2,8}?(?<![量额值率积程力资入品业地棚区厂站场房]))数?",
    "生产液晶面板48万片、动力电池18吉瓦时 => 动力电池产量 | level | 18吉瓦时 | 2021 | actual",
)
_SUMS = ("CNY", "USD", "EUR", "percent", "percentage_point", "person", "household")


def output_of(here: Here, name: str) -> str:
    """`产量` for 水产品1800吨 after 水果产量3200吨, and for 水泥195万吨 by itself; else nothing."""
    unit = here.unit.canonical
    last = next((draft for draft in here.told if not draft.name.endswith(("比重", "排名"))), None)
    if unit == "t" and not here.slot.joint and here.slot.lead.lstrip("，、 ") == name and _MADE.fullmatch(name):
        return "产量"
    alike = last is not None and unit in ("t", "m3") and last.measure in ("level", "count")
    return "产量" if alike and last and _YIELD.search(last.name) and _PRODUCE.fullmatch(name) else ""


def made(here: Here, thing: str) -> str:
    """`整车产量` in 生产液晶面板48万片、整车21万辆: each of the list is an output; else nothing."""
    listed = here.slot.listed and here.own and _MAKING.match(here.slot.until)
    bare = listed and here.end.words == thing and not here.slot.tail.strip("，,。；;、 ")
    if not bare or here.unit.canonical in _SUMS or leading_verb(thing):
        return ""
    goods = _GOODS.fullmatch(thing) if here.last and here.last.name.endswith("产量") else None
    return f"{goods['of']}产量" if goods else ""


def harvested(here: Here, names: Sequence[str]) -> Sequence[str]:
    """`葡萄产量`, `苹果产量` for 葡萄、苹果分别为18万吨、6万吨 after 果品总产42万吨; any other names as they are."""
    told = here.unit.canonical == "t" and not here.own and _YIELD.search(here.topic)
    return tuple(f"{name}产量" for name in names) if told and all(map(is_crop, names)) else names
