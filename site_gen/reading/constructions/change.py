"""增长7.1%, 同比下降15%, 提高3.9个百分点, 优良天数增加19天, 实现两位数增长: how a series changed."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.dataset import Measure
from site_gen.reading.constructions.alike import told_alike
from site_gen.reading.constructions.distance import RATE_NOUN, apart, compared, rate_followed, rate_of, speed
from site_gen.reading.constructions.gains import MOVED_UP, daily, each_more, faster, moved, pulled
from site_gen.reading.constructions.improvement import is_made_better
from site_gen.reading.constructions.pair import opens_pair
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.lists import cut_by, cuts
from site_gen.reading.owners import topic_of
from site_gen.reading.parts_of_whole import next_part, of_part, traded
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.subjects import of_all
from site_gen.reading.suffixes import with_suffix
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
    r"(?:总额|总值|增加值|投资|收入|支出|进出口|存款|贷款|余额|[内外]资)$",
    "@plan 实际利用外资、引进内资要增长10% => 引进内资 | growth | 10% | 2022 | target",
    "社会消费品零售总额、固定资产投资增长4% => 固定资产投资 | growth | 4% | 2021 | actual",
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
    r"(?P<way>精简|取消|压缩|压减|缩短|缩减|削减|降低|减少)(?P<thing>[^，]{2,16})|(?:提高|上调|调高)(?P<raised>[^，]{2,16}(?:标准|待遇|养老金|补助金?|补贴|津贴|工资))",
    "@plan 提高城市低保标准10% => 城市低保标准 | change | 10% | 2022 | target",
    "精简办事材料36.5% => 办事材料 | change | -36.5% | 2021 | actual",
    "减少审批环节四成以上 => 审批环节 | change | -4成 | 2021 | actual",
)
_RATES = ("percent", "percentage_point")
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
_PRICES = rule(
    r"(?:居民)?消费价格(?:总?水平)?|物价(?:总?水平)?",
    "@plan 居民消费价格总水平控制在4%左右 => 居民消费价格总水平 | growth | 4% | 2022 | target",
)
"""物价总水平控制在4%左右: by how much prices may rise; an index of 104 is another thing."""
_SECTOR = rule(
    r"第[一二三]产业",
    "三次产业结构调整为6:54:40，第三产业提高2个百分点 => 第三产业比重 | points | 2个百分点 | 2021 | actual",
)
"""产业结构……，第三产业提高2.2个百分点: its share did."""
_SPEED_OF = rule(
    r"(?<=[一-龥]{2})(?:增速|增幅|涨幅)$",
    "——居民消费价格涨幅：预计上涨1.9% => 居民消费价格 | growth | 1.9% | 2021 | estimate",
    "从业人员增长9%、增速居全国第1位，增加47万人 => 从业人员 | change | 47万人 | 2021 | actual",
)
"""从业人员增速居全国第1位，增加47万人: the persons, and not their rate."""
_DAYS_OF = rule(
    r"(?<=天数)(?:比例|占比|比率|率)$",
    "优良天数比例达到77%、增加13天 => 优良天数 | change | 13天 | 2021 | actual",
)
_IN_MONEY = rule(
    r"(?:生产|产出)率$",
    "全员劳动生产率达到9.6万元，比上年增加0.56万元 => 全员劳动生产率 | change | 0.56万元 | 2021 | actual",
)
"""The one rate that is counted in money; of 农业税税率下调3个百分点，人均降低34元 the money is not the rate's."""
_NEW = rule(
    r"新(?:登记|设立?|增|注册|开办)",
    "新登记主体56万户、增长26%，其中个体工商户增长44% => 新登记个体工商户 | growth | 44% | 2021 | actual",
)
_OF_A_KIND = rule(
    r"(?:企业|工商户|公司|合作社|农场|主体)$",
    "新登记主体56万户、增长26%，其中个体工商户增长44% => 新登记个体工商户 | growth | 44% | 2021 | actual",
)
_OVER_YEARS = rule(
    r"(?P<years>[两三四])年",
    "生产总值增长8%，两年平均增长5% => 生产总值 | average-growth | 5% | 2019..2021 | actual",
)
_PULLED = rule(
    r"^拉动(?=[一-龥]{2,}(?:投资|总额|收入|产值|增加值)$)",
    "拉动固定资产投资增长3.5% => 固定资产投资 | growth | 3.5% | 2021 | actual",
)
"""拉动投资增长3.5%: so much it grew; of 拉动投资增长3.5个百分点 so much was due to this."""
_EACH_YEAR = rule(
    r"^年均(?=(?!PM)[^，、]{3,})(?!(?:[^，、]{0,8}(?:浓度|指数|气温)|降[水雨]|新增|净增))",
    "@term 年均生产总值能耗下降5% => 生产总值能耗 | average-growth | -5% | 2016..2021 | actual",
)
"""年均生产总值能耗下降5%: the average is that of the rate; 年均浓度 is one of the air's own."""
_SUMS = rule(
    r"(?:新增|完成|发放)?[一-龥]{0,6}(?:投资|贷款|存款|融资)",
    "新增贷款少增36亿元 => 新增贷款 | change | -36亿元 | 2021 | actual",
    "投资增加3亿元 => 投资 | change | 3亿元 | 2021 | actual",
)
"""新增贷款减少36亿元: a sum that moved, whatever was done to come to it."""
_GROUND = rule(
    r"的基础上",
    "税收在上年增长20%的基础上又增长12% => 税收 | growth | 20% | 2020 | actual",
)
_A_YEAR_BEFORE = rule(
    r"在(?:上年度?|去年度?|上一年)[^，在]{1,8}$",
    "税收在上年增长20%的基础上又增长12% => 税收 | growth | 20% | 2020 | actual",
    "盗窃案件在去年下降9%的基础上再次下降8% => 盗窃案件 | growth | -9% | 2020 | actual",
)
"""在上年增长20%的基础上又增长12%: the first of them is that of the year before."""
_TAIL_ENDS = rule(
    r"^(?:[，,。；;、（(和及]|$|的|[至到])",
    "存款余额增加86亿元至1286亿元 => 存款余额 | change | 86亿元 | 2021 | actual",
    "优良天数增加19天 => 优良天数 | change | 19天 | 2021 | actual",
    "@plan 推动养老金标准再提高20元 => 养老金标准 | change | 20元 | 2022 | target",
)


