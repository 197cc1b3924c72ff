"""Numerals that say how large a plant is: 年产20万吨项目 is its name, 日处理能力4万吨 states it."""

import re

from site_gen.reading.bounds import bounds_of
from site_gen.reading.tokens import Token

_CAPACITIES = ("t", "kW", "kWh", "m3", "kV", "kVA")
_OUTPUTS = tuple(f"{scale}{unit}" for scale in ("万", "亿") for unit in "台片套辆只支件块")
_MADE = re.compile(r"[一-龥]{1,14}?(?:项目|生产线|扩产|基地|技改)")
_VERB = re.compile(r"(?:新增|新建|建成|完成|推广|改造|生产|实现|形成|突破|达到?|超过?|近|约)$")
"""江淮10万台中重卡技改项目: what a plant makes in a year, part of its name."""
_CAPACITY = re.compile(r"[^，,、。；;]{0,16}?(?:项目|工程|生产线|电站|电厂|机组|基地|产能项目|深加工|冷库|储能系统)")
_YEARLY = re.compile(r"(?:年产|日产|年加工|年处理|年生产|量产级)$")
"""年产20GW高效光伏电池片: the size of a plant, unless nothing follows."""
_ABILITY = re.compile(r"(?:能力|日(?:处理|供|产)[一-龥]{0,6})(?:达到?|为|约|近|超过?)?$")


def is_capacity(text: str, token: Token, before: str) -> bool:
    """年产20万吨项目 names a plant by its size; 日处理能力4万吨 states it."""
    if token.quantity.unit.printed in _OUTPUTS:
        return bool(_MADE.match(text, token.span.end)) and not _VERB.search(before)
    if token.quantity.unit.canonical.partition("/")[0] not in _CAPACITIES or _ABILITY.search(before):
        return False
    if _YEARLY.search(before) and text[token.span.end : token.span.end + 1].isalpha():
        return True
    return bool(_CAPACITY.match(text, token.span.end)) and bounds_of(text, token.span).bound == "exact"
