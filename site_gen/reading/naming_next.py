"""What the next of a list has of those before it: 新建学校3所、医院2所; 压减粗钢产能78万吨、煤炭58万吨."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_both import SUMS
from site_gen.reading.naming_examples import sort_of
from site_gen.reading.naming_parts import part
from site_gen.reading.naming_products import made
from site_gen.reading.naming_sizes import again, sized
from site_gen.reading.naming_wholes import beside, whole_of
from site_gen.reading.rule import rule

_WHOLE_ACT = rule(
    r"(?:造林|植树|减税|降费|脱贫|减贫|绿化|送戏下乡|还林|还草|育林|供水|供气|供热|供暖|供电|发电)$",
    "完成退耕还林2.3万亩、荒山造林4.6万亩 => 荒山造林面积 | count | 4.6万亩 | 2021 | actual",
    "@term 累计供水2600万吨、供气1800万立方米 => 供气量 | count | 1800万立方米 | 2017..2021 | actual",
    "推动植树造林21万亩、义务植树750万株 => 义务植树数 | count | 750万株 | 2021 | actual",
)
"""植树造林21万亩、义务植树750万株: a verb that holds its object has none to lend."""
_RELIEF = rule(
    r"(?:减|降|退|缓|免|返)(?:免|缴|征|还)?(?:[一-龥]{0,6}?)(?:税|费|租|息|利)+",
    "减税3亿元、降费2亿元 => 降费 | level | 2亿元 | 2021 | actual",
    "落实减税3亿元、降费2亿元 => 落实降费 | level | 2亿元 | 2021 | actual",
)
_TAKEN_OFF = rule(
    r"(?:减税降费|减税|降费|减免|退税|缓税)+$",
    "减税降费3亿元、退税2亿元 => 退税 | level | 2亿元 | 2021 | actual",
)
"""减税3亿元、降费2亿元: nothing that is taken off was taken off the tax."""
_OUTPUT = rule(
    r"(?:总产量|产量|产值|销量|收入|(?:销售|零售|交易|成交|营业|进口|出口|余)额|利润|税收|花费|(?<!面积)规模)$",
    "接待游客420万人次、旅游综合收入31亿元 => 旅游综合收入 | level | 31亿元 | 2021 | actual",
    "新增企业20家、技术合同成交额突破8亿元 => 技术合同成交额 | level | 8亿元 | 2021 | actual",
    "建成饲草基地10个、鲜草产量32万吨 => 鲜草产量 | level | 32万吨 | 2021 | actual",
    "接待游客420万人次、游客花费31亿元 => 游客花费 | level | 31亿元 | 2021 | actual",
)
"""建成饲草基地10个、鲜草产量32万吨: what is grown was not built."""
_WORKED_ON = rule(
    r"(?:更新|维护|维修|改造|修缮|治理|整治|提升|修复)$",
    "建成文体广场20个、健身器材维护更新30个 => 健身器材维护更新数 | count | 30个 | 2021 | actual",
    "@term 建成文体广场20个、道路维护20公里 => 道路维护里程 | count | 20公里 | 2017..2021 | actual",
    "@plan 建成文体广场20个、危桥维修30座 => 危桥维修数 | count | 30座 | 2022 | target",
)
_BUILDING = ("建成", "新建", "建设")
"""建成广场20个、器材维护更新30个: what is repaired was not built."""
_CUT = rule(
    r"(?:压减|淘汰|化解|退出|关停)$",
    "压减粗钢产能78万吨、煤炭58万吨 => 压减煤炭产能 | count | 58万吨 | 2021 | actual",
)
_OWN_CAPACITY = rule(
    r"(?:产[能量]|[^产]能力|总?量|机组|锅炉|项目|车)$",
    "淘汰炼钢产能78万吨、燃煤锅炉58吨 => 淘汰燃煤锅炉 | count | 58吨 | 2021 | actual",
)
_ANOTHER_TRADE = rule(
    r"减船转产|转产转业|退捕转产|退养还[滩湿海湖]|退渔还[湿湖]|退田还湖",
    "更新改造渔船95艘、减船转产99艘 => 减船转产数 | count | 99艘 | 2021 | actual",
)
"""改造渔船95艘、减船转产99艘: what was done to these is told of them."""
_UNDER_WAY = ("在建", "续建", "收尾", "拟建", "在谈")
_PLACED_VERB = rule(
    r"(?:主?城区|中心城区|县城|市区|园区|乡镇|农村)(?:新增|新建|改造|建成|新改建)",
    "城区新增公园16个、绿道28公里 => 城区新增绿道里程 | count | 28公里 | 2021 | actual",
)


def cut_too(here: Here, verb: str, thing: str) -> bool:
    """压减粗钢产能78万吨、炼铁58万吨: of the second too it is the capacity."""
    listed = thing and not verb and here.slot.listed and here.topic.endswith("产能")
    return bool(listed and _CUT.search(here.verb) and not _OWN_CAPACITY.search(thing))


def has_own(here: Here, thing: str) -> bool:
    """The verb of the list is none of this one's: 建成饲草基地10个、鲜草产量32万吨."""
    if _OUTPUT.search(thing) or thing.startswith(
        ("通航", "通达", "通车", "到位", "日均", "年均", "月均", "日处理", "日供", "实际", "签约", "合同", "协议")
    ):
        return True
    whole = _ANOTHER_TRADE.fullmatch(thing) or (_WHOLE_ACT.search(here.verb) and here.unit.canonical not in SUMS)
    return bool(whole or (here.verb in _BUILDING and _WORKED_ON.search(thing)))


