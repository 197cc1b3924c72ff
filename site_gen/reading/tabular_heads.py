"""The words that head a row or a column of a table -> what they say: name, unit, time, status, measure."""

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Measure, Status
from site_gen.model.period import Period
from site_gen.model.quantity import WAYS
from site_gen.reading.quantity import read_quantity
from site_gen.reading.setting import FIVE_YEARS, PLAN_NAME, Setting

_UNIT_IN_BRACKETS = compiled(
    r"[（(\[]\s*(?:(?:计量)?单位\s*[:：]?\s*)?([^（）()\[\]\d\s]{1,10}(?:[²³]|/[^（）()]{1,6})?)\s*[)）\]]"
)
_UNIT = compiled(r"(?:计量)?单位\s*[:：]\s*([^\s，,、；;。）)]{1,10})")
_SIGNS = {"±%": "%", "±％": "%", "+-%": "%", "百分点": "个百分点", "±百分点": "个百分点"}
_YEAR = compiled(r"((?:19|20)\d\d)\s*年?(?:度|底|末)?")
_STRETCH = compiled(r"((?:19|20)\d\d)\s*年?\s*[-—–~～至到]+\s*((?:19|20)\d\d)\s*年?")
_MONTHS = compiled(r"\d{1,2}\s*[-—–~～至到]\s*\d{1,2}\s*月|[一二三四上下]\s*(?:季度|半年)|\d{1,2}\s*月")
_PLAN = compiled(rf"[“\"]?{PLAN_NAME}[”\"]?(?:时期|期间|规划)?")
_OF_PLAN = compiled(r"今年|本年度?|当年")
_OF_REVIEW = compiled(r"上年|去年")
_TARGET = compiled(
    r"(?:预期|年度|主要|奋斗|计划|规划|工作)?(?:目标|任务)(?:值|数)?|计划(?:数|值)?|预期(?:值|数|性)?|规划(?:值|数)?"
)
_ESTIMATE = compiled(r"预计(?:数|值|完成)?|快报(?:数|值)?|初步(?:核算)?(?:数|值)?|预计完成情况")
_ACTUAL = compiled(r"(?:实际)?完成(?:情况|值|数|额|量)?|实际(?:值|数)?|实绩|执行(?:数|情况)|实现(?:值|数)?")
_RESULTS = compiled(r"(?:目标|任务|计划)?(?:完成|执行|实现)情况|完成(?:数|值)|实绩")
_CAPTION = 40
"""Characters of a caption at most."""
_PLAIN = compiled(r"\s*(?:达到|基数|绝对[额数量值]|总量|数值|数量|指标值|现状|数)\s*")
"""What says of a column only that it has the numbers."""
_RATE = compiled(r"[率度比]$")
"""Behind a word of status, it makes that a part of the name: 完成率."""
_AVERAGE = compiled(r"年均(?:增长|增速|增幅)?(?:率|速度)?")
_GROWTH = compiled(
    r"(?:[与比较]?(?:上年|去年|同期|上年同期|(?:19|20)\d\d年)\s*)?(?:同比|年度?)?(?:±|增长|增速|增幅|增减|增\(减\)|增（减）|升降)(?:率|幅度?|速度|%)?"
)
_POINTS = compiled(r"(?:提高|上升|下降|增减|升降)?(?:个)?百分点")
_WAY = compiled(rf"(?:同比|[比较](?:上年|去年)|(?<=..)|^)(?P<way>{WAYS})(?:率|幅度?|额|数|[数总]?量)?$")
"""At a name's end, which way its numbers go: 能耗降低（%）, 用水量下降率."""
_GENERIC = compiled(
    r"[\s、，,。.·:：/／\-—()（）%％±“”\"]*(?:指标|名称|项目|情况|内容|其中|合计|单位|年度?|备注)?[\s、，,。.·:：/／\-—()（）%％±“”\"]*"
)
_LEAD = compiled(r"^(?:[#＃*＊•●·—–-]+|其中[：:]?|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)|[①-⑳])\s*")


