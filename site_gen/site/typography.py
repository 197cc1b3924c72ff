"""plain words -> markup whose Chinese dashes keep their width and do not break."""

import re

from markupsafe import Markup, escape

_DASH = re.compile("——|⸺|……")
"""速度变化——质量提升"""


def typeset(text: str) -> Markup:
    """`text`, escaped, with each two-em mark in a span that holds it together."""
    return Markup(_DASH.sub(lambda match: f'<span class="dash">{match[0]}</span>', str(escape(text))))  # noqa: S704


def capital(text: str) -> str:
    """`length of roads` at the head of a line: `Length of roads`. Scripts without capitals stay as they are."""
    return text[:1].upper() + text[1:]


def css_string(text: str) -> Markup:
    """`text` as a string of a style sheet, quotes included."""
    escaped = re.sub(r"[\\\"<>\n]", lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704
