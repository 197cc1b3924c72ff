"""Who does the work: this process, several of this machine, or the workers of a Dask cluster; all by one interface."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Executor

Each = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""`map`: a function and what it is called with -> the results, in order."""


@contextlib.contextmanager
def crew(jobs: int, begin: Callable[[], None], scheduler: str = "") -> Iterator[Each]:
    """Something like `map`. `begin`: what each of several processes of ours does first. `scheduler`: address of a Dask
    cluster that sees the same folders and has this package.
    """
    if scheduler and jobs:
        with _cluster(scheduler) as executor:
            yield executor.map
    elif jobs > 1:
        with _processes(jobs, begin) as executor:
            yield executor.map
    else:
        yield map


def _processes(jobs: int, begin: Callable[[], None]) -> "Executor":
    """Fresh ones: a fork of a process with threads (the preview, V8) may hang."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), begin)


@contextlib.contextmanager
def _cluster(scheduler: str) -> "Iterator[Executor]":
    from distributed import Client

    connected = Client(scheduler, set_as_default=False)  # type: ignore[no-untyped-call]  # distributed's own gap
    with connected as client, client.get_executor(pure=False) as executor:
        yield executor
