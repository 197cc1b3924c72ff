"""高于全国0.3个百分点, 比全省高1.5个百分点: how far a series is from somebody else's, and its rate after that."""

from msgspec.structs import replace

from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.trimming import Trimmed

RATE_NOUN = rule(
    r"年?(?:增速|增幅|涨幅|降幅)|(?:上涨|增长|提高)幅度",
    "@plan 生产总值增速达到6% => 生产总值 | growth | 6% | 2022 | target",
    "投资增长15%，高于上年增速2个百分点 => 投资增速高于上年增速 | points | 2个百分点 | 2021 | actual",
)
_THAN_OTHERS = rule(
    r"(?P<name>.*?)(?P<than>(?:高于|低于|快于|慢于|好于|优于|高出|超出|超过|领先)(?:[^，、]{0,8}?(?:全国|全省|全市|全区|全县|全州|周边"
    r"|城镇|城市|农村|同期|上年|去年|预期|目标|计划|预算|平均|水平|国平|省平|市平|GDP|生产总值|经济)[^，、]{0,8})"
    r"|(?<=[增降涨]幅|增速|速度|幅度)(?:[大小]于|[高低快慢]于|高出|超出|超过)[^，、\d]{2,14})",
    "农民收入1.2万元，高于全国脱贫标准7倍 => 农民收入高于全国脱贫标准 | change | 7倍 | 2021 | actual",
    "居民收入高于全省平均水平2300元 => 居民收入高于全省平均水平 | change | 2300元 | 2021 | actual",
    "单位能耗下降5%，降幅大于调控指标0.7个百分点 => 单位能耗降幅大于调控指标 | points | 0.7个百分点 | 2021 | actual",
    "小微贷款增速高于全部贷款2个百分点 => 小微贷款增速高于全部贷款 | points | 2个百分点 | 2021 | actual",
    "工业增加值增长5.7%、高于全国0.3个百分点 => 工业增加值增速高于全国 | points | 0.3个百分点 | 2021 | actual",
    "失业率2%，低于全省平均1.2个百分点 => 失业率低于全省平均 | points | 1.2个百分点 | 2021 | actual",
    "工业增速高于全省1.2个百分点 => 工业增速高于全省 | points | 1.2个百分点 | 2021 | actual",
)
"""增速高于全国1.2个百分点: a distance, told by the name."""
_THAN_THEIRS = rule(
    r"(?P<name>.*?)(?P<than>(?:[高低快慢]于|高出|超出)[^，、]{0,18})",
    "农贷增长12%，高于农村居民人均可支配收入增速3个百分点"
    " => 农贷增速高于农村居民人均可支配收入增速 | points | 3个百分点 | 2021 | actual",
    "投资增长15%，高于上年同期增幅2个百分点 => 投资增速高于上年同期增幅 | points | 2个百分点 | 2021 | actual",
    "税收年均增长35%，高出“九五”期间增幅15个百分点 => 税收增速高出“九五”期间增幅 | points | 15个百分点 | 2021 | actual",
    "医药产值增长21%，快于规上工业12个百分点 => 医药产值增速快于规上工业 | points | 12个百分点 | 2021 | actual",
    "农贷增长15%，高于各项贷款平均增速3个百分点 => 农贷增速高于各项贷款平均增速 | points | 3个百分点 | 2021 | actual",
)
"""高于各项贷款平均增速3个百分点: whose rate it is compared with stands before the word for rates."""
_THAN_LAST = rule(
    r"(?P<name>.*?)(?P<than>[高低快慢]于|高出)",
    "工业增加值增长5%，低于年初预期2个百分点 => 工业增加值增速低于年初预期 | points | 2个百分点 | 2021 | actual",
    "投资增长15%，高于上年2个百分点 => 投资增速高于上年 | points | 2个百分点 | 2021 | actual",
    "税收增长6%，增速高于去年同期3个百分点 => 税收增速高于去年同期 | points | 3个百分点 | 2021 | actual",
)
"""高于上年2个百分点: how far from before, which was taken for a time."""
_SPEED = rule(
    r"(?P<name>.+?)(?:的?增速|的?增幅|的?涨幅|的?增长速度|的?增长率|增长)",
    "——居民消费价格涨幅：计划控制在3%左右 => 居民消费价格 | growth | 3% | 2021 | target",
    "工业增速高于省平1个百分点、7%左右 => 工业 | growth | 7% | 2021 | actual",
)
"""增速高于全省1个百分点、7%左右: the rate itself, after its distance from others."""
_THAN_BEFORE = rule(
    r"(?P<name>.*?)(?:(?:比|较)(?P<than>[^，、]{2,10}?)|同比)(?P<way>[低高多少快慢])",
    "税收增长8%，同比高0.4个百分点 => 税收增速 | points | 0.4个百分点 | 2021 | actual",
    "赤字率比上年预算低0.2个百分点 => 赤字率 | points | -0.2个百分点 | 2021 | actual",
)
"""赤字率比上年预算低0.2个百分点: a change, told by its sign."""
_THAN_PLAN = rule(
    r"(?P<than>[比较]“?(?:八|九|十[一二三四五]?)五”?(?:时期|期间))(?P<way>[高低快慢])",
    "@term 税收年均增11%，比十一五时期高2个百分点 => 税收增速比十一五时期高 | points | 2个百分点 | 2016..2021 | actual",
)
"""比“十一五”时期高2个百分点: one average beside that of other years."""
_MISSED = rule(
    r"未(?:能)?(?:完成|达到|实现)(?P<plan>[^的]{2,8}(?:计划|目标|预期|任务))的",
    "3项指标未完成年初计划，其中工业投资差2个百分点 => 工业投资增速低于年初计划 | points | 2个百分点 | 2021 | actual",
)
_FORESEEN = rule(
    r"(?:年初|年度|全年|省定|市定|县定|省下|市下|原|控制|调控|规划)?(?:预期|目标|计划)(?:目标|任务|指标)?",
    "失业率3.1%，比控制目标低0.9个百分点 => 失业率与控制目标之差 | points | -0.9个百分点 | 2021 | actual",
    "税收下降6%，比年初预期低11个百分点 => 税收增速与年初预期之差 | points | -11个百分点 | 2021 | actual",
    "投资增速比预期低1个百分点 => 投资增速与预期之差 | points | -1个百分点 | 2021 | actual",
)
_RATE_AS_WELL = rule(
    r"(?P<name>[^，、]{2,}(?:增速|增幅|涨幅))[高低快慢]",
    "投资增速比预期低1个百分点，出口增速低2个百分点 => 出口增速与预期之差 | points | -2个百分点 | 2021 | actual",
)
_APART = rule(
    r".*(?P<than>与[^与]{2,10}之差)",
    "投资增速比预期低1个百分点，出口增速低2个百分点 => 出口增速与预期之差 | points | -2个百分点 | 2021 | actual",
)
"""比预期低1个百分点，……低2个百分点: both are held against the same."""
_THAN_THEM = rule(
    r"(?P<name>.*?)(?P<than>(?<!占)(?:比|较)(?!上|去年|同期|往年|历年|以往|原|年[初底末]|[^，、]{0,6}(?:年前|同期|[上去前]年|时期|季度|疫情前|改革前|预[期算计]|计划"
    r"|目标))(?P<whom>[^，、\d]{2,14}?)(?P<way>[高低快慢])出?)",
    "工业增速比全省平均水平高2.4个百分点 => 工业增速比全省平均水平高 | points | 2.4个百分点 | 2021 | actual",
    "税收增长15%，比生产总值增幅高出6个百分点 => 税收增速比生产总值增幅高出 | points | 6个百分点 | 2021 | actual",
    "工业增加值增长8%，比全省高1.5个百分点 => 工业增加值增速比全省高 | points | 1.5个百分点 | 2021 | actual",
    "税收增长8%，增幅回落3个百分点，比全市低1个百分点 => 税收增速与全市之差 | points | -1个百分点 | 2021 | actual",
    "服务业占比比全省低4.6个百分点 => 服务业占比与全省之差 | points | -4.6个百分点 | 2021 | actual",
    "失业率比全国低0.3个百分点 => 失业率与全国之差 | points | -0.3个百分点 | 2021 | actual",
    "单位能耗比全国平均水平低12% => 单位能耗与全国平均水平之差 | change | -12% | 2021 | actual",
    "居民收入比全省高2300元 => 居民收入比全省高 | change | 2300元 | 2021 | actual",
)
"""增速比全省平均水平高2.4个百分点: a distance from somebody else, no change; below, its sign tells it."""
_SHARE = rule(
    "占[^占]{2,}比重$",
    "生产总值占全市的4%，低于全市平均水平38亿元 => 生产总值低于全市平均水平 | change | 38亿元 | 2021 | actual",
)
"""低于全市平均水平38亿元: it is the thing that is so far below, and no share of it."""
_AIMED_AT = rule(
    r"[\d.]+[%％](?:左右|以上)?的",
    "税收增长26%，高于年初12%的目标14个百分点 => 税收增速高于年初目标 | points | 14个百分点 | 2021 | actual",
)
"""高于12%的目标14个百分点: how high the aim was is no part of the name."""
_RATES = ("增速", "增幅", "涨幅")
_A_RATE = rule(
    r"(?:率|比[重例]|占比|份额|面|度|增速|增幅|涨幅|降幅)$",
    "城镇化率增长2%，比上年提高1个百分点 => 城镇化率 | points | 1个百分点 | 2021 | actual",
)
"""A rate moves by points itself; of 税收增长9%，比上年提高2个百分点 it is the growth that does."""


