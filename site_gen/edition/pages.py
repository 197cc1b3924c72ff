"""Prose written by hand (pages, the summary) -> safe HTML, or blocks that the site shows like those of the edition.

A page is CommonMark with tables, without HTML and pictures. Its links may be ordinary ones, or of our schemes; these
stay in the HTML as they are written, `<a href="obs:gdp@2016">`, for the site to resolve.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it.token import Token
from msgspec.structs import replace

from site_gen.edition.addresses import IDENTIFIER, Fault, read_address
from site_gen.edition.emphasis import is_cjk
from site_gen.edition.links import dangerous
from site_gen.edition.markdown import parse
from site_gen.edition.markup import prose_html, prose_tokens, span
from site_gen.edition.places import Places, places
from site_gen.edition.scanning import lines_of
from site_gen.model.characters import UNFIT, named
from site_gen.model.edition import Block
from site_gen.model.problem import Problem

_OPEN_SCHEMES = ("", "http", "https", "mailto")
_OWN_SCHEMES = ("obs", "term", "chart", "note")


@lru_cache(maxsize=32)
def prose(markdown: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The HTML of a page, and its mistakes. Every address in it has been checked: none can run a script."""
    tokens = prose_tokens(markdown)
    lines = lines_of(markdown)
    problems = tuple(sorted({problem for token in tokens for problem in _problems(token, lines, file)}))
    return prose_html([_joined(token) for token in tokens]), problems


def summary(markdown: str, file: str) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Annotated paragraphs, such as `summary` of `report.toml`: blocks `s1`, `s2` … Lines count in `markdown`."""
    edition, problems = parse(markdown, file)
    return tuple(replace(block, id=f"s{number}") for number, block in enumerate(edition.blocks, 1)), problems


def _problems(token: Token, lines: tuple[str, ...], file: str) -> Iterator[Problem]:
    first, last = token.map or (0, 1)
    if token.type == "html_block":
        where = places(file, (lines[first],), first + 1, lines[first])
        yield where.problem(Fault(0, len(lines[first]), "HTML is not allowed", "html", r"write \< for the character"))
    elif token.type == "inline":
        where = places(file, lines[first:last], first + 1, token.content)
        for child in token.children or []:
            yield from _inline_problems(child, token.content, where)


def _inline_problems(child: Token, content: str, where: Places) -> Iterator[Problem]:
    start, end = span(child) or (0, 1)
    if child.type in ("text", "text_special", "code_inline") and (unfit := UNFIT.search(child.content)):
        yield where.problem(Fault(start, 1, f"the character {named(unfit[0])} is not for reading", "character"))
    elif child.type == "html_inline":
        yield where.problem(Fault(start, end - start, "HTML is not allowed", "html", r"write \< for the character"))
    elif child.type == "image":
        hint = "a link to a chart is written [words](chart:ID)"
        yield where.problem(Fault(start, end - start, "a page has no pictures", "picture", hint))
    elif child.type == "link_open":
        href = str(child.attrs["href"])
        place = max(start, content.find(href, start, end))
        for fault in _address_faults(href):
            yield where.problem(replace(fault, start=place + fault.start))


def _address_faults(href: str) -> Sequence[Fault]:
    scheme, mark, rest = href.partition(":")
    scheme = scheme if mark and "/" not in scheme else ""
    begin = len(scheme) + 1
    if dangerous(scheme):
        return [Fault(0, len(href), f"a link to `{scheme}:` is dangerous", "dangerous-link")]
    if scheme == "obs":
        return [replace(fault, start=begin + fault.start) for fault in read_address(rest)[1]]
    if scheme in _OWN_SCHEMES:
        fault = Fault(begin, max(1, len(rest)), f"`{rest}` is no {scheme} id", "bad-address")
        return [] if IDENTIFIER.fullmatch(rest) else [fault]
    if scheme in _OPEN_SCHEMES:
        return []
    hint = "one of https: mailto: obs: term: chart: note:"
    return [Fault(0, len(href), f"`{scheme}:` is no address", "unknown-scheme", hint)]


def _joined(token: Token) -> Token:
    """The token, line breaks inside Chinese taken out: a broken line means no space there."""
    children = token.children or []
    for before, child, after in zip(children, children[1:], children[2:], strict=False):
        beside = before.content[-1:] + after.content[:1]
        if child.type == "softbreak" and beside and any(map(is_cjk, beside)):
            child.type, child.content = "text", ""
    return token
