"""The words around a quantity -> the name that a statistician would give the series: 新增高新技术企业数."""

from site_gen.reading.beneficiaries import profiting
from site_gen.reading.dependents import leaning, leans, of_part, stands_beside
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_after import LISTING, PLAIN_THINGS, SUMS, after, with_tail
from site_gen.reading.phrases import balanced, predicate_free, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming import is_where, trim, without_cause, without_predicate
from site_gen.reading.verbs import after_preposition, inner_verb, last_act, leading_verb, predicate

_EXAMPLES = rule(
    r"^.*(?:以及|(?<![惠普])及|[和与])$|^.*[、，].*等(?:等)?$|^.{0,30}等$",
    "建成东湖、西湖等3个公园 => 建成公园数 | count | 3个 | 2021 | actual",
    "引进甲、乙、丙等12家企业 => 引进企业数 | count | 12家 | 2021 | actual",
)
_LISTED = rule(
    r"^[^，]*?[、”][^，]*?(?<![高中平初同均对不优劣])等(?:重点(?!领域|行业|产业|企业|项目)|各类)?(?![级次候待同于效额])(?=[^、，]{2})",
    "建立医疗、工程等重点领域人才库9个 => 建立重点领域人才库数 | count | 9个 | 2021 | actual",
    "建成东湖、西湖等街头公园6个 => 建成街头公园数 | count | 6个 | 2021 | actual",
)
"""A、B等 before the thing that they are examples of: 迎宾园、朝阳园等街头游园."""
_EXAMPLE = rule(
    r"^[^、，等]{4,24}(?<![高中平初同均对不优劣])等(?=(?:城市|城区|重点|重大|主要|干线|农村|国省|跨|公园|水库|道路|项目|工程|企业|法律|法规|条例|行政法规|地方性法规|规章|老旧|背街|国家|省级|市级)[^、，]*$)",
    "新建站前三路等城市道路7条 => 新建城市道路数 | count | 7条 | 2021 | actual",
)
_FIELDS = rule(
    r"(?:[重点个各多]*)(?:领域|方面|行业|地区|区域|地)",
    "实施教育、水利、交通等领域10个民生项目 => 实施民生项目数 | count | 10个 | 2021 | actual",
)
_ATTRIBUTE = rule(
    r"(?:占地(?:面积)?|总?建筑面积|全长|总长|装机(?:容量)?|总投资|投资额?|年产值?|年?产能)$",
    "占地690亩的城东产业园区 => 城东产业园区占地面积 | level | 690亩 | 2021 | actual",
)
_LEVEL = rule(
    r"(?:国家|省部|自治区|[省市州县区盟旗厅镇乡])级(?:以上)?",
    "创建国家级临床重点专科1个、省级4个 => 创建省级临床重点专科数 | count | 4个 | 2021 | actual",
)
_ABLE = rule(
    r"[日年](?:处理|供应|供|生产|产|加工)[一-龥]{0,4}$",
    "日处理污水6万吨的三期工程加紧建设 => 三期工程日处理污水能力 | level | 6万吨 | 2021 | actual",
)
_PLANT = rule(
    r"(?P<what>[^、，]{2,}?(?:项目$|工程|厂|站|生产线|设施|基地))(?:、.*)?",
    "日生产4万吨再生水项目投入生产 => 再生水项目日生产能力 | level | 4万吨 | 2021 | actual",
)
_AT_PLACES = rule(
    r"^[^、，]{2,}?等(?:省市|地区|国家|县区|区县|城市|县市)(?=(?:设立|新设|开展|实施|建立)$)",
    "在上海等省市设立11个试验区 => 设立试验区数 | count | 11个 | 2021 | actual",
)
_AT_GAMES = rule(
    r"^(?:[^、，]{0,12}(?:健儿|运动员|选手|队|我[省市县区]))?在(?:20\d\d年)?(?=[^、，]{3,}(?:斩获|荣获|夺得|勇夺|摘得|获得?)$)",
    "临江健儿在2021年全运会斩获3枚金牌 => 全运会斩获金牌数 | level | 3枚 | 2021 | actual",
)
_TO_US = rule(
    r"^.*?(?:先后|累计)?向(?:我[省市县区州]|[一-龥]{2,4})(?=(?:选派|派驻|派出|捐赠)$)",
    "两所医院先后向我县选派64名支医人员 => 选派支医人员数 | count | 64名 | 2021 | actual",
)
_WHOLE_ACT = rule(
    r"(?:造林|植树|减税|降费|脱贫|减贫|绿化)$",
    "推动植树造林21万亩、义务植树750万株 => 义务植树数 | count | 750万株 | 2021 | actual",
)
"""植树造林21万亩、义务植树750万株: a verb that holds its object has none to lend."""
_SET = rule(
    r"[给向为].{1,8}(?:下达|交办|安排|分配)了?$",
    "市政府给我县下达了2万户的气代煤改造任务 => 气代煤改造任务户数 | count | 2万户 | 2021 | target",
)
_TASK = rule(
    r"的?(?P<what>[^，,、。；;]{2,16}任务)",
    "市政府给我县下达了2万户的气代煤改造任务 => 气代煤改造任务户数 | count | 2万户 | 2021 | target",
)
_OF_LEVEL = rule(
    rf"^(?:市本级|{_LEVEL.pattern})",
    "创建国家级临床重点专科1个、省级4个 => 创建省级临床重点专科数 | count | 4个 | 2021 | actual",
)
_LIMIT = rule(
    r"元(?:以上|以下|级)$",
    "打造百亿元以上产业集群3个、50亿元以上3个 => 打造50亿元以上产业集群数 | count | 3个 | 2021 | actual",
)  # 百亿元以上产业集群3个、50亿元以上3个
_LIMITED = rule(
    r"^.*?元(?:以上|以下|级)的?",
    "打造百亿元以上产业集群3个、50亿元以上3个 => 打造50亿元以上产业集群数 | count | 3个 | 2021 | actual",
)
_OVER = rule(
    r"[过超][^过超]{0,6}?元的?",
    "销售收入过亿元企业达到118户,其中过10亿元的8户 => 销售收入过10亿元企业户数 | level | 8户 | 2021 | actual",
)
_PLURAL = rule(
    r"^(?:各类|各项|一批|所有|全部|的|了|[首一二三]期|[首第]批)",
    "建成各类公园12个 => 建成公园数 | count | 12个 | 2021 | actual",
)
_OWN_VERB = rule(
    r"[、和与及]?(?:实现|完成|达到)",
    "接待游客120万人次、实现旅游收入14亿元 => 旅游收入 | level | 14亿元 | 2021 | actual",
)  # 接待游客12亿人次、实现旅游收入1.48万亿元
_OF_A_KIND = rule(
    r"(?:企业|工商户|农户|合作社|公司)$",
    "市场经营主体达37万户，其中民营企业9.3万户 => 民营企业户数 | level | 9.3万户 | 2021 | actual",
)
_CROP_OUTPUT = rule(
    r"总产|总产量|单产|亩产",
    "抓好12个粮食生产大县、400万亩核心区建设，总产稳定在500万吨 => 粮食总产 | level | 500万吨 | 2021 | actual",
)
_CROP = rule(
    r"粮食|粮油|小麦|玉米|水稻|大豆|棉花|油料|油菜|马铃薯|甘蔗|蔬菜|水果|苹果|茶叶|中药材|肉类|水产品",
    "抓好12个粮食生产大县、400万亩核心区建设，总产稳定在500万吨 => 粮食总产 | level | 500万吨 | 2021 | actual",
)
_PRIZE = rule(
    r"[一二三特]等奖$",
    "荣获科学技术奖励22项、其中一等奖4项 => 荣获科学技术奖励一等奖数 | count | 4项 | 2021 | actual",
)
_OUTPUT = rule(
    r"(?:总产量|产量|产值|销量)$",
    "建成饲草基地10个、鲜草产量32万吨 => 鲜草产量 | level | 32万吨 | 2021 | actual",
)
"""建成饲草基地10个、鲜草产量32万吨: what is grown was not built."""
_SPENT_ON = rule(
    r"用于(?P<on>[^、，]{2,14})",
    "财政支农的支出1.6亿元，其中用于农村道路建设3000万元 => 用于农村道路建设的支出 | level | 3000万元 | 2021 | actual",
)
_SPENDING = rule(
    r"(?:支出|投入|资金|投资|贷款|经费)$",
    "财政支农的支出1.6亿元，其中用于农村道路建设3000万元 => 用于农村道路建设的支出 | level | 3000万元 | 2021 | actual",
)
_ALREADY = rule(
    r"(?P<thing>[^、，]{2,})(?:已|均已|全部)(?P<did>交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工|入驻|签约|落户)",
    "21个安置区已交付10个 => 交付安置区数 | count | 10个 | 2021 | actual",
)
_DIVISION = rule(
    r"[一-龥]{1,5}?(?:高新区|经开区|新区|开发区|县|区|市|镇|乡|旗)",
    "生产总值986亿元，其中东城区312亿元、西城区148亿元 => 西城区生产总值 | level | 148亿元 | 2021 | actual",
)
_NAMES = rule(
    r"、|(?<=[一-龥]{2})[和及与]",
    "做大做强稻米、油料、果蔬、家禽和林下经济5个千亿级产业 => 千亿级产业数 | level | 5个 | 2021 | actual",
)
_OWN_SIZE = rule(
    r"(?:产量|产值|增加值|(?:播种|种植|养殖)面积|存栏|出栏)$",
    "完成茶叶产量1.4万吨 => 茶叶产量 | level | 1.4万吨 | 2021 | actual",
)
"""完成茶叶产量1.4万吨: what has a measure of its own is so much, and nobody completed it."""
_FINISHING = ("完成", "实现")
_OVER_ALREADY = rule(
    r"(?:摘帽|出列|脱贫|清零|完工|竣工|投产|投用|通车|开工|建成|完成|启动|落地|实施|推进)$",
    "确保所有贫困县摘帽出列、33万贫困人口脱贫 => 脱贫人口 | count | 33万人 | 2021 | actual",
)
"""贫困县摘帽出列、33万贫困人口脱贫: what goes before the 、 is over."""
_MAKING = ("生产", "出产")


