"""Chinese place names -> English as officially written: pinyin, and a checked list of those that differ from it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from site_gen.drafting.romanised import joined, syllables
from site_gen.model.division import parted

_KINDS = {
    "特别行政区": "Special Administrative Region",
    "行政区": "Administrative Region",
    "自治区": "Autonomous Region",
    "自治州": "Autonomous Prefecture",
    "自治县": "Autonomous County",
    "自治旗": "Autonomous Banner",
    "地区": "Prefecture",
    "林区": "Forestry District",
    "特区": "Special District",
    "矿区": "Mining District",
    "新区": "New Area",
    "省": "Province",
    "市": "",
    "县": "County",
    "区": "District",
    "盟": "League",
    "旗": "Banner",
    "州": "Prefecture",
    "高新技术产业开发区": "High-Tech Industrial Development Zone",
    "经济技术开发区": "Economic and Technological Development Zone",
    "开发区": "Development Zone",
    "民族乡": "Ethnic Township",
    "街道": "Subdistrict",
    "苏木": "Sum",
    "镇": "Town",
    "乡": "Township",
}
_PEOPLES = {
    "蒙古": "Mongolian",
    "藏": "Tibetan",
    "维吾尔": "Uygur",
    "布依": "Buyei",
    "朝鲜": "Korean",
    "满": "Manchu",
    "哈萨克": "Kazakh",
    "傈僳": "Lisu",
    "佤": "Va",
    "畲": "She",
    "水": "Sui",
    "纳西": "Naxi",
    "景颇": "Jingpo",
    "柯尔克孜": "Kirgiz",
    "达斡尔": "Daur",
    "仫佬": "Mulao",
    "布朗": "Blang",
    "撒拉": "Salar",
    "毛南": "Maonan",
    "仡佬": "Gelao",
    "锡伯": "Xibe",
    "普米": "Pumi",
    "塔吉克": "Tajik",
    "鄂温克": "Ewenki",
    "保安": "Bonan",
    "裕固": "Yugur",
    "独龙": "Derung",
    "鄂伦春": "Oroqen",
    "各": "Multi-Ethnic",
}
"""Those whose English is no pinyin."""
_UNSAID = {"省": "", "自治区": "", "特别行政区": "", "自治州": "prefecture", "自治县": "county", "自治旗": "banner"}
"""Kinds that an address of the web need not say, or can say in fewer words."""
_TWICE = ("Suzhou", "Taizhou", "Yichun", "Fuzhou", "Yulin")
"""Names of two cities each, 苏州 and 宿州, of two provinces."""
_COUNTY = 2
"""How many lie above a county."""
_READINGS = {
    "都": "du",
    "长": "chang",
    "什": "shi",
    "尾": "wei",
    "圩": "xu",
    "峒": "tong",
    "埔": "pu",
    "会": "hui",
    "朝": "chao",
}
"""Of characters that are read otherwise where they are no names."""


def english(place: str, names: Mapping[str, str]) -> str:
    """湘潭县 -> Xiangtan County; empty for an empty name.

    `names`: Chinese stem, or whole name -> English, where that is no plain pinyin.
    """
    if place in names:
        return names[place]
    name = parted(place)
    kind = "民族乡" if name.peoples and name.kind == "乡" else name.kind
    words = (_stem(name.stem, names), _peoples(name.peoples), _KINDS.get(kind, ""))
    return " ".join(word for word in words if word)


def address(place: str, within: Sequence[str], names: Mapping[str, str]) -> str:
    """清苑区, within 河北省 and 保定市 -> Qingyuan District, Baoding, Hebei."""
    above = [_above(each, names) for each in reversed(within)]
    return ", ".join(filter(None, (english(place, names), *above)))


def _above(place: str, names: Mapping[str, str]) -> str:
    """河北省 -> Hebei, 保定市 -> Baoding."""
    return _stem(parted(place).stem, names) if place.endswith(("省", "自治区")) else english(place, names)


def told_apart(place: str, within: Sequence[str], names: Mapping[str, str]) -> str:
    """In English, with what it lies in where others may have its name: Suzhou, Anhui; Fuping County, Hebei; Gulou
    District, Nanjing.
    """
    alone = english(place, names)
    if not within or (len(within) == 1 and alone not in _TWICE and parted(place).kind not in ("区", "县")):
        return alone
    near = parted(place).kind == "区" or len(within) > _COUNTY
    return f"{alone}, {_above(within[-1] if near else within[0], names)}"


def slug(place: str, within: Sequence[str], names: Mapping[str, str]) -> str:
    """湘潭市 -> `xiangtan`, 湘潭县 -> `xiangtan-county`: what a folder needs of a place's name, in a-z and hyphens."""
    name = parted(place)
    said = place in names or name.kind not in _UNSAID or not name.stem
    words = english(place, names) if said else f"{_stem(name.stem, names)} {_UNSAID[name.kind]}"
    if words in _TWICE and within:
        words = f"{_above(within[0], names)} {words}"
    letters = unicodedata.normalize("NFKD", words.replace("'", "")).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")


def _stem(stem: str, names: Mapping[str, str]) -> str:
    return names.get(stem) or joined(syllables(stem, _READINGS))


def _peoples(peoples: Sequence[str]) -> str:
    """(土家族, 苗族) -> Tujia and Miao."""
    *first, last = (_people(each.removesuffix("族")) for each in peoples) if peoples else ("",)
    return f"{', '.join(first)} and {last}" if first else last


def _people(name: str) -> str:
    return _PEOPLES.get(name) or joined(syllables(name, {}))
