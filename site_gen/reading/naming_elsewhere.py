"""The thing where it stands neither right before its number nor right behind it: 占地6904亩的产业园区, 总投资."""

from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans, stands_beside
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_after import PLAIN_THINGS, SUMS
from site_gen.reading.naming_bare import arrived
from site_gen.reading.naming_doers import LISTING
from site_gen.reading.naming_over import over
from site_gen.reading.owners import goes_back, whose
from site_gen.reading.phrases import predicate_free, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.subjects import of_all
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb, predicate

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
    r"(?P<what>[^、，]{2,}?(?:项目$|工程|厂|站|生产线|设施|基地))(?:、.*)?",
    "日生产4万吨再生水项目投入生产 => 再生水项目日生产能力 | level | 4万吨 | 2021 | actual",
)
_SET = rule(
    r"[给向为].{1,8}(?:下达|交办|安排|分配)了?$",
    "市政府给我县下达了2万户的气代煤改造任务 => 气代煤改造任务户数 | count | 2万户 | 2021 | target",
)
_TASK = rule(
    r"的?(?P<what>[^，,、。；;]{2,16}任务)",
    "市政府给我县下达了2万户的气代煤改造任务 => 气代煤改造任务户数 | count | 2万户 | 2021 | target",
)
_CROP_OUTPUT = rule(
    r"总产|总产量|单产|亩产",
    "抓好12个粮食生产大县、400万亩核心区建设，总产稳定在500万吨 => 粮食总产 | level | 500万吨 | 2021 | actual",
)
_CROP = rule(
    r"粮食|粮油|小麦|玉米|水稻|大豆|棉花|油料|油菜|花生|马铃薯|甘蔗|蔬菜|水果|苹果|茶叶|中药材|肉类|水产品",
    "抓好12个粮食生产大县、400万亩核心区建设，总产稳定在500万吨 => 粮食总产 | level | 500万吨 | 2021 | actual",
    "粮食面积60万亩，其中玉米40万亩，水稻8万亩，总产达到30万吨 => 粮食总产 | level | 30万吨 | 2021 | actual",
)
_ALL_GROWN = ("粮食", "粮油", "油料")
_ALREADY = rule(
    r"(?P<thing>[^、，]{2,})(?:已|均已|全部)(?P<did>交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工|入驻|签约|落户)",
    "21个安置区已交付10个 => 交付安置区数 | count | 10个 | 2021 | actual",
)
_FULFILLED = rule(
    r"(?P<thing>(?!基本|全部|全面|累计|陆续|提前)[^、，]{2,}?)(?P<did>整改完成|完成(?:改制|改造|整治|搬迁|治理|验收|回迁|整合)|新开工|交付|开工|竣工|完成|整改|建成|投用|销号|办结|办复|拆除|完工|落实|兑现)了?",
    "督察反馈的32项问题整改完成29项 => 整改完成问题数 | count | 29项 | 2021 | actual",
    "186户国有企业完成改制162户 => 完成改制国有企业户数 | count | 162户 | 2021 | actual",
    "承诺的10件民生实事完成9件 => 完成民生实事数 | count | 9件 | 2021 | actual",
)
_OF_TASK = rule(r"的?(?:目标)?任务", "各方配合完成裁减员额30万任务 => 裁减员额 | count | 30万人 | 2021 | actual")
_TASK_OVER = rule(
    r"的?(?:目标)?任务(?:顺利|圆满|如期|全面|提前|超额)*完成",
    "裁减军队员额20万任务顺利完成 => 裁减军队员额 | count | 20万人 | 2021 | actual",
)
_COMPLETED = rule(
    r"完成了?(?P<what>[一-龥]{4,})$", "各方配合完成裁减员额30万任务 => 裁减员额 | count | 30万人 | 2021 | actual"
)
"""各方配合完成裁减员额30万任务: what the task was is what was done."""


