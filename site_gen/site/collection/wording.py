"""revisions and formulas of a place -> what their pages show; the words stay in the language of the reports."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.phrasing import Change, Followed, Hit, Sentence, Use
from site_gen.site.collection.bars import Card, bars, over
from site_gen.site.collection.speech import Speech
from site_gen.site.frame import above, addresses

_MOST = 12
"""Lines of a report's concordance."""


class Line(Struct, frozen=True):
    """A sentence, and the way to its paragraph."""

    text: str
    path: str
    block: str


class Said(Struct, frozen=True):
    """A sentence that was reworded, is new or is gone."""

    before: Line | None
    after: Line | None
    pieces: tuple[tuple[str, str], ...]
    maybe: Line | None
    told: str = ""
    """What says of a new one how the older words stand to it."""


class Turned(Struct, frozen=True):
    """Sentences of one turn that follow on each other in one paragraph, or in a pair of paragraphs."""

    turn: str
    before: Line | None
    after: Line | None
    """Where the first of them stand; None where that is the paragraph of the run above, which leads there."""
    sentences: tuple[Said, ...]


class Context(Struct, frozen=True):
    """A line of the concordance, aligned on the formula."""

    before: str
    words: str
    after: str
    whole: str
    path: str
    block: str
    rows: int = 0
    """Of this line and those below that stand in its paragraph; none where the line above has them."""


class Report(Struct, frozen=True):
    """One report's lines."""

    year: int
    count: int
    rate: str
    lines: tuple[Context, ...]


def turned(changes: Sequence[Change], lang: str) -> tuple[Turned, ...]:
    runs = groupby((each for each in changes if each.turn != "kept"), _stands)
    return tuple(_led([_run(turn, [_said(each, lang) for each in own]) for (turn, *_), own in runs]))


def _led(runs: Sequence[Turned]) -> Iterator[Turned]:
    """With the way to each paragraph where it begins."""
    before, after = "", ""
    for run in runs:
        again = run.after is not None and run.after.block == after
        known = again and run.before is not None and run.before.block == before
        yield replace(run, before=None if known else run.before, after=None if again else run.after)
        before = run.before.block if run.before else before if again else ""
        after = run.after.block if run.after else ""


def _stands(change: Change) -> tuple[str, str, str]:
    """Its turn, and the paragraphs."""
    before, after = (each.block if each else "" for each in (change.before, change.after))
    return change.turn, before, after


def _run(turn: str, said: Sequence[Said]) -> Turned:
    return Turned(turn, said[0].before, said[0].after, tuple(said))


def _said(change: Change, lang: str) -> Said:
    before, after, maybe = (_line(each, lang) for each in (change.before, change.after, change.maybe))
    return Said(before, after, change.pieces, maybe, _told(change))


def _told(change: Change) -> str:
    """Key of it: those words may have become the new ones, or stood in another part of the older report."""
    after, maybe = change.after, change.maybe
    elsewhere = bool(after and maybe and after.part and maybe.part and after.part != maybe.part)
    return f"wording.maybe.{maybe.part}" if maybe and elsewhere else "wording.maybe"


def kept(changes: Sequence[Change], lang: str) -> tuple[Line, ...]:
    lines = (_line(each.after, lang) for each in changes if each.turn == "kept")
    return tuple(line for line in lines if line)


def _line(sentence: Sentence | None, lang: str) -> Line | None:
    if sentence is None:
        return None
    return Line(sentence.text, addresses.page(lang, sentence.slug, "report"), sentence.block)


def cards(followed: Iterable[Followed], speech: Speech) -> tuple[Card, ...]:
    return tuple(card(each, speech) for each in followed)


def card(each: Followed, speech: Speech) -> Card:
    highest = max(use.rate for use in each.uses)
    top = next(at for at, use in enumerate(each.uses) if use.rate == highest)
    said = [use.year for use in each.uses if use.hits]
    told = speech.say("formula.told", first=str(said[0]), last=str(said[-1]), count=each.total)
    drawn = bars(
        [use.rate for use in each.uses],
        highest,
        [_bar(use, speech) for use in each.uses],
        [use.year for use in each.uses],
    )
    rate = highest.quantize(Decimal("0.1"))
    peak = speech.say("formula.peak", rate=rate, count=len(each.uses[top].hits))
    years = (str(each.uses[0].year), str(each.uses[-1].year))
    path = above.formula(speech.lang, each.place, each.formula.id)
    name = each.formula.name.best(speech.lang)
    return Card(each.formula.id, name, path, told, drawn, peak, *over(drawn[top], peak), *years)


def _bar(use: Use, speech: Speech) -> str:
    return f"{use.year} · {speech.say('formula.peak', rate=use.rate, count=len(use.hits))}"


def reports(each: Followed, lang: str) -> tuple[Report, ...]:
    """The newest first."""
    return tuple(_report(use, each.formula.whole, lang) for use in reversed(each.uses))


def _report(use: Use, whole: bool, lang: str) -> Report:
    hits = list(_once(use.hits)) if whole else list(use.hits)
    runs = (tuple(run) for _, run in groupby(hits[:_MOST], lambda hit: hit.sentence.block))
    lines = (_context(hit, lang, len(run) if place == 0 else 0) for run in runs for place, hit in enumerate(run))
    return Report(use.year, len(use.hits), str(use.rate), tuple(lines))


def _once(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The first of each sentence."""
    seen: set[tuple[str, str]] = set()
    for hit in hits:
        key = (hit.sentence.block, hit.sentence.text)
        if key not in seen:
            seen.add(key)
            yield hit


def _context(hit: Hit, lang: str, rows: int) -> Context:
    path = addresses.page(lang, hit.sentence.slug, "report")
    return Context(hit.before, hit.words, hit.after, hit.sentence.text, path, hit.sentence.block, rows)
