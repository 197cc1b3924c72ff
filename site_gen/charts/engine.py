"""ECharts option (JSON) -> SVG, by ECharts' own server-side renderer."""

import json
from types import TracebackType
from typing import Self

from site_gen.charts.interpreters import context
from site_gen.charts.lettering import WIDTHS


class Engine:
    """One interpreter with our cut of ECharts; use it in a `with`, for an open context can keep the process alive."""

    def __init__(self, script: str) -> None:
        """`script`: the text of `engine/echarts-server.js`."""
        self._context = context()
        self._context.eval(script)
        self._context.eval(f"learnWidths({json.dumps(json.dumps(dict(WIDTHS)))})")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._context.close()

    def draw(self, option: str, width: int, height: int) -> str:
        """The chart of `option` as ECharts writes it, `width` by `height` px; ValueError if ECharts refuses it."""
        svg = str(self._context.eval(f"draw({json.dumps(option)},{width},{height})"))
        if not svg.startswith("<svg"):
            raise ValueError(svg)
        return svg
