"""What may be asked of years, chapters and what was left out: `{"verb": "level", "block": "p7", "level": 2, …}`."""

from typing import Annotated, Literal

import msgspec

from site_gen.desk.requests_fields import OnRows, Words
from site_gen.model.period import Period


class Years(OnRows, frozen=True, tag="years"):
    """The report is of other years; `rows`: the readings that follow, as a person saw them listed; empty: no term."""

    review: Words = ""
    plan: Words = ""
    term: Words = ""

    def __post_init__(self) -> None:
        review, plan, _ = self.periods
        if review.last_year > plan.first_year:
            raise ValueError("the plan is before the review")

    @property
    def periods(self) -> tuple[Period, Period, Period | None]:
        """Review, plan, term. Raises ValueError for what is no period."""
        review, plan, term = (Period.parse(each) for each in (self.review, self.plan, self.term))
        if review is None or plan is None or (self.term and term is None):
            raise ValueError("no period")
        return review, plan, term


class Mode(OnRows, frozen=True, tag="mode"):
    """The section under a heading speaks of another time; `rows` as in Years."""

    heading: str = ""
    mode: Literal["year", "term", "plan", "outlook"] = "year"


class Level(OnRows, frozen=True, tag="level"):
    """A block is a heading of this level, 2 to 6; or none: 0. `was`: its words as the browser last saw them."""

    block: str = ""
    was: str = ""
    level: Annotated[int, msgspec.Meta(ge=0, le=6)] = 0


class Join(OnRows, frozen=True, tag="join"):
    """A block goes on with the sentence of the one above it."""

    block: str = ""
    was: str = ""


class Cut(OnRows, frozen=True, tag="cut"):
    """A paragraph ends before the character at `start` of its words, and a new one begins."""

    block: str = ""
    was: str = ""
    start: Annotated[int, msgspec.Meta(ge=1)] = 1


class LeaveOut(OnRows, frozen=True, tag="leave-out"):
    """A block is no part of the report, for a reason in the report's language."""

    block: str = ""
    was: str = ""
    reason: Words = ""


class PutBack(OnRows, frozen=True, tag="put-back"):
    """A passage that was left out, or these lines of the source of it, stand in the edition."""

    passage: str = ""
    lines: tuple[int, ...] = ()


Outlining = Years | Mode | Level | Join | Cut | LeaveOut | PutBack
"""What the outline room does."""
