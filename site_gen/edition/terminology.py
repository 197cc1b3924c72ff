"""A block, its translation and the glossary -> terms that are not rendered as agreed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from site_gen.edition.addresses import Fault
from site_gen.edition.scanning import ScannedBlock, scan
from site_gen.model.compiled import compiled
from site_gen.model.edition import Edition, Inline, TermLink, words_of
from site_gen.model.glossary import Term
from site_gen.model.problem import Problem
from site_gen.model.text import Words

_LOOSE = compiled(r"[\s\u2010-\u2015\-]+")  # well-known, well known
_TERM_LINK = compiled(r"(?<!\\)\]\(term:([^)\s]+)\)")  # [放管服](term:fang-guan-fu)
_EXPLAINED = compiled(r"\s*\([^()]*\)")
_APOSTROPHES = str.maketrans("’‘“”", "''\"\"")


def term_faults(
    original: tuple[Inline, ...], translation: tuple[Inline, ...], terms: Sequence[Term], lang: str
) -> Iterator[Fault]:
    """A fault for each term of the original that the translation renders in no agreed way, or in a banned one."""
    text = loose(words_of(translation))
    for term in mentioned(original, tuple(terms)):
        banned = [rendering for rendering in _listed(term.banned, lang) if _holds(text, rendering)]
        if banned:
            message = f"`{banned[0]}` is not how the glossary renders {term.name.best('zh').text}"
            yield Fault(0, 1, message, "banned-rendering", _agreed(term, lang))
        elif renderings(term, lang) and not any(_holds(text, rendering) for rendering in renderings(term, lang)):
            message = f"the glossary's rendering of {term.name.best('zh').text} is missing"
            yield Fault(0, 1, message, "term-differs", _agreed(term, lang))


def unknown_terms(edition: Edition, terms: Sequence[Term], file: str) -> tuple[Problem, ...]:
    """A problem for each `term:` link of the edition that leads to no term of the glossary."""
    known = {term.id for term in terms}
    problems = []
    for block in scan(edition.markdown, file):
        if isinstance(block, ScannedBlock):
            places = ((match[1], match.start(1)) for match in _TERM_LINK.finditer(block.content))
            problems += [block.places.problem(_unknown(id, start)) for id, start in places if id not in known]
    return tuple(problems)


def mentioned(original: tuple[Inline, ...], terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms that the original uses: linked ones, and names and variants in its words, the longest first."""
    by_id = {term.id: term for term in terms}
    found = {inline.term: None for inline in original if isinstance(inline, TermLink) and inline.term in by_id}
    pattern, owners = _names(terms)
    if pattern:
        found |= dict.fromkeys(owners[match[0]] for match in pattern.finditer(words_of(original)))
    return tuple(by_id[id] for id in found)


def renderings(term: Term, lang: str) -> tuple[str, ...]:
    """The agreed name first, then what else is allowed; empty where the glossary has no name in `lang`."""
    name = term.name.get(lang)
    return (name, *_listed(term.renderings, lang)) if name else ()


def _unknown(id: str, start: int) -> Fault:
    return Fault(start, len(id), f"the glossary has no term `{id}`", "unknown-term", "define it in glossary.toml")


def loose(text: str) -> str:
    """`text` without what renderings may differ in: case, hyphens, the shape of apostrophes."""
    return _LOOSE.sub(" ", text.translate(_APOSTROPHES).lower())


def _holds(text: str, rendering: str) -> bool:
    """Whether the words stand in `text` (already loose), as words, in the singular or plural.

    What a glossary's name explains in brackets, `Better Life (retailer)`, need not stand in the text.
    """
    return _pattern(rendering).search(text) is not None


@lru_cache(maxsize=4096)
def _pattern(rendering: str) -> re.Pattern[str]:
    words = re.escape(loose(_EXPLAINED.sub("", rendering)).strip(' "'))
    return re.compile(rf"(?<!\w){words}(?:'?s|es)?(?!\w)")


def _agreed(term: Term, lang: str) -> str:
    return "write " + " or ".join(renderings(term, lang)) if renderings(term, lang) else ""


def _listed(words: Words | None, lang: str) -> tuple[str, ...]:
    text = words.get(lang) if words else None
    return tuple(part.strip() for part in text.split("|") if part.strip()) if text else ()


@lru_cache(maxsize=8)
def _names(terms: tuple[Term, ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """One pattern for every name and variant, so that 湘潭县 is not taken for 湘潭 too, and whose each one is."""
    owners: dict[str, str] = {}
    for term in terms:
        for name in _originals(term):
            owners.setdefault(name, term.id)
    names = sorted(owners, key=len, reverse=True)
    return (re.compile("|".join(map(re.escape, names))) if names else None), owners


def _originals(term: Term) -> Iterable[str]:
    return (name for name in (term.name.best("zh").text, *term.variants) if name)
