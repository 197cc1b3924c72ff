"""The time that an observation is about."""

from typing import Self

from msgspec import Struct

from site_gen.model.compiled import compiled

_MOMENT = r"((?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)"
_PERIOD = compiled(rf"{_MOMENT}(?:\.\.(?:{_MOMENT}|(?<=-\d\d\.\.)(0[1-9]|1[0-2])))?")


class Period(Struct, frozen=True, order=True):
    """A year (`2016`), a month (`2024-06`) or a stretch between two (`2016..2021`), ends included.

    Months of one year, 1—9月 or 前三季度, are written `2023-01..09`, as ISO 8601 leaves out what both ends share.

    A change between two dates runs from the base to the end: 与2016年末相比 in 2021 is `2016..2021`; what was
    built over the five years 2017 to 2021 is `2017..2021`.
    """

    start: str
    end: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The period that `text` writes, or None where it writes none or ends before it starts."""
        match = _PERIOD.fullmatch(text)
        if not match:
            return None
        start = match[1]
        end = match[2] or (f"{start[:5]}{match[3]}" if match[3] else start)
        return cls(start, end) if start <= end else None

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
    def stretch(self) -> tuple[int, int]:
        """How long it is: years from the first to the last, and how many months, 0 where it is told by years.

        What a year and what five years brought are of two kinds, and no series; so are three quarters and a half.
        """
        years = self.last_year - self.first_year
        if "-" not in self.start + self.end:
            return years, 0
        return years, 12 * years + int(self.end[5:] or 12) - int(self.start[5:] or 1) + 1

    @property
    def is_part_of_year(self) -> bool:
        """Whether it is several months of one year."""
        return self.first_year == self.last_year and len(self.start) == len(self.end) > 4 and self.start < self.end

    def within(self, months: tuple[int, int]) -> Self:
        """The months, first and last, of a period that is one year."""
        first, last = months
        return type(self)(f"{self.start}-{first:02}", f"{self.end}-{last:02}")

    def __str__(self) -> str:
        if self.start == self.end:
            return self.start
        return f"{self.start}..{self.end[5:] if self.is_part_of_year else self.end}"