def _reached(here: Here) -> bool:
    """推动林下经济面积达260万亩: who moved it is no part of what is measured."""
    return here.end.has("to") or here.end.flags.get("link", "").startswith("达")


def named(here: Here) -> Named:
    """The thing that the quantity of `here` counts or measures, from before it, after it, or the sentence so far."""
    return profiting(here, _named(here))


def _named(here: Here) -> Named:
    words = last_act(after_preposition(without_predicate(balanced(here.end.words).removeprefix("分别")))).removesuffix(
        "以"
    )
    words = "" if _is_over(here, words) else words
    found = _lent(here, words) or _attributed(here, words) or _set_task(here) or _so_far(here, words)
    if found:
        return found
    if worth := _worth(here):
        return worth
    if not here.slot.lead and not here.slot.joint and here.own and here.verb:  # 搬迁群众2.6万户11.3万人
        also = tail_of(here.slot.tail)  # 惠及80个乡镇近300万群众
        return Named(here.verb, predicate(also)[0] if also else here.topic.removeprefix(here.verb), acts=True)
    words = without_cause(words) if _reached(here) else words
    verb, thing = _parted(_TO_US.sub("", _AT_GAMES.sub("", _AT_PLACES.sub("", words))))
    thing = _counted(here, thing)
    verb = "" if verb in _FINISHING and _OWN_SIZE.search(thing) else verb
    if here.partial and thing:
        return _part(here, verb, thing)
    if beside := _beside(here, thing):
        return Named("", beside)
    thing = _limited(_whole(here, thing, here.topic), here.topic)[0]
    if thing and thing == here.topic and not here.slot.joint and here.own and (done := _done_of(here, thing)):
        return done
    if not thing:
        return after(here, verb)
    if verb in _MAKING and here.slot.token.quantity.unit.canonical not in SUMS:
        return Named("", f"{thing}产量")  # 生产整车82.5万辆
    if not verb and here.slot.joint in LISTING and not _OWN_VERB.match(here.slot.lead):
        whole = _OUTPUT.search(thing) or (
            _WHOLE_ACT.search(here.verb) and here.slot.token.quantity.unit.canonical not in SUMS
        )
        verb = "" if whole else here.verb
    return with_tail(here, verb, thing)


