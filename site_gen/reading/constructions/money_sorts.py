"""6个市级、8个区级重点项目完成投资3亿元: a sum of both sorts that were counted right before it."""

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule

_SORT = rule(
    r"(?P<sort>(?:国家|[省市县区旗盟])级|新开工|续建|在建|新建)(?P<what>[一-龥]{0,6}(?:项目|开发区|园区|企业))",
    "6个市级、8个区级重点项目完成投资3亿元 => 市级、区级重点项目投资 | level | 3亿元 | 2021 | actual",
    "2个国家级、5个省级开发区实现产值3亿元 => 国家级、省级开发区产值 | level | 3亿元 | 2021 | actual",
    "6个市级、8个区级重点项目完成投资3亿元 => 区级重点项目数 | level | 8个 | 2021 | actual",
)


def of_sorts(here: Here, name: str) -> str:
    """`市级、区级重点项目投资` for 区级重点项目投资 where the like at a city's level was counted too; else as it is."""
    counted = [group[-1] for group in here.own[-2:] if group]
    if len(counted) != 2 or here.slot.joint == "、":
        return name
    first, second = (_SORT.fullmatch(_thing(one)) for one in counted)
    alike = first and second and first["what"] == second["what"] and first["sort"] != second["sort"]
    if not first or not second or not alike or not name.startswith(second[0]):
        return name
    return f"{first['sort']}、{name}"


def _thing(counted: Draft) -> str:
    return counted.topic.removeprefix(counted.verb).rpartition("的")[2]
