"""Numerals that give a place in a series, not a size: 第三次国土调查, （一）, 1．, 首批, 第一书记."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_SCOPE = (
    r"(?:全国|全省|全市|全区|全县|全州|全球|世界|亚洲|国内|国际|中部|西部|东部|东北|华北|中西部|长三角|大湾区|同类"
    r"|同级|同行业|行业|省会|城市|地级市|新区|区县|县区|市州|地市"
    r"|省内|省级|县域|全自治区|地区|榜|榜单|排名|位次|增速|总量|规模|前列|综合)"
)
_PLACED = rule(
    rf"(?:{_SCOPE}[^，,。；;]{{0,12}}|(?:位居|稳居|居|列|位列|名列|排名?|排在|跃居|跃升|跃至|上升|前进|晋升|进位"
    rf"|升至|保持|进入|跻身|挺进)[^，,。；;]{{0,22}})$",
    "人均GDP位居全省第二 => 人均GDP全省排名 | rank | 2位 | 2021 | actual",
)
_END = rule(
    r"[，,。；;、！!：:（(）)”\s]|的|且|并|和|及|居|(?:上升|[跃提]升|前[进移]|进位?|升)[至到为]|$",
    "人均GDP位居全省第二 => 人均GDP全省排名 | rank | 2位 | 2021 | actual",
    "税收总量由全省第7进到第6位 => 税收总量全省排名 | rank | 7位 | 2020 | actual",
)
_LISTED = rule(
    r"(?:跻身|进入|挺进|入围|迈进|迈入|闯入|重返|晋级|进军|冲刺)[^，,。；;]{0,22}$",
    "东江高新区进入全国百强 => 全国百强排名 | rank | 100强 | 2021 | actual | 东江高新区",
)
_LIST_END = rule(
    r"[”）)]{0,2}(?:[，,。；;、！!（(\s]|县|城市|区|市|$)",
    "东江高新区进入全国百强 => 全国百强排名 | rank | 100强 | 2021 | actual | 东江高新区",
)
_ON_THE_LIST = rule(
    r"(?:\d|[一二两三四五六七八九十])[余多]?[家个户所座][^，,。；;、]{1,22}?(?:跻身|进入|挺进|入围|迈进|迈入|闯入|重返|晋级|进军|冲刺)"
    r"[^，,。；;]{0,22}$",
    "8家企业进入全省民营企业100强 => 100强 | ordinal",
    "5个县跻身全国百强县 => 百强 | ordinal",
)
"""8家企业进入全省民营企业100强: how long the list is, and no place of any of them."""
_HONOUR = rule(
    r"(?:蝉联|荣获|获评|获|入选|夺得|上榜|捧|成为|跻身)",
    "第三次蝉联全国双拥模范城 => 蝉联全国双拥模范城次数 | count | 3次 | 2021 | actual",
)
_NOTES = rule(r"注[：:]\s*$", "注：1.新建学校为公办学校 => 1 | ordinal")
_MARK = rule(r"\s{0,2}[.．、)）]", "1.新建学校3所 => 1 | ordinal")


def is_ordinal(text: str, token: Token) -> bool:
    """An ordinal, a list mark or a batch; a place in a ranking (位居全省第二) is a quantity."""
    start, end = token.span.start, token.span.end
    before = text[max(0, start - 30) : start]
    if token.shape != "rank":
        return (
            token.digits
            and not token.quantity.unit.printed
            and (not before.strip("（( ") or bool(_NOTES.search(before)))
            and bool(_MARK.match(text, end))
        )
    words = token.span.of(text)
    if token.quantity.unit.printed == "批" or words in ("首次", "第一次"):
        return True
    if token.quantity.unit.printed == "次":
        return not _HONOUR.match(text, end)
    if words.endswith("强"):
        listed = _LISTED.search(before) and _LIST_END.match(text, end) and token.quantity.value <= 100
        return not listed or bool(_ON_THE_LIST.search(before))
    return not (_PLACED.search(before) and (_END.match(text, end) or "位" in words or "名" in words))
