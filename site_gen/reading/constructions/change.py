"""增长7.1%, 同比下降15%, 提高3.9个百分点, 优良天数增加19天, 实现两位数增长: how a series changed."""

from collections.abc import Sequence
from dataclasses import replace

from site_gen.model.dataset import Measure
from site_gen.reading.constructions.pair import opens_pair
from site_gen.reading.dependents import leaning, leans, of_part
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.lists import cut_by, cuts
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.units import RANKS
from site_gen.reading.verbs import leading_verb

GROWN = rule(
    r"的?(?:年均)?(?:高速|快速|较快|正|负)?(?P<way>增长(?![到至为])|增速|增幅|下降(?![到至为])|降幅|速度)",
    "工业投资6%增长 => 工业投资 | growth | 6% | 2021 | actual",
    "出口实现8%的增长 => 出口 | growth | 8% | 2021 | actual",
    "6%左右的速度可以实现充分就业 => 地区生产总值 | growth | 6% | 2021 | actual",
    "从财力看，7%左右的增幅能够保障支出 => 地区生产总值 | growth | 7% | 2021 | actual",
)
_PROCESS = rule(r"精简|压缩|缩短|压减|缩减|削减", "审批环节压缩30% => 审批环节 | change | -30% | 2021 | actual")
_SERIES = rule(
    r"(?:总额|总值|增加值|投资|收入|支出|进出口|存款|贷款|余额)$",
    "社会消费品零售总额、固定资产投资增长4% => 固定资产投资 | growth | 4% | 2021 | actual",
)
_DAILY = rule(
    r"(?P<what>[^，、]{2,10}?)(?:数量)?(?P<often>[日月]均)",
    "企业数量日均净增1万户 => 日均净增企业户数 | count | 1万户 | 2021 | actual",
)
_MORE_EACH = rule(
    r"(?P<who>(?:村集体(?:经济)?|群众|农牧民|农民|农户|牧民|村民|居民|脱贫户|贫困户|职工)(?:[户人]均)?|[亩户村人]均)增收$",
    "带动群众增收20亿元 => 群众收入 | change | 20亿元 | 2021 | actual",
    "村集体增收30万元 => 村集体收入 | change | 30万元 | 2021 | actual",
    "种植面积达到15万亩，亩均增收1200元 => 亩均收入 | change | 1200元 | 2021 | actual",
)
_HARVEST = rule(
    r"[一-龥]{0,4}(?:[夏秋春早]粮|粮食|小麦|玉米|水稻|油料|棉花|蔬菜|水果)",
    "粮食总产量增长13%，夏粮增产2.72万吨 => 夏粮产量 | change | 2.72万吨 | 2021 | actual",
)
_PER_HEAD = ("人均", "户均", "平均", "每人", "人均每年", "每年")
"""养老金连续5年增加，去年又人均提高10%: no name of anything."""
_ALONE = ("税收", "投资")
"""They stand by themselves: 税收增长5% is all of the place's."""
_ECONOMY = "地区生产总值"
_ACHIEVED = rule(
    r"[，,\s]*(?:要|能够?|可以|力争|确保)?(?:实现|保持|达到)了?$",
    "@plan 实现6%左右的增长，需要付出艰苦努力 => 地区生产总值 | growth | 6% | 2022 | target",
)
"""5.5%左右的增速能够保证就业: whose speed is not said where it is that of the economy."""
_CUTTING = rule(
    r"(?P<way>精简|取消|压缩|压减|缩短|缩减|削减|降低|减少)(?P<thing>[^，]{2,16})",
    "精简办事材料36.5% => 办事材料 | change | -36.5% | 2021 | actual",
    "减少审批环节四成以上 => 审批环节 | change | -4成 | 2021 | actual",
)
_THAN_OTHERS = rule(
    r"(?P<name>.*?)(?P<than>(?:高于|低于|快于|慢于|好于|优于|高出|超出|超过|领先)(?:[^，、]{0,8}?(?:全国|全省|全市|全区|全县|全州|周边"
    r"|城镇|城市|农村|同期|上年|去年|预期|目标|计划|预算|平均|水平|国平|省平|市平|GDP|生产总值|经济)[^，、]{0,8})"
    r"|(?<=[增降涨]幅|增速|速度|幅度)(?:[大小]于|[高低快慢]于|高出|超出|超过)[^，、\d]{2,14})",
    "单位能耗下降5%，降幅大于调控指标0.7个百分点 => 单位能耗降幅大于调控指标 | points | 0.7个百分点 | 2021 | actual",
    "小微贷款增速高于全部贷款2个百分点 => 小微贷款增速高于全部贷款 | points | 2个百分点 | 2021 | actual",
    "工业增加值增长5.7%、高于全国0.3个百分点 => 工业增加值增速高于全国 | points | 0.3个百分点 | 2021 | actual",
    "工业增速高于全省1.2个百分点 => 工业增速高于全省 | points | 1.2个百分点 | 2021 | actual",
)
"""增速高于全国1.2个百分点: a distance, told by the name."""
_THAN_THEIRS = rule(
    r"(?P<name>.*?)(?P<than>[高低快慢]于[^，、]{2,12})",
    "农贷增长15%，高于各项贷款平均增速3个百分点 => 农贷增速高于各项贷款平均增速 | points | 3个百分点 | 2021 | actual",
)
"""高于各项贷款平均增速3个百分点: whose rate it is compared with stands before the word for rates."""
_SPEED = rule(
    r"(?P<name>.+?)(?:的?增速|的?增幅|的?增长速度|的?增长率|增长)",
    "工业增速高于省平1个百分点、7%左右 => 工业 | growth | 7% | 2021 | actual",
)
"""增速高于全省1个百分点、7%左右: the rate itself, after its distance from others."""
_THAN_BEFORE = rule(
    r"(?P<name>.*?)(?:(?:比|较)(?P<than>[^，、]{2,10}?)|同比)(?P<way>[低高多少快慢])",
    "税收增长8%，同比高0.4个百分点 => 税收 | points | 0.4个百分点 | 2021 | actual",
    "赤字率比上年预算低0.2个百分点 => 赤字率 | points | -0.2个百分点 | 2021 | actual",
)
"""赤字率比上年预算低0.2个百分点: a change, told by its sign."""
_THAN_THEM = rule(
    r"(?P<name>.*?)(?P<than>(?:比|较)(?!上|去年|同期|往年|历年|以往|原|年[初底末]|[^，、]{0,6}(?:年前|同期|[上去前]年|时期|季度|疫情前|改革前|预[期算计]|计划"
    r"|目标))(?P<whom>[^，、\d]{2,14}?)(?P<way>[高低快慢]))",
    "工业增速比全省平均水平高2.4个百分点 => 工业增速比全省平均水平高 | points | 2.4个百分点 | 2021 | actual",
    "工业增加值增长8%，比全省高1.5个百分点 => 工业增加值增速比全省高 | points | 1.5个百分点 | 2021 | actual",
    "失业率比全国低0.3个百分点 => 失业率与全国之差 | points | -0.3个百分点 | 2021 | actual",
)
"""增速比全省平均水平高2.4个百分点: a distance from somebody else, no change; below, its sign tells it."""
_RATES = ("percent", "percentage_point")
_RATE_NOUN = rule(
    r"增速|增幅|涨幅|降幅|(?:上涨|增长|提高)幅度", "@plan 生产总值增速达到6% => 生产总值 | growth | 6% | 2022 | target"
)
_AIMED = rule(
    r"(?:左右|以上|以内)?的(?P<name>[一-龥]{2,12}?(?:总值|GDP|收入|投资|增加值|零售总额|出口|进口))(?:增长|增速)的?(?:预期)?目标",
    "@plan 提出8%左右的国内生产总值增长目标 => 国内生产总值 | growth | 8% | 2022 | target",
)
"""提出8%左右的国内生产总值增长目标: what is to grow stands behind the rate."""
_PRICE = rule(
    r"(?:资费|价格?|收费|费率|成本|关税|税率|门槛|利率)$",
    "一般工商业电价降低10% => 一般工商业电价 | change | -10% | 2021 | actual",
)
"""电价平均降低10%: a cut once made, no growth of a year."""
_SPEED_OF = rule(
    r"(?<=[一-龥]{2})(?:增速|增幅)$",
    "从业人员增长9%、增速居全国第1位，增加47万人 => 从业人员 | change | 47万人 | 2021 | actual",
)
"""从业人员增速居全国第1位，增加47万人: the persons, and not their rate."""
_DAYS_OF = rule(
    r"(?<=天数)(?:比例|占比|比率|率)$",
    "优良天数比例达到77%、增加13天 => 优良天数 | change | 13天 | 2021 | actual",
)
_MOVED_UP = rule(
    r"(?:前进|前移|进位|提升|上升|跃升)了?(?:\d+位[、和])*$",
    "工业营收比上年前移3位 => 工业营收排名 | change | 3位 | 2021 | actual",
    "营商环境综合排名上升3个位次 => 营商环境综合排名 | change | 3个位次 | 2021 | actual",
)
_BETTER = rule(
    r"(?:质量|水平|品质|功能|环境|风貌|景观|绿化|亮化|美化|净化|阵地|设施)$",
    "老旧管网改造35公里，绿化提升26处 => 绿化提升数 | count | 26处 | 2021 | actual",
    "完成造林1.2万亩、森林质量提升8.5万亩 => 森林质量提升面积 | count | 8.5万亩 | 2021 | actual",
)
"""森林质量提升8.5万亩: so much was made better, and no quality is measured in acres."""
_PIECES = ("mu", "m2", "km2", "km", "m", "ha", "count")
_TAIL_ENDS = rule(
    r"^(?:[，,。；;、（(和及]|$|的)",
    "优良天数增加19天 => 优良天数 | change | 19天 | 2021 | actual",
    "@plan 推动养老金标准再提高20元 => 养老金标准 | change | 20元 | 2022 | target",
)


