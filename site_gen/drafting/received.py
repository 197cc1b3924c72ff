"""What the file held that a report came in -> received.toml: how much, what became of it, and what was left out."""

from collections.abc import Iterable

from site_gen.drafting.toml import Lines, Table, document, tables
from site_gen.model.received import Held

_LEAD = "收到的文件里有什么，各自怎样处理了；由 site-gen new 写，编辑台的“结构”室列出来"
_STRAY = dict.fromkeys((*range(9), *range(11, 32), 127))
"""Characters that no TOML holds as they are, and no reader misses."""


def received_toml(held: Iterable[Held]) -> str:
    """A table for each sort, in the order in which the file was read; empty for plain text."""
    told = tables(("[held]", _table(one)) for one in held)
    return document(f"# {_LEAD}\n", told) if told else ""


def guesses(held: Iterable[Held]) -> int:
    """How many tables, and lines that may be rows of one, are read by guess."""
    return sum(one.count for one in held if one.fate == "guessed")


def _table(one: Held) -> Table:
    """Its words each on a line of its own, where there are several."""
    words = [each.translate(_STRAY) for each in one.words]
    listed = {"words": Lines(words) if len(words) > 1 else words} if words else {}
    return {"what": one.what, "count": one.count, "fate": one.fate, **listed}
