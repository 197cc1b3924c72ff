"""Two numbers side by side of the same things: 搬迁群众2.6万户11.3万人, 资助学生10万人次1.3亿元, 获批14个1475万千瓦."""

from site_gen.model.unit import MONEY
from site_gen.reading.done_behind import relieved
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule

_POWER = ("kW", "kWh")
_COUNTING = ("count", "person", "person_time", "household")
_SIZED = rule(
    r"(?:资金|投资|额|收入|产值|装机|容量|能力|贷款|补贴|补助)$",
    "发放产业贷款12笔1.3亿元 => 发放产业贷款 | level | 1.3亿元 | 2021 | actual",
)
"""发放产业贷款12笔1.3亿元: the name is that of a sum already."""
_OF_EACH = rule(
    r"(?P<what>[一-龥]{2,12}[户人]均[^，、]{0,6}收入)(?:达到?|为|是|约|均)*",
    "1200名村民人均年收入2万元 => 村民人均年收入 | level | 2万元 | 2021 | actual",
    "500户养殖户户均收入8万元 => 养殖户户均收入 | level | 8万元 | 2021 | actual",
    "1200名村民人均年收入2万元 => 村民人数 | level | 1200名 | 2021 | actual",
)
"""1200名村民人均年收入2万元: what each of them has stands between the two numbers."""
_ITEMS = rule(
    r"[两二三四五\d]项",
    "为贫困学生发放补助3万元，为教师发放补助6万元，两项合计9万元 => 发放补助合计 | level | 9万元 | 2021 | actual",
)
"""两项合计9万元: of what was told before it, and of no 两项."""


def in_all(here: Here) -> Named | None:
    """The sum of the amounts before it: 两项合计9万元."""
    summed = _ITEMS.fullmatch(here.end.words) and here.end.flags.get("link") in ("合计", "总计")
    return Named("", f"{here.topic}合计", whole=here.topic) if summed and here.topic else None


def side_by_side(here: Here) -> Named | None:
    """What stands at once behind another number, and has no words of its own before it."""
    if here.slot.lead or here.slot.joint or not here.own:
        return None
    if here.verb == "解决" and (relief := relieved(here, here.verb)):  # 解决3个村860户3120人的饮水问题
        return Named(here.verb, relief, acts=True)
    if each := _OF_EACH.fullmatch(here.slots[here.index - 1].tail) if _is_money(here) and here.index else None:
        return Named("", each["what"])
    if measured := _in_money_or_power(here):
        return measured
    if not here.verb:
        return None
    also = tail_of(here.slot.tail)  # 惠及80个乡镇近300万群众
    return Named(here.verb, predicate(also)[0] if also else here.topic.removeprefix(here.verb), acts=True)


def _is_money(here: Here) -> bool:
    return here.unit.canonical in MONEY


def _in_money_or_power(here: Here) -> Named | None:
    last, unit = here.last, here.unit.canonical
    what = "金额" if unit in MONEY else "装机容量" if unit in _POWER else ""
    if last is None or not what or not last.topic or not _follows_a_count(here):
        return None
    name = last.verb + last.topic.removeprefix(last.verb)
    return Named("", name if _SIZED.search(name) else name + what, acts=bool(last.flow))


def _follows_a_count(here: Here) -> bool:
    """No word stands between the two numbers, and none behind."""
    counted = here.before is not None and here.before.quantity.unit.canonical in _COUNTING
    return counted and not here.slots[here.index - 1].tail.strip() and not here.slot.tail.strip("，,。；;、 ")
