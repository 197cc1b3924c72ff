"""城镇化率达65%, 占三产的53.4%, 60%以上村集体经济组织收入超过50万元: a share as such."""

from collections.abc import Sequence

from site_gen.reading.constructions.pair import opens_pair, pair_of
from site_gen.reading.constructions.share_behind import USED_FOR, of_tail, used_for
from site_gen.reading.constructions.share_compared import against, of_increase, of_normal
from site_gen.reading.constructions.share_done import RATED, done_by, how_far, share_word, spread_to
from site_gen.reading.constructions.share_leaning import completed
from site_gen.reading.constructions.share_parts import part_of
from site_gen.reading.constructions.share_within import within
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.openings import MEASURED
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.plans_met import exceeding
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.verbs import leading_verb

_ONLY = rule(
    r"仅仅?(?=占|完成)|(?<=[一-龥]{2})(?:已经?|约)(?=占(?!地|用|道|领|据))",
    "投资仅完成年度目标的86% => 投资完成年度目标比例 | level | 86% | 2021 | actual",
    "自有财力仅占18% => 自有财力占比 | level | 18% | 2021 | actual",
    "优质稻面积已占水稻面积的80% => 优质稻面积占水稻面积比重 | level | 80% | 2021 | actual",
)
_SPENT = rule(  # 财政支出的78.6%用于民生领域
    r"^(?:都|全部)?(?:用于|投向|投入|用在)了?(?P<on>[^，,。；;、]{2,10}?)(?:领域|方面|事业|上)?(?=[，,。；;、]|$)",
    "财政支出的78.6%用于民生 => 民生支出占财政支出比重 | level | 78.6% | 2021 | actual",
)
_OF_SPENDING = rule(
    r"占(?:[^占]{2,10}(?:支出|投资|预算|投入)|全[国省市区县州])比[重例]",
    "@term 五年生产原煤6亿吨，占全国的三成 => 原煤产量占全国比重 | level | 3成 | 2017..2021 | actual",
    "@term 民生支出累计260亿元，占财政支出的78% => 民生支出占财政支出比重 | level | 78% | 2017..2021 | actual",
)
_RATE = rule(
    r"(?P<name>(?:[国省市]、)?[^，、的]{4,}(?:率|比例|占比))(?:达到?|为|均|全部)*",
    "@plan 确保14个国、省考核断面水质优良率100% => 国、省考核断面水质优良率 | level | 100% | 2022 | target",
    "13个国考断面水质优良比例100% => 国考断面水质优良比例 | level | 100% | 2021 | actual",
)
_AMOUNT = rule(
    r"(?:面积|数量|人口|户数|人数)$", "确权面积超过80% => 确权面积占比 | level | 80% | 2021 | actual"
)  # 确权面积超过80%
_MEMBERS = rule(
    r"(?:[过超破]|超过|突破|达到?|高于|低于)[\d.百千万亿]+元(?:以上|以下)?的[一-龥]{1,6}$",
    "收入过20万元的农户超过75% => 收入过20万元的农户占比 | level | 75% | 2021 | actual",
)
_BY_ITSELF = rule(
    r"(?:平均|最高|累计)?(?:提速|降价)",
    "药品集采品种达到450个，平均降价53% => 药品集采品种平均降价幅度 | level | 53% | 2021 | actual",
)
_EXTENT = rule(
    r"(?:运营|营业|通车)?里程$",
    "高铁营业里程达到3万公里、覆盖80%以上的大城市 => 高铁覆盖大城市比例 | level | 80% | 2021 | actual",
)
_RAISED_TO = rule(
    r"(?:降至|降到|降为|提高到|提高至|调整为|调至)$",
    "将制造业现行16%的税率降至13% => 制造业现行税率 | level | 16% | 2021 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """The share of a series, from before it or, where nothing stands before, from after it."""
    unit = here.unit.canonical
    if unit == "percentage_point" and (beyond := exceeding(here)):
        return (Draft(beyond, "points", here.topic, yearly=True),)
    if unit == "percentage_point" and here.end.words:
        return (Draft(balanced(here.end.words), "level", here.topic),)
    if unit != "percent":
        return ()
    words = _ONLY.sub("", balanced(here.end.words))
    words = (
        _EXTENT.sub("", here.topic) + words if words == "覆盖" and here.slot.joint and here.own else words
    )  # 建成基站86个、覆盖
    words = "" if words == leading_verb(words) and here.slot.tail else without_cause(without_predicate(words))
    words = "、".join(against(here, (words,))) or completed(here, words) or _of_counted(here)
    words = here.topic + words if _BY_ITSELF.fullmatch(words) else words  # 药品集采品种达到450个，平均降价53%
    name = spread_to(here) or _named(here, within(here, words))
    if not name:
        return ()
    spent = _of_all_spent(here, name) or bool(used_for(here) and here.last and here.last.flow)
    whole = name.endswith("贡献率") and "对" in name and not (here.end.has("from", "to") or opens_pair(here))
    return (pair_of(here, Draft(name, "level", name, throughout=whole, flow=spent, estimate=here.end.has("est"))),)


def _of_all_spent(here: Here, name: str) -> bool:
    """民生支出累计260亿元，占财政支出的78%: of what was spent in the same years."""
    last = here.last
    summed = last is not None and last.flow and last.measure == "level" and not here.end.has("from", "to")
    return summed and last is not None and bool(_OF_SPENDING.fullmatch(name.removeprefix(last.topic)))


def _named(here: Here, words: str) -> str:
    """What so much is of, from `words` before it, or from the tail; nothing where neither says it."""
    words = "" if words == "占" and here.slot.tail.startswith("的") else words  # 占98%的行政村实现通村公路硬化
    told = of_increase(here, words) or of_normal(here, words) or part_of(here, words)
    if told := told or _spent(here, words) or _said_behind(here, words):
        return told
    words = words.replace("分别", "")  # 1852个项目投资分别完成年度计划的117%和109%
    if doing := done_by(here, words):
        return f"{doing}比例"
    if words and (used := USED_FOR.match(here.slot.tail)):
        return f"{words}{used[0]}比例"
    if words.endswith("占"):  # 重大基础设施占23.6%; 护理型床位260张、占54%
        within = f"占{here.opening}比重" if words[1:] and MEASURED.search(here.opening) else "占比"
        return f"{words[:-1] or (here.dealt if here.verb.startswith('新') else here.topic)}{within}"
    tail = tail_of(here.slot.tail)
    if words:
        ending = how_far(here, words) or share_word(words, tail)
        return words + (ending or ("占比" if _AMOUNT.search(words) or _MEMBERS.search(words) else ""))
    return here.own[-1][-1].name if opens_pair(here) else of_tail(here, tail)


def _spent(here: Here, words: str) -> str:
    """财政支出的78.6%用于民生: spending on that, as a part of all; else nothing."""
    spent = _SPENT.match(here.slot.tail) if words.endswith("支出") else None
    return f"{spent['on'].removesuffix('支出')}支出占{words}比重" if spent else ""


def _said_behind(here: Here, words: str) -> str:
    """现行16%的税率: words before the number and behind it are one name; else nothing."""
    tail = tail_of(here.slot.tail) if here.slot.tail.startswith("的") else ""
    told = _RAISED_TO.sub("", f"{words}{tail}") if words and tail and not opens_pair(here) else ""
    return told if not told or RATED.search(told) else f"{told}比例"


def _of_counted(here: Here) -> str:
    """13个国考断面水质优良比例100%: the noun that was counted and its share in one."""
    before = here.slots[here.index - 1] if here.index and not here.slot.lead.strip("的") else None
    rate = _RATE.fullmatch(before.tail) if before else None
    return rate["name"] if rate else ""
