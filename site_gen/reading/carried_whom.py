"""For whom a burden was eased, who moved on or spent: 企业减负 of 为企业减负3亿元."""

from site_gen.reading.rule import rule

_EASED = rule(
    r"(?:累计|新增)*(?:减负|降成本|降本|让利|降费让利|减轻负担|降低成本|节约(?:融资|用能|用电|物流|生产)?(?:成本|费用))",
    "累计为企业减负34亿元 => 企业减负 | level | 34亿元 | 2021 | actual",
    "@plan 为企业降成本6亿元 => 企业降成本 | level | 6亿元 | 2022 | target",
)
_FOR = rule(
    r"为(?:各类|广大|全[市县省区])*(?P<whom>(?:(?:中小|小微|中小微|民营|实体|工业|外贸|涉农)*(?:企业|市场主体|经营主体|个体工商户|群众|农民|农户|居民)[和、]?){1,2})$",
    "为各类市场主体新增减负4亿元 => 市场主体新增减负 | level | 4亿元 | 2021 | actual",
    "累计为企业减负34亿元 => 企业减负 | level | 34亿元 | 2021 | actual",
)


_TRAINED = rule(
    r"(?P<of>[一-龥]{0,6}(?:劳动力|农民工|农民))(?:(?:转移)?(?:就业)?(?:技能)?培训|(?<=劳动力))",
    "培训富余劳动力8000人，向非农产业转移2万人 => 富余劳动力向非农产业转移人数 | count | 2万人 | 2021 | actual",
    "农村劳动力转移培训36万人，转移就业27万人 => 农村劳动力转移就业人数 | count | 27万人 | 2021 | actual",
)
_PLACED = rule(
    r"(?:新增|实现)?(?:向[一-龥]{2,8}转移|转移(?:就业|输出)|外出务工|返乡创业)(?:人数|人次)?",
    "培训富余劳动力8000人，向非农产业转移2万人 => 富余劳动力向非农产业转移人数 | count | 2万人 | 2021 | actual",
    "农村劳动力转移培训36万人，转移就业27万人 => 农村劳动力转移就业人数 | count | 27万人 | 2021 | actual",
)
"""转移就业: of those who were trained before it."""
_SPENT = rule(
    r"(?:总|人均|平均)?(?:花费|消费)(?:总?额)?",
    "接待游客320万人次、总花费16亿元 => 游客总花费 | level | 16亿元 | 2021 | actual",
    "接待入境游客3万人次，人均消费860元 => 入境游客人均消费 | level | 860元 | 2021 | actual",
)
_VISITORS = rule(
    r"(?:累计|共|全年)*(?:接待)?(?P<of>[^，、]{0,6}?游客)(?:接待量|数量|人次|总?人数|量)*",
    "接待游客320万人次、总花费16亿元 => 游客总花费 | level | 16亿元 | 2021 | actual",
)
HEADS = ((_PLACED, _TRAINED), (_SPENT, _VISITORS))


def eased(name: str, lead: str) -> str:
    """`企业减负` for 减负 behind 为企业, else nothing; 减税降费 needs nobody."""
    whom = _FOR.search(lead.removesuffix(name)) if _EASED.fullmatch(name) and lead.endswith(name) else None
    return whom["whom"] + name if whom else ""
