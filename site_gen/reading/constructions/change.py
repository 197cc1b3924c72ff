"""增长7.1%, 同比下降15%, 提高3.9个百分点, 优良天数增加19天, 实现两位数增长: how a series changed."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.unit import HUNDREDTHS
from site_gen.reading.constructions.change_kinds import (
    EACH_YEAR,
    amount_moved,
    grounded,
    measure_of,
    with_average,
    years_back,
)
from site_gen.reading.constructions.change_of import (
    SPEED_OF,
    both_of,
    cut_of,
    each_of,
    grown_of,
    of_structure,
    of_what,
    reset,
)
from site_gen.reading.constructions.distance import RATE_NOUN, apart, compared, rate_followed, rate_of, speed
from site_gen.reading.constructions.gains import MOVED_UP, daily, each_more, faster, moved, pulled
from site_gen.reading.constructions.pair import opens_pair
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.owners import topic_of
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.subjects import of_all
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.units import RANKS

GROWN = rule(
    r"的?(?:年均)?(?:国民)?(?:经济|GDP|(?:地区|国内)?生产总值)?(?:高速|快速|较快|正|负)?(?P<way>(?:增长|发展)?速度|增长率|增长(?![到至为])|增速|增幅|下降(?![到至为])|降幅)(?P<aim>的?(?:预期)?目标|的?预期(?!目标))?",
    "@plan 7.5%左右的增长预期积极稳妥 => 地区生产总值 | growth | 7.5% | 2022 | target",
    "@plan 8%左右的经济增长速度是必需的 => 地区生产总值 | growth | 8% | 2022 | target",
    "@plan 综合各方面因素，6.5%以上的增长速度积极可行 => 地区生产总值 | growth | 6.5% | 2022 | target",
    "工业投资6%增长 => 工业投资 | growth | 6% | 2021 | actual",
    "出口实现8%的增长 => 出口 | growth | 8% | 2021 | actual",
    "6%左右的速度可以实现充分就业 => 地区生产总值 | growth | 6% | 2021 | actual",
    "从财力看，7%左右的增幅能够保障支出 => 地区生产总值 | growth | 7% | 2021 | actual",
)
_PER_HEAD = ("人均", "户均", "平均", "每人", "人均每年", "每年")
"""养老金连续5年增加，去年又人均提高10%: no name of anything."""
_ALONE = ("税收", "投资")
"""They stand by themselves: 税收增长5% is all of the place's."""
_ECONOMY = "地区生产总值"
_ACHIEVED = rule(
    r"[，,\s]*(?:要|能够?|可以|力争|确保)?(?:实现|保持|达到)了?(?:年均)?$",
    "@outlook 保持年均8%以上的增长是必要的 => 地区生产总值 | average-growth | 8% | 2021..2026 | target",
    "@plan 实现6%左右的增长，需要付出艰苦努力 => 地区生产总值 | growth | 6% | 2022 | target",
)
_SPEAKS = rule(
    r"的增长(?=能够?|可以|既|是|有利|有条件|符合|兼顾|体现|考虑)",
    "@plan 综合考虑，7%左右的增长能够保证就业 => 地区生产总值 | growth | 7% | 2022 | target",
)
"""5.5%左右的增速能够保证就业: whose speed is not said where it is that of the economy."""
_SETTING = rule(
    r"(?:确定|确立|设定|提出|制定|定下)了?",
    "@plan 确定7%左右的经济增长目标 => 地区生产总值 | growth | 7% | 2022 | target",
)
_AIMED = rule(
    r"(?:左右|以上|以内)?的(?P<name>[一-龥]{2,12}?(?:总值|GDP|收入|投资|增加值|零售总额|出口|进口))(?:增长|增速)的?(?:预期)?目标",
    "@plan 提出8%左右的国内生产总值增长目标 => 国内生产总值 | growth | 8% | 2022 | target",
)
"""提出8%左右的国内生产总值增长目标: what is to grow stands behind the rate."""
_PRICES = rule(
    r"(?:(?:居民|社会|商品)*(?:消费|零售)(?:品|物)?(?:价格|物价)|物价)(?:总?水平|总?指数)?",
    "全年社会商品零售价格总水平20.6% => 社会商品零售价格总水平 | growth | 20.6% | 2021 | actual",
    "商品零售价格指数为103.1% => 商品零售价格指数 | level | 103.1% | 2021 | actual",
    "@plan 居民消费价格总水平控制在4%左右 => 居民消费价格总水平 | growth | 4% | 2022 | target",
)
"""物价总水平控制在4%左右, 价格总水平20.6%: by how much prices rise; an index of 104 is another thing."""
_ARRANGED = rule(
    r"(?:在?(?:实际)?工作中?|建议|拟|初步|我[省市县区州盟旗])+",
    "@plan 全国经济增长5%左右，我省建议安排6%左右 => 经济 | growth | 6% | 2022 | target",
    "@plan 地区生产总值增长7%左右，实际工作中安排增长7.5% => 地区生产总值 | growth | 7.5% | 2022 | target",
)
"""我省建议安排6%左右: how much what was told last is to grow here."""
_OF_OTHERS = rule(
    r"^全[国省]",
    "@plan 全国经济增长5%左右，我省建议安排6%左右 => 经济 | growth | 6% | 2022 | target",
)
_SUM = rule(
    r"(?:总值|GDP|总?[收投]入|投资|增加值|总额|总产值|进出口|出口|消费|支出|经济)$",
    "@plan 地区生产总值预期目标为7%左右 => 地区生产总值 | growth | 7% | 2022 | target",
)
_AN_INDEX = 50
"""What percentage of the prices of the year before is no rise any more."""
_DAYS_OF = rule(
    r"(?<=天数)(?:比例|占比|比率|率)$",
    "优良天数比例达到77%、增加13天 => 优良天数 | change | 13天 | 2021 | actual",
)
_IN_MONEY = rule(
    r"(?:生产|产出)率$",
    "全员劳动生产率达到9.6万元，比上年增加0.56万元 => 全员劳动生产率 | change | 0.56万元 | 2021 | actual",
)
"""The one rate that is counted in money; of 农业税税率下调3个百分点，人均降低34元 the money is not the rate's."""
_PULLED = rule(
    r"^拉动(?=[一-龥]{2,}(?:投资|总额|收入|产值|增加值)$)",
    "拉动固定资产投资增长3.5% => 固定资产投资 | growth | 3.5% | 2021 | actual",
)
"""拉动投资增长3.5%: so much it grew; of 拉动投资增长3.5个百分点 so much was due to this."""


