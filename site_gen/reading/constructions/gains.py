"""企业日均净增1万户, 亩均增收1200元, 工业营收前移3位: changes told by words of their own."""

from collections.abc import Sequence

from site_gen.reading.constructions.fields import standing
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.units import RANKS

MOVED_UP = rule(
    r"(?:前进|前移|进位|提升|上升|跃升)了?(?:\d+位[、和])*$",
    "工业营收比上年前移3位 => 工业营收排名 | change | 3位 | 2021 | actual",
    "营商环境综合排名上升3个位次 => 营商环境综合排名 | change | 3个位次 | 2021 | actual",
    "税收居全省第2位、工业投资居全省第4位，分别前移3位、1位 => 税收全省排名 | change | 3位 | 2021 | actual",
    "税收居全省第2位、工业投资居全省第4位，分别前移3位、1位 => 工业投资全省排名 | change | 1位 | 2021 | actual",
)
_MOVING = rule(
    r"[，、]?(?P<list>[^，]+?)在?(?P<field>全[国省市区县州盟])的?(?:[位名]次|排[位名])分别(?:前[移进]|[上提跃]升)了?",
    "税收、出口和工业投资在全省位次分别前移3位、1位和2位 => 出口全省排名 | change | 1位 | 2021 | actual",
)
_DAILY = rule(
    r"(?P<what>[^，、]{2,10}?)(?:数量)?(?P<often>[日月]均)",
    "企业数量日均净增1万户 => 日均净增企业户数 | count | 1万户 | 2021 | actual",
)
_MORE_EACH = rule(
    r"(?P<who>(?:村集体(?:经济)?|(?:脱贫|贫困|困难|低收入|受益|参与)?(?:群众|人口|农户|农民|家庭|劳动力)|农牧民|牧民|村民|居民|脱贫户|贫困户|职工)(?:年?[户人村]均)?|[亩户村人][均平])增收$",
    "种植面积达到15万亩，人平增收280元 => 人均收入 | change | 280元 | 2021 | actual",
    "带动群众增收20亿元 => 群众收入 | change | 20亿元 | 2021 | actual",
    "带动脱贫人口人均增收1200元 => 脱贫人口人均收入 | change | 1200元 | 2021 | actual",
    "带动2145名贫困群众年人均增收2600元 => 贫困群众年人均收入 | change | 2600元 | 2021 | actual",
    "村集体增收30万元 => 村集体收入 | change | 30万元 | 2021 | actual",
    "种植面积达到15万亩，亩均增收1200元 => 亩均收入 | change | 1200元 | 2021 | actual",
)
_PULLED = rule(
    r"(?P<by>[^，、]{2,}?)?拉动(?:全[国省市区县州])?(?P<what>(?:地区)?生产总值|GDP|经济|工业|固定资产投资|投资|出口|进出口)",
    "锂电产业拉动全县GDP增长2.6个百分点 => 锂电产业拉动GDP增长 | points | 2.6个百分点 | 2021 | actual",
    "服务业增加值增长9%，拉动GDP增长4个百分点 => 服务业拉动GDP增长 | points | 4个百分点 | 2021 | actual",
)
"""拉动全县GDP增长2.6个百分点: so many points of its growth are due to it."""


_MEASURED = rule(
    r"(?<=..)(?:增加值|总?产值)?(?:占[^占，、]{2,14}比重|对[^，、]{2,14}贡献率)?$",
    "工业增加值对经济增长的贡献率达60%，拉动GDP增长9个百分点 => 工业拉动GDP增长 | points | 9个百分点 | 2021 | actual",
    "服务业增加值增长9%，拉动GDP增长4个百分点 => 服务业拉动GDP增长 | points | 4个百分点 | 2021 | actual",
    "农业产值增长4%，占GDP比重达到6%，拉动GDP增长0.3个百分点 => 农业拉动GDP增长 | points | 0.3个百分点 | 2021 | actual",
)
"""农业产值占GDP比重, 拉动GDP增长: it is the farms that pull, by all that is measured of them."""
_FASTER = rule(
    r"[，、 ]*(?P<of>[^，、\d]{2,20}?)??的?(?P<speed>增速|增幅|涨幅|降幅)(?:同比|环比|[比较][^，、\d]{2,8}?)?"
    r"(?:提高|加快|提升|上升|回升|扩大|回落|放缓|下降|减缓|下滑|收窄)了?",
    "税收8亿元，增长21%，增速比上年提高12个百分点 => 税收增速 | points | 12个百分点 | 2021 | actual",
    "服务业增加值增速加快1.5个百分点 => 服务业增加值增速 | points | 1.5个百分点 | 2021 | actual",
    "税收增长8%，比上年提高1.5个百分点 => 税收增速 | points | 1.5个百分点 | 2021 | actual",
)
"""增速比上年提高12个百分点: the speed, and no share."""


