"""A place's pages on its wording: from each report to the next, and each formula over the years."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from site_gen.model.collected import Place
from site_gen.model.collection import Part
from site_gen.model.phrasing import Change, Followed, Revision
from site_gen.site.collection import wording
from site_gen.site.collection.bars import Card
from site_gen.site.collection.speech import Speech
from site_gen.site.frame import above
from site_gen.site.frame.page import Document

_PARTS = ("plan", "review", "")


def _part(change: Change) -> Part:
    """Of the report that it stands in."""
    return next(each.part for each in (change.after, change.before) if each)


class Listed(Struct, frozen=True):
    """A revision in a list."""

    older: int
    newer: int
    path: str
    changed: int
    new: int
    gone: int


def listed(revision: Revision, place: str, lang: str) -> Listed:
    years = (revision.older, revision.newer)
    path = above.wording(lang, place, *years)
    return Listed(*years, path, *(revision.count(turn) for turn in ("changed", "new", "gone")))


class Worded(Struct, frozen=True):
    page: Callable[..., Document]
    speech: Speech
    place: Place
    called: str

    def listed(self) -> tuple[Listed, ...]:
        """The newest first."""
        return tuple(listed(each, self.place.id, self.speech.lang) for each in self.place.revisions)[::-1]

    def pages(self) -> Iterator[Document]:
        for revision in self.place.revisions:
            yield from self._revision(revision)
        cards = wording.cards(self.place.followed, self.speech)
        if cards:
            yield self._formulas(cards)
        for each in self.place.followed:
            yield self._formula(each)

    def _revision(self, revision: Revision) -> Iterator[Document]:
        """Two pages: what they plan, and all the rest."""
        yield self._side(revision, rest=False)
        if any(_part(change) != "plan" for change in revision.changes):
            yield self._side(revision, rest=True)

    def _side(self, revision: Revision, *, rest: bool) -> Document:
        older, newer = revision.older, revision.newer
        own = [change for change in revision.changes if (_part(change) != "plan") == rest]
        parts = [(part, [change for change in own if _part(change) == part]) for part in _PARTS]
        context = {
            "place": self.place.id,
            "called": self.called,
            "older": older,
            "newer": newer,
            "rest": rest,
            "parts": [(part, wording.turned(changes, self.speech.lang)) for part, changes in parts if changes],
            "kept": wording.kept(own, self.speech.lang),
            "counts": {turn: sum(change.turn == turn for change in own) for turn in ("kept", "changed", "new", "gone")},
            "other": above.wording(self.speech.lang, self.place.id, older, newer, rest=not rest)
            if any((_part(change) != "plan") != rest for change in revision.changes)
            else "",
        }
        return self.page(
            "wording",
            lambda code: above.wording(code, self.place.id, older, newer, rest=rest),
            "compare-wording.html",
            context,
            place=self.called,
            older=str(older),
            newer=str(newer),
            part=self.speech.say(f"part.{'review' if rest else 'plan'}"),
        )

    def _formulas(self, cards: tuple[Card, ...]) -> Document:
        context = {
            "place": self.place.id,
            "called": self.called,
            "cards": cards,
        }
        return self.page(
            "formulas",
            lambda code: above.formula(code, self.place.id),
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
            lambda code: above.formula(code, self.place.id, each.formula.id),
            "compare-formula.html",
            context,
            place=self.called,
            formula=shown.name.text,
        )
