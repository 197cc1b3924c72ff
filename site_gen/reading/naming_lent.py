"""Words that the thing spoken of lends its name: 总投资, 利税, 满意率."""

from site_gen.model.unit import MONEY
from site_gen.reading.both_sorts import both_sorts
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_owners import MEASURE
from site_gen.reading.dependents_words import leans, stands_beside
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_after import PLAIN_THINGS
from site_gen.reading.owners import goes_back, whose
from site_gen.reading.rule import rule
from site_gen.reading.subjects import of_all

_CROP_OUTPUT = rule(
    r"总产|总产量|单产|亩产",
    "抓好12个粮食生产大县、400万亩核心区建设，总产稳定在500万吨 => 粮食总产 | level | 500万吨 | 2021 | actual",
    "水产养殖面积20万亩，总产量6万吨 => 水产总产量 | level | 6万吨 | 2021 | actual",
)
_CROP = rule(
    r"粮食|粮油|小麦|玉米|水稻|大豆|棉花|油料|油菜|花生|马铃薯|甘蔗|蔬菜|水果|苹果|茶叶|中药材|肉类|水产品",
    "抓好12个粮食生产大县、400万亩核心区建设，总产稳定在500万吨 => 粮食总产 | level | 500万吨 | 2021 | actual",
    "粮食面积60万亩，其中玉米40万亩，水稻8万亩，总产达到30万吨 => 粮食总产 | level | 30万吨 | 2021 | actual",
)
_ALL_GROWN = ("粮食", "粮油", "油料")


_HOUSED = rule(
    r"(?:入驻|在孵|入园|孵化)(?:企业|商户|机构|团队|项目)",
    "科技孵化器投入使用44万平方米，入驻企业达到286家 => 科技孵化器入驻企业数 | level | 286家 | 2021 | actual",
)
_HOUSE = rule(
    r"(?P<of>[^，、]*?(?:孵化器|众创空间|孵化基地|产业园|创业园|科技园|工业园|标准厂房|楼宇|综合体|特色小镇|产业|集群))(?:累计)?(?:投入使用|投用|建成|面积|总面积|建设)?",
    "科技孵化器投入使用44万平方米，入驻企业达到286家 => 科技孵化器入驻企业数 | level | 286家 | 2021 | actual",
    "建成标准厂房12万平方米，入驻企业286家 => 标准厂房入驻企业数 | level | 286家 | 2021 | actual",
)
"""科技孵化器……，入驻企业: the firms are in what the sentence has spoken of."""


def _housed(here: Here, words: str) -> str:
    """`科技孵化器入驻企业` where the sentence has told of 科技孵化器; else nothing."""
    told = (
        (here.topic, "" if here.about.endswith(("园", "区", "城")) else here.about) if _HOUSED.fullmatch(words) else ()
    )
    house = next((found for topic in told if (found := _HOUSE.fullmatch(topic))), None)
    return house["of"] + words if house else ""


_SORT_OF_SUM = rule(
    r"(?:扣除|参保|签约|缴费|补贴|补助|救助|资助|招生|录取)(?:金额|人数|户数|规模|总额|标准)",
    "研发费用加计扣除企业86户、扣除金额1.2亿元 => 研发费用加计扣除金额 | level | 1.2亿元 | 2021 | actual",
)
_HIGHEST = rule(
    r"单日最[高大](?:达到?)?",
    "日均通关42万人次、单日最高达78万人次 => 单日最高通关人次 | level | 78万人次 | 2021 | actual",
)
_WORKS_OF = rule(
    r"(?:项目|工程)(?=$)",
    "新开工亿元以上项目2个，续建项目3个，完成投资26亿元 => 项目完成投资 | level | 26亿元 | 2021 | actual",
    "新开工项目12个，其中产业项目3个，完成投资26亿元 => 新开工产业项目完成投资 | level | 26亿元 | 2021 | actual",
)
"""新开工项目2个，续建项目3个，完成投资26亿元: spent on all of them."""
_SPENT_ON_BOTH = ("完成投资", "总投资", "计划投资", "年度投资", "到位资金")
_EXTENT = rule(
    r"(?:总|占地)?面积|总投资|总规模|总产值",
    "新建良繁基地9个，基地总面积2万亩 => 良繁基地总面积 | level | 2万亩 | 2021 | actual",
)
"""How large those counted are, named by no more than their kind: 良繁基地9个，基地总面积2万亩."""


