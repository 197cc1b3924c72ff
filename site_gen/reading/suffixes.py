"""The name of a number of things: 学校 in 所 -> 学校数, 公路 in 公里 -> 公路里程."""

from site_gen.model.unit import Unit, suited
from site_gen.reading.rule import rule
from site_gen.reading.units import RUNS

_COUNTABLE_END = rule(
    r"(?:数|量|率|[密厚高宽深跨]度|水位|海拔|额|值|面积|播面|里程|长度|人数|户数|规模|能力|投资|收入|资金|指数|时间|天数|强度|比重|占比|人次|次数"
    r"|场次|标准|产能|容量|总长|全长|总数|投入|储量|水平|浓度|存栏|出栏|产值|[时车流]速)$",
    "高109米的黄河大桥主塔封顶 => 黄河大桥主塔高度 | level | 109米 | 2021 | actual",
    "耕地面积60万亩 => 耕地面积 | level | 60万亩 | 2021 | actual",
    "主干道平均时速提高到36公里 => 主干道平均时速 | level | 36公里 | 2021 | actual",
    "粮食播面稳定在47万亩以上 => 粮食播面 | level | 47万亩 | 2021 | actual",
    "城市道路总长达到78公里 => 城市道路总长 | level | 78公里 | 2021 | actual",
)
_COUNTED_END = rule(
    r"(?:数|量|率|额|收入比|倍差|万人比|人次|次数|场次|指数|水平|浓度|能力|产能|规模)$",
    "纺纱规模达210万锭 => 纺纱规模 | level | 210万锭 | 2021 | actual",
    "城乡居民收入倍差缩小到1.8 => 城乡居民收入倍差 | level | 1.8 | 2021 | actual",
    "律师万人比达2.6 => 律师万人比 | level | 2.6 | 2021 | actual",
    "发明专利拥有量60件 => 发明专利拥有量 | level | 60件 | 2021 | actual",
)
_ROADS = rule(
    r"(?:公路|道路|油路|硬化路|水泥路|产业路|铁路|高速|线路|地铁|轨道|干线|街巷|马路|绿道|路网|国道|省道|县道|乡道|村道|机耕道|通车)",
    "新建公路60公里 => 新建公路里程 | count | 60公里 | 2021 | actual",
)
_OUT_OF_POVERTY = rule(
    r"(?:[农村]*贫困(?:人口|群众))?(?:实现)?脱贫(?:贫困人口)?$",
    "全县贫困人口实现脱贫3403人 => 脱贫人口 | count | 3403人 | 2021 | actual",
)


_OUTPUT = rule(
    r"(?:总?产量|(?<!生)总?产|单产)$", "粮食产量实现“十二连增” => 粮食连续增产年数 | level | 12连增 | 2021 | actual"
)


_REAPING = rule(
    r"^(?:夺得|取得|喜获|迎来)(?=[一-龥]{2})",
    "夺得粮食生产“九连增” => 粮食生产连续增产年数 | level | 9连增 | 2021 | actual",
)
_PROCESS = rule(
    r"(?:登记|审批|办理|许可|注册|备案|核准|核发|开办|审查|报装|受理|评审|过户|通关|退税|办结)$",
    "不动产登记压缩到5个工作日以内 => 不动产登记时限 | level | 5个工作日 | 2021 | actual",
)
"""不动产登记压缩到5个工作日: how long it may take."""
_MATTER = rule(
    r"(?:事项|业务|手续)$", "企业开办等七大事项1天办结 => 企业开办等七大事项办结时限 | level | 1天 | 2021 | actual"
)
_LASTING = rule(
    r"(?:住宿|服务|培训|假|活动|运行|开放|开馆|体验|研修|学习)$",
    "@plan 提供不少于5天免费住宿服务 => 提供免费住宿服务天数 | count | 5天 | 2022 | target",
)
_FLOWS = rule(
    r"(?:[提调补供引蓄输排净]水|[发供输送售用]电|供热|供气|输气|垃圾|超采|精深加工|进京”?|糖料蔗|绿电|外[送调运]煤|煤供应|(?<=产品)输出|[雨中]?水、中水|源头活水|进口[粮大煤原][一-龥]{1,3})$",
    "累计提水1.5亿方 => 提水量 | level | 1.5亿方 | 2021 | actual",
    "全年供水2600万吨、供气1800万立方米 => 供水量 | count | 2600万吨 | 2021 | actual",
    "清除垃圾26万立方米 => 清除垃圾量 | count | 26万立方米 | 2021 | actual",
    "全年外送电30亿千瓦时 => 外送电量 | level | 30亿千瓦时 | 2021 | actual",
)
"""累计提水1.5亿方: how much of it."""
_MAKING = rule(
    r"^(?:淘汰|化解|压减|退出|投产|建成|新增)[^数]{0,20}(?:水泥|钢铁|炼铁|炼钢|粗钢|焦炭|电解铝|平板玻璃|电池|组件|硅片)$",
    "淘汰水泥170万吨 => 淘汰水泥产能 | count | 170万吨 | 2021 | actual",
    "投产钠离子电池25GWh => 投产钠离子电池产能 | count | 25GWh | 2021 | actual",
)
"""淘汰水泥170万吨: so much could be made in a year, and none of it was."""
_RULED = rule(
    r"^(?:出台|制定|推出|发布|印发)(?:实施)?(?!.*(?:措施|举措|政策|意见|规定|条例|办法|细则|法规|线路?|清单|标准|行动|目录|计划|方案|预案|[路链])$)",
    "出台消费提质扩容18条 => 出台消费提质扩容措施数 | count | 18条 | 2021 | actual",
)
"""出台消费提质扩容18条: so many things it lays down."""
_GROWN = rule(
    r"粮|产|农|丰收",
    "粮食产量实现“十二连增” => 粮食连续增产年数 | level | 12连增 | 2021 | actual",
    "粮食产量“六连增”、农民收入“五连快” => 粮食连续增产年数 | level | 6连增 | 2021 | actual",
)


