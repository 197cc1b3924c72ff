"""A、B、C分别增长a%、b%、c%; A和B各100家; 办复率均达100%: several series share a verb, or a number."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from site_gen.model.unit import Unit
from site_gen.reading.constructions import by_year, listed
from site_gen.reading.constructions.change import GROWN
from site_gen.reading.constructions.distance import RATE_NOUN
from site_gen.reading.constructions.level import covered
from site_gen.reading.constructions.share import against, how_far
from site_gen.reading.dependents import leaning, leaning_parts, leans
from site_gen.reading.drafts import Draft, Here, is_new
from site_gen.reading.naming_parts import parts_of
from site_gen.reading.naming_products import harvested
from site_gen.reading.parts_of_whole import of_part
from site_gen.reading.plans_met import PLANNED, changed, of_plan
from site_gen.reading.rule import rule
from site_gen.reading.series import series, worked
from site_gen.reading.series_spread import spread_alike
from site_gen.reading.slots import Slot
from site_gen.reading.subjects import of_them
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

_SPED = rule(
    r"(?P<speed>增速|增幅|降幅)分别(?P<than>[高低快慢]于[^，、]{2,10})$",
    "零售额和进出口额增速分别高于全省平均2和5个百分点 => 零售额增速高于全省平均 | points | 2个百分点 | 2021 | actual",
    "工业投资、技改投资增速分别高于全国12、11个百分点 => 工业投资增速高于全国 | points | 12个百分点 | 2021 | actual",
)
_THAN = rule(
    r"[高低快慢]于.*$",
    "零售额和进出口额增速分别高于全省平均2和5个百分点 => 进出口额增速高于全省平均 | points | 5个百分点 | 2021 | actual",
)
_SPED_THAN = rule(
    r"(?P<list>.+?)(?P<head>贷款|投资|收入|产值|增加值)?(?P<speed>增速|增幅)(?P<than>比[^，、]{2,14}?)分别(?P<way>[高低快慢])",
    "小微、涉农贷款增速比各项贷款分别高4和2个百分点 => 小微贷款增速比各项贷款高 | points | 4个百分点 | 2021 | actual",
)
_SIDES = rule(
    r"(?:城镇|城市)(?:居民)?[和与及、](?:农村|乡村)(?=[一-龥]{2,})",
    "城镇和农村居民收入3万元、1.5万元 => 农村居民收入 | level | 1.5万元 | 2021 | actual",
    "城镇和农村人均住房面积32.9平方米、37.1平方米 => 农村人均住房面积 | level | 37.1平方米 | 2021 | actual",
)
"""城镇和农村人均住房面积: both are told, one after the other."""
_MEASURED_LIST = rule(
    r"(?:[^、和，]{2,8}[、和])+[^、和，]{1,8}(?:产量|面积|投资|余额|产值|[出存]栏量?|增加值)",
    "水果、蔬菜产量36万吨、86万吨，增长3%和5% => 水果产量 | level | 36万吨 | 2021 | actual",
    "水果、蔬菜产量36万吨、86万吨，增长3%和5% => 蔬菜产量 | growth | 5% | 2021 | actual",
)
_COMPLETED = rule(
    r"^完成(?=[一-龥]{2,}(?:投资|收入|税收|总值|产值|增加值|总额)$)",
    "完成工业、农业投资86亿元、12亿元 => 工业投资 | level | 86亿元 | 2021 | actual",
    "完成全口径和区级财政收入24亿元和7亿元 => 全口径财政收入 | level | 24亿元 | 2021 | actual",
)
_AREA_AND_OUTPUT = rule(
    r"面积[和与、](?:总)?产量?$",
    "粮食播种面积和产量保持在1000万亩、400万吨 => 粮食产量 | level | 400万吨 | 2021 | actual",
)
_NEWLY = rule(
    r"新.*|净增|培育.*|创建|认定|引进|打造|建成|获评",
    "新增高新技术企业4家，瞪羚企业、独角兽企业各3家 => 新增瞪羚企业数 | count | 3家 | 2021 | actual",
)
_COUNTS = rule(
    r"[^、和]{2,12}数[、和](?:[^、和]{2,12}[、和])?[^、和]{1,12}数",
    "每千人床位数、医师数增至7.8张、3.6人 => 每千人床位数 | level | 7.8张 | 2021 | actual",
)
"""每千人床位数、医师数增至7.8张、3.6人: numbers of several things, whatever each is counted in."""
_TWO_IN_ONE = rule(
    r"存贷款(?:总额|余额)?$|城乡(?:常住)?居民(?:人均)?(?:可支配|纯)?收入$",
    "城乡居民收入2.7万元、0.9万元，分别增长8%和9% => 农村居民收入 | growth | 9% | 2021 | actual",
    "存贷款余额82亿元和45亿元 => 贷款余额 | level | 45亿元 | 2021 | actual",
)
"""存贷款余额82亿元和45亿元: two sums in one word."""
_PARTS_OF = rule(
    r"(?P<list>[^，]{2,}?[、和][^，]{2,}?)(?:稳定在|保持在|约?占|达到?)?(?P<whole>全[国省市球]|世界)的?",
    "苹果、柑橘产量稳定在全国1/4、1/3 => 柑橘产量占全国比重 | level | 33.33333333333333333333333333% | 2021 | actual",
)
_ONLY_REACHED = rule(
    r"[，, ]*(?:(?:19|20)\d\d年?)?(?:年?[底末])?(?:达到?)[ ]*",
    "出口、进口分别增加5亿元、3亿元，2021年底达到91亿元、61亿元 => 出口 | level | 91亿元 | 2021 | actual",
)
_BOTH = ("均", "都", "双双")
_LISTING = ("、", "和", "及", "与", "以及")


def read(here: Here) -> Sequence[Draft]:
    """The first number of a list splits the words before it; the others take their place in what it found."""
    told = _listed(here, here.drafts) or topics(here, listed.numbers(here))
    if own := by_year.read(here) or listed.read(here) or listed.each_apart(here, told):
        return own
    if here.slot.joint in _LISTING and not (trim(here.slot.lead).words or "分别" in here.slot.lead or _again(here)):
        return _next(here)
    each = "分别" if here.end.words.startswith("分别") else here.end.flags.get("each", "")
    names = _parts_of(here) or _names(here, each)
    if len(names) < 2:
        return ()
    points = here.slot.token.quantity.unit.canonical == "percentage_point"
    names = names if points else against(here, names) or names
    draft = _kind(here)
    if here.last and _done_again(here, here.end.words.removeprefix("分别"), len(names)):
        draft = replace(draft, measure=here.last.measure, flow=here.last.flow)
    draft, names = _parts(here, draft, names)
    draft, names = _beside_rate(here, draft, names)
    names = _sped(here, names) if draft.measure == "points" else names
    if far := how_far(here, names[-1]) if here.slot.token.quantity.unit.canonical == "percent" else "":
        names = tuple(name + far for name in worked(tuple(names)))
    if where := covered(here):  # 高铁、航空均实现21个地级市全覆盖
        names = tuple(f"{name}覆盖{where}" for name in names)
    names = tuple(_COMPLETED.sub("", name) for name in names)
    if draft.measure in ("level", "count"):
        names = tuple(with_suffix(name, _unit_of(here, place)) for place, name in enumerate(names))
    if each and each != "分别":
        return tuple(replace(draft, name=name, topic=name) for name in names)
    return (replace(draft, name=names[0], topic=names[0], series=names, uneven=len(names) != listed.numbers(here)),)


def _beside_rate(here: Here, draft: Draft, names: Sequence[str]) -> tuple[Draft, Sequence[str]]:
    """城镇调查失业率、居民消费价格涨幅分别控制在5.5%和3%: the first is no growth, and the last bears its 涨幅."""
    noun = here.end.flags.get("up", "") if draft.measure == "growth" and names[0].endswith("率") else ""
    if not RATE_NOUN.fullmatch(noun):
        return draft, names
    return replace(draft, measure="level"), (*names[:-1], names[-1] + noun)


def _parts(here: Here, draft: Draft, names: Sequence[str]) -> tuple[Draft, Sequence[str]]:
    """What is told of the parts of what was told before, where their names leave it out."""
    if "其中" not in here.slot.until:
        return draft, harvested(here, names) if draft.measure == "level" else names
    if draft.measure == "growth":
        return draft, tuple(of_part(name, here.topic) for name in names)
    parts, last = parts_of(here, names), here.last
    if draft.measure != "level" or parts == names or last is None:
        return draft, names
    verb = last.verb if last.measure == "count" else ""
    return replace(draft, measure=last.measure, flow=last.flow), tuple(verb + part for part in parts)


def _parts_of(here: Here) -> Sequence[str]:
    """苹果、柑橘产量稳定在全国1/4、1/3: each as a part of the nation's."""
    parts = _PARTS_OF.fullmatch(here.end.words) if here.slot.token.shape == "fraction" else None
    names = series(parts["list"], listed.numbers(here)) if parts and listed.numbers(here) > 1 else ()
    return tuple(f"{name}占{parts['whole']}比重" for name in names) if parts and len(names) > 1 else ()


