"""sections and annexes of a printed book -> its named pages and its contents."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.pages.report import Heading, Section

COVER, FRONT = "cover", "front"


class Leaf(Struct, frozen=True):
    """A named page: the pages of one part of the book have the part's title at their top."""

    name: str
    title: str


def annexes(present: Mapping[str, object], lang: str, wording: Wording) -> tuple[Heading, ...]:
    """`indicators`, `glossary` …, those of which there is something to print, lettered A, B, C."""
    names = [name for name, rows in present.items() if rows]
    return tuple(
        Heading(anchor(name), Phrase(wording.say(lang, "print.annex", letter=letter, title=title), lang))
        for name, letter in zip(names, "ABCDEFGH", strict=False)
        if (title := wording.say(lang, f"print.annex.{name}"))
    )


def anchor(annex: str) -> str:
    """Of an annex's heading, which names its pages too."""
    return f"annex-{annex}"


def leaves(sections: Iterable[Section], behind: Iterable[Heading], lang: str, wording: Wording) -> tuple[Leaf, ...]:
    """In the order of the book. Sections that share pages share their head."""
    titles: dict[str, list[str]] = {COVER: [], FRONT: [wording.say(lang, "report.contents")]}
    for section in sections:
        titles.setdefault(section.name, []).extend([section.title.text] if section.title else [])
    titles |= {heading.anchor: [heading.title.text] for heading in behind}
    return tuple(Leaf(name, " · ".join(texts)) for name, texts in titles.items())
