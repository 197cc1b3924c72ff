"""Nothing but a verb before a number: 减税2.99亿元, 、提质改造1028公里, 竣工90个."""

from site_gen.model.unit import CURRENCIES, RELATIVE
from site_gen.reading.acts_behind import done_to
from site_gen.reading.dependents import leaning
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.rule import rule
from site_gen.reading.verbs import inner_verb, leading_verb

_STAGE = rule(
    r"(?<=[一-龥]{2})(?<!基本)(?:基本)?(?:新?开工|竣工|完工|投产|建成|签约|落地|入库|储备|谋划|续建)$",
    "重大项目新开工200个、竣工90个 => 重大项目竣工数 | count | 90个 | 2021 | actual",
)
_WORK = rule(
    r"(?:改造|整治|治理|建设|修复|搬迁|更新|棚改|工程|项目|[加安]装[一-龥]{2,4}|改[厕水电灶厨])$",
    "实施小区加装电梯行动，新装26部 => 小区加装电梯新装数 | count | 26部 | 2021 | actual",
    "启动新一轮城中村改造行动，开工1.8万套 => 城中村改造开工数 | count | 1.8万套 | 2021 | actual",
)
_WHOLE_ACT = rule(
    r"(?:造林|植树|还林|还草|禁牧|休牧|轮牧|减税|降费|脱贫|减贫|供应|绿化)$",
    "完成人工造林210万亩，退牧还草330万亩 => 退牧还草面积 | count | 330万亩 | 2021 | actual",
    "退化草原治理86万亩，禁牧120万亩 => 禁牧面积 | count | 120万亩 | 2021 | actual",
    "新增节水面积2万亩，完成植树造林2.3万亩 => 完成植树造林面积 | count | 2.3万亩 | 2021 | actual",
    "识别贫困户4万户，全年减贫3万人 => 减贫人数 | count | 3万人 | 2021 | actual",
    "加强生态系统修复，完成造林12万亩 => 完成造林面积 | count | 12万亩 | 2021 | actual",
)
"""加强生态系统修复，完成造林12万亩: it says itself what was done."""
_GROVE = rule(
    r"(?:片林|林带|林场|公园|廊道|绿化带|绿化工程)(?:建设)?$",
    "②东江片林建设。利用三年时间完成植树2.3万亩 => 东江片林植树面积 | count | 2.3万亩 | 2021 | actual",
)
_BUILT = ("开工", "竣工", "建成", "建设")
_PLANTING = ("植树", "造林", "绿化", "栽植")
_CONTRACTED = rule(
    r"(?P<of>[一-龥]{0,6}?)合同(?:利用)?(?P<what>外资|引资|资金)",
    "合同利用外资3200万美元，实际到位1860万美元 => 实际到位外资 | level | 1860万美元 | 2021 | actual",
)
"""合同利用外资，实际到位: what came is none of what was agreed."""
_DRAWN = rule(
    r"(?P<what>(?:(?!利用|使用|用)[^、\d]){0,3}?(?:[内外]资|外资金|上级资金))$",
    "利用外资2亿美元，到位1.2亿美元 => 到位外资 | level | 1.2亿美元 | 2021 | actual",
    "全年引进省外资金48亿元，到位26亿元 => 到位省外资金 | level | 26亿元 | 2021 | actual",
)
"""引进省外资金48亿元，到位26亿元: of the same money."""
_STAGE_FIRST = rule(
    r"(?:新?开工|竣工|投产|建成)(?=重大|重点|项目|工程|[国省市县区]级)",
    "200个市级重点项目全部开工，竣工70个 => 竣工市级重点项目数 | count | 70个 | 2021 | actual",
    "156项重大工程全部开工、建成30项 => 建成重大工程数 | count | 30项 | 2021 | actual",
)
_OF_SHARE = rule(
    r"(?<=[一-龥]{2})(?:占[^占]{2,}(?:比重|比例)|占比)$",
    "新增基地32家、占全区总数的86%，累计达到52家 => 基地数 | level | 52家 | 2021 | actual",
)
_TOTAL = rule(
    r"(?<=[一-龥]{2})(?<!人口)(?:总数|总量|总户数)$",
    "高企总数达512家，新增83家 => 新增高企数 | count | 83家 | 2021 | actual",
)
"""高企总数达512家，新增83家: the new ones are no total."""
_PROJECT = rule(
    r"(?:项目|工程)$",
    "安排政府投资项目72个，总投资18亿元，其中续建38个 => 续建政府投资项目数 | count | 38个 | 2021 | actual",
    "签约县外投资项目43个，总投资20亿元，已落地25个 => 落地县外投资项目数 | count | 25个 | 2021 | actual",
)
_CARRIED = rule(
    r"(?P<what>(?:绿色?|清洁|新能源)?电[力量]?|天然气|煤炭)(?=外送|外输|外调|外运|送出|东送)",
    "绿电外送拓展至22个省区市，输出345亿度 => 输出绿电量 | count | 345亿度 | 2021 | actual",
)
_DRAWING = rule(
    r"(?:拉动|带动|撬动)(?:销售|投资|生产|出口)",
    "2亿元消费补贴拉动销售21亿元 => 拉动销售 | level | 21亿元 | 2021 | actual",
)
"""补贴2亿元、拉动销售21亿元: the verb has its object in it."""
_FUNDED = rule(
    r"(?P<of>[一-龥]{2,}?)(?:建设)?(?:专项|补助|补贴|奖补|引导|配套)*(?:资金|投资|经费|贷款|债券)",
    "投入安置房建设资金13亿元，开工7500套 => 开工安置房数 | count | 7500套 | 2021 | actual",
    "安排农村公路专项资金3亿元，新建120公里 => 新建农村公路里程 | count | 120公里 | 2021 | actual",
    "落实危房改造补助资金6000万元，完工1200户 => 危房改造完工户数 | count | 1200户 | 2021 | actual",
)
"""投入安置房建设资金13亿元，开工7500套: what the money is for is counted in 套, and no money."""
_GIVER = rule(
    r"(?:财政|上级|中央|国家|自治区|[省市县区]级?|社会|民间|各[类级项方]|政府|专项|项目|政策|银行|企业|信贷|[惠强支涉]农|扶贫|民生)+",
    "争取上级资金13亿元，新建12座 => 新建数 | count | 12座 | 2021 | actual",
)
"""上级资金: from whom it came, which nobody builds."""
_WHOM = rule(
    r"(?:群众|人员|对象|学生|儿童|居民|家庭|劳动力|[户人民])$",
    "发放困难群众补助资金2亿元、惠及6万人 => 发放困难群众补助资金惠及困难群众人数 | count | 6万人 | 2021 | actual",
)
"""发放困难群众救助资金2亿元、惠及4万人: people profit, and no 救助."""
_CARRYING = ("输出", "外送", "外输", "输送", "送出", "调出", "外调", "外运")
_RELIEVING = ("减税", "降费", "减负", "退税", "让利")
_STAGES = ("落地", "竣工", "投产", "完工", "投用", "签约")
_TRANSITIVE = (
    *("新增", "新建", "完成", "建成", "实施", "增加", "减少", "引进", "培育", "新培育", "获评", "获批", "改造"),
    *("提质改造", "改造提升", "升级改造", "更新改造", "建设", "新引进", "创建", "认定", "新认定", "组建", "打造"),
    *("办理", "发放", "投入", "落实", "争取", "修复", "改建", "扩建", "新改建", "改扩建", "启动", "开工", "形成"),
    *("拥有", "实现"),
)


