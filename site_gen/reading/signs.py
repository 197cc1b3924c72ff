"""What makes a person look twice at a reading: each sign has a name, a test, and the words it was seen in.

`doubt` weighs them; `doubt_weights` says how much each has told of mistakes, or of none.
"""

import re
from collections.abc import Callable, Mapping

from site_gen.model.compiled import compiled
from site_gen.model.report import Reading
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.signs_of_names import SIGNS_OF_NAMES, bare
from site_gen.reading.signs_of_standing import SIGNS_OF_STANDING
from site_gen.reading.spans_unsaid import averaged_over_nothing
from site_gen.reading.unusual import is_unusual

_NOUN = compiled(r"[一-龥“]{2}")
_SHARED = compiled(r"[均各都]$|均[^，]{0,3}$")
_EXAMPLES = compiled(r"等$")
_MONTHS = compiled(
    r"(?:1|一)[-—–~至到]+(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|前[一二三四五六七八九十\d]{1,2}个?(?:季度|月)|上半年|下半年|[一二三四]季度(?!末)"
)
_OWNERS = compiled(r"[一-龥]{2}(?:园区|开发区|新区|乡|镇|县|路|段|村|中心|公司|医院|学院|行动|工程|计划|政策|改革)")
"""Whose or what for: a place, a house, a programme."""
_PLACED = compiled(r"(?:全[国省市县区]|世界|全球|同类|中部|西部|[百千\d]+强|前[一二三四五六七八九十\d]+)*排名$")
_VAGUE = compiled(
    r"(?:新增|创建|综合|引荐|产销|发展|补助)*(?:总?数?量|总[产分数]|单产|增[幅速量]|占比|规模|得分|成绩|指数|活跃度|资金数额|数额)(?:增[幅速])?(?:[和、].*)?"
)
"""What many things have: a place among them says nothing without whose."""
_FIGURES = compiled(r"[\d\s]")
_LINKS = compiled(
    r"[，,。、\s\d]|达到?了?|为|是|增长|下降|提高|完成|实现|超过?|突破|分别|全[市省县区年]|累计|以上|左右"
)


def _part_of_year(c: Circumstances) -> bool:
    """1—11月 or 前三季度 stands before it, no 全年 since, and it was not read as of months."""
    words = c.earlier[-60:] + c.before
    last = max((match.end() for match in _MONTHS.finditer(words)), default=0)
    return bool(last) and "全年" not in words[last:] and "-" not in c.reading.period.start


def _left_over(c: Circumstances) -> int:
    """Characters of the clause up to the number that the name does not use."""
    name = set(c.reading.indicator)
    return sum(char not in name for char in _LINKS.sub("", c.before[-24:]))


def _assembled(c: Circumstances) -> bool:
    """Its words do not stand side by side in the sentence: 国际友城国家数 of 国际友城增至35个国家."""
    name = bare(c.reading.indicator)
    return _own(c) and name not in c.sentence and name not in _FIGURES.sub("", c.sentence)


def _owner_left_out(c: Circumstances) -> bool:
    """工业园区 of 完成工业园区5个村庄的征迁 is in neither name nor subject."""
    if not _own(c) or not (owners := _OWNERS.findall(c.before)):
        return False
    told = c.reading.indicator + (c.reading.subject or "")
    return any(char not in told for char in owners[-1])


def _short_behind(c: Circumstances) -> bool:
    """产业营收 behind a clause that says which: 形成了锂电池材料产业链，产业营收达220亿元."""
    said = re.split("[，,；;]", c.earlier.rstrip("，,、；"))[-1]
    return _own(c) and len(bare(c.reading.indicator)) < 5 and len(said) > 6


def _rank_alone(c: Circumstances) -> bool:
    """数量全省排名: of what."""
    what = _PLACED.sub("", c.reading.indicator).removeprefix("新增") if c.reading.measure == "rank" else "-"
    return _own(c) and what != "-" and (len(what) < 3 or bool(_VAGUE.fullmatch(what)))


def _own(c: Circumstances) -> bool:
    """The catalogue does not know the series."""
    return c.reading.indicator_id is None


