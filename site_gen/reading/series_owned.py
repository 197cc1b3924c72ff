"""What the later names of a list have of the first: 花费 after 入境游客数量, 利润 after 企业资产总额."""

from collections.abc import Sequence

from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_cases import counted_twice
from site_gen.reading.dependents_words import HURT, leans, of_cases
from site_gen.reading.rule import rule

_BUDGET = ("收入", "支出")
"""一般公共预算收入和支出: the budget's both."""
_PER_OUTPUT = rule(
    r"(?P<per>(?:单位|万元)(?:国内|地区)?(?:生产总值|GDP|工业增加值))(?:能耗|能源消耗|用水量?|水耗|电耗)",
    "单位生产总值能耗、水耗均下降4% => 单位生产总值水耗 | growth | -4% | 2021 | actual",
)
_USE = rule(
    r"能耗|能源消耗|水耗|用水量?|电耗|二氧化碳排放量?|碳排放量?",
    "单位生产总值能耗、水耗均下降4% => 单位生产总值水耗 | growth | -4% | 2021 | actual",
)
"""单位生产总值能耗、水耗: both are per unit of output."""
_ALSO = rule(
    r"(?:授权|申请|拥有|保有|存栏|出栏|销售|交易|成交|受理)量|(?:合格|入学|巩固|升学|毕业|达标|续保)率",
    "专利申请量、授权量分别达到60件、20件 => 专利授权量 | level | 20件 | 2021 | actual",
)
_ALIKE = rule(
    r"(?P<of>[一-龥]{2,})[一-龥]{2}[量率]",
    "专利申请量、授权量分别达到60件、20件 => 专利授权量 | level | 20件 | 2021 | actual",
)
"""专利申请量、授权量: of the patents both."""
_JUDGING = rule(
    r"(?P<who>(?:人民)?群众|公众|市民|居民|企业|社会|游客|用户|家长|师生)[一-龥]{2,4}[度感率]",
    "群众安全感、满意度分别达到98%、97% => 群众满意度 | level | 97% | 2021 | actual",
)
_JUDGED = rule(
    r"(?:安全|满意|认可|知晓|获得|幸福|信任|支持|认同)[度感率]",
    "群众安全感、满意度分别达到98%、97% => 群众满意度 | level | 97% | 2021 | actual",
)
_LENDER = rule(
    r"(?P<of>(?:(?:金融|银行业?)[^、]{0,10}?|本外币|人民币))(?:各项)?存款(?:余额)?",
    "人民币存款、贷款余额分别增长8%、9% => 人民币贷款余额 | growth | 9% | 2021 | actual",
    "金融机构存款、贷款余额分别达320亿元、260亿元 => 金融机构贷款余额 | level | 260亿元 | 2021 | actual",
    "金融机构存款、贷款余额分别达320亿元、260亿元 => 金融机构存款余额 | level | 320亿元 | 2021 | actual",
    "银行业存款、贷款余额分别增长3%、4% => 银行业存款余额 | growth | 3% | 2021 | actual",
)
"""金融机构存款、贷款余额: of the banks both."""
_FIRMS = rule(
    r"(?P<of>[^、]{2,}(?:企业|园区|行业|产业|集群|(?:民营|公有制|非公|私营)经济|(?<=..)工业))(?:增加值|总产值|产值|(?:销售|营业|主营业务)收入|营收|资产总额|总资产|资产)",
    "国有企业资产总额、营业收入、利润分别达126亿元、48亿元、2亿元 => 国有企业利润 | level | 2亿元 | 2021 | actual",
    "规模以上工业实现销售收入、利税分别增长14%、15% => 规模以上工业利税 | growth | 15% | 2021 | actual",
    "规模以上企业营业收入和利税总额分别增长26%、31% => 规模以上企业利税总额 | growth | 31% | 2021 | actual",
    "民营企业营收、就业占比分别达62%、71% => 民营企业就业占比 | level | 71% | 2021 | actual",
    "规模以上企业产值、销售、利润达到17亿元、16亿元和2亿元 => 规模以上企业利润 | level | 2亿元 | 2021 | actual",
)
_THEIRS = (
    *(
        "销售",
        "销售额",
        "销售收入",
        "营业收入",
        "净资产",
        "净利润",
        "所有者权益",
        "利润",
        "利润总额",
        "利税",
        "利税总额",
    ),
    *("税收", "税金", "增加值", "产值", "就业"),
)
"""规模以上企业产值、销售、利润: of the same firms each."""
_SIZE_OF = rule(
    r"(?:数量|人数|人次|户数|产量|总产|单产|亩产|(?:播种|种植|养殖|粮食)面积)$",
    "粮食种植面积、总产分别达到52万亩、21万吨 => 粮食总产 | level | 21万吨 | 2021 | actual",
    "小麦亩产、总产分别达到472公斤和54万吨 => 小麦总产 | level | 54万吨 | 2021 | actual",
    "粮食面积和总产稳定在60万亩、24万吨 => 粮食总产 | level | 24万吨 | 2021 | actual",
    "入境游客数量和花费分别增长3%、4% => 入境游客花费 | growth | 4% | 2021 | actual",
)

