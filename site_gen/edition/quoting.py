"""Prose that quotes observations (the summary) -> where its words mean another number than the report states."""

from collections.abc import Iterable, Iterator, Mapping

from site_gen.edition.agreement import Read, told
from site_gen.edition.equality import difference
from site_gen.model.dataset import Key
from site_gen.model.edition import Block, Statement
from site_gen.model.problem import Problem
from site_gen.model.quantity import Quantity


def misquoted(
    blocks: Iterable[Block], markdown: str, quantities: Mapping[Key, Quantity], read: Read, file: str
) -> Iterator[Problem]:
    """For each link of `blocks`, which were read from `markdown`; what the report does not state is not compared."""
    lines = markdown.split("\n")
    statements = (piece for block in blocks for piece in block.inlines if isinstance(piece, Statement))
    for statement in statements:
        for key in statement.keys:
            fault = _fault(statement, key, quantities, read)
            if fault:
                message, rule = fault
                excerpt = lines[statement.line - 1]
                yield Problem(file, statement.line, statement.column, message, rule, excerpt, len(statement.text))


def _fault(statement: Statement, key: Key, quantities: Mapping[Key, Quantity], read: Read) -> tuple[str, str] | None:
    said = read(statement.text, key.measure)
    if key not in quantities:
        return None
    if said is None:
        return "these words state no quantity that can be read", "unreadable-quantity"
    differs = difference(quantities[key], said)
    message = f"the {differs} differs: {told(said)} here, {told(quantities[key])} in the report"
    return (message, f"{differs}-differs") if differs else None
