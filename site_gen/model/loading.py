"""A process while it loads what it needs, and from then on: how seldom it looks for circles of values."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (250_000, 10, 10)
"""A report makes millions of values and hardly a circle of them: looking for circles took a tenth of the time."""


@contextmanager
def loading() -> Iterator[None]:
    """Nothing of what is loaded inside ever goes."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*_SELDOM)
        gc.enable()
