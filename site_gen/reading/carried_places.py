"""Rates of villages, told without them: 宽带覆盖率 of 行政村, 污水治理率 of 连队."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_WHERE = r"(?P<of>行政村|自然村|建制村|嘎查村?|村组|乡镇|村屯|连队|团场|农牧区|社区|农村)"
_WITH = (
    r"(?:通[一-龥]{1,6}|[一-龥A-Z\d]{0,6}?(?:宽带|网络|信号|饮水|供水|污水|垃圾(?!无害)|厕所|改厕|道路|公路|客车|快递|物流|供?电)[一-龥]{0,6}"
    r"|[一-龥]{0,2}(?:通达|通畅|硬化|亮化))率"
)
_EQUIPPED = rule(
    r"(?![一-龥]{0,8}[村乡镇城区队寨])" + _WITH,
    "行政村移动信号、宽带覆盖率达98%和96% => 行政村宽带覆盖率 | level | 96% | 2021 | actual",
    "嘎查村通硬化路率、通动力电率均达100% => 嘎查村通动力电率 | level | 100% | 2021 | actual",
)
"""What a village is fitted with: the share is of the villages."""
_OF_PLACES = rule(
    _WHERE + r"(?:自来水普及率|" + _WITH + ")",
    "行政村移动信号、宽带覆盖率达98%和96% => 行政村宽带覆盖率 | level | 96% | 2021 | actual",
    "连队生活垃圾治理率达100%，污水治理率61% => 连队污水治理率 | level | 61% | 2021 | actual",
)
_HOMES = rule(
    r"(?:卫生)?(?:户厕|厕所)普及率",
    "农村自来水、卫生户厕普及率分别达到96%、88% => 农村卫生户厕普及率 | level | 88% | 2021 | actual",
)
"""农村自来水、卫生户厕普及率: of the same homes."""
_TREATED = rule(
    r"(?:无害化|资源化|集中)(?:处理|处置|利用)率?",
    "农村垃圾收运体系覆盖率达到100%，无害化处理达到98% => 农村垃圾无害化处理率 | level | 98% | 2021 | actual",
)
_WASTE = rule(
    r"(?P<of>[^，、]{0,8}?(?:垃圾|污水|污泥|粪污|危废|废物|秸秆))[^，、]*率",
    "农村垃圾收运体系覆盖率达到100%，无害化处理达到98% => 农村垃圾无害化处理率 | level | 98% | 2021 | actual",
)
_CROSSING = rule(
    r"(?:人员|旅客|交通(?:运输)?工具|车辆|货车|船舶|列车)(?:人次|人数|数|量)",
    "东江口岸进出境货运量36万吨、人员12万人次 => 进出境人员人次 | level | 12万人次 | 2021 | actual | 东江口岸",
)
_CROSSED = rule(
    r"[一-龥]{0,6}(?P<of>进出境|出入境)(?:货运|货物|过货|人员|旅客)[一-龥]{0,3}",
    "东江口岸进出境货运量36万吨、人员12万人次 => 进出境人员人次 | level | 12万人次 | 2021 | actual | 东江口岸",
)
"""进出境货运量、人员: both cross the same border."""
HEADS = ((_EQUIPPED, _OF_PLACES), (_TREATED, _WASTE), (_CROSSING, _CROSSED))


def of_places(names: Sequence[str]) -> Sequence[str]:
    """`行政村移动信号覆盖率`, `宽带覆盖率` -> the second of the villages, too."""
    first = _OF_PLACES.fullmatch(names[0]) if len(names) > 1 else None
    if not first or any(name.startswith(first["of"][-1:]) for name in names[1:]):
        return names
    whose = first["of"]
    return [
        names[0],
        *(whose + name if _EQUIPPED.fullmatch(name) or _HOMES.fullmatch(name) else name for name in names[1:]),
    ]
