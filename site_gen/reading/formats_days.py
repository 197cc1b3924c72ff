"""A day of a sheet, which it keeps as a number -> the date as its format code shows it: 45658 and `yyyy"年"m"月"`."""

import re
from datetime import datetime, timedelta
from decimal import Decimal

from site_gen.model.compiled import compiled

_SILENT = compiled(r'"[^"]*"|[\\_*].|\[[^\]]*\]')
_DATE = re.compile(r"[ymdhs]|上午/下午", re.I)
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(y+|m+|d+|h+|s+)|(a+/p+m*|am/pm|上午/下午)|(.)', re.I)
_LAST = 2_958_465
"""The last day of the year 9999."""
_WEEK = "一二三四五六日"


def is_date(section: str) -> bool:
    """Whether a part of a format code shows a date or a time."""
    bare = re.sub(r"general|G/通用格式", "", _SILENT.sub("", section), flags=re.I)
    return bool(_DATE.search(bare)) and not re.search(r"[0#?]", bare)


def dated(number: Decimal, section: str, from_1904: bool) -> str | None:
    """The date; None for a day before 1900-03-01, of which sheets disagree, and for a code that is not known."""
    days = number + (1462 if from_1904 else 0)
    if not 61 <= days < _LAST:
        return None
    day = datetime(1899, 12, 30) + timedelta(seconds=round(float(days) * 86_400))
    out, hours = "", False
    for token in _TOKEN.finditer(section):
        quoted, escaped, bracket, field, half, other = token.groups()
        if half or (bracket and re.fullmatch(r"[hms]+|DBNum\d", bracket, re.I)):
            return None
        if field:
            out += _field(day, field.lower(), hours or section[token.end() :].lstrip(":").startswith("s"))
            hours = field[0] in "hH"
        else:
            out += quoted or escaped or other or ""
    return out


def _field(day: datetime, field: str, minutes: bool) -> str:
    if field[0] == "m" and minutes:
        return f"{day.minute:0{min(len(field), 2)}}"
    if field[0] == "d" and len(field) > 2:
        return f"星期{_WEEK[day.weekday()]}"
    values = {"y": day.year, "m": day.month, "d": day.day, "h": day.hour, "s": day.second}
    if field[0] == "y":
        return str(day.year) if len(field) > 2 else f"{day.year % 100:02}"
    return f"{values[field[0]]:0{min(len(field), 2)}}"
