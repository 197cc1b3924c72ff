"""msgspec's words for a value of another type -> those of who writes TOML: what it should be, and how to write it."""

import datetime
from collections.abc import Mapping

from site_gen.model.compiled import compiled

_EXPECTED = compiled(r"Expected `(\w+)[^`]*`, got `(\w+)`")
_CALLED = {
    "str": "text in quotation marks",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "date": "a day without quotation marks",
    "datetime": "a day without quotation marks",
    "time": "a time without quotation marks",
    "object": "a table",
    "array": "a list",
}


def mistyped(message: str, given: object) -> tuple[str, str]:
    """What to say of `given`, and a hint; msgspec's own words where they are of something else than its type."""
    match = _EXPECTED.fullmatch(message)
    if not match or not {match[1], match[2]} <= _CALLED.keys():
        return message[:1].lower() + message[1:], ""
    return f"should be {_CALLED[match[1]]}, not {_CALLED[match[2]]}", _hint(match[1], given)


def _hint(wanted: str, given: object) -> str:
    if wanted == "str" and isinstance(given, int | float | datetime.date) and not isinstance(given, bool):
        return f'write "{given}"'
    if wanted == "array" and isinstance(given, str):
        return f'write ["{given}"]'
    if wanted == "object" and not isinstance(given, Mapping):
        return 'write { zh = "…", en = "…" }'
    return ""