_PEOPLE = rule(
    r"(?:孤儿|儿童|学生|老人|老年人|对象|人员|职工|家庭|教师|居民|干部)$",
    "供养孤儿保障标准提高到2423元，散居孤儿从1536元提高到1567元 => 散居孤儿保障标准 | level | 1567元 | 2021 | actual",
)
_OFTEN = rule(
    r"(?:年均|日均|平均每[年天])(?:新增|净增)",
    "累计新增就业26万人，年均新增5.2万人 => 年均新增就业人数 | count | 5.2万人 | 2021 | actual",
)
"""年均新增5.2万人: of what was new in all."""
_PER_SO_MANY = rule(
    r"(?P<rate>[^，、]{2,12}?(?:普及率|密度|拥有[量率]|保有量))(?:达到?|为)?(?P<per>每(?:[百千万][一-龥]{1,4}|平方公里|公里|亩|公顷))",
    "电话普及率每百人48部 => 每百人电话普及率 | level | 48部 | 2021 | actual",
    "路网密度达到每平方公里7.2公里 => 每平方公里路网密度 | level | 7.2公里 | 2021 | actual",
    "铁路网密度达每百平方公里6公里 => 每百平方公里铁路网密度 | level | 6公里 | 2021 | actual",
)
"""电话普及率每百人48部: what it is counted per stands between the name and the number."""
_NEW = rule(
    r"^新(?:增|登记|设立)",
    "新登记企业增长24%，平均每天新增1.5万户 => 平均每天新增企业户数 | count | 1.5万户 | 2021 | actual",
)


_INSIDE = rule(
    r"(?P<where>[一-龥]{2,}(?:园|区|城))内总投资",
    "科技园内总投资30亿元的15个项目 => 科技园项目数 | level | 15个 | 2021 | actual",
)
_EXCEEDED = rule(
    r"[，,、\s]*(?P<how>(?:超额|超[出过]?)(?:完成)?(?:[省市县区年国全][^，、]{0,5}|既定|预期|计划)?(?:目标|任务|计划|预算|预期)(?:指标)?|[超短]收)(?:约|近|了)?$",
    "能耗下降3%，超额完成省定目标0.2个百分点 => 能耗超额完成省定目标 | points | 0.2个百分点 | 2021 | actual",
    "工业投资16亿元，超出市级任务指标6000万元 => 工业投资超出市级任务指标 | level | 6000万元 | 2021 | actual",
    "财政收入8亿元，超收620万元 => 财政收入超收 | level | 620万元 | 2021 | actual",
    "到位资金36亿元，超额完成年度任务6亿元 => 到位资金超额完成年度任务 | level | 6亿元 | 2021 | actual",
)
"""超额完成省定目标0.2个百分点: how far beyond what was set."""


def exceeding(here: Here) -> str:
    """`能耗超额完成省定目标` where the sentence has spoken of 能耗; else nothing."""
    beyond = _EXCEEDED.match(here.slot.lead) if "超" in here.slot.lead or "短" in here.slot.lead else None
    last = here.last
    done = last.verb if last and last.measure == "count" and last.topic == here.topic else ""
    return done + here.topic + beyond["how"] if beyond and here.topic else ""  # 新退出平台46家、超计划9家


_EACH_ONE = ("人均", "户均", "亩均", "村均", "月人均", "年人均")
_SUM_OF = rule(
    r"(?P<of>(?:集体(?:经济)?|[一-龥]{2}))?[总年纯]?(?P<sum>收入|(?<=惠农)资金|(?<=直补)资金|(?<=补[贴助])资金|(?<![生])产值|支出|消费|税收|养老金|补助金?|补贴|贷款|生产总值|GDP|储蓄存款余额|(?<!储蓄)存款余额)$",
    "城乡居民储蓄存款余额达到18.6亿元，人均4200元 => 人均居民储蓄存款余额 | level | 4200元 | 2021 | actual",
    "地区生产总值268亿元，人均突破6万元 => 人均地区生产总值 | level | 6万元 | 2021 | actual",
    "落实惠农资金6820万元，人均86元 => 人均惠农资金 | level | 86元 | 2021 | actual",
    "实现劳务收入118亿元，人均3.3万元 => 人均劳务收入 | level | 3.3万元 | 2021 | actual",
    "村集体经济总收入达到386万元，村均21万元 => 村均集体经济收入 | level | 21万元 | 2021 | actual",
    "财政总收入12亿元，人均3200元 => 人均财政收入 | level | 3200元 | 2021 | actual",
)
"""劳务收入118亿元，人均3.3万元: of the same sum."""
_PENSION = rule(
    r"(?P<whose>[^，、]{2,10}?(?:人员|职工|居民|农民|老人))(?P<what>(?:基本|基础)?(?:养老金|工资))",
    "企业退休人员养老金提高5%，月人均达2620元 => 企业退休人员月人均养老金 | level | 2620元 | 2021 | actual",
)
_MOVED = rule(
    r"[一-龥]*向[一-龥]{2,8}转移",
    "农村劳动力向城镇转移3万人 => 农村劳动力向城镇转移人数 | count | 3万人 | 2021 | actual",
    "@term 实现向非农产业转移2.8万人 => 向非农产业转移人数 | count | 2.8万人 | 2017..2021 | actual",
)
"""向城镇转移3万人: so many went; of money or projects that went there it says nothing."""


