"""What the companions of `test_companion.py` work with."""

import os
import time
from collections.abc import Callable
from functools import partial

from site_gen.model.problem import ContentError, Problem


def begun() -> Callable[[str], Callable[[], object]]:
    return lambda question: partial(answers[question.split()[0]], question)


def fail(question: str) -> None:
    raise ContentError([Problem("charts.toml", 7, 1, question, "chart")])


def sleep(question: str) -> str:
    time.sleep(float(question.split()[1]))
    return question


def say(question: str) -> str:
    print(question)  # noqa: T201  # which is no answer
    return question


class OddError(Exception):
    """An error that no other process can be told as it is."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


def odd(question: str) -> None:
    raise OddError(question, "!")


answers = {
    "end": lambda question: os._exit(3),
    "fail": fail,
    "large": lambda question: question * 1_000_000,
    "number": lambda question: os.getpid(),
    "odd": odd,
    "say": say,
    "sleep": sleep,
}
