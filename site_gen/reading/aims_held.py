"""An aim that a clause keeps in sight is no result: 紧紧围绕生产总值增长8%的目标，狠抓项目建设."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_HELD = rule(
    r"^[，,；;、\s]*(?:我们|全[市县省区州旗镇乡](?:上下)?)?(?:要|将|坚持|始终|紧紧|牢牢|坚决|严格|继续)*"
    r"(?:围绕|锚定|瞄准|对照|对标|紧盯|盯紧|咬定|咬住|聚焦|按照|扣紧|朝着|向着|为(?:了)?(?:确保|实现|完成|达到|如期|圆满)+)",
    "紧紧围绕生产总值增长8%的目标，新建学校3所 => 生产总值 | growth | 8% | 2021 | target",
    "锚定生产总值增长8%、财政收入突破20亿元的目标，全力以赴抓项目 => 财政收入 | level | 20亿元 | 2021 | target",
    "为实现财政收入20亿元的目标，全力以赴抓征管 => 财政收入 | level | 20亿元 | 2021 | target",
)
AIM = rule(
    r"^(?P<thing>[一-龥]{0,10}?)的?(?:全年|年度|年初|奋斗|预期|发展|增长|工作|总体|既定|攻坚|战略)*(?:目标|任务)+(?:要求)?(?=[，,、。；;]|$)",
    "按照两年建成100个示范村的目标，强化调度 => 建成示范村数 | count | 100个 | 2020..2021 | target",
    "紧盯规上工业增加值增长8%目标，强化调度 => 规上工业增加值 | growth | 8% | 2021 | target",
)


def held(lead: str, tails: Sequence[str]) -> str:
    """`紧紧围绕` where the clause opens with it and an aim stands behind one of its numbers; else nothing."""
    found = _HELD.match(lead) if any(map(AIM.match, tails)) else None
    return found[0] if found else ""
