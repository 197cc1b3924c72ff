"""structures of reports -> what the pages show of what reports give room to."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from site_gen.model.text import Phrase
from site_gen.model.theme import Share, Structure, Theme, percent
from site_gen.site.collection.bars import Card, bars, over
from site_gen.site.collection.speech import Speech
from site_gen.site.frame import addresses


class Line(Struct, frozen=True):
    """A theme in each of several reports, or a report in each of the themes."""

    name: Phrase
    path: str
    """Of the report; empty for a theme."""
    cells: tuple[str, ...]


class Vocabulary(Struct, frozen=True):
    """What tells a theme."""

    name: Phrase
    words: str


def over_the_years(found: Sequence[Structure], speech: Speech) -> Mapping[str, object]:
    """The reports of one place, from the oldest."""
    return {
        "years": tuple(str(structure.year) for structure in found),
        "cards": (_length(found, speech), *_cards(found, speech)),
        "text": _text(found, speech),
        "numbers": _numbers(found, speech),
        "words": _words(found[0], speech),
    }


def side_by_side(found: Sequence[tuple[Phrase, Structure]], speech: Speech) -> Mapping[str, object]:
    """Reports of one year, with the names of their places; the longest first."""
    ordered = sorted(found, key=lambda each: (-each[1].characters, each[1].slug))
    return {
        "themes": tuple(_name(share, speech) for share in ordered[0][1].shares),
        "room": tuple(_line(name, structure, speech) for name, structure in ordered),
        "words": _words(ordered[0][1], speech),
    }


def _line(name: Phrase, structure: Structure, speech: Speech) -> Line:
    path = addresses.page(speech.lang, structure.slug, "report")
    shares = (_written(_of_text(structure, share)) for share in structure.shares)
    return Line(name, path, (_count(structure.characters, speech), *shares))


def _length(found: Sequence[Structure], speech: Speech) -> Card:
    """How long each report is, and how much of it looks back."""
    whole = [Decimal(structure.characters) for structure in found]
    highest = max(*whole, Decimal(1))
    shares = [_written(percent(structure.review, structure.characters)) for structure in found]
    counts = [_count(structure.characters, speech) for structure in found]
    told = [speech.say("structure.length", characters=c, share=s) for c, s in zip(counts, shares, strict=True)]
    titles = [f"{structure.year} · {words}" for structure, words in zip(found, told, strict=True)]
    when = [structure.year for structure in found]
    drawn = bars(whole, highest, titles, when)
    inner = bars([Decimal(structure.review) for structure in found], highest, titles, when)
    top = whole.index(max(whole))
    years = (str(found[0].year), str(found[-1].year))
    key = speech.say("structure.length.key")
    return Card(
        "length",
        _say("structure.characters", speech),
        "",
        key,
        drawn,
        counts[top],
        *over(drawn[top], counts[top]),
        *years,
        inner,
    )


def _cards(found: Sequence[Structure], speech: Speech) -> tuple[Card, ...]:
    """One a theme, all of one scale."""
    highest = max(_of_text(s, share) for s in found for share in s.shares if share.theme) or Decimal(1)
    themes = [(at, share.theme) for at, share in enumerate(found[0].shares) if share.theme]
    return tuple(_card(found, at, theme, highest, speech) for at, theme in themes)


def _card(found: Sequence[Structure], at: int, theme: Theme, highest: Decimal, speech: Speech) -> Card:
    shares = [_of_text(structure, structure.shares[at]) for structure in found]
    written = [_written(share) for share in shares]
    titles = [f"{one.year} · {share}" for one, share in zip(found, written, strict=True)]
    drawn = bars(shares, highest, titles, [one.year for one in found])
    top = shares.index(max(shares))
    years = (str(found[0].year), str(found[-1].year))
    told = speech.say("structure.told", first=years[0], last=years[1], before=written[0], after=written[-1])
    name = theme.name.best(speech.lang)
    return Card(theme.id, name, "", told, drawn, written[top], *over(drawn[top], written[top]), *years)


def _text(found: Sequence[Structure], speech: Speech) -> tuple[Line, ...]:
    """How long each report is, how much of it looks back, and what each theme has of it."""
    whole = Line(_say("structure.characters", speech), "", tuple(_count(s.characters, speech) for s in found))
    back = (_written(percent(structure.review, structure.characters)) for structure in found)
    return (whole, Line(_say("structure.review", speech), "", tuple(back)), *_themes(found, _of_text, speech))


def _numbers(found: Sequence[Structure], speech: Speech) -> tuple[Line, ...]:
    whole = Line(_say("structure.numbers", speech), "", tuple(_count(s.numbers, speech) for s in found))
    return (whole, *_themes(found, _of_numbers, speech))


def _words(structure: Structure, speech: Speech) -> tuple[Vocabulary, ...]:
    told = [(share.theme, _name(share, speech)) for share in structure.shares]
    return tuple(Vocabulary(name, "、".join(theme.words)) for theme, name in told if theme)


def _themes(
    found: Sequence[Structure], share_of: Callable[[Structure, Share], Decimal], speech: Speech
) -> tuple[Line, ...]:
    return tuple(
        Line(_name(share, speech), "", tuple(_written(share_of(each, each.shares[at])) for each in found))
        for at, share in enumerate(found[0].shares)
    )


def _of_text(structure: Structure, share: Share) -> Decimal:
    return percent(share.characters, structure.characters)


def _of_numbers(structure: Structure, share: Share) -> Decimal:
    return percent(share.numbers, structure.numbers)


def _written(share: Decimal) -> str:
    return f"{round(share)}%"


def _count(number: int, speech: Speech) -> str:
    return speech.wording.number(speech.lang, Decimal(number))


def _name(share: Share, speech: Speech) -> Phrase:
    return share.theme.name.best(speech.lang) if share.theme else _say("structure.rest", speech)


def _say(message: str, speech: Speech) -> Phrase:
    return Phrase(speech.say(message), speech.lang)