def _counts_alike(here: Here) -> bool:
    """In the unit of the quantity before it, or of the whole that it is a part of."""
    unit = here.unit.printed
    if here.partial:
        return unit in ("个", "项")
    return here.before is not None and here.before.quantity.unit.printed.partition("（")[0] == unit.partition("（")[0]


def _whole_work(here: Here) -> str:
    """项目 of 安排项目72个，总投资18亿元，其中续建38个."""
    counted = (draft for draft in here.told if draft.name.endswith("数"))
    return next((draft.topic for draft in counted if _PROJECT.search(draft.topic)), "")


def _itself(here: Here, verb: str) -> Named | None:
    """落实政策资金40亿元，减税降费66亿元; 绿电外送……，输出345亿度: what the verb says, or what is carried."""
    carried = _CARRIED.search(here.topic) if verb in _CARRYING else None
    if carried or verb.endswith(_RELIEVING):
        return Named(verb, carried["what"] if carried else "", acts=True)
    return None


def alone(here: Here, verb: str) -> Named:
    """Nothing but a verb: 减税2.99亿元 names itself; 、提质改造1028公里 goes on with the thing before."""
    if itself := _itself(here, verb) or _funded(here, verb):
        return itself
    same = _counts_alike(here)
    if verb and here.partial and same and (whole := _whole_work(here)):  # 项目72个，总投资18亿元，其中续建38个
        return Named(verb, whole, acts=True)
    if (
        verb and here.opened and _WORK.search(here.topic) and not _WHOLE_ACT.search(verb)
    ):  # 启动城中村改造行动，开工1.8万套
        built = here.topic.removesuffix("建设") if verb.endswith(_BUILT) else here.topic
        return Named(verb, built, acts=True) if verb == "建成" else Named("", built + verb, acts=True)
    if here.opened and verb.endswith(_PLANTING) and _GROVE.search(here.opening):  # 东江片林建设。完成植树2.3万亩
        return Named("", here.opening.removesuffix("建设") + verb.removeprefix("完成"), acts=True)
    if (
        verb == "完成" and same and here.verb and here.last and here.last.topic == here.topic
    ):  # 两年改造小区60个，今年完成25个
        return Named("", here.verb + here.topic.removeprefix(here.verb), acts=True)
    if verb and (_DRAWING.fullmatch(verb) or leading_verb(here.topic) == here.topic):  # 新开工246个、竣工110个
        return Named(verb, "", acts=True)
    if verb and (thing := _worked_on(here, same)):
        return Named("", thing + verb, acts=True)
    if verb and (stage := _STAGE_FIRST.match(here.topic)):  # 156个重大工程开工123个、建成30个
        return Named(verb, here.topic[stage.end() :], acts=True)
    staged = verb.startswith(_STAGES) and _PROJECT.search(here.topic)  # 签约项目43个，总投资20亿元，已落地25个
    bare = not here.topic or bool(_WHOLE_ACT.search(verb) and verb != "供应")
    if verb and (bare or not (verb in _TRANSITIVE or same or staged)):
        return Named(verb, "", acts=True)
    topic = _TOTAL.sub("", here.topic) if verb.startswith("新") else here.topic
    verb = verb or _new_in_all(here)
    return Named(verb, _OF_SHARE.sub("", topic), acts=bool(verb) or _adds_up(here, topic))


