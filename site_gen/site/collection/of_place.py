"""one place over the years -> its page, and those below it: scorecard, coverage, values, structure, wording."""

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from site_gen.model.collected import Place
from site_gen.model.comparison import Promise, Row
from site_gen.model.phrasing import Followed
from site_gen.model.text import Phrase
from site_gen.site.collection import coverage, panels, scorecard, structured
from site_gen.site.collection import wording as spoken_words
from site_gen.site.collection.compared_rows import blocks, pair
from site_gen.site.collection.comparison import years_of
from site_gen.site.collection.comparisons import unchecked
from site_gen.site.collection.gaps import columns
from site_gen.site.collection.paper import Paper
from site_gen.site.collection.worded import Worded
from site_gen.site.frame import above, addresses
from site_gen.site.frame.page import Document

_FEW = 2
_SHOWN = 6
"""Formulas that the page of a place shows."""


def pages(id: str, paper: Paper) -> Iterator[Document]:
    place = next(place for place in paper.common.found.places if place.id == id)
    own = paper.of(place)
    yield from _OfPlace(own, place, own.called(place).text).pages()


def _newest(promise: Promise) -> int:
    return -promise.target.year


def _usual(place: Place) -> list[Followed]:
    """Formulas that its reports say at least once each, taken together."""
    return [each for each in place.followed if each.total >= len(each.uses)]


class _OfPlace(Struct, frozen=True):
    paper: Paper
    place: Place
    called: str

    def pages(self) -> Iterator[Document]:
        place, called = self.place, self.called
        rows, promises = place.rows, place.promises
        drawn = tuple(row for row in rows if len(row.promises) >= _FEW)
        below = (*self._followed(rows), *self._values(), *self._structure())
        spoken = Worded(self.paper.page, self.paper.speech, place, called)
        said = tuple(end for each in promises for end in (each.target, each.result))
        context = {
            "unchecked": unchecked(said),
            "place": place.id,
            "reports": tuple(self._report(slug) for slug in place.compared),
            "panels": tuple(panels.panel(row, self.paper.speech) for row in drawn),
            "targets": tuple(pair(each, self.paper.speech) for each in sorted(promises, key=_newest)),
            "changes": spoken.listed(),
            "cards": spoken_words.cards(islice(_usual(place) or place.followed, _SHOWN), self.paper.speech),
            "ways": tuple((page.path, f"{page.context['way']}.link") for page in below),
        }
        yield self.paper.page(
            "compare.place", lambda code: above.place(code, place.id), "compare-place.html", context, place=called
        )
        yield from below
        yield from spoken.pages()

    def _values(self) -> Iterator[Document]:
        place, called = self.place, self.called
        over = years_of(place.said)
        if not over:
            return
        columns = sorted({year for line in over for year in line.cells})
        context = {
            "way": "values",
            "unchecked": unchecked(tuple(said for line in over for said in line.cells.values())),
            "place": place.id,
            "called": called,
            "blocks": blocks(over, columns, self.paper.speech),
        }
        yield self.paper.page(
            "values", lambda code: above.values(code, place.id), "compare-values.html", context, place=called
        )

    def _structure(self) -> Iterator[Document]:
        place, called = self.place, self.called
        if len(place.compared) < 2:
            return
        base = {"way": "structure", "place": place.id, "called": called}
        context = {**base, **structured.over_the_years(place.structures, self.paper.speech)}
        yield self.paper.page(
            "structure",
            lambda code: above.structure(code, place.id),
            "compare-structure.html",
            context,
            place=called,
        )

    def _followed(self, rows: tuple[Row, ...]) -> Iterator[Document]:
        place, called = self.place, self.called
        if not rows:
            return
        base = {"place": place.id, "called": called, "years": columns(rows[0])}
        scores = {**base, "way": "scorecard", "lines": scorecard.lines(rows, self.paper.speech)}
        yield self.paper.page(
            "scorecard",
            lambda code: above.scorecard(code, place.id),
            "compare-scorecard.html",
            scores,
            place=called,
        )
        told = {
            **base,
            "way": "coverage",
            "lines": coverage.lines(rows, self.paper.speech),
            "counts": coverage.counts(rows),
            "queue": coverage.queue(rows, self.paper.speech),
            "doubted": coverage.doubted(place, self.paper.speech),
        }
        yield self.paper.page(
            "coverage", lambda code: above.coverage(code, place.id), "compare-coverage.html", told, place=called
        )

    def _report(self, slug: str) -> tuple[int, Phrase, str]:
        view, lang = self.paper.common.views[slug], self.paper.speech.lang
        return view.settings.plan.last_year, view.best(view.settings.title, lang), addresses.page(lang, slug)
