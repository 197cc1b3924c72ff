"""Places of several at once, one after another or all the same: 办结率、满意率分别居全省第1、第2位."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.alike import told_alike
from site_gen.reading.constructions.placed_things import grew
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.subjects import split_subjects
from site_gen.reading.verbs import leading_verb

_PLACED = rule(
    r"(?:总量)?(?:全[国省市区县州]|世界)排名$",
    "工业投资、税收分别居全省第5、第6位，增速分别居第2、第1位 => 税收增速排名 | rank | 1位 | 2021 | actual",
)
"""工业投资、税收分别居第5、第6位，增速……: the growth of what had a place."""
_SIZE_AND_SPEED = rule(
    r"(?P<of>[^，、]{2,}?)(?:总量|总额|规模)[、和](?P<speed>增[速幅])",
    "生产总值86亿元，总量和增速分别排全市第5位和第2位 => 生产总值全市排名 | rank | 5位 | 2021 | actual",
    "生产总值总量、增速分别居全市第5位、第2位 => 生产总值增速全市排名 | rank | 2位 | 2021 | actual",
)
SIZES = ("总数", "总量", "数量")
_NEW_IN_NUMBER = ("新增数量", "新增数", "新增总数")
SPEEDS = ("增速", "增幅", "增长速度")
_EACH = rule(
    r"分(?:别)?(?=[^，]{0,4}[居列位排])|排名分别[为是]?$",
    "产值3亿元、增长9%，分居全省第2、第4位 => 产值增速全省排名 | rank | 4位 | 2021 | actual",
    "新增龙头企业6家、合作社8家，总数分别居全省第8、第9位 => 龙头企业总数全省排名 | rank | 8位 | 2021 | actual",
    "贷款余额5276亿元，总量、增量分居全省第3、第4 => 贷款余额增量全省排名 | rank | 4位 | 2021 | actual",
    "争取国债12亿元、专项债券86亿元，到位率分居全省第2、第3 => 国债到位率全省排名 | rank | 2位 | 2021 | actual",
    "办结率、满意率分别居全省第1、第2位 => 满意率全省排名 | rank | 2位 | 2021 | actual",
)
ALIKE = rule(
    r"(?:均|双双|同时)(?=[^，]{0,4}[居列位排为])",
    "经济总量、财政收入双双跃居全省第三 => 经济总量全省排名 | rank | 3位 | 2021 | actual",
    "工业产值86亿元，税收3亿元，增速均居全市第一 => 税收增速全市排名 | rank | 1位 | 2021 | actual",
    "工业总产值、增加值分别增长19%、20%，均排全省第1位 => 工业总产值增速全省排名 | rank | 1位 | 2021 | actual",
    "生产总值、工业增加值、固定资产投资增速均居全市前三 => 工业增加值增速全市排名 | rank | 3位 | 2021 | actual",
    "税收收入、工业投资增速均排全省第二 => 税收收入增速全省排名 | rank | 2位 | 2021 | actual",
)
ALL_OF_THEM = rule(
    r"(?:这|以上|上述)?[两三]项(?:主要)?(?:经济)?指标(?:增速|增幅)?",
    "投资增长11%，工业增加值增长8%，两项指标稳居全市第一 => 投资增速全市排名 | rank | 1位 | 2021 | actual",
)
"""两项指标稳居全市第一: those that were told before."""
_MEASURED = rule(
    r"(?:率|额|值|幅度?|增速|数|量|收入|投资|水平|规模|单产|指数)$",
    "办结率、满意率均居全市第1 => 满意率全市排名 | rank | 1位 | 2021 | actual",
    "5月份和7月份考核得分均居全市第1 => 5月份和7月份考核得分全市排名 | rank | 1位 | 2021 | actual",
)


def several_ranked(here: Here, thing: str) -> Sequence[str]:
    """办结率、满意率分别居全省第1、第2位, or, where nothing stands before, what the last numbers were of."""
    if thing not in _NEW_IN_NUMBER and (split_subjects(thing)[0] or leading_verb(thing)):
        return ()
    count = _places(here)
    if count > 1:
        return _each_ranked(here, thing, count)
    nothing = not thing or thing in _NEW_IN_NUMBER
    if (nothing and ALIKE.search(here.slot.lead)) or ALL_OF_THEM.fullmatch(thing):
        return _told_before(here)
    many = max(2, thing.count("、") + 1)
    names = _grown(series(thing, many), thing) if thing and ALIKE.search(here.slot.lead) else ()
    return names if len(names) == many and all(map(_MEASURED.search, names)) else ()


def _places(here: Here) -> int:
    """How many places are told one after the other, from this one on."""
    following = here.slots[here.index + 1 : here.index + 6]
    return 1 + sum(1 for slot in following if slot.joint and slot.token.shape == "rank")


def _each_ranked(here: Here, thing: str, count: int) -> Sequence[str]:
    """What has each of the places: the names of a list, or what the last numbers were of."""
    last = [group[-1] for group in here.drafts[-count:] if group]
    listed = not thing and bool(last) and len(last[0].series) == count  # 分别达到100%、112%，位居第一、第三
    if not (listed or _EACH.search(here.slot.lead) or (not thing and {one.measure for one in last} == {"growth"})):
        return ()
    if both := _SIZE_AND_SPEED.fullmatch(thing):
        names: Sequence[str] = (both["of"], both["of"] + both["speed"])
    else:
        names = _grown(series(thing, count), thing) if thing else _last_told(here, last, count)
    names = tuple(leaning(name, here.topic) if here.topic and leans(name) else name for name in names)
    return names if len(names) == count else ()


def _last_told(here: Here, last: Sequence[Draft], count: int) -> Sequence[str]:
    """What the last numbers were of; of rates it is the growth that is ranked."""
    same = len({one.topic for one in last}) < count  # 新增主体25万户、总量152万户，分别居第2、第3位
    told = tuple(
        f"{one.topic}增速" if one.measure == "growth" else one.name if same or one.measure == "count" else one.topic
        for one in last
    )
    sped = any(map(here.slot.lead.__contains__, SPEEDS))
    return tuple(_PLACED.sub("增速", name) for name in told) if sped else told


def sized(here: Here, thing: str) -> Sequence[str]:
    """`总数` of 新增龙头企业6家、合作社8家，总数分别居全国第8、第9位: that of each of the last numbers."""
    count = _places(here)
    last = [group[-1] for group in here.drafts[-count:] if group]
    each = thing in SIZES or (thing.endswith("率") and leans(thing))
    told = each and count > 1 and len(last) == count and _EACH.search(here.slot.lead)
    return tuple(leaning(thing, one.topic) for one in last) if told else ()


def _told_before(here: Here) -> Sequence[str]:
    """产值、增加值分别增长19%、20%，均排全区第1位: the series of the list before, or of the last two numbers."""
    last = told_alike(here)
    alike = bool(last) and last[0].measure in ("growth", "level", "count")
    speed = any(map(here.slot.lead.__contains__, SPEEDS))
    names = dict.fromkeys(
        f"{grew(one)}增速" if speed or one.measure == "growth" else one.name if one.measure == "count" else one.topic
        for one in last
    )
    return tuple(names) if alike and len(names) > 1 else ()


def _grown(names: Sequence[str], thing: str) -> Sequence[str]:
    """`税收收入`, `工业投资` of 税收收入、工业投资增速: it is the growth that is ranked."""
    end = thing[-2:]
    return tuple(name.removesuffix(end) + end for name in names) if end in ("增速", "增幅", "降幅") else names


def next_place(here: Here) -> Sequence[Draft]:
    """长沙县、浏阳市、宁乡市分别……第4、第5、第15位: the next place is the next one's."""
    for distance, group in enumerate(reversed(here.own), 1):
        if group and group[-1].measure == "rank" and len(group[-1].series) > distance:
            if group[-1].subject is None:
                return (replace(group[-1], name=group[-1].series[distance], series=()),)
            return (replace(group[-1], subject=group[-1].series[distance], series=()),)
    last = here.own[-1] if here.own else ()
    return tuple(replace(draft, series=()) for draft in last if draft.measure == "rank")
