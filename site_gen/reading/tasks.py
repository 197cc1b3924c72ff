"""A task, and how much of it is done: 下达了2万户的改造任务, 21个安置区已交付10个."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_both import SUMS
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.verbs import leading_verb

_SET = rule(
    r"[给向为].{1,8}(?:下达|交办|安排|分配)了?$",
    "市政府给我县下达了2万户的气代煤改造任务 => 气代煤改造任务户数 | count | 2万户 | 2021 | target",
)
_TASK = rule(
    r"的?(?P<what>[^，,、。；;]{2,16}任务)",
    "市政府给我县下达了2万户的气代煤改造任务 => 气代煤改造任务户数 | count | 2万户 | 2021 | target",
)
_ALREADY = rule(
    r"(?P<thing>[^、，]{2,})(?:已|均已|全部)(?P<did>交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工|入驻|签约|落户)",
    "21个安置区已交付10个 => 交付安置区数 | count | 10个 | 2021 | actual",
)
_FULFILLED = rule(
    r"(?P<thing>(?!基本|全部|全面|累计|陆续|提前)[^、，]{2,}?)(?P<did>整改完成|完成(?:改制|改造|整治|搬迁|治理|验收|回迁|整合)|新开工|交付|开工|竣工|完成|整改|建成|投用|销号|办结|办复|拆除|完工|落实|兑现)了?",
    "督察反馈的32项问题整改完成29项 => 整改完成问题数 | count | 29项 | 2021 | actual",
    "186户国有企业完成改制162户 => 完成改制国有企业户数 | count | 162户 | 2021 | actual",
    "承诺的10件民生实事完成9件 => 完成民生实事数 | count | 9件 | 2021 | actual",
)
_OF_TASK = rule(r"的?(?:目标)?任务", "各方配合完成裁减员额30万任务 => 裁减员额 | count | 30万人 | 2021 | actual")
_TASK_OVER = rule(
    r"的?(?:目标)?任务(?:顺利|圆满|如期|全面|提前|超额)*完成",
    "裁减军队员额20万任务顺利完成 => 裁减军队员额 | count | 20万人 | 2021 | actual",
)
_COMPLETED = rule(
    r"完成了?(?P<what>[一-龥]{4,})$", "各方配合完成裁减员额30万任务 => 裁减员额 | count | 30万人 | 2021 | actual"
)
"""各方配合完成裁减员额30万任务: what the task was is what was done."""


def set_task(here: Here) -> Named | None:
    """市政府给我县下达了2万户的气代煤改造任务: what was set stands after."""
    task = _TASK.match(here.slot.tail) if _SET.search(here.slot.lead) else None
    return Named("", task["what"], acts=True) if task else None


def task_done(here: Here, words: str) -> Named | None:
    """各方配合完成裁减员额30万任务: what the task was is what was done."""
    if _TASK_OVER.match(here.slot.tail) and (verb := leading_verb(words)):
        return Named(verb, words.removeprefix(verb), acts=True)
    task = _COMPLETED.search(words) if _OF_TASK.match(here.slot.tail) else None
    verb = leading_verb(task["what"]) if task else ""
    return Named(verb, task["what"].removeprefix(verb), acts=True) if task and verb else None


def so_far(here: Here, words: str) -> Named | None:
    """21个安置区已交付10个, 32项问题整改完成29项: so many of them are done."""
    unit, said = here.unit, words.removeprefix("的")
    already = None if unit.canonical in SUMS else _ALREADY.fullmatch(said)
    last = here.slots[here.index - 1].token.quantity.unit.printed if here.index else ""
    if not already and last == unit.printed and not tail_of(here.slot.tail):
        already = _FULFILLED.fullmatch(said + here.end.flags.get("did", ""))
    what = tail_of(here.slot.tail) if already else ""  # 产业园已入驻6家企业
    if already and what:
        return Named("", already["thing"] + already["did"] + predicate(what)[0], acts=True)
    return Named(already["did"], already["thing"], acts=True) if already else None
