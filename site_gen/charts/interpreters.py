"""script -> a context that evaluates JavaScript: QuickJS, or V8 where it is and gets the room that it asks for."""

import json
import sys
from importlib.util import find_spec
from typing import Protocol

V8_ADDRESSES = 64 << 30
"""Bytes of addresses (not of memory) that V8 reserves when it starts; it ends the whole process where it gets fewer."""
_SMALLER = ("--optimize-for-size", "--max-semi-space-size=1")
"""A chart is a small script run once: with these V8 takes 10 MB less for a report's, and no more time."""
_TIMERS = "globalThis.setTimeout ??= () => 0; globalThis.clearTimeout ??= () => {}"
"""QuickJS has no clock. ECharts asks for one to animate, which nobody sees in a drawing."""


class Context(Protocol):
    """Evaluates what it is given, in one global scope."""

    def eval(self, script: str) -> object: ...

    def close(self) -> None: ...


class Small:
    """QuickJS: a few megabytes, starts at once, draws the same bytes as V8, more slowly."""

    def __init__(self) -> None:
        import quickjs

        self._context = quickjs.Context()
        self._context.eval(_TIMERS)

    def eval(self, script: str) -> object:
        """The value as text: joined, because a long string that was put together comes out of it no other way."""
        return self._context.eval(f"[(0, eval)({_quoted(script)})].join('')")

    def close(self) -> None:
        """Nothing outlives the context."""


def context() -> Context:
    """V8 where it is and the process may reserve enough addresses (`ulimit -v`), else QuickJS; both draw the same."""
    small = find_spec("quickjs") is not None
    if small and (find_spec("py_mini_racer") is None or addresses() < V8_ADDRESSES):
        return Small()
    from py_mini_racer import DEFAULT_V8_FLAGS, MiniRacer, init_mini_racer

    init_mini_racer(flags=(*DEFAULT_V8_FLAGS, *_SMALLER), ignore_duplicate_init=True)
    return MiniRacer()


def addresses() -> int:
    """How many bytes of addresses this process may have."""
    if sys.platform == "win32":
        return sys.maxsize
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return sys.maxsize if soft == resource.RLIM_INFINITY else soft


def _quoted(script: str) -> str:
    """As a literal of JavaScript, which JSON is a part of."""
    return json.dumps(script)
