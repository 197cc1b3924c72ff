"""Whose it is where a sentence tells of the counties or the parks as a whole, and goes on: 财政收入 of 涉农区县."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.subjects import of_all

_REGION = rule(
    r"(?P<of>(?:涉农|沿海|山区|民族)?(?:区市县|县市区|市县区|县（市）区|县区|区县|县域|县级)|(?:各类|工业|产业|省级|国家级|市级)*(?:园区|开发区))"
    r"(?!个|数|占|企业数|平均)(?=[一-龥A-Z]{2,})",
    "涉农区县生产总值增长8%；完成财政收入7亿元 => 涉农区县财政收入 | level | 7亿元 | 2021 | actual",
)
_SERIES = rule(
    r"(?:地方)?(?:财政)?(?:一般)?(?:公共)?(?:预算)?(?:财政)?(?:总?收入|税收(?:收入)?)|(?:全社会)?固定资产投资|(?:基础设施|工业|民间|产业|项目)投资"
    r"|(?:地区|国内)?生产总值|GDP|(?:规模以上|规上)?工业(?:总产值|增加值)|社会消费品零售总额|(?:外贸)?进出口(?:总[额值])?|实际(?:利用|使用)[内外]资"
    r"|(?:城镇|农村|城乡)?(?:常住)?居民人均(?:可支配|纯)收入|农民人均纯收入",
    "税收增长6%；县域生产总值增长8%；工业投资增长9% => 工业投资 | growth | 9% | 2021 | actual",
    "园区工业增加值77亿元，增长6%；完成基础设施投资12亿元 => 园区基础设施投资 | level | 12亿元 | 2021 | actual",
)
"""What a county or a park has as the whole place has it."""
_RURAL = rule(
    r"(?:[^，,、农]{2,4})?(?:农村|乡村|村庄)(?:人居环境|环境|面貌|风貌)[^，,]*",
    "农村人居环境整治全域推进，污水治理率达73.3% => 农村污水治理率 | level | 73.3% | 2021 | actual",
)
_RURAL_RATES = rule(
    r"(?:无害化|户用)?(?:卫生)?厕所(?:普及|改造|覆盖)率|改厕率|(?:生活)?(?:污水|垃圾)(?:无害化)?(?:处理|治理|收集|收运|处置)(?:设施|体系)?(?:覆盖)?率|自来水普及率",
    "农村人居环境整治全域推进，污水治理率达73.3% => 农村污水治理率 | level | 73.3% | 2021 | actual",
    "加强农村环境整治，厕所普及率达95%、污水处理设施覆盖率达75%"
    " => 农村污水处理设施覆盖率 | level | 75% | 2021 | actual",
)
"""What is reckoned of villages and of towns apart."""
_OF_PARKS = rule(
    r"(?:收储|平整|征收|储备)土地面积|(?:新建|建成|建设)?标准化?厂房面积|入[园驻](?:企业|项目)数",
    "园区工业增加值77亿元；收储土地7平方公里 => 园区收储土地面积 | count | 7平方公里 | 2021 | actual",
)
"""Works that parks are known for."""
_WHOLE = ("level", "growth", "average-growth")


def region(name: str) -> str:
    """`涉农区县` of 涉农区县生产总值; nothing of a share that they have in something."""
    found = _REGION.match(name)
    return found["of"] if found and "占" not in name else ""


def rural(clause: str) -> bool:
    """加强农村人居环境整治: what the clauses behind it measure is the villages'."""
    return bool(_RURAL.fullmatch(clause))


def of_villages(name: str) -> bool:
    """污水治理率: towns have one, too."""
    return bool(_RURAL_RATES.fullmatch(name))


def ours(drafts: Sequence[Draft]) -> bool:
    """A series that all of the place has was told of nobody else: what follows is a list of the place's own."""
    return any(draft.measure in _WHOLE and not draft.subject and _SERIES.fullmatch(draft.name) for draft in drafts)


def of_region(name: str) -> bool:
    """固定资产投资: what a county has as the whole place has it."""
    return bool(_SERIES.fullmatch(name))


def region_after(drafts: Sequence[Draft], before: Draft | None, lead: str) -> Draft | None:
    """What was told of such places last, until the sentence turns to all of the place: 全市……."""
    told = next((draft for draft in drafts if draft.measure in _WHOLE and region(draft.name)), None)
    return told or (None if of_all(lead) else before)


def theirs(draft: Draft, of: Draft | None, here: Here) -> Draft | None:
    """`draft` as that of the places that the sentence has told `of`; None where it says whose it is."""
    alike = of is not None and draft.measure in _WHOLE and _SERIES.fullmatch(draft.name)
    alike = alike or (
        of is not None and region(of.name).endswith(("园区", "开发区")) and _OF_PARKS.fullmatch(draft.name)
    )
    if of is None or not alike or draft.subject or of_all(here.slot.lead) or here.partial:
        return None
    where = region(of.name)
    topic = where + (draft.topic or draft.name)
    return replace(draft, name=where + draft.name, topic=topic, estimate=draft.estimate or of.estimate)
