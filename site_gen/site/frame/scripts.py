"""Which languages are written in Chinese characters, as CLDR tells; nothing else of the site names them."""

from functools import cache

from babel.core import get_global

_WITH_HAN = frozenset({"Hans", "Hant", "Hani", "Hanb", "Jpan", "Kore"})


@cache
def is_written_in_han(lang: str) -> bool:
    """True for zh, zh-Hant, yue, ja, ko; False for en and for zh-Latn. `lang`: a code of BCP 47."""
    language, *rest = lang.split("-")
    own = next((each.title() for each in rest if len(each) == len("Hans") and each.isalpha()), "")
    likely = get_global("likely_subtags").get(language.lower(), "").split("_")
    return (own or (likely[1] if len(likely) > 1 else "")) in _WITH_HAN
