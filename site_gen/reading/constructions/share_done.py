"""How much of a work, or of those counted, is done: 主体工程完成80%, 问题已整改98%."""

from site_gen.reading.drafts import Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start

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
_TASK = rule(
    r"(?:计划|任务|目标|工程量|预算)(?:[一两三半]年)?$",
    "财政支出完成年度预算的96% => 财政支出完成年度预算比例 | level | 96% | 2021 | actual",
    "完成全年任务的80% => 完成全年任务比例 | level | 80% | 2021 | actual",
    "重点项目完成工程量的70% => 重点项目完成工程量比例 | level | 70% | 2021 | actual",
    "三年征迁任务一年完成过半 => 三年征迁任务一年完成比例 | level | 50% | 2021 | actual",
)
_WORK = rule(
    r"(?:工程|工作|项目|建设|改造|整治|治理|拆迁|征拆|整合|建|复垦|造林|播种|收割|收获|土建|主体|系统|专网|应用|改革)$",
    "主体工程完成80% => 主体工程完成比例 | level | 80% | 2021 | actual",
)
RATED = rule(
    r"(?:率|比例|占比|比重|[^制]度)$",
    "办结率100%达标 => 办结率 | level | 100% | 2021 | actual",
)
_DONE = rule(
    r"(?P<thing>[^、，]{2,})已(?P<did>交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工)",
    "督察反馈问题已整改98% => 督察反馈问题整改比例 | level | 98% | 2021 | actual",
)
_DEALT_WITH = rule(
    r"(?:消除|化解|整改|办结|销号|解决|完成|交付|拆除|修复|处置|开工|竣工|完工)[一-龥]{0,4}(?<!率)",
    "治理项目开工率95%，竣工60% => 治理项目竣工比例 | level | 60% | 2021 | actual",
    "纳入监测对象1.36万户，已消除风险82.6% => 监测对象消除风险比例 | level | 82.6% | 2021 | actual",
    "排查隐患1260处，已整改96.8% => 隐患整改比例 | level | 96.8% | 2021 | actual",
)
"""监测对象1.36万户，已消除风险82.6%: of those that were counted."""
_BEGUN = rule(
    r"(?:(?:开工|复工|竣工|完工|投产|完成)(?:率|比例)|占比)$",
    "治理项目开工率95%，完成77% => 治理项目完成比例 | level | 77% | 2021 | actual",
)
"""治理项目开工率95%，完成77%: of the works, and not of the rate."""
_SPREAD = rule(
    r"(?P<of>[^，]*?)(?:已经?|将|要|再|逐步)*(?:扩大|推广|推开|延伸|拓展|扩展)[到至](?P<where>全[国省市区县州])?(?:超过|近|约)?",
    "合作医疗试点范围扩大到全国80%的县 => 合作医疗试点覆盖全国县比例 | level | 80% | 2021 | actual",
)
_DOING = rule(
    r"^(?P<did>(?:全部)?(?:出庭|就业|入学|复工|来自|来源于|交付|通[水电气车达网硬客公油]|达标|覆盖|参[保与加]|建立|建成|开[展设通放]|实现|签约|配备|上[云线]|脱贫|办结|完成|落实|接入|纳入|设立|安装|使用|按时|开工|竣工|完工|投产|达[一二三国省]|就读|全流程|全程|由|进入|转入|“标准地”)[^，,、。；;的]{0,8})(?=[，,、。；;]|$)",
    "保交房项目提前实现100%交付 => 保交房项目交付比例 | level | 100% | 2021 | actual",
    "公立医院100%达二级以上标准 => 公立医院达二级以上标准比例 | level | 100% | 2021 | actual",
    "新增工业用地100%“标准地”出让 => 新增工业用地“标准地”出让比例 | level | 100% | 2021 | actual",
    "脱贫人口收入近六成来自务工 => 脱贫人口收入来自务工比例 | level | 6成 | 2021 | actual",
    "困难毕业生100%就业 => 困难毕业生就业比例 | level | 100% | 2021 | actual",
    "重点项目100%开工，竣工60% => 重点项目开工比例 | level | 100% | 2021 | actual",
    "行政村90%通客车 => 行政村通客车比例 | level | 90% | 2021 | actual",
)
"""行政村90%通客车: what so many of them do stands after."""


def share_word(words: str, tail: str) -> str:
    """What makes a share of words that name none: 幅度 of 审批提速, 占比 of 产业类项目, 率 of 数字化改造覆盖."""
    if words.endswith(("覆盖", "惠及")) and not words.endswith("全覆盖"):  # 基本药物制度覆盖80%以上村卫生室
        return f"{tail}比例" if tail else "率"
    ending = _UNNAMED.search(words)
    return {"by": "幅度", "of": "占比", "rate": "比例", "stage": "率"}[ending.lastgroup or ""] if ending else ""


def spread_to(here: Here) -> str:
    """试点范围扩大到全国80%以上的县: how many of them it covers now."""
    spread = _SPREAD.fullmatch(here.slot.lead.strip("，,、 ")) if here.slot.tail.startswith("的") else None
    of = (trim_start(spread["of"]) or here.topic).removesuffix("范围").removesuffix("的") if spread else ""
    of = here.helped if of == "试点" and here.helped.endswith("试点") else of  # 推进养老保险试点，试点范围扩大到23%的县
    where = tail_of(here.slot.tail)
    return f"{of}覆盖{spread['where'] or ''}{where}比例" if spread and of and where else ""


def done_by(here: Here, words: str) -> str:
    """`行政机关负责人出庭应诉` of 行政机关负责人100%出庭应诉, `问题整改` of 问题已整改98%; else nothing."""
    if done := _DONE.fullmatch(words):
        return done["thing"] + done["did"]
    if here.topic and not here.own and _DEALT_WITH.fullmatch(words):
        return _BEGUN.sub("", here.topic) + words
    free = (
        words
        and here.end.flags.get("did", "实现") == "实现"
        and set(here.end.flags) <= {"did", "more"}
        and not RATED.search(words)
    )
    does = _DOING.match(here.slot.tail) if free else None
    return words + does["did"] if does else ""


def how_far(here: Here, words: str) -> str:
    """主体工程完成80%, 完成全年任务的80%: what the share is of; nothing where the name says so itself."""
    if "完成" in words and _TASK.search(words):
        return "比例"
    done = here.end.flags.get("did") == "完成"
    return "完成比例" if done and (_WORK.search(words) or _TASK.search(words)) else ""
