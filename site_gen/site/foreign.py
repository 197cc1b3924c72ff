"""HTML -> the same with each run of Chinese inside other languages in a span that says so.

A translation that keeps 三一 or 六新 in its text stays plain text for its translator; a screen reader still learns when
to change its voice, and the browser when to change its font (WCAG 3.1.2).
"""

import re

from site_gen.site.addresses import html_lang

_PLAIN = r"title|script|style|textarea|option|svg|code|pre"
"""Elements that hold no spans, or words that are no prose."""
_TAG = re.compile(
    rf"<!--.*?-->|<!doctype[^>]*>|<({_PLAIN})\b(?:\"[^\"]*\"|[^\">])*(?<!/)>.*?</\1>"
    r"|<(/?)([a-zA-Z][\w:-]*)((?:\"[^\"]*\"|[^\">])*)>",
    re.DOTALL | re.IGNORECASE,
)
"""What stands between texts: a comment, a whole plain element, or a tag with its name and attributes."""
_LANG = re.compile(r"\slang=\"([^\"]*)\"")
_HAN_RUN = re.compile(r"[\u3400-\u9fff](?:[\u3400-\u9fff，、。；：！？《》〔〕（）“”＋+·0-9-]*[\u3400-\u9fff])?")
"""小管委会+大公司 is one run; what stands around it belongs to the sentence."""
_PAGE = re.compile(r"<html\b[^>]*\slang=\"([^\"]*)\"")
_OTHER = re.compile(r"\slang=\"(?!zh)")
_NAME = re.compile(r"<([a-zA-Z][\w:-]*)")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})


def mark_chinese(html: str) -> str:
    """Languages come from the `lang` attributes around the text."""
    if not _HAN_RUN.search(html) or not _may_be_foreign(html):
        return html
    marked: list[str] = []
    end = 0
    open_: list[tuple[str, bool]] = []
    for tag in _TAG.finditer(html):
        text = html[end : tag.start()]
        marked += (_HAN_RUN.sub(_wrapped, text) if text and open_ and open_[-1][1] else text, tag[0])
        end = tag.end()
        if tag[3]:
            _step(tag, open_)
    return "".join((*marked, html[end:]))


def _may_be_foreign(html: str) -> bool:
    """False for a Chinese page whose elements in other languages hold no Chinese: a look at those few is enough."""
    page = _PAGE.search(html)
    if not page or not page[1].startswith("zh"):
        return True
    for other in _OTHER.finditer(html, page.end()):
        tag = _NAME.match(html, html.rfind("<", 0, other.start()))
        end = html.find(f"</{tag[1]}>", other.end()) if tag else -1
        inside = html[other.end() : end]
        if not tag or end < 0 or f"<{tag[1]}" in inside or _HAN_RUN.search(inside):
            return True
    return False


def _step(tag: re.Match[str], open_: list[tuple[str, bool]]) -> None:
    """Opens or closes an element; of each open one its name, and whether Chinese is foreign in it."""
    name, attributes = tag[3].lower(), tag[4]
    if tag[2] and open_ and open_[-1][0] == name:
        open_.pop()
    elif tag[2]:
        while any(name == other for other, _ in open_) and open_.pop()[0] != name:
            pass
    elif name not in _VOID and not attributes.endswith("/"):
        own = _LANG.search(attributes) if "lang" in attributes else None
        inherited = bool(open_) and open_[-1][1]
        open_.append((name, not own[1].startswith("zh") if own else inherited))


def _wrapped(run: re.Match[str]) -> str:
    return f'<span lang="{html_lang("zh")}">{run[0]}</span>'
