"""What each page must be by itself: valid, outlined, named, in a declared language, without scripts in its markup."""

import json
import re
from collections.abc import Iterator

from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem
from site_gen.site.frame.scripts import is_written_in_han
from site_gen.site.frame.single import hash_of
from site_gen.site.gate.check_scan import Element, Page, Text
from site_gen.site.gate.check_sure import is_sure

_HEADING = compiled(r"h[1-6]")
LEFT_OVER = compiled(r"\{\{|\}\}|\{%|%\}|\{[a-z_]+\}|\]\((?:obs|sic|term|chart):|\[\^\w+\]|\*\*|\ufffd")
"""`{{ x }}`, `{% if %}`, `{count}`, `](obs:gdp@2016)`, `[^1]`, `**`."""
_BEFORE = 10
"""Characters told before what is left over."""
_EMPTY_WORD = compiled(r"\s*(?:None|undefined|NaN|null|\[object Object\])\s*")
_MESSAGE_ID = compiled(r"\s*(?:page|nav|chart|figure|unit|finding|data|search|period|reader)(?:\.[a-z0-9-]+)+\s*")
"""The id of an interface message that has no words: `page.data.title`."""
_HAN = compiled(r"[\u3400-\u9fff]{2}")
_LATIN_SENTENCE = compiled(r"(?:[A-Za-z]{2,}[ ,;]+){4}[A-Za-z]{2,}")
"""Five words in a row: a sentence rather than a name."""
_VERBATIM = frozenset({"script", "style", "code", "pre", "kbd", "samp", "s"})
"""Words shown as they are; `s` holds what the source has where the edition differs."""
_UNMARKABLE = ("title", "option")
"""Elements whose text cannot say that a part of it is in another language."""
_SUSPECTS = (
    *("{", "}}", "%}", "](", "[^", "**", "\ufffd", "None", "undefined", "NaN", "null", "[object"),
    *("page.", "nav.", "chart.", "figure.", "unit.", "finding.", "data.", "search.", "period.", "reader."),
)
_HIDING = compiled("&(?!amp;|lt;|gt;|quot;|nbsp;|emsp;|#3[49];)")
"""Without these, and references that could hide them, nothing is left over: no text of the page need be asked."""
_NAMED = frozenset({"svg", "img", "button", "summary", "iframe", "a", "input", "select", "textarea"})
"""Elements that may need a name."""
_PLAIN = ("span", "p", "div", "b", "i", "em", "strong", "small")
"""Elements that have no role of their own; without one no name of theirs is read out."""
_UNTOLD = compiled(rf"<(?:{'|'.join(_PLAIN)})\s(?![^>]*\srole=)[^>]*aria-label=")
_DATA_BLOCKS = ("application/ld+json", "application/json")
_UNSAFE = ("'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:")
_ACTING = re.compile(r"[\s\"'/](?:on\w+|style)\s*=", re.IGNORECASE)
"""Without this no attribute of a page is a script or a style."""
_CONTROLS = ("input", "select", "textarea")


def check_markup(page: Page) -> Iterator[Problem]:
    """Problems of one page."""
    yield from _check_validity(page)
    yield from _check_ids(page)
    yield from _check_headings(page)
    yield from _check_head(page)
    yield from _check_languages(page)
    yield from _check_left_overs(page)
    yield from _check_names(page)
    yield from _check_policy(page)


def _check_validity(page: Page) -> Iterator[Problem]:
    if is_sure(page):
        return
    from html5lib import HTMLParser  # as long to load as ten pages to judge, and no page of ours asks for it

    parser = HTMLParser()
    parser.parse(page.source)
    for (line, column), code, _ in parser.errors:
        yield Problem(page.path, line, max(column, 1), f"invalid HTML: {code.replace('-', ' ')}", "invalid-html")


def _check_ids(page: Page) -> Iterator[Problem]:
    seen: set[str] = set()
    for element in (element for element in page.elements if "id" in element.attributes):
        id = element.get("id")
        if id in seen:
            yield page.problem("duplicate-id", f"id {id} stands here a second time", element)
        elif not id or re.search(r"\s", id):
            yield page.problem("unfit-id", f"id “{id}” cannot be linked to", element)
        seen.add(id)


def _check_headings(page: Page) -> Iterator[Problem]:
    headings = [element for element in page.elements if _HEADING.fullmatch(element.name)]
    first = [heading for heading in headings if heading.name == "h1"]
    if len(first) != 1:
        message = f"a page has one h1, this has {len(first)}"
        yield page.problem("wrong-h1", message, first[1] if first else None)
    level = 0
    for heading in headings:
        now = int(heading.name[1])
        if now > level + 1 and level:
            yield page.problem("skipped-heading", f"h{now} follows h{level}", heading)
        level = now


def _check_head(page: Page) -> Iterator[Problem]:
    titles = [title for title in page.named("title") if title.parent and title.parent.name == "head"]
    if not any(page.text_of(title) for title in titles):
        yield page.problem("missing-title", "the page has no title")
    names = {meta.get("name").lower() for meta in page.named("meta")}
    for name in ("viewport", "description"):
        if name not in names:
            yield page.problem("missing-meta", f"the page has no meta {name}")
    for script in page.named("script"):
        if script.get("type") in _DATA_BLOCKS:
            yield from _check_json(page, script)


