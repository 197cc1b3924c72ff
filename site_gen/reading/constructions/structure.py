"""三次产业结构比由6.9:54.6:38.5调整为6.8:51:42.2: the parts of a whole."""

from collections.abc import Sequence

from site_gen.reading.constructions.pair import first_end, pair_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule

_MOVED = rule(
    r"(?<=[比例构])(?:由|从)?(?:调整|优化|演进)+$",
    "三次产业结构调整优化为9.7:47.3:43 => 三次产业结构 | structure | 9.7:47.3:43 | 2021 | actual",
)
_BOTH_SIDES = rule(
    r"^(?:城镇|农村|城乡)(?P<what>.*收入)$",
    "城乡居民收入分别增长8%和9%，比由2.96:1缩小为2.61:1 => 城乡居民收入比 | structure | 2.61:1 | 2021 | actual",
    "城乡居民收入分别达到3万元、1.3万元，收入比缩小到2.36:1 => 城乡居民收入比 | structure | 2.36:1 | 2021 | actual",
)


_SECTORS = rule(
    r"(?:三次|一二三次?)产业",
    "三次产业结构持续优化，调整为8.3:41.4:50.3 => 三次产业结构 | structure | 8.3:41.4:50.3 | 2021 | actual",
)


_BARE = rule(
    r"(?:产业)?结构(?:比例|比)",
    "一二三产协调发展，结构比由14:68:18演进为11:64:25 => 三次产业结构比 | structure | 11:64:25 | 2021 | actual",
)
"""结构比 of three parts: of whom, unless the sentence says, is known to everybody."""


def _named(name: str, here: Here) -> str:
    """`城乡居民收入比` for 收入比 behind what both sides earn, `三次产业结构` for 三次产业; any other as it is."""
    if name == "收入比" and _BOTH_SIDES.fullmatch(here.topic):
        return "城乡居民收入比"
    if _BARE.fullmatch(name) and len(here.slot.token.quantity.parts) == 3 and not here.topic.endswith("结构"):
        return "三次产业" + name.removeprefix("产业")
    return f"{name}结构" if _SECTORS.fullmatch(name) else name


def read(here: Here) -> Sequence[Draft]:
    """A ratio of three terms or more, or of two where a 比 or 结构 stands before."""
    if here.slot.token.shape != "ratio":
        return ()
    first = first_end(here)
    name = first.name if first else _MOVED.sub("", balanced(here.end.words)) or here.topic
    name = _BOTH_SIDES.sub(r"城乡\g<what>比", here.topic) if name == "比" else _named(name, here)
    if len(here.slot.token.quantity.parts) < 3 and not name.endswith(("比", "比例", "结构", "比率")):
        return ()
    return (pair_of(here, Draft(name, "structure", name)),)