def read(here: Here) -> Sequence[Draft]:
    """A rate of change, or an absolute change where the series stands before the verb."""
    end, unit = here.end, here.slot.token.quantity.unit
    if told := _compared(here) if unit.canonical == "percentage_point" else _each_more(here) or _daily(here):
        return (told,)
    if unit.printed in RANKS and _MOVED_UP.search(here.slot.until):
        return _moved(here)
    if (first := here.striven) and first.measure in ("growth", "average-growth", "points", "change"):
        return (replace(first, series=()),)
    if unit.canonical == "percent" and (speed := _speed(here) or _rate_followed(here)):
        return (Draft(speed, "growth", speed, yearly=True),)
    if unit.canonical == "percent" and (aimed := _AIMED.match(here.slot.tail)):
        return (Draft(aimed["name"], "growth", aimed["name"], yearly=True),)
    cut = _cut(here) if unit.canonical == "percent" else ""
    if cut:
        return (Draft(cut, "change", cut),)
    after = GROWN.match(here.slot.tail) if unit.canonical in _RATES else None
    rated = _RATE_NOUN.match(end.flags.get("up", end.flags.get("down", "")))  # 增速达到6%, no level
    moves = end.has("up", "down") or end.flags.get("verbal") in ("增加", "减少", "压减", "压缩", "提升")
    if not after and (not moves or (end.has("to") and not rated) or opens_pair(here)):
        return ()
    words = "" if end.has("verbal") or end.words in _PER_HEAD else without_predicate(balanced(end.words))
    if unit.canonical not in _RATES and not _absolute(here, words):
        return ()
    leaning_on = here.topic if leans(words) and words not in _ALONE else ""
    words = leaning(words, leaning_on) if leaning_on else words
    both = _both(words) if unit.canonical in _RATES and not here.slot.joint else ()
    summed = here.summed if unit.canonical != "percentage_point" else ""
    as_planned = end.flags.get("more", "").startswith("预期目标") and not end.words.strip("把将")
    nobody = (
        _ECONOMY
        if as_planned or (after and (after["way"] in ("增速", "增幅", "速度") or _ACHIEVED.match(here.slot.lead)))
        else ""
    )
    name = without_cause(words.removeprefix("的")).removesuffix("等") or (summed or _grown(here)) or nobody
    if not name or (not words and unit.canonical == "CNY" and name.endswith("率")):
        return ()
    name = _DAYS_OF.sub("", name) if unit.canonical == "day" else name
    name = (name if words or unit.canonical in _RATES else _SPEED_OF.sub("", name)) or name
    name = _of_what(here, name)
    yearly = "年均" if end.has("avg") and unit.canonical not in _RATES else ""  # 面积年均缩减2000平方公里
    draft = Draft(
        yearly + name,
        _measure(here),
        name if words or summed or not here.topic else here.topic,
        base=end.flags.get("base", ""),
        estimate=end.has("est"),
        yearly=end.yearly,
    )
    return tuple(replace(draft, name=each, topic=each) for each in both) or (draft,)


