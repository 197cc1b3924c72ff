"""Words that lean on the energy, the roads, the firms or the answers, however told: 高速公路通车里程."""

from site_gen.reading.dependents_words import ANOTHER, GENERATED, JUDGED, RESEARCH
from site_gen.reading.rule import rule

_ANSWERED = rule(
    r"(?:(?<=..)事项)?(?:按时|按期|及时)?(?:办结|办复|解决|回复|答复|响应|受理)率$",
    "政务热线办结率99%，市民满意率95% => 政务热线市民满意率 | level | 95% | 2021 | actual",
    "信访事项按期答复率98%，群众满意度达95% => 信访群众满意度 | level | 95% | 2021 | actual",
    "森林覆盖率60%，群众满意度达95% => 群众满意度 | level | 95% | 2021 | actual",
)
"""热线事项办结率, 市民满意率: people are asked about what was answered; of forests they are not."""
_OF_ALL = rule(
    r"(?P<of>[^占，、]{2,})占(?P<whole>全[国省市区县州])比重",
    "生产总值占全省比重47%、贡献率68% => 生产总值对全省贡献率 | level | 68% | 2021 | actual",
)
"""占全省比重47%、贡献率68%: what it adds to the growth of the same."""
_OPEN = rule(
    r"(?:通车|运营|营业)里程",
    "打通断头路12条，通车里程突破300公里 => 通车里程 | level | 300公里 | 2021 | actual",
)
_ROAD = rule(
    r"(?P<of>[一-龥]{0,6}?(?:高速公路|公路|高速|铁路|高铁|轨道交通|地铁))",
    "高速公路建设完成投资86亿元，通车里程突破300公里 => 高速公路通车里程 | level | 300公里 | 2021 | actual",
)


_IN_ALL = rule(
    r"总装机(?:容量|规模)?|装机总(?:量|规模|容量)",
    "新增电力装机容量24万千瓦，总装机达到415万千瓦 => 电力总装机 | level | 415万千瓦 | 2021 | actual",
)
_INSTALLED = rule(
    r"(?P<of>[一-龥]{2,10}?)(?:发电)?(?:总?装机(?:容量|规模|总量)?|发电量)",
    "清洁能源发电装机规模超790万千瓦、装机占比93% => 清洁能源装机占比 | level | 93% | 2021 | actual",
)
"""清洁能源装机占比、发电量占比: both are shares of the same energy."""
_FIRMS = rule(
    r"[^，、]{0,8}?(?:企业|公司|集团)(?=.)",
    "县属企业完成技改投资5亿元、研发投入2亿元 => 县属企业研发投入 | level | 2亿元 | 2021 | actual",
)
"""What firms of which more is told spend on research is theirs, and not the place's."""


def of_works(words: str, topic: str) -> str:
    """`清洁能源发电量占比`, `高速公路通车里程`: of the energy or the roads, however told; else nothing."""
    if (GENERATED.fullmatch(words) and not ANOTHER.fullmatch(words)) or (
        _IN_ALL.fullmatch(words) and _generated(topic)
    ):
        return _generated(topic) + words
    road = _ROAD.match(topic)
    return (road["of"] if road else "") + words if _OPEN.fullmatch(words) else ""


def of_research(words: str, topic: str) -> str:
    """`县属企业研发投入` where the topic is something else of 县属企业; nothing of other words."""
    firms = _FIRMS.match(topic)
    return (firms[0] if firms else "") + words if RESEARCH.fullmatch(words) else ""


def of_rates(words: str, topic: str) -> str:
    """`政务热线市民满意率` after 政务热线办结率, `生产总值对全省贡献率` after 占全省比重; nothing of other words."""
    if JUDGED.fullmatch(words):
        return (_ANSWERED.sub("", topic) if _ANSWERED.search(topic) else "") + words
    share = _OF_ALL.fullmatch(topic) if words == "贡献率" else None
    return f"{share['of']}对{share['whole']}{words}" if share else ""


def _generated(topic: str) -> str:
    """`清洁能源` of 清洁能源装机占比."""
    before = GENERATED.fullmatch(topic) or _INSTALLED.fullmatch(topic)
    return (before["of"] or "") if before else ""
