"""What a person has checked: the lines of `confirmed.txt`, and what they make of a reading."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

Mark = Literal["yes", "many", "no", "read", "stet"]
"""yes: this reading was compared with its sentence; many: it stood in a list that was looked through; no: these words
state no observation; read: this paragraph was read through for numbers that nobody claimed; stet: these words look
altered by a copy, and stand as they should."""
How = Literal["person", "list", "program"]
"""Who vouches for a reading: a person who compared it alone, a person who looked through a list, a program."""
HOWS: tuple[How, ...] = ("person", "list", "program")


class Confirmation(Struct, frozen=True, order=True):
    """One line of `confirmed.txt`. Only mark and digest prove anything; words and facts are for people."""

    mark: Mark
    digest: str
    """Ten hexadecimal digits."""
    on: str
    """The day, `2026-11-28`."""
    by: str
    words: str = ""
    facts: str = ""
    """As they were when the line was written: `gdp@2024?measure=growth`."""
    line: int = 0
    """Of the file, from 1; 0 for one that is not written yet."""


class Checked(Struct, frozen=True):
    """Whether a reading was checked: by whom, and on which day last."""

    how: How = "program"
    on: str = ""
    by: tuple[str, ...] = ()
    doubted: bool = False
    """The program was not sure of it as it read it, and nobody has checked it since."""

    @property
    def by_nobody(self) -> bool:
        return self.how == "program"


UNCHECKED = Checked()
DOUBTED = Checked(doubted=True)


def weakest(each: tuple[Checked, ...]) -> Checked:
    """What may be said of all of them: they are checked as the least checked one, on the day of the last."""
    if len(each) == 1:
        return each[0]
    how: How = max({one.how for one in each}, key=HOWS.index, default="program")
    if how == "program":
        return DOUBTED if any(one.doubted for one in each) else UNCHECKED
    by = dict.fromkeys(name for one in each for name in one.by)
    return Checked(how, max(one.on for one in each), tuple(by))


def counted(each: Iterable[Checked]) -> Mapping[How, int]:
    """How many of them are checked in each way; all three are counted."""
    found = Counter(one.how for one in each)
    return {how: found[how] for how in HOWS}
