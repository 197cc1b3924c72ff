"""A threshold of money or size inside a name -> English: 10亿元以上 is `of CNY 1 billion or more`."""

from decimal import Decimal

from site_gen.model.compiled import compiled

_FACTORS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
_CURRENCIES = {"元": "CNY", "美元": "USD", "": "CNY"}
AMOUNT = compiled(
    r"(?P<over>超过?|过|突破|达到?|在)?(?P<digits>\d+(?:\.\d+)?)?(?P<scale>(?:[十百千]?[万亿]{1,2}|[百千十](?=元|美元)))?"
    r"(?P<currency>美?元)?(?P<level>级)?(?P<tail>以上|及以上|级以上|级)?"
)
"""亿元, 超百亿元, 10亿元以上, 千亿级."""


def amount(text: str, at: int) -> tuple[int, str] | None:
    """Where the threshold that starts at `at` ends, and its English without a preposition; None where there is none."""
    found = AMOUNT.match(text, at)
    if not found or not found["scale"] or not (found["currency"] or found["level"] or found["tail"] or found["over"]):
        return None
    if "亿" not in found["scale"] and not found["currency"]:
        return None
    size = Decimal(found["digits"] or 1)
    for character in found["scale"]:
        size *= _FACTORS[character]
    written = f"{_CURRENCIES[found['currency'] or '']} {_short(size)}"
    if found["over"] in ("超", "超过", "过", "突破"):
        return found.end(), f"above {written}"
    at_least = found["over"] in ("达", "达到") or "以上" in (found["tail"] or "")
    return found.end(), f"of {written} or more" if at_least else f"of {written}"


def _short(size: Decimal) -> str:
    for scale, name in _SCALES:
        if size >= scale:
            return f"{(size / scale).normalize():f}{name}"
    return f"{size:,f}"
