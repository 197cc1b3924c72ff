"""A、B、C分别增长a%、b%、c%; A和B各100家; 办复率均达100%: several series share a verb, or a number."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.unit import Unit
from site_gen.reading.constructions import by_year, listed
from site_gen.reading.constructions.change import GROWN
from site_gen.reading.constructions.distance import RATE_NOUN
from site_gen.reading.constructions.distributed import LISTING, names_of
from site_gen.reading.constructions.gains import moving_apart
from site_gen.reading.constructions.level import covered
from site_gen.reading.constructions.listed_apart import each_apart, thing_apart
from site_gen.reading.constructions.listed_numbers import numbers, rate
from site_gen.reading.constructions.one_rate import alike, newly, one_for_all
from site_gen.reading.constructions.recalled import done_again, repeated, topics
from site_gen.reading.constructions.share_compared import against
from site_gen.reading.constructions.share_done import how_far
from site_gen.reading.constructions.share_within import within
from site_gen.reading.constructions.tacit import MOVED, told_again
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.naming_products import harvested
from site_gen.reading.naming_wholes import parts_of
from site_gen.reading.openings import MEASURED
from site_gen.reading.parts_of_whole import of_part
from site_gen.reading.rule import rule
from site_gen.reading.series import series, worked
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
_COMPLETED = rule(
    r"^完成(?=[一-龥]{2,}(?:投资|收入|税收|总值|产值|增加值|总额)$)",
    "完成工业、农业投资86亿元、12亿元 => 工业投资 | level | 86亿元 | 2021 | actual",
    "完成全口径和区级财政收入24亿元和7亿元 => 全口径财政收入 | level | 24亿元 | 2021 | actual",
)
_PARTS_OF = rule(
    r"(?P<list>[^，]{2,}?[、和][^，]{2,}?)(?:稳定在|保持在|约?占|达到?)?(?P<whole>全[国省市球]|世界)的?",
    "苹果、柑橘产量稳定在全国1/4、1/3 => 柑橘产量占全国比重 | level | 33.33333333333333333333333333% | 2021 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """The first number of a list splits the words before it; the others take their place in what it found."""
    told = repeated(here, here.drafts) or topics(here, numbers(here))
    if own := by_year.read(here) or listed.read(here) or each_apart(here, told) or _over_comma(here):
        return own
    if moving := moving_apart(here, numbers(here)):
        return moving
    if here.slot.joint in LISTING and not (trim(here.slot.lead).words or "分别" in here.slot.lead or told_again(here)):
        return _next(here)
    each = "分别" if here.end.words.startswith("分别") else here.end.flags.get("each", "")
    names = _parts_of(here) or alike(here, each) or names_of(here, each)
    if len(names) < 2:
        return ()
    draft, names = _measured(here, names)
    if one_for_all(here, each) and all(map(MEASURED.search, names)):
        return tuple(replace(draft, name=name, topic=name, uneven=True) for name in names)
    if each and each != "分别":
        return tuple(replace(draft, name=name, topic=name) for name in names)
    return (replace(draft, name=names[0], topic=names[0], series=names, uneven=len(names) != numbers(here)),)


def _measured(here: Here, names: Sequence[str]) -> tuple[Draft, Sequence[str]]:
    """What the words after the names say is measured, and each name with what that adds to it."""
    names = names if here.unit.canonical == "percentage_point" else against(here, names) or names
    draft = _kind(here)
    if here.last and done_again(here, here.end.words.removeprefix("分别"), len(names)):
        draft = replace(draft, measure=here.last.measure, flow=here.last.flow)
    draft, names = _beside_rate(here, *_parts(here, draft, names))
    names = _sped(here, names) if draft.measure == "points" else names
    if far := how_far(here, names[-1]) if here.unit.canonical == "percent" else "":
        names = tuple(name + far for name in worked(tuple(names)))
    if where := covered(here):  # 高铁、航空均实现21个地级市全覆盖
        names = tuple(f"{name}覆盖{where}" for name in names)
    names = tuple(_COMPLETED.sub("", name) for name in names)
    if draft.measure in ("level", "count", "change"):
        names = tuple(with_suffix(name, _unit_of(here, place)) for place, name in enumerate(names))
    return draft, names


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
    if names[0].endswith("占比") and MEASURED.search(here.topic):
        return draft, tuple(f"{name.removesuffix('占比')}占{here.topic}比重" for name in names)
    if here.unit.canonical == "percent" and draft.measure == "level":
        return draft, tuple(within(here, name) for name in names)
    parts, last = parts_of(here, names), here.last
    if draft.measure != "level" or parts == names or last is None:
        return draft, names
    verb = last.verb if last.measure == "count" else ""
    return replace(draft, measure=last.measure, flow=last.flow), tuple(verb + part for part in parts)


def _parts_of(here: Here) -> Sequence[str]:
    """苹果、柑橘产量稳定在全国1/4、1/3: each as a part of the nation's."""
    parts = _PARTS_OF.fullmatch(here.end.words) if here.slot.token.shape == "fraction" else None
    names = series(parts["list"], numbers(here)) if parts and numbers(here) > 1 else ()
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
    return own[-1].token.quantity.unit if len(own) > place else here.unit