_VISITED = rule(
    r"(?P<of>[^、]{2,}?(?:景区|景点|度假区|古[镇城街村]))(?:接待|吸引)游客(?:人次|人数|量)?",
    "重点景区接待游客、经营收入均增长10% => 重点景区经营收入 | growth | 10% | 2021 | actual",
)
_EARNED_THERE = ("经营收入", "营业收入", "门票收入", "旅游收入", "收入", "游客消费", "游客花费")


_PER_HEAD = rule(
    r"每(?:[百千万]{1,2}|[百千万]?名?)(?:常住|户籍)?(?:人口?|老人|老年人|居民|学生)(?:拥有)?(?=[一-龥（])",
    "每千人口拥有执业（助理）医师3.2名、注册护士3.8名 => 每千人口拥有注册护士人数 | level | 3.8名 | 2021 | actual",
    "每千人口床位数、医师数分别达到7.8张、3.6人 => 每千人口医师数 | level | 3.6人 | 2021 | actual",
    "每千人口床位、注册护士分别达到7.1张、3.8人 => 每千人口注册护士人数 | level | 3.8人 | 2021 | actual",
)


def each_owned(names: Sequence[str]) -> Sequence[str]:
    """入学率和巩固率、参保率和资助率: each with what the nearest before it that stands by itself says for it, too."""
    found, first = list(names[:1]), names[0] if names else ""
    for name in names[1:]:
        found.append(_owned(name, first))
        first = name if found[-1] == name and not leans(name) else first
    return found


def _owned(name: str, first: str) -> str:
    """`花费` after `入境游客数量` -> 入境游客花费; 死亡人数 after 事故起数: of the accidents."""
    if each := _per_head(name, first):
        return each
    per = _PER_OUTPUT.match(first)
    if per and _USE.fullmatch(name):
        return per["per"] + name
    if name in _BUDGET and first.endswith(_BUDGET) and len(first) > len(name):
        return first[:-2] + name
    if HURT.fullmatch(name) or of_cases(name) or counted_twice(name, first):
        return leaning(name, first)
    judging = _JUDGING.fullmatch(first)
    if judging and _JUDGED.fullmatch(name):
        return judging["who"] + name
    lender = _LENDER.fullmatch(first)
    if lender and name.startswith(("贷款", "各项贷款")):
        return lender["of"] + name
    firms = _FIRMS.fullmatch(first)
    if firms and name.removesuffix("占比") in _THEIRS:
        return firms["of"] + name
    visited = _VISITED.fullmatch(first)
    if visited and name in _EARNED_THERE:
        return visited["of"] + name
    alike = _ALIKE.fullmatch(first)
    if alike and _ALSO.fullmatch(name):
        return alike["of"] + name
    rated = len(first) > 5 and name.endswith("率") and first.endswith("率")  # 建议办复率、满意率
    return leaning(name, first) if leans(name) and (rated or _SIZE_OF.search(first)) else name


def _per_head(name: str, first: str) -> str:
    """`注册护士`, which follows `每千人口拥有医师人数`, with 每千人口拥有; nothing where neither or both say so."""
    per = _PER_HEAD.match(first)
    return per[0] + name if per and name and not _PER_HEAD.match(name) else ""
