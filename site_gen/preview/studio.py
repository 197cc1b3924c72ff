"""One report as a build would show it, for the desk: what its words and colours are, and what is wrong with it."""

from collections.abc import Iterator
from pathlib import Path

from site_gen import load
from site_gen.corridor import draw
from site_gen.corridor.view import view_of, wording_of
from site_gen.desk.state import State
from site_gen.model.problem import Problem


class Studio:
    """`content`: the folder of the site; `templates`: those of the site, None for the built-in ones."""

    def __init__(self, content: Path, templates: Path | None) -> None:
        self._content, self._templates = content, templates
        self._look: draw.Look | None = None
        self._sound: dict[tuple[str, str], tuple[Problem, ...]] = {}
        """Of each figure that was looked over: most are as they were before an act."""
        self._told: tuple[State | None, tuple[Problem, ...]] = None, ()

    def look(self) -> draw.Look:
        """What figures are drawn with; made once, for templates hardly ever change while somebody edits."""
        if self._look is None:
            texts = load.templates(self._templates)
            wording, _ = wording_of(load.site(self._content), load.words(texts))
            self._look = draw.look(wording, texts)
        return self._look

    def problems(self, state: State) -> tuple[Problem, ...]:
        """Everything for which a build would refuse the report as `state` says it."""
        if self._told[0] is not state:
            self._told = state, tuple(dict.fromkeys(self._problems(state)))
        return self._told[1]

    def _problems(self, state: State) -> Iterator[Problem]:
        look, problems = self.look(), list[Problem]()
        view = view_of(state.report, load.site(self._content), state.standard, look.wording, problems)
        yield from problems
        for figure in view.figures:
            named = state.report.path, repr(figure)
            if named not in self._sound:
                self._sound[named] = tuple(draw.unsound((figure,), state.report.path, look))
            yield from self._sound[named]
