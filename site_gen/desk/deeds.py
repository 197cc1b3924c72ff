"""What an act is: who does it, what it changes, and why it may be refused."""

from collections.abc import Callable

from msgspec import Struct

from site_gen.desk.splice import Splice
from site_gen.desk.state import State
from site_gen.model.problem import Problem


class RefusedError(Exception):
    """What would be wrong after an act and was not before."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems")


class Signature(Struct, frozen=True):
    """Who acts, and on which day."""

    by: str
    on: str


class Deed(Struct, frozen=True):
    """What an act changes, and the report thereafter."""

    splices: tuple[Splice, ...]
    state: State
    blocks: tuple[str, ...]
    """Ids of those whose text or rows changed."""


Proofs = Callable[[State], tuple[Problem, ...]]
"""Everything for which a build would refuse a report."""