def _sped(here: Here, names: Sequence[str]) -> Sequence[str]:
    """`工业投资`, `技改投资高于全国` of 工业投资、技改投资增速分别高于全国 -> 工业投资增速高于全国 …"""
    if sped := _SPED.search(here.slot.lead):
        return tuple(_THAN.sub("", name) + sped["speed"] + sped["than"] for name in names)
    told = _SPED_THAN.fullmatch(here.slot.lead)
    if not told:
        return names
    end = (told["head"] or "") + told["speed"] + told["than"] + told["way"]
    return tuple(name + end for name in series(told["list"], len(names)))


def _unit_of(here: Here, place: int) -> Unit:
    """The unit of the number at `place` of the list: 面积、总产分别达到52万亩、21万吨."""
    own = here.slots[here.index : here.index + place + 1]
    return own[-1].token.quantity.unit if len(own) > place else here.slot.token.quantity.unit


def _names(here: Here, each: str) -> Sequence[str]:
    """The names that the numbers belong to: from the words before, or from what the sentence has spoken of."""
    count = listed.numbers(here)
    words = here.end.words.removeprefix("分别")
    if (
        not each and words.startswith("占") and "和" not in words and count > 1
    ):  # 分别完成投资86亿元、152亿元，占年度计划的112%和108%
        whole = words.rstrip("的")
        tail = "完成年度计划比例" if PLANNED.fullmatch(whole) else f"{whole.removesuffix('比重')}比重"
        return tuple(name + tail for name in _listed(here, here.drafts) or topics(here, count))
    if each == "分别" and PLANNED.fullmatch(words) and len(again := topics(here, count)) == count:
        cut = [changed(group[-1]) for group in here.drafts[-count:] if group]
        return tuple(name + of_plan(words) for name in (cut if len(cut) == count and all(cut) else again))
    if not each:
        return _theirs(here, series(words, count)) if "分别" in words and count > 1 else _tacit(here, count)
    if words.startswith("占"):
        whole = words.rstrip("的").removesuffix("比重")
        whole = "占比" if whole == "占比" else f"{whole}比重"  # 其中一产、二产……，占比分别为24%、42%
        return tuple(topic + whole for topic in topics(here, count))
    if leans(words):
        return _leaning_each(here, words, each, count)
    if here.topic and (parts := leaning_parts(words)) and (each != "分别" or _all_rates(parts, count)):
        return tuple(leaning(part, here.handled) for part in parts)
    if again := _done_again(here, words, count):
        return again
    if words:
        return _said(here, each, words, count)
    if here.drafts and len(here.drafts[-1]) > 1:
        return tuple(draft.topic for draft in here.drafts[-1])
    return _recalled(here, each, count)