def _grown(here: Here) -> str:
    """What the words before name not; of 新增86户，注销41户，净增45户 the thing that was opened and closed."""
    net = here.end.flags.get("up") == "净增"
    return with_suffix(here.topic, here.slot.token.quantity.unit) if net else here.grown


def _of_what(here: Here, name: str) -> str:
    """A part as what was told of the whole; 第三产业加快发展，对经济增长的贡献率提高4.8个百分点: the sector's."""
    if here.topic and name.endswith("贡献率") and here.slot.lead.lstrip("，、 ").startswith("对"):
        return f"{here.topic}对{name}"
    name = of_part(name, here.topic) if "其中" in here.slot.until else name
    return f"{name}产量" if _HARVEST.fullmatch(name) and here.slot.token.quantity.unit.canonical == "t" else name


def _moved(here: Here) -> Sequence[Draft]:
    """工业营收前移3位: the place of the series; what a list adds is of places nobody names."""
    thing = _MOVED_UP.sub("", balanced(here.slot.lead)).strip("，,、 ")
    placed = here.last.name if here.last and here.last.measure == "rank" else ""
    thing = trim(thing).words or here.topic or placed
    name = thing.removesuffix("排名") + "排名"
    end, own = here.end, here.slot.lead.strip("、和 ")
    moved = Draft(name, "change", thing, base=end.flags.get("base", ""), yearly=end.yearly)
    return (moved,) if thing and own else ()