def _is_over(here: Here, words: str) -> bool:
    """The words told of something else, which a 、 ends: 贫困县摘帽出列、33万贫困人口脱贫."""
    ends = here.slot.lead.rstrip().endswith("、") and not here.index and bool(tail_of(here.slot.tail))
    return ends and not leading_verb(words) and bool(_OVER_ALREADY.search(words))


def _lent(here: Here, words: str) -> Named | None:
    """总投资, 利税, 满意率: with the thing that the sentence speaks of."""
    if not here.topic or not leans(words) or here.slot.tail.startswith("的"):
        return None
    if (crop := _CROP_OUTPUT.fullmatch(words)) and not _CROP.search(
        topic := here.topic
    ):  # 建设400万亩核心区，总产500万吨
        grown = (_CROP.findall(draft.name) for group in reversed(here.drafts) for draft in group)
        return Named("", next((found[-1] for found in grown if found), topic) + crop[0])
    words = f"累计{words}" if f"累计{words}" in here.slot.lead and words != "到位资金" else words
    topic = here.verb + here.topic if here.topic in PLAIN_THINGS and here.slot.joint else here.topic
    if words in ("床位", "学位", "车位") and here.slot.joint in LISTING:  # 新建公办养老机构32所、床位1.2万张
        topic = here.verb + here.topic
    name, apart = leaning(words, topic), stands_beside(words) or words.startswith("总里程")
    acts = bool(here.last and here.last.flow) and not apart and not words.endswith(("规模", "保有量", "人数"))
    return Named("", name, acts=acts, whole="" if apart else here.topic)


