"""A place's pages on its wording: from each report to the next, and each formula over the years."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_gen.model.collection import Followed, Place, Revision
from site_gen.site import addresses
from site_gen.site.collection import wording
from site_gen.site.collection.cells import Speech
from site_gen.site.page import Document

_PARTS = ("plan", "review", "")


@dataclass(frozen=True, slots=True)
class Listed:
    """A revision in a list."""

    older: int
    newer: int
    path: str
    changed: int
    new: int
    gone: int


@dataclass(frozen=True, slots=True)
class Worded:
    page: Callable[..., Document]
    speech: Speech
    place: Place
    called: str

    def listed(self) -> tuple[Listed, ...]:
        """The newest first."""
        return tuple(self._listed(each) for each in reversed(self.place.revisions))

    def pages(self) -> Iterator[Document]:
        for revision in self.place.revisions:
            yield self._revision(revision)
        if self.place.followed:
            yield self._formulas()
        for each in self.place.followed:
            yield self._formula(each)

    def _listed(self, revision: Revision) -> Listed:
        years = (revision.older.year, revision.newer.year)
        path = addresses.wording(self.speech.lang, self.place.id, *years)
        return Listed(*years, path, *(revision.count(turn) for turn in ("changed", "new", "gone")))

    def _revision(self, revision: Revision) -> Document:
        older, newer = revision.older.year, revision.newer.year
        parts = [(part, [c for c in revision.changes if (c.after or c.before).part == part]) for part in _PARTS]  # type: ignore[union-attr]  # one of the two is there
        context = {
            "place": self.place.id,
            "called": self.called,
            "older": str(older),
            "newer": str(newer),
            "parts": [(part, wording.turned(changes, self.speech.lang)) for part, changes in parts if changes],
            "kept": wording.kept(revision, self.speech.lang),
            "counts": {turn: revision.count(turn) for turn in ("kept", "changed", "new", "gone")},
        }
        return self.page(
            "wording",
            lambda code: addresses.wording(code, self.place.id, older, newer),
            "compare-wording.html",
            context,
            place=self.called,
            older=str(older),
            newer=str(newer),
        )

    def _formulas(self) -> Document:
        context = {
            "place": self.place.id,
            "called": self.called,
            "cards": wording.cards(self.place.followed, self.speech),
        }
        return self.page(
            "formulas",
            lambda code: addresses.formula(code, self.place.id),
            "compare-formulas.html",
            context,
            place=self.called,
        )

    def _formula(self, each: Followed) -> Document:
        shown = wording.card(each, self.speech)
        context = {
            "place": self.place.id,
            "called": self.called,
            "card": shown,
            "spellings": each.formula.spellings,
            "whole": each.formula.whole,
            "reports": wording.reports(each, self.speech.lang),
        }
        return self.page(
            "formula",
            lambda code: addresses.formula(code, self.place.id, each.formula.id),
            "compare-formula.html",
            context,
            place=self.called,
            formula=shown.name.text,
        )
