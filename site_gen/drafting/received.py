"""What the file held that a report came in -> received.toml: how much, what became of it, and what was left out."""

from collections.abc import Iterable

import tomlkit

from site_gen.model.received import Held

_LEAD = "收到的文件里有什么，各自怎样处理了；由 site-gen new 写，编辑台的“结构”室列出来"
_STRAY = dict.fromkeys((*range(9), *range(11, 32), 127))
"""Characters that no TOML holds as they are, and no reader misses."""


def received_toml(held: Iterable[Held]) -> str:
    """A table for each sort, in the order in which the file was read; empty for plain text."""
    tables = tomlkit.aot()
    for one in held:
        table = tomlkit.table()
        table.add("what", one.what)
        table.add("count", one.count)
        table.add("fate", one.fate)
        if one.words:
            table.add("words", _listed(one.words))
        tables.append(table)
    if not len(tables):
        return ""
    document = tomlkit.document()
    document.add(tomlkit.comment(_LEAD))
    document.add("held", tables)
    return tomlkit.dumps(document)


def guesses(held: Iterable[Held]) -> int:
    """How many tables, and lines that may be rows of one, are read by guess."""
    return sum(one.count for one in held if one.fate == "guessed")


def _listed(words: tuple[str, ...]) -> tomlkit.items.Array:
    """Each on a line of its own, where there are several."""
    found = tomlkit.array()
    found.extend(each.translate(_STRAY) for each in words)
    return found.multiline(len(words) > 1)