def _both(words: str) -> Sequence[str]:
    """社会消费品零售总额、固定资产投资增长4%: each is a series by itself, and the rate is that of each."""
    names = [without_cause(name) for name in words.split("、")]
    return names if len(names) > 1 and all(len(name) > 3 and _SERIES.search(name) for name in names) else ()


def _daily(here: Here) -> Draft | None:
    """企业数量日均净增1万户: so many more a day."""
    daily = _DAILY.fullmatch(here.end.words) if here.end.flags.get("up") == "净增" else None
    name = with_suffix(f"{daily['often']}净增{daily['what']}", here.slot.token.quantity.unit) if daily else ""
    return Draft(name, "count", name, flow=False) if name else None


def _each_more(here: Here) -> Draft | None:
    """亩均增收1200元, 带动群众增收20亿元: whose income it is."""
    each = _MORE_EACH.search(here.slot.until) if here.slot.token.quantity.unit.canonical == "CNY" else None
    return Draft(f"{each['who']}收入", "change", here.topic, yearly=here.end.yearly) if each else None


def _compared(here: Here) -> Draft | None:
    """Points above or below somebody else, or than before; the topic where the clause names no series."""
    words = balanced(here.end.words)
    others, before = _THAN_OTHERS.fullmatch(words), _THAN_BEFORE.fullmatch(words)
    if others and not here.end.has("up", "down"):
        return _distant(here, others["name"], others["than"])
    theirs = _THAN_THEIRS.fullmatch(words) if _RATE_NOUN.fullmatch(here.end.flags.get("up", "")) else None
    if theirs:
        return _distant(here, theirs["name"], theirs["than"] + here.end.flags.get("more", "") + here.end.flags["up"])
    if them := _THAN_THEM.fullmatch(words):
        return _distant(here, them["name"], them["than"] if them["way"] in "高快" else f"与{them['whom']}之差")
    if before:
        name = before["name"] or here.topic
        return Draft(name, "points", name, yearly=True) if name else None
    return None


