"""Firms and villages over one sum after those over another: 过千万元企业 after 税收过亿元企业."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_SUM = r"[\d.]*[十百千万亿]+元?"
_STEP = rule(
    rf"(?:(?:[过超]|超过|突破){_SUM}|{_SUM}(?:以上|以下))的?(?P<noun>[一-龥]{{1,10}}?)(?:户?数|占比)",
    "培育税收过亿元企业3家、过千万元企业20家 => 培育税收过千万元企业数 | count | 20家 | 2021 | actual",
    "年纳税100万元以上的企业25户，其中500万元以上的8户 => 年纳税500万元以上企业户数 | level | 8户 | 2021 | actual",
)
_PROPERTY = rule(
    rf"(?P<what>(?![过超])[一-龥]{{2,12}}?)(?<!投资)(?<!投资额)(?:(?:[过超]|超过|突破|达到?){_SUM}|{_SUM}(?:以上|以下))的?(?P<noun>[一-龥]{{1,10}}?)(?:占比)?",
    "培育税收过亿元企业3家、过千万元企业20家 => 培育税收过千万元企业数 | count | 20家 | 2021 | actual",
    "年纳税100万元以上的企业25户，其中500万元以上的8户 => 年纳税500万元以上企业户数 | level | 8户 | 2021 | actual",
    "实施超千万元以上项目23项，竣工投产7项 => 竣工投产超千万元以上项目数 | count | 7项 | 2021 | actual",
)
"""What the sum is of; what a project is worth is its investment, whether it says so or not."""
_THEIRS = rule(
    r"(?P<what>(?P<noun>村|乡镇)(?:级)?(?:集体|经济|经营性|财政|税收|年|总|纯)*收入)",
    "村集体收入全部超过10万元，其中50万元以上的村6个 => 村集体收入50万元以上的村数 | level | 6个 | 2021 | actual",
)
_HIGHEST = rule(
    r"最[高低多少大小]",
    "村集体收入全部超过10万元，最高的达216万元 => 村集体收入最高值 | level | 216万元 | 2021 | actual",
)
_MEASURED = rule(
    r"[^，、]{2,}(?:收入|产值|投资|工资|价|单产|亩产|标准|养老金)",
    "村集体收入全部超过10万元，最高的达216万元 => 村集体收入最高值 | level | 216万元 | 2021 | actual",
)


def stepped(name: str, verb: str, topics: Sequence[str]) -> str:
    """`name` with what the sum in it is of, as the nearest of `topics` says; else nothing."""
    if _HIGHEST.fullmatch(name):
        return next((f"{topic}{name}值" for topic in topics if _MEASURED.fullmatch(topic)), "")
    step = _STEP.fullmatch(name.removeprefix(verb))
    if not step:
        return ""
    told = next((found for topic in topics if (found := _PROPERTY.fullmatch(topic) or _THEIRS.fullmatch(topic))), None)
    alike = told is not None and told["noun"].endswith(step["noun"][-2:])
    return verb + told["what"] + step[0] if told and alike else ""
