"""What a browser may ask the desk to do, typed; `msgspec` refuses everything else."""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from site_gen.model.chart import FormName, Topic
from site_gen.model.dataset import Measure, Status
from site_gen.model.period import Period

Words = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")]
"""On one line, and without characters that act on a page."""
Who = Annotated[
    str, msgspec.Meta(min_length=1, max_length=40, pattern=r"^[^\x00-\x1f\x7f|\u202a-\u202e\u2066-\u2069]*\S")
]


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row, and the address of its link as the browser last saw it."""

    id: str
    was: str


class _Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="verb"):
    rows: tuple[Named, ...] = ()


class Confirm(_Request, frozen=True, tag="confirm"):
    """These readings are right."""

    how: Literal["yes", "many"] = "yes"


class Correct(_Request, frozen=True, tag="correct"):
    """These readings, with one thing changed or several; `unseen`: rows that no person compared, changed alike."""

    period: Words | None = None
    measure: Measure | None = None
    status: Status | None = None
    subject: Words | None = None
    unseen: tuple[Named, ...] = ()


class Name(_Request, frozen=True, tag="name"):
    """These readings are of another indicator: one that is known by `indicator`, its id, or called `name`."""

    indicator: str = ""
    name: Words = ""


class Reject(_Request, frozen=True, tag="reject"):
    """These words state no observation."""


class _At(_Request, frozen=True):
    """Words of a block from `start` on."""

    block: str = ""
    start: int = 0
    words: str = ""


class Add(_At, frozen=True, tag="add"):
    """They state an observation."""

    indicator: str = ""
    name: Words = ""


class Take(_At, frozen=True, tag="take"):
    """What the program reads there, and the edition does not state, is an observation: as it is read, but for this."""

    period: Words | None = None
    measure: Measure | None = None
    status: Status | None = None
    subject: Words | None = None
    indicator: str = ""
    name: Words = ""


class Refuse(_At, frozen=True, tag="refuse"):
    """They state no observation, and are annotated as none."""

    more: tuple[tuple[int, str], ...] = ()
    """Others of the block, each with its start."""


class Emend(_At, frozen=True, tag="emend"):
    """A copy has altered them: the edition prints `now`."""

    now: Words = ""


class Stet(_At, frozen=True, tag="stet"):
    """They may look altered, and stand as they should."""


class Read(_Request, frozen=True, tag="read"):
    """A paragraph was read through for numbers that nobody claimed."""

    block: str = ""


class Pair(_Request, frozen=True, tag="pair"):
    """A name in one of its languages: `keys` lead to it in `file`."""

    file: str = ""
    keys: tuple[str, ...] = ()
    lang: str = ""
    words: Words = ""


Prose = Annotated[str, msgspec.Meta(max_length=50_000, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")]
"""A block of a translation, as Markdown, on one line."""


class Translate(_Request, frozen=True, tag="translate"):
    """A block in another language; one that does not agree is kept, but no page shows it."""

    block: str = ""
    lang: str = ""
    words: Prose = ""


Line = Annotated[str, msgspec.Meta(max_length=2000, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")]
"""A title or a note."""


class Chart(_Request, frozen=True, tag="chart"):
    """A chart of these observations, in this form, under these words; what is not given stays. `new`: one more."""

    id: str = ""
    new: bool = False
    observations: tuple[str, ...] | None = None
    form: FormName | None = None
    topic: Topic | None = None
    title: Mapping[str, Line] | None = None
    note: Mapping[str, Line] | None = None
    mixed: bool | None = None


class Unchart(_Request, frozen=True, tag="unchart"):
    """No such chart any more."""

    id: str = ""


class Place(_Request, frozen=True, tag="place"):
    """A chart stands in the text below this block; below none, it does not stand in the text."""

    id: str = ""
    block: str = ""


class Years(_Request, frozen=True, tag="years"):
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


class Mode(_Request, frozen=True, tag="mode"):
    """The section under a heading speaks of another time; `rows` as in Years."""

    heading: str = ""
    mode: Literal["year", "term", "plan", "outlook"] = "year"


class Level(_Request, frozen=True, tag="level"):
    """A block is a heading of this level, 2 to 6; or none: 0. `was`: its words as the browser last saw them."""

    block: str = ""
    was: str = ""
    level: Annotated[int, msgspec.Meta(ge=0, le=6)] = 0


class Join(_Request, frozen=True, tag="join"):
    """A block goes on with the sentence of the one above it."""

    block: str = ""
    was: str = ""


class Cut(_Request, frozen=True, tag="cut"):
    """A paragraph ends before the character at `start` of its words, and a new one begins."""

    block: str = ""
    was: str = ""
    start: Annotated[int, msgspec.Meta(ge=1)] = 1


class LeaveOut(_Request, frozen=True, tag="leave-out"):
    """A block is no part of the report, for a reason in the report's language."""

    block: str = ""
    was: str = ""
    reason: Words = ""


class PutBack(_Request, frozen=True, tag="put-back"):
    """A passage that was left out, or these lines of the source of it, stand in the edition."""

    passage: str = ""
    lines: tuple[int, ...] = ()


Text = Annotated[
    str, msgspec.Meta(max_length=20_000, pattern=r"^[^\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")
]
"""Markdown of several lines."""


class Headline(_Request, frozen=True, tag="headline"):
    """The key figures, in this order."""

    names: tuple[Line, ...] = ()


class Summary(_Request, frozen=True, tag="summary"):
    """What the report says in a minute, in one language."""

    lang: str = ""
    words: Text = ""


class Version(_Request, frozen=True, tag="version"):
    """What readers are told of today's publication, by language, and the blocks that it concerns."""

    words: Mapping[str, Line] = {}
    blocks: tuple[str, ...] = ()


class Undo(_Request, frozen=True, tag="undo"):
    """The last act is taken back."""


class Redo(_Request, frozen=True, tag="redo"):
    """What was taken back last is done again."""


Outlining = Years | Mode | Level | Join | Cut | LeaveOut | PutBack
"""What the outline room does."""
Charting = Chart | Unchart | Place | Headline | Summary | Version
"""What the rooms of charts, of key figures and of the publication do."""
Unstated = Add | Take | Refuse | Emend | Stet
"""What is done with words that are no annotation."""
Act = Confirm | Correct | Name | Reject | Read | Pair | Translate | Unstated | Outlining | Charting
Try = Translate | Chart
"""What can be looked at before it is done."""
Request = Act | Undo | Redo


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request with the id under which it is done once, and the name of who asks."""

    id: str
    who: Who
    act: Request


def asked(body: bytes) -> Asked:
    """Raises msgspec.ValidationError, or DecodeError, for anything else."""
    return msgspec.json.decode(body, type=Asked)
