"""Shapes of a name that is more than one phrase: shares, quantities per head, trade; each tries a whole name."""

import re
from collections.abc import Callable

from site_gen.model.compiled import compiled
from site_gen.naming.measures import measures
from site_gen.naming.people import benefiting, helped, solved
from site_gen.naming.purses import allotted, spent, used
from site_gen.naming.ranking import above, rank
from site_gen.naming.relative import doing, having, honoured
from site_gen.naming.saying import Say, each

_PER = {
    "每万人口": "per 10,000 people",
    "每万人": "per 10,000 people",
    "万人": "per 10,000 people",
    "每千人口": "per 1,000 people",
    "每千人": "per 1,000 people",
    "千人": "per 1,000 people",
    "每百户": "per 100 households",
    "每千名老人": "per 1,000 elderly people",
    "每百名老人": "per 100 elderly people",
    "每千名老年人": "per 1,000 elderly people",
    "村均": "per village",
    "户均": "per household",
    "亩均": "per mu",
    "万元GDP": "per CNY 10,000 of GDP",
    "万元生产总值": "per CNY 10,000 of GDP",
    "万元地区生产总值": "per CNY 10,000 of GDP",
    "单位GDP": "per unit of GDP",
    "单位生产总值": "per unit of GDP",
    "单位地区生产总值": "per unit of GDP",
    "单位工业增加值": "per unit of industrial value added",
}
_GROWTH = {"增速": "growth", "增幅": "growth", "增长率": "growth", "增量": "increase"}
_GROWING = compiled(rf"(.*人均.+?)({'|'.join(_GROWTH)})")
"""人均收入增速: it is the income that is per capita."""
_WHERE = {"农村": "rural areas", "全国": "the country", "全省": "the province", "全市": "the city"}
_TOTALS = {
    "全国": "the national total",
    "全省": "the provincial total",
    "全市": "the city total",
    "全县": "the county total",
    "全区": "the regional total",
    "全州": "the prefectural total",
    "全球": "the world total",
    "世界": "the world total",
}
_SHARE_HAVING = compiled(
    r"(.+?)(?<![国所私公享占现])(?:有|建有|设有|配有|拥有)(?![机效色线限轨关])(.+?)的?(?:占比|比例|比重)"
)


_STANDARDS = {
    "疫情前": "the pre-pandemic level",
    "常年": "a normal year",
    "全国平均": "the national average",
    "全省平均": "the provincial average",
    "全市平均": "the city average",
    "法定时限": "the statutory time limit",
}
_BESIDE = compiled(rf"(?P<what>.+?)相当于(?:(?P<year>(?:19|20)\d\d)年|(?P<whom>{'|'.join(_STANDARDS)}))(?:比例|倍数)")


def _share(text: str, say: Say) -> str | None:
    """X占Y比重: share of X in Y; X有Y占比: share of X with Y."""
    if having := _SHARE_HAVING.fullmatch(text):
        named = [" with ".join(parts)] if (parts := each(say, having[1], having[2])) else []
    elif of := re.fullmatch(r"(.+?)占(.+?)的?(?:总[数量额])?(?:比重|比例|比率|份额|比)", text):
        whole = _TOTALS.get(of[2]) or _all(of[2], say)
        named = [*each(say, of[1]), whole] if whole else each(say, of[1], of[2])
        named = named if len(named) > 1 else []
    elif within := re.fullmatch(r"(.+?)中的?(.+?)(?:占比|比重)", text):
        named = each(say, within[2], within[1])
    elif alone := re.fullmatch(r"(.+?)的?(?:占比|比重|所占比例)", text):
        named = each(say, alone[1])
    else:
        return None
    return f"share of {' in '.join(named)}" if named else ""


def _all(text: str, say: Say) -> str:
    """全部投资: total investment, 全部企业: all enterprises; nothing of what is not said to be all."""
    whole = say(re.sub("^(?:全部|全社会)", "", text)) if text.startswith(("全部", "全社会")) else None
    return f"{'all' if whole.endswith('s') else 'total'} {whole}" if whole else ""


def _fulfilled(text: str, say: Say) -> str | None:
    """城镇新增就业完成年计划比例: fulfillment rate of the annual plan for new urban jobs."""
    found = re.fullmatch(
        r"(.+?)(?:完成|占)(?P<year>全年|年度?)?的?(?P<what>计划|目标|任务)数?的?(?:比例|比重|百分比)", text
    )
    if not found:
        return None
    named, year = each(say, found[1]), "annual " if found["year"] else ""
    what = {"计划": "plan", "目标": "target", "任务": "target"}[found["what"]]
    return f"fulfillment rate of the {year}{what} for {named[0]}" if named else ""


def _beside(text: str, say: Say) -> str | None:
    """旅游总收入相当于2019年比例: tourism revenue relative to 2019."""
    found = _BESIDE.fullmatch(text)
    if not found:
        return None
    named = each(say, found["what"])
    return f"{named[0]} relative to {found['year'] or _STANDARDS[found['whom']]}" if named else ""


def _contribution(text: str, say: Say) -> str | None:
    found = re.fullmatch(r"(.+?)对(.+?)的?(?:贡献率|贡献)", text)
    if not found:
        return None
    named = each(say, found[1], found[2])
    return f"contribution of {' to '.join(named)}" if named else ""


def _per(text: str, say: Say) -> str | None:
    """Per head, per 10,000 people, per unit of GDP."""
    for chinese, of in _PER.items():
        if text.startswith(chinese):
            named = each(say, re.sub("^(?:口)?(?:拥有|的)?", "", text.removeprefix(chinese)))
            return f"{named[0]} {of}" if named else ""
    if growing := _GROWING.fullmatch(text):
        named = each(say, growing[1])
        return f"{_GROWTH[growing[2]]} of {named[0]}" if named else ""
    heads = re.fullmatch(r"(.*?)人均(.+)", text)
    if not heads:
        return None
    if heads[1] in _WHERE:
        named = each(say, heads[2])
        return f"per capita {named[0]} in {_WHERE[heads[1]]}" if named else ""
    named = each(say, heads[2], *([heads[1]] if heads[1] else []))
    if heads[2] == "收入" and named:  # people have an income; firms and treasuries have revenue
        named[0] = "income"
    return f"per capita {' of '.join(named)}" if named else ""


def _trade(text: str, say: Say) -> str | None:
    """对东盟出口: exports to ASEAN."""
    together = re.fullmatch(r"与(.+?)(合作(?:项目|事项).*)", text)
    if together:
        named = each(say, together[2], together[1])
        return " with ".join(named) if named else ""
    found = re.fullmatch(
        r"[对与](.+?)(?:的)?((?:外贸|货物)?(?:进出口|出口|进口|贸易)(?:贸易)?(?:总[额值]|额|总量)?)", text
    )
    if not found:
        return None
    named = each(say, found[2], found[1])
    ways = {"出口": " to ", "进口": " from "}
    return ways.get(found[2][:2], " with ").join(named) if named else ""


PATTERNS: tuple[Callable[[str, Say], str | None], ...] = (
    rank,
    above,
    used,
    spent,
    allotted,
    _fulfilled,
    _share,
    _beside,
    _contribution,
    _per,
    measures,
    honoured,
    solved,
    helped,
    benefiting,
    having,
    doing,
    _trade,
)