def read(here: Here) -> Sequence[Draft]:
    """A rate of change, or an absolute change where the series stands before the verb."""
    end, unit = here.end, here.slot.token.quantity.unit
    points = unit.canonical == "percentage_point"
    if (
        told := faster(here) or compared(here) or pulled(here)
        if points
        else each_more(here) or daily(here) or apart(here)
    ):
        return (told,)
    if unit.printed in RANKS and MOVED_UP.search(here.slot.until):
        return moved(here)
    if (first := here.striven) and first.measure in ("growth", "average-growth", "points", "change"):
        return (replace(first, series=()),)
    if unit.canonical == "percent" and (rated_of := speed(here) or rate_followed(here)):
        return (Draft(rated_of, "growth", rated_of, yearly=True),)
    if unit.canonical == "percent" and (aimed := _AIMED.match(here.slot.tail)):
        return (Draft(aimed["name"], "growth", aimed["name"], yearly=True),)
    cut = _cut(here) if unit.canonical == "percent" else ""
    if cut:
        return (Draft(cut, "change", cut),)
    after = GROWN.match(here.slot.tail) if unit.canonical in _RATES else None
    rated = RATE_NOUN.match(end.flags.get("up", end.flags.get("down", "")))  # 增速达到6%, no level
    priced = unit.canonical == "percent" and end.has("link") and bool(_PRICES.fullmatch(end.words))
    moves = priced or end.has("up", "down") or end.flags.get("verbal") in ("增加", "减少", "压减", "压缩", "提升")
    if not after and (not moves or (end.has("to") and not rated) or opens_pair(here)):
        return ()
    words = "" if end.has("verbal") or end.words in _PER_HEAD else without_predicate(balanced(end.words))
    words = _EACH_YEAR.sub("", words) if unit.canonical in _RATES else words
    words = words if points else _PULLED.sub("", words)
    if unit.canonical not in _RATES and not _absolute(here, words):
        return ()
    lent = leans(words) and words not in _ALONE and not of_all(here.slot.lead)
    leaning_on = topic_of(words, here) if lent else ""
    words = leaning(words, leaning_on) if leaning_on else words
    both = (_both(words) or _each_of(here, words)) if unit.canonical in _RATES and not here.slot.joint else ()
    summed = here.summed if unit.canonical != "percentage_point" else ""
    as_planned = end.flags.get("more", "").startswith("预期目标") and not end.words.strip("把将")
    nobody = (
        _ECONOMY
        if as_planned or (after and (after["way"] in ("增速", "增幅", "速度") or _ACHIEVED.match(here.slot.lead)))
        else ""
    )
    grown = summed or (rate_of(here, _grown(here)) if points else _grown(here))
    name = without_cause(words.removeprefix("的")).removesuffix("等") or grown or nobody
    if not name or (not words and unit.canonical == "CNY" and name.endswith("率") and not _IN_MONEY.search(name)):
        return ()
    name = _DAYS_OF.sub("", name) if unit.canonical == "day" else name
    name = (name if words or unit.canonical in _RATES else _SPEED_OF.sub("", name)) or name
    name = _of_what(here, name) + ("比重" if points and _of_structure(here, words) else "")
    yearly = "年均" if end.has("avg") and unit.canonical not in _RATES else ""  # 面积年均缩减2000平方公里
    draft = Draft(
        yearly + name,
        _measure(here),
        name if words or summed or not here.topic else here.topic,
        base=end.flags.get("base", "") or _years_back(here),
        past=_grounded(here),
        estimate=end.has("est"),
        yearly=end.yearly,
        averaged=points and _with_average(here, name),
    )
    return tuple(replace(draft, name=each, topic=each) for each in both) or (draft,)


