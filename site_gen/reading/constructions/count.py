"""新增高新技术企业1238家, 建成95座标准化站, 8家国企完成重组: things done, won or counted."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.unit import suited
from site_gen.reading.constructions.improvement import is_made_better
from site_gen.reading.constructions.level import HAVING, per_head
from site_gen.reading.constructions.pair import begins_too, first_end, pair_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.named import Named
from site_gen.reading.naming import named
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix

_LASTING = ("year", "year_of_age")
"""新增劳动力平均受教育年限13.6年: 新增 is part of the name."""

_RAISED = rule(r"[^达]", "登记国际机构增至15家 => 登记国际机构数 | level | 15家 | 2021 | actual")
"""增至15家 is what there is now; 新增就业达到5万人 is what was done."""


_IN_ALL = rule(
    r"(?<=[一-龥”）])(?:总数|总量|总户数|总人数|规模)$",
    "@term 种羊培育规模达到2000只 => 种羊培育规模 | level | 2000只 | 2021 | actual",
    "研发平台总数达126家 => 研发平台总数 | level | 126家 | 2021 | actual",
    "新登记主体8户，总量突破52户 => 主体总量 | level | 52户 | 2021 | actual",
    "新增规上企业8家，总数达到52家 => 规上企业总数 | level | 52家 | 2021 | actual",
)
"""新增8家，总数达到52家: there are so many now."""
_SIZE = rule(
    "户|套|人|栋|公里|平方米|亩|公顷", "改造老旧小区41个、3600户 => 改造老旧小区户数 | count | 3600户 | 2021 | actual"
)
_FURTHERING = ("推动", "促进", "推进", "实现")
_NUMBER = rule(
    r"(?<=惠及)(?:户数|人数|人次|数)$",
    "发放低保金4863万元、惠及8600户次、1.3万人次 => 发放低保金惠及人次 | count | 1.3万人次 | 2021 | actual",
)
_COVERED = rule(
    r"(?:计划|制度|补贴”?|津贴|保险|政策)惠及",
    "@term 营养改善计划惠及12万多山区学生 => 营养改善计划惠及山区学生人数 | count | 12万人 | 2021 | actual",
    "@term 营养改善计划惠及学生12万人 => 营养改善计划惠及学生人数 | count | 12万人 | 2021 | actual",
)
"""营养改善计划惠及: who is covered at the end, not who was over the years."""


def read(here: Here) -> Sequence[Draft]:
    """A count of what a verb did; things that merely are so many are a level."""
    if begins_too(here) or per_head(here):
        return ()
    if (first := first_end(here)) is not None:
        return (pair_of(here, replace(first, begins=False, past="")),)
    if (least := here.striven) and least.measure == "count":
        return (replace(least, series=()),)
    if here.end.has("from") or _RAISED.match(here.end.flags.get("to", "")) or here.unit.canonical in _LASTING:
        return ()
    if again := _another_size(here):
        return (again,)
    parts = named(here)
    if parts.verb == HAVING or not (parts.verb or parts.did or parts.acts):
        return ()
    unit = here.unit
    passed = not parts.verb and here.slot.bounds.bound == "over"
    if (passed or here.end.has("link", "to")) and _IN_ALL.search(parts.name):
        return (Draft(parts.name, "level", parts.topic, estimate=here.end.has("est"), counted=True),)
    if here.end.has("up") and is_made_better(here, parts.name):
        return ()
    if _lessened(here, parts):
        return (Draft(parts.thing, "change", parts.thing),)
    name = ("年均" if here.end.has("avg") else "") + with_suffix(parts.name, unit)
    lasts = suited(unit, name).canonical == "person" and "累计" not in here.slot.lead and bool(_COVERED.search(name))
    return (Draft(name, "count", parts.topic, parts.goes_on, flow=not lasts),)


def _lessened(here: Here, parts: Named) -> bool:
    """减少农村贫困人口1000万, 推动PM2.5浓度再下降1微克/立方米: by how much, and no count of what was done."""
    less = parts.verb == "减少" and not here.slot.joint
    return bool(parts.thing) and (less or (parts.verb in _FURTHERING and here.slot.bounds.down))


def _another_size(here: Here) -> Draft | None:
    """改造老旧小区41个、3600户: a second size of what was done, where no word but the joint stands between."""
    last, unit = here.last, here.unit
    bare = here.slot.joint == "、" and not (here.slot.lead + here.slot.tail).strip("、，。；; ") and not here.end.words
    if not (bare and last and last.measure == "count" and last.verb and _SIZE.search(unit.printed)):
        return None
    told = last.topic.removeprefix(last.verb)
    name = with_suffix(last.verb + told, unit) if told else with_suffix(_NUMBER.sub("", last.name), unit)
    return replace(last, name=name, series=())
