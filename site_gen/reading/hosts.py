"""A sum in brackets is that of the works before them: 东湖公园（投资1.2亿元）."""

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_SUM = rule(
    r"(?:计划|估算|累计|完成|已)*(?P<sum>总投资|投资)额?(?:达|约|为)?",
    "西湖水厂（投资3亿元）建成 => 西湖水厂投资 | level | 3亿元 | 2021 | actual",
)
_WORKS = rule(
    r"(?P<works>[^，,、。；;：:！）)\d]{2,20}?(?:工程|项目|公园|[水电]厂|工厂|大桥|公路|铁路|医院|学校|小区|基地|中心|园区|产业园|水库|管网|市场|生产线|一期|二期|三期))$",
    "西湖水厂（投资3亿元）建成 => 西湖水厂投资 | level | 3亿元 | 2021 | actual",
)


def hosted(here: Here, words: str) -> Draft | None:
    """西湖水厂投资, where 投资 stands in brackets behind 西湖水厂; else None."""
    told = _SUM.fullmatch(words) if here.slot.host and not here.index else None
    works = _WORKS.search(here.slot.host) if told else None
    if not told or not works:
        return None
    plain = trim_start(works["works"])
    thing = plain[len(leading_verb(plain)) :]
    return Draft(thing + told["sum"], "level", thing, flow=True, estimate=here.end.has("est")) if thing else None