def _said(here: Here, each: str, words: str, count: int) -> Sequence[str]:
    """The names that stand right before."""
    doing = "" if leading_verb(words) else here.verb if here.slot.joint in _LISTING else _newly(here, each)
    names = series(doing + here.slot.lead if (here.index or doing) and each != "分别" else here.slot.until, count)
    both = spread_alike(names[0]) if each in _BOTH and len(names) == 1 else ()
    return both or _theirs(here, names)


def _theirs(here: Here, names: Sequence[str]) -> Sequence[str]:
    """国有企业户数减少59家，资产总额、利润分别增长: what firms earn is theirs who were spoken of right before."""
    return names if here.own or len(names) < 2 else of_them(names, here.topic) or names


def _leaning_each(here: Here, words: str, each: str, count: int) -> Sequence[str]:
    """通畅率分别达…… after 乡镇、建制村通达率均为100%: that of each of those told last."""
    if each == "分别" and here.drafts and len(here.drafts[-1]) == count:
        return tuple(leaning(words, draft.topic) for draft in here.drafts[-1])
    names = tuple(dict.fromkeys(leaning(words, group[-1].topic) for group in here.drafts if group))
    return names[-count:] if each == "分别" else names


def _newly(here: Here, each: str) -> str:
    """`新增` of 新增高新技术企业4家，瞪羚企业、独角兽企业各3家: it counts more of what was new; else nothing."""
    before, unit, last = here.before, here.slot.token.quantity.unit, here.last
    alike = before is not None and before.quantity.unit.printed == unit.printed and unit.canonical == "count"
    if each != "各" or here.own or not alike or last is None or last.measure != "count":
        return ""
    verb = last.verb or leading_verb(last.name)
    return verb if _NEWLY.fullmatch(verb) else ""