def elsewhere(here: Here, words: str) -> Named | None:
    """The thing where it stands neither right before the number nor right behind it."""
    if beyond := exceeding(here) or _who_have(here):
        return Named("", beyond, whole=here.topic)
    if (often := _OFTEN.fullmatch(words)) and here.topic:
        return Named("", often[0] + _NEW.sub("", here.topic), acts=True)
    if here.slot.token.quantity.unit.canonical == "person" and _MOVED.fullmatch(words):
        return Named("", words, acts=True)
    if words in _EACH_ONE and (pension := _PENSION.fullmatch(here.topic)):
        return Named("", pension["whose"] + words + pension["what"])
    if words in _EACH_ONE and (sum_of := _SUM_OF.search(here.topic)):
        return Named("", words + (sum_of["of"] or "").removeprefix("人员") + sum_of["sum"])
    if words == "到位" and (came := arrived(here, "")):
        return came
    if words == "收入比":
        return Named("", "城乡居民收入比")
    if here.end.has("from") and (paid := _as_others(here, words)):
        return Named("", paid)
    if per := _PER_SO_MANY.fullmatch(words):
        return Named("", per["per"] + per["rate"])
    found = _lent(here, words) or _attributed(here, words) or _set_task(here) or _so_far(here, words)
    return found or _task_done(here, words) or _worth(here) or _inside(here) or (None if words else over(here))


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


_WHO_HAVE = rule(
    r"[，、中]?(?!其中)(?P<have>[一-龥]{2,12}?(?:[过超][\d百千万亿.]+元|[\d百千万亿.]+元(?:以上|以下)))的已?有",
    "36家企业中，产值过亿元的有8家 => 产值过亿元的企业数 | level | 8家 | 2021 | actual",
)


def _who_have(here: Here) -> str:
    """`产值过亿元的企业` of 36家企业中，产值过亿元的有8家: those counted before that have so much; else nothing."""
    same = here.before is not None and here.before.quantity.unit == here.slot.token.quantity.unit
    have = _WHO_HAVE.fullmatch(here.slot.lead) if same and here.topic else None
    return f"{have['have']}的{here.topic}" if have else ""


