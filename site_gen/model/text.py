"""Places in a text, and words that stand in several languages."""

from collections.abc import Mapping

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points of one text, counted from its beginning."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Cell(Struct, frozen=True, order=True):
    """A place in a table; all count from 0. The row 0 is the head."""

    table: int
    row: int
    column: int


class Phrase(Struct, frozen=True):
    """Words and the language that they are in, which a fallback may make another than the page's."""

    text: str
    lang: str


class Words(Struct, frozen=True):
    """The same short text in several languages: `title = { zh = "…", en = "…" }`.

    An empty text says "not translated yet"; a missing one is an author's mistake, found when content is loaded.
    """

    by_language: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, pairs: Mapping[str, str]) -> "Words":
        return cls(tuple(pairs.items()))

    def get(self, lang: str) -> str | None:
        """The text in `lang`, or None where it is missing or still empty."""
        return dict(self.by_language).get(lang) or None

    def best(self, lang: str) -> Phrase:
        """The text in `lang`, else the first one there is, with the language that it is really in."""
        text = self.get(lang)
        if text:
            return Phrase(text, lang)
        return next((Phrase(text, code) for code, text in self.by_language if text), Phrase("", lang))
