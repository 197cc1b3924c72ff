"""恢复到2019年的112%, 压缩至法定时限的28%: how much there is beside a time before, or beside what is set."""

from collections.abc import Sequence

from site_gen.reading.constructions.listed_numbers import numbers
from site_gen.reading.constructions.recalled import topics
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.trimming_start import trim_start

_RECOVERED = rule(
    r"(?P<name>[^，]*?)(?:同比|总体|整体|基本|仅仅?|只|才|大约|已经?|将|逐步|稳步|快速|有序|强劲|全面|约|[，、\s])*(?P<each>分别|均|都)?(?:已经?|将)?"
    r"(?:(?:恢复|回升|压缩|压减|缩短)(?:到|至|为)了?|(?:达到?|为|是|相当于)(?=全))(?P<when>全[国省市]平均|(?<=相当于)全[国省市区县州]|(?:19|20)\d\d年|疫情[之以]?前|常年|(?<=恢复[到至])(?:上年|去年)|法定(?:办结|审批|办理)?(?:时限|时间|期限))(?:同期)?的?(?:水平|规模|总量|数量)?的?",
    "旅游总收入恢复到2019年的112% => 旅游总收入相当于2019年比例 | level | 112% | 2021 | actual",
    "接待游客12万人次，恢复到上年的七成 => 接待游客人次相当于上年比例 | level | 7成 | 2021 | actual",
    "接待游客恢复至疫情前水平的95% => 接待游客相当于疫情前比例 | level | 95% | 2021 | actual",
    "居民收入仅为全国平均水平的78% => 居民收入相当于全国平均比例 | level | 78% | 2021 | actual",
    "全员劳动生产率达到全国平均水平的1.2倍 => 全员劳动生产率相当于全国平均倍数 | level | 1.2倍 | 2021 | actual",
    "审批时限压缩至法定时限的28% => 审批时限相当于法定时限比例 | level | 28% | 2021 | actual",
    "入境游客恢复到疫情前的1.3倍 => 入境游客相当于疫情前倍数 | level | 1.3倍 | 2021 | actual",
    "客流8万人次、旅游收入5亿元，分别恢复到2019年的105%、98% => 旅游收入相当于2019年比例 | level | 98% | 2021 | actual",
    "客流、收入分别恢复至2019年的119%、119.2% => 客流相当于2019年比例 | level | 119% | 2021 | actual",
)
_NEXT = rule(
    r"(?P<when>全[国省市区县州])(?:平均)?(?:水平)?的",
    "人均收入仅相当于全国的62%、全省的71% => 人均收入相当于全省比例 | level | 71% | 2021 | actual",
)
_BEFORE = rule(
    r"(?P<name>.+相当于)全[国省市区县州](?P<kind>(?:平均)?比例)",
    "人均收入仅相当于全国的62%、全省的71% => 人均收入相当于全省比例 | level | 71% | 2021 | actual",
)
_KINDS = {"percent": "比例", "times": "倍数"}


def read(here: Here) -> Sequence[Draft]:
    """What there is again as a part of what there was; a multiple of a year's is read as others are."""
    if beside := _beside(here):
        return beside
    told = _RECOVERED.fullmatch(here.slot.lead) if here.slot.lead.endswith("的") else None
    kind = _KINDS.get(here.unit.canonical)
    if told is None or kind is None or (kind == "倍数" and "年" in told["when"]):
        return ()
    count = numbers(here)
    names = _names(here, told["name"], told["each"] or "", count)
    shares = tuple(f"{name}相当于{told['when']}{kind}" for name in names if name)
    if told["each"] in ("均", "都"):
        return tuple(Draft(share, "level", share) for share in shares)
    whole = len(shares) == count
    return (Draft(shares[0], "level", names[0], series=shares if count > 1 else ()),) if shares and whole else ()


def _beside(here: Here) -> Sequence[Draft]:
    """相当于全国的62%、全省的71%: the same beside the next one named."""
    told = _NEXT.fullmatch(here.slot.lead) if here.slot.joint and here.own and here.own[-1] else None
    before = _BEFORE.fullmatch(here.own[-1][-1].name) if told else None
    return (Draft(before["name"] + told["when"] + before["kind"], "level"),) if told and before else ()


def _names(here: Here, words: str, each: str, count: int) -> Sequence[str]:
    """What it is told of: the words before, else what the sentence has spoken of."""
    name = without_cause(without_predicate(trim_start(words)))
    if not name:
        return topics(here, count) if count > 1 else (here.grown,)
    return series(name, max(count, 2)) if each else (name,)
