"""Mistakes in content, told so that their author can mend them."""

from collections.abc import Iterable

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One mistake. `line` and `column` count from 1, as editors do; `excerpt` is that line of the file."""

    file: str
    line: int
    column: int
    message: str
    rule: str = "content"
    """Stable name of what was broken, such as `unknown-indicator`."""
    excerpt: str = ""
    length: int = 1
    """How many characters the caret marks."""
    hint: str = ""


class ContentError(Exception):
    """Everything that is wrong with the content, found together; nothing has been written.

    `told_by`: the command that tells all of it, however much is alike.
    """

    def __init__(self, problems: Iterable[Problem], told_by: str = "site-gen check --json") -> None:
        self.problems = tuple(sorted(set(problems)))
        self.told_by = told_by
        super().__init__(f"{len(self.problems)} problems")
