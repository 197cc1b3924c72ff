"""完成投资112亿元, 投资1.8亿元打造美丽乡村, 总投资30亿元的15个项目: sums of money."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.reading.constructions.pair import opens_pair, pair_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.naming import named
from site_gen.reading.phrases import balanced, predicate_free, purpose
from site_gen.reading.units import UNIT, is_landmark
from site_gen.reading.verbs import leading_verb

_MONEY = ("CNY", "USD", "EUR", "HKD", "JPY")
_NUMBER = re.compile(rf"\d[\d.]*[万亿]?余?多?(?:{UNIT})?")
_INVESTED = re.compile(r"投资(?:额)?(?:达到?|超过?|突破|近|约|逾|不低于)?$")  # 625个重大项目完成投资6800亿元
_SUM_OF = re.compile(r"投资|资金|额$")
_MONEY_OF = re.compile(r"总值|GDP|产值|增加值|收入|投资|税|额|营收|存款|贷款|资产|经济总量|经济规模|产业规模")
_PLAIN = ("完成", "实现", "累计完成")
_SPENDING = (
    "总投资",
    "投资",
    "累计投资",
    "累计投入",
    "投入",
    "计划投资",
    "完成投资",
    "计划总投资",
    "累计总投资",
    "年投资",
    "争取资金",
    "投入资金",
    "筹措资金",
    "统筹资金",
    "整合资金",
    "筹集资金",
    "累计投入资金",
    "统筹",
    "拨付",
    "安排",
    "筹集",
    "筹措",
)


def read(here: Here) -> Sequence[Draft]:
    """The name of the sum: its own words, or what it was spent on where only 投资 stands before."""
    if here.slot.token.quantity.unit.canonical not in _MONEY:
        return ()
    if opens_pair(here):
        first = here.own[-1][-1]
        return (pair_of(here, replace(first, begins=False, past="")),)
    words = balanced(here.end.words)
    spending = next((verb for verb in sorted(_SPENDING, key=len, reverse=True) if words.endswith(verb)), "")
    purposes = _purpose(here) if spending else ""
    if spending and purposes:
        who = words.removesuffix(spending)
        who = "" if who.endswith("等") else who
        name = f"{who}{purposes}{'投资' if '投' in spending else '资金'}"
        return (Draft(name, "level", name, flow=True),)
    parts = named(here)
    if not parts.name or (is_landmark(here.slot.token.quantity.unit) and not _MONEY_OF.search(parts.name)):
        return ()
    name = parts.thing if parts.verb in _PLAIN and parts.thing else parts.name
    before = here.slot.lead or (here.slots[here.index - 1].tail if here.index else "")
    if _INVESTED.search(before) and not _SUM_OF.search(name):
        name += "投资"
    adds_up = parts.acts or "累计" in here.slot.lead
    draft = Draft(name, "level", parts.topic or name, parts.verb, flow=adds_up, estimate=here.end.has("est"))
    return (pair_of(here, draft),)


def _purpose(here: Here) -> str:
    """What follows: 的 + project, or a verb + object, or the next quantity's thing."""
    tail = here.slot.tail
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    if not tail.strip() and following is None and leading_verb(here.slot.rest):
        return purpose(_NUMBER.sub("", re.split("[，、。]", here.slot.rest.lstrip("，"))[0]))
    if tail.strip("的 ") == "" and following is not None and following.joint == "的":
        return predicate_free(purpose(following.tail))
    if tail.startswith("的"):
        return predicate_free(purpose(tail))
    if not tail.strip() and following is not None and leading_verb(following.lead):
        return purpose(following.lead)
    return purpose(tail) if leading_verb(tail.removeprefix("用于")) else ""
