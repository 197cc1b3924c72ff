"""人才总量突破300万, 森林面积达8.91万亩, 13条优势产业链: a size as such."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.improvement import is_made_better
from site_gen.reading.constructions.pair import begins_too, pair_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.named import Named
from site_gen.reading.naming import named
from site_gen.reading.naming_products import output_of
from site_gen.reading.phrases import predicate_free, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.units import RANKS
from site_gen.reading.verbs_words import ADDING_UP

_ADDS_UP = rule(
    rf"(?:(?:{ADDING_UP})(?:提升)?|受益|育林|还草|新居|转移就业|就业创业|翻修|改厕|打井|(?<=[管电路]网)延伸|(?<=[管线道])延伸|(?:治理|修复|整治|复垦)面积|(?:改造|整治|治理)提升(?:村庄?|社区|小区|乡镇))$",
    "@term 治理水土流失面积620平方公里，打井860眼 => 打井数 | count | 860眼 | 2017..2021 | actual",
    "@term 大学生返乡就业创业12万人，留乡率提高 => 大学生返乡就业创业人数 | count | 12万人 | 2017..2021 | actual",
    "@term 石漠化治理面积620平方公里，覆盖率提高 => 石漠化治理面积 | count | 620平方公里 | 2017..2021 | actual",
    "@term 沿街立面整治提升3.2万平方米 => 沿街立面整治提升面积 | count | 3.2万平方米 | 2017..2021 | actual",
    "@term 农村公路提档升级4.8万公里 => 农村公路提档升级里程 | count | 4.8万公里 | 2017..2021 | actual",
    "@term 人居环境整治提升52个村 => 人居环境整治提升村数 | count | 52个 | 2017..2021 | actual",
    "@term 城市支路打通62条 => 城市支路打通数 | count | 62条 | 2017..2021 | actual",
    "@term 雨污管网敷设460公里 => 雨污管网敷设长度 | count | 460公里 | 2017..2021 | actual",
    "@term 老旧厂房改造460万平方米 => 老旧厂房改造面积 | count | 460万平方米 | 2017..2021 | actual",
)
"""老旧厂房改造460万平方米: work done, which adds up over a term."""
_TRIPS = rule(
    r"(?:班列|专列|航班|外出务工|转移就业)$",
    "@term 始发中欧班列超过7.4万列 => 始发中欧班列数 | level | 7.4万列 | 2017..2021 | actual",
    "@term 农村劳动力外出务工1610万人次 => 农村劳动力外出务工人次 | level | 1610万人次 | 2017..2021 | actual",
    "中欧班列860列、增长12% => 中欧班列数 | growth | 12% | 2021 | actual",
)
_EACH_TRIP = ("列", "列次", "班次", "架次", "人次")
"""Units of what adds up by itself: 外出务工1610万人次; of 外出务工12万人 there are so many."""
_FLOWS = rule(
    r"(?:补水|调水|输水|引水|放流)$",
    "@term 东江流域生态补水135亿立方米 => 东江流域生态补水量 | level | 135亿立方米 | 2017..2021 | actual",
)
_IN_ALL = rule(
    r"(?<=..)累计(?:完成|服务|接待|销售|运输|发送|出动|入驻)$",
    "@term 中欧班列累计发送1860列 => 中欧班列发送数 | count | 1860列 | 2017..2021 | actual",
)
_GREAT_PORT = rule(
    r"(?P<port>[一-龥]{2,8}港)(?:成为|成功|跻身|迈入|进入|跨入|步入|挺进|晋升为?|全球|全国|世界|首个)+$",
    "东江港成为全国首个3亿吨大港 => 货物吞吐量 | level | 3亿吨 | 2021 | actual | 东江港",
    "西河港跻身2亿吨大港行列 => 货物吞吐量 | level | 2亿吨 | 2021 | actual | 西河港",
)
"""成为3亿吨大港: so much goes through it in a year."""
_PER = rule(
    r"(?:平均)?每[百千万](?:名?(?:常住)?(?:人口?|老年人|老人|儿童)|户(?:城镇|农村|城乡|城市)?(?:居民)?(?:家庭)?)(?:拥有)?",
    "每千人口拥有执业医师3.2人、注册护士3.8人、床位7.2张 => 每千人口拥有床位数 | level | 7.2张 | 2021 | actual",
    "每百户城镇居民拥有彩电112台、电脑18台 => 每百户城镇居民拥有电脑数 | level | 18台 | 2021 | actual",
    "平均每百户家庭拥有彩电112台、冰箱98台、电脑18台 => 平均每百户家庭拥有电脑数 | level | 18台 | 2021 | actual",
    "每千人口拥有床位7.2张、执业医师3.1人 => 每千人口拥有执业医师人数 | level | 3.1人 | 2021 | actual",
    "每千人口拥有执业医师2.8人、床位6.9张 => 每千人口拥有床位数 | level | 6.9张 | 2021 | actual",
)
_ATTENDED = rule(
    r"^(?:发挥|按照|围绕|聚焦|针对|瞄准|立足|紧盯|巩固|抓[好实牢]|用[好足]|做[好优强大])+(?=[一-龥“（）]{3,}(?:数|人口|面积|里程)$)",
    "@plan 重点抓好4500亩蓝莓产业园建设 => 蓝莓产业园建设面积 | level | 4500亩 | 2022 | target",
    "抓好12个技改项目，总投资1.6亿元 => 技改项目总投资 | level | 1.6亿元 | 2021 | actual",
    "按照12大产业路线图，实施升级 => 产业路线图数 | level | 12大 | 2021 | actual",
    "@plan 围绕11条重点产业链，落实链长制 => 重点产业链数 | level | 11条 | 2022 | target",
)
"""围绕11条重点产业链: what one attends to is counted, not the attending."""
_MOVED_UP = rule(
    r"(?:前进|前移|进位|提升|上升|跃升|后退|后移|下降)了?(?:\d+位[、和])*$",
    "较上年同期前进11位 => -",
)
"""前进11位: how far in a ranking, which is no size of anything."""
_SPREADING = rule(
    r"(?:扩大|推广|推开|延伸|拓展|扩展)[到至](?:全[国省])?$",
    "农村信用社改革扩大到29个省 => 农村信用社改革覆盖省数 | level | 29个 | 2021 | actual",
)
_AGAIN_WON = rule(
    r"(?P<won>(?:获评|荣获|获得|入选|被评为)[^，,、。；;]{1,12}|获(?=[全国省市])[^，,。；;]{2,16})",
    "安全生产考核连续3次获评优秀 => 安全生产考核获评优秀次数 | level | 3次 | 2021 | actual",
    "对口支援工作连续3次获全国先进 => 对口支援工作获全国先进次数 | level | 3次 | 2021 | actual",
)
_DONE_SO_OFTEN = rule(
    r"(?:大幅|全面|统一)?(?:调高|提高|上调|下调|调低|降低|调整|修订)(?=[一-龥]{2})",
    "@term 5次提高最低工资标准 => 提高最低工资标准次数 | count | 5次 | 2017..2021 | actual",
)
_SOME_OF = rule(
    r"(?P<of>[^，中]{2,14})中(?P<what>[^，]*?(?:[过超破]|超过|突破|达到?|高于|低于)[\d.百千万亿]+[^，\d]{0,3}?)的?",
    "全省县市中财政收入过亿元的有23个 => 财政收入过亿元的县市数 | level | 23个 | 2021 | actual",
    "国家公布的物资价格中涨幅超过20%的有23种 => 涨幅超过20%的国家公布的物资价格数 | level | 23种 | 2021 | actual",
)
"""全省县市中财政收入过亿元的有23个: which of them are counted."""
_ALL_COVERED = rule(
    r"(?P<where>[^，、]{1,10}?)全覆盖$",
    "高铁实现21个地级市全覆盖 => 高铁覆盖地级市数 | level | 21个 | 2021 | actual",
)
_PLACES = rule(
    r"[一-龥]{0,4}(?:省份|省|自治区|市|县|区|城市|乡镇|村)(?:[（(][^（()）]*[)）])?",
    "农村信用社改革扩大到29个省 => 农村信用社改革覆盖省数 | level | 29个 | 2021 | actual",
)
_PEOPLE = rule(
    r"[一-龥]{0,10}?(?:人民|父老|儿女|百姓|中国人)", "感谢69万东江人民 => 人口 | level | 69万人 | 2021 | actual"
)  # 69万清苑人民


HAVING = "拥有"
"""拥有创新平台143个: nothing was done, there are so many."""


def per_head(here: Here) -> str:
    """每千人口拥有床位7.2张、执业医师3.1人: what the first is counted per holds for the next of the list."""
    match = _PER.match(here.topic) if here.slot.joint == "、" and not here.end.words.startswith("每") else None
    return match[0] if match else ""


def covered(here: Here) -> str:
    """`地级市` of 高铁实现21个地级市全覆盖, else nothing."""
    found = _ALL_COVERED.match(here.slot.tail) if here.end.has("did") else None
    return found["where"] if found and _PLACES.fullmatch(found["where"]) else ""


def _through_port(here: Here) -> Draft | None:
    """What goes through 东江港 of 东江港成为3亿吨大港."""
    great = _GREAT_PORT.search(here.slot.lead) if here.slot.tail.startswith("大港") else None
    return Draft("货物吞吐量", "level", "货物吞吐量", subject=trim_start(great["port"])) if great else None


def _spread(here: Here) -> Draft | None:
    """试点扩大到11个省份: so many provinces it covers now."""
    of, where = here.end.words.removesuffix("范围"), predicate_free(tail_of(here.slot.tail))
    placed = _SPREADING.search(here.slot.lead) and _PLACES.fullmatch(where)
    spread = f"{of}覆盖{where}" if placed and of and not here.end.has("from") else ""
    if (whole := covered(here)) and here.end.words:
        spread = f"{here.end.words}覆盖{whole}"
    return Draft(with_suffix(spread, here.unit), "level", spread) if spread else None


def _often(here: Here, parts: Named) -> Draft | None:
    """考核连续3次获评优秀, 5次提高最低工资标准: how many times."""
    if here.slot.lead.endswith("连续") and (won := _AGAIN_WON.match(here.slot.tail)):
        return Draft(f"{parts.name}{won['won']}次数", "level", parts.topic)
    if here.unit.printed == "次" and not here.end.words and _DONE_SO_OFTEN.match(here.slot.tail):
        return Draft(f"{parts.name}次数", "count", parts.topic, flow=True)
    return None


def read(here: Here) -> Sequence[Draft]:
    """What stands before the number, or after it, or what the sentence speaks of."""
    if (too := begins_too(here) or _through_port(here)) is not None:
        return (too,)
    if here.unit.printed in ("万", "亿") and _PEOPLE.match(here.slot.tail):
        return (Draft("人口", "level", "人口", status="actual"),)
    parts = named(here)
    parts = replace(parts, verb="") if parts.verb == HAVING and parts.thing else parts
    if not parts.name or (here.unit.printed in RANKS and _MOVED_UP.search(here.slot.until)):
        return ()
    told = _spread(here) or _often(here, parts) or _better(here, parts)
    return (told or _of_parts(here, parts),)


def _better(here: Here, parts: Named) -> Draft | None:
    """规范提升209个村卫生室: so many were made better."""
    if not (here.end.has("up") and is_made_better(here, parts.name)):
        return None
    better = with_suffix(parts.name + here.end.flags["up"], here.unit)
    return Draft(better, "count", parts.topic, flow=True, estimate=here.end.has("est"))


def _of_parts(here: Here, parts: Named) -> Draft:
    """The level, or the sum of what was done, of what the words name."""
    if "中" in parts.name and (some := _SOME_OF.fullmatch(parts.name)):
        parts = replace(parts, thing=f"{some['what']}的{some['of']}", verb="", prefix="", did="", whole="")
    per = per_head(here)
    own = here.end.words or parts.name.removeprefix(per) if per and parts.name.startswith(per) else parts.name
    name = per + with_suffix(own, here.unit)
    parts = replace(parts, whole=per + parts.topic) if per else parts
    summed = _ADDS_UP.search(parts.name) or _IN_ALL.search(here.slot.lead)
    if summed and not here.end.has("from", "to", "link"):
        return Draft(name, "count", parts.topic, flow=True, estimate=here.end.has("est"))
    return _levelled(here, parts, name)


def _levelled(here: Here, parts: Named, name: str) -> Draft:
    """How much there is of `name`, or was on an average of years."""
    output = output_of(here, name)
    name += output
    attended = _ATTENDED.match(name)
    name, topic = _ATTENDED.sub("", name), parts.topic.removeprefix(attended[0] if attended else "") + output
    if here.end.has("avg"):  # 留用人数年均超过4万人
        name = name if here.end.words else with_suffix(here.grown, here.unit)
        return Draft(f"年均{name}", "level", topic, throughout=True, estimate=here.end.has("est"))
    return pair_of(here, Draft(name, "level", topic, flow=_passes(here, parts), estimate=here.end.has("est")))


def _passes(here: Here, parts: Named) -> bool:
    """班列7.4万列, 生态补水135亿立方米: what passes is a sum over the time spoken of, and no stock at its end."""
    trips = here.unit.printed.lstrip("百千万亿") in _EACH_TRIP and _TRIPS.search(parts.name)
    return bool(trips or _FLOWS.search(parts.name)) and not here.end.has("from", "to", "link")
