"""An observation's words -> what kind of number it is: of one year or several, of how much, told in which part."""

import re

from site_gen.model.collection import Part, Stretch
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Nature, Observation

_EACH = compiled(r"(?:年均|平均每年|每年平?均?|年平均)[^，,。；;]{0,16}$")
_AVERAGED = compiled(r"(?:年均|平均每年|每年|年平均)[^，,。；;]*%")
"""Behind it a size is where that growth has led: 年均增长5%、迈上3万亿元."""
_HELD = compiled(r"(?:保持|稳定|控制|维持)[^，,。；;]{0,8}$|连续|始终|一直|都在|均在")
_SUM = compiled(r"累计|合计|(?<!公)共(?!同)")
_RATES = ("percent", "ratio", "times")
"""Of several years they have no sum."""
_WITHOUT = compiled(r"^[^，,。；;（(]{0,14}[（(](?:均|数据|以上数据)?(不含[^，,。）)；;]{1,16})")
_HENCEFORTH = compiled(r"[（(](?:均|数据|以上数据)?(不含[^，,。）)；;]{1,16})[，,、]?\s*下同[）)]")
_MOMENT = compiled(r"(年末|年底)(?=[^，,。；;]{0,20}$)|(?:全年|年度)?(平均|均值)(?=[^，,。；;每]{0,16}$)")
_RATE = ("surveyed-unemployment-rate", "registered-unemployment-rate")
MOMENTS = ("年末", "年底", "平均", "均值")
"""What a rate of unemployment is of: these tell how it was counted and are no other thing."""
_ADJUSTED = compiled(
    r"(?<!加计)(?<!附加)((?:扣除|剔除)(?!价格|物价)[^，,。；;（()）]{0,12}(?:因素|影响|退税)[^，,。；;（()）增下0-9]{0,6}?)"
    r"(?=[）)后，,。；;增下0-9]|$)"
)
_LIKE = compiled(r"同口径|可比口径|同比口径")
_NET = compiled(r"净增")
_AHEAD = compiled(r"任务|安排|部署|目标|总体要求|建议|打算|今年|展望|思路|重点工作|政策取向|下一步|未来")
_BACK = compiled(r"回顾|过去|成就|成绩|总结|完成情况|工作情况|以来")

_TURNS = compiled(
    r"^\s*(?:[“\"]?十[一二三四五六七]五[”\"]?时期(?!.{0,24}(?:过去|以来|成就|不平凡))|(?:展望)?(?:今后|未来)(?:五|5)年|站在新的)"
)
"""Where a chapter of both looks ahead from."""
_YEARS_BEHIND = compiled(
    r"^[^，,。；;]{0,14}?(?:[三四五六七八九]|十)年(?:来|间)|^[^，,。；;]{0,6}过去的?[三四五]年|^[“\"]?十[一二三四五六]五[”\"]?(?:期间|时期|以来)"
)
_ONE_YEAR = compiled(r"20\d\d年|去年|上年|过去的?一年|一年来|全年")
_REACHED = compiled(r"达|增至|升至|[高加长大升]到|突破|超|完成|实现|总[量额值]|年")


def stretch_of(observation: Observation, nature: Nature) -> Stretch:
    """A year's number, that of some of its months, or of several years their sum, their average, what held in each …"""
    key, lead = observation.key, _lead(observation)
    sized = key.measure in ("level", "count")
    if key.measure == "rank" and key.period.stretch[0] > 0:  # 连续五年居第一
        return "each"
    if key.measure == "average-growth" or (sized and _is_each(lead, observation.evidence.words)):
        return "average"
    if key.period.stretch[0] <= 0:
        return "part" if key.period.is_part_of_year else "year"
    if sized and _HELD.search(lead) and not _SUM.search(lead):
        return "each"
    return "span" if key.measure == "level" and _has_no_sum(observation, nature) else "total"


def _is_each(lead: str, words: str) -> bool:
    return bool(_EACH.search(lead + words)) and not _AVERAGED.search(lead)


def looks_back_years(text: str, heading: str) -> bool:
    """Whether a block, or the heading over it, opens with what several years have brought, and it names no one year."""
    several = _YEARS_BEHIND.search(text) or _YEARS_BEHIND.search(heading)
    return bool(several and not _ONE_YEAR.search(text))


def may_be_a_sum(observation: Observation, nature: Nature) -> bool:
    """In a block on several years, what flows and is told without a word of its end: 实际使用外资263亿美元."""
    return nature == "flow" and observation.key.measure == "level" and not _REACHED.search(before(observation))


def _has_no_sum(observation: Observation, nature: Nature) -> bool:
    unit = observation.quantity.unit.canonical
    return nature in ("stock", "share", "index") or unit in _RATES or "/" in unit


def scope_of(observation: Observation) -> str:
    """不含雄安三县 where it is said so of the number; of a rate of unemployment the moment that it is of."""
    without = _WITHOUT.search(observation.evidence.rest[:60])
    if without:
        return without[1]
    if basis := _basis(observation):
        return basis
    moment = _MOMENT.search(before(observation)) if observation.key.indicator in _RATE else None
    return next((each for each in moment.groups() if each), "") if moment else ""


def _basis(observation: Observation) -> str:
    """扣除留抵退税因素, 同口径, 净增: what is reckoned so is set beside nothing that is not."""
    clause = before(observation) + re.split(r"[，,。；;]", observation.evidence.rest)[0]
    if adjusted := _ADJUSTED.search(clause):
        return adjusted[1]
    if _LIKE.search(_lead(observation)):
        return "同口径"
    net = observation.key.measure == "count" and observation.key.indicator.startswith("new-")
    return "净增" if net and _NET.search(_lead(observation)) else ""


def henceforth(text: str) -> str:
    """What a block says that its numbers and all that follow leave out: （不含雄安三县，下同）."""
    found = _HENCEFORTH.search(text)
    return found[1] if found else ""


def before(observation: Observation) -> str:
    """The words of the clause up to the number, and the number."""
    return _lead(observation) + observation.evidence.words


def _lead(observation: Observation) -> str:
    return re.split(r"[，,。；;]", observation.evidence.lead)[-1]


def turns(text: str, heading: str) -> bool:
    """Whether a chapter that tells of the years behind and ahead turns to those ahead at the block `text`."""
    return bool(_AHEAD.search(heading) and _BACK.search(heading) and _TURNS.match(text))


def looks_back(text: str) -> bool:
    """Whether a block of a plan begins with what the year before has brought."""
    return bool(re.search(r"过去(?:的)?一年，|刚刚过去的", text))


def part_of(heading: str, targets: int, results: int) -> Part:
    """Of a section: its heading tells, else what most of its numbers are."""
    if bool(_AHEAD.search(heading)) != bool(_BACK.search(heading)):
        return "plan" if _AHEAD.search(heading) else "review"
    return "plan" if targets > results else "review" if results else ""
