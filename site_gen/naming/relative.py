"""Names with a clause before 的: what a thing was named, what it has, is given or reaches."""

from site_gen.model.compiled import compiled
from site_gen.naming.saying import DONE, Say, each

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
_LISTED = compiled('(?:新?入选|列入|纳入|上榜).+(?:名单|名录|目录|榜单)[”"]?数?')
_HONOURED = compiled(rf"(新?)({'|'.join(_HONOURS)})(.+)的(.+?)数")
_WAYS = {
    "拥有": "with",
    "具有": "with",
    "具备": "with",
    "提供": "provided with",
    "享受": "receiving",
    "接受": "receiving",
    "得到": "receiving",
    "参加": "in",
    "达到": "reaching",
}
_HAVING = compiled(
    rf"(.*?)({'|'.join(_WAYS)}|(?<![国所私公享占现])有(?![机效色线限轨关]))(?![\d十百千万亿])(.+?)的(.+)"
)
_DOING = {
    "接入": "connected to",
    "配备": "equipped with",
    "纳入": "included in",
    "开展": "carrying out",
    "落户": "based in",
    "实现": "achieving",
    "进入": "among",
    "建设": "building",
    "通": "with access to",
}
_DID = compiled(rf"(新增|推动|)({'|'.join(_DOING)})了?(?![车过用])(.+?)的(.+)")
"""Only where the name begins so: 接入宽带网络的学校."""
_STANDARDS = ("标准", "要求", "条件")
"""They are met, and levels reached."""


def honoured(text: str, say: Say) -> str | None:
    """入选中国美丽乡村的村数: villages selected as beautiful villages."""
    found = _HONOURED.fullmatch(text)
    if _LISTED.fullmatch(text) or (found and _LISTS.search(found[3])):
        return ""
    named = each(say, found[4], found[3]) if found else []
    if not found or not named:
        return None
    way = "winning" if found[3].endswith("奖") else _HONOURS[found[2]]
    return f"{named[0]} {'newly ' if found[1] else ''}{way} {named[1]}"


def having(text: str, say: Say) -> str | None:
    """拥有自主知识产权的品种: varieties with independent intellectual property rights."""
    found = _HAVING.fullmatch(text)
    if not found:
        return None
    before, verb, what, who = found.groups()
    if before and verb == "得到":  # 义务教育得到保障的学生: it is their schooling that got it
        return ""
    giver = say(before) if before and verb == "提供" else None
    named = each(say, who if giver else before + who, what)
    way = "meeting" if verb == "达到" and what.endswith(_STANDARDS) else _WAYS.get(verb, "with")
    return f" {way} ".join(named) + (f" by {giver}" if giver else "") if named else ""


def doing(text: str, say: Say) -> str | None:
    """开展科技合作的国家: countries carrying out scientific and technological cooperation."""
    found = _DID.fullmatch(text)
    named = each(say, found[1] + found[4], found[3]) if found else []
    return f" {_DOING[found[2]]} ".join(named) if found and named and not DONE.search(named[1]) else None
