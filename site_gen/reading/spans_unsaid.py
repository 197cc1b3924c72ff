"""A yearly average in a chapter on one year, and nothing says over which years: 规模以上工业增加值年均下降5%.

It was read as of the whole term, as reports mean it more often than not; a slip of the pen for 同比 looks the same.
"""

from site_gen.model.compiled import compiled
from site_gen.reading.circumstances import Circumstances

_SPANS = compiled(
    r"(?:[二三四五六七八九十两]|\d)年(?:来|间|内|中|期|时间|多|累计|年均|以来|[，,、])|十[一二三四]?五|过去|以来|[近这]\S年|任期|本届|规划|时期|期间"
    r"|[比较从由自与到]“?(?:19|20)?\d\d年|\d{4}年?[-—–~～至到]+\d{4}|连续"
)
"""What tells of more years than one."""


def averaged_over_nothing(c: Circumstances) -> bool:
    """The average's years are those of the term by default."""
    return c.reading.measure == "average-growth" and c.mode == "year" and not _SPANS.search(c.sentence)
