"""The names that a list of numbers is shared out to: 一产、二产……分别增长2%、6%, 均, 双双."""

from collections.abc import Callable, Sequence

from site_gen.reading.constructions import listed
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leaning_parts, leans
from site_gen.reading.drafts import Draft, Here, is_new
from site_gen.reading.openings import MEASURED
from site_gen.reading.owners import goes_back
from site_gen.reading.plans_met import PLANNED, changed, of_plan
from site_gen.reading.rule import rule
from site_gen.reading.series import series, several
from site_gen.reading.series_spread import spread_alike
from site_gen.reading.slots import Slot
from site_gen.reading.subjects import of_them
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

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
_ONLY_REACHED = rule(
    r"[，, ]*(?:(?:19|20)\d\d年?|今年|全年)?(?:年?[底末])?(?:预计|已|将|可)*(?:达到?)[ ]*",
    "@term 城乡居民收入年均分别增长8%和9%，预计达到3万元和2万元 => 城镇居民收入 | level | 3万元 | 2021 | estimate",
    "出口、进口分别增加5亿元、3亿元，2021年底达到91亿元、61亿元 => 出口 | level | 91亿元 | 2021 | actual",
)
_BOTH = ("均", "都", "双双")
MOVED = ("增加", "减少", "净增加")
"""存款86亿元、贷款52亿元，增加8亿元和3亿元: the verb alone says that both have moved."""
LISTING = ("、", "和", "及", "与", "以及")


def names_of(here: Here, each: str) -> Sequence[str]:
    """The names that the numbers belong to: from the words before, or from what the sentence has spoken of."""
    count = listed.numbers(here)
    words = here.end.words.removeprefix("分别")
    if each == "分别" and (spoken := _of_opening(here, words, count)):
        return spoken
    if (
        not each and words.startswith("占") and "和" not in words and count > 1
    ):  # 分别完成投资86亿元、152亿元，占年度计划的112%和108%
        whole = words.rstrip("的")
        tail = "完成年度计划比例" if PLANNED.fullmatch(whole) else f"{whole.removesuffix('比重')}比重"
        return tuple(name + tail for name in repeated(here, here.drafts) or topics(here, count))
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
    if words:
        return done_again(here, words, count) or _said(here, each, words, count)
    if here.drafts and len(here.drafts[-1]) > 1:
        return tuple(draft.topic for draft in here.drafts[-1])
    return _recalled(here, each, count)


def _of_opening(here: Here, words: str, count: int) -> Sequence[str]:
    """新材料、新能源产业加快壮大，占工业比重分别……: of each that the clause before was about; else nothing."""
    measured, share, _ = words.partition("占")
    alone = here.opened and not here.own and count > 1 and (leans(measured) if measured else share)
    spoken = series(here.opening, count) if alone else ()
    if len(spoken) != count:
        return ()
    return tuple(name + words if share else leaning(words, name) for name in spoken)


def _said(here: Here, each: str, words: str, count: int) -> Sequence[str]:
    """The names that stand right before."""
    doing = "" if leading_verb(words) else here.verb if here.slot.joint in LISTING else newly(here, each)
    own = here.slot.lead if here.slot.lead.startswith("分别") else here.slot.until  # 分别新认定实验室、中心3家和5家
    names = series(
        doing + here.slot.lead if (here.index or doing) and each != "分别" else own.removeprefix("分别"), count
    )
    both = spread_alike(names[0]) if each in _BOTH and len(names) == 1 else ()
    return both or _theirs(here, names)


def one_for_all(here: Here, each: str) -> bool:
    """居民收入和农民收入分别增长10%: one number alone, of each of those named."""
    goes_on = here.index + 1 < len(here.slots) and not trim(here.slots[here.index + 1].lead).words
    one = each == "分别" and bool(here.end.words.removeprefix("分别")) and not here.end.has("from")
    return one and not (here.index or goes_on or here.slot.rest.strip()[:1].isdecimal())  # 分别增长8%，12%