def read(here: Here) -> Sequence[Draft]:
    """A rate of change, or an absolute change where the series stands before the verb."""
    if told := _held_against(here):
        return (told,)
    if here.unit.printed in RANKS and MOVED_UP.search(here.slot.until):
        return moved(here)
    if (first := here.striven) and first.measure in ("growth", "average-growth", "points", "change"):
        return (replace(first, series=()),)
    if rated := _rated(here):
        return (rated,)
    after = GROWN.match(here.slot.tail) if here.unit.canonical in HUNDREDTHS else None
    words = _words(here)
    words = "" if after and after["aim"] and _SETTING.fullmatch(words) else words
    if not (after or _moves(here)) or not (here.unit.canonical in HUNDREDTHS or amount_moved(here, words)):
        return ()
    words = _with_owner(here, words)
    name = without_cause(words.removeprefix("的")).removesuffix("等") or _unnamed(here, after)
    if not name or (not words and here.unit.canonical == "CNY" and name.endswith("率") and not _IN_MONEY.search(name)):
        return ()
    return _drafts(here, words, _in_full(here, words, name))


def _held_against(here: Here) -> Draft | None:
    """How far from somebody else's, or for each or a day of something."""
    if here.unit.canonical == "percentage_point":
        return faster(here) or compared(here) or pulled(here)
    return each_more(here) or daily(here) or apart(here)


def _rated(here: Here) -> Draft | None:
    """What a word for its speed names, what the aim behind the rate is of, or what was cut; else nothing."""
    if here.unit.canonical == "percentage_point":
        moved = cut_of(here)
        return Draft(moved, "points", moved) if moved else None
    if here.unit.canonical != "percent":
        moved = reset(here) if here.unit.canonical == "CNY" else ""
        return Draft(moved, "change", moved) if moved else None
    aimed = _AIMED.match(here.slot.tail)
    if rated := speed(here) or rate_followed(here) or (aimed["name"] if aimed else ""):
        return Draft(rated, "growth", rated, yearly=True)
    cut = cut_of(here)
    return Draft(cut, "change", cut) if cut else None


