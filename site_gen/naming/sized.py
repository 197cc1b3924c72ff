"""What is of firms above a size: no thing is above it, and no laboratory, though Chinese puts the size before both."""

from collections.abc import Callable, Sequence

from site_gen.model.compiled import compiled
from site_gen.naming.segment import Part

_SIZED = compiled("(?:above|below) the designated size")
_FIRMS = compiled("(?:企业|单位|公司|商户|主体|法人|工厂|户|民宿|酒店|宾馆|商场|超市|店|工业|项目)$")
_NAMED_SO = compiled(r"\b(?:enterprises|businesses|companies|firms|entities|projects|SMEs)\b")
_SECTORS = compiled("业$")
_Said = Callable[[Sequence[Part]], str | None]


def of_firms(parts: Sequence[Part], phrase: _Said, attributives: _Said) -> str | None:
    """规上工业企业研发机构: R&D institutions of those enterprises, 限上家电: home appliances by such businesses.

    None where no size is told, or it is told of firms alone.
    """
    at = next((i for i, part in enumerate(parts) if is_sized(part)), -1)
    if at < 0 or _is_firm(parts[-1]):
        return None
    firms = next((i for i in range(at + 1, len(parts)) if _FIRMS.search(parts[i].chinese)), at)
    outer = [*parts[:at], *parts[firms + 1 :]]
    if firms > at:
        inner, thing = phrase(parts[at : firms + 1]), phrase(outer)
        return f"{thing} of {inner}" if thing and inner else None
    if _SECTORS.search(parts[-1].chinese):
        kind = attributives(outer)
        return f"{kind} {businesses(parts[at])}" if kind else None
    thing = phrase(outer)
    return f"{thing} by {businesses(parts[at])}" if thing else None


def _is_firm(part: Part) -> bool:
    noun = part.of("noun")
    return bool(_FIRMS.search(part.chinese) or (noun and _NAMED_SO.search(noun.english)))


def is_sized(part: Part) -> bool:
    after = part.of("after")
    return bool(after and _SIZED.match(after.english))


def businesses(part: Part) -> str:
    after = part.of("after")
    return f"businesses {after.english}" if after else "businesses"
