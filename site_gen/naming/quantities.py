"""How a quantity and what it is of stand together: power consumption, size of the economy, number of pigs raised."""

from site_gen.model.compiled import compiled

_SPENDERS = compiled(
    r"\b(?:enterprises|companies|entities|households|residents|government|institutions|projects?|tourists|visitors|travelers|consumers)\b"
)
"""What is spent by them is not spent on them."""
_LINKS = {"investment": "in", "spending": "on", "expenditure": "on", "insured": "under", "covered": "by"}
_BEFORE = compiled("(?:size$|total\\b)")
"""They stand before what they are of: the size of the digital economy is no economy size."""
_AROUND = compiled(r"(?P<much>(?:[\w-]+ )*?(?:number|share|area|rate)) (?P<how>(?:\w+ed|with|in|put) ?.*|raised|sold)")
"""They stand on both sides of it: the number of pigs slaughtered."""


def stands_behind(relation: str, attributive: str) -> bool:
    """Whether it may stand behind what it is of: electricity consumption, but no economy size."""
    apart = " of " in relation or _BEFORE.match(relation) or _AROUND.fullmatch(relation)
    return bool(attributive) and not attributive.startswith("the ") and not apart


def links(relation: str) -> bool:
    """Whether it is spent on, invested in something."""
    return relation.split()[-1] in _LINKS


def of(relation: str, inner: str) -> str:
    if around := _AROUND.fullmatch(relation):
        return f"{around['much']} of {inner} {around['how']}"
    link = "of" if _SPENDERS.search(inner) else _LINKS.get(relation.split()[-1], "of")
    return f"{relation} {link} {inner}"
