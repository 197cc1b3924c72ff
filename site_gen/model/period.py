"""The time that an observation is about."""

import re
from dataclasses import dataclass
from typing import Self

_MOMENT = r"((?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)"
_PERIOD = re.compile(rf"{_MOMENT}(?:\.\.{_MOMENT})?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year (`2016`), a month (`2024-06`) or a stretch between two (`2016..2021`), ends included.

    A change between two dates runs from the base to the end: 与2016年末相比 in 2021 is `2016..2021`; what was
    built over the five years 2017 to 2021 is `2017..2021`.
    """

    start: str
    end: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The period that `text` writes, or None where it writes none or ends before it starts."""
        match = _PERIOD.fullmatch(text)
        if not match or (match[2] and match[2] < match[1]):
            return None
        return cls(match[1], match[2] or match[1])

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(f"{year:04}", f"{year:04}")

    @classmethod
    def years(cls, start: int, end: int) -> Self:
        return cls(f"{start:04}", f"{end:04}")

    @property
    def first_year(self) -> int:
        return int(self.start[:4])

    @property
    def last_year(self) -> int:
        return int(self.end[:4])

    @property
    def stretch(self) -> tuple[int, bool]:
        """How long it is: years from the first to the last, and whether it is told to the month.

        What a year and what five years brought are of two kinds, and no series.
        """
        return self.last_year - self.first_year, "-" in self.start + self.end

    def __str__(self) -> str:
        return self.start if self.start == self.end else f"{self.start}..{self.end}"
