"""森林质量提升8.5万亩, 人居环境提升30处: what was improved is counted."""

from site_gen.reading.drafts import Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule

_BETTER = rule(
    r"(?:改造|治理|整治|更新|修复|升级|改建|质量|水平|品质|功能|环境|风貌|景观|绿化|亮化|美化|净化|阵地|设施)$",
    "老旧管网改造35公里，绿化提升26处 => 绿化提升数 | count | 26处 | 2021 | actual",
    "完成造林1.2万亩、森林质量提升8.5万亩 => 森林质量提升面积 | count | 8.5万亩 | 2021 | actual",
)
"""森林质量提升8.5万亩: so much was made better, and no quality is measured in acres."""
_PIECES = ("mu", "m2", "km2", "km", "m", "count")
_MEASURED = rule(
    r"(?:里程|面积|长度|规模|总量|可视距离|水位|能见度)$",
    "高速公路通车里程提升86公里 => 高速公路通车里程 | change | 86公里 | 2021 | actual",
)


def is_made_better(here: Here, words: str) -> bool:
    """森林质量提升8.5万亩, 人居环境提升30处: what was improved is counted."""
    unit = here.unit.canonical
    done = (
        here.end.flags.get("up") == "提升" and not here.end.has("yoy", "base", "from") and not tail_of(here.slot.tail)
    )
    worked_on = done and unit not in ("count", "m") and not _MEASURED.search(words)
    return unit in _PIECES and bool(worked_on or _BETTER.search(words))