def _moves(here: Here) -> bool:
    """A word of direction links the series to the number, which is not what it came to."""
    end = here.end
    rated = RATE_NOUN.match(end.flags.get("up", end.flags.get("down", "")))  # 增速达到6%, no level
    moves = (
        _priced(here)
        or _aimed_at(here)
        or _arranged(here)
        or end.has("up", "down")
        or end.flags.get("verbal") in ("增加", "减少", "压减", "压缩", "提升")
    )
    return moves and not (end.has("to") and not rated) and not opens_pair(here)


def _aimed_at(here: Here) -> bool:
    """A sum's aim in per cent is how much it is to grow: 地区生产总值预期目标为7%左右."""
    aim = "预期目标" in here.end.flags.get("more", "") and here.unit.canonical == "percent"
    return aim and bool(_SUM.search(here.end.words))


def _arranged(here: Here) -> bool:
    grown = here.last is not None and here.last.measure in ("growth", "average-growth")
    planned = here.end.has("did") and here.unit.canonical == "percent"
    return grown and planned and bool(_ARRANGED.fullmatch(here.end.words))


def _priced(here: Here) -> bool:
    quantity = here.slot.token.quantity
    rise = quantity.unit.canonical == "percent" and quantity.value < _AN_INDEX
    return rise and not here.end.has("from", "to") and bool(_PRICES.fullmatch(here.end.words))


def _words(here: Here) -> str:
    """The series as the words before the number have it."""
    verbal = here.end.has("verbal") or here.end.words in _PER_HEAD
    words = "" if verbal or _arranged(here) else without_predicate(balanced(here.end.words))
    words = EACH_YEAR.sub("", words) if here.unit.canonical in HUNDREDTHS else words
    return words if here.unit.canonical == "percentage_point" else _PULLED.sub("", words)


def _with_owner(here: Here, words: str) -> str:
    lent = leans(words) and words not in _ALONE and not of_all(here.slot.lead)
    owner = topic_of(words, here) if lent else ""
    return leaning(words, owner) if owner else words


def _unnamed(here: Here, after: re.Match[str] | None) -> str:
    """What grew where the words before name nothing: what the sentence tells of, else the economy."""
    if here.unit.canonical == "percentage_point":
        grown = rate_of(here, grown_of(here))
    else:
        grown = here.summed or grown_of(here)
        grown = _OF_OTHERS.sub("", grown) if _arranged(here) else grown
    as_planned = here.end.flags.get("more", "").startswith("预期目标") and not here.end.words.strip("把将")
    speeds = after and (after["aim"] or after["way"].endswith(("增速", "增幅", "速度", "率")))
    by_itself = not here.slot.lead.strip("，、 ") and _SPEAKS.match(here.slot.tail)
    of_all_there_is = speeds or (after and (by_itself or _ACHIEVED.match(here.slot.lead)))
    return grown or (_ECONOMY if as_planned or of_all_there_is else "")


def _in_full(here: Here, words: str, name: str) -> str:
    """The name as a series has it: no rate of days, the part of a whole, the share of a sector."""
    name = _DAYS_OF.sub("", name) if here.unit.canonical == "day" else name
    name = (name if words or here.unit.canonical in HUNDREDTHS else SPEED_OF.sub("", name)) or name
    share = here.unit.canonical == "percentage_point" and of_structure(here, words)
    return of_what(here, name) + "比重" * share


def _drafts(here: Here, words: str, name: str) -> Sequence[Draft]:
    """The change of `name`, or of each series that `words` hold."""
    end, points = here.end, here.unit.canonical == "percentage_point"
    hundredths = here.unit.canonical in HUNDREDTHS
    yearly = "年均" if end.has("avg") and not hundredths else ""  # 面积年均缩减2000平方公里
    named = words or (here.summed and not points) or not here.topic
    draft = Draft(
        yearly + name,
        measure_of(here),
        name if named else here.topic,
        base=end.flags.get("base", "") or years_back(here),
        past=grounded(here),
        estimate=end.has("est"),
        yearly=end.yearly,
        averaged=points and with_average(here, name),
    )
    both = (both_of(words) or each_of(here, words)) if hundredths and not here.slot.joint else ()
    return tuple(replace(draft, name=each, topic=each) for each in both) or (draft,)