def _funded(here: Here, verb: str) -> Named | None:
    """What was done with money that was told before, and is counted in pieces; None where no money was told."""
    rate = not verb or here.unit.canonical in (*CURRENCIES, *RELATIVE)
    money = None if rate else _FUNDED.fullmatch(here.topic)
    if not money:
        return None
    nobody = verb == "惠及" and not _WHOM.search(money["of"])
    of = "" if nobody or _GIVER.fullmatch(money["of"]) else money["of"]
    return Named("", of + verb, acts=True) if _WORK.search(of) else Named(verb, of, acts=True)


def _adds_up(here: Here, topic: str) -> bool:
    """——城镇新增就业：计划5万人，预计6万人: what happened is in the name that a label gave, for both numbers."""
    again = here.last is not None and here.last.flow and here.last.topic == topic
    return bool(inner_verb(topic)) and (here.opened or again)


def _worked_on(here: Here, same: bool) -> str:
    """`重大项目` of 重大项目新开工20个、竣工9个, in a list `农村公路` of 农村公路新建6公里、改建2公里; else nothing."""
    stage = _STAGE.search(here.topic)
    return here.topic[: stage.start()] if stage else done_to(here.topic) if same and here.slot.joint else ""


def _new_in_all(here: Here) -> str:
    """连续两年新增贷款100亿元，累计230亿元: of counted things it would be all there are."""
    sums = here.unit.canonical in CURRENCIES
    return here.verb if here.verb == "新增" and sums and "累计" in here.slot.lead else ""


def arrived(here: Here, verb: str) -> Named | None:
    """实际到位外资 of 合同利用外资3200万美元，实际到位1860万美元."""
    flags = here.end.flags
    came = "到位" in (verb, flags.get("did"), flags.get("verbal"))
    contracted = _CONTRACTED.fullmatch(here.topic) if came else None
    if contracted:
        return Named("", contracted["of"] + flags.get("yoy", "") + "到位" + contracted["what"])
    if not came or not here.topic or here.unit.canonical not in CURRENCIES:
        return None
    drawn = _DRAWN.search(here.topic)
    return Named("", f"到位{drawn['what']}" if drawn else leaning("到位资金", here.topic))
