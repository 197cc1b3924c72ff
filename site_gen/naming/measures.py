"""Names of policies by what they are meant to do."""

from site_gen.model.compiled import compiled
from site_gen.naming.saying import DONE, Say, each

_ISSUED = {"出台": "issued", "推出": "issued", "制定": "formulated", "实施": "implemented", "落实": "implemented"}
_MEANT = {
    "促进": "promote",
    "支持": "support",
    "鼓励": "encourage",
    "解决": "solve",
    "优化": "improve",
    "稳定": "stabilize",
}
_KINDS = "政策措施|政策|措施|举措|意见|办法"
_MEASURES = compiled(rf"(?P<done>{'|'.join(_ISSUED)})?(?P<aim>{'|'.join(_MEANT)})(?P<what>.+?)的?(?P<kind>{_KINDS})数?")


def measures(text: str, say: Say) -> str | None:
    """出台支持民营经济发展政策措施数: policies and measures issued to support private-sector development."""
    found = _MEASURES.fullmatch(text)
    if not found:
        return None
    named = each(say, found["kind"], found["what"])
    if not named or DONE.search(named[1]):
        return ""
    done = f" {_ISSUED[found['done']]}" if found["done"] else ""
    return f"{named[0]}{done} to {_MEANT[found['aim']]} {named[1]}"
