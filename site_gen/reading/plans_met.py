"""How much of a plan was met: 压减粗钢产能完成“十三五”任务比例."""

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule

PLANNED = rule(
    r"(?:完成|占)(?P<plan>“?(?:八|九|十[一二三四五]?)五”?)(?:目标|规划)?(?:任务|计划|目标)的?|(?:完成|占)?(?:全年|年度|年初|年)(?:投资)?(?:计划目标|计划任务|计划|目标任务|目标|任务)的?|完成目标任务的?|(?:完成|占)(?:目标)?任务数的?"
    r"|(?:完成|占)(?:国家|上级|[省市州县区]|自治区)(?:级|政府)?(?:下达|确定|分解|核定|定)的?(?:年度)?(?:目标任务|计划任务|任务指标|目标|任务|计划|指标)的?",
    "到位资金1.2亿元，占任务数的120% => 到位资金完成目标任务比例 | level | 120% | 2021 | actual",
    "粮食总产量12.8万吨，完成省下达任务的100.8% => 粮食总产量完成目标任务比例 | level | 100.8% | 2021 | actual",
    "筛查适龄妇女2.6万人，完成目标任务的104% => 适龄妇女完成目标任务比例 | level | 104% | 2021 | actual",
    "生产总值20亿元，完成全年计划目标的45% => 生产总值完成年度计划比例 | level | 45% | 2021 | actual",
    "淘汰落后产能86万吨，完成“十三五”任务的120% => 淘汰落后产能完成“十三五”任务比例 | level | 120% | 2021 | actual",
    "到位资金68亿元，完成年度任务的121% => 到位资金完成年度计划比例 | level | 121% | 2021 | actual",
    "62个重大项目完成投资68亿元，完成年度计划的121% => 重大项目完成年度计划比例 | level | 121% | 2021 | actual",
)
_BY_CHANGE = rule(
    r"(?:新增|净增|压减|淘汰|化解|退出|减少|关停)",
    "淘汰落后产能86万吨，完成“十三五”任务的120% => 淘汰落后产能完成“十三五”任务比例 | level | 120% | 2021 | actual",
    "新增就业8万人，完成目标任务的102% => 新增就业完成目标任务比例 | level | 102% | 2021 | actual",
)
"""What was planned is that it grows or goes, and no size of it."""


_EXCEEDED = rule(
    r"[，,、\s]*(?P<how>(?:超额|超[出过]?)(?:完成)?(?:[省市县区年国全][^，、]{0,5}|既定|预期|计划)?(?:目标|任务|计划|预算|预期)(?:指标)?|[超短]收)(?:约|近|了)?$",
    "能耗下降3%，超额完成省定目标0.2个百分点 => 能耗超额完成省定目标 | points | 0.2个百分点 | 2021 | actual",
    "工业投资16亿元，超出市级任务指标6000万元 => 工业投资超出市级任务指标 | level | 6000万元 | 2021 | actual",
    "财政收入8亿元，超收620万元 => 财政收入超收 | level | 620万元 | 2021 | actual",
    "财政收入8亿元，超收620万元，增长5% => 财政收入 | growth | 5% | 2021 | actual",
    "到位资金36亿元，超额完成年度任务6亿元 => 到位资金超额完成年度任务 | level | 6亿元 | 2021 | actual",
)
"""超额完成省定目标0.2个百分点: how far beyond what was set."""


def of_plan(words: str) -> str:
    """`完成“十三五”任务比例` of 完成“十三五”任务的, `完成年度计划比例` of 占年初计划的."""
    planned = PLANNED.fullmatch(words)
    own = f"{planned['plan']}任务" if planned and planned["plan"] else ""
    return f"完成{own or ('年度计划' if '年' in words else '目标任务')}比例"


def changed(draft: Draft) -> str:
    """`压减粗钢产能` of what was counted so; else nothing."""
    done = draft.measure == "count" and _BY_CHANGE.fullmatch(draft.verb)
    return draft.verb + draft.topic.removeprefix(draft.verb) if done else ""


def aimed_at(here: Here) -> str:
    """What the plan was for: the last thing told, with what was to become of it."""
    last = here.last
    return (changed(last) if last and last.topic == here.topic else "") or here.dealt


def exceeding(here: Here) -> str:
    """`能耗超额完成省定目标` where the sentence has spoken of 能耗; else nothing."""
    beyond = _EXCEEDED.match(here.slot.lead) if "超" in here.slot.lead or "短" in here.slot.lead else None
    last = here.last
    done = last.verb if last and last.measure == "count" and last.topic == here.topic else ""
    return done + here.topic + beyond["how"] if beyond and here.topic else ""  # 新退出平台46家、超计划9家
