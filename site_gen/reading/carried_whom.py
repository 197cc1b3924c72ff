"""For whom a burden was eased: 企业减负 of 为企业减负3亿元."""

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


def eased(name: str, lead: str) -> str:
    """`企业减负` for 减负 behind 为企业, else nothing; 减税降费 needs nobody."""
    whom = _FOR.search(lead.removesuffix(name)) if _EASED.fullmatch(name) and lead.endswith(name) else None
    return whom["whom"] + name if whom else ""
