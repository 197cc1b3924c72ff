"""Words that stand by themselves, but for a budget or a procedure: 支出 after 一般公共预算收入."""

from site_gen.reading.dependents_owners import BARE
from site_gen.reading.dependents_words import OF_STEPS
from site_gen.reading.rule import rule

_STEPS = rule(
    r"(?P<of>[^，、]{2,10}?)(?:环节|流程|时限|时间|材料)",
    "审批环节由12个减少到4个，时限由20天压缩到3天 => 审批时限 | level | 3天 | 2021 | actual",
    "审批环节由12个减少到4个，材料减少62% => 审批材料 | growth | -62% | 2021 | actual",
)
"""审批环节由12个减少到4个，时限由20天压缩到3天: of the same procedure."""
_INCOME = rule(
    r"(?<=预算)收入$|(?<=财政)总?收入$",
    "一般公共预算收入42亿元，支出86亿元 => 一般公共预算支出 | level | 86亿元 | 2021 | actual",
    "财政总收入由27亿元增加到42亿元，支出达到86亿元 => 财政支出 | level | 86亿元 | 2021 | actual",
)
"""一般公共预算收入42亿元，支出86亿元: the budget's both."""


def alone(words: str, topic: str) -> str:
    """`完成税收` -> 税收; `支出` beside 一般公共预算收入 -> 一般公共预算支出."""
    if words in OF_STEPS and (steps := _STEPS.fullmatch(topic)):
        return steps["of"] + words
    if words.endswith("支出") and _INCOME.search(topic):
        return _INCOME.sub("支出", topic)
    return BARE.sub("", words) if words.endswith("税收") else words
