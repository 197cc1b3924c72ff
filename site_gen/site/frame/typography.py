"""plain words -> markup whose Chinese dashes keep their width, and whose numbers stay with their units."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from site_gen.model.compiled import compiled

_DASH = compiled("——|⸺|……")
"""速度变化——质量提升"""


_MEASURED = compiled(
    r"(?<![A-Za-z\d.])\d[\d.]{0,6}(?:[%‰]|[百千万亿]{0,2}(?:个百分点|[元人家个户吨亩年月日项倍次件米天岁位条座所期批]))"
    r"(?:左右|以上|以内|以下)?"
)
"""2580亿元, 7%左右, 12月"""
_SPACED = compiled(
    r"(?<!\w)(?:at (?:least|most)|(?:more|less|fewer) than|up to)(?= (?:[A-Z]{2,3}\$? |[$€£¥])?\d)|"
    r"(?<![\w.,#&])(?:(?:[A-Z]{2,3}\$?|[$€£¥]) )?\d(?:[\d,.]*\d)?%?"
    r"(?: (?:hundred|thousand|million|billion|trillion))?(?: (?:mu|km|percent|per cent|percentage points?))?(?!\w)"
)
"""at least, CNY 94,600, 1.2 million, 3.9 percentage points: with the spaces that must not become ends of lines."""
_RATIO = compiled(r"(?<![\d.:])\d[\d.]*(?::\d[\d.]*){2,}")
"""6.9:54.6:38.5"""
_HAN = compiled(r"[\u3400-\u9fff]")
_QUOTES = compiled(
    r"(?<=[\u3400-\u9fff])(?=[“‘](?![\u3400-\u9fff]))"
    r"|(?:^|(?<=[A-Za-z\d%]))[”’](?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[”’](?=[A-Za-z\d])"
)
"""布“1+3+10”合作: beside signs that are not Chinese a browser takes “ and ” for quotes that no line may end at."""
_EMS_KEPT, _LENGTH_HELD = 3.0, 8
"""Of Chinese: ems that a justified line can lack unseen; characters that are held where lines are not justified."""
_SPACED_KEPT, _SPACED_HELD = 24, 32
"""Of other scripts: characters that a line has room for on any phone, and on a tablet."""


@lru_cache(maxsize=4096, typed=True)  # each word stands on several pages; markup is not the text that it equals
def typeset(text: str) -> Markup:
    """`text`, escaped, with each two-em mark, and each number with its unit, in a span that holds it together."""
    dashed = _DASH.sub(lambda match: f'<span class="dash">{match[0]}</span>', str(escape(text)))
    measured = _SPACED.sub(_spaced, _MEASURED.sub(_held, dashed))
    return Markup(_QUOTES.sub(_broken, _RATIO.sub(_parted, measured)))  # noqa: S704


@lru_cache(maxsize=4096)
def hold(words: str) -> str:
    """The class that holds the words of a quantity together.

    `nw`: on one line, always. `held`: but where it would tear a justified line. `long`: but on a phone. Empty: they
    may break, save for what `typeset` holds in them.
    """
    if _RATIO.search(words):
        return "held"
    if _HAN.search(words):
        ems = sum(1.0 if _HAN.match(sign) else 0.55 for sign in words)
        return "nw" if ems <= _EMS_KEPT else "held" if len(words) <= _LENGTH_HELD else ""
    return "nw" if len(words) <= _SPACED_KEPT else "long" if len(words) <= _SPACED_HELD else ""


def quantity(words: str) -> Markup:
    """The words of a quantity, in an element of the class that `hold` gives them, with what that does not hold."""
    whole = hold(words) in ("nw", "held") and not _RATIO.search(words)
    return escape(words) if whole else typeset(words)


def _held(match: re.Match[str]) -> str:
    return f'<span class="{hold(match[0]) or "held"}">{match[0]}</span>'


def _parted(match: re.Match[str]) -> str:
    return f'<span class="held">{match[0].replace(":", ":<wbr>")}</span>'


def _broken(match: re.Match[str]) -> str:
    return f"{match[0]}<wbr>"


def _spaced(match: re.Match[str]) -> str:
    return f'<span class="nw">{match[0]}</span>' if " " in match[0] else match[0]


def capital(text: str) -> str:
    """`length of roads` at the head of a line: `Length of roads`. Scripts without capitals stay as they are."""
    return text[:1].upper() + text[1:]


def css_string(text: str) -> Markup:
    """`text` as a string of a style sheet, quotes included."""
    escaped = re.sub(r"[\\\"<>\n]", lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704
