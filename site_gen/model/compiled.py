"""Patterns compiled once for this program and interpreter: what `re` made of them is kept beside the byte code.

A set such as [高低快慢] takes `re` a third of a millisecond, and the rules of reading have hundreds of them: a third of
what it takes to read a report. So what was made of a pattern is kept as Python keeps what it made of a module: in
`__pycache__`, for this version of Python alone, and not where byte code is not written (`-B`) or cannot be. Where the
interpreter has no such parts as are asked for here, `re` compiles.
"""

import atexit
import marshal
import re
import sys
import tempfile
from array import array
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

_sre: Any
try:
    import _sre  # type: ignore[import-not-found, no-redef, unused-ignore]
    from re import _compiler, _parser  # type: ignore[attr-defined, unused-ignore]
except ImportError:  # another interpreter, or a later one
    _sre = None

_VERSION = sha256(sys.version.encode()).hexdigest()[:12]
FILE = Path(__file__).parent / "__pycache__" / f"patterns-{_VERSION}"
_MOST = 4000
"""Patterns that are kept: with more of them, most are of earlier versions of the rules."""

_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, their numbers by name and their names by number, as `_sre` takes them."""


def compiled(pattern: str) -> re.Pattern[str]:
    """What `re.compile` gives."""
    if _sre is None:
        return re.compile(pattern)
    with suppress(TypeError, ValueError, RuntimeError, OverflowError):  # what was kept is no code of a pattern
        return _pattern(pattern, *_kept.get(pattern, ()))
    return _pattern(pattern, *_made(pattern))


def _pattern(
    pattern: str, flags: int, code: bytes, groups: int, numbers: dict[str, int], names: tuple[str | None, ...]
) -> re.Pattern[str]:
    found: re.Pattern[str] = _sre.compile(pattern, flags, array("I", code).tolist(), groups, numbers, names)
    return found


def _made(pattern: str) -> _Made:
    parsed = _parser.parse(pattern, 0)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", _compiler._code(parsed, state.flags)).tobytes()
    _new[pattern] = (state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names))
    return _new[pattern]


def _read() -> dict[str, _Made]:
    with suppress(OSError, ValueError, EOFError, TypeError):
        found = marshal.loads(FILE.read_bytes())  # noqa: S302  as trusted as the byte code beside it
        return found if isinstance(found, dict) else {}
    return {}


_kept = _read()
_new: dict[str, _Made] = {}


@atexit.register
def keep() -> None:
    """Writes what was compiled anew, whole or not at all."""
    if not _new or sys.dont_write_bytecode:
        return
    room = len(_kept) + len(_new) <= _MOST
    with suppress(OSError):
        FILE.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=FILE.parent, delete=False) as file:
            file.write(marshal.dumps({**(_kept if room else {}), **_new}))
        written = Path(file.name)
        written.chmod(0o644)  # others read what one has compiled
        written.replace(FILE)
