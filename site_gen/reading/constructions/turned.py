"""由下降5%收窄至下降2.1%, 降幅由上半年的8%收窄到3%: a rate, and what became of it."""

from collections.abc import Sequence

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.months import told
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.trimming_start import trim_start

_FIRST = rule(
    r"(?P<name>[^，]*?)(?:的?(?P<noun>增速|增幅|涨幅|降幅|跌幅))?(?:已经?|持续|逐步|快速|明显|稳步)*[由从](?P<past>[^，、由从]{0,10}?)"
    r"(?:同期)?的?(?:同比)?(?P<way>(?:负|正)?增长|下降|上升|上涨|下跌|降低|负)?",
    "固定资产投资由下降5%收窄至下降2.1% => 固定资产投资 | growth | -2.1% | 2021 | actual",
    "用电量降幅由6.2%收窄至1.5% => 用电量 | growth | -1.5% | 2021 | actual",
    "出口由上年下降5%转为增长12% => 出口 | growth | -5% | 2020 | actual",
    "工业增加值增速由一季度的3%提高到6.5% => 工业增加值 | growth | 3% | 2021-01..03 | actual",
)
_SECOND = rule(
    r"(?:逐[季月步]|持续|大幅|明显|快速|稳步|进一步|[，、\s])*(?P<turn>收窄|缩小|扩大|回落|回升|提高|提升|上升|加快|放缓|攀升|恢复|转|转变|变|降|升)[到至为]了?"
    r"(?:全年|年末|年底)?的?(?:同比)?(?:(?:负|正)?增长|下降|上升|上涨|下跌|降低|[负正])?",
    "固定资产投资增速由-5%收窄至-2.1% => 固定资产投资 | growth | -2.1% | 2021 | actual",
    "税收降幅由一季度的15.6%收窄至全年的2.3% => 税收 | growth | -2.3% | 2021 | actual",
)
_YEAR = rule(
    r"上年|去年|(?:19|20)\d\d年",
    "工业投资增速由上年的5%提高到8% => 工业投资 | growth | 5% | 2020 | actual",
)
_RISEN = ("提高", "提升")
"""增速由5%提高到8%: from that of the year before; 收窄 and 回升 may tell of the course of one."""


def read(here: Here) -> Sequence[Draft]:
    """The rate that was, with its time where it is told, and the one that it turned to."""
    until = here.slot.until
    if here.unit.canonical != "percent" or not ("由" in until or "从" in until):
        return ()
    first = _FIRST.fullmatch(here.slot.lead)
    if first and (first["noun"] or first["way"]) and "分别" not in here.slot.lead:
        return _first(here, _name(here, first["name"]), first["past"])
    before = _FIRST.fullmatch(here.slots[here.index - 1].lead) if here.index else None
    if before is None or not (before["noun"] or before["way"]) or not _SECOND.fullmatch(here.slot.lead):
        return ()
    name = _name(here, before["name"])
    return (Draft(name, "growth", name, ends=True, yearly=True),) if name else ()


def _first(here: Here, name: str, past: str) -> Sequence[Draft]:
    """Nobody's where its time is not told."""
    following = here.following
    second = _SECOND.fullmatch(following.lead) if following else None
    if second is None or not name or following is None or following.token.quantity.unit.canonical != "percent":
        return ()
    months = told(past, None)
    known = months or _YEAR.search(past) or (not past and second["turn"] in _RISEN)
    return (Draft(name if known else "", "growth", name, past="" if months else past, begins=True, months=months),)


def _name(here: Here, words: str) -> str:
    return without_cause(without_predicate(trim_start(words))) or here.grown
