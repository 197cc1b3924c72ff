"""The name of a number of things: 学校 in 所 -> 学校数, 公路 in 公里 -> 公路里程."""

import re

from site_gen.model.unit import Unit

_COUNTABLE_END = re.compile(
    r"(?:数|量|率|额|值|面积|里程|长度|人数|户数|规模|能力|投资|收入|资金|指数|时间|天数|强度|比重|占比|人次|次数"
    r"|场次|标准|产能|容量|总数|投入|储量|水平|浓度|存栏|出栏|产值)$"
)
_COUNTED_END = re.compile(r"(?:数|量|率|额|收入比|人次|次数|场次|指数|水平|浓度|能力)$")
_ROADS = re.compile(r"(?:公路|道路|铁路|高速|线路|地铁|轨道|干线|街巷|马路|绿道|路网|国道|省道|通车)")


def with_suffix(name: str, unit: Unit) -> str:
    """The name of a number of things: 学校 in 所 -> 学校数, 公路 in 公里 -> 公路里程."""
    kind = unit.canonical
    if name and unit.printed in ("金", "银", "铜"):  # 在亚运会夺得2金1银
        return f"{name}{unit.printed}牌数"
    if not name or (_COUNTED_END if kind == "count" else _COUNTABLE_END).search(name):
        return name
    if kind == "person":
        return name if name.endswith("人口") else name + ("数" if name.endswith("人") else "人数")
    suffixes = {"household": "户数", "mu": "面积", "m2": "面积", "km2": "面积", "person_time": "人次", "rank": "排名"}
    if kind in ("km", "m"):
        return name + ("里程" if _ROADS.search(name) else "长度")
    if unit.printed in ("次", "场次"):
        return name + "次数"
    return name + suffixes.get(kind, "数" if kind in ("count", "bed", "head") else "")
