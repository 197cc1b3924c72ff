"""HTML -> the same with each run of Chinese inside other languages in a span that says so.

A translation that keeps 三一 or 六新 in its text stays plain text for its translator; a screen reader still learns when
to change its voice, and the browser when to change its font (WCAG 3.1.2).
"""

import re

from site_gen.site.addresses import html_lang

_TOKEN = re.compile(r"<!--.*?-->|<!doctype[^>]*>|</?[a-zA-Z](?:\"[^\"]*\"|[^\">])*>|[^<]+", re.DOTALL | re.IGNORECASE)
"""A comment, a tag, or the text between two."""
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_LANG = re.compile(r"\slang=\"([^\"]*)\"")
_HAN_RUN = re.compile(r"[\u3400-\u9fff](?:[\u3400-\u9fff，、。；：！？《》〔〕（）“”＋+·0-9-]*[\u3400-\u9fff])?")
"""小管委会+大公司 is one run; what stands around it belongs to the sentence."""
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_PLAIN = frozenset({"title", "script", "style", "textarea", "option", "svg", "code", "pre"})
"""Elements that hold no spans, or words that are no prose."""


def mark_chinese(html: str) -> str:
    """Languages come from the `lang` attributes around the text."""
    if not _HAN_RUN.search(html):
        return html
    open_: list[tuple[str, str]] = []
    return "".join(_token(match[0], open_) for match in _TOKEN.finditer(html))


def _token(token: str, open_: list[tuple[str, str]]) -> str:
    tag = _TAG.match(token)
    if not tag:
        foreign = open_ and not open_[-1][1].startswith("zh") and _HAN_RUN.search(token)
        plain = token.startswith("<") or any(name in _PLAIN for name, _ in open_)
        return _HAN_RUN.sub(_wrapped, token) if foreign and not plain else token
    name = tag[2].lower()
    if tag[1]:
        while any(name == other for other, _ in open_) and open_.pop()[0] != name:
            pass
    elif name not in _VOID and not token.endswith("/>"):
        own = _LANG.search(token)
        open_.append((name, own[1] if own else open_[-1][1] if open_ else ""))
    return token


def _wrapped(run: re.Match[str]) -> str:
    return f'<span lang="{html_lang("zh")}">{run[0]}</span>'
