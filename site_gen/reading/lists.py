"""What governs the numbers of a list, though it stands before the first alone: 分别下降3%、5%."""

from msgspec.structs import replace

from site_gen.model.quantity import Bound
from site_gen.reading.bounds import Bounds, bounds_of
from site_gen.reading.rule import rule
from site_gen.reading.tokens import scan

AND = "和(?![美谐睦田县]|平(?!板|台))"
"""和 that joins: 和美乡村, 和谐劳动关系 and 和田 are names."""
_JOINT = rule(r"\s*(?:、|和|与|及(?!以上)|以及)\s*", "出口、进口分别下降3%、5% => 进口 | growth | -5% | 2021 | actual")
_GOES_ON = rule(_JOINT.pattern + "$", "事故起数、死亡人数分别下降3%、5% => 事故死亡人数 | growth | -5% | 2021 | actual")
_EACH = "分别"
_IN_TURN = ("连续", "接连", "相继", "先后")
"""连续跨越20亿元、30亿元台阶: both were passed."""
_REACH = 80
"""Characters that a list is looked for in: longer ones are not written."""


_AT_LEAST = rule(
    r"(?:至少(?!林)|最少)(?:(?![一二两三四五六七八九十])[一-龥]){1,8}$",
    "至少新增3家 => at_least 3家",
    "至少启动实施3个 => at_least 3个",
)
"""至少新增一家企业: the bound stands before the verb."""
_CUTS = rule(
    r"(?:^|[，,。；;、])(?:[一-龥]{0,12}?减(?=材料|时[间限]|环节|跑动|流程)|[一-龥]{0,4}?(?:精简|清减|核减|裁减|砍掉|压降|调减|取消|压缩|压减|缩短|缩减|削减|降低|减少|下调|调低))(?:[一-龥]{2,14}\d[\d.]*[%％](?:以上|左右)?[、和])*(?:[一-龥“”A-Z]|PM2\.5|PM10){2,14}$",
    "精简办事材料36.5%、办事环节35.2% => 办事材料 | change | -36.5% | 2021 | actual",
    "@plan 降低PM2.5浓度5% => PM2.5浓度 | change | -5% | 2022 | target",
)

_FALLEN = rule(
    r"(?:[降减跌]幅[由从][^，,。；;\d]{0,8}|[由从][^，,。；;\d]{0,8}(?:下降|下跌|负增长|[负\-－])(?=[\d.]+[%％]))(?:[\d.]+[%％][^，,。；;\d]{0,4}(?:收窄|缩小|扩大)[到至为](?:全年|年末|年底)?的?)?$",
    "用电量降幅由6.2%收窄至1.5% => 用电量 | growth | -1.5% | 2021 | actual",
    "价格由下降2.6%收窄至1.4% => 价格 | growth | -1.4% | 2021 | actual",
    "税收降幅由上年的6.2%收窄至1.5% => 税收 | growth | -6.2% | 2020 | actual",
)
"""降幅由6.2%收窄至1.5%: a fall that has narrowed is a fall."""
_BY_SO_MUCH = rule(
    r"(?:以上|以下|左右)?的(?:幅度|比例|标准)(?:继续|再|统一)?(?:压减|压缩|削减|缩减|精简|降低|核减)(?P<thing>[一-龥“”]{2,16}?)(?=[，,、。；;]|$)",
    "@plan 按不低于5%的幅度压减一般性支出 => 一般性支出 | change | -5% | 2022 | target",
)
"""按不低于5%的幅度压减一般性支出: what is cut stands behind."""
_MINUS = ("-", "－", "−")


def cut_by(lead: str, tail: str) -> str:
    """`一般性支出` where a number stands between 按 and 的幅度压减一般性支出; else nothing."""
    by = _BY_SO_MUCH.match(tail) if lead.rstrip().endswith(("按", "按照", "以")) else None
    return by["thing"] if by else ""


def cuts(before: str) -> bool:
    """`before` ends in what is cut: 压减行政收费项目 25%, 精简办事材料36.5%、办事环节 35.2%."""
    return bool(_CUTS.search(before))


def closing(before: str, after: str) -> Bound:
    """The bound that stands behind the last number of a list of 分别, of which one stands between the two."""
    if _EACH not in before[max(map(before.rfind, "，。；")) + 1 :]:
        return "exact"
    end = 0
    for token in scan(after):
        found = bounds_of(after, token.span, token.quantity.bound)
        if found.span.start < token.span.start or not _JOINT.fullmatch(after, end, token.span.start):
            return "exact"
        end = found.span.end
        if end > token.span.end:
            return "exact" if _JOINT.match(after, end) else found.bound
    return "exact"


def governing(before: str, own: Bounds, number: int) -> Bounds | None:
    """The bounds of the first number of the list that goes on where `before` ends, or None where there is no list.

    `own`: what stands around the number itself, which begins at `number` in its words; where that says anything of
    direction or bound, nothing else governs. A bound governs a list of 分别 alone.
    """
    if own.up or own.down or own.inner.start < number:
        return None
    if ("由" in before or "从" in before) and _FALLEN.search(before[-_REACH:]):
        return replace(own, down=True)
    if _AT_LEAST.search(before):
        return replace(own, bound="at_least")
    if not _GOES_ON.search(before):
        return None
    text = before[-_REACH:]
    end = len(text)
    for token in reversed(scan(text)):
        found = bounds_of(text, token.span, token.quantity.bound)
        if not _JOINT.fullmatch(text, found.inner.end, end):
            return None
        if text[token.span.start - 1 : token.span.start] in _MINUS:  # -2.3%、3.6%: a sign is that of its number alone
            end = found.span.start
            continue
        bound_before = found.inner.start < token.span.start
        if found.up or found.down or bound_before:
            each = bound_before and text[: found.span.start].endswith((_EACH, *_IN_TURN))
            return replace(found, bound=found.bound if each else "exact")
        end = found.span.start
    return None
