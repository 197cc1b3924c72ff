"""What the file held that a report came in -> the head of review.md: how much of it, and what became of it."""

from collections.abc import Iterable, Iterator

from site_gen.drafting.accounted import plain
from site_gen.model.received import Held
from site_gen.model.wording import Wording

_LONGEST = 120
"""Characters of a passage that are quoted."""


def inventory(held: Iterable[Held], source: str, wording: Wording, lang: str) -> Iterator[str]:
    """A line for each sort, and under it, word for word, what was left out; a guess with its line in `source`."""
    numbers: dict[str, int] = {}
    for number, text in enumerate(source.split("\n"), 1):
        numbers.setdefault(text, number)
    for one in held:
        what, fate = wording.say(lang, f"received.{one.what}"), wording.say(lang, f"received.fate.{one.fate}")
        yield f"- {wording.say(lang, 'received.line', what=what, count=str(one.count), fate=fate)}"
        for words in one.words:
            quoted = plain(words if len(words) <= _LONGEST else words[:_LONGEST] + "…")
            line = numbers.get(words, 0) if one.fate == "guessed" else 0
            yield f"  - {wording.say(lang, 'received.at', line=str(line), words=quoted) if line else quoted}"


def guesses(held: Iterable[Held]) -> int:
    """How many tables, and lines that may be rows of one, are read by guess."""
    return sum(one.count for one in held if one.fate == "guessed")
