"""HTML -> the same with each run of Chinese inside other languages in a span that says so.

A translation that keeps 三一 or 六新 in its text stays plain text for its translator; a screen reader still learns when
to change its voice, and the browser when to change its font (WCAG 3.1.2).
"""

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.site.frame.addresses import html_lang
from site_gen.site.frame.scripts import is_written_in_han

_HAN = "\u3400-\u9fff"
_HAN_RUN = compiled(rf"[{_HAN}](?:[{_HAN}，、。；：！？《》〔〕（）“”＋+·0-9-]*[{_HAN}])?")
"""小管委会+大公司 is one run; what stands around it belongs to the sentence."""
_TEXT = compiled(rf">([^<{_HAN}]*[{_HAN}][^<]*)")
"""A text with Chinese. Autoescaping leaves no `>` in an attribute; so what stands between `>` and `<` is text."""
_PLAIN = compiled(r"(?i)<(title|script|style|textarea|option|svg|code|pre)\b")
"""Elements that hold no spans, or words that are no prose."""
_LANG = compiled(r"lang=\"([^\"]*)\"")
"""Of `hreflang` too: a pattern that begins with letters is found without trying each place."""
_NAME = compiled(r"<([a-zA-Z][\w:-]*)")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})


class _Element(Struct, frozen=True, order=True):
    """From its tag to where it ends."""

    start: int
    end: int
    foreign: bool
    """Chinese in it is to be marked."""
    plain: bool = False
    """Nothing in it is to be marked, whatever it holds."""


def mark_chinese(html: str) -> str:
    """Languages come from the `lang` attributes around the text; where there are none, nothing is marked."""
    told = sorted(_told(html))
    if next(_texts(html, told), None) is None:
        return html
    return "".join(_marked(html, sorted((*told, *_plain(html)))))


def _told(html: str) -> Iterator[_Element]:
    """The elements that tell their language."""
    for lang in _LANG.finditer(html):
        start = html.rfind("<", 0, lang.start())
        name = _NAME.match(html, start) if html[lang.start() - 1].isspace() else None
        if name and name[1].lower() not in _VOID:
            yield _Element(start, _end(html, name[1], lang.end()), not is_written_in_han(lang[1]))


def _plain(html: str) -> Iterator[_Element]:
    end = 0
    for opened in _PLAIN.finditer(html):
        if opened.start() >= end:
            end = _end(html, opened[1], opened.end())
            yield _Element(opened.start(), end, foreign=False, plain=True)


def _end(html: str, name: str, start: int) -> int:
    """Where the element ends that is open at `start`; of one that is never closed, where the text ends."""
    depth = 1
    for tag in _tags(name.lower()).finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start()
    return len(html)


@cache
def _tags(name: str) -> re.Pattern[str]:
    return compiled(rf"(?i)<(/?){name}\b")


def _texts(html: str, elements: list[_Element]) -> Iterator[re.Match[str]]:
    """The texts with Chinese that stand in any element in which it is foreign."""
    done = 0
    for element in elements:
        if element.foreign and element.end > done:
            yield from _TEXT.finditer(html, max(element.start, done), element.end)
            done = element.end


def _marked(html: str, elements: list[_Element]) -> Iterator[str]:
    done, coming = 0, deque(elements)
    within = [_Element(0, len(html), foreign=False)]
    for text in _texts(html, elements):
        while coming and coming[0].start < text.start():
            within = [element for element in within if element.end > coming[0].start]
            element = coming.popleft()
            within += () if within[-1].plain else (element,)
        within = [element for element in within if element.end > text.start()]
        if within[-1].foreign:
            yield html[done : text.start(1)]
            yield _HAN_RUN.sub(_wrapped, text[1])
            done = text.end()
    yield html[done:]


def _wrapped(run: re.Match[str]) -> str:
    return f'<span lang="{html_lang("zh")}">{run[0]}</span>'
