"""What a pattern of names is given to say its pieces with.

`say` gives the English of a smaller name, or None. A pattern gives None where its shape is not there, and an empty
string where it is but a piece of it is unknown.
"""

from collections.abc import Callable

from site_gen.model.compiled import compiled

DONE = compiled(r"\b(?:\w{3,}ed|built)$")
"""What was done: nothing that somebody does, or that money is for."""
Say = Callable[[str], str | None]


def each(say: Say, *pieces: str) -> list[str]:
    """The English of all pieces; nothing where one is unknown."""
    named = [say(piece) for piece in pieces]
    return [name for name in named if name] if all(named) else []
