"""What was done to a thing stands behind it: 农村公路新建86公里、改建12公里, of the same roads."""

from site_gen.reading.rule import rule

_DONE = rule(
    r"(?P<thing>[一-龥]{2,}?)(?<![制化])(?P<did>新[建造]|新?改建|扩建|改扩建|改造(?:提升)?|低改|抚育|种植|养护|维修|治理|修复|硬化|绿化|拆除|安装)",
    "农村公路新建86公里、改建12公里 => 农村公路改建里程 | count | 12公里 | 2021 | actual",
    "油茶新造1.2万亩、低改2.3万亩 => 油茶低改面积 | count | 2.3万亩 | 2021 | actual",
    "油茶新造和改造提升各2万亩 => 油茶改造提升面积 | level | 2万亩 | 2021 | actual",
)


def done_to(words: str) -> str:
    """`农村公路` of 农村公路新建, else nothing."""
    done = _DONE.fullmatch(words)
    return done["thing"] if done else ""
