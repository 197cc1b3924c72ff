"""Numbers and terms of a report -> the same as another language says them, by rule."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_gen import load
from site_gen.corridor import view
from site_gen.edition.equality import difference
from site_gen.edition.terminology import renderings
from site_gen.model.content import ReportFolder
from site_gen.model.dataset import Key
from site_gen.model.edition import Edition, Inline, Run, Statement, TermLink
from site_gen.model.glossary import Term
from site_gen.model.quantity import Quantity
from site_gen.model.wording import Wording
from site_gen.site.words.wording import Gettext


class Sayer(Struct, frozen=True):
    """Numbers and terms of a report in another language."""

    lang: str
    wording: Wording
    quantities: Mapping[Key, Quantity]
    terms: Mapping[str, Term]

    @classmethod
    def of(cls, report: ReportFolder, edition: Edition, lang: str) -> "Sayer":
        wording = Gettext.from_catalogues(load.words(load.templates(Path("templates"))))
        stated = view.stated(report, edition, []).observations
        quantities = {observation.key: observation.quantity for observation in stated}
        return cls(lang, wording, quantities, {term.id: term for term in report.terms})

    def __call__(self, inline: Statement | TermLink) -> Inline | None:
        """None where it is not known how to say it."""
        if isinstance(inline, Statement):
            words = next(self._worded(inline), None)
            return replace(inline, content=(Run(words),), found=None) if words else None
        names = renderings(self.terms[inline.term], self.lang) if inline.term in self.terms else ()
        return replace(inline, text=names[0]) if names else None

    def _worded(self, statement: Statement) -> Iterator[str]:
        """Its number in words that read back as it."""
        key, read = statement.keys[0], view.READERS.get(self.lang)
        quantity = self.quantities.get(key)
        if quantity is None:
            return
        for signed in (False, True):
            words = self.wording.quantity(self.lang, quantity, signed=signed)
            again = read(words, key.measure) if read else quantity
            if again is not None and not difference(quantity, again):
                yield words
