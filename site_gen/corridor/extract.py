"""Report text -> its observations alone. What only a draft or a build needs is not imported, so it starts at once."""

from pathlib import Path

from site_gen import load, store
from site_gen.corridor.missing import missing
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.drafting.frame import is_told, told
from site_gen.model.received import Received, Seen, unseen
from site_gen.model.report import Outline
from site_gen.problems.speech import language
from site_gen.reading import formats, rows, tables
from site_gen.reading.explain import explain
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline


def extracted(report: Path, form: str, seen: Seen = unseen, measured: Seen = unseen) -> tuple[bytes, str]:
    """The observations of `report` as a table for people, CSV for spreadsheets or JSON lines for programs.

    Besides, what whoever asked must know: divided evidence on the years, and much that was left out. `seen` is told of
    each page of a file that takes long, `measured` of each passage whose numbers are read.
    """
    received = formats.decode(report.name, load.bytes_of(report), seen)
    read = outline(received.text, headings=received.headings)
    indicators = spoken(load.catalogue(store.Own.of_program()), read.level)
    stated = measure(read, Catalogue(indicators).find, measured)
    names = {each.id: each.name.best("zh").text for each in indicators}
    found = [rows.named(row, names) for row in rows.rows(received.text, read, stated)]
    return tables.FORMATS[form](found).encode(), "\n".join(said(read, received))


def explained(report: Path, line: int) -> str:
    """Why each number of one line of `report` was read as it was; empty where nothing is read of it."""
    received = formats.decode(report.name, load.bytes_of(report))
    read = outline(received.text, headings=received.headings)
    return explain(received.text, read, Catalogue(load.catalogue(store.Own.of_program())).find, line)


def said(read: Outline, received: Received) -> list[str]:
    """What whoever runs the program must know; the words, and what reads them, are loaded only for that."""
    unread = [*missing(received.held, received.text)]
    if not is_told(read, received.text):
        return unread
    from site_gen.site.words.wording import Gettext

    words = load.words(load.templates(Path("templates")))
    return [*unread, *told(read, received.text, Gettext.from_catalogues(words, store.Own.of_program()), language())]
