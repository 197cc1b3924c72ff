"""A share whose whole, or use, stands behind it: 一半用于大病保险, 60%的乡镇有养老服务中心."""

from site_gen.reading.drafts import Here
from site_gen.reading.naming_doers import shared_predicate
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule

USED_FOR = rule(
    r"^(?:用于|投向)[^，,、。；;]{2,12}(?=[，,、。；;]|$)",
    "@term 转移支付累计425亿元，87%用于农业 => 转移支付用于农业比例 | level | 87% | 2017..2021 | actual",
    "整合涉农资金48亿元，50%以上投向深度贫困县 => 涉农资金投向深度贫困县比例 | level | 50% | 2021 | actual",
    "新增贷款的70%用于支持农业 => 新增贷款用于支持农业比例 | level | 70% | 2021 | actual",
    "财政补助标准再增加40元，一半用于大病保险 => 财政补助标准增量用于大病保险比例 | level | 50% | 2021 | actual",
)

_ARE_SO = rule(
    r"(?P<thing>(?:行政|自然)?村(?:（社区）)?|乡镇|[县镇]|[^，、的]{0,6}?(?:社区|小区|学校|学生|儿童|居民|家庭|人口|企业|医院|机构))(?:都|均|已经?)*"
    r"(?P<so>(?:建有|设有|拥有|有(?![机效限关])|能在|居住在)[^，、]{2,}|(?:[^，、的]{0,6}(?:收入|产值|税收|营收|利润))?(?:达到|超过?|突破)[\d.]*[十百千万亿]+元(?:以上)?)",
    "60%的乡镇有养老服务中心 => 有养老服务中心的乡镇占比 | level | 60% | 2021 | actual",
    "一半的村集体收入达到10万元 => 集体收入达到10万元的村占比 | level | 50% | 2021 | actual",
)
"""60%的乡镇有养老服务中心: those that have one are the share."""
_SO_MUCH = rule(
    r"(?P<what>[^的]{2,6})(?:达到|超过?|突破)[\d.]*[十百千万亿]+元(?:以上)?的",
    "一半的村集体收入达到10万元、20%的村达到20万元 => 集体收入达到20万元的村占比 | level | 20% | 2021 | actual",
)
_SUM_ALONE = rule(
    r"达到|超|突破",
    "一半的村集体收入达到10万元、20%的村达到20万元 => 集体收入达到20万元的村占比 | level | 20% | 2021 | actual",
)


def of_tail(here: Here, tail: str) -> str:
    """Where nothing stands before: what it is used for, or which of them it is."""
    if used := used_for(here):
        return f"{used}比例"
    return f"{_of_which(here, tail)}占比" if tail and not here.end.flags else here.topic


def used_for(here: Here) -> str:
    """补助标准再增加40元，一半用于大病保险: half of what was added goes there."""
    used = USED_FOR.match(here.slot.tail) if here.topic and here.last else None
    more = "增量" if here.last and here.last.measure == "change" else ""
    return f"{here.topic}{more}{used[0]}" if used else ""


def _of_which(here: Here, tail: str) -> str:
    """`公园实现无界融通` -> 实现无界融通的公园: those that did it are the share."""
    if here.slot.tail.startswith("的") and (so := _ARE_SO.fullmatch(tail)):
        of = _SO_MUCH.match(here.last.name) if here.last and _SUM_ALONE.match(so["so"]) else None
        return f"{of['what'] if of else ''}{so['so']}的{so['thing']}"
    thing, did, says = predicate(tail) if here.slot.tail.startswith("的") else (tail, "", False)
    if here.slot.tail.startswith("的") and not did and tail:  # 93%的村庄和96%的农户实现清洁取暖
        thing, (did, says) = tail, shared_predicate(here)
    return f"{did}的{thing}" if says else tail
