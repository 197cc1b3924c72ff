"""ECharts option (JSON) -> SVG, by ECharts' own server-side renderer, while Python goes on with something else."""

import json
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from site_gen.charts.interpreters import Context, context
from site_gen.charts.lettering import WIDTHS

Order = tuple[str, int, int]
"""The option of a drawing, and how wide and high it is to be in px."""


class Engine:
    """One interpreter with our cut of ECharts, in a thread of its own: both interpreters let others work meanwhile.

    Use it in a `with`, for an open context can keep the process alive.
    """

    def __init__(self, script: str) -> None:
        """`script`: the text of `engine/echarts-server.js`. Nothing is loaded until it is opened, or asked to draw."""
        self._script = script
        self._thread = ThreadPoolExecutor(1, "charts")
        self._context: Future[Context] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> Future[Context]:
        """Begins to load the interpreter and the library, if nobody has."""
        if self._context is None:
            self._context = self._thread.submit(_opened, self._script)
        return self._context

    def close(self) -> None:
        if self._context is not None:
            self._thread.submit(lambda opened: opened.result().close(), self._context).exception()
        self._thread.shutdown()

    def draw(self, orders: Sequence[Order]) -> "Future[tuple[str, ...]]":
        """The charts as ECharts writes them; ValueError, when they are asked for, if it refuses one."""
        return self._thread.submit(_drawn, self.open(), orders)


def _opened(script: str) -> Context:
    opened = context()
    opened.eval(script)
    opened.eval(f"learnWidths({json.dumps(json.dumps(dict(WIDTHS)))})")
    return opened


def _drawn(opened: "Future[Context]", orders: Sequence[Order]) -> tuple[str, ...]:
    calls = ",".join(f"draw({json.dumps(option)},{width},{height})" for option, width, height in orders)
    drawn = tuple(json.loads(str(opened.result().eval(f"JSON.stringify([{calls}])"))))
    for svg in drawn:
        if not svg.startswith("<svg"):
            raise ValueError(svg)
    return drawn
