"""Names of ranks: by what, and among whom."""

from site_gen.model.compiled import compiled
from site_gen.naming.saying import Say, each

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
    "各省区": "rank among provinces and regions",
    "发展中国家": "rank among developing countries",
    "长三角": "rank in the Yangtze River Delta",
    "": "rank",
}
_RANK = compiled(rf"(.*?)(?:居|位居|位列|列)?({'|'.join(_RANKS)})(?:排名|位次|名次|排位)")
_WHERE = {
    "全国": "in China",
    "全省": "in the province",
    "全市": "in the city",
    "全区": "in the region",
    "全州": "in the prefecture",
    "省会城市": "in provincial capitals",
    "国家级": "",
    "国家": "",
    "中西部": "in the central and western regions",
    "中部": "in the central region",
    "西部": "in the western region",
}
_AMONG = compiled(
    rf"(?P<what>.*?)(?:居|位居|位列|列)?(?P<where>{'|'.join(_WHERE)})"
    r"(?P<whom>.*?(?:区|县|市|县域|[(][区市]+[)]|机场|港口|高校|口岸))(?:排名|位次|名次|排位)"
)
_OVERALL = {"全国": "national", "全省": "provincial", "全市": "city"}
_ABOVE = compiled(rf"(.+?)(?:高于|快于|高出)({'|'.join(_OVERALL)})(平均)?(?:水平|增速)?")
_SCOPED = compiled("(?:全国|全省|全市|全区|全州)")
"""全省经济总量排名: whether what is ranked is the province or in it is not told."""


def rank(text: str, say: Say) -> str | None:
    found = _RANK.fullmatch(text)
    if not found:
        return None
    if not found[2] and (among := _AMONG.fullmatch(text)):
        where, what = _WHERE[among["where"]], say(among["what"]) if among["what"] else ""
        whom = say(among["whom"] if where else among["where"] + among["whom"])  # 国家级高新区 are so called
        return _among(f"{whom} {where}".strip(), what) if whom else ""
    if not found[2] and _SCOPED.match(text):
        return ""
    named = each(say, found[1]) if found[1] else [""]
    return f"{_RANKS[found[2]]} by {named[0]}".removesuffix(" by ") if named else ""


def _among(whom: str, what: str | None) -> str:
    """货邮吞吐量全国大型机场排名: rank among large airports in China by cargo and mail throughput."""
    return "" if what is None else f"rank among {whom} by {what}".removesuffix(" by ")


def above(text: str, say: Say) -> str | None:
    """地区生产总值增速高于全国: lead of GDP growth over the national figure."""
    found = _ABOVE.fullmatch(text)
    named = each(say, found[1]) if found else []
    figure = "average" if found and found[3] else "figure"
    return f"lead of {named[0]} over the {_OVERALL[found[2]]} {figure}" if found and named else "" if found else None
