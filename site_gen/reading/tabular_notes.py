"""The line right below a table -> the years whose results it calls estimates: 注：2024年数据为快报数."""

from site_gen.model.compiled import compiled
from site_gen.reading.estimates import estimated_years

_BELOW = compiled(r"\W*(?:注|备注|说明|附注)\s*\d?\s*[：:.．、]|\W*(?:本|上|此)?表[中内]?")
"""How a line below a table opens that speaks of it."""
_RESULTS = compiled(
    r"(?:数据|数字|指标|表中?内?)[^。；;]{0,8}?(?:为|系|是)(?:预计数|初步(?:统计|核算|测算)数|快报数|预估数)"
)
"""表中数据为初步核算数"""


def noted_below(text: str, year: int) -> frozenset[int]:
    """The years that `text` speaks of; `year` is the one under review."""
    if not _BELOW.match(text):
        return frozenset()
    return estimated_years(text, year) or (frozenset((year,)) if _RESULTS.search(text) else frozenset())
