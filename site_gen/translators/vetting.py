"""Translations that somebody proposes -> a catalogue with them, and why a build would refuse one."""

from bisect import bisect
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen.corridor import view
from site_gen.edition.catalogue import Catalogue, Entry, read_catalogue, write_catalogue
from site_gen.edition.drafts import is_made
from site_gen.model.content import ReportFolder
from site_gen.model.edition import Edition


class Proposal(Struct, frozen=True):
    """What an entry is to say."""

    words: str
    """As the catalogue spells them."""
    comments: tuple[str, ...] = ()
    """Where they are from."""
    fuzzy: bool = True
    """Whether a person has to review them."""
    previous: str | None = None
    """The words that they translate, where those are not quite the report's."""


def proposed(before: Catalogue, proposals: Mapping[str, Proposal]) -> Catalogue:
    """The catalogue with each proposal under its context."""

    def entry(one: Entry) -> Entry:
        new = proposals.get(one.context)
        if new is None:
            return one
        comments = (*(each for each in one.comments if not is_made(each)), *new.comments)
        return replace(one, msgstr=new.words, fuzzy=new.fuzzy, previous=new.previous, comments=comments)

    return replace(before, entries=tuple(map(entry, before.entries)))


def refused(
    report: ReportFolder, edition: Edition, before: Catalogue, proposals: Mapping[str, Proposal], lang: str
) -> Mapping[str, str]:
    """Context -> the first thing that a build would find wrong with its proposal if that were a translation."""
    finished = {id: Proposal(each.words, fuzzy=False) for id, each in proposals.items()}
    tried = write_catalogue(proposed(before, finished))
    entries = read_catalogue(tried).entries
    lines = [entry.line for entry in entries]
    changed = replace(report, catalogues={**report.catalogues, lang: tried})
    problems = sorted(view.disagreements(changed, edition, lang), reverse=True)
    wrong = {entries[bisect(lines, problem.line) - 1].context: problem.message for problem in problems}
    return {id: why for id, why in wrong.items() if id in proposals}
