"""plain words -> markup: Chinese dashes keep their width, words of another script say their language."""

import re

from markupsafe import Markup, escape

_DASH = re.compile("——|⸺|……")
"""速度变化——质量提升"""
_HAN = re.compile(r"[\u3400-\u9fff](?:[\u3400-\u9fff\u3001-\u301b\uff00-\uff60“”——、，]*[\u3400-\u9fff])?")
"""the source prints 市 / “For the fourth time” (第四次蝉联)"""


def typeset(text: str, lang: str = "zh") -> Markup:
    """`text`, escaped, with each two-em mark in a span that holds it together; `lang` is the language it is in.

    Chinese quoted in another language is marked as Chinese, so that it is set and read aloud as such.
    """
    markup = _DASH.sub(lambda match: f'<span class="dash">{match[0]}</span>', str(escape(text)))
    if lang != "zh":
        markup = _HAN.sub(lambda match: f'<span lang="zh-Hans">{match[0]}</span>', markup)
    return Markup(markup)  # noqa: S704


def capital(text: str) -> str:
    """`length of roads` at the head of a line: `Length of roads`. Scripts without capitals stay as they are."""
    return text[:1].upper() + text[1:]


def css_string(text: str) -> Markup:
    """`text` as a string of a style sheet, quotes included."""
    escaped = re.sub(r"[\\\"<>\n]", lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704
