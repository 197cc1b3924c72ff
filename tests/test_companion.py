"""A companion answers in order, tells what went wrong, and never outlives whoever asks it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from site_gen.corridor.companion import Companion
from site_gen.model.problem import ContentError

HERE = Path(__file__).parent
ASKING = """
import sys; sys.path.insert(0, {here!r})
from site_gen.corridor.companion import Companion
one = Companion("companion_work")
print(one.ask("number")(), flush=True)
one.ask("sleep 60")()
"""


@pytest.fixture
def companion() -> Iterator[Companion]:
    made = Companion("companion_work")
    yield made
    made.close()


def is_there(process: int) -> bool:
    """Whether it runs, and is not only remembered until its end is asked for."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def is_gone(process: int) -> bool:
    for _ in range(100):
        if not is_there(process):
            return True
        time.sleep(0.05)
    return False


def test_answers_belong_to_their_questions_in_whatever_order_they_are_asked_for(companion: Companion) -> None:
    asked = [companion.ask(f"say {number}") for number in range(20)]
    assert [f"say {number}" for number in reversed(range(20))] == [answer() for answer in reversed(asked)]


def test_threads_share_one(companion: Companion) -> None:
    with ThreadPoolExecutor(4) as threads:
        told = list(threads.map(lambda number: companion.ask(f"sleep 0.01 {number}")(), range(20)))
        assert [f"sleep 0.01 {number}" for number in range(20)] == told
    assert companion.ask("number")() == companion.ask("number")()


def test_questions_and_answers_that_fill_every_pipe_wait_for_nobody(companion: Companion) -> None:
    asked = [companion.ask(f"large {'x' * 100_000}"[:20]) for _ in range(3)]
    asked += [companion.ask(f"say {'x' * 1_000_000}") for _ in range(3)]
    assert [20_000_000] * 3 + [1_000_004] * 3 == [len(answer()) for answer in asked]


def test_what_goes_wrong_is_raised_here_as_it_was_with_where_and_the_next_is_answered(companion: Companion) -> None:
    wrong, fine = companion.ask("fail so"), companion.ask("say so")
    with pytest.raises(ContentError) as raised:
        wrong()
    assert ("charts.toml", 7) == (raised.value.problems[0].file, raised.value.problems[0].line)
    assert "in fail" in raised.value.__notes__[0]
    assert "say so" == fine()
    with pytest.raises(RuntimeError, match=r"OddError: odd!"):
        companion.ask("odd")()


def test_one_that_has_ended_is_told_of_and_another_answers_the_next(companion: Companion) -> None:
    first = companion.ask("number")()
    with pytest.raises(RuntimeError, match="has ended"):
        companion.ask("end")
        companion.ask("say so")()  # told here or, where it has ended by now, as it is asked
    second = companion.ask("number")()
    assert first != second
    os.kill(second, 9)
    is_gone(second)
    with pytest.raises(RuntimeError, match="has ended"):
        companion.ask("say so")()


def test_it_ends_when_it_is_closed_though_it_works(companion: Companion) -> None:
    process = companion.ask("number")()
    companion.ask("sleep 60")
    companion.close()
    assert is_gone(process)


def test_modules_of_the_folder_it_is_started_in_are_none_of_its(
    companion: Companion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pickle", "companion_work", "site_gen"):
        (tmp_path / f"{name}.py").write_text("raise ImportError('not mine')")
    monkeypatch.chdir(tmp_path)
    assert "say so" == companion.ask("say so")()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_whoever_asks_it(how: signal.Signals) -> None:
    asking = subprocess.Popen(
        [sys.executable, "-c", ASKING.format(here=str(HERE))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert asking.stdout
    process = int(asking.stdout.readline())
    assert is_there(process)
    os.killpg(asking.pid, how)  # a Ctrl-C is for all that run in a terminal
    _, said = asking.communicate()
    assert is_gone(process)
    assert said.count("Traceback") == (how == signal.SIGINT)
