"""view, language -> who checked what, chapter by chapter, and how often the program errs: a part of the method page."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.confirmed import Checked
from site_gen.site.frame.checked import Tally, doubted, tally
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.report import divide
from site_gen.site.pieces.text import read_text


class Measured(Struct, frozen=True):
    """How often the program reads wrongly, as `benchmarks/README.md` has it or worse; a test holds it to that."""

    readings: int
    wrong: int
    """In value, unit, measure, period, sign, bound, status or name."""
    mean: str
    lowest: str
    highest: str
    """F1 of records that are right in everything at once."""

    @property
    def percent(self) -> int:
        return round(100 * self.wrong / self.readings)


MEASURED = Measured(readings=1405, wrong=117, mean="0.910", lowest="0.812", highest="1.000")
"""Of the nine reports that `method.checked.measured` names."""


class Record(Struct, frozen=True):
    """What the method page tells."""

    chapters: tuple[Tally, ...]
    whole: Tally
    twice: int
    """Numbers that two people have compared with their sentences."""
    people: tuple[str, ...]
    """Who has checked; empty where the site does not name them."""
    measured: Measured
    doubted: int
    """Numbers of which the program was not sure, and nobody has checked them."""


def record(view: ReportView, lang: str) -> Record:
    observations = view.dataset.observations
    twice = sum(all(_by_two(mention.checked) for mention in each.mentions) for each in observations)
    people = sorted({name for each in observations for mention in each.mentions for name in mention.checked.by})
    named = tuple(people) if view.site.credits else ()
    return Record(tuple(_chapters(view, lang)), tally(observations), twice, named, MEASURED, doubted(view))


def _by_two(checked: Checked) -> bool:
    return checked.how == "person" and len(set(checked.by)) > 1


def _chapters(view: ReportView, lang: str) -> Iterator[Tally]:
    """Those that state numbers; a number belongs to the chapter that states it first."""
    for section in divide(read_text(view, lang)[1:]):
        blocks = {block.id for row in section.rows for block in row.blocks}
        own = [each for each in view.dataset.observations if each.evidence.block in blocks]
        if own and section.title:
            yield tally(own, section.title, section.rows[0].block.id)
