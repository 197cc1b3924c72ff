"""A process of our own beside this one: it is asked, works while we go on, and answers in the order of the questions.

It is started anew and is no fork, so that any system can do it, also from a process with threads. It ends with whoever
asks it, however that one ends: what it is asked through is closed then.
"""

import pickle
import sys
from collections.abc import Callable
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING, Any

from site_gen.corridor.attend import packed, received, send

if TYPE_CHECKING:
    from subprocess import Popen

_BEGIN = "import sys; sys.path[:] = sys.argv[2:]; from site_gen.corridor.attend import attend; attend(sys.argv[1])"
"""Its program: it finds modules where we find them, and not in the folder that it is started in."""
_ENDED = "the process that works beside this one has ended"


class Companion:
    """The process, as the one sees it that asks; threads may share it. It is started by the first question."""

    def __init__(self, module: str) -> None:
        """`module`: what it works with; its `begun()` gives the `Work`."""
        self._module = module
        self._lock = RLock()
        self._process: Popen[bytes] | None = None
        self._asked = self._heard = 0
        self._answers: dict[int, tuple[Any, BaseException | None]] = {}

    def open(self) -> "Popen[bytes]":
        """Starts it, if that was not done: it loads what it needs while we go on."""
        with self._lock:
            self._process = self._process or _started(self._module)
            return self._process

    def close(self) -> None:
        """Ends it, whatever it works at."""
        with self._lock:
            if self._process:
                self._process.communicate()
            self._process, self._heard = None, self._asked

    def ask(self, question: object) -> Callable[[], Any]:
        """What waits for the answer, and raises what went wrong with it."""
        with self._lock:
            try:
                send(self.open().stdin, packed(question))
            except OSError:
                raise self._lost() from None
            self._asked += 1
            return partial(self._answer, self._asked)

    def _answer(self, number: int) -> Any:
        with self._lock:
            while self._heard < number:
                self._hear()
            answer, error = self._answers.pop(number, (None, RuntimeError(_ENDED)))
        if error:
            raise error
        return answer

    def _hear(self) -> None:
        data = received(self.open().stdout)
        if data is None:
            raise self._lost()
        self._heard += 1
        self._answers[self._heard] = pickle.loads(data)  # noqa: S301  # our own process wrote it

    def _lost(self) -> RuntimeError:
        """Nothing more is answered; the next question starts another process."""
        code = self.open().wait()
        self.close()
        return RuntimeError(f"{_ENDED}: {code}")


def _started(module: str) -> "Popen[bytes]":
    """In a session of its own: a Ctrl-C is for us, and it goes when we are gone."""
    import subprocess

    alone = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    return subprocess.Popen(  # noqa: S603  # this very Python
        (sys.executable, "-P", "-c", _BEGIN, module, *sys.path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        creationflags=alone,
    )