_SORT_OF_SUM = rule(
    r"(?:扣除|参保|签约|缴费|补贴|补助|救助|资助|招生|录取)(?:金额|人数|户数|规模|总额|标准)",
    "研发费用加计扣除企业86户、扣除金额1.2亿元 => 研发费用加计扣除金额 | level | 1.2亿元 | 2021 | actual",
)
_HIGHEST = rule(
    r"单日最[高大](?:达到?)?",
    "日均通关42万人次、单日最高达78万人次 => 单日最高通关人次 | level | 78万人次 | 2021 | actual",
)
_SORT_OF_WORKS = rule(
    r"(?:竣工|投产|开工|完工|建成|投用|加快建设)?的?(?P<sort>(?:国家|[省市县区])级|续建|新开工|在建|新建)(?P<what>[一-龥]{0,6}项目)",
    "推进省级40个、市级30个重点项目建设，完成投资70亿元 => 重点项目完成投资 | level | 70亿元 | 2021 | actual",
    "推动5个续建项目竣工，7个新开工项目加快建设，完成投资11亿元 => 项目完成投资 | level | 11亿元 | 2021 | actual",
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


def _lent(here: Here, words: str) -> Named | None:
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
    if words in ("床位", "学位", "车位") and here.slot.joint in LISTING:  # 新建公办养老机构32所、床位1.2万张
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
    return "" if _CROP.search(here.topic) else grown[-1] if grown else here.topic  # 建设400万亩核心区，总产500万吨


def _of_new(here: Here) -> bool:
    """新谋划重点项目63个、总投资128亿元: the money is that of the new ones alone."""
    new = here.last is not None and here.last.measure == "count" and here.topic.endswith("项目")
    money = here.slot.token.quantity.unit.canonical in ("CNY", "USD")
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
    """`重点项目完成投资` where 省级和市级重点项目 were counted: the money is that of both; else nothing."""
    last = [group[-1] for group in here.drafts[-2:] if group and group[-1].measure in ("count", "level")]
    if len(last) != 2 or words not in _SPENT_ON_BOTH:
        return ""
    first, second = (_SORT_OF_WORKS.fullmatch(one.topic) for one in last)
    if first and second and first["what"] == second["what"] and first["sort"] != second["sort"]:
        return second["what"] + words
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


def _attributed(here: Here, words: str) -> Named | None:
    """占地6904亩的阜东产业园区: the thing stands after the size."""
    able = _ABLE.search(words)
    plant = _PLANT.fullmatch(predicate(tail_of(here.slot.tail))[0]) if able else None
    if able and plant:
        return Named("", f"{plant['what']}{able[0].removesuffix('能力')}能力")
    attribute = _ATTRIBUTE.search(words)
    tail = _shared_tail(here) if attribute else ""
    thing = predicate(tail_of(tail))[0] if attribute and tail.startswith("的") else ""
    if not attribute and words == "长" and here.slot.tail.startswith("的"):  # 长达400公里的输气管道
        return Named("", predicate(tail_of(here.slot.tail))[0])
    if not attribute or not thing:
        return None
    return Named("", thing + ("高度" if attribute[0] == "高" else attribute[0]))


def _as_others(here: Here, words: str) -> str:
    """`散居孤儿保障标准` after 集中供养孤儿保障标准: what is paid to people of another kind; else nothing."""
    whom = _PEOPLE.search(words) if here.last and here.slot.token.quantity.unit.canonical == "CNY" else None
    told = here.last.name.partition(whom[0])[2] if whom and here.last else ""
    return words + told if told.endswith(("标准", "补助", "补贴", "养老金", "津贴")) else ""


def _shared_tail(here: Here) -> str:
    """占地1200亩、总投资30亿元的产业园: what stands behind the second is told of the first, too."""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    both = not here.slot.tail and following is not None and following.joint == "、"
    return following.tail if both and following and _ATTRIBUTE.search(following.lead) else here.slot.tail


def _worth(here: Here) -> Named | None:
    """实施总投资286亿元的重点项目64个: what the sum before it is of is counted here."""
    before = here.slots[here.index - 1] if here.index else None
    if before is None or here.slot.lead or here.slot.joint or not before.tail.startswith("的"):
        return None
    thing, doing = predicate_free(tail_of(before.tail)), trim(before.lead).words
    verb = leading_verb(doing).removesuffix("投资") if doing.endswith("总投资") else ""
    return Named(verb, thing, acts=bool(verb)) if thing else None


def _inside(here: Here) -> Named | None:
    """科技园内总投资30亿元的15个项目: they are the park's, as their sum is."""
    sum_of = here.slots[here.index - 1].lead if here.index and here.slot.joint == "的" else ""
    inside = _INSIDE.fullmatch(trim(sum_of).words) if sum_of.endswith("总投资") else None
    return Named("", predicate(tail_of(here.slot.tail))[0], prefix=inside["where"]) if inside else None


def _set_task(here: Here) -> Named | None:
    """市政府给我县下达了2万户的气代煤改造任务: what was set stands after."""
    task = _TASK.match(here.slot.tail) if _SET.search(here.slot.lead) else None
    return Named("", task["what"], acts=True) if task else None


def _task_done(here: Here, words: str) -> Named | None:
    """各方配合完成裁减员额30万任务: what the task was is what was done."""
    if _TASK_OVER.match(here.slot.tail) and (verb := leading_verb(words)):
        return Named(verb, words.removeprefix(verb), acts=True)
    task = _COMPLETED.search(words) if _OF_TASK.match(here.slot.tail) else None
    verb = leading_verb(task["what"]) if task else ""
    return Named(verb, task["what"].removeprefix(verb), acts=True) if task and verb else None


def _so_far(here: Here, words: str) -> Named | None:
    """21个安置区已交付10个, 32项问题整改完成29项: so many of them are done."""
    unit, said = here.slot.token.quantity.unit, words.removeprefix("的")
    already = None if unit.canonical in SUMS else _ALREADY.fullmatch(said)
    last = here.slots[here.index - 1].token.quantity.unit.printed if here.index else ""
    if not already and last == unit.printed and not tail_of(here.slot.tail):
        already = _FULFILLED.fullmatch(said + here.end.flags.get("did", ""))
    what = tail_of(here.slot.tail) if already else ""  # 产业园已入驻6家企业
    if already and what:
        return Named("", already["thing"] + already["did"] + predicate(what)[0], acts=True)
    return Named(already["did"], already["thing"], acts=True) if already else None
