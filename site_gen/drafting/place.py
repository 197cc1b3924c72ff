"""Chinese place names -> English, by pinyin and the few names that have another established form."""

from pypinyin import lazy_pinyin

_ESTABLISHED = {
    "内蒙古": "Inner Mongolia",
    "陕西": "Shaanxi",
    "西藏": "Xizang",
    "黑龙江": "Heilongjiang",
    "香港": "Hong Kong",
    "澳门": "Macao",
    "呼和浩特": "Hohhot",
    "乌鲁木齐": "Urumqi",
    "哈尔滨": "Harbin",
    "拉萨": "Lhasa",
    "锡林郭勒": "Xilingol",
    "鄂尔多斯": "Ordos",
    "西双版纳": "Xishuangbanna",
    "甘孜": "Garze",
    "阿坝": "Aba",
    "林芝": "Nyingchi",
    "日喀则": "Shigatse",
    "喀什": "Kashgar",
    "伊犁": "Ili",
    "厦门": "Xiamen",
    "中国": "China",
    "国务院": "China",
}
_KINDS = {
    "壮族自治区": "",
    "回族自治区": "",
    "维吾尔自治区": "",
    "自治区": "",
    "藏族自治州": "Prefecture",
    "自治州": "Prefecture",
    "自治县": "County",
    "特别行政区": "",
    "新区": "New Area",
    "省": "Province",
    "市": "",
    "县": "County",
    "区": "District",
    "盟": "League",
    "旗": "Banner",
    "州": "Prefecture",
    "镇": "Town",
    "乡": "Township",
}


def english(place: str) -> str:
    """湘潭县 -> Xiangtan County; empty for an empty name. A draft for the editor to check."""
    for kind, word in _KINDS.items():
        if place.endswith(kind) and len(place) > len(kind) + 1:
            return f"{_name(place.removesuffix(kind))} {word}".strip()
    return _name(place)


def person(name: str) -> str:
    """胡贺波 -> Hu Hebo: family name first, as official English writes it."""
    if not name:
        return ""
    family, *given = lazy_pinyin(name)
    return f"{family.capitalize()} {''.join(given).capitalize()}".strip()


def _name(place: str) -> str:
    return _ESTABLISHED.get(place) or "".join(lazy_pinyin(place)).capitalize()
