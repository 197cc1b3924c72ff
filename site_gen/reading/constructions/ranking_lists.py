"""Two rankings in one: A百强县和B百强县排名分别升至第49位和61位; 认定数、通过率均居全市第一."""

from collections.abc import Sequence

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_LISTS = rule(
    r"^[，、]?(?P<first>[^，、和]{2,20}强[县市区镇企业（）]{0,6})[、和与](?P<second>[^，、和]{2,20}强[县市区镇企业（）]{0,6})(?:排名|位次)分别",
    "投资潜力百强区和科技创新百强区排名分别升至第36位和42位 => 科技创新百强区排名 | rank | 42位 | 2021 | actual",
)
_OF_WON = rule(
    r"(?:认定|获批|入选|通过|立项|上榜|入围|获评)(?:总?数量?|率)",
    "新增科技企业15家，认定数居全市第二 => 科技企业认定数全市排名 | rank | 2位 | 2021 | actual",
    "新增科技企业15家，认定数、通过率均居全市第一 => 科技企业通过率全市排名 | rank | 1位 | 2021 | actual",
)
"""认定数、通过率: those of the things that were counted before."""
_SHORT = rule(
    r"(?P<of>[一-龥]{2,})(?P<size>规模|总量|总额|增速|增幅)",
    "地方财政收入9亿元，增长15%，收入规模居全市第二 => 地方财政收入规模全市排名 | rank | 2位 | 2021 | actual",
)
"""收入规模 after 地方财政收入: that of the same income."""


def two_lists(here: Here) -> Sequence[str]:
    """Both rankings of 投资潜力百强区和科技创新百强区排名分别."""
    both = _LISTS.match(here.slot.lead)
    return (f"{both['first']}排名", f"{both['second']}排名") if both else ()


def of_won(here: Here, thing: str) -> Sequence[str]:
    """`认定数`, `通过率`, each of the things counted before."""
    last, parts = here.last, thing.split("、")
    counted = last is not None and last.measure == "count" and bool(here.topic)
    return tuple(here.topic + part for part in parts) if counted and all(map(_OF_WON.fullmatch, parts)) else ()


def in_full(thing: str, topic: str) -> str:
    """`地方财政收入规模` for 收入规模, where the sentence speaks of 地方财政收入."""
    short = _SHORT.fullmatch(thing)
    return topic + short["size"] if short and topic != short["of"] and topic.endswith(short["of"]) else thing
