"""Who contributes to each, or each of whom to one thing: 工业对税收、就业的贡献率, 消费、投资对经济增长的贡献率."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_WHOSE = rule(
    r"(?P<whose>[^、]{2,12}对)(?!外|口)[^、]{2,8}",
    "工业对税收、就业的贡献率分别达到68%、36% => 工业对就业贡献率 | level | 36% | 2021 | actual",
    "工业对税收、就业的贡献率分别达到68%、36% => 工业对税收贡献率 | level | 68% | 2021 | actual",
)
_RATE = rule(
    r"(?P<what>[^、]{2,16}?)的?(?P<rate>贡献率)",
    "工业对税收、就业的贡献率分别达到68%、36% => 工业对就业贡献率 | level | 36% | 2021 | actual",
)
_TO = rule(
    r"[^、]{2,10}?(?P<to>对[^、]{2,10})",
    "消费、投资对经济增长的贡献率分别为68%、36% => 消费对经济增长贡献率 | level | 68% | 2021 | actual",
)
_MEASURED = rule(
    r"(?:[率度]|指数|比重)$",
    "研发投入强度、科技对经济增长的贡献率分别为2%、36% => 研发投入强度 | level | 2% | 2021 | actual",
)


def contributing(names: Sequence[str]) -> Sequence[str]:
    """`工业对税收`, `就业的贡献率` -> 工业对就业贡献率; `消费`, `投资对经济增长的贡献率` -> 消费对经济增长贡献率."""
    rate = _RATE.fullmatch(names[-1]) if len(names) > 1 else None
    if rate is None:
        return names
    things = [_RATE.sub(r"\g<what>", name) for name in names]
    whose, to = _WHOSE.fullmatch(things[0]), _TO.fullmatch(rate["what"])
    if whose and not to:
        return [things[0] + rate["rate"], *(whose["whose"] + thing + rate["rate"] for thing in things[1:])]
    if to and not whose and not any(map(_MEASURED.search, things[:-1])):
        return [*(thing + to["to"] + rate["rate"] for thing in things[:-1]), things[-1] + rate["rate"]]
    return names
