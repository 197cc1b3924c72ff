"""In which field a thing is ranked: 全省108个县首位, 总量在全省14个县区中居第一, 在全省位次前移2位."""

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_SO_MANY = rule(
    r"(?<=[居列名])(?:(?P<field>全[国省市区县州盟])\d+[个家所](?=[^，\d]{1,12}$)|\d+个(?=[^，\d]{0,8}(?:城市|省份|[市县区州])$))",
    "税收增长8%，增速位居15个副省级城市第三 => 税收增速副省级城市排名 | rank | 3位 | 2021 | actual",
    "发展质量总体评价位居全省108个县首位 => 发展质量总体评价全省县排名 | rank | 1位 | 2021 | actual",
)
"""位居全省108个县首位: how many they are is no part of the ranking's name."""
_FIELD_FIRST = rule(
    r"^(?P<field>全[国省市区县州盟](?:同类型?|同级)?[一-龥]{0,3}?(?:乡镇|县区|县市|区县|镇街|园区|[县区镇]))(?P<what>增[速幅]|总量)(?P<placed>[^，]*)$",
    "税收2亿元，增长8%，全市同类乡镇增速排名第一 => 税收增速全市同类乡镇排名 | rank | 1位 | 2021 | actual",
)
_DATED = rule(
    r"(?:19|20)\d\d年的?",
    "税收增幅从2019年的全市第8位上升到2021年的第3位 => 税收增幅全市排名 | rank | 3位 | 2021 | actual",
)
"""上升到2021年的第3位: when, and no field."""
_STANDING = rule(
    r"^[，、]?(?P<of>[一-龥]{2,12}?)?在(?P<field>全[国省市区县州盟]|世界)的?(?:位次|排位|名次|排名)",
    "生产总值突破500亿元，在全省的位次前移2位 => 生产总值全省排名 | change | 2位 | 2021 | actual",
    "税收在全市排名上升3位 => 税收全市排名 | change | 3位 | 2021 | actual",
)


def in_field(words: str) -> str:
    """全市同类乡镇增速排名 -> 增速排名全市同类乡镇: what has the place, how it has it, and then the field."""
    return _FIELD_FIRST.sub(r"\g<what>\g<placed>\g<field>", _SO_MANY.sub(r"\g<field>", words))


def dated(field: str) -> bool:
    """`2021年的` of 上升到2021年的第3位."""
    return bool(_DATED.fullmatch(field))


def standing(here: Here) -> str:
    """`生产总值全省排名` of 在全省的位次前移2位; else nothing."""
    found = _STANDING.match(here.slot.lead)
    of = (found["of"] or here.topic) if found else ""
    return f"{of}{found['field']}排名" if found and of else ""
