"""plain words -> markup whose Chinese dashes keep their width, and whose numbers stay with their units."""

import re

from markupsafe import Markup, escape

_DASH = re.compile("——|⸺|……")
"""速度变化——质量提升"""


_MEASURED = re.compile(
    r"(?<![A-Za-z\d.])\d[\d.]{0,6}(?:[%‰]|[百千万亿]{0,2}(?:个百分点|[元人家个户吨亩年月日项倍次件米天岁位条座所期批]))"
    r"(?:左右|以上|以内|以下)?"
)
"""2580亿元, 7%左右, 12月"""


def typeset(text: str) -> Markup:
    """`text`, escaped, with each two-em mark, and each number with its unit, in a span that holds it together."""
    dashed = _DASH.sub(lambda match: f'<span class="dash">{match[0]}</span>', str(escape(text)))
    return Markup(_MEASURED.sub(lambda match: f'<span class="nw">{match[0]}</span>', dashed))  # noqa: S704


def capital(text: str) -> str:
    """`length of roads` at the head of a line: `Length of roads`. Scripts without capitals stay as they are."""
    return text[:1].upper() + text[1:]


def css_string(text: str) -> Markup:
    """`text` as a string of a style sheet, quotes included."""
    escaped = re.sub(r"[\\\"<>\n]", lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704
