"""Works of two sorts that were counted together, whose money is that of both: 6个市级、8个区级重点项目完成投资3亿元."""

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule

_SORT = rule(
    r"(?:(?:竣工|投产|开工|完工|建成|投用|加快建设|推进)的?)?"
    r"(?P<sort>(?:国家|[省市县区旗盟])级|新开工(?:建设)?|开工(?:建设)?|竣工|续建|在建|新建)(?P<what>[一-龥]{0,6}(?:项目|开发区|园区|企业))",
    "6个市级、8个区级重点项目完成投资3亿元 => 市级、区级重点项目投资 | level | 3亿元 | 2021 | actual",
    "2个国家级、5个省级开发区实现产值3亿元 => 国家级、省级开发区产值 | level | 3亿元 | 2021 | actual",
    "推进省级40个、市级30个重点项目建设，完成投资70亿元 => 省级、市级重点项目完成投资 | level | 70亿元 | 2021 | actual",
    "5个续建项目竣工，7个新开工项目加快建设，完成投资1亿元 => 续建、新开工项目完成投资 | level | 1亿元 | 2021 | actual",
    "竣工项目13个，新开工建设项目24个，完成投资8亿元 => 竣工、新开工建设项目完成投资 | level | 8亿元 | 2021 | actual",
    "实施续建项目6个、新建项目8个，总投资30亿元 => 续建、新建项目总投资 | level | 30亿元 | 2021 | actual",
)
_DEEDS = ("新开工建设", "新开工", "开工建设", "开工", "竣工", "续建", "新建")
"""Sorts that a verb tells: 新建项目8个."""


def both_sorts(here: Here) -> str:
    """`市级、区级重点项目`, where nothing but both was told right before; else nothing."""
    counted = [group[-1] for group in here.drafts[-2:] if group and group[-1].measure in ("count", "level")]
    if len(counted) != 2:
        return ""
    first, second = (_SORT.fullmatch(_thing(one)) for one in counted)
    alike = first and second and first["what"] == second["what"] and first["sort"] != second["sort"]
    return f"{first['sort']}、{second['sort']}{second['what']}" if first and second and alike else ""


def _thing(counted: Draft) -> str:
    """`续建项目` of 实施续建项目, `新建项目` of its verb and 项目, `市级重点项目` of 竣工的市级重点项目."""
    thing = counted.topic.rpartition("的")[2].removeprefix(counted.verb)
    return next((sort for sort in _DEEDS if counted.verb.endswith(sort)), "") + thing