def alike(here: Here, each: str) -> Sequence[str]:
    """Both names before the one number of 分别, each of which says what is measured."""
    if not one_for_all(here, each):
        return ()
    names = several(here.slot.until) or spread_alike(here.end.words)
    return names if len(names) > 1 and all(map(MEASURED.search, names)) else ()


def _theirs(here: Here, names: Sequence[str]) -> Sequence[str]:
    """国有企业户数减少59家，资产总额、利润分别增长: what firms earn is theirs who were spoken of right before."""
    if here.own or len(names) < 2:
        return names
    bare = [name.partition("占")[0] for name in names]
    if all(goes_back(words, here) for words in bare):
        return tuple(leaning(words, here.about) + name[len(words) :] for words, name in zip(bare, names, strict=True))
    return of_them(names, here.topic) or names


def _leaning_each(here: Here, words: str, each: str, count: int) -> Sequence[str]:
    """通畅率分别达…… after 乡镇、建制村通达率均为100%: that of each of those told last."""
    if each == "分别" and here.drafts and len(here.drafts[-1]) == count:
        return tuple(leaning(words, draft.topic) for draft in here.drafts[-1])
    names = tuple(dict.fromkeys(leaning(words, group[-1].topic) for group in here.drafts if group))
    return names[-count:] if each == "分别" else names


def newly(here: Here, each: str) -> str:
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
        return repeated(here, here.drafts)
    if here.opened and not here.own and len(spoken := series(here.opening, count)) == count > 1:
        return spoken  # 城镇居民收入和农村居民收入，分别增长8%和9%
    again = repeated(here, here.own)
    return again if len(again) == count else topics(here, count)


def done_again(here: Here, words: str, count: int) -> Sequence[str]:
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
    goes_on = (here.own[-1:] and here.own[-1] and here.own[-1][-1].begins) or told_again(here)
    turned = here.end.has("turn") and not here.end.words
    names = series(here.slot.until, count) if here.end.words else repeated(here, here.own if goes_on else here.drafts)
    if turned and (again := next((group[-1].series for group in reversed(here.drafts) if group), ())):
        return again if len(again) == count else ()
    moved = here.end.words in MOVED or (
        not here.end.words and not names and here.end.has("up", "down") and not here.end.has("to")
    )
    if moved and (unit == "percent" or _by_so_much(here, unit)):  # 收入A元，收入B元，增长8.4%和8%
        names = topics(here, count)
    return names if len(names) == count else ()


def _by_so_much(here: Here, unit: str) -> bool:
    """存款86亿元、贷款52亿元，比上年增加8亿元和3亿元: by how much of the same either has moved."""
    return here.before is not None and not here.index and here.before.quantity.unit.canonical == unit


def _in_unit(unit: str) -> Callable[[Slot], bool]:
    return lambda slot: slot.token.quantity.unit.canonical == unit


def told_again(here: Here) -> bool:
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


def repeated(here: Here, drafts: Sequence[Sequence[Draft]]) -> Sequence[str]:
    """分别达到6.5万元和3.8万元，增长4.2%、6.6%: the list goes through the same names again."""
    if here.own and drafts is here.drafts:
        return ()
    return next((names for group in reversed(drafts[-6:]) if (names := _listed(group))), ())


def _listed(group: Sequence[Draft]) -> Sequence[str]:
    """The names of a list: those that its first number found, or all that one number was told of (均翻一番)."""
    if len(group) > 1:
        return tuple(draft.topic for draft in group)
    return group[0].series if group else ()


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
                or (draft.verb and draft.name.endswith(("里程", "长度", "面积")))
                else draft.topic
            )  # 签约项目……、（其）到位资金……，分别增长
            seen.extend([own] if own not in seen else [])
    return tuple(seen[-count:]) if count > 1 and len(seen) >= count else ()