def _distant(here: Here, own: str, than: str) -> Draft | None:
    """How far the series is from somebody else's: the rate's that was told before, where none is named."""
    name = leaning(own, here.topic) if leans(own) else own or here.topic
    grown = not own and here.last is not None and here.last.measure in ("growth", "average-growth")
    speed = "增速" if grown and not name.endswith("增速") else ""  # 增长5.7%、高于全国0.3个百分点
    average = not own and here.last is not None and here.last.measure == "average-growth"
    return Draft(f"{name}{speed}{than}", "points", name, yearly=not average) if name else None


def _speed(here: Here) -> str:
    """The series whose rate is told twice, first by its distance from others."""
    last = here.last
    if last is None or last.measure != "points" or balanced(here.end.words):
        return ""
    match = _SPEED.fullmatch(last.topic)
    return match["name"] if match else ""


def _rate_followed(here: Here) -> str:
    """增速居全省第一位，达到12.3%: the series whose rate the clause before was about."""
    bare = not here.end.words and not here.end.has("up", "down", "verbal", "each", "past")
    match = _SPEED.fullmatch(here.topic) if bare else None
    return match["name"] if match else ""


def _cut(here: Here) -> str:
    """精简办事材料36.5%、办事环节35.2%: what is cut stands after the verb and is the series."""
    if by := cut_by(here.slot.lead, here.slot.tail):
        return by
    match = _CUTTING.fullmatch(here.end.words)
    if match and not here.end.flags:
        return match["thing"]
    goes_on = cuts(here.slot.until) and here.slot.joint and not here.end.flags
    return here.end.words if goes_on else ""


def _absolute(here: Here, words: str) -> bool:
    """优良天数增加19天 is a change; 增加学位9万个 and 新增9万个 are counts."""
    doing = without_cause(words) if here.slot.token.quantity.unit.canonical == "CNY" else words
    done = leading_verb(doing) and not (here.end.has("base", "yoy") and words != leading_verb(doing))
    if here.slot.token.shape == "rank" or done or is_made_better(here, words):
        return False
    return bool(words or here.topic) and bool(_TAIL_ENDS.match(here.slot.tail))


def is_made_better(here: Here, words: str) -> bool:
    """森林质量提升8.5万亩, 人居环境提升30处: what was improved is counted."""
    return here.slot.token.quantity.unit.canonical in _PIECES and bool(_BETTER.search(words))


def _measure(here: Here) -> Measure:
    end, unit = here.end, here.slot.token.quantity.unit
    if unit.canonical in _RATES and (end.has("avg") or "年均" in here.slot.tail[:5]):
        return "average-growth"
    if unit.canonical == "percentage_point":
        return "points"
    down = end.flags.get("down", "")
    if (
        unit.canonical != "percent"
        or end.has("base")
        or _PROCESS.search(down)
        or (down in ("降低", "下调") and _PRICE.search(end.words))
    ):
        return "change"
    return "growth"