def _counts(c: Circumstances) -> bool:
    return c.rule in ("count", "level") and bool(_NOUN.match(c.after))


def _rate_of_term(c: Circumstances) -> bool:
    """A rate in a chapter on five years, undated: 退役士兵安置率100%."""
    rate = c.reading.measure == "level" and c.reading.quantity.unit.canonical == "percent"
    return _own(c) and rate and c.mode == "term" and not _stretch(c) and not c.dated


def _stretch(c: Circumstances) -> bool:
    return c.reading.period.first_year < c.reading.period.last_year


_OF_SENTENCES: Mapping[str, Callable[[Circumstances], bool]] = {
    "subject": lambda c: c.reading.subject is not None,
    "again": lambda c: c.again,
    "twice": lambda c: c.twice,
    "dwarfed": lambda c: c.dwarfed,
    "at-odds": lambda c: c.at_odds,
    "unusual": lambda c: is_unusual(c.reading),
    "namesake": lambda c: c.namesake,
    "much-left-over": lambda c: _left_over(c) > 9,
    "short-behind": _short_behind,
    "rank-alone": _rank_alone,
    "partner": lambda c: _own(c) and "与" in c.before,  # 与城市社区合作: what is counted is half of it
    "assembled": _assembled,
    "owner-left-out": _owner_left_out,
    "after-of": lambda c: c.before.endswith("的") and c.rule != "multiple",  # 所涉及的5个乡镇; but 2016年的1.8倍
    "part-of-year": lambda c: _part_of_year(c),
    "within": lambda c: "其中" in c.before[-14:],
    "noun-after": lambda c: _counts(c) and len(c.before) <= 6,  # 8家国企完成重组
    "noun-both": lambda c: _counts(c) and len(c.before) > 6,  # 高铁西站10个项目开工
    "noun-level": lambda c: _own(c) and _counts(c) and c.reading.measure == "level",  # 三期21个安置区12月验收
    "examples": lambda c: bool(_EXAMPLES.search(c.before)),  # 汽车促消费等100场活动
    "many-rivals": lambda c: len(c.reading.others) > 1,
    "no-digits": lambda c: not re.search(r"\d", c.quote),  # 两度; 首位
    "respectively": lambda c: "分别" in c.before + c.after[:12],
    "own-respectively": lambda c: _own(c) and "分别" in c.sentence,  # which word of the list is whose
    "uneven-list": lambda c: c.uneven,
    "two-owners": lambda c: c.contested,  # 茶产业提质增效，培育茶企28家，产值18亿元
    "shared": lambda c: bool(_SHARED.search(c.before)),  # 均增长10%
    "years-unsaid": averaged_over_nothing,
    "last-of-term": lambda c: c.mode == "term" and not _stretch(c) and not c.dated,
    "rate-of-term": _rate_of_term,
    "no-year": lambda c: c.yearless and str(c.reading.period.last_year) not in c.sentence,
    "divided-years": lambda c: c.divided and str(c.reading.period.last_year) not in c.sentence,
    "hair": lambda c: c.margin < 1,
    "narrow": lambda c: 1 <= c.margin < 3,
    "known-count": lambda c: not _own(c) and c.reading.measure == "count",
    "own-count": lambda c: _own(c) and c.reading.measure == "count",
    "known-growth": lambda c: not _own(c) and c.reading.measure == "growth",
    "known-change": lambda c: not _own(c) and c.reading.measure == "change",
    "growth": lambda c: c.reading.measure in ("growth", "average-growth"),
    "list-of-places": lambda c: c.rule == "place" and "强" in c.quote,  # 全国百强
    "sum": lambda c: c.rule == "money",
    "multiple": lambda c: c.rule in ("multiple", "zero", "honour"),
    "distribution": lambda c: c.rule == "distribution",
}


def _of_name(holds: Callable[[Reading], bool]) -> Callable[[Circumstances], bool]:
    return lambda c: holds(c.reading)


SIGNS: Mapping[str, Callable[[Circumstances], bool]] = {
    **{sign: _of_name(holds) for sign, holds in SIGNS_OF_NAMES.items()},
    **_OF_SENTENCES,
    **SIGNS_OF_STANDING,
}