def _attributed(here: Here, words: str) -> Named | None:
    """占地6904亩的阜东产业园区: the thing stands after the size."""
    able = _ABLE.search(words)
    plant = _PLANT.fullmatch(predicate(tail_of(here.slot.tail))[0]) if able else None
    if able and plant:
        return Named("", f"{plant['what']}{able[0].removesuffix('能力')}能力")
    attribute = _ATTRIBUTE.search(words)
    thing = predicate(tail_of(here.slot.tail))[0] if attribute and here.slot.tail.startswith("的") else ""
    return Named("", thing + attribute[0]) if attribute and thing else None


def _worth(here: Here) -> Named | None:
    """实施总投资286亿元的重点项目64个: what the sum before it is of is counted here."""
    before = here.slots[here.index - 1] if here.index else None
    if before is None or here.slot.lead or here.slot.joint or not before.tail.startswith("的"):
        return None
    thing, doing = predicate_free(tail_of(before.tail)), trim(before.lead).words
    verb = leading_verb(doing).removesuffix("投资") if doing.endswith("总投资") else ""
    return Named(verb, thing, acts=bool(verb)) if thing else None


def _set_task(here: Here) -> Named | None:
    """市政府给我县下达了2万户的气代煤改造任务: what was set stands after."""
    task = _TASK.match(here.slot.tail) if _SET.search(here.slot.lead) else None
    return Named("", task["what"], acts=True) if task else None


def _so_far(here: Here, words: str) -> Named | None:
    """21个安置区已交付10个: so many of them are done."""
    already = None if here.slot.token.quantity.unit.canonical in SUMS else _ALREADY.fullmatch(words.removeprefix("的"))
    what = tail_of(here.slot.tail) if already else ""  # 产业园已入驻6家企业
    if already and what:
        return Named("", already["thing"] + already["did"] + predicate(what)[0], acts=True)
    return Named(already["did"], already["thing"], acts=True) if already else None


def _parted(words: str) -> tuple[str, str]:
    """The verb and its thing: `新建学校`, and `规模以上工业企业新增`, where it follows."""
    verb = leading_verb(words)
    thing = words[len(verb) :]
    if not verb and thing.endswith("新增") and len(thing) > len("新增") and not thing.startswith("每"):
        return "新增", thing.removesuffix("新增")
    return verb, "" if verb and is_where(thing) else thing  # 推动全市12个开发区


