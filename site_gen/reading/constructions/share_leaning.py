"""Words of a share that lean on what the sentence speaks of: 为预算的102%, 50万元以上的达到50%."""

from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leaning_parts, leans
from site_gen.reading.drafts import Here
from site_gen.reading.naming_sizes import limited
from site_gen.reading.owners import goes_back, whose
from site_gen.reading.plans_met import PLANNED, aimed_at, of_plan
from site_gen.reading.rule import rule

_SPEED = rule(
    r"(?<=[一-龥]{2})(?:增速|增幅)$",
    "工业增加值增速迈入全国第一方阵，对生产总值的贡献率达65%"
    " => 工业增加值对生产总值贡献率 | level | 65% | 2021 | actual",
)
_BUDGETED = rule(
    r"(?:完成|为)?(?:年初|调整后?|变动|本级|全年|年度?)?预算的?",
    "财政收入9亿元，为年预算的102% => 财政收入完成预算比例 | level | 102% | 2021 | actual",
    "财政收入9亿元，为预算的102% => 财政收入完成预算比例 | level | 102% | 2021 | actual",
    "财政收入9亿元，完成年初预算的102% => 财政收入完成预算比例 | level | 102% | 2021 | actual",
)
_CARRIED_OUT = rule(
    r"完成(?=投资$)",
    "省市重点项目完成投资92亿元，占年度计划的118% => 省市重点项目投资完成年度计划比例 | level | 118% | 2021 | actual",
)
_FROM_SO_MUCH = rule(
    r"(?P<step>[\d.]+[万亿]*[一-龥]{1,3}?(?:及以上|以上|以下))的?占?",
    "村级收入达到10万元以上，50万元以上的达到50% => 村级收入50万元以上占比 | level | 50% | 2021 | actual",
)
"""A step of what the sentence measures, whose members are the share."""
_STEPPED = rule(
    r"[\d.]+[万亿]*[一-龥]{1,3}?(?:及以上|以上|以下)占比$",
    "农户达1万元以上，5万元以上的达50%，8万元以上的达20% => 农户8万元以上占比 | level | 20% | 2021 | actual",
)


def completed(here: Here, words: str) -> str:
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