def compared(here: Here) -> Draft | None:
    """Points above or below somebody else, or than before; the topic where the clause names no series."""
    words = balanced(here.end.words).removeprefix("分别") + _average(here)
    others, before = _THAN_OTHERS.fullmatch(words), _THAN_BEFORE.fullmatch(words)
    if others and not here.end.has("up", "down"):
        return _distant(here, others["name"], others["than"])
    theirs = _THAN_THEIRS.fullmatch(words) if RATE_NOUN.fullmatch(here.end.flags.get("up", "")) else None
    if theirs:
        return _distant(here, theirs["name"], theirs["than"] + _whose(here.end))
    average = here.last is not None and here.last.measure == "average-growth"
    if average and (plan := _THAN_PLAN.fullmatch(words)):
        return _distant(here, "", plan[0] if plan["way"] in "高快" else f"与{plan['than'][1:]}之差")
    if them := _THAN_THEM.fullmatch(words):
        return _distant(here, them["name"], them["than"] if them["way"] in "高快" else f"与{them['whom']}之差")
    last = _THAN_LAST.fullmatch(words)
    if last and here.end.has("past", "est"):
        return _distant(
            here, last["name"], last["than"] + here.end.flags.get("past", "") + here.end.flags.get("est", "")
        )
    if short := _short_of(here, words):
        return short
    grown = here.last is not None and here.last.measure in ("growth", "average-growth")
    if grown and (whom := _THAN_THEIRS.fullmatch(words)) and not whom["name"]:
        return _distant(here, "", whom["than"])
    if before:
        if before["than"] and _FORESEEN.fullmatch(before["than"]):
            return _distant(here, before["name"], f"与{before['than']}之差")
        name = before["name"] or here.topic
        return Draft(before["name"] or rate_of(here, name), "points", name, yearly=True) if name else None
    return _as_well(here, words)


