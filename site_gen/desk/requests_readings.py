"""What may be asked of readings, `{"verb": "confirm", …}`, and of words that are none: `{"verb": "take", …}`."""

from typing import Literal

from site_gen.desk.requests_fields import Named, OnRows, Words
from site_gen.model.dataset import Measure, Status


class Confirm(OnRows, frozen=True, tag="confirm"):
    """These readings are right."""

    how: Literal["yes", "many"] = "yes"


class Correct(OnRows, frozen=True, tag="correct"):
    """These readings, with one thing changed or several; `unseen`: rows that no person compared, changed alike."""

    period: Words | None = None
    measure: Measure | None = None
    status: Status | None = None
    subject: Words | None = None
    unseen: tuple[Named, ...] = ()


class Name(OnRows, frozen=True, tag="name"):
    """These readings are of another indicator: one that is known by `indicator`, its id, or called `name`."""

    indicator: str = ""
    name: Words = ""


class Reject(OnRows, frozen=True, tag="reject"):
    """These words state no observation."""


class _At(OnRows, frozen=True):
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


class Read(OnRows, frozen=True, tag="read"):
    """A paragraph was read through for numbers that nobody claimed."""

    block: str = ""


Unstated = Add | Take | Refuse | Emend | Stet
"""What is done with words that are no annotation."""
