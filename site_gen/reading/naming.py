"""The words around a quantity -> the name that a statistician would give the series: 新增高新技术企业数."""

from msgspec.structs import replace

from site_gen.reading.acting import dealt_with
from site_gen.reading.beneficiaries import profiting
from site_gen.reading.done_behind import LISTING
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_after import SUMS, after, with_tail
from site_gen.reading.naming_beside import in_all, side_by_side
from site_gen.reading.naming_each import each_became
from site_gen.reading.naming_elsewhere import elsewhere
from site_gen.reading.naming_examples import counted, sort_of
from site_gen.reading.naming_over import over_too
from site_gen.reading.naming_parts import beside, done_of, of_sector, part, part_too, whole_of
from site_gen.reading.naming_products import made
from site_gen.reading.naming_sizes import again, being, lent_to_size, levelled, limited, of_level, sized
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.trimming_start import is_where
from site_gen.reading.trimming_whole import set_before
from site_gen.reading.verbs import after_preposition, last_act, leading_verb

_AT_PLACES = rule(
    r"^[^，]{2,14}?等(?:省市|地区|国家|县区|区县|城市|县市|多?地)(?=(?:设立|新设|开展|实施|建立|布局|建设|打造|举办|创建))",
    "在上海、深圳等地布局人才飞地10个 => 布局人才飞地数 | count | 10个 | 2021 | actual",
    "在上海等省市设立11个试验区 => 设立试验区数 | count | 11个 | 2021 | actual",
)
_IN_PLACES = rule(
    r"^(?![^，]*(?:小区|社区|园区|周边|医院|学校|场所|领域))(?:[一-龥]{2,5}、)+[一-龥]{2,5}?(?=(?:新建|新增|建设|建成|设立|布局|打造|开展|实施|创建|扩建)$)",
    "在易县、蠡县、高阳新建5个规模化牧场 => 新建规模化牧场数 | count | 5个 | 2021 | actual",
)
_AT_GAMES = rule(
    r"^(?:[^、，]{0,12}(?:健儿|运动员|选手|队|我[省市县区]))?在(?:20\d\d年)?(?=[^、，]{3,}(?:斩获|荣获|夺得|勇夺|摘得|获得?|贡献)$)",
    "临江健儿在2021年全运会斩获3枚金牌 => 全运会斩获金牌数 | level | 3枚 | 2021 | actual",
)
_TO_US = rule(
    r"^.*?(?:先后|累计)?向(?:我[省市县区州]|[一-龥]{2,4})(?=(?:选派|派驻|派出|捐赠)$)",
    "两所医院先后向我县选派64名支医人员 => 选派支医人员数 | count | 64名 | 2021 | actual",
)
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
_OWN_VERB = rule(
    r"[、和与及]?(?:实现|完成|达到)",
    "接待游客120万人次、实现旅游综合效益14亿元 => 旅游综合效益 | level | 14亿元 | 2021 | actual",
)  # 接待游客12亿人次、实现旅游收入1.48万亿元
_OUTPUT = rule(
    r"(?:总产量|产量|产值|销量|收入|销售额|交易额|利润|税收|花费|(?<!面积)规模)$",
    "接待游客420万人次、旅游综合收入31亿元 => 旅游综合收入 | level | 31亿元 | 2021 | actual",
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
_OWN_SIZE = rule(
    r"(?:产量|产值|增加值|(?:播种|种植|养殖)面积|存栏|出栏|吞吐量|[客货]运量|周转量|[发供用售]电量|销量|[销交]易?售?额)$",
    "完成茶叶产量1.4万吨 => 茶叶产量 | level | 1.4万吨 | 2021 | actual",
    "完成货物吞吐量2.2亿吨，增长11% => 货物吞吐量 | growth | 11% | 2021 | actual",
    "完成旅客吞吐量12万人次、铁路货运量28万吨 => 铁路货运量 | level | 28万吨 | 2021 | actual",
)
"""完成茶叶产量1.4万吨: what has a measure of its own is so much, and nobody completed it."""
_TIME = rule(
    r"(?:时间|时长|时限|年限|里程|面积|率|比例|比重|[^数质力重]量|总?额|产值|收入|增加值|规模)$",
    "推动中欧班列开行量突破60列 => 中欧班列开行量 | level | 60列 | 2021 | actual",
    "推动学生每天体育活动时间不低于2小时 => 学生每天体育活动时间 | level | 2小时 | 2021 | actual",
)
_TOWARDS = rule(
    r"(?:加强|加大|强化|针)对$|^(?:加强|加大|强化)对(?=[国省市县区][定级]$)|^(?:对|用于|聚焦|紧盯|瞄准)$",
    "聚焦11条产业链开展精准招商 => 开展精准招商的产业链数 | count | 11条 | 2021 | actual",
    "用于1500人次的职工技能培训 => 职工技能培训人次 | count | 1500人次 | 2021 | actual",
    "@plan 加大对省定26个重点县市的扶持力度 => 省定重点县市数 | level | 26个 | 2022 | target",
    "加强对100家重点企业的指导和服务 => 重点企业数 | level | 100家 | 2021 | actual",
)
_POINTED = rule(
    r"(?:以上|上述|前述)\d{1,3}[个项条家](?=[一-龥]{2})",
    "落实以上5个项目投资20亿元 => 落实项目投资 | level | 20亿元 | 2021 | actual",
)
_CUT = rule(
    r"(?:压减|淘汰|化解|退出|关停)$",
    "压减粗钢产能78万吨、煤炭58万吨 => 压减煤炭产能 | count | 58万吨 | 2021 | actual",
)
_OWN_CAPACITY = rule(
    r"(?:产[能量]|[^产]能力|总?量|机组|锅炉|项目|车)$",
    "淘汰炼钢产能78万吨、燃煤锅炉58吨 => 淘汰燃煤锅炉 | count | 58吨 | 2021 | actual",
)
_EVERY = rule(
    r"每个?(?:县|市|区|乡镇?|镇|街道|社区|村)(?=[一-龥])",
    "@plan 每个乡镇建成1个示范村、2个整洁村 => 每个乡镇建成整洁村数 | level | 2个 | 2022 | target",
    "@plan 每个镇至少培育1个特色产业、建成2个示范村 => 每个镇建成示范村数 | count | 2个 | 2022 | target",
)
_WORKS = rule(
    r"淘汰|化解|改造|治理|关停|压减|整治|建设|发展|培育|引进|推广|修复|升级|提升",
    "争取淘汰落后产能、产业升级等各类奖补资金1.9亿元 => 奖补资金 | level | 1.9亿元 | 2021 | actual",
)
_FOR_WORKS = rule(
    r"[^、]{2,12}、.*等(?:各类|各项|多项|方面)?的?(?:专项|奖补|补助|扶持|上级|财政|配套)*(?:资金|补助|补贴|奖励|贷款)",
    "争取淘汰落后产能、产业升级等各类奖补资金1.9亿元 => 奖补资金 | level | 1.9亿元 | 2021 | actual",
)
_UNDER_WAY = ("在建", "续建", "收尾", "拟建", "在谈")
_FINISHING = ("完成", "实现")
_PLACED_VERB = rule(
    r"(?:主?城区|中心城区|县城|市区|园区|乡镇|农村)(?:新增|新建|改造|建成|新改建)",
    "城区新增公园16个、绿道28公里 => 城区新增绿道里程 | count | 28公里 | 2021 | actual",
)
_TRADES = ("出口", "进口")
_RESETTLING = ("易地搬迁", "易地扶贫搬迁")
"""危房改造2360户、易地搬迁1280户: nothing of what was done before."""
_MAKING = ("生产", "出产")


_NEW_BEHIND = rule(
    r"(?P<thing>.+)(?P<new>新增|新设立?|新登记|新注册)",
    "市场主体新设立3万户 => 新设立市场主体户数 | count | 3万户 | 2021 | actual",
    "市场主体新设3万户、总量突破20万户 => 市场主体总量 | level | 20万户 | 2021 | actual",
)
"""规模以上工业企业新增: the verb behind its thing."""
_DONE_THEM = rule(
    r"(?P<did>新?签约|新?开工|竣工|投产|完工|落地|培训)(?P<thing>项目|企业|人员|基地|站点|单位)",
    "@term 竣工项目86个，培训人员3万人次 => 竣工项目数 | count | 86个 | 2017..2021 | actual",
)
"""竣工项目86个: done so often, where no word links it to the number; elsewhere it is a noun."""


def _reached(here: Here) -> bool:
    """推动林下经济面积达260万亩: who moved it is no part of what is measured."""
    link, bounds = here.end.flags.get("link", ""), here.slot.bounds
    passed = bounds.inner.start < here.slot.token.span.start  # 推动综合体育活动时间不低于2小时
    return here.end.has("to") or link.startswith("达") or (passed and bool(_TIME.search(here.end.words)))


def named(here: Here) -> Named:
    """The thing that the quantity of `here` counts or measures, from before it, after it, or the sentence so far."""
    return _for_each(here, profiting(here, _named(here)))


def _traded(here: Here, verb: str, thing: str) -> Named | None:
    """`进口` of 其中进口320万吨, with what the whole measures; of money it names itself."""
    if verb not in _TRADES or thing:
        return None
    if here.slot.token.quantity.unit.canonical in SUMS:  # 其中出口4100亿元
        sums = (group[-1].flow for group in reversed(here.drafts) if group and group[-1].measure in ("level", "count"))
        one_way = replace(part(here, "", verb), acts=next(sums, False)) if here.partial else None
        return one_way or Named("", beside(here, verb) or verb)
    whole = next((words for words in ("进出口", *_TRADES) if words in here.topic), "")
    return Named("", here.topic.replace(whole, verb)) if whole else None


def _for_each(here: Here, found: Named) -> Named:
    """每个镇培育1个特色产业、建成2个示范村: the second, too, in each of them."""
    first = here.last.name if here.last and here.own and here.slot.joint == "、" else ""
    every = _EVERY.match(first)
    if not every or _EVERY.match(found.name):
        return found
    verb = "" if leading_verb(found.name) else leading_verb(first[every.end() :])
    return replace(found, prefix=every[0] + verb + found.prefix)


def _named(here: Here) -> Named:
    words = _words(here)
    told = over_too(here) or being(here, words) or elsewhere(here, words) or in_all(here) or side_by_side(here)
    if found := told or each_became(here) or dealt_with(here):
        return found
    words = without_cause(words) if _reached(here) else words
    plain = _TO_US.sub("", _AT_GAMES.sub("", _AT_PLACES.sub("", words)))
    plain = _IN_PLACES.sub("", plain) if here.slot.lead.lstrip("，、 ").startswith("在") else plain
    verb, thing = _done_them(here, words) or _parted(plain)
    if traded := _traded(here, verb, thing):
        return traded
    verb = "" if _of_an_example(here, verb, thing) else verb or lent_to_size(here, thing)
    thing = of_sector(here, of_level(here, counted(here, thing)))
    if listed := _listed(here, verb, thing):
        return listed
    verb = "" if verb in _FINISHING and _OWN_SIZE.search(thing) else verb
    thing = thing + "产能" if _cut_too(here, verb, thing) else thing
    if thing and (here.partial or part_too(here, thing)):
        return part(here, verb, thing)
    if same := _as_beside(here, verb, thing):
        return same
    graded = levelled(here, thing, here.topic)
    verb = verb or (here.verb if graded != thing and not here.own else "")  # 引进规上企业4家，5千万元以上1家
    thing = limited(graded, here.topic)[0]
    if thing and thing == here.topic and not here.slot.joint and here.own and (done := done_of(here, thing)):
        return done
    if not thing:
        return _resettled(here, verb) or after(here, verb)
    if verb in _MAKING and here.slot.token.quantity.unit.canonical not in SUMS:
        return Named("", f"{thing}产量")  # 生产整车82.5万辆
    if not verb and here.slot.joint in LISTING and not _OWN_VERB.match(here.slot.lead):
        verb = "" if _has_own(here, thing) else _lent(here.verb, thing) or _verb_inside(here)
        named = with_tail(here, verb, thing)
        return replace(named, acts=named.acts or (not verb and _did(here, thing)))
    return with_tail(here, verb, thing)


def _resettled(here: Here, verb: str) -> Named | None:
    """完成易地搬迁331户, behind what was spent on something else; 完成 goes on to the next of a list."""
    if verb.removeprefix("完成") not in _RESETTLING or tail_of(here.slot.tail):
        return None
    return Named("", verb, acts=True) if verb in _RESETTLING else Named(verb, "", acts=True)


def _of_an_example(here: Here, verb: str, thing: str) -> bool:
    """淘汰落后产能、产业升级等各类奖补资金1.9亿元: nobody did away with the money."""
    money = here.slot.token.quantity.unit.canonical in SUMS
    return money and bool(_WORKS.fullmatch(verb) and _FOR_WORKS.fullmatch(thing))


def _cut_too(here: Here, verb: str, thing: str) -> bool:
    """压减粗钢产能78万吨、炼铁58万吨: of the second too it is the capacity."""
    listed = thing and not verb and here.slot.joint in LISTING and here.topic.endswith("产能")
    return bool(listed and _CUT.search(here.verb) and not _OWN_CAPACITY.search(thing))


def _has_own(here: Here, thing: str) -> bool:
    """The verb of the list is none of this one's: 建成饲草基地10个、鲜草产量32万吨."""
    if _OUTPUT.search(thing) or thing.startswith(
        ("到位", "日均", "年均", "月均", "日处理", "日供", "实际", "签约", "合同", "协议")
    ):
        return True
    whole = _WHOLE_ACT.search(here.verb) and here.slot.token.quantity.unit.canonical not in SUMS
    return bool(whole or (here.verb in _BUILDING and _WORKED_ON.search(thing)))


def _lent(verb: str, thing: str) -> str:
    """`落实` of 落实减税3亿元、降费2亿元, where the thing says what was taken off; nothing for 签约总额."""
    if verb and thing.startswith(verb):
        return ""
    return _TAKEN_OFF.sub("", verb) if _RELIEF.fullmatch(thing) else verb


def _did(here: Here, thing: str) -> bool:
    """建成广场20个、器材维护更新30个; 供水2600万吨、供气1800万立方米: it tells of an act itself, which adds up."""
    sized = thing.endswith("面积") or here.slot.token.quantity.unit.canonical == "m2"
    if sized and "其中" in here.slot.until and here.last:  # 其中苹果种植面积5万亩、花椒种植面积3万亩
        return here.last.flow
    return bool(here.verb and (_WORKED_ON.search(thing) or _WHOLE_ACT.search(thing)))


def _done_them(here: Here, words: str) -> tuple[str, str] | None:
    them = None if here.end.flags else _DONE_THEM.fullmatch(words)
    return (them["did"], them["thing"]) if them else None


def _verb_inside(here: Here) -> str:
    """`城区新增` of 城区新增公园16个、绿道28公里: where it was done goes with each."""
    inside = _PLACED_VERB.match(here.last.name) if here.last and here.last.measure == "count" else None
    return inside[0] if inside else ""


def _as_beside(here: Here, verb: str, thing: str) -> Named | None:
    """其中水电96万千瓦、核电3万千瓦; 其中东城区3亿元、西山县1亿元: what was told of the first is told of the next."""
    if whole := whole_of(here, thing):
        return Named(verb or here.verb, whole, acts=bool(verb or here.verb))
    same = (made(here, thing) if not verb else "") or beside(here, thing)
    return Named("", same) if same else None


def _listed(here: Here, verb: str, thing: str) -> Named | None:
    """建成通道4座、在建8座; 促进发展20条、汽车36条等政策措施: with what the list has told or tells behind."""
    if of_size := sized(here, thing):
        return part(here, verb, of_size) if here.partial else Named(verb, of_size, acts=bool(verb))
    goes_on = here.slot.joint in LISTING
    if goes_on and here.topic and thing in _UNDER_WAY:
        return Named("", thing + here.topic)
    if same := again(here, thing):
        return Named(here.verb, same, acts=bool(here.verb))
    sort = sort_of(here, thing) if thing else ""
    return Named(verb or (here.verb if goes_on else ""), thing + sort, acts=True) if sort else None


def _words(here: Here) -> str:
    """The words before the number, without what they tell of something else."""
    plain = without_predicate(balanced(set_before(here.end.words, here.slot.lead)).removeprefix("分别"))
    words = last_act(after_preposition(plain)).removesuffix("以")
    return leading_verb(words) if _second(here) else _TOWARDS.sub("", _POINTED.sub("", words))


def _second(here: Here) -> bool:
    """建成东湖公园、3个街头游园; 贫困县摘帽、33万贫困人口脱贫: what stands before the 、 is none of those counted."""
    counts = here.slot.token.quantity.unit.canonical not in (*SUMS, "person_time")
    first = counts and not here.index and here.slot.lead.rstrip().endswith("、")
    return first and bool(tail_of(here.slot.tail)) and not here.slot.tail.startswith("的")


def _parted(words: str) -> tuple[str, str]:
    """The verb and its thing: `新建学校`, and `规模以上工业企业新增`, where it follows."""
    verb = leading_verb(words)
    thing = words[len(verb) :]
    new = None if verb or thing.startswith(("每", "各")) else _NEW_BEHIND.fullmatch(thing)
    if new:
        return new["new"], new["thing"]
    verb = verb.removesuffix("了") or verb  # 完成了
    return verb, "" if verb and is_where(thing) else thing  # 推动全市12个开发区
