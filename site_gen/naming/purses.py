"""Names of public money by whose it is and what it is for."""

from site_gen.model.compiled import compiled
from site_gen.naming.saying import DONE, Say, each

_PURSES = {
    "中央财政": "the central government",
    "中央": "the central government",
    "国家财政": "the government",
    "国家": "the state",
    "全国财政": "government at all levels",
    "各级财政": "government at all levels",
    "地方财政": "local governments",
    "省级财政": "the provincial government",
    "省财政": "the provincial government",
    "市级财政": "the city government",
    "市财政": "the city government",
}
_SUMS = {
    "支出": "spending on",
    "投入": "spending on",
    "补助资金": "subsidies for",
    "专项资金": "special funds for",
    "资金": "funds for",
}
_WHOSE = "|".join(_PURSES)
_FOR = compiled(rf"(?P<whose>{_WHOSE})?(?:安排)?用于(?P<what>.+?)(?:方面)?的?(?P<sum>{'|'.join(_SUMS)})")
_USED = compiled("(?P<sum>.+?)(?:用于|(?<=资金)投入)(?P<what>[^占]+?)的?(?:占比|比例|比重)")
_ALLOTTED = compiled(rf"(?P<whose>{_WHOSE})(?:安排|下达|拨付|补助(?=.{{2,}}资金$))(?!用于)(?P<sum>[^占]+)")


def spent(text: str, say: Say) -> str | None:
    """中央财政用于科技的支出: spending on science and technology by the central government."""
    found = _FOR.fullmatch(text)
    if not found:
        return None
    what = [said for said in each(say, found["what"]) if not DONE.search(said)]
    by = f" by {_PURSES[found['whose']]}" if found["whose"] and "spending" in _SUMS[found["sum"]] else ""
    by = by or (f" from {_PURSES[found['whose']]}" if found["whose"] else "")
    return f"{_SUMS[found['sum']]} {what[0]}{by}" if what else ""


def used(text: str, say: Say) -> str | None:
    """衔接资金用于产业发展比例: share of rural revitalization funds used for industrial development."""
    found = _USED.fullmatch(text)
    named = each(say, found["sum"], found["what"]) if found else []
    if found is None:
        return None
    return f"share of {' used for '.join(named)}" if named and not DONE.search(named[1]) else ""


def allotted(text: str, say: Say) -> str | None:
    """中央财政安排就业专项资金: special employment funds allocated by the central government."""
    found = _ALLOTTED.fullmatch(text)
    named = each(say, found["sum"]) if found else []
    return f"{named[0]} allocated by {_PURSES[found['whose']]}" if found and named else "" if found else None
