"""An outline, read again in the years that a person gives it, or with parts of it in another mode than was decided."""

from collections.abc import Iterable

from msgspec.structs import replace

from site_gen.model.period import Period
from site_gen.model.report import Mode, Outline
from site_gen.model.text import Span
from site_gen.reading.ballot import coursed

_FIRM = 9.0
"""Points by which a mode counts as chosen that a person chose."""


def reframed(outline: Outline, review: Period, plan: Period, term: Period | None) -> Outline:
    """The modes decided anew for these years; the outline itself where they are its own."""
    if (review, plan, term) == (outline.review, outline.plan, outline.term_review):
        return outline
    told = [index for index, passage in enumerate(outline.passages) if passage.cell is None]
    course = coursed(tuple(outline.passages[index] for index in told), plan.first_year, term, outline.date)
    modes: list[Mode] = ["neither"] * len(outline.passages)
    margins = [0.0] * len(outline.passages)
    for index, mode, margin in zip(told, course.modes, course.margins, strict=True):
        modes[index], margins[index] = mode, margin
    return replace(
        outline, review=review, plan=plan, term_review=term, modes=tuple(modes), margins=tuple(margins), doubts=()
    )


def moded(outline: Outline, parts: Iterable[tuple[Span, Mode]]) -> Outline:
    """Every passage that begins in one of `parts` of the source in its mode; a later part goes before an earlier one.

    What speaks of no time (title, greeting, cells of a table) goes on speaking of none.
    """
    modes, margins = list(outline.modes), list(outline.margins)
    for span, mode in parts:
        for index, passage in enumerate(outline.passages):
            within = passage.places and span.start <= passage.places[0] < span.end
            if within and modes[index] != "neither":
                modes[index], margins[index] = mode, _FIRM
    return replace(outline, modes=tuple(modes), margins=tuple(margins))
