"""glossary and language -> where its terms stand in a text, each linked once in a section."""

import re
from collections.abc import Iterable, Iterator

from site_gen.model.glossary import Term
from site_gen.site.frame.scripts import is_written_in_han


class FirstMentions:
    """Splits the words of a text, section by section, at the first mention of each term.

    `section` starts anew; calling it with words gives them back in pieces, with the id of the term where one is named.
    """

    def __init__(self, terms: tuple[Term, ...], lang: str) -> None:
        self._terms = {form.casefold(): term.id for term in reversed(terms) for form in _forms(term, lang)}
        edge = "" if is_written_in_han(lang) else r"\b"
        self._any = re.compile(f"{edge}(?:{'|'.join(_by_first_sign(self._terms))}){edge}", re.IGNORECASE)
        self._seen: set[str] = set()

    def start_section(self) -> None:
        self._seen.clear()

    def __call__(self, words: str) -> Iterator[tuple[str, str | None]]:
        end = 0
        for match in self._any.finditer(words) if self._terms else ():
            term = self._terms[match[0].casefold()]
            if term in self._seen:
                continue
            self._seen.add(term)
            if match.start() > end:
                yield words[end : match.start()], None
            yield match[0], term
            end = match.end()
        if end < len(words):
            yield words[end:], None


def _by_first_sign(forms: Iterable[str]) -> Iterator[str]:
    """Patterns of forms that begin alike, the longest of them first: at each place few have to be tried."""
    groups: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        groups.setdefault(form[0], []).append(re.escape(form[1:]))
    return (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())


def _forms(term: Term, lang: str) -> Iterator[str]:
    """The name, and what else stands for it, in one language."""
    if name := term.name.get(lang):
        yield name
    if lang == "zh":
        yield from (variant for variant in term.variants if variant)
    elif term.renderings and (renderings := term.renderings.get(lang)):
        yield from (form.strip() for form in renderings.split("|") if form.strip())
