"""view, language -> the glossary: terms in the order of pinyin or of the alphabet, and where the report uses them."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.glossary import Term
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import anchors
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.typography import capital
from site_gen.site.frame.view import ReportView

_LETTER = compiled(r"[a-z]")
_DIGITS = "0–9"
_QUOTES = "“”‘’「」《》〔〕\"'"


class Entry(Struct, frozen=True):
    """One term as the page lists it."""

    anchor: str
    name: Phrase
    pinyin: str
    """Empty where the name is not Chinese."""
    others: tuple[Phrase, ...]
    """Its name in the other languages."""
    explanation: Phrase
    local: bool
    """True: a slogan that the report does not expand."""
    of_report: bool
    """True: the report's own glossary explains it in these words."""
    blocks: tuple[str, ...]
    """Where it stands, in the order of the text."""
    order: tuple[str, str]


class Letter(Struct, frozen=True):
    """The terms under one letter of the index."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    entries = sorted((_entry(view, term, lang) for term in view.terms), key=lambda entry: entry.order)
    letters = tuple(
        Letter(letter, f"letter-{letter.lower()[0]}", tuple(group))
        for letter, group in groupby(entries, key=lambda entry: _letter(entry.order[0]))
    )
    yield report_document(view, lang, wording, "glossary", letters=letters, count=len(entries))


def _entry(view: ReportView, term: Term, lang: str) -> Entry:
    name = view.best(term.name, lang)
    others = ((code, term.name.get(code)) for code in view.languages if code not in (lang, name.lang))
    return Entry(
        anchor=anchors.term(term.id),
        name=Phrase(capital(name.text), name.lang) if lang != "zh" else name,
        pinyin="" if term.pinyin == name.text else term.pinyin,
        others=tuple(Phrase(text, code) for code, text in others if text and text != name.text),
        explanation=view.best(term.explanation, lang),
        local=term.certainty == "local",
        of_report=term.source == "report",
        blocks=_places(view)[term.id],
        order=(sort_key(term.pinyin or name.text) if name.lang == "zh" else sort_key(name.text), name.text),
    )


def sort_key(words: str) -> str:
    """Words as they are ordered: without case, tones and opening quotes: Zhuānjīng tèxīn -> zhuanjing texin."""
    decomposed = unicodedata.normalize("NFD", words.strip(_QUOTES).casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character)).strip(_QUOTES)


def _letter(key: str) -> str:
    return key[0].upper() if _LETTER.match(key) else _DIGITS


@lru_cache(maxsize=2)
def _places(view: ReportView) -> Mapping[str, tuple[str, ...]]:
    """Term -> blocks whose words name it, in the language of the report."""
    texts = [(block.id, block.text) for block in view.edition.blocks if block.kind != "chart"]
    found: dict[str, tuple[str, ...]] = {}
    for term in view.terms:
        forms = [form for form in (term.name.get(view.settings.language), *term.variants) if form]
        named = {block for form in forms for block, text in texts if form in text}
        found[term.id] = tuple(block for block, _ in texts if block in named)
    return found
