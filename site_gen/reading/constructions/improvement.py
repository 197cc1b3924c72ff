"""森林质量提升8.5万亩, 人居环境提升30处: what was improved is counted."""

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_BETTER = rule(
    r"(?:质量|水平|品质|功能|环境|风貌|景观|绿化|亮化|美化|净化|阵地|设施)$",
    "老旧管网改造35公里，绿化提升26处 => 绿化提升数 | count | 26处 | 2021 | actual",
    "完成造林1.2万亩、森林质量提升8.5万亩 => 森林质量提升面积 | count | 8.5万亩 | 2021 | actual",
)
"""森林质量提升8.5万亩: so much was made better, and no quality is measured in acres."""
_PIECES = ("mu", "m2", "km2", "km", "m", "ha", "count")


def is_made_better(here: Here, words: str) -> bool:
    """森林质量提升8.5万亩, 人居环境提升30处: what was improved is counted."""
    return here.unit.canonical in _PIECES and bool(_BETTER.search(words))
