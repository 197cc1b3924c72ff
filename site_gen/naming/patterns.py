"""Shapes of a name that is more than one phrase: shares, ranks, quantities per head, honours; each tries a whole name.

`say` gives the English of a smaller name, or None. A pattern gives None where its shape is not there, and an empty
string where it is but a piece of it is unknown.
"""

import re
from collections.abc import Callable

from site_gen.model.compiled import compiled

Say = Callable[[str], str | None]
_RANKS = {
    "全国城市": "national rank among cities",
    "全国": "national rank",
    "全省": "provincial rank",
    "全市": "rank in the city",
    "全区": "rank in the region",
    "全州": "rank in the prefecture",
    "全球": "global rank",
    "世界": "world rank",
    "中部地区": "rank in the central region",
    "中部": "rank in the central region",
    "西部地区": "rank in the western region",
    "西部": "rank in the western region",
    "长三角": "rank in the Yangtze River Delta",
    "": "rank",
}
_RANK = compiled(rf"(.*?)(?:居|位居|位列|列)?({'|'.join(_RANKS)})(?:排名|位次|名次|排位)")
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
_HONOURS = {
    "获评": "named",
    "被评为": "named",
    "被认定为": "recognized as",
    "入选": "selected as",
    "创成": "named",
    "荣获": "winning",
    "获得": "winning",
    "获": "winning",
    "通过": "that passed",
    "上榜": "listed as",
    "列入": "included as",
}
_LISTS = compiled('(?:目录|名录|名单|榜单|计划)[”"]?$')
"""What gets into them is not named so."""
_HONOURED = compiled(rf"(新?)({'|'.join(_HONOURS)})(.+)的(.+?)数")
_WAYS = {
    "拥有": "with",
    "具有": "with",
    "提供": "provided with",
    "享受": "receiving",
    "接受": "receiving",
    "参加": "in",
}
_HAVING = compiled(rf"(.*?)({'|'.join(_WAYS)})(.+?)的(.+)")


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


def _each(say: Say, *pieces: str) -> list[str]:
    """The English of all pieces; nothing where one is unknown."""
    named = [say(piece) for piece in pieces]
    return [name for name in named if name] if all(named) else []


def _share(text: str, say: Say) -> str | None:
    """X占Y比重: share of X in Y; X有Y占比: share of X with Y."""
    if having := _SHARE_HAVING.fullmatch(text):
        named = [" with ".join(parts)] if (parts := _each(say, having[1], having[2])) else []
    elif of := re.fullmatch(r"(.+?)占(.+?)的?(?:总[数量额])?(?:比重|比例|比率|份额|比)", text):
        whole = _TOTALS.get(of[2]) or _all(of[2], say)
        named = [*_each(say, of[1]), whole] if whole else _each(say, of[1], of[2])
        named = named if len(named) > 1 else []
    elif within := re.fullmatch(r"(.+?)中的?(.+?)(?:占比|比重)", text):
        named = _each(say, within[2], within[1])
    elif alone := re.fullmatch(r"(.+?)的?(?:占比|比重|所占比例)", text):
        named = _each(say, alone[1])
    else:
        return None
    return f"share of {' in '.join(named)}" if named else ""


def _all(text: str, say: Say) -> str:
    """全部投资: total investment, 全部企业: all enterprises; nothing of what is not said to be all."""
    whole = say(text.removeprefix("全部")) if text.startswith("全部") else None
    return f"{'all' if whole.endswith('s') else 'total'} {whole}" if whole else ""


def _fulfilled(text: str, say: Say) -> str | None:
    """城镇新增就业完成年计划比例: fulfillment rate of the annual plan for new urban jobs."""
    found = re.fullmatch(
        r"(.+?)(?:完成|占)(?P<year>全年|年度?)?的?(?P<what>计划|目标|任务)数?的?(?:比例|比重|百分比)", text
    )
    if not found:
        return None
    named, year = _each(say, found[1]), "annual " if found["year"] else ""
    what = {"计划": "plan", "目标": "target", "任务": "target"}[found["what"]]
    return f"fulfillment rate of the {year}{what} for {named[0]}" if named else ""


def _beside(text: str, say: Say) -> str | None:
    """旅游总收入相当于2019年比例: tourism revenue relative to 2019."""
    found = _BESIDE.fullmatch(text)
    if not found:
        return None
    named = _each(say, found["what"])
    return f"{named[0]} relative to {found['year'] or _STANDARDS[found['whom']]}" if named else ""


def _contribution(text: str, say: Say) -> str | None:
    found = re.fullmatch(r"(.+?)对(.+?)的?(?:贡献率|贡献)", text)
    if not found:
        return None
    named = _each(say, found[1], found[2])
    return f"contribution of {' to '.join(named)}" if named else ""


def _rank(text: str, say: Say) -> str | None:
    found = _RANK.fullmatch(text)
    if not found:
        return None
    named = _each(say, found[1]) if found[1] else [""]
    return f"{_RANKS[found[2]]} by {named[0]}".removesuffix(" by ") if named else ""


def _per(text: str, say: Say) -> str | None:
    """Per head, per 10,000 people, per unit of GDP."""
    for chinese, of in _PER.items():
        if text.startswith(chinese):
            named = _each(say, re.sub("^(?:口)?(?:拥有|的)?", "", text.removeprefix(chinese)))
            return f"{named[0]} {of}" if named else ""
    heads = re.fullmatch(r"(.*?)人均(.+)", text)
    if not heads:
        return None
    named = _each(say, heads[2], *([heads[1]] if heads[1] else []))
    if heads[2] == "收入" and named:  # people have an income; firms and treasuries have revenue
        named[0] = "income"
    return f"per capita {' of '.join(named)}" if named else ""


def _honoured(text: str, say: Say) -> str | None:
    """入选中国美丽乡村的村数: villages selected as beautiful villages."""
    found = _HONOURED.fullmatch(text)
    if found and _LISTS.search(found[3]):
        return ""
    named = _each(say, found[4], found[3]) if found else []
    return f"{named[0]} {'newly ' if found[1] else ''}{_HONOURS[found[2]]} {named[1]}" if found and named else None


def _having(text: str, say: Say) -> str | None:
    """拥有自主知识产权的品种: varieties with independent intellectual property rights."""
    found = _HAVING.fullmatch(text)
    named = _each(say, found[1] + found[4], found[3]) if found else []
    return f" {_WAYS[found[2]]} ".join(named) if found and named else None


def _trade(text: str, say: Say) -> str | None:
    """对东盟出口: exports to ASEAN."""
    together = re.fullmatch(r"与(.+?)(合作(?:项目|事项).*)", text)
    if together:
        named = _each(say, together[2], together[1])
        return " with ".join(named) if named else ""
    found = re.fullmatch(
        r"[对与](.+?)(?:的)?((?:外贸|货物)?(?:进出口|出口|进口|贸易)(?:贸易)?(?:总[额值]|额|总量)?)", text
    )
    if not found:
        return None
    named = _each(say, found[2], found[1])
    ways = {"出口": " to ", "进口": " from "}
    return ways.get(found[2][:2], " with ").join(named) if named else ""


PATTERNS: tuple[Callable[[str, Say], str | None], ...] = (
    _rank,
    _fulfilled,
    _share,
    _beside,
    _contribution,
    _per,
    _honoured,
    _having,
    _trade,
)