def _with_average(here: Here, name: str) -> bool:
    """工业增加值年均增长12%，占生产总值的比重提高8个百分点: over the same years as its average."""
    return here.last is not None and here.last.measure == "average-growth" and name.startswith(here.last.topic)


def _grown(here: Here) -> str:
    """What the words before name not; of 新增86户，注销41户，净增45户 the thing that was opened and closed."""
    net = here.end.flags.get("up") == "净增"
    if here.opened and here.slot.token.quantity.unit.canonical == "percent":  # 增速连续18个月高于全省，全年增长9.6%
        return _SPEED_OF.sub("", here.grown)
    return with_suffix(here.topic, here.slot.token.quantity.unit) if net else here.grown


def _of_what(here: Here, name: str) -> str:
    """A part as what was told of the whole; 第三产业加快发展，对经济增长的贡献率提高4.8个百分点: the sector's."""
    if here.topic and name.endswith("贡献率") and here.slot.lead.lstrip("，、 ").startswith("对"):
        return f"{here.topic}对{name}"
    other_way = traded(name, here.topic) if "进出口" not in here.topic else ""  # 其中出口额增长9%，进口额增长2%
    of_next = other_way or next_part(name, here.topic)
    name = (_new_too(here, name) or of_part(name, here.topic)) if "其中" in here.slot.until else of_next or name
    return f"{name}产量" if _HARVEST.fullmatch(name) and here.slot.token.quantity.unit.canonical == "t" else name


def _of_structure(here: Here, words: str) -> bool:
    """三次产业结构为6:54:40，第三产业提高2.2个百分点."""
    return bool(_SECTOR.fullmatch(words)) and here.last is not None and here.last.measure == "structure"


def _new_too(here: Here, name: str) -> str:
    """`新登记个体工商户` of 新登记主体56万户、增长26%，其中个体工商户增长44%: of the new ones; else nothing."""
    grown = here.last is not None and here.last.measure == "growth"
    new = _NEW.match(here.last.name) if grown and here.last else None
    return new[0] + name if new and _OF_A_KIND.search(name) and not name.startswith("新") else ""


def _both(words: str) -> Sequence[str]:
    """社会消费品零售总额、固定资产投资增长4%: each is a series by itself, and the rate is that of each."""
    names = [without_cause(name) for name in words.split("、")]
    return names if len(names) > 1 and all(len(name) > 3 and _SERIES.search(name) for name in names) else ()


def _each_of(here: Here, words: str) -> Sequence[str]:
    """产值86亿元，税收3亿元，增长均超过30%: of both that were told before."""
    nothing = not words and not here.own and here.end.flags.get("each") in ("均", "都", "双双")
    sums = told_alike(here) if nothing else ()
    return [draft.topic for draft in sums] if sums and sums[0].measure == "level" else ()


def _cut(here: Here) -> str:
    """精简办事材料36.5%、办事环节35.2%: what is cut stands after the verb and is the series."""
    if by := cut_by(here.slot.lead, here.slot.tail):
        return by
    match = _CUTTING.fullmatch(here.end.words)
    if match and not here.end.flags:
        return match["thing"] or match["raised"]
    goes_on = cuts(here.slot.until) and here.slot.joint and not here.end.flags
    return here.end.words if goes_on else ""


def _years_back(here: Here) -> str:
    """`两年前` of 两年平均增长5.4%: what the average is reckoned from; else nothing."""
    over = (
        _OVER_YEARS.match(here.end.flags.get("avg", "")) if here.slot.token.quantity.unit.canonical in _RATES else None
    )
    return f"{over['years']}年前" if over else ""


def _grounded(here: Here) -> str:
    """`上年` of 在上年增长20%的基础上: what the year before brought; else nothing."""
    ground = _GROUND.match(here.slot.tail) and _A_YEAR_BEFORE.search(here.slot.lead)
    return "上年" if ground else ""


def _absolute(here: Here, words: str) -> bool:
    """优良天数增加19天 is a change; 增加学位9万个 and 新增9万个 are counts."""
    doing = without_cause(words) if here.slot.token.quantity.unit.canonical == "CNY" else words
    done = leading_verb(doing) and not (here.end.has("base", "yoy") and words != leading_verb(doing))
    done = done and not (here.slot.token.quantity.unit.canonical == "CNY" and _SUMS.fullmatch(doing))
    if here.slot.token.shape == "rank" or done or is_made_better(here, words):
        return False
    return bool(words or here.topic) and bool(_TAIL_ENDS.match(here.slot.tail))


def _measure(here: Here) -> Measure:
    end, unit = here.end, here.slot.token.quantity.unit
    averaged = end.has("avg") or "年均" in here.slot.tail[:5] or bool(_EACH_YEAR.match(end.words))
    if unit.canonical in _RATES and averaged:
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
