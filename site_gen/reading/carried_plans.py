"""What was planned, then what was done: 工业产值任务12亿元，完成13亿元, both of 工业产值."""

from site_gen.reading.rule import rule

_PLANNED = rule(
    r"(?:(?<=[一-龥]{2}[入值额资])|(?<=税收))(?:(?:年初|全年|年度|调整)?(?:预算|任务|计划|目标)(?:数|任务|目标)?)$",
    "工业产值任务12亿元，完成13亿元 => 工业产值 | level | 13亿元 | 2021 | actual",
    "税收计划12亿元，实际完成13亿元 => 税收 | level | 13亿元 | 2021 | actual",
    "财政收入任务12亿元，其中税收性收入完成8亿元 => 税收性收入 | level | 8亿元 | 2021 | actual",
)


def planned(topic: str) -> str:
    """`工业产值` of 工业产值任务: what is told next was done of it, and not of the plan."""
    return _PLANNED.sub("", topic)
