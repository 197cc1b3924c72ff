"""A process of our own beside this one: it is asked, works while we go on, and answers in the order of the questions.

It is started anew and is no fork, so that any system can do it, also from a process with threads. It ends with whoever
asks it, however that one ends: what it is asked through is closed then.
"""

import os
import pickle
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from queue import SimpleQueue
from threading import RLock, Thread
from traceback import format_exc
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from subprocess import Popen

Work = Callable[[Any], Callable[[], Any]]
"""A question -> what gives its answer. The first call begins what the second, in another thread, ends."""
_BEGIN = "import sys; sys.path[:] = sys.argv[2:]; from site_gen.corridor.companion import attend; attend(sys.argv[1])"
"""Its program: it finds modules where we find them, and not in the folder that it is started in."""
_SIZE = 8
"""Bytes that say how long a message is."""
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
        with self._lock:
            if self._process:
                self._process.communicate()
            self._process = None

    def ask(self, question: object) -> Callable[[], Any]:
        """What waits for the answer, and raises what went wrong with it."""
        with self._lock:
            try:
                _send(self.open().stdin, question)
            except OSError:
                raise self._lost() from None
            self._asked += 1
            return partial(self._answer, self._asked)

    def _answer(self, number: int) -> Any:  # what the work gives
        with self._lock:
            while self._heard < number:
                self._hear()
            answer, error = self._answers.pop(number, (None, RuntimeError(_ENDED)))
        if error:
            raise error
        return answer

    def _hear(self) -> None:
        data = _received(self.open().stdout)
        if data is None:
            raise self._lost()
        self._heard += 1
        self._answers[self._heard] = pickle.loads(data)  # noqa: S301  # our own process wrote it

    def _lost(self) -> RuntimeError:
        """Nothing more is answered; the next question starts another process."""
        code = self.open().wait()
        self.close()
        self._heard = self._asked
        return RuntimeError(f"{_ENDED}: {code}")


def attend(module: str) -> None:
    """The life of the process: it answers what is asked, until nobody is there to ask."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed is no answer
    questions, begun = SimpleQueue[bytes](), SimpleQueue[Callable[[], Any]]()
    Thread(target=_listen, args=(questions,), daemon=True).start()
    work: Work = import_module(module).begun()
    Thread(target=_tell, args=(begun, pipe), daemon=True).start()
    while True:
        begun.put(_begun(work, questions.get()))


def _listen(questions: "SimpleQueue[bytes]") -> None:
    """Takes in whatever is asked, so that nobody waits to ask; and learns from nothing else that nobody asks more."""
    while (data := _received(sys.stdin.buffer)) is not None:
        questions.put(data)
    os._exit(0)


def _begun(work: Work, data: bytes) -> Callable[[], Any]:
    try:
        return work(pickle.loads(data))  # noqa: S301  # whoever started us wrote it
    except Exception as error:
        return partial(_raise, error)


def _raise(error: Exception) -> None:
    raise error


def _tell(begun: "SimpleQueue[Callable[[], Any]]", pipe: IO[bytes]) -> None:
    while True:
        _send(pipe, _ended(begun.get()))


def _ended(work: Callable[[], Any]) -> tuple[Any, BaseException | None]:
    """The answer, or what went wrong, with where: as it is, if it can be sent."""
    try:
        return work(), None
    except Exception as error:
        error.add_note(format_exc())
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301  # our own error
        except Exception:
            return None, RuntimeError(format_exc())
        return None, error


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


def _send(pipe: IO[bytes] | None, message: object) -> None:
    assert pipe is not None, "it was started with pipes"  # noqa: S101
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    pipe.write(len(data).to_bytes(_SIZE, "big") + data)
    pipe.flush()


def _received(pipe: IO[bytes] | None) -> bytes | None:
    """The next message; None where there will be none."""
    assert pipe is not None, "it was started with pipes"  # noqa: S101
    size = int.from_bytes(pipe.read(_SIZE), "big")
    return pipe.read(size) if size else None