def verb_lent(verb: str, thing: str) -> str:
    """`落实` of 落实减税3亿元、降费2亿元, where the thing says what was taken off; nothing for 签约总额."""
    if verb and thing.startswith(verb):
        return ""
    return _TAKEN_OFF.sub("", verb) if _RELIEF.fullmatch(thing) else verb


def tells_an_act(here: Here, thing: str) -> bool:
    """建成广场20个、器材维护更新30个; 供水2600万吨、供气1800万立方米: it tells of an act itself, which adds up."""
    sized = thing.endswith("面积") or here.unit.canonical == "m2"
    if sized and "其中" in here.slot.until and here.last:  # 其中苹果种植面积5万亩、花椒种植面积3万亩
        return here.last.flow
    return bool(here.verb and (_WORKED_ON.search(thing) or _WHOLE_ACT.search(thing) or _ANOTHER_TRADE.fullmatch(thing)))


def verb_inside(here: Here) -> str:
    """`城区新增` of 城区新增公园16个、绿道28公里: where it was done goes with each."""
    inside = _PLACED_VERB.match(here.last.name) if here.last and here.last.measure == "count" else None
    return inside[0] if inside else ""


def as_beside(here: Here, verb: str, thing: str) -> Named | None:
    """其中水电96万千瓦、核电3万千瓦; 其中东城区3亿元、西山县1亿元: what was told of the first is told of the next."""
    if whole := whole_of(here, thing):
        return Named(verb or here.verb, whole, acts=bool(verb or here.verb))
    same = (made(here, thing) if not verb else "") or beside(here, thing)
    return Named("", same) if same else None


def goes_on_with(here: Here, verb: str, thing: str) -> Named | None:
    """建成通道4座、在建8座; 促进发展20条、汽车36条等政策措施: with what the list has told or tells behind."""
    if of_size := sized(here, thing):
        return part(here, verb, of_size) if here.partial else Named(verb, of_size, acts=bool(verb))
    goes_on = here.slot.listed
    if goes_on and here.topic and thing in _UNDER_WAY:
        return Named("", thing + here.topic)
    if same := again(here, thing):
        return Named(here.verb, same, acts=bool(here.verb))
    sort = sort_of(here, thing) if thing else ""
    return Named(verb or (here.verb if goes_on else ""), thing + sort, acts=True) if sort else None