class Head(Struct, frozen=True):
    """What one head says; empty or None where it says nothing."""

    name: str = ""
    unit: str = ""
    period: Period | None = None
    status: Status | None = None
    measure: Measure | None = None
    dated: bool = True
    """False where it names a time that no number can be given, such as three years at once."""
    way: str = ""
    """The word by which a name says which way its numbers go: 能耗降低."""


def head_of(text: str, setting: Setting) -> Head:
    """`2025年目标（亿元）` -> 2025, target, 亿元; `进出口总额（亿元）` -> its name and unit."""
    words = " ".join(text.split())
    unit = unit_of(words)
    rest = (
        _UNIT_IN_BRACKETS.sub("", words, count=1) if unit and _UNIT_IN_BRACKETS.search(words) else _UNIT.sub("", words)
    )
    measure, rest = _measure(rest)
    status, rest = _status(rest)
    rest, way = (rest, "") if measure else _directed(rest.strip())
    period, rest, dated = _period(rest, setting, measure)
    return Head(_named(rest), unit, period, status, measure, dated, way)


def _directed(words: str) -> tuple[str, str]:
    """The words of a head without the direction at their end, and that: 能耗降低 -> 能耗, 降低."""
    match = _WAY.search(words)
    return (words[: match.start()], match["way"]) if match else (words, "")


def is_of_results(caption: str) -> bool:
    """Whether the words over a table say that its numbers are results, and nothing of targets: 指标完成情况表."""
    short = len(caption) <= _CAPTION
    return short and bool(_RESULTS.search(caption)) and not _TARGET.search(_RESULTS.sub("", caption))


def unit_of(text: str) -> str:
    """The unit in a head's brackets, or behind 单位：; empty where none is known."""
    match = _UNIT_IN_BRACKETS.search(text) or _UNIT.search(text)
    return known_unit(match[1]) if match else ""


def known_unit(text: str) -> str:
    """`text` where it is a unit that a number can carry: 亿元, %; else empty."""
    words = _SIGNS.get(text.strip(), text.strip().replace("％", "%"))
    quantity = read_quantity(f"1{words}") if words else None
    return words if quantity and quantity.unit.printed == words else ""


def _measure(words: str) -> tuple[Measure | None, str]:
    for pattern, measure in ((_AVERAGE, "average-growth"), (_POINTS, "points"), (_GROWTH, "growth")):
        match = pattern.search(words)
        if match:
            return measure, words[: match.start()] + words[match.end() :]  # type: ignore[return-value]  # literal above
    return None, words


def _status(words: str) -> tuple[Status | None, str]:
    for pattern, status in ((_ESTIMATE, "estimate"), (_TARGET, "target"), (_ACTUAL, "actual")):
        match = pattern.search(words)
        if match and not _RATE.search(words[match.end() :]):
            return status, words[: match.start()] + words[match.end() :]  # type: ignore[return-value]  # literal above
    return None, words


def _period(words: str, setting: Setting, measure: Measure | None) -> tuple[Period | None, str, bool]:
    """The time that a head names, what is left of it, and whether that is all that it says of time."""
    if _MONTHS.search(words):
        return None, words, False
    stretch = _STRETCH.search(words)
    if stretch and stretch[1] < stretch[2]:
        return Period.years(int(stretch[1]), int(stretch[2])), _STRETCH.sub("", words), True
    years = sorted({int(match[1]) for match in _YEAR.finditer(words)})
    if years:
        single = len(years) == 1 or measure == "growth"
        return (Period.year(years[-1]) if single else None), _YEAR.sub("", words), single
    plan = _PLAN.search(words)
    if plan:
        start = FIVE_YEARS[plan["plan"]]
        return Period.years(start, start + 4), _PLAN.sub("", words), True
    if _OF_PLAN.search(words):
        return Period.year(setting.now), _OF_PLAN.sub("", words), True
    return None, words, not _OF_REVIEW.search(words)


def _named(words: str) -> str:
    """What is left as the name of something; empty where it is only 指标, 年度 and the like."""
    name = _LEAD.sub("", words.strip()).strip(" 、，,：:/／-—")
    name = "" if _PLAIN.fullmatch(name) else name
    return "" if _GENERIC.fullmatch(name) else name