def _counted(here: Here, thing: str) -> str:
    """Without the examples that stand before it: 迎宾园、朝阳园等街头游园; A、B、C3家企业."""
    names = {thing.count("、") + 1, len(_NAMES.split(thing))}
    many = thing.count("、") > (len(thing) < 12) and here.slot.token.quantity.value in names
    listed = (many or _EXAMPLES.match(thing)) and tail_of(here.slot.tail)
    named = _LISTED.sub("", _PLURAL.sub("", "" if listed else thing.removesuffix("等")))
    if _FIELDS.fullmatch(named) and tail_of(here.slot.tail):  # 教育、交通等领域10个民生项目
        return ""
    return _EXAMPLE.sub("", named)


def _whole(here: Here, thing: str, topic: str) -> str:
    """`50亿元以上` of 百亿元以上产业集群3个、50亿元以上3个, `省级` of 国家级平台1个、省级4个, with that noun."""
    if topic and here.slot.joint in LISTING and _LEVEL.fullmatch(thing):
        return thing + _OF_LEVEL.sub("", topic)
    return thing + _LIMITED.sub("", topic) if _LIMIT.search(thing) and topic else thing


def _part(here: Here, verb: str, thing: str) -> Named:
    """其中国家级11家: the verb of the whole, and its noun where the part lacks one."""
    if (spent := _SPENT_ON.fullmatch(thing)) and (sum_of := _SPENDING.search(here.topic)):  # 其中用于农村建设3000亿元
        return Named("", f"用于{spent['on']}的{sum_of[0]}")
    same = here.before is not None and here.before.quantity.unit.canonical == here.slot.token.quantity.unit.canonical
    whole = _PLURAL.sub("", here.topic)
    thing, whole = _limited(thing, whole)
    apart = (not set(thing[-2:]) & set(whole[-2:]) and whole[-2:] not in thing) or _PRIZE.search(thing)
    if same and whole and not here.end.has("up", "down") and apart and not _OF_A_KIND.search(thing):
        thing = whole + thing if _PRIZE.search(thing) else _headed(thing, whole)
    elif not same:
        thing = of_part(thing, whole)
    inner = bool(inner_verb(thing))  # 其中临港经开区引进项目52个
    verb = verb or ("" if inner else here.verb if same else _done_to(here, thing))
    return Named(verb, thing, acts=bool(verb) or inner)


def _done_of(here: Here, thing: str) -> Named | None:
    """70项重点任务完成62项; 72家医院实现114项检查结果互认: what those counted first did is counted next."""
    did = here.end.flags.get("did", "")
    if did not in ("完成", "实现"):
        return None
    done = tail_of(here.slot.tail)
    same = here.before is not None and here.before.quantity.unit.printed == here.slot.token.quantity.unit.printed
    return Named(did, done, acts=True) if done else Named(did, thing, acts=True) if same else None


def _beside(here: Here, thing: str) -> str:
    """其中东城区312亿元、西山县148亿元: what was told of the first division is told of the next."""
    first = _DIVISION.match(here.topic) if here.slot.joint in LISTING and "其中" in here.slot.until else None
    return thing + here.topic[first.end() :] if first and _DIVISION.fullmatch(thing) else ""


def _done_to(here: Here, thing: str) -> str:
    """What was done to the whole, where its money stands between: 储备项目63个、总投资6亿元，其中亿元以上项目9个."""
    whole = (group[-1] for group in reversed(here.drafts) if group and group[-1].measure == "count")
    return next((draft.verb for draft in whole if draft.topic[-2:] == thing[-2:]), "")


def _headed(thing: str, whole: str) -> str:
    """`高速铁路` + `铁路里程`: what both have stands once."""
    shared = next((size for size in (4, 3, 2) if thing.endswith(whole[:size])), 0)
    again = whole.find(thing[-2:]) + 2  # 大棚西瓜 of 品牌西瓜种植面积
    return thing + whole[shared or (again if 1 < again < len(whole) - 1 else 0) :]


def _limited(thing: str, whole: str) -> tuple[str, str]:
    """`过10亿元的` of `收入过亿元企业` -> `收入过10亿元企业`; `50亿元以上` of `亿元以上项目` -> that of 项目."""
    if _OVER.fullmatch(thing) and _OVER.search(whole):
        return _OVER.sub(thing.removesuffix("的"), whole, count=1), ""
    return thing, _LIMITED.sub("", whole) if _LIMIT.search(thing) else whole
