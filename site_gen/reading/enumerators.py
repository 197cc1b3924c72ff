"""Numerals that only say which things are meant: 在168个重点城市中进入前40名, 落实26项措施."""

import re

from site_gen.reading.tokens import Token

_FIELD_BEFORE = re.compile(r"(?:在|从|全国|全省|全市|全球)$")
_FIELD = re.compile(r"[^，,。；;]{0,14}?(?:中|里|当中)(?:[进跻排位列名居第脱]|[，,])")
_FOCUSED = re.compile(r"(?:紧盯|围绕|聚焦|针对|突出|依托|抓住|瞄准|把握)[^，,。；;：:]*$")
_LISTING = re.compile(r"、|和|与|及")
_RULED = re.compile(r"(?:落实|执行|贯彻|对照|按照|遵守)[^，,。；;]{0,14}$")
_RULES = re.compile(r"[^，,。；;、]{0,8}?(?:措施|举措|要求|规定|制度|机制|意见|政策)")
_OF_EACH = re.compile(r"(?:家庭|每户|每个?[^，,。；;]{1,8}|户)至少(?:有|保证|确保)?$")
_WHOSE = re.compile(
    r"[^，,。；;、\d]{2,14}?(?:增加值|产值|营业?收入|营收|利润|销售额|出口)(?:同比|年均|累计)?(?:增长|下降)"
)


def only_tells_which(text: str, token: Token, before: str) -> bool:
    """A count that nothing is said of: `before` are the signs that lead to it."""
    end, unit = token.span.end, token.quantity.unit
    if unit.canonical not in ("count", "person", "household"):
        return False
    if _FIELD_BEFORE.search(before) and _FIELD.match(text, end):
        return True
    if token.quantity.value == 1 and _OF_EACH.search(before):
        return True
    if unit.printed in ("项", "条") and _RULED.search(before) and _RULES.match(text, end):
        return True
    return bool(_WHOSE.match(text, end) and unit.printed in ("个", "条", "家", "大")) or _lists(token, before)


def _lists(token: Token, before: str) -> bool:
    """As many names before it as it counts, after 紧盯 or 围绕: nothing has been done with them."""
    focus = _FOCUSED.search(before)
    return bool(focus) and len(_LISTING.findall(focus[0] if focus else "")) + 1 == token.quantity.value
