"""What makes a person look twice at a reading: each sign has a name, a test, and the words it was seen in.

`doubt` weighs them; `weights` says how much each has told of mistakes.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from site_gen.model.report import Reading
from site_gen.reading.verbs import leading_verb


@dataclass(frozen=True, slots=True)
class Circumstances:
    """A reading with the words that it was read from."""

    reading: Reading
    sentence: str
    before: str
    """The words of its clause before the number."""
    after: str
    rule: str
    margin: float
    """By how much the mode of its passage was decided; below 1 by a hair."""
    quote: str
    mode: str
    dated: bool
    """The sentence itself says when."""
    uneven: bool
    """Its list has more names than numbers, or fewer."""


_YEARS = re.compile(r"(?:19|20)\d\d年|十[一二三四五]?五|[去今明上前]年|[两三四五]年")
_FRONT = re.compile(
    r"^(?:推动|推进|促进|确保|支持|鼓励|引导|抓好|抓紧|力争|加快|围绕|针对|按照|根据|依托|聚焦|通过|利用|以|为|对|向|在|从|与|把|将|使|让"
    r"|每|其|该|这|含|近|约|共|已|也|均|各|是|较|比|占|再|不|就|并|因|被|由|用|凡|所|该)"
)
_BACK = re.compile(
    r"(?:的|了|和|及|与|或|到|从|在|为|至|达|按|约|近|已|也|均|都|仅|只|有|内|中|上|分别|加快|增长|提升|提高|实现|完成|启动|运行)数?$"
)
_NOUN = re.compile(r"[一-龥“]{2}")
_BASE = re.compile(r"[比较与从由自].{0,6}(?:年|期|初|末)")
_SHARED = re.compile(r"[均各都]$|均[^，]{0,3}$")
_RATES = ("percent", "percentage_point")
_COUNTED = ("count", "person", "household", "head", "bed")
_ENDING = re.compile(r"(?:总?数量?|人数|户数|人次|面积|里程|长度|次数|排名|占比|比重|投资|资金)$")
_LINKS = re.compile(
    r"[，,。、\s\d]|达到?了?|为|是|增长|下降|提高|完成|实现|超过?|突破|分别|全[市省县区年]|累计|以上|左右"
)
_GENERIC = re.compile(
    r"(?:重点|重大|各类|相关|大型|全部|新)*(?:项目|工作|任务|企业|工程|活动|问题|资金|人员|群众|机构|平台|单位|事项|建设|改造)*"
)
_WORTH = re.compile(r"[率值额量数比重入出资积程]$|产业|收入|投资|面积|企业|项目|人口|里程")


def _size(c: Circumstances) -> int:
    return len(c.reading.indicator)


def _thing(c: Circumstances) -> str:
    """The name without its verb and the ending that its unit gave it."""
    name = _ENDING.sub("", c.reading.indicator)
    return name[len(leading_verb(name)) :]


def _left_over(c: Circumstances) -> int:
    """Characters of the clause up to the number that the name does not use."""
    name = set(c.reading.indicator)
    return sum(char not in name for char in _LINKS.sub("", c.before[-24:]))


def _own(c: Circumstances) -> bool:
    """The catalogue does not know the series."""
    return c.reading.indicator_id is None


def _counts(c: Circumstances) -> bool:
    return c.rule in ("count", "level") and bool(_NOUN.match(c.after))


def _stretch(c: Circumstances) -> bool:
    return c.reading.period.first_year < c.reading.period.last_year


def _level(c: Circumstances) -> bool:
    return c.reading.measure == "level"


SIGNS: Mapping[str, Callable[[Circumstances], bool]] = {
    "uncatalogued": _own,
    "short": lambda c: _own(c) and _size(c) < 5,  # 利润; 规模
    "very-long": lambda c: _size(c) > 20,
    "front": lambda c: _own(c) and bool(_FRONT.match(c.reading.indicator)),  # 围绕…; 每…
    "back": lambda c: bool(_BACK.search(c.reading.indicator)),  # …修编也数
    "thin": lambda c: _own(c) and len(_thing(c)) < 3,  # 开工数; 惠及人数
    "generic": lambda c: _own(c) and bool(_GENERIC.fullmatch(_thing(c))),  # 解决问题数
    "listed": lambda c: "、" in c.reading.indicator,  # A、B和C数
    "of": lambda c: "的" in c.reading.indicator[1:-1],
    "digits": lambda c: bool(re.search(r"\d", c.reading.indicator)),
    "no-head": lambda c: _own(c) and not _WORTH.search(c.reading.indicator),
    "subject": lambda c: c.reading.subject is not None,
    "nothing-before": lambda c: not _LINKS.sub("", c.before),  # 4.3亿人次受益
    "left-over": lambda c: _left_over(c) > 4,
    "much-left-over": lambda c: _left_over(c) > 9,
    "noun-after": _counts,  # 8家国企完成重组
    "noun-both": lambda c: _counts(c) and len(c.before) > 6,  # 高铁西站10个项目开工
    "rivals": lambda c: bool(c.reading.others),
    "many-rivals": lambda c: len(c.reading.others) > 1,
    "no-digits": lambda c: not re.search(r"\d", c.quote),  # 两度; 首位
    "bare-unit": lambda c: not c.reading.quantity.unit.printed.strip("万亿千百"),  # 300万
    "bounded": lambda c: c.reading.quantity.bound not in ("exact", "over", "at_least"),
    "pieces-as-level": lambda c: _level(c) and c.reading.quantity.unit.canonical in _COUNTED,
    "flow-or-stock": lambda c: _level(c) and _own(c) and c.reading.quantity.unit.canonical not in _RATES,
    "huge-change": lambda c: c.reading.quantity.unit.canonical == "percent" and abs(c.reading.quantity.value) > 100,
    "many-years": lambda c: len(set(_YEARS.findall(c.sentence))) > 1,
    "base-named": lambda c: bool(_BASE.search(c.before)),  # 比2020年
    "respectively": lambda c: "分别" in c.before + c.after[:12],
    "uneven-list": lambda c: c.uneven,
    "shared": lambda c: bool(_SHARED.search(c.before)),  # 均增长10%
    "term": lambda c: c.mode == "term",
    "of-term": lambda c: c.mode == "term" and _level(c) and c.rule in ("share", "level", "money"),
    "undated": lambda c: _level(c) and not c.dated,
    "stretch-undated": lambda c: _stretch(c) and not c.dated,
    "target-told": lambda c: c.reading.status == "target",
    "hair": lambda c: c.margin < 1,
    "narrow": lambda c: 1 <= c.margin < 3,
    "long-sentence": lambda c: len(c.sentence) > 120,
    "share": lambda c: c.rule == "share" and _own(c),
    "count": lambda c: c.rule == "count" and _own(c),
    "level": lambda c: c.rule == "level" and _own(c),
    "place": lambda c: c.rule == "place",
    "list-of-places": lambda c: c.rule == "place" and "强" in c.quote,  # 全国百强
    "multiple": lambda c: c.rule in ("multiple", "zero", "honour"),
    "change": lambda c: c.rule == "change" and c.reading.measure in ("change", "points"),
    "distribution": lambda c: c.rule == "distribution",
}
