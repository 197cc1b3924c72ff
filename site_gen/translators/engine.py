"""A translation program of the user's choice: one line of JSON in, one line of JSON out, as long as it answers."""

import json
import queue
import shlex
import subprocess
import sys
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import IO

Request = Mapping[str, object]


class EngineError(Exception):
    """The program has ended, hangs, or cannot be started: nothing more is to be had from it."""


class AnswerError(Exception):
    """An answer of no use; the next may be of some."""


class Engine:
    """Runs `command` and asks it line by line; what it says on stderr goes to the user."""

    def __init__(self, command: str, patience: float) -> None:
        """`patience`: seconds that an answer may take."""
        self._patience = patience
        self._lines: queue.Queue[str | None] = queue.Queue()
        try:
            words = shlex.split(command, posix=sys.platform != "win32")
            if not words:
                raise EngineError("the command to ask is empty")
            self._process = subprocess.Popen(  # noqa: S603  # it is the user's own command
                words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
            )
        except (OSError, ValueError) as error:
            raise EngineError(f"{command} does not start: {error}") from error
        threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True).start()

    def __enter__(self) -> "Engine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()

    def ask(self, request: Request) -> str:
        """The `text` of its answer to the request of the same `id`."""
        try:
            print(json.dumps(request, ensure_ascii=False), file=self._process.stdin, flush=True)
            line = self._lines.get(timeout=self._patience)
        except queue.Empty as error:
            raise EngineError(f"the engine gave no answer in {self._patience:g} s") from error
        except (OSError, ValueError) as error:
            raise EngineError("the engine has ended") from error
        if line is None:
            raise EngineError("the engine has ended")
        return _text(line, request["id"])

    def _listen(self, lines: IO[str] | None) -> None:
        for line in lines or ():
            self._lines.put(line)
        self._lines.put(None)


def _text(line: str, id: object) -> str:
    try:
        answer = json.loads(line)
    except ValueError as error:
        raise AnswerError("the answer is not JSON") from error
    if not isinstance(answer, dict) or not isinstance(answer.get("text"), str):
        raise AnswerError('the answer has no "text"')
    if answer.get("id", id) != id:
        raise AnswerError(f"the answer is to another question: {answer['id']}")
    return str(answer["text"]).strip()
