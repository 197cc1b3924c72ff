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
    r"(?P<works>[^，,、。；;：:！）)\d]{2,20})(?<!投资)(?<!资金)(?<!收入)(?<!支出)(?<!产值)(?<!总值)(?<!贷款)(?<!税收)(?<!任务)$",
    "西湖水厂（投资3亿元）建成 => 西湖水厂投资 | level | 3亿元 | 2021 | actual",
    "东湖公园（投资1亿元）、西湖度假村（投资3亿元）开工 => 西湖度假村投资 | level | 3亿元 | 2021 | actual",
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
