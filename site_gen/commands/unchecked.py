"""content -> what of each report nobody has checked: told of every report, asked for by `require_checked`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from site_gen import load
from site_gen.confirming.standing import Fallen, Reading, fallen, readings
from site_gen.corridor.readings import remembered
from site_gen.corridor.view import confirmations_of, refuse, view_of, wording_of
from site_gen.model.confirmed import Confirmation, counted
from site_gen.model.content import Content, ReportFolder
from site_gen.model.dataset import Observation
from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.problem import Problem
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.front import key_figures, shown_first


class Vouched(Struct, frozen=True):
    """One report, its readings in the order of the text, and the lines that confirm some of them."""

    view: ReportView
    path: str
    """Of its folder, as problems name it."""
    readings: tuple[Reading, ...]
    lines: tuple[Confirmation, ...]

    @property
    def open(self) -> tuple[Reading, ...]:
        """What nobody has checked: what a reader sees first, then the rest as the text runs."""
        first = shown_first(self.view)
        shown = {each.mention.digest for each in self.of(o for o in self.view.dataset.observations if o.id in first)}
        left = [reading for reading in self.readings if reading.mention.checked.by_nobody]
        return tuple(sorted(left, key=lambda reading: reading.mention.digest not in shown))

    @property
    def fallen(self) -> tuple[Fallen, ...]:
        return fallen(self.view.dataset, self.lines)

    def of(self, observations: Iterable[Observation]) -> tuple[Reading, ...]:
        """The readings that state one of `observations`."""
        digests = {mention.digest for observation in observations for mention in observation.mentions}
        return tuple(reading for reading in self.readings if reading.mention.digest in digests)

    @property
    def summary(self) -> str:
        """How many readings were checked, and how; how many confirmations have fallen."""
        ways = counted(reading.mention.checked for reading in self.readings)
        stands = f"{ways['person']} one by one, {ways['list']} in lists, {ways['program']} by nobody"
        lost = f"; confirmations that have fallen: {len(self.fallen)}" if self.fallen else ""
        return f"{self.view.slug}: {len(self.readings)} readings, checked {stands}{lost}"


def vouched(content: Content, report: ReportFolder, templates: Path, keep: Keep = FORGETFUL) -> Vouched:
    """Raises ContentError with all that is wrong with the report: what cannot be read cannot be confirmed."""
    wording, problems = wording_of(content.settings, load.words(load.templates(templates)), keep)
    with remembered(keep, report.slug):
        view = view_of(report, content.settings, load.catalogue(keep), wording, problems, keep)
    refuse((), problems)
    return vouched_in(view, report)


def vouched_in(view: ReportView, report: ReportFolder) -> Vouched:
    """`view`: of the report, with which nothing is wrong."""
    return Vouched(view, report.path, readings(view.dataset), confirmations_of(report, []))


def wanting(report: Vouched) -> Iterator[Problem]:
    """The readings that `require_checked` asks for and that nobody has checked, each at its place in report.md."""
    view = report.view
    wanted = view.site.require_checked
    asked = view.dataset.observations if wanted == "all" else key_figures(view) if wanted != "none" else ()
    lines = view.edition.markdown.split("\n")
    for reading in report.of(asked):
        if reading.mention.checked.by_nobody:
            yield _wanting(f"{report.path}/report.md", lines[reading.mention.line - 1], reading)


def _wanting(file: str, excerpt: str, reading: Reading) -> Problem:
    mention = reading.mention
    message = f"nobody has checked `{mention.words}`, read as {reading.facts}"
    hint = f"compare it with its sentence, then: site-gen confirm {mention.line}:{mention.column}"
    return Problem(file, mention.line, mention.column, message, "unchecked", excerpt, len(mention.words), hint)
