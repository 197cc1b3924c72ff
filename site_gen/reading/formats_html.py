"""A page of HTML -> its parts, and what became of the rest; or why it cannot be read, in a few words."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from site_gen.model.compiled import compiled
from site_gen.model.received import Held, Part, Seen, unseen
from site_gen.reading.formats_bounds import UnfitError
from site_gen.reading.formats_ledger import Ledger, counted
from site_gen.reading.formats_seen import pieces_of, told_of
from site_gen.reading.web.backward import firsts_of
from site_gen.reading.web.notes import Notes
from site_gen.reading.web.reader import Reader
from site_gen.reading.web.styles import GONE, Sheet, sheet_of

LONGEST = 20_000_000
"""Characters of a page; one with a report has 500,000 at most."""
FRAMES = re.compile(r"<frame\s[^>]{0,500}?src\s*=\s*[\"']?([^\"'\s>]{1,300})", re.I)
PAGER = re.compile(
    r"createPage(?:HTML|s)?\s*\(\s*(?:['\"][^'\"]{0,40}['\"]\s*,\s*)?(\d{1,3})\s*,"  # of a much used publishing system
    r"|第\s*\d{1,3}\s*页\s*[/／，,]?\s*共\s*(\d{1,3})\s*页|共\s*(\d{1,3})\s*页\s*[/／，,]?\s*(?:当前)?第\s*\d{1,3}\s*页"
    r"|page\s+\d{1,3}\s+of\s+(\d{1,3})",
    re.I,
)
"""第1页/共3页: the report goes on on other pages."""
NEXT = compiled(r"下一?页|尾页|末页")
FIRST = compiled(r"上一?页|首页|>\s*\[?1\]?\s*<")
LAST = compiled(r"(?<!\d)(\d{1,3})\s*(?:</a>|[\]】])\s*(?:<[^>]{0,200}>\s*){0,4}$")
LEAST = 60
"""Characters that the shortest piece of a report has."""
BACK, LINKS = 600, 50
"""Characters before 下一页 in which the numbers of pages stand, and how many such links are looked at."""


def parts_of(page: str, seen: Seen = unseen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts and the inventory of a page; `seen` is told of each piece. Raises UnfitError."""
    if len(page) > LONGEST:
        raise UnfitError(f"{len(page):,} characters are too many for a page with a report")
    reader = _read(page, sheet_of(page), seen)
    if _waits(reader):
        reader = _read(page, sheet_of(page, GONE), seen)
    parts, ledger = tuple(reader.blocks.parts), reader.ledger
    frames = FRAMES.findall(page)
    if frames and len(parts) < len(frames) + 3:
        raise UnfitError(f"its words stand in other files ({', '.join(frames[:4])})")
    further = max((int(number) for number in (*chain(*PAGER.findall(page)), *_linked(page)) if number), default=0)
    if further > 1:
        ledger.add("further-pages", "unread", f"1/{further}", further - 1)
    shown = sum(len(part.text) for part in parts)
    if shown < LEAST and "<script" in page:
        raise UnfitError(f"without its scripts, which are not run, it shows {shown} characters")
    return (*parts, *reader.notes.parts()), (*counted(parts), *ledger.held())


def _read(page: str, sheet: Sheet, seen: Seen) -> Reader:
    reader = Reader(sheet, Ledger(), Notes(page), firsts_of(page, sheet))
    for piece in told_of(pieces_of(page), seen):
        reader.feed(piece)
    reader.close()
    return reader


def _waits(reader: Reader) -> bool:
    """Whether a page hides more words than it shows, which a script shows at last (`#js_content` of WeChat)."""
    hidden = sum(len(words) for words in reader.ledger.words.get(("hidden", "left-out"), ()))
    return hidden > sum(len(part.text) for part in reader.blocks.parts)


def _linked(page: str) -> Iterator[str]:
    """The last of the numbers 1 2 3 before 下一页."""
    for link in islice(NEXT.finditer(page), LINKS):
        before = page[max(0, link.start() - BACK) : link.start()]
        last = LAST.search(re.sub(r"<a\b[^<>]{0,300}>$", "", before.rstrip()))
        if last and FIRST.search(before):
            yield last[1]
