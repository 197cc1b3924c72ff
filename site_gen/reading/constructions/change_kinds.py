"""Whether a change is a rate, points, a cut once made or an amount, and what it is reckoned from."""

from site_gen.model.dataset import Measure
from site_gen.model.unit import HUNDREDTHS
from site_gen.reading.constructions.improvement import is_made_better
from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_cause
from site_gen.reading.verbs import leading_verb

_PROCESS = rule(r"精简|压缩|缩短|压减|缩减|削减", "审批环节压缩30% => 审批环节 | change | -30% | 2021 | actual")
_PRICE = rule(
    r"(?:资费|价格?|收费|费率|成本|关税|税率|门槛|利率)$",
    "一般工商业电价降低10% => 一般工商业电价 | change | -10% | 2021 | actual",
)
"""电价平均降低10%: a cut once made, no growth of a year."""
_OVER_YEARS = rule(
    r"(?P<years>[两三四])年",
    "生产总值增长8%，两年平均增长5% => 生产总值 | average-growth | 5% | 2019..2021 | actual",
)
EACH_YEAR = rule(
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


def with_average(here: Here, name: str) -> bool:
    """工业增加值年均增长12%，占生产总值的比重提高8个百分点: over the same years as its average."""
    return here.last is not None and here.last.measure == "average-growth" and name.startswith(here.last.topic)


def years_back(here: Here) -> str:
    """`两年前` of 两年平均增长5.4%: what the average is reckoned from; else nothing."""
    over = _OVER_YEARS.match(here.end.flags.get("avg", "")) if here.unit.canonical in HUNDREDTHS else None
    return f"{over['years']}年前" if over else ""


def grounded(here: Here) -> str:
    """`上年` of 在上年增长20%的基础上: what the year before brought; else nothing."""
    ground = _GROUND.match(here.slot.tail) and _A_YEAR_BEFORE.search(here.slot.lead)
    return "上年" if ground else ""


def amount_moved(here: Here, words: str) -> bool:
    """优良天数增加19天 is a change; 增加学位9万个 and 新增9万个 are counts."""
    doing = without_cause(words) if here.unit.canonical == "CNY" else words
    done = leading_verb(doing) and not (here.end.has("base", "yoy") and words != leading_verb(doing))
    done = done and not (here.unit.canonical == "CNY" and _SUMS.fullmatch(doing))
    if here.slot.token.shape == "rank" or done or is_made_better(here, words):
        return False
    return bool(words or here.topic) and bool(_TAIL_ENDS.match(here.slot.tail))


def measure_of(here: Here) -> Measure:
    end, unit = here.end, here.unit
    averaged = end.has("avg") or "年均" in here.slot.tail[:5] or bool(EACH_YEAR.match(end.words))
    if unit.canonical in HUNDREDTHS and averaged:
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