def apart(here: Here) -> Draft | None:
    """So many per cent, yuan or days above or below somebody else: a distance, and no level."""
    words = balanced(here.end.words)
    if them := _THAN_THEM.fullmatch(words):
        than = them["than"] if them["way"] in "高快" else f"与{them['whom']}之差"
    elif them := _THAN_OTHERS.fullmatch(words):
        than = them["than"]
    else:
        return None
    percent = here.unit.canonical == "percent"
    told = _distant(here, them["name"] or (here.topic if percent else _SHARE.sub("", here.topic)), than)
    return replace(told, measure="change") if told else None


def _as_well(here: Here, words: str) -> Draft | None:
    """投资增速比预期低1个百分点，出口增速低2个百分点: what the first was held against holds for the next."""
    rate = _RATE_AS_WELL.fullmatch(words)
    apart = _APART.fullmatch(here.last.name) if rate and here.last and here.last.measure == "points" else None
    return _distant(here, rate["name"], apart["than"]) if rate and apart else None


def _average(here: Here) -> str:
    """`平均` of 高于全省平均: whose rate it is compared with, and no manner of growing."""
    return "平均" if here.end.flags.get("more") == "平均" and here.slot.lead.rstrip().endswith("平均") else ""


def _short_of(here: Here, words: str) -> Draft | None:
    """3项指标未完成年初计划，其中固定资产投资差2.1个百分点: how far below the plan its growth was."""
    missed = _MISSED.match(here.last.name) if here.last and words.endswith("差") else None
    name = words.removesuffix("差")
    return Draft(f"{name}增速低于{missed['plan']}", "points", name, yearly=True) if missed and name else None


def _whose(end: Trimmed) -> str:
    """上年同期增幅: whose rate, where words of time or manner stood before it."""
    return end.flags.get("past", "") + end.flags.get("more", "") + end.flags["up"]


def _distant(here: Here, own: str, than: str) -> Draft | None:
    """How far the series is from somebody else's: the rate's that was told before, where none is named."""
    name = leaning(own, here.topic) if leans(own) else own or here.topic
    grown = not own and of_rate(here)
    speed = "增速" if grown and not name.endswith("增速") else ""  # 增长5.7%、高于全国0.3个百分点
    average = not own and here.last is not None and here.last.measure == "average-growth"
    than = _AIMED_AT.sub("", than)
    return Draft(f"{name}{speed}{than}", "points", name, yearly=not average) if name else None


def of_rate(here: Here) -> bool:
    """A rate was told last, or by how much it rose: 增长8.6%，增幅较上年回落3.1个百分点，比全市平均低1.2个百分点."""
    told = [group[-1] for group in here.drafts[-4:] if group]
    if told and told[-1].measure == "points":
        told = [one for one in told if one.topic == told[-1].topic and one.measure != "points"]
    return bool(told) and told[-1].measure in ("growth", "average-growth")


def rate_of(here: Here, name: str) -> str:
    """`税收增速` for 税收 that moves by points where 税收增长9% was told right before; else `name`."""
    last = here.last
    grown = last is not None and last.measure == "growth" and here.topic == name and not _A_RATE.search(name)
    return f"{name}增速" if grown else name


def speed(here: Here) -> str:
    """The series whose rate is told twice, first by its distance from others."""
    last = here.last
    if last is None or last.measure != "points" or balanced(here.end.words):
        return ""
    match = _SPEED.fullmatch(last.topic)
    return match["name"] if match else ""


def rate_followed(here: Here) -> str:
    """增速居全省第一位，达到12.3%: the series whose rate the clause before was about."""
    bare = not here.end.words and not here.end.has("up", "down", "verbal", "each", "past")
    match = _SPEED.fullmatch(here.topic) if bare else None
    return match["name"] if match else ""
