"""The other end of a companion: the life of the process that is asked; and how both speak through its pipes."""

import os
import pickle
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from queue import SimpleQueue
from threading import Thread
from traceback import format_exc
from typing import IO, Any

from site_gen.model.loading import loading

Work = Callable[[Any], Callable[[], Any]]
"""A question -> what gives its answer. The first call begins what the second, in another thread, ends."""
_SIZE = 8
"""Bytes that say how long a message is."""


def attend(module: str) -> None:
    """Answers what is asked with the `Work` that `begun()` of the module gives, until nobody is there to ask."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed is no answer
    questions, begun = SimpleQueue[bytes](), SimpleQueue[Callable[[], Any]]()
    Thread(target=_listen, args=(questions,), daemon=True).start()
    with loading():
        work: Work = import_module(module).begun()
    Thread(target=_tell, args=(begun, pipe), daemon=True).start()
    while True:
        begun.put(_begun(work, questions.get()))


def send(pipe: IO[bytes] | None, message: bytes) -> None:
    assert pipe is not None, "it was started with pipes"  # noqa: S101
    pipe.write(len(message).to_bytes(_SIZE, "big") + message)
    pipe.flush()


def received(pipe: IO[bytes] | None) -> bytes | None:
    """The next message; None where there will be none, or not the whole of it."""
    assert pipe is not None, "it was started with pipes"  # noqa: S101
    size = int.from_bytes(pipe.read(_SIZE), "big")
    message = pipe.read(size)
    return message if size and len(message) == size else None


def packed(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _listen(questions: "SimpleQueue[bytes]") -> None:
    """Takes in whatever is asked, so that nobody waits to ask, and ends the process when nobody can ask any more."""
    while (question := received(sys.stdin.buffer)) is not None:
        questions.put(question)
    os._exit(0)


def _begun(work: Work, question: bytes) -> Callable[[], Any]:
    try:
        return work(pickle.loads(question))  # noqa: S301  # whoever started us wrote it
    except Exception as error:
        return partial(_raise, error)


def _raise(error: Exception) -> None:
    raise error


def _tell(begun: "SimpleQueue[Callable[[], Any]]", pipe: IO[bytes]) -> None:
    while True:
        answer = _ended(begun.get())
        try:
            send(pipe, answer)
        except OSError:
            os._exit(0)  # nobody is there to be told


def _ended(work: Callable[[], Any]) -> bytes:
    """The answer, or what went wrong."""
    try:
        return packed((work(), None))
    except Exception as error:
        error.add_note(format_exc())
        return _wrong(error)


def _wrong(error: Exception) -> bytes:
    """As it is, with where it was made; in words where it cannot be sent."""
    try:
        told = packed((None, error))
        pickle.loads(told)  # noqa: S301  # our own error
    except Exception:
        return packed((None, RuntimeError("\n".join(error.__notes__))))
    return told
