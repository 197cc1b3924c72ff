"""城镇化率达65%, 占三产的53.4%, 60%以上村集体经济组织收入超过50万元: a share as such."""

from collections.abc import Sequence

from site_gen.reading.constructions.pair import opens_pair, pair_of
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leaning_parts, leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.jointly import together
from site_gen.reading.naming_doers import shared_predicate
from site_gen.reading.naming_elsewhere import exceeding
from site_gen.reading.naming_sizes import limited
from site_gen.reading.openings import MEASURED
from site_gen.reading.owners import goes_back, whose
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.plans_met import PLANNED, aimed_at, of_plan
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb, predicate

_PART_OF = rule(
    r"^(?P<part>.*?)(?:仅仅?|只|大?约)?占到?(?!比|地(?!区|方)|用|据|有)(?P<whole>[^，占]{1,20}?)(?:的?比重|的?比例|的?份额|的)?$",
    "服务业占到三产的53.4% => 服务业占三产比重 | level | 53.4% | 2021 | actual",
    "农产品出口占全省份额达到6% => 农产品出口占全省比重 | level | 6% | 2021 | actual",
    "生产总值仅占全市的3% => 生产总值占全市比重 | level | 3% | 2021 | actual",
    "服务业占三产的53.4% => 服务业占三产比重 | level | 53.4% | 2021 | actual",
)
_SO_LONG = rule(
    r"(?<=..)(?:连续(?:[一二两三四五六七八九十]{1,3}|\d{1,2}|多)年|始终|一直|长期|稳定|均|预计)+$",
    "棉花产量连续4年占全国九成以上、就地转化率达45% => 棉花产量占全国比重 | level | 9成 | 2018..2021 | actual",
    "棉花产量连续4年占全国九成以上、就地转化率达45% => 棉花就地转化率 | level | 45% | 2021 | actual",
)
"""棉花产量连续4年占全国九成: for how long is no part of the name."""
_ONLY = rule(
    r"仅仅?(?=占|完成)",
    "投资仅完成年度目标的86% => 投资完成年度目标比例 | level | 86% | 2021 | actual",
    "自有财力仅占18% => 自有财力占比 | level | 18% | 2021 | actual",
)
_SPENT = rule(  # 财政支出的78.6%用于民生领域
    r"^(?:都|全部)?(?:用于|投向|投入|用在)了?(?P<on>[^，,。；;、]{2,10}?)(?:领域|方面|事业|上)?(?=[，,。；;、]|$)",
    "财政支出的78.6%用于民生 => 民生支出占财政支出比重 | level | 78.6% | 2021 | actual",
)
_MOVING = ("转移", "输出")
_SPEED = rule(
    r"(?<=[一-龥]{2})(?:增速|增幅)$",
    "工业增加值增速迈入全国第一方阵，对生产总值的贡献率达65%"
    " => 工业增加值对生产总值贡献率 | level | 65% | 2021 | actual",
)
_OF_SPENDING = rule(
    r"占(?:[^占]{2,10}(?:支出|投资|预算|投入)|全[国省市区县州])比[重例]",
    "@term 五年生产原煤6亿吨，占全国的三成 => 原煤产量占全国比重 | level | 3成 | 2017..2021 | actual",
    "@term 民生支出累计260亿元，占财政支出的78% => 民生支出占财政支出比重 | level | 78% | 2017..2021 | actual",
)
_OF_FIELD = rule(
    r"(?P<part>.{2,}?)(?:稳定在|保持在|超过?|达到?|约为|为)?(?P<whole>全[国省市球]|世界)的?$",
    "苹果产量稳定在全国1/4 => 苹果产量占全国比重 | level | 25% | 2021 | actual",
)
_AGAINST = rule(
    r"(?P<part>.{2,}?)(?:约为|仅为|只有|为|是)?(?P<whole>全[国省市球]|世界)(?:平均)?(?:水平|数|值)?$",
    "单位能耗、排放强度分别约为全国平均的70%、60% => 排放强度相当于全国平均比例 | level | 60% | 2021 | actual",
    "单位能耗约为全国平均水平的70% => 单位能耗相当于全国平均比例 | level | 70% | 2021 | actual",
)
"""单位能耗约为全国平均的70%: measured by the nation's, of which it is no part."""
_NORMAL = rule(
    r"(?P<part>.{2,}?)(?:约?为|是|达到?|相当于|保持在)(?P<whole>(?:正常|常年)[^，、]{2,8})的?",
    "能繁母猪保有量为正常保有量的104% => 能繁母猪保有量相当于正常保有量比例 | level | 104% | 2021 | actual",
)
_AVERAGE = rule(
    r"全?[国省市球界](?:平均)(?:水平|数|值)?的?$",
    "单位能耗、排放强度分别约为全国平均的70%、60% => 单位能耗相当于全国平均比例 | level | 70% | 2021 | actual",
)
_REACHES = rule(
    r"^(?P<part>.{2,}?)(?:达到|超过)(?P<whole>全[国省市区县州][^，]{0,8}|[^，]{2,8}?(?:总量|总数|总人口|总户数|总头数|总面积|总产值|GDP|生产总值))$",
    "高标准农田达到耕地总面积的64% => 高标准农田占耕地总面积比重 | level | 64% | 2021 | actual",
    "民营经济增加值达到全省经济总量的50% => 民营经济增加值占全省经济总量比重 | level | 50% | 2021 | actual",
)
_RATE = rule(
    r"(?P<name>(?:[国省市]、)?[^，、的]{4,}(?:率|比例|占比))(?:达到?|为|均|全部)*",
    "@plan 确保14个国、省考核断面水质优良率100% => 国、省考核断面水质优良率 | level | 100% | 2022 | target",
    "13个国考断面水质优良比例100% => 国考断面水质优良比例 | level | 100% | 2021 | actual",
)
_AMOUNT = rule(
    r"(?:面积|数量|人口|户数|人数)$", "确权面积超过80% => 确权面积占比 | level | 80% | 2021 | actual"
)  # 确权面积超过80%
_MEMBERS = rule(
    r"(?:[过超破]|超过|突破|达到?|高于|低于)[\d.百千万亿]+元(?:以上|以下)?的[一-龥]{1,6}$",
    "收入过20万元的农户超过75% => 收入过20万元的农户占比 | level | 75% | 2021 | actual",
)
_UNNAMED = rule(
    r"(?P<by>提速|降价)$|(?P<of>(?<=[一-龥]{2})(?:项目|事项|示范县(?:[（(]市[)）])?|乡镇|村|学校|企业|医院|社区|小区|支出))$|(?P<rate>加计扣除|(?<=[一-龥]{2})完成投资|(?<=优良)天数|(?<=水平的)天数|(?<=标准的)天数|(?<=以上的)天数)$|(?P<stage>(?<=[一-龥]{2})(?:开工|竣工|复工|完工|投产|达产)|(?<=化)(?:处理|处置|利用)|(?<=集中)(?:处理|供热|供养))$",
    "@plan 确保续建项目全部复工、新建项目开工40% => 新建项目开工率 | level | 40% | 2022 | target",
    "学区改革深入推进，参与试点学校达到60% => 参与试点学校占比 | level | 60% | 2021 | actual",
    "粪污资源化利用达到98% => 粪污资源化利用率 | level | 98% | 2021 | actual",
    "空气质量优良天数达到85%以上 => 空气质量优良天数比例 | level | 85% | 2021 | actual",
    "涉企行政审批提速60% => 涉企行政审批提速幅度 | level | 60% | 2021 | actual",
    "实施项目233个，产业类项目达到81.8% => 产业类项目占比 | level | 81.8% | 2021 | actual",
    "卫生院示范县（市）达到85% => 卫生院示范县（市）占比 | level | 85% | 2021 | actual",
    "财政民生支出保持在70%以上 => 财政民生支出占比 | level | 70% | 2021 | actual",
)
_BY_ITSELF = rule(
    r"(?:平均|最高|累计)?(?:提速|降价)",
    "药品集采品种达到450个，平均降价53% => 药品集采品种平均降价幅度 | level | 53% | 2021 | actual",
)
_TASK = rule(
    r"(?:计划|任务|目标|工程量)(?:[一两三半]年)?$",
    "完成全年任务的80% => 完成全年任务比例 | level | 80% | 2021 | actual",
    "重点项目完成工程量的70% => 重点项目完成工程量比例 | level | 70% | 2021 | actual",
    "三年征迁任务一年完成过半 => 三年征迁任务一年完成比例 | level | 50% | 2021 | actual",
)
_WORK = rule(
    r"(?:工程|工作|项目|建设|改造|整治|治理|拆迁|征拆|整合|建|复垦|造林|播种|收割|收获|土建|主体|系统|专网|应用|改革)$",
    "主体工程完成80% => 主体工程完成比例 | level | 80% | 2021 | actual",
)
_BUDGETED = rule(
    r"(?:完成|为)?(?:年初|调整后?|全年|年度)?预算的?",
    "财政收入9亿元，为预算的102% => 财政收入完成预算比例 | level | 102% | 2021 | actual",
    "财政收入9亿元，完成年初预算的102% => 财政收入完成预算比例 | level | 102% | 2021 | actual",
)
_CARRIED_OUT = rule(
    r"完成(?=投资$)",
    "省市重点项目完成投资92亿元，占年度计划的118% => 省市重点项目投资完成年度计划比例 | level | 118% | 2021 | actual",
)
_RAISED_TO = rule(
    r"(?:降至|降到|降为|提高到|提高至|调整为|调至)$",
    "将制造业现行16%的税率降至13% => 制造业现行税率 | level | 16% | 2021 | actual",
)
_LENT = rule(
    r"贡献了?(?P<whole>全[国省市球]|世界)",
    "进出口总额9.5亿元、增长4.4%，贡献了全省24.1%的增量 => 进出口总额占全省增量比重 | level | 24.1% | 2021 | actual",
)
_INCREASE = rule(
    r"以?上?的?(?:增量|增长)(?=[，,。；;、]|$)",
    "进出口总额9.5亿元、增长4.4%，贡献了全省24.1%的增量 => 进出口总额占全省增量比重 | level | 24.1% | 2021 | actual",
)
_SHARED = rule(
    r"(?<=[一-龥]{2})占[^占]{2,}(?:比重|比例)$",
    "新增基地32家、占新增总数的86%，占总数的63% => 基地占总数比重 | level | 63% | 2021 | actual",
    "财政收入8亿元，占生产总值的8%，税收占财政收入的84% => 税收占财政收入比重 | level | 84% | 2021 | actual",
)
_RATED = rule(
    r"(?:率|比例|占比|比重|[^制]度)$",
    "办结率100%达标 => 办结率 | level | 100% | 2021 | actual",
)
_FROM_SO_MUCH = rule(
    r"(?P<step>[\d.]+[万亿]*[一-龥]{1,3}?(?:及以上|以上|以下))的?占?",
    "村级收入达到10万元以上，50万元以上的达到50% => 村级收入50万元以上占比 | level | 50% | 2021 | actual",
)
"""A step of what the sentence measures, whose members are the share."""
_DONE = rule(
    r"(?P<thing>[^、，]{2,})已(?P<did>交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工)",
    "督察反馈问题已整改98% => 督察反馈问题整改比例 | level | 98% | 2021 | actual",
)
_DEALT_WITH = rule(
    r"(?:消除|化解|整改|办结|销号|解决|完成|交付|拆除|修复|处置)[一-龥]{0,4}(?<!率)",
    "纳入监测对象1.36万户，已消除风险82.6% => 监测对象消除风险比例 | level | 82.6% | 2021 | actual",
    "排查隐患1260处，已整改96.8% => 隐患整改比例 | level | 96.8% | 2021 | actual",
)
"""监测对象1.36万户，已消除风险82.6%: of those that were counted."""
_SPREAD = rule(
    r"(?P<of>[^，]*?)(?:已经?|将|要|再|逐步)*(?:扩大|推广|推开|延伸|拓展|扩展)[到至](?P<where>全[国省市区县州])?(?:超过|近|约)?",
    "合作医疗试点范围扩大到全国80%的县 => 合作医疗试点覆盖全国县比例 | level | 80% | 2021 | actual",
)
_USED_FOR = rule(
    r"^(?:用于|投向)[^，,、。；;]{2,12}(?=[，,、。；;]|$)",
    "@term 转移支付累计425亿元，87%用于农业 => 转移支付用于农业比例 | level | 87% | 2017..2021 | actual",
    "整合涉农资金48亿元，50%以上投向深度贫困县 => 涉农资金投向深度贫困县比例 | level | 50% | 2021 | actual",
    "新增贷款的70%用于支持农业 => 新增贷款用于支持农业比例 | level | 70% | 2021 | actual",
    "财政补助标准再增加40元，一半用于大病保险 => 财政补助标准增量用于大病保险比例 | level | 50% | 2021 | actual",
)
_DOING = rule(
    r"^(?P<did>(?:全部)?(?:出庭|就业|入学|复工|来自|来源于|交付|通[水电气车达网硬客公油]|达标|覆盖|参[保与加]|建立|建成|开[展设通放]|实现|签约|配备|上[云线]|脱贫|办结|完成|落实|接入|纳入|设立|安装|使用|按时|达[一二三国省]|就读|全流程|全程|由|进入|转入|“标准地”)[^，,、。；;的]{0,8})(?=[，,、。；;]|$)",
    "保交房项目提前实现100%交付 => 保交房项目交付比例 | level | 100% | 2021 | actual",
    "公立医院100%达二级以上标准 => 公立医院达二级以上标准比例 | level | 100% | 2021 | actual",
    "新增工业用地100%“标准地”出让 => 新增工业用地“标准地”出让比例 | level | 100% | 2021 | actual",
    "脱贫人口收入近六成来自务工 => 脱贫人口收入来自务工比例 | level | 6成 | 2021 | actual",
    "困难毕业生100%就业 => 困难毕业生就业比例 | level | 100% | 2021 | actual",
    "行政村90%通客车 => 行政村通客车比例 | level | 90% | 2021 | actual",
)
"""行政村90%通客车: what so many of them do stands after."""
_STEPPED = rule(
    r"[\d.]+[万亿]*[一-龥]{1,3}?(?:及以上|以上|以下)占比$",
    "农户达1万元以上，5万元以上的达50%，8万元以上的达20% => 农户8万元以上占比 | level | 20% | 2021 | actual",
)