_OF_UNITS = {"批": "批次数", "批次": "批次数", "次": "次数", "场次": "次数", "类": "类数", "大类": "类数"}


def _of_kind(name: str, kind: str, unit: str) -> str:
    """`措施数` of policies in 条, `办结时限` of 事项 in days, `量` of 提水 in cubic metres, else nothing."""
    if kind in ("working_day", "work_hour", "hour", "minute") and _PROCESS.search(name):
        return "时限"
    if kind in ("day", "working_day", "work_hour", "hour", "minute") and _MATTER.search(name):
        return "办结时限"
    if kind == "day" and _LASTING.search(name):
        return "天数"
    if unit == "条" and _RULED.match(name):
        return "措施数"
    if kind in ("t", "kW", "kWh") and _MAKING.match(name):
        return "产能"
    return "量" if kind in ("m3", "kWh", "t") and _FLOWS.search(name) else ""


def _of_people(name: str, unit: Unit) -> str:
    if unit.printed.endswith("人口") and not name.endswith("人口"):  # 我国有13亿人口
        return f"{name}人口"
    if name.endswith(("人口", "员额")):
        return name
    return name + ("数" if name.endswith(("人", "人员", "人才", "人群")) else "人数")


def _in_a_row(name: str, unit: Unit) -> str:
    """`粮食连续增产年数` of 粮食产量 in 连增, `粮食连续丰收年数` of 粮食生产 in 连丰."""
    if unit.printed == "连丰":
        return f"{_OUTPUT.sub('', name).removesuffix('生产')}连续丰收年数"
    alone = _GROWN.search(name) and "、" not in name  # 粮食面积、总产量“六连增”: of both
    return f"{_OUTPUT.sub('', name)}连续增产年数" if alone else f"{name}连续增长年数"


def with_suffix(name: str, unit: Unit) -> str:
    """The name of a number of things: 学校 in 所 -> 学校数, 公路 in 公里 -> 公路里程."""
    name = name.rstrip("、")  # 低保提标扩面、新增5万人
    name = name.removesuffix("建面") + "建筑面积" if name.endswith("建面") else name
    kind = unit.canonical if unit.canonical == "household" else suited(unit, name).canonical
    if kind == "t" and name.endswith("生产") and len(name) > len("生产"):  # 粮食生产实现“八连增”，达到244万吨
        return name.removesuffix("生产") + "产量"
    if kind == "TEU" and name.endswith("集装箱"):  # 货物吞吐量26万吨、集装箱4万标箱
        return f"{name}吞吐量"
    if name and unit.printed in ("金", "银", "铜"):  # 在亚运会夺得2金1银
        return f"{name}{unit.printed}牌数"
    if name and unit.printed in RUNS:
        return _in_a_row(_REAPING.sub("", name), unit)
    if not name or (_COUNTED_END if kind == "count" else _COUNTABLE_END).search(name):
        return name
    if kind == "person":
        return _of_people(_OUT_OF_POVERTY.sub("脱贫人口", name), unit)
    if ending := _of_kind(name, kind, unit.printed):
        return name + ending
    suffixes = {"household": "户数", "mu": "面积", "m2": "面积", "km2": "面积", "person_time": "人次", "rank": "排名"}
    if kind in ("km", "m"):
        return name + ("里程" if _ROADS.search(name) else "长度")
    if unit.printed in _OF_UNITS and kind != "class":  # 推出12批1181项政策
        return name + _OF_UNITS[unit.printed]
    return name + suffixes.get(kind, "数" if kind in ("count", "bed", "head") else "")