def lent(here: Here, words: str) -> Named | None:
    """总投资, 利税, 满意率: with the thing that the sentence speaks of."""
    told = _of_kind(here, words) or _cut_off(here, words) or _peak(here, words) or _of_both(here, words)
    if whole := told or _housed(here, words):
        return Named("", whole, whole=here.topic)
    back = goes_back(words, here)
    of = whose(words, here) if back else here.topic
    if not of or not (back or leans(words)) or here.slot.tail.startswith("的") or of_all(here.slot.lead):
        return None
    if not back and (crop := _CROP_OUTPUT.fullmatch(words)) and (grown := _grown_before(here)):
        return Named("", grown + crop[0])
    words = f"累计{words}" if f"累计{words}" in here.slot.lead and words != "到位资金" else words
    plain = here.topic in PLAIN_THINGS and (here.slot.joint or here.topic == "项目")
    topic = here.verb + here.topic if not back and (plain or _of_new(here)) else of
    if words in ("床位", "学位", "车位") and here.slot.listed:  # 新建公办养老机构32所、床位1.2万张
        topic = here.verb + here.topic
    name, apart = (
        leaning(words, topic),
        stands_beside(words) or words.startswith(("总里程", "通车里程", "运营里程", "营业里程", "总装机", "装机总")),
    )
    acts = (
        bool(here.last and here.last.flow)
        and not apart
        and not words.endswith(("规模", "保有量", "拥有量", "人数", "余额"))
    )
    return Named("", name, acts=acts, whole="" if apart else of)


def _grown_before(here: Here) -> str:
    """What the total is of where the last thing told is no crop, or the last part of one; else nothing."""
    grown: list[str] = [found[-1] for group in here.drafts for draft in group if (found := _CROP.findall(draft.name))]
    if grown and grown[0] in _ALL_GROWN and len(set(grown)) > 2:  # 粮食面积60万亩，其中玉米40万亩、水稻8万亩，总产…
        return grown[0]
    whole = MEASURE.sub("", here.topic) or here.topic  # 水产养殖面积20万亩，总产量6万吨
    return "" if _CROP.search(here.topic) else grown[-1] if grown else whole  # 建设400万亩核心区，总产500万吨


def _of_new(here: Here) -> bool:
    """新谋划重点项目63个、总投资128亿元: the money is that of the new ones alone."""
    new = here.last is not None and here.last.measure == "count" and here.topic.endswith("项目")
    money = here.unit.canonical in MONEY
    return new and money and here.verb.startswith(("新", "签约", "集中开工")) and here.verb != "新增"


def _cut_off(here: Here, words: str) -> str:
    """`研发费用加计扣除金额` for 扣除金额 after 研发费用加计扣除企业: from the word that both have; else nothing."""
    name = here.last.name if here.last and _SORT_OF_SUM.fullmatch(words) else ""
    again = name.rfind(words[:2])
    return name[:again] + words if again > 1 else ""


def _peak(here: Here, words: str) -> str:
    """`单日最高通关人次` for 单日最高 after 日均通关人次; else nothing."""
    name = here.last.name if here.last and _HIGHEST.fullmatch(words) else ""
    return words[:4] + name.removeprefix("日均") if name.startswith("日均") else ""


def _of_both(here: Here, words: str) -> str:
    """`省级、市级重点项目完成投资` where both were counted, `项目完成投资` of two less alike; else nothing."""
    last = [group[-1] for group in here.drafts[-2:] if group and group[-1].measure in ("count", "level")]
    if len(last) != 2 or words not in _SPENT_ON_BOTH:
        return ""
    if both := both_sorts(here):
        return both + words
    one, other = last
    if other.topic == one.topic or (len(other.topic) > 2 and one.topic.endswith(other.topic)):
        return ""  # 重点项目200个，竣工70个
    counts = here.slot.joint != "、" and one.name != other.name and all(each.name.endswith("数") for each in last)
    kind = one.topic != other.topic and other.topic.endswith(one.topic)  # 项目12个，其中产业项目3个
    first, second = (_WORKS_OF.search(one.topic) for one in last)
    return second[0] + words if counts and not kind and first and second and first[0] == second[0] else ""


def _of_kind(here: Here, words: str) -> str:
    """`良繁基地总面积` for 基地总面积 where 良繁基地 were counted; else nothing."""
    size = next((size for size in (4, 3, 2) if here.topic[-size:] == words[:size]), 0)
    own = words[size:] if size and len(here.topic) > size and here.last and here.last.measure == "count" else ""
    return here.topic + own if _EXTENT.fullmatch(own) else ""