_AMONG_ALL = rule(
    r"(?:(?<=[一-龥]{2})在|^在?)全[国省市区县州盟]的?(?:[位名]次|排[名位])$",
    "经济总量在全国的排位跃升6位、居第18位 => 经济总量全国排名 | rank | 18位 | 2021 | actual",
)
"""在全国的排位: among whom it moved is no part of what is ranked."""


def faster(here: Here) -> Draft | None:
    """`税收增速` of 税收增长21%，增速比上年提高12个百分点."""
    found = _FASTER.fullmatch(here.slot.lead)
    own = trim(found["of"]).words if found and found["of"] else ""
    of = leaning(own, here.topic) if leans(own) else own or (here.topic if found else "")
    speed = "增速" if found and found["speed"] == "增幅" else found["speed"] if found else ""
    name = of if of.endswith(speed) else of + speed
    end = here.end
    return Draft(name, "points", of, yearly=end.yearly, base=end.flags.get("base", "")) if of else None


def pulled(here: Here) -> Draft | None:
    """锂电产业拉动全县GDP增长2.6个百分点: how much of the growth it made."""
    by = _PULLED.fullmatch(balanced(here.end.words)) if here.end.flags.get("up") == "增长" else None
    who = (by["by"] or _MEASURED.sub("", here.topic)) if by else ""
    name = f"{who}拉动{by['what']}增长" if by and who else ""
    return Draft(name, "points", name, yearly=here.end.yearly) if name else None


def moved(here: Here) -> Sequence[Draft]:
    """工业营收前移3位: the place of the series; what a list adds is of those told before, or of places nobody names."""
    if each := _each_moved(here):
        return (each,)
    thing = MOVED_UP.sub("", balanced(here.slot.lead)).strip("，,、 ")
    placed = here.last.name if here.last and here.last.measure == "rank" else ""
    thing = trim(thing).words or here.topic or placed
    among = _AMONG_ALL.search(thing)
    name = standing(here) or thing.removesuffix("排名") + "排名"
    end, own = here.end, here.slot.lead.strip("、和 ")
    moved = Draft(
        name, "change", name.removesuffix("排名") if among else thing, base=end.flags.get("base", ""), yearly=end.yearly
    )
    return (moved,) if thing and own else ()


def _each_moved(here: Here) -> Draft | None:
    """税收第2位、出口第4位，分别前移3位、1位: as many places as were told before."""
    before = here.drafts[: len(here.drafts) - len(here.own)] if "分别" in here.slot.until else ()
    places = [group[-1].name for group in before[-len(here.slots) :] if group and group[-1].measure == "rank"]
    if len(here.slots) < 2 or len(places) != len(here.slots):
        return None
    end = here.end
    return Draft(places[here.index], "change", places[here.index], base=end.flags.get("base", ""), yearly=end.yearly)


def moving_apart(here: Here, many: int) -> Sequence[Draft]:
    """税收、出口在全省位次分别前移3位、1位: each by so many places of its own."""
    apart = _MOVING.fullmatch(here.slot.lead) if here.unit.printed in RANKS and many > 1 else None
    names = tuple(f"{one}{apart['field']}排名" for one in series(apart["list"], many)) if apart else ()
    return (Draft(names[0], "change", names[0], series=names),) if len(names) == many else ()


def daily(here: Here) -> Draft | None:
    """企业数量日均净增1万户: so many more a day."""
    daily = _DAILY.fullmatch(here.end.words) if here.end.flags.get("up") == "净增" else None
    name = with_suffix(f"{daily['often']}净增{daily['what']}", here.unit) if daily else ""
    return Draft(name, "count", name, flow=False) if name else None


def each_more(here: Here) -> Draft | None:
    """亩均增收1200元, 带动群众增收20亿元: whose income it is."""
    each = _MORE_EACH.search(here.slot.until) if here.unit.canonical == "CNY" else None
    who = each["who"].replace("人平", "人均") if each else ""
    return Draft(f"{who}收入", "change", here.topic, yearly=here.end.yearly) if each else None
