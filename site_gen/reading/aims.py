"""What was set -> the same, so that what follows is told of the thing, not the task: 收入任务5亿元，完成6亿元."""

from msgspec.structs import replace

from site_gen.reading.drafts import Draft
from site_gen.reading.rule import rule

_SET = rule(
    r"(?:(?<=收入)|(?<=支出)|(?<=税收)|(?<=产值)|(?<=投资)|(?<=引资)|(?<=改造)|(?<=就业)|(?<=搬迁)|(?<=资金))"
    r"(?:年初|年度|全年)?(?:目标|任务|计划|(?:(?<=财政收入)|(?<=财政支出)|(?<=预算[收支][入出])|(?<=年初)|(?<=年度))预算)+(?:数|为)?$",
    "财政支出年初预算500万元，实际完成520万元 => 财政支出 | level | 520万元 | 2021 | actual",
    "财政收入任务500万元，完成520万元 => 财政收入 | level | 500万元 | 2021 | target",
    "财政收入任务500万元，完成520万元 => 财政收入 | level | 520万元 | 2021 | actual",
    "完成固定资产投资任务12亿元 => 固定资产投资 | level | 12亿元 | 2021 | actual",
    "危房改造任务200户，已竣工180户 => 竣工危房改造户数 | count | 180户 | 2021 | actual",
    "财政收入目标500万元，完成520万元，增长5% => 财政收入 | growth | 5% | 2021 | actual",
)


def aimed(draft: Draft, before: str) -> Draft:
    """`draft` whose topic is the thing that a task was set for, 财政收入 of 财政收入任务; told itself it is a target.

    `before`: the words of its clause before the number.
    """
    topic = _SET.sub("", draft.topic) if draft.measure in ("level", "count") else draft.topic
    if topic == draft.topic:
        return draft
    if draft.status or "超额" in before or not _SET.search(before.rstrip()):
        return replace(draft, topic=topic)
    return replace(draft, name=_SET.sub("", draft.name), topic=topic, status=None if "完成" in before else "target")
