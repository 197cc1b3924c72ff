"""翻一番, 实现倍增, 是2015年的1.19倍: a change told as a multiple."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.distance import apart
from site_gen.reading.constructions.pair import first_end
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans, stands_beside
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.owners import goes_back, topic_of
from site_gen.reading.parts_of_whole import of_part
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.series import conjoined, series
from site_gen.reading.trimming_acts import without_cause, without_predicate
from site_gen.reading.trimming_start import trim_start

_OF = rule(
    r"(?:是|为|相当于|(?:已经?)?(?:恢复|回升)[到至]|达到?)?(?P<base>(?:19|20)\d\d年|上年|去年|[一二三四五六七八九十]年前"
    r"|“?(?:九|十[一二三四五]?)五”?期?末)(?:同期|期?[末底])?的$",
    "财政收入57亿元，是“十二五”末的3.2倍 => 财政收入 | change | 3.2倍 | 2015..2021 | actual",
    "机器人产量是2015年的3倍 => 机器人产量 | change | 3倍 | 2015..2021 | actual",
    "夺得金牌75枚，为2020年的8倍 => 夺得金牌数 | change | 8倍 | 2020..2021 | actual",
    "旅游收入恢复到2019年的1.1倍 => 旅游收入 | change | 1.1倍 | 2019..2021 | actual",
    "用电量为上年的1.2倍 => 用电量 | change | 1.2倍 | 2020..2021 | actual",
)
_AGAIN = rule(
    r"(?:相当于|恢复|回升|^大?约)$",
    "农民收入1321元，约为2016年的两倍 => 农民收入 | change | 2倍 | 2016..2021 | actual",
    "社会消费品零售总额相当于2019年的1.2倍 => 社会消费品零售总额 | change | 1.2倍 | 2019..2021 | actual",
)
_OF_OTHERS = rule(
    r"(?P<one>[^，、\d]{3,}?)(?P<how>是|为|相当于|达到?|提高[到至]|不低于|不高于|不超过|高于|低于)(?:了)?(?P<other>[^，\d]{3,16}?)的",
    "@plan 供养标准不低于当地低保标准的1.6倍 => 供养标准不低于当地低保标准倍数 | level | 1.6倍 | 2022 | target",
    "特困供养标准提高到低保标准的1.3倍 => 特困供养标准相当于低保标准倍数 | level | 1.3倍 | 2021 | actual",
    "城镇居民收入是农村居民收入的2.1倍 => 城镇居民收入相当于农村居民收入倍数 | level | 2.1倍 | 2021 | actual",
)
"""城镇居民收入是农村居民收入的2.1倍: measured by somebody else's, of which it is no growth."""


_OF_ACTS = rule(
    r"(?:^|注册|申请|授权|登记|签约|交易|办理|受理|销售|审批|运营)数量$",
    "有效商标注册数量增长3倍 => 有效商标注册数量 | change | 3倍 | 2021 | actual",
)
"""有效商标注册数量: the number of acts is none without the word; of firms it is."""
_OF_EARLIER = rule(
    r"(?:分别)?(?:约|大约)?(?:是|为|相当于|达到?)(?P<of>[上前]一?个?五年|“?(?:八|九|十[一二三四五六]?)五”?(?:时期|期间)?)的(?:\d[\d.]*倍[、和])*$",
    "@term 投资累计完成650亿元，是上个五年的2.6倍 => 投资相当于上个五年倍数 | level | 2.6倍 | 2017..2021 | actual",
    "@term 新增专利1200件，为前五年的2倍 => 新增专利数相当于前五年倍数 | level | 2倍 | 2017..2021 | actual",
    "@term 新建学校28所，总投资16亿元，是前五年的2倍 => 学校总投资相当于前五年倍数 | level | 2倍 | 2017..2021 | actual",
    "@term 投资累计完成650亿元，约为“十二五”的三倍 => 投资相当于“十二五”倍数 | level | 3倍 | 2017..2021 | actual",
    "@term 产值12亿元、利润3亿元，分别是前五年的4倍和2倍 => 产值相当于前五年倍数 | level | 4倍 | 2017..2021 | actual",
)
"""是上个五年的2.6倍: measured by what all of an earlier stretch brought, and no change from any year."""


