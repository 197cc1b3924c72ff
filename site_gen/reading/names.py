"""Numerals inside names and codes: 500强, 12345热线, 5G, G320, 1+3+10, “三高四新”, 二期, 五大战略, 10千伏."""

from site_gen.reading.counting import counts_in_words, counts_nothing
from site_gen.reading.enumerators import only_tells_which
from site_gen.reading.names_coded import is_bare, is_coded, is_quoted
from site_gen.reading.names_counted import is_named_unit
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_PLAN_OF = rule(
    r"”(?:年度|三年|五年)?(?:目标|任务|行动|计划|工程|战略|方案)|(?:行动|计划|工程|战略|方案)(?!目标|任务)",
    "落实“园区三年翻番”年度目标任务 => 翻番 | name",
    "实施园区经济总量三年翻番计划 => 翻番 | name",
)
"""“园区三年翻番”目标, 三年翻番计划: the name of a plan."""
_MULTIPLIED = rule(
    r"(?:实现|数量|总量|总数|产值|规模|收入|主体)$", "企业数量倍增 => 企业 | change | 2倍 | 2021 | actual"
)
_VILLAGE = rule(
    r"(?:镇|乡|村|县|寨)(?![道路级内域办属委庄所])",
    "五头镇入选全国百强镇 => 五头 | name",
    "五台县获评示范县 => 五台 | name",
)
"""五头镇, 五台县: the name of a place, which no 头 or 台 of anything is."""
_FOR_EACH = rule(
    r"每(?:增长|增加|提高|上升|下降|减少|降低)$",
    "城镇化率每提高1个百分点，可新增投资3亿元 => 1个百分点 | name",
)
"""城镇化率每提高1个百分点: for each so much, whatever it was."""
_OF_EACH = rule(
    r"每(?:增长|增加|新增|提高|上升|下降|减少|降低)[\d.]{1,5}[^，,。；\d]{1,4}[，,](?:大约|约|平均)?(?:就?可以?|就?能够?|就)[^，,。；\d]{1,8}$",
    "城镇化率每提高1个百分点，可新增投资3亿元 => 3亿元 | name",
)
"""……，可新增投资3亿元: what comes of each, whenever it comes."""
_FAR = 32
_GREAT = rule(
    r"的?(?:大[国省市县区]|发展中(?:大国|国家))",
    "14亿多人口大国保持就业稳定 => -",
    "对于有13亿人口的发展中国家是了不起的成就 => -",
)
"""14亿多人口大国: what a great one is called."""
_COUNTS_VILLAGES = ("", "个", "座", "大")
_BOUNDARY = rule(r"[，,。；;、）)]|$", "水质提升到Ⅱ类 => 水质 | level | 2类 | 2021 | actual")
_GRADED = rule(
    r"(?:提升|提高|改善|上升|优化|恢复|稳定|由|从|达)[到至为]?$", "水质提升到Ⅱ类 => 水质 | level | 2类 | 2021 | actual"
)
"""水质提升到Ⅱ类 is a value; Ⅲ类断面比例 and 达到Ⅳ类以上 are a grade."""


def is_name(text: str, token: Token) -> bool:
    """A part of a name, a code or a phrase."""
    before = text[max(0, token.span.start - 16) : token.span.start]
    if (
        before.endswith(("劣", "每"))
        or _FOR_EACH.search(before)
        or _OF_EACH.search(text, max(0, token.span.start - _FAR), token.span.start)
        or _of_a_plan(text, token, before)
        or _great(text, token)
    ):  # 劣Ⅴ类断面, 每50公斤
        return True
    if token.span.of(text) == "倍增":
        return not (_BOUNDARY.match(text, token.span.end) and _MULTIPLIED.search(before))
    if token.shape in ("share", "ratio", "fraction", "multiple", "growth"):
        return token.shape == "share" and token.span.of(text) != "百分之百"
    if token.shape == "zero":
        return not counts_nothing(text, token)
    if is_coded(text, token, before) or is_quoted(text, token):
        return True
    if token.quantity.unit.canonical == "class":
        return not (_GRADED.search(before) and _BOUNDARY.match(text, token.span.end))
    if token.shape == "rank":
        return text.startswith(("度", "产业", "企业"), token.span.end)  # 首位度, 首位产业
    village = not token.digits and token.quantity.unit.canonical != "percent"  # 近八成村建立了产业基金
    if village and _VILLAGE.match(text, token.span.end):
        return token.quantity.unit.printed not in _COUNTS_VILLAGES or not counts_in_words(text, token, before)
    if not token.digits:
        return not counts_in_words(text, token, before)
    return is_bare(token, text, before) or is_named_unit(text, token, before) or _only_which(text, token)


def _great(text: str, token: Token) -> bool:
    return token.span.of(text).endswith("人口") and bool(_GREAT.match(text, token.span.end))


def _of_a_plan(text: str, token: Token, before: str) -> bool:
    """两个翻番, “园区三年翻番”目标."""
    if token.shape == "multiple" and before.endswith(("两个", "三个")):
        return True
    return token.shape in ("multiple", "zero") and bool(_PLAN_OF.match(text, token.span.end))


def _only_which(text: str, token: Token) -> bool:
    return only_tells_which(text, token, text[max(0, token.span.start - 40) : token.span.start])
