"""Units as English texts print them, and the unit that each is counted in: the same as the Chinese ones."""

import re
from collections.abc import Mapping
from decimal import Decimal

from site_gen.model.compiled import compiled
from site_gen.model.unit import Unit

_TABLE: Mapping[str, Mapping[str, int | str]] = {
    "CNY": {"yuan": 1, "CNY": 1, "RMB": 1, "renminbi": 1, "¥": 1},
    "USD": {"US dollars?": 1, "U.S. dollars?": 1, "USD": 1, r"US\$": 1, "dollars?": 1},
    "EUR": {"euros?": 1, "EUR": 1, "€": 1},
    "HKD": {"Hong Kong dollars?": 1, r"HK\$": 1},
    "percentage_point": {"(?:of a )?percentage[- ]points?": 1, "per cent points?": 1, "pp": 1, "basis points?": "0.01"},
    "per_100k": {"per 100,000": 1},
    "percent": {"percent": 1, "per cent": 1, "%": 1},
    "mu": {"mu": 1, "hectares?": 15, "ha": 15},
    "km2": {"square kilomet(?:er|re)s?": 1, "sq(?:uare)? km": 1, "km2": 1, "km²": 1},
    "m2": {"square met(?:er|re)s?": 1, "sq(?:uare)? m": 1, "m2": 1, "m²": 1},
    "m3": {"cubic met(?:er|re)s?": 1, "kilolit(?:er|re)s?": 1, "m3": 1, "m³": 1},
    "km": {"kilomet(?:er|re)s?": 1, "km": 1},
    "m": {
        "met(?:er|re)s?": 1,
        "centimet(?:er|re)s?": "0.01",
        "cm": "0.01",
        "millimet(?:er|re)s?": "0.001",
        "mm": "0.001",
    },
    "tce": {"(?:metric )?ton(?:ne)?s? of standard coal(?: equivalent)?": 1, "tce": 1},
    "t": {"metric tons?": 1, "ton(?:ne)?s?": 1, "kilograms?": "0.001", "kg": "0.001", "jin": "0.0005"},
    "kWh": {
        "kilowatt[- ]hours?": 1,
        "megawatt[- ]hours?": 1000,
        "gigawatt[- ]hours?": 1000000,
        "kWh": 1,
        "kwh": 1,
        "MWh": 1000,
        "GWh": 1000000,
    },
    "kW": {"kilowatts?": 1, "megawatts?": 1000, "gigawatts?": 1000000, "kW": 1, "MW": 1000, "GW": 1000000},
    "kV": {"kilovolts?": 1, "kV": 1},
    "ug/m3": {"micrograms per cubic met(?:er|re)": 1, "[µμ]g/m[3³]": 1},
    "TEU": {"TEUs?": 1},
    "working_day": {"(?:working|business|work) days?": 1},
    "day": {"days?": 1},
    "hour": {"hours?": 1},
    "minute": {"minutes?": 1},
    "month": {"months?": 1},
    "year": {"years?": 1},
    "household": {"(?:rural |urban )?households?": 1, "families": 1},
    "person": {"people": 1, "persons?": 1, "residents?": 1, "individuals?": 1},
    "head": {"head": 1},
    "bed": {"(?:hospital )?beds?": 1},
    "times": {"times": 1, "fold": 1},
}
_ENTRIES = [
    (pattern, canonical, Decimal(str(factor)))
    for canonical, names in _TABLE.items()
    for pattern, factor in names.items()
]
_LETTER_END = compiled(r"[A-Za-z23?)]$")  # a name that a letter would continue: mu is not the mu of much

CURRENCY = r"CNY|RMB|US\$|USD|HK\$|EUR|[¥€$]"
UNIT = "|".join(  # for a verbose pattern
    (f"{pattern}(?![A-Za-z])" if _LETTER_END.search(pattern) else pattern).replace(" ", r"\ ")
    for pattern, _, _ in sorted(_ENTRIES, key=lambda entry: -len(entry[0]))
)
PLAIN = Unit("", "count")


def unit(prefix: str, suffix: str, scale: Decimal) -> Unit:
    """`CNY` before and ` ` after, or nothing before and `households` after; `scale` is that of the numeral."""
    if prefix == "$":
        return Unit("$", "USD", scale)
    name = prefix or suffix
    for pattern, canonical, factor in _ENTRIES:
        if name and re.fullmatch(pattern, name):
            return Unit(name, canonical, factor * scale)
    return Unit("", PLAIN.canonical, scale)
