"""A、B、C分别增长a%、b%、c%; A和B各100家; 办复率均达100%: several series share a verb, or a number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.model.dataset import Measure
from site_gen.reading.constructions.change import GROWN
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.naming import DEPENDENT, balanced
from site_gen.reading.trimming import trim, trim_start
from site_gen.reading.verbs import leading_verb

_JOINTS = (re.compile(r"、"), re.compile(r"、|和|与"), re.compile(r"、|和|与|以及|及"))
_LEVELS = re.compile(r"[国省市县区]")
_HEADS = re.compile(
    r"(?:人均可支配收入|可支配收入|参保率|覆盖率|普及率|完成率|投资完成率|结案率|入园率|入学率|毛入学率|合格率|达标率|[^、和]{2}率|占比|比重|增加值|投资|收入|标准|产值|总额|数量|总量|面积|产量|浓度|余额|支出|进出口|补贴|排放量|[^、和]{2}额|[^、和]量|[^、和]值|[^、和]{2}指数|价格)$"
)
_TOWN_AND_COUNTRY = (("城镇", "农村"), ("城市", "农村"))


def read(here: Here) -> Sequence[Draft]:
    """The first of a list splits its words; the others take their place in what it found."""
    if here.slot.joint in ("、", "和", "及", "与", "以及") and not trim(here.slot.lead).words and here.own and here.own[-1]:
        return _next(here)
    if not here.end.has("each"):
        return _tacit(here)
    names = series_of(here)
    if len(names) < 2 and not here.end.words and here.drafts and len(here.drafts[-1]) > 1:
        names = tuple(draft.topic for draft in here.drafts[-1])
    if len(names) < 2 and not here.end.words and here.end.flags["each"] == "分别":
        names = _topics(here, _numbers(here)) or names
    if len(names) < 2 and DEPENDENT.fullmatch(here.end.words):
        names = tuple(dict.fromkeys(group[-1].topic + here.end.words for group in here.drafts if group))
    if len(names) < 2:
        return ()
    draft = _kind(here)
    if here.end.flags["each"] != "分别":
        return tuple(replace(draft, name=name, topic=name) for name in names)
    return (replace(draft, name=names[0], topic=names[0], doubt=_mismatch(here, names)),)


def _tacit(here: Here) -> Sequence[Draft]:
    """城乡居民收入达到2.36万元和1.53万元: as many names as numbers, without 分别."""
    numbers = _numbers(here)
    following = here.slots[here.index + 1 : here.index + numbers]
    unit = here.slot.token.quantity.unit.canonical
    if numbers < 2 or not here.end.flags or any(slot.token.quantity.unit.canonical != unit for slot in following):
        return ()
    names = series_of(here)
    return (replace(_kind(here), name=names[0], topic=names[0]),) if len(names) == numbers else ()


def _numbers(here: Here) -> int:
    return 1 + sum(1 for slot in here.slots[here.index + 1 :] if slot.joint and not trim(slot.lead).words)


def _topics(here: Here, count: int) -> tuple[str, ...]:
    """The last things that the sentence has spoken of: 存款余额……，贷款余额……，分别是……."""
    seen = tuple(dict.fromkeys(group[-1].topic for group in here.drafts[: len(here.drafts) - len(here.own)] if group))
    return seen[-count:] if count > 1 and len(seen) >= count else ()


def _next(here: Here) -> Sequence[Draft]:
    """The number after a 、 takes the next name; without a 分别 before, it is not of this construction."""
    first = next((index for index in range(here.index, -1, -1) if here.slots[index].lead.strip("、和及与以 ")), 0)
    end = trim(here.slots[first].lead)
    tacit = len(_series(here.slots[first].until, len(here.slots) - first, "")) == len(here.slots) - first
    if first == here.index or not here.own[first] or not (end.flags.get("each") == "分别" or (tacit and end.flags)):
        return ()
    names = _series(here.slots[first].until, len(here.slots) - first, here.own[first][-1].topic)
    if len(names) < 2:
        groups = [group for group in here.drafts if len(group) > 1]
        names = tuple(draft.topic for draft in groups[-1]) if groups else _topics(here, len(here.slots) - first) or names
    place = here.index - first
    name = names[place] if place < len(names) else here.topic
    return (replace(here.own[first][-1], name=name, topic=name),)


def series_of(here: Here) -> tuple[str, ...]:
    """The names that the list before the quantity holds; one for each number where 分别 stands."""
    return _series(here.slot.until, _numbers(here), here.topic)


def _series(until: str, count: int, topic: str) -> tuple[str, ...]:
    words = balanced(trim(trim_start(until)).words)
    if not words:
        return tuple(topic.split("、")) if "、" in topic else (topic,)
    verb = leading_verb(words)
    names = _split(words[len(verb) :], count)
    if len(names) < 2 and words.startswith("城乡") and count == 2:
        town = _TOWN_AND_COUNTRY["低保" in words]
        return tuple(place + words[2:] for place in town)
    head = _HEADS.search(names[-1]) if names else None
    if len(names) > 1 and _LEVELS.match(names[-1]) and _LEVELS.fullmatch(names[0]):
        names = [*(name + names[-1][1:] for name in names[:-1]), names[-1]]
    if head:
        names = [name if _HEADS.search(name) or len(names) < 2 else name + head[0] for name in names]
    return tuple(verb + trim_start(name) for name in names)


def _split(words: str, count: int) -> list[str]:
    """The list taken apart at the joints that give as many names as there are numbers: 汽车及零部件 is one."""
    for joints in _JOINTS:
        names = [name for name in joints.split(words) if name]
        if count > 1 and len(names) == count:
            return names
    return names


def _kind(here: Here) -> Draft:
    """The measure that the words after 分别 or 均 tell."""
    flags, unit = here.end, here.slot.token.quantity.unit
    if (flags.has("up", "down") and not flags.has("to")) or GROWN.match(here.slot.tail):
        return Draft("", _rate(here), base=flags.flags.get("base", ""), yearly=flags.has("yoy"), estimate=flags.has("est"))
    if unit.printed == "倍":
        return Draft("", "change", base=flags.flags.get("base", "") or flags.flags.get("past", ""))
    if leading_verb(flags.words) and unit.canonical not in ("CNY", "percent"):
        return Draft("", "count", flow=True)
    return Draft("", "level", estimate=flags.has("est"))


def _rate(here: Here) -> Measure:
    """Points for 百分点, a change for 元 or 人, else growth."""
    unit = here.slot.token.quantity.unit.canonical
    if unit == "percentage_point":
        return "points"
    if unit != "percent":
        return "change"
    return "average-growth" if here.end.has("avg") else "growth"


def _mismatch(here: Here, names: Sequence[str]) -> str:
    numbers = _numbers(here)
    return "" if len(names) == numbers else f"分别：{len(names)} 项对 {numbers} 个数"


