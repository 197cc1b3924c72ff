"""Firms that a clause has told of, and what is told of the same next: 企业户数减少59家，资产总额、利润分别增长."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_FIRMS = rule(
    r"(?P<of>[一-龥“”]{0,12}(?:企业|国企|行业|工业|服务业|建筑业|制造业))(?:总产值|产值|增加值|资产总额|总资产|资产|(?:营业|主营业务|销售)(?:总)?收入|营收|利润(?:总额)?)",
    "市属企业资产总额652亿元；净利润9亿元 => 市属企业净利润 | level | 9亿元 | 2021 | actual",
    "规上工业企业产值286亿元，资产负债率降到61% => 规上工业企业资产负债率 | level | 61% | 2021 | actual",
    "工业增加值18亿元；实现利润1亿元 => 工业利润 | level | 1亿元 | 2021 | actual",
)
_THEIRS = rule(
    r"所有者权益|净资产|(?:产品)?产?销售?率|资产负债率|负债率|税金|净利润|利润(?:总额)?|利税(?:总额)?|营业(?:总)?收入|主营业务收入|销售收入",
    "市属企业资产总额652亿元；净利润9亿元 => 市属企业净利润 | level | 9亿元 | 2021 | actual",
)
"""What firms alone have: a part of the sentence that names nobody goes on with those of the part before."""


def firms_after(names: Sequence[str], before: str) -> str:
    """`市属企业` after 市属企业资产总额, and as long as `names` are of what firms have; else nothing."""
    names = [
        name for name in names if not (before and name.endswith("增加值"))
    ]  # 工业企业总产值……；工业增加值……；实现利税
    if told := next((of["of"] for name in names if (of := _FIRMS.fullmatch(name))), ""):
        return told
    goes_on = (theirs(name) or name.startswith(before) for name in names)
    return before if before and all(goes_on) else ""


_THEM = rule(
    r"(?:[^，、]*(?:组建|形成|打造|培育|重组)的?)?(?P<of>[一-龥“”]{0,14}?(?:企业集团|企业|国企|公司|集团|合作社))(?:户?数)?",
    "国有企业户数减少59家，资产总额、利润分别增长34%、42% => 国有企业利润 | growth | 42% | 2021 | actual",
    "以钢铁厂为核心组建的5户企业集团，利润和利税分别增长20%和12% => 企业集团利税 | growth | 12% | 2021 | actual",
)
_EARN = rule(
    r"(?:所有者权益|净资产|资产总额|总资产|总?产值|增加值|税金|净利润|利润(?:总额)?|利税(?:总额)?|(?:营业|主营业务|销售)(?:总)?收入|营收)(?:占[^占]{2,}比重)?",
    "国有企业户数减少59家，资产总额、利润分别增长34%、42% => 国有企业资产总额 | growth | 34% | 2021 | actual",
)


def of_them(names: Sequence[str], topic: str) -> Sequence[str]:
    """`资产总额`, `利润` with the firms that the sentence has counted, `topic`; nothing where one says more itself."""
    them = _THEM.fullmatch(topic) if names and all(map(_EARN.fullmatch, names)) else None
    return tuple(them["of"] + name for name in names) if them else ()


def theirs(name: str) -> bool:
    """净利润: somebody's, and of firms."""
    return bool(_THEIRS.fullmatch(name))