def _check_json(page: Page, script: Element) -> Iterator[Problem]:
    try:
        json.loads(page.text_of(script))
    except ValueError as error:
        yield page.problem("invalid-json", f"a data block is no JSON: {error}", script)


def _check_languages(page: Page) -> Iterator[Problem]:
    html = next(iter(page.named("html")), None)
    if html is None or not html.get("lang"):
        yield page.problem("missing-lang", "the page does not say its language", html)
        return
    for text in page.texts:
        lang = text.inside.lang
        foreign = _LATIN_SENTENCE if is_written_in_han(lang) else _HAN
        if not foreign.search(text.text) or _is_verbatim(text) or text.inside.name in _UNMARKABLE:
            continue
        words = _short(text.text)
        message = f"Chinese words in {lang}: {words}" if foreign is _HAN else f"a foreign sentence in {lang}: {words}"
        yield page.problem("unmarked-language", message, text)


def _check_left_overs(page: Page) -> Iterator[Problem]:
    if not (any(each in page.source for each in _SUSPECTS) or _HIDING.search(page.source)):
        return
    for text in page.texts:
        whole = _EMPTY_WORD.fullmatch(text.text) or _MESSAGE_ID.fullmatch(text.text)
        if (left := whole or LEFT_OVER.search(text.text)) and not _is_verbatim(text):
            words = _short(text.text[max(0, left.start() - _BEFORE) :])
            yield page.problem("left-over", f"something was not filled in: {words}", text)
    for element in page.elements:
        for attribute, value in element.attributes.items():
            if "{{" in value or "{%" in value or _EMPTY_WORD.fullmatch(value):
                yield page.problem("left-over", f"{attribute} was not filled in: {value[:40]}", element)


def _is_verbatim(text: Text) -> bool:
    return any(element.name in _VERBATIM for element in text.inside.ancestors())


def _short(text: str) -> str:
    return " ".join(text.split())[:40]


def _check_names(page: Page) -> Iterator[Problem]:
    labelled = {label.get("for") for label in page.named("label")}
    for element in page.named(*_NAMED):
        if not _name(page, element, labelled) and _needs_name(element):  # nearly all have one
            message = f"<{element.name}> has no name for those who do not see it"
            yield page.problem("missing-name", message, element)
    for element in page.named(*_PLAIN) if _UNTOLD.search(page.source) else ():
        if element.get("aria-label") and not element.get("role"):
            message = f"<{element.name}> has a name that is not read out, for it has no role"
            yield page.problem("missing-name", message, element)


def _needs_name(element: Element) -> bool:
    """Of one of `_NAMED`."""
    if any(e.get("aria-hidden") == "true" or e.get("role") == "presentation" for e in element.ancestors()):
        return False
    if element.name == "svg":
        return not any(outer.get("role") == "img" for outer in list(element.ancestors())[1:])
    if element.name == "a":
        return "href" in element.attributes
    return element.name != "input" or element.get("type") not in ("hidden", "submit", "reset")


def _name(page: Page, element: Element, labelled: set[str]) -> str:
    """Its accessible name, near enough to find one that is missing."""
    spoken = element.get("aria-label") or element.get("title")
    ids = page.ids
    spoken = spoken or "".join(page.text_of(ids[id]) for id in element.get("aria-labelledby").split() if id in ids)
    if spoken:
        return spoken
    if element.name == "img":
        return "decoration" if element.attributes.get("alt") == "" else element.get("alt")
    if element.name in _CONTROLS:
        wrapped = any(outer.name == "label" for outer in element.ancestors())
        return "label" if wrapped or element.get("id") in labelled else ""
    if element.name == "svg":
        return "".join(page.text_of(title) for title in page.inside(element, "title"))
    inner = page.inside(element, "img", "svg") if not page.text_of(element) else []
    return page.text_of(element) or "".join(part.get("alt") + part.get("aria-label") for part in inner)


def _check_policy(page: Page) -> Iterator[Problem]:
    policies = [meta for meta in page.named("meta") if meta.get("http-equiv").lower() == "content-security-policy"]
    loading = [e for e in page.named("script", "link", "style") if e.get("rel") not in ("canonical", "alternate")]
    if not policies or (loading and loading[0].index < policies[0].index):
        yield page.problem("missing-policy", "no Content-Security-Policy stands before what the page loads")
    for each in policies:
        words = each.get("content").replace(";", " ").split()
        for unsafe in (word for word in _UNSAFE if word in words):
            yield page.problem("weak-policy", f"the policy allows {unsafe}", each)
    policy = " ".join(meta.get("content") for meta in policies)
    for element in page.elements if _ACTING.search(page.source) else page.named("script", "style"):
        yield from _check_inline(page, element, policy)


def _check_inline(page: Page, element: Element, policy: str) -> Iterator[Problem]:
    allowed = element.name in ("style", "script") and hash_of(page.raw_of(element)) in policy
    script = element.name == "script" and "src" not in element.attributes and element.get("type") not in _DATA_BLOCKS
    if script and not allowed:
        yield page.problem("inline-script", "a script stands in the page", element)
    if (element.name == "style" and not allowed) or "style" in element.attributes:
        yield page.problem("inline-style", "a style stands in the page, where the policy does not let it act", element)
    for handler in (name for name in element.attributes if name.startswith("on")):
        yield page.problem("inline-handler", f"{handler} is a script in the page", element)
