"""What a drafted file says -> TOML: a key a line, an empty line before each table but the first of a file."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(32), 127)}
_ESCAPES |= {ord(sign): rf"\{name}" for sign, name in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)}


class Lines(Struct, frozen=True):
    """A list whose entries have a line each."""

    entries: Sequence[str]


Value = str | int | Sequence[str] | Lines | Mapping[str, str]
Table = Mapping[str, Value]
"""Its keys are ids and codes of languages, which need no quotation marks."""


def document(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def keys(table: Table) -> str:
    return "".join(f"{key} = {_written(value)}\n" for key, value in table.items())


def tables(headed: Iterable[tuple[str, Table]]) -> str:
    """`headed`: what stands in the brackets of each, and the table."""
    return document(*(f"[{head}]\n{keys(table)}" for head, table in headed))


def _written(value: Value) -> str:
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, int):
        return str(value).lower()
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key} = {_written(words)}' for key, words in value.items())}}}"
    if isinstance(value, Lines) and value.entries:
        return "[\n" + "".join(f"    {_written(each)},\n" for each in value.entries) + "]"
    return f"[{', '.join(map(_written, value.entries if isinstance(value, Lines) else value))}]"
