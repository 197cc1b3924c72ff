"""Numerals that say how large a plant is: 年产20万吨项目 is its name, 日处理能力4万吨 states it."""

from site_gen.reading.bounds import bounds_of
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_CAPACITIES = ("t", "kW", "kWh", "m3", "kV", "kVA", "EFLOPS")
_OUTPUTS = tuple(f"{scale}{unit}" for scale in ("万", "亿") for unit in "台片套辆只支件块")
_HERDS = tuple(f"{scale}{unit}" for scale in ("", "千", "万", "百万") for unit in "头口羽只")
_RAISED = rule(
    r"(?:生?猪|[肉奶]?[牛羊]|肉?[鸡鸭鹅]|蛋[鸡鸭]|种[猪羊牛]|畜禽|家禽|兔)[^，,、。；;\d]{0,10}?(?:项目|工程|生产线|基地|养殖场|牧场|屠宰场|屠宰厂)",
    "启动300万头肉牛养殖工程 => -",
    "100万口生猪屠宰加工项目开工 => -",
)
"""100万口生猪屠宰加工项目: how many it takes in a year."""
_MADE = rule(r"[一-龥]{1,14}?(?:项目|生产线|扩产|基地|技改)", "启动20万辆整车生产线建设 => -")
_VERB = rule(
    r"(?:新增|新建|建成|完成|推广|改造|生产|实现|形成|突破|达到?|超过?|近|约)$",
    "推广10万台节能电机项目 => 推广节能电机项目数 | count | 10万台 | 2021 | actual",
)
"""江淮10万台中重卡技改项目: what a plant makes in a year, part of its name."""
_CAPACITY = rule(
    r"[^，,、。；;]{0,16}?(?:项目|工程|生产线|电站|电厂|机组|压机|船舶|货轮|油轮|起重机|基地|产能项目|深加工|冷库|储备库|粮库|油库|储能系统|智算中心|智算集群|算力集群)",
    "建成4万吨污水处理厂项目 => -",
    "100万千瓦光伏基地并网 => -",
    "建成3300P国产智算集群 => -",
    "20万吨粮食储备库即将建成 => -",
)
_YEARLY = rule(r"(?:年产|日产|年加工|年处理|年生产|量产级)$", "年产20万吨新型肥料下线 => -")
"""年产20GW高效光伏电池片: the size of a plant, unless nothing follows."""
_GONE = rule(
    r"(?:关停|关闭|淘汰|拆除|退出|压减|化解)了?$",
    "关停5000万千瓦小火电机组 => 关停小火电机组 | count | 5000万千瓦 | 2021 | actual",
)
"""关停5000万千瓦小火电机组: so much of them is gone."""
_RENEWED = rule(
    r"(?:机组|锅炉|产能)[^，,。；;]{0,30}?改造(?![^，,。；;]{0,2}(?:项目|工程))",
    "完成300万千瓦火电机组、12台锅炉节能改造 => 完成火电机组节能改造 | count | 300万千瓦 | 2021 | actual",
)
_ALL_DONE = ("完成", "累计完成", "全面完成")
"""完成300万千瓦火电机组改造: so much of them was renewed, whatever each can do."""
_AMONG = rule(
    r"[一-龥]{2,12}、[^，,。；;]{0,90}?等[^，,。；;]{0,8}(?:项目|工程)",
    "推进宏远20万吨印染、永安机械、金河食品等一批重点项目 => -",
    "推进宏远20万吨绿色高性能铝板带箔、永安机械等项目 => -",
)
"""宏达20万吨印染、……等一批重点项目: one of the projects that are named."""
_PLANT = rule(
    r"[^，,。；;、的\d]{2,14}?(?:技改|扩能|扩产|产能置换|改扩建|投产(?!达效)|开车)",
    "推动南港120万吨乙烯投产 => -",
)
"""推动南港120万吨乙烯投产: what the plant will make in a year."""
_PIECES = ("台", "片", "套", "辆", "只", "支", "件", "块", "架", "艘")
_NAMED_AMONG = rule(
    r"[一-龥]{2,12}(?:、[^，,。；;]{0,60})?等(?:\d{1,4}余?多?个|一批)[一-龥]{0,6}(?:项目|工程)",
    "天力5000台轻合金装备等15个项目开工 => 5000台 | name",
)
"""天力5000台轻合金装备等15个项目: what one of the projects is to make."""
_ABILITY = rule(
    r"(?:能力|日(?:处理|供|产|生产)[一-龥]{0,6})(?:达到?|为|约|近|超过?)?$",
    "日处理能力4万吨的项目建成 => 日处理能力 | level | 4万吨 | 2021 | actual",
)


def is_capacity(text: str, token: Token, before: str) -> bool:
    """年产20万吨项目 names a plant by its size; 日处理能力4万吨 states it."""
    if token.quantity.unit.printed in _OUTPUTS:
        return bool(_MADE.match(text, token.span.end)) and not _VERB.search(before)
    if token.quantity.unit.printed in _HERDS and _RAISED.match(text, token.span.end):
        return True
    if token.quantity.unit.printed in _PIECES:
        return bool(_NAMED_AMONG.match(text, token.span.end)) and not _VERB.search(before)
    if token.quantity.unit.canonical.partition("/")[0] not in _CAPACITIES or _ABILITY.search(before):
        return False
    if _AMONG.match(text, token.span.end):
        return True
    if _GONE.search(before) or (
        before.endswith(_ALL_DONE) and _RENEWED.search(text, token.span.end, token.span.end + 50)
    ):
        return False
    if _YEARLY.search(before) and text[token.span.end : token.span.end + 1].isalpha():
        return True
    plant = _CAPACITY.match(text, token.span.end) or _PLANT.match(text, token.span.end)
    return bool(plant) and bounds_of(text, token.span).bound == "exact"
