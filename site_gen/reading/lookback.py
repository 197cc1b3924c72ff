"""Sentences that leave the time of their passage: 过去一年，成绩很大 in a plan, 全年新建学校3所 in an outlook."""

from msgspec.structs import replace

from site_gen.reading.rule import rule
from site_gen.reading.setting import Setting

_BACK = rule(
    r"^[　\s]*(?:回顾)?(?:在?刚刚?过去的|过去)的?(?:一年|(?:19|20)\d\d年)(?:里|中|来)?[，,]",
    "@plan 过去一年，成绩很大。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
)
_SINCE = rule(
    r"^[　\s]*(?:面对[^，。]{2,24}[，,])?(?:(?:今年|年初|开年|入[春夏秋冬]|春节)以来"
    r"|(?:新冠肺炎)?疫情(?:发生|暴发|爆发)(?:以来|后))(?:[，,]|(?=我们))",
    "@plan 疫情发生以来，我们迅速行动，新建医院3所。 => 新建医院数 | count | 3所 | 2022 | actual",
    "@plan 面对突发疫情，今年以来我们迅速行动，新建医院3所。 => 新建医院数 | count | 3所 | 2022 | actual",
    "@plan 今年以来，新建医院3所。 => 新建医院数 | count | 3所 | 2022 | actual",
)
"""今年以来，……: what the year planned has brought so far."""
_ON = rule(
    r"^[　\s]*(?:这为|今年(?!以来)|新的?一年|明年|(?:19|20)\d\d年|我们[要将]|展望)"
    r"|预期目标|(?:要|将|力争|确保)[^，。]{0,12}\d",
    "@plan 过去一年，成绩很大。要新建学校3所。 => 新建学校数 | count | 3所 | 2022 | target",
)

_JUST_OVER = rule(
    r"^[　\s]*(?:(?:特别是|尤其是)(?:去年|(?:19|20)\d\d年)"
    r"|(?:特别是|尤其是)?(?:在?刚刚(?:过去|走过)的(?:一年|(?:19|20)\d\d年)(?:里|中|来)?"
    r"|(?:19|20)\d\d年[，,]?(?:作为|既?是)(?:本届(?:政府)?|任期)[^，,。\d]{0,10}(?:最后一年|收官之年)"
    r"|(?:本届(?:政府)?|任期)[^，,。\d]{0,10}(?:最后一年|收官之年)[，,]?(?:即|也就是|的)?(?:19|20)\d\d年))[，,。]",
    "@term 本届政府任期的最后一年即2021年，成绩很大。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
    "@term 刚刚过去的2021年，成绩很大。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
    "@term 特别是刚刚过去的2021年，成绩很大。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
    "@term 刚刚走过的2021年，极不平凡。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
    "@term 尤其是2021年，成绩很大。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
    "@term 2021年作为本届政府任期的最后一年，成绩很大。税收增长8%。 => 税收 | growth | 8% | 2021 | actual",
)
"""刚刚过去的2021年，…: a review of a term turns to its last year."""
_TERM = rule(
    r"[五5三四]年[来间中]|(?:过去|这|近)的?[五5三四]年|“十[一二三四五]五”|年均|累计|任期|本届政府",
    "@term 刚刚过去的2021年，成绩很大。累计新建学校8所。 => 新建学校数 | count | 8所 | 2017..2021 | actual",
)

_OF_ONE_YEAR = rule(
    r"^(?!.*(?:每年|年均|五年|(?:19|20)\d\d年))(?:.*[，,；;])?(?:力争|确保|今年)*(?:全年|年内)(?![龄候制级])",
    "@outlook 加大招商力度。全年新建学校3所。 => 新建学校数 | count | 3所 | 2022 | target",
)
"""全年引进项目36个, where the years to come are spoken of: the first of them alone."""


def looking(sentence: str, whole: Setting, before: Setting) -> Setting:
    """The setting of `sentence` in a passage set in `whole`, after sentences set in `before`."""
    turned = before.mode == "year" and before.year == whole.plan > whole.year
    if whole.mode in ("term", "year") and whole.now == whole.plan and (_SINCE.match(sentence) or turned):
        earlier = turned and ("去年" in sentence or "上年" in sentence)
        return whole if earlier else replace(whole, mode="year", year=whole.plan)
    if whole.mode == "outlook" and _OF_ONE_YEAR.match(sentence):
        return replace(whole, mode="plan")
    if whole.mode == "term" and _JUST_OVER.match(sentence):
        return replace(whole, mode="year")
    if whole.mode == "term" and before.mode == "year" and not _TERM.search(sentence):
        return before
    if not whole.planning or _ON.search(sentence):
        return whole
    if _SINCE.match(sentence):
        return replace(whole, mode="year", year=whole.plan)
    return replace(whole, mode="year") if _BACK.match(sentence) else before
