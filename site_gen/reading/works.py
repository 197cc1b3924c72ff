"""The works that a clause of its own puts in front: 东江产业园项目，总投资10亿元，占地200亩."""

from site_gen.model.text import Span
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import inner_verb, leading_verb

_WORKS = rule(
    r"(?!.*(?:抓|推进|搞好|谋划|拓展|聚焦|加[快强]|优选))(?P<name>[^，,、的一各]{2,22}?(?:项目|工程|片林|林带|生产线|[水电热]厂|处理厂|大桥|隧道|水库|电站|医院|敬老院|[中小]学))(?P<stage>[一二三四]期)?(?:建设)?",
    "东江水厂二期，占地20亩，总投资8600万元 => 东江水厂二期总投资 | level | 8600万元 | 2021 | actual",
    "东江产业园项目：总投资10亿元，占地200亩 => 东江产业园项目占地面积 | level | 200亩 | 2021 | actual",
    "东江产业园项目，总投资10亿元，完成投资3亿元 => 东江产业园项目完成投资 | level | 3亿元 | 2021 | actual",
)
_ENDS = tuple("目程林带线厂桥道库站院学期")


def works(text: str, clause: Span) -> str:
    """`东江片林` where `clause` opens `text`, and is nothing but a name of works; else nothing."""
    words = clause.of(text)
    if not words.rstrip(" 建设").endswith(_ENDS):
        return ""
    named = None if text[: clause.start].strip() else _WORKS.fullmatch(trim_start(words.strip()))
    apart = named is None or leading_verb(trim_start(words)) or inner_verb(named["name"])
    return "" if apart or named is None else named["name"] + (named["stage"] or "")