def _next(here: Here) -> Sequence[Draft]:
    """The number after a 、 takes the next name of the list that the first has found."""
    for distance, group in enumerate(reversed(here.own[-12:]), 1):
        if group and group[-1].series:
            first = group[-1]
            if distance >= len(first.series):
                return (replace(first, name=here.topic, topic=here.topic, series=(), past=""),)
            name = first.series[distance]
            measure = rate(here) if first.measure in ("points", "change") else first.measure
            topic = thing_apart(name) if measure == "points" else name
            return (replace(first, name=name, topic=topic, measure=measure, series=()),)
    return ()


def _over_comma(here: Here) -> Sequence[Draft]:
    """进口、出口分别增长8%，12%: a bare number behind the comma is of the next name that has none yet."""
    if here.index or here.slot.lead.strip() or here.slot.tail.strip("，,。；;、和 ") or not here.before:
        return ()
    for distance, group in enumerate(reversed(here.drafts[-12:]), 1):
        if here.same_unit and group and (names := group[-1].series):
            told = [draft.name for later in here.drafts[-distance:] for draft in later]
            if distance == len(names) or told != list(names[:distance]):
                return ()
            left = names[distance:] if len(here.slots) > 1 else ()
            return (replace(group[-1], name=names[distance], topic=names[distance], series=left),)
    return ()


def _kind(here: Here) -> Draft:
    """The measure that the words after 分别 or 均 tell."""
    end, unit = here.end, here.unit
    base = end.flags.get("base", "")
    if (end.has("up", "down") and not end.has("to")) or end.words in MOVED or GROWN.match(here.slot.tail):
        past = end.flags.get("past", "") if end.has("from") else ""  # 由上年分别增长5%和6%，转为下降3%和4%
        return Draft("", rate(here), past=past, base=base, yearly=end.yearly, estimate=end.has("est"))
    if unit.canonical == "percentage_point":
        return Draft("", "points", yearly=True)
    if unit.printed == "倍":
        return Draft("", "change", base=base or end.flags.get("past", ""))
    if (
        leading_verb(end.words.removeprefix("分别")) or newly(here, end.flags.get("each", ""))
    ) and unit.canonical not in (
        "CNY",
        "percent",
    ):
        return Draft("", "count", flow=True)
    begins = end.has("from")  # 分别由41.9%、50.3%下降到35.4%、40%
    past = end.flags.get("past", "") if end.has("from", "to") else ""  # 分别从2020年的645元、431元提高到2025年的801元
    return Draft("", "level", past=past, begins=begins, estimate=end.has("est"))