def _all_rates(parts: Sequence[str], count: int) -> bool:
    """热线受理工单8642件，响应率、解决率、满意率分别为……: each is a rate of what was counted before."""
    return len(parts) == count and all(part.endswith(("率", "度")) for part in parts)


def _recalled(here: Here, each: str, count: int) -> Sequence[str]:
    """What the sentence has spoken of, where the clause names nothing: those of a list, or the last that were told."""
    if each != "分别":  # 分别达到1万元、2万元，均增长9%
        return _listed(here, here.drafts)
    if here.opened and not here.own and len(spoken := series(here.opening, count)) == count > 1:
        return spoken  # 城镇居民收入和农村居民收入，分别增长8%和9%
    again = _listed(here, here.own)
    return again if len(again) == count else topics(here, count)


def _done_again(here: Here, words: str, count: int) -> Sequence[str]:
    """五年淘汰炼铁产能1亿吨、炼钢产能2亿吨，今年分别淘汰……: a verb alone is done to what was told of last."""
    if not words or leading_verb(words) != words or count < 2:
        return ()
    names = tuple(group[-1].name for group in here.drafts[-count:] if group)
    return names if len(names) == count and all(name.startswith(words) for name in names) else ()


def _tacit(here: Here, count: int) -> Sequence[str]:
    """城乡居民收入达到2.36万元和1.53万元: as many names as numbers, without 分别."""
    following = here.slots[here.index + 1 : here.index + count]
    unit = here.slot.token.quantity.unit.canonical
    passed = here.slot.bounds.inner.start < here.slot.token.span.start
    counts = here.end.flags.get("link", "").endswith("有") and bool(here.slot.tail.strip("、，。；; "))  # 有5个街道
    if here.end.flags.get("more") in ("接连", "相继", "先后") or (counts and not here.end.words):
        return ()  # 接连突破8万亿元、9万亿元: one after the other
    if (
        count < 2
        or not (
            here.end.flags
            or passed
            or _reached(here)
            or _same_list(here, following)
            or _TWO_IN_ONE.search(here.end.words)
        )
        or not (
            _AREA_AND_OUTPUT.search(here.end.words)
            or _COUNTS.fullmatch(here.end.words)
            or all(map(_in_unit(unit), following))
        )
    ):
        return ()
    goes_on = (here.own[-1:] and here.own[-1] and here.own[-1][-1].begins) or _again(here)
    turned = here.end.has("turn") and not here.end.words
    names = series(here.slot.until, count) if here.end.words else _listed(here, here.own if goes_on else here.drafts)
    if turned and (again := next((group[-1].series for group in reversed(here.drafts) if group), ())):
        return again if len(again) == count else ()
    if (
        not here.end.words and not names and here.end.has("up", "down") and unit == "percent"
    ):  # 收入A元，收入B元，增长8.4%和8%
        names = topics(here, count)
    return names if len(names) == count else ()