_TIMES_ITSELF = rule(
    r"(?:收入|之)比(?:值|例)?$|倍[差率数]$",
    "城乡居民收入比由3.04倍缩小到2.76倍 => 城乡居民收入比 | level | 3.04倍 | 2020 | actual",
    "城乡居民收入比由3.04倍缩小到2.76倍 => 城乡居民收入比 | level | 2.76倍 | 2021 | actual",
    "城乡居民收入倍差缩小到2.76倍 => 城乡居民收入倍差 | level | 2.76倍 | 2021 | actual",
)
"""收入比缩小到2.76倍: what is so many times by its nature is at that, and no change."""


def _is_so_many(here: Here) -> bool:
    first = first_end(here)
    by_how_much = here.end.has("up", "down") and not here.end.has("to") and first is None
    return bool(_TIMES_ITSELF.search(here.end.words or (first.name if first else ""))) and not by_how_much


def _of_earlier(here: Here) -> Sequence[Draft]:
    """All of these years by all of those before, for the series of the clause, or each of those told before it."""
    found = _OF_EARLIER.search(here.slot.until)
    if not found:
        return ()
    before = [group[-1] for group in here.drafts[: len(here.drafts) - len(here.own)] if group]
    told = [draft.name if draft.measure in ("count", "level") else draft.topic for draft in before]
    own = trim_start(here.slot.until[: found.start()].strip("，、 "))
    each = len(here.slots) if "分别" in found[0] else 1
    listed = told[-each:][min(here.index, each - 1)] if each <= len(told) else here.topic
    name = own or listed
    named = f"{name}相当于{found['of']}倍数"
    topic = own or (before[-1].topic if before else name)
    return (Draft(named, "level", topic, flow=True, throughout=True),) if name else ()


def read(here: Here) -> Sequence[Draft]:
    """The series before the multiple, or the one that the sentence speaks of."""
    token = here.slot.token
    if (token.shape != "multiple" and token.quantity.unit.printed != "倍") or _is_so_many(here):
        return ()
    if earlier := _of_earlier(here):
        return earlier
    lead = here.slot.lead
    base = _OF.search(lead)
    if token.shape != "multiple" and not base and (others := _OF_OTHERS.fullmatch(lead.lstrip("，、 "))):
        how = others["how"] if others["how"][0] in "不高低" else "相当于"
        name = f"{trim_start(others['one'])}{how}{others['other']}倍数"
        return (Draft(name, "level", name),)
    words = _AGAIN.sub("", without_predicate(balanced(here.end.words)))
    words = words if _OF_ACTS.search(words) else words.removesuffix("数量")
    if distance := apart(here):
        return (distance,)
    grew = token.quantity.unit.printed == "倍" and here.end.has("up")  # 新登记企业86户，增长1.2倍: of the new ones
    sized = words == "的" or (not words and here.last is not None and (grew or here.last.measure == "level"))
    spoken_of = here.grown if sized else here.topic  # 夺得金牌75枚，为2020年的8倍; 新增贷款18亿元，三年翻了一番
    words = words.removeprefix("的")
    back = goes_back(words, here)
    lent = back or (here.topic and leans(words) and not stands_beside(words))
    words = leaning(words, topic_of(words, here)) if lent else words
    draft = Draft("", "change", base=(base["base"] if base else here.end.flags.get("base", "")))
    names = _names(here, words) if token.shape == "multiple" else ()
    names = names or ((of_part(words, here.topic) if "其中" in here.slot.until else words) or spoken_of,)
    return tuple(replace(draft, name=without_cause(name), topic=without_cause(name)) for name in names if name)


def _names(here: Here, words: str) -> Sequence[str]:
    return series(here.slot.until, 1) if "、" in words else conjoined(words)
