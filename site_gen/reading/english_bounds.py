"""The English words beside a quantity that bound it or give it its sign: over CNY 80 billion, fell by 13.3%."""

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.quantity import Bound

_BEFORE: tuple[tuple[str, Bound], ...] = (
    ("(?:no|not) (?:less|fewer|lower) than|at least|a minimum of", "at_least"),
    (
        "(?:no|not) (?:more|higher|longer|later) than|at most|not exceed(?:ing)?|not to exceed|up to|within|"
        "a maximum of|capped at",
        "at_most",
    ),
    ("less than|fewer than|lower than|under|below|short of", "below"),
    (
        "over|more than|higher than|greater than|above|in excess of|upwards of|exceed(?:s|ed|ing)?|"
        "surpass(?:es|ed|ing)?|topp?(?:ed|ing|s)|passed|beyond",
        "over",
    ),
    ("about|around|approximately|roughly|some|nearly|almost|close to|approaching|circa|an estimated|or so", "approx"),
)
_PREFIX = compiled(
    r"(?i)\b(?:" + "|".join(f"(?P<{bound}>{words})" for words, bound in _BEFORE) + r")\s+(?:the\s+|an?\s+)?$"
)
_AFTER: tuple[tuple[str, Bound], ...] = (
    (r"or more|or above|or higher|or over|or longer|and above|and over|and more|plus\b|\+", "at_least"),
    ("or less|or lower|or below|or fewer|or under|and below", "at_most"),
    ("or so|or thereabouts|approximately", "approx"),
)
_SUFFIX = compiled(r"(?i)\s*-?(?:" + "|".join(f"(?P<{bound}>{words})" for words, bound in _AFTER) + ")")
_DOWN = (
    "fell|falls?|fallen|falling|dropp?(?:ed|s|ing)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|cut(?:s|ting)?|"
    "reduc(?:es?|ed|ing|tion)|down|lower(?:ed|ing|s)?|shr[aiu]nk|shrinking|slash(?:ed|ing)?|shorten(?:ed|ing)?|"
    "trimm?(?:ed|ing)?|contract(?:ed|ion)|compress(?:ed|ing)|curtail(?:ed)?|minus|negative|narrow(?:ed|ing)?"
)
_UP = (
    "rose|risen|ris(?:es?|ing)|gr[eo]w(?:s|n|ing|th)?|increas(?:es?|ed|ing)|up|climb(?:ed|ing)?|rais(?:ed?|ing)|"
    "gain(?:ed)?|expand(?:ed|ing)?|add(?:ed|ing)?|higher|jump(?:ed)?|improv(?:ed|ing)"
)
_BY = r"(?:\s+(?:by|of|an?|another|further|the|rate|annual|average))*\s*$"
_DIRECTION = compiled(rf"(?i)\b(?:(?P<down>{_DOWN})|(?P<up>{_UP})){_BY}")  # fell to 38% has none
_DIRECTION_AFTER = compiled(
    r"(?i)\s*(?:(?P<down>lower|less|fewer|decrease|drop|decline|reduction|cut|fall)|(?P<up>higher|more|increase|rise|growth))\b"
)
_MINUS = compiled(r"[-−–]$")


class Bounds(Struct, frozen=True):
    """What stands around a quantity."""

    bound: Bound
    down: bool
    up: bool


def bounds_of(text: str, start: int, end: int) -> Bounds:
    """The words that bound the quantity at `text[start:end]` or say which way it changed."""
    before = text[max(0, start - 60) : start]
    prefix = _PREFIX.search(before)
    suffix = _SUFFIX.match(text, end)
    bound: Bound = "exact"
    if prefix:
        bound = next(name for _, name in _BEFORE if prefix[name])
        before = before[: prefix.start()]
    if suffix and bound in ("exact", "approx"):
        bound = next(name for _, name in _AFTER if suffix[name])
    way = _DIRECTION.search(before) or _DIRECTION_AFTER.match(text, end)
    minus = not prefix and bool(_MINUS.search(before)) and not before[-2:-1].isalnum()
    return Bounds(bound, minus or bool(way and way["down"]), bool(way and way["up"]))
