"""Names of a list that differ in one word in front: 国、省、市级平台, 城市、农村低保标准."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_LEVELS = rule(
    r"[国省市县区乡镇中高初大小进出农林牧副渔]",
    "国、省、市级平台分别达到3家、4家、5家 => 国级平台数 | level | 3家 | 2021 | actual",
    "进、出口分别增长8%、12% => 进口 | growth | 8% | 2021 | actual",
    "林、牧、渔业产值分别增长8%、12%、3% => 牧业产值 | growth | 12% | 2021 | actual",
    "中、高等职业教育在校生分别达到2万人、1万人 => 中等职业教育在校生人数 | level | 2万人 | 2021 | actual",
)
_NATION = rule(
    r"(?P<won>|[一-龥]{0,6}(?:入选|获评|获批|列入|认定))国家",
    "国家、省级重点实验室分别增长1.2倍和2.8倍 => 国家级重点实验室 | change | 1.2倍 | 2021 | actual",
    "自主入选国家、省“千人计划”人才分别达到8名、5名 => 自主入选省“千人计划”人才数 | level | 5名 | 2021 | actual",
)
_TIERS = rule(
    r"^[市县区乡镇村][两三四]级",
    "市、县两级科技支出分别达到2亿元、1亿元 => 县级科技支出 | level | 1亿元 | 2021 | actual",
)
"""市、县两级: each is one of them."""
_OF_LEVEL = rule(
    r"(?:国家|省|市|县|区)级(?:及以上|以上)?",
    "县级以上文明村和文明乡镇占比分别达64%、85% => 县级以上文明乡镇占比 | level | 85% | 2021 | actual",
)
_GRADE = rule(
    r"(?:国家|省部|自治区|[省部市州县区盟旗])级(?:以上)?|中央|[省市县](?!级)|小学|初中|高中(?:阶段)?|中职|幼儿园|学前教育|义务教育(?:阶段)?",
    "国家级、部级创新平台分别达到22家、182家 => 国家级创新平台数 | level | 22家 | 2021 | actual",
    "小学、初中教师学历达标率分别为99%、96% => 小学教师学历达标率 | level | 99% | 2021 | actual",
    "中央、省、市预算内资金分别到位3亿元、2亿元、1亿元 => 省预算内资金 | level | 2亿元 | 2021 | actual",
    "国家级、省级专精特新企业分别达到24家、305家 => 国家级专精特新企业数 | level | 24家 | 2021 | actual",
)
_STEP = rule(
    r"(?P<over>[过超]?)(?P<sum>[\d.]+[百千万亿]*元(?:以上|以下|级)?)(?P<what>(?:的?[一-龥]{2,8})?)",
    "其中超10亿元、50亿元项目分别为12个、3个 => 超10亿元项目数 | level | 12个 | 2021 | actual",
)
"""超10亿元、50亿元项目: how large, and what of that size, is told of each."""
_SIDE = rule(
    r"全体|城镇|城市|农村牧区|农?牧区|(?:中心|主)?城区|建制镇|乡镇|各?县（市）|各?县区|市区|县城|农村|乡村|城|乡(?!镇)",
    "城、乡居民收入分别增长8%和9% => 农村居民收入 | growth | 9% | 2021 | actual",
    "中心城区及各县（市）污水集中收集率分别达65%、50% => 中心城区污水集中收集率 | level | 65% | 2021 | actual",
    "城市、农村低保标准分别达到520元、400元 => 城市低保标准 | level | 520元 | 2021 | actual",
    "城镇、农村居民收入分别增长8%和9% => 城镇居民收入 | growth | 8% | 2021 | actual",
    "城镇和农村牧区常住居民收入分别增长8%和9% => 城镇居民收入 | growth | 8% | 2021 | actual",
)
_PLACED_SIDE = rule(
    r"(?P<where>[一-龥]{2,3}(?<![全体型化内层中])(?<!其中)(?<!同比))(?:城镇|城市)",
    "东江城镇、农村居民收入分别增长8%和9% => 东江城镇居民收入 | growth | 8% | 2021 | actual",
)
"""东江城镇、农村居民收入: those of one place both."""
_IN_FULL = {"城": "城镇", "乡": "农村"}


def quoted(names: Sequence[str]) -> Sequence[str]:
    """`“煤改气”`, `“煤改电”用户` -> “煤改气”用户: the noun behind the last is that of each."""
    rest = names[-1].rpartition("”")[2] if len(names) > 1 and names[-1].startswith("“") else ""
    bare = all(name.startswith("“") and name.endswith("”") for name in names[:-1])
    return [*(name + rest for name in names[:-1]), names[-1]] if rest and bare else names


def tiered(names: Sequence[str]) -> Sequence[str]:
    """`省`, `市重点项目` -> 省重点项目, 市重点项目."""
    if len(names) == 2 and (won := _won_at(names[0], names[1])):
        return won
    if len(names) < 2 or not (_LEVELS.match(names[-1]) and _LEVELS.fullmatch(names[0])):
        return names
    last = f"{names[-1][0]}级{names[-1][3:]}" if _TIERS.match(names[-1]) else names[-1]
    return [*(name + last[1:] for name in names[:-1]), last]


def _won_at(first: str, last: str) -> Sequence[str]:
    """`入选国家`, `省“千人计划”人才` -> each with what was won and the list that it stands on; else nothing."""
    nation, rest = _NATION.fullmatch(first), _LEVELS.match(last)
    listed = rest and (last[rest.end() :].startswith("“") or last.startswith("级", rest.end()))
    return [first + last[rest.end() :], nation["won"] + last] if nation and rest and listed else ()


def graded(names: Sequence[str]) -> Sequence[str]:
    """`国家级`, `省级专精特新企业` -> 国家级专精特新企业: of whatever level, the thing is one."""
    grade = _GRADE.match(names[-1]) if len(names) > 1 else None
    rest = names[-1][grade.end() :] if grade else ""
    bare = all(_GRADE.fullmatch(name) for name in names[:-1])
    return [*(name + rest for name in names[:-1]), names[-1]] if rest and bare else names


def stepped(names: Sequence[str]) -> Sequence[str]:
    """`超10亿元`, `50亿元项目` -> 超10亿元项目, 超50亿元项目."""
    steps = [_STEP.fullmatch(name) for name in names]
    found = [step for step in steps if step]
    if len(names) < 2 or len(found) < len(names) or not found[-1]["what"] or any(step["what"] for step in found[:-1]):
        return names
    return [(step["over"] or found[0]["over"]) + step["sum"] + found[-1]["what"] for step in found]


def sided(names: Sequence[str]) -> Sequence[str]:
    """`城市`, `农村低保标准` -> 城市低保标准: what is told of the one side is told of the other."""
    side = _SIDE.match(names[-1]) if len(names) > 1 else None
    if side and len(names) == 2 and (placed := _PLACED_SIDE.fullmatch(names[0])):
        return [names[0] + names[1][side.end() :].removeprefix("常住"), placed["where"] + names[1]]
    if not side or not all(map(_SIDE.fullmatch, names[:-1])):
        return names
    rest = names[-1][side.end() :].removeprefix("常住")  # 城镇居民, as the yearbooks call them
    sides = [_IN_FULL.get(name, name) for name in (*names[:-1], side[0])]
    return [*(name + rest for name in sides[:-1]), sides[-1] + names[-1][side.end() :]]


def levelled(names: Sequence[str]) -> Sequence[str]:
    """`县级以上文明村`, `文明乡镇` -> 县级以上文明乡镇."""
    level = _OF_LEVEL.match(names[0]) if len(names) > 1 else None
    alike = names[0][level.end() :][:2] if level else ""
    if not level or len(alike) < 2:
        return names
    return [names[0], *(level[0] + name if name.startswith(alike) else name for name in names[1:])]