def _in_unit(unit: str) -> Callable[[Slot], bool]:
    return lambda slot: slot.token.quantity.unit.canonical == unit


def _again(here: Here) -> bool:
    """达到3.7万元和1.7万元、增长7%和10%: a second list after the 、 of the first."""
    return here.index > 0 and listed.turns(here.slots[here.index - 1], here.slot)


def _reached(here: Here) -> bool:
    """收入分别增长8%和9%，达到2万元和1万元: nothing but the word between."""
    return _ONLY_REACHED.fullmatch(here.slot.lead) is not None


def _same_list(here: Here, following: Sequence[Slot]) -> bool:
    """改造供水、燃气管网800公里、600公里: one verb, one unit, and no noun between or behind."""
    unit = here.slot.token.quantity.unit.printed
    alike = all(slot.token.quantity.unit.printed == unit and not slot.lead.strip("、和") for slot in following)
    tails = (here.slot.tail, *(slot.tail for slot in following))
    return (
        alike
        and bool(
            leading_verb(here.end.words) or _SIDES.match(here.end.words) or _MEASURED_LIST.fullmatch(here.end.words)
        )
        and not any(tail.strip("、和，。") for tail in tails)
    )


def _listed(here: Here, drafts: Sequence[Sequence[Draft]]) -> Sequence[str]:
    """分别达到6.5万元和3.8万元，增长4.2%、6.6%: the list goes through the same names again."""
    if here.own and drafts is here.drafts:
        return ()
    return next((group[-1].series for group in reversed(drafts[-6:]) if group and group[-1].series), ())


def topics(here: Here, count: int) -> Sequence[str]:
    """The last things that the sentence has spoken of: 存款余额……，贷款余额……，分别是……."""
    seen: list[str] = []
    for group in here.drafts[: len(here.drafts) - len(here.own)]:
        for draft in group[-1:]:
            own = (
                draft.name
                if draft.topic in (*seen, "项目", "企业")
                or (is_new(draft) and "累计" not in here.slot.lead)
                or draft.name.endswith(("人次", "批次数", "死亡人数", "事故数"))
                else draft.topic
            )  # 签约项目……、（其）到位资金……，分别增长
            seen.extend([own] if own not in seen else [])
    return tuple(seen[-count:]) if count > 1 and len(seen) >= count else ()


def _next(here: Here) -> Sequence[Draft]:
    """The number after a 、 takes the next name of the list that the first has found."""
    for distance, group in enumerate(reversed(here.own[-12:]), 1):
        if group and group[-1].series:
            first = group[-1]
            if distance >= len(first.series):
                return (replace(first, name=here.topic, topic=here.topic, series=(), past=""),)
            name = first.series[distance]
            measure = listed.rate(here) if first.measure in ("points", "change") else first.measure
            return (replace(first, name=name, topic=name, measure=measure, series=()),)
    return ()


def _kind(here: Here) -> Draft:
    """The measure that the words after 分别 or 均 tell."""
    end, unit = here.end, here.slot.token.quantity.unit
    base = end.flags.get("base", "")
    if (end.has("up", "down") and not end.has("to")) or GROWN.match(here.slot.tail):
        past = end.flags.get("past", "") if end.has("from") else ""  # 由上年分别增长5%和6%，转为下降3%和4%
        return Draft("", listed.rate(here), past=past, base=base, yearly=end.yearly, estimate=end.has("est"))
    if unit.canonical == "percentage_point":
        return Draft("", "points", yearly=True)
    if unit.printed == "倍":
        return Draft("", "change", base=base or end.flags.get("past", ""))
    if (leading_verb(end.words) or _newly(here, end.flags.get("each", ""))) and unit.canonical not in (
        "CNY",
        "percent",
    ):
        return Draft("", "count", flow=True)
    begins = end.has("from") and not end.has("past")  # 分别由41.9%、50.3%下降到35.4%、40%
    past = end.flags.get("past", "") if end.has("from", "to") else ""  # 分别从2020年的645元、431元提高到2025年的801元
    return Draft("", "level", past=past, begins=begins, estimate=end.has("est"))
