"""What a report says of itself, and the country's divisions -> the place that reports, what it lies in, and its level.

A name is taken where the words around it say that its government reports: title, 我代表…人民政府, 在…届人民代表大会.
It must be of the kind that the text speaks of as its own (全市, 县委), and what is in no table must look like a name.
Where nobody is named, the places of that kind are weighed by what the whole text says (`outline_place_votes`).
"""

import re

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.division import Division, Divisions
from site_gen.model.report import Level
from site_gen.reading.outline_place_names import Told, named
from site_gen.reading.outline_place_votes import kind_of, narrowed, voted

_BODY = compiled(
    r"(?:我.{0,3}(?:代表|受)|^受)\s*([\u4e00-\u9fff]{0,30}?)(国务院|行署|行政公署|(?:自治[区州县旗])?人民政府|政府|管委会)"
)
"""现在，我代表市人民政府，"""
_KIND_IN_TITLE = compiled(r"(?:^|年|全)([省市县区州旗盟镇乡])(?:人民)?政府工作报告")
"""2023年镇政府工作报告"""
_NO_NAME = compiled(r"^自治|[我本全各该的和与在向是为把对代表届次年月日]|城镇|乡镇|城乡|同志|政府|会议|报告")
_OWN = {
    "乡": compiled(r"全乡(?!镇)|我乡|乡党委"),
    "镇": compiled(r"全镇|我镇|镇党委"),
    "旗": compiled(r"全旗(?!县)|我旗|旗委"),
    "县": compiled(r"全县(?!域)|我县|县委"),
    "区": compiled(r"全区(?!域)|我区|(?<!自治)区委"),
    "州": compiled(r"全州(?!县)|我州|州委"),
    "盟": compiled(r"全盟|我盟|盟委|行署"),
    "市": compiled(r"全市(?!场)|我市|市委(?!托|派)"),
    "省": compiled(r"全省|我省|省委(?!托|派)"),
    "自治区": compiled(r"自治区"),
}
"""How a text speaks of its own place, by the last word of its kind; the smaller first: they speak of the larger too."""
_ENOUGH = 4
_SMALL = 600
"""Characters of a text in which a report speaks once of its own place."""
_PART = 0.2
"""Of the times that the text speaks of the kind it names most: of a smaller place it would else not speak so often."""
_NATION = compiled(r"我国|国务院")
_ZONES = ("开发区", "新区", "高新区", "经开区", "管理区", "示范区", "试验区", "保税区", "综保区", "园区")
"""No administrative divisions: of what level the committee of one is, no name tells."""
_MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
_LEVELS: tuple[tuple[str, Level], ...] = (
    ("自治区", "province"),
    ("省", "province"),
    ("州", "prefecture"),
    ("盟", "prefecture"),
    ("地区", "prefecture"),
    ("市", "prefecture"),
    ("县", "county"),
    ("旗", "county"),
    ("区", "county"),
    ("镇", "township"),
    ("乡", "township"),
    ("街道", "township"),
    ("苏木", "township"),
)


class Where(Struct, frozen=True):
    name: str = ""
    within: tuple[str, ...] = ()
    """Province, prefecture; empty where they are not known, and of what lies in neither."""
    level: Level = "unknown"


def where(told: Told, year: int, divisions: Divisions) -> Where:
    """The place that reports; `year` is that at whose end the divisions are looked at."""
    kind = _kind(told)
    spoken_of = kind or _most_spoken_of(told.words)
    for name, above in named(told, kind, spoken_of, divisions):
        found = [each for each in divisions.named(name, year) if set(above) <= set(each.within)]
        if found:
            return _of(narrowed(found, told.words), name)
        if _may_be_unlisted(name) or not divisions.text:
            return Where(name, _above(above, year, divisions), _level(name))
    if spoken_of == "国":
        return Where("中国", (), "national")
    winners = voted(spoken_of, told.words, told.file, year, divisions)
    return _of(winners, winners[0].name) if winners else Where("", (), _level(spoken_of))


def _of(found: tuple[Division, ...], name: str) -> Where:
    """The division; where several of a name remain, only what they share."""
    first = found[0]
    if len(found) == 1:
        return Where(first.name, first.within, first.level)
    shared = tuple(a for a, *rest in zip(*(each.within for each in found), strict=False) if set(rest) <= {a})
    levels = {each.level for each in found}
    return Where(name, shared, first.level if len(levels) == 1 else _level(name))


def _above(names: tuple[str, ...], year: int, divisions: Divisions) -> tuple[str, ...]:
    """What lies around a place that is in no table, from the names that stand before its own."""
    for name in reversed(names):
        found = divisions.named(name, year)
        if len(found) == 1:
            return (*found[0].within, found[0].name)
    return ()


def _may_be_unlisted(name: str) -> bool:
    """Whether what is in no table looks like a name; the provinces, prefectures and banners are all in it."""
    return (
        not _NO_NAME.search(name)
        and 2 < len(name) < 12
        and not name.endswith(("省", "州", "盟", "旗", "自治区", "地区"))
    )


def _kind(told: Told) -> str:
    """The last word of the reporting place's kind, 国 for the nation; empty where the speaker does not say it."""
    body = _BODY.search(told.opening)
    if body and body[2] == "国务院":
        return "国"
    if any("国务院总理" in line or "全国人民代表大会" in line for line in (told.title, *told.bylines)):
        return "国"
    if body and body[2].startswith("行"):
        return "盟"
    if body and body[2].startswith("自治"):
        return "自治区" if body[2].startswith("自治区") else body[2][2]
    if body and (kind := kind_of(body[1])) in _OWN:
        return kind
    titled = _KIND_IN_TITLE.search(told.title)
    return titled[1] if titled else ""


def _most_spoken_of(words: str) -> str:
    """The kind that the text speaks of as its own: the smallest of those that it speaks of often."""
    counts = {kind: len(pattern.findall(words)) for kind, pattern in _OWN.items()}
    if counts["自治区"] > 1 and not re.search("(?<!自治)区委", words):
        counts["区"] = 0  # 全区 is the whole of the autonomous region
    most = max(counts.values())
    if len(_NATION.findall(words)) > max(3, 2 * most):
        return "国"
    enough = min(_ENOUGH, 1 + len(words) // _SMALL)
    return next((kind for kind, times in counts.items() if times >= max(enough, _PART * most)), "")


def _level(name: str) -> Level:
    """By the last word of a name; what a 市 is, the table tells, if anything does."""
    if name in _MUNICIPALITIES:
        return "province"
    if name.endswith(_ZONES):
        return "unknown"
    return next((level for end, level in _LEVELS if name.endswith(end)), "unknown")