_ARE_SO = rule(
    r"(?P<thing>(?:行政|自然)?村(?:（社区）)?|乡镇|[县镇]|[^，、的]{0,6}?(?:社区|小区|学校|学生|儿童|居民|家庭|人口|企业|医院|机构))(?:都|均|已经?)*"
    r"(?P<so>(?:建有|设有|拥有|有(?![机效限关])|能在|居住在)[^，、]{2,}|(?:[^，、的]{0,6}(?:收入|产值|税收|营收|利润))?(?:达到|超过?|突破)[\d.]*[十百千万亿]+元(?:以上)?)",
    "60%的乡镇有养老服务中心 => 有养老服务中心的乡镇占比 | level | 60% | 2021 | actual",
    "一半的村集体收入达到10万元 => 集体收入达到10万元的村占比 | level | 50% | 2021 | actual",
)
"""60%的乡镇有养老服务中心: those that have one are the share."""
_SO_MUCH = rule(
    r"(?P<what>[^的]{2,6})(?:达到|超过?|突破)[\d.]*[十百千万亿]+元(?:以上)?的",
    "一半的村集体收入达到10万元、20%的村达到20万元 => 集体收入达到20万元的村占比 | level | 20% | 2021 | actual",
)
_SUM_ALONE = rule(
    r"达到|超|突破",
    "一半的村集体收入达到10万元、20%的村达到20万元 => 集体收入达到20万元的村占比 | level | 20% | 2021 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """The share of a series, from before it or, where nothing stands before, from after it."""
    unit = here.slot.token.quantity.unit.canonical
    if unit == "percentage_point" and (beyond := exceeding(here)):
        return (Draft(beyond, "points", here.topic, yearly=True),)
    if unit == "percentage_point" and here.end.words:
        return (Draft(balanced(here.end.words), "level", here.topic),)
    if unit != "percent":
        return ()
    words = _ONLY.sub("", balanced(here.end.words))
    words = "" if words == leading_verb(words) and here.slot.tail else without_cause(without_predicate(words))
    words = "、".join(against(here, (words,))) or _whole(here, words) or _of_counted(here)
    words = here.topic + words if _BY_ITSELF.fullmatch(words) else words  # 药品集采品种达到450个，平均降价53%
    name = _spread(here) or _named(here, words)
    if not name:
        return ()
    spent = _of_all_spent(here, name) or bool(_used_for(here) and here.last and here.last.flow)
    whole = name.endswith("贡献率") and "对" in name and not (here.end.has("from", "to") or opens_pair(here))
    return (pair_of(here, Draft(name, "level", name, throughout=whole, flow=spent, estimate=here.end.has("est"))),)


def _of_all_spent(here: Here, name: str) -> bool:
    """民生支出累计260亿元，占财政支出的78%: of what was spent in the same years."""
    last = here.last
    summed = last is not None and last.flow and last.measure == "level" and not here.end.has("from", "to")
    return summed and last is not None and bool(_OF_SPENDING.fullmatch(name.removeprefix(last.topic)))


def _named(here: Here, words: str) -> str:
    """What so much is of, from `words` before it, or from the tail; nothing where neither says it."""
    words = "" if words == "占" and here.slot.tail.startswith("的") else words  # 占98%的行政村实现通村公路硬化
    part = _PART_OF.match(words) or (_REACHES.match(words) if here.slot.lead.endswith("的") else None)
    part = part or (_OF_FIELD.match(words) if here.slot.token.shape == "fraction" else None)
    tail = tail_of(here.slot.tail)
    spent = _SPENT.match(here.slot.tail) if words.endswith("支出") else None
    if against_it := _of_increase(here, words) or _of_normal(here, words):
        return against_it
    if part:
        said = _SO_LONG.sub("", part["part"]) or part["part"]
        of = leaning(said, _SHARED.sub("", here.topic)) if here.topic and leans(said) else said
        of = together(said, here) or of
        of = of or (here.last.name if here.last and here.last.name.endswith("增量") else "")
        of = of or (here.last.name if here.last and _INVESTED.fullmatch(here.last.name + part["whole"]) else "")
        return f"{of or _shared(here)}占{part['whole']}{'' if part['whole'].endswith('比率') else '比重'}"
    if spent:
        return f"{spent['on'].removesuffix('支出')}支出占{words}比重"
    if words and here.slot.tail.startswith("的") and tail and not opens_pair(here):
        told = _RAISED_TO.sub("", f"{words}{tail}")
        return told if _RATED.search(told) else f"{told}比例"
    words = words.replace("分别", "")  # 1852个项目投资分别完成年度计划的117%和109%
    if doing := _doing(here, words):
        return f"{doing}比例"
    if words and (used := _USED_FOR.match(here.slot.tail)):
        return f"{words}{used[0]}比例"
    if words.endswith("占"):  # 重大基础设施占23.6%; 护理型床位260张、占54%
        within = f"占{here.opening}比重" if words[1:] and MEASURED.search(here.opening) else "占比"
        return f"{words[:-1] or (here.dealt if here.verb.startswith('新') else here.topic)}{within}"
    if words and (ending := how_far(here, words) or _ending(words, tail)):
        return words + ending
    if words:
        return f"{words}占比" if _AMOUNT.search(words) or _MEMBERS.search(words) else words + how_far(here, words)
    return here.own[-1][-1].name if opens_pair(here) else _of_tail(here, tail)


_INVESTED = rule(
    r"[^占]*完成投资[^占]*投资(?:总?额)?",
    "东江大桥建设顺利，完成投资12亿元，占总投资的82% => 东江大桥建设完成投资占总投资比重 | level | 82% | 2021 | actual",
)
"""完成投资12亿元，占总投资的82%: of what was spent, and not of the works."""


def _shared(here: Here) -> str:
    """What the sentence spoke of last, and of those who moved away no stock: 转移劳动力98万人，占劳动力总数的42%."""
    moved = here.verb if here.verb in _MOVING and here.last and here.last.topic == here.topic else ""
    return moved + _SHARED.sub("", here.topic)


def _ending(words: str, tail: str) -> str:
    """What makes a share of words that name none: 幅度 of 审批提速, 占比 of 产业类项目, 率 of 数字化改造覆盖."""
    if words.endswith(("覆盖", "惠及")) and not words.endswith("全覆盖"):  # 基本药物制度覆盖80%以上村卫生室
        return f"{tail}比例" if tail else "率"
    ending = _UNNAMED.search(words)
    return {"by": "幅度", "of": "占比", "rate": "比例", "stage": "率"}[ending.lastgroup or ""] if ending else ""


def _of_normal(here: Here, words: str) -> str:
    """保有量为正常保有量的104%: measured by what it is in other years, of which it is no part."""
    normal = _NORMAL.fullmatch(words) if here.slot.lead.endswith("的") else None
    part = normal["part"] if normal else ""
    part = leaning(part, here.topic.removesuffix("存栏")) if here.topic and leans(part) else part
    return f"{part}相当于{normal['whole']}比例" if normal else ""


def _of_increase(here: Here, words: str) -> str:
    """总额9.5万亿元，贡献了全国24.1%的增量: its part in the increase of the whole."""
    lent = _LENT.fullmatch(words) if here.topic and _INCREASE.match(here.slot.tail) else None
    return f"{here.topic}占{lent['whole']}增量比重" if lent else ""


def _spread(here: Here) -> str:
    """试点范围扩大到全国80%以上的县: how many of them it covers now."""
    spread = _SPREAD.fullmatch(here.slot.lead.strip("，,、 ")) if here.slot.tail.startswith("的") else None
    of = (trim_start(spread["of"]) or here.topic).removesuffix("范围").removesuffix("的") if spread else ""
    of = here.helped if of == "试点" and here.helped.endswith("试点") else of  # 推进养老保险试点，试点范围扩大到23%的县
    where = tail_of(here.slot.tail)
    return f"{of}覆盖{spread['where'] or ''}{where}比例" if spread and of and where else ""


def _of_tail(here: Here, tail: str) -> str:
    """Where nothing stands before: what it is used for, or which of them it is."""
    if used := _used_for(here):
        return f"{used}比例"
    return f"{_of_which(here, tail)}占比" if tail and not here.end.flags else here.topic


def _used_for(here: Here) -> str:
    """补助标准再增加40元，一半用于大病保险: half of what was added goes there."""
    used = _USED_FOR.match(here.slot.tail) if here.topic and here.last else None
    more = "增量" if here.last and here.last.measure == "change" else ""
    return f"{here.topic}{more}{used[0]}" if used else ""


def _doing(here: Here, words: str) -> str:
    """`行政机关负责人出庭应诉` of 行政机关负责人100%出庭应诉, `问题整改` of 问题已整改98%; else nothing."""
    if done := _DONE.fullmatch(words):
        return done["thing"] + done["did"]
    if here.topic and not here.own and _DEALT_WITH.fullmatch(words):
        return here.topic + words
    free = (
        words
        and here.end.flags.get("did", "实现") == "实现"
        and set(here.end.flags) <= {"did", "more"}
        and not _RATED.search(words)
    )
    does = _DOING.match(here.slot.tail) if free else None
    return words + does["did"] if does else ""


def against(here: Here, names: Sequence[str]) -> Sequence[str]:
    """`A`, `B约为全国` where the nation's average stands before the number -> each as a part of that average."""
    measured = _AGAINST.fullmatch(names[-1]) if names else None
    if not measured or not _AVERAGE.search(here.slot.until):
        return ()
    whole = f"相当于{measured['whole']}平均比例"
    return tuple(_AGAINST.sub(r"\g<part>", name) + whole for name in names)


def how_far(here: Here, words: str) -> str:
    """主体工程完成80%, 完成全年任务的80%: what the share is of; nothing where the name says so itself."""
    if "完成" in words and _TASK.search(words):
        return "比例"
    done = here.end.flags.get("did") == "完成"
    return "完成比例" if done and (_WORK.search(words) or _TASK.search(words)) else ""


def _of_counted(here: Here) -> str:
    """13个国考断面水质优良比例100%: the noun that was counted and its share in one."""
    before = here.slots[here.index - 1] if here.index and not here.slot.lead.strip("的") else None
    rate = _RATE.fullmatch(before.tail) if before else None
    return rate["name"] if rate else ""


def _of_which(here: Here, tail: str) -> str:
    """`公园实现无界融通` -> 实现无界融通的公园: those that did it are the share."""
    if here.slot.tail.startswith("的") and (so := _ARE_SO.fullmatch(tail)):
        of = _SO_MUCH.match(here.last.name) if here.last and _SUM_ALONE.match(so["so"]) else None
        return f"{of['what'] if of else ''}{so['so']}的{so['thing']}"
    thing, did, says = predicate(tail) if here.slot.tail.startswith("的") else (tail, "", False)
    if here.slot.tail.startswith("的") and not did and tail:  # 93%的村庄和96%的农户实现清洁取暖
        thing, (did, says) = tail, shared_predicate(here)
    return f"{did}的{thing}" if says else tail


def _whole(here: Here, words: str) -> str:
    """Words that lean on what the sentence speaks of, with it: 占比 -> 可再生能源装机占比."""
    if here.topic and (over := _FROM_SO_MUCH.fullmatch(words)):
        return f"{_STEPPED.sub('', here.topic)}{over['step']}占比"
    if here.topic and (more := limited(words, here.topic)[0]) != words:
        return more.removesuffix("占比")  # 收入过20万元的村超过75%，过50万元的超过45%
    if here.topic and _BUDGETED.fullmatch(words):
        return f"{_CARRIED_OUT.sub('', here.topic)}完成预算比例"
    if here.topic and PLANNED.fullmatch(words):
        return f"{_CARRIED_OUT.sub('', aimed_at(here))}{of_plan(words)}"
    if len(words) > 1 and here.topic.endswith(f"{words}率"):  # 新建项目一季度开工40%，上半年开工80%
        return here.topic
    if here.topic and words.endswith("贡献率") and here.slot.lead.lstrip("，、 ").startswith("对"):
        return f"{_SPEED.sub('', here.topic.split('占')[0])}对{words.replace('的', '')}"
    if here.topic and (parts := leaning_parts(words)):
        return here.handled + "、".join(parts)
    did = here.verb if words == "成功率" else ""  # 调处纠纷113起，成功率99%
    if goes_back(words, here):
        return leaning(words, whose(words, here))
    return leaning(words, here.handled + did) if here.topic and leans(words) else words
