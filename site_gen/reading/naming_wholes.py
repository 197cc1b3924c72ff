"""A whole told once, for each of the parts that follow: 其中水电96万千瓦、核电3万千瓦."""

from collections.abc import Sequence

from site_gen.reading.drafts import Here
from site_gen.reading.naming_examples import PLURAL
from site_gen.reading.parts_of_whole import of_part, traded
from site_gen.reading.rule import rule

_SIZED = rule(
    r"(?:容量|面积|里程|产量|发电量|客流量?|吞吐量|投资|贷款)$",
    "完成交通投资86亿元，其中高速公路42亿元、国省干线18亿元 => 国省干线交通投资 | level | 18亿元 | 2021 | actual",
    "新增发电装机容量4亿千瓦，其中水电96万千瓦、核电3万千瓦 => 新增核电发电装机容量 | count | 3万千瓦 | 2021 | actual",
)
_SORT = rule(
    r"[一-龥]{2,5}(?<![数量额率积程])",
    "新增发电装机容量4亿千瓦，其中水电96万千瓦、核电3万千瓦 => 新增核电发电装机容量 | count | 3万千瓦 | 2021 | actual",
)
_WHOLE = rule(
    r"(?:容量|装机|面积|里程|产量|发电量|用电量|客流量?|吞吐量|投资|贷款|资金|生产总值|GDP|产值|增加值|收入|税收|进出口总额)$",
    "新增电力装机18万千瓦，其中风电、光伏分别为5万千瓦、3万千瓦 => 新增风电电力装机 | count | 5万千瓦 | 2021 | actual",
    "粮食产量120万吨，其中小麦、玉米分别达到50万吨、42万吨 => 小麦产量 | level | 50万吨 | 2021 | actual",
    "生产总值186亿元，其中一、二产业分别为28亿元、86亿元 => 第一产业增加值 | level | 28亿元 | 2021 | actual",
)
_TOLD_ITSELF = rule(
    r"(?:量|额|值|面积|里程|投资|收入|支出|余额|贷款|存款|资金|税|产品|数|装机|用电)$",
    "贷款新增86亿元，其中企业贷款、个人贷款分别增加52亿元、34亿元 => 企业贷款 | change | 52亿元 | 2021 | actual",
    "财政收入86亿元，其中增值税、所得税分别完成32亿元、12亿元 => 增值税 | level | 32亿元 | 2021 | actual",
)
"""其中增值税、所得税: what says itself what is measured."""
_DIVISION = rule(
    r"[一-龥]{1,5}?(?:高新区|经开区|新区|开发区|县|区|市|镇|乡|旗)",
    "生产总值986亿元，其中东城区312亿元、高新区80亿元 => 高新区生产总值 | level | 80亿元 | 2021 | actual",
)

_CAPITAL = rule(
    r"(?P<done>(?:实际|合同|协议)?(?:利用|使用|引进|到位))(?:[国境省市县区州]外)?(?:[内外]资|资金)",
    "实际使用内资30.2亿元、外资381万美元 => 实际使用外资 | level | 381万美元 | 2021 | actual",
)
_SOURCE = ("内资", "外资", "省外资金", "市外资金", "县外资金", "国外资金", "境外资金")


def parts_of(here: Here, names: Sequence[str]) -> Sequence[str]:
    """`风电`, `光伏` of 其中风电、光伏分别为520万千瓦、360万千瓦, with what the number before them was of."""
    last, before = here.last, here.before
    unit = here.unit.canonical
    if "其中" not in here.slot.until or here.own or last is None or before is None:
        return names
    if before.quantity.unit.canonical != unit or any(_TOLD_ITSELF.search(name) for name in names):
        return names
    whole = PLURAL.sub("", last.topic)
    return tuple(_of_whole(name, whole) for name in names) if _WHOLE.search(whole) else names


def _of_whole(name: str, whole: str) -> str:
    """`小麦` of 粮食产量 is 小麦产量, `第一产业` of 生产总值 its 增加值, `公路` of 交通投资 公路交通投资."""
    if name.endswith("产业") and whole.endswith(("生产总值", "GDP")):
        return f"{name}增加值"
    grown = of_part(name, whole)
    return grown if grown != name else headed(name, whole)


def beside(here: Here, thing: str) -> str:
    """其中东城区312亿元、西山县148亿元: what was told of the first division is told of the next."""
    if thing in _SOURCE and (capital := _CAPITAL.fullmatch(here.topic)):
        return capital["done"] + thing
    listed = here.slot.listed and "其中" in here.slot.until
    if listed and (one_way := traded(thing, here.topic)):
        return one_way
    first = _DIVISION.match(here.topic) if listed else None
    if first and _DIVISION.fullmatch(thing):
        return thing + here.topic[first.end() :]
    told = of_part(thing, here.topic) if listed and _SORT.fullmatch(thing) and here.same_unit else thing
    return told if told != thing else ""


def whole_of(here: Here, thing: str) -> str:
    """`核电发电装机容量` for 核电 in 新增发电装机容量4亿千瓦，其中水电9600万千瓦、核电384万千瓦, else nothing."""
    unit = here.unit.canonical
    if not here.slot.listed or here.partial or "其中" not in here.slot.until or not _SORT.fullmatch(thing):
        return ""
    back = next((step for step in range(1, here.index + 1) if "其中" in here.slots[here.index - step].lead[:12]), 0)
    group = here.drafts[-back - 1] if 0 < back < len(here.drafts) else ()
    first = here.slots[here.index - back].token.quantity.unit.canonical if back else ""
    whole = group[-1].topic if group and first == unit else ""
    told = of_part(thing, whole)
    if told != thing:
        return told
    return headed(thing, whole) if _SIZED.search(whole) and thing[-2:] != whole[-2:] else ""


def headed(thing: str, whole: str) -> str:
    """`高速铁路` + `铁路里程`: what both have stands once."""
    if thing in ("出口", "进口") and whole.startswith("进出口"):
        return thing + whole.removeprefix("进出口")
    if thing and whole.startswith(thing[-1] + "类"):  # 其中猪肉1.8万吨 of 肉类总产
        return thing + whole[2:]
    shared = next((size for size in (4, 3, 2) if thing.endswith(whole[:size])), 0)
    again = whole.find(thing[-2:]) + 2  # 大棚西瓜 of 品牌西瓜种植面积
    return thing + whole[shared or (again if 1 < again < len(whole) - 1 else 0) :]
