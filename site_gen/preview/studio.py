"""One report as a build would show it, for the desk: what its words and colours are, and what is wrong with it."""

from pathlib import Path

from site_gen import drawing, load, viewing
from site_gen.desk.state import State
from site_gen.model.problem import Problem


class Studio:
    """`content`: the folder of the site; `templates`: those of the site, None for the built-in ones."""

    def __init__(self, content: Path, templates: Path | None) -> None:
        self._content, self._templates = content, templates
        self._look: drawing.Look | None = None

    def look(self) -> drawing.Look:
        """What figures are drawn with; made once, for templates hardly ever change while somebody edits."""
        if self._look is None:
            texts = load.templates(self._templates)
            wording, _ = viewing.wording_of(load.site(self._content), load.words(texts))
            self._look = drawing.look(wording, texts)
        return self._look

    def problems(self, state: State) -> tuple[Problem, ...]:
        """Everything for which a build would refuse the report as `state` says it."""
        look, problems = self.look(), list[Problem]()
        view = viewing.view_of(state.report, load.site(self._content), state.standard, look.wording, problems)
        return tuple(dict.fromkeys((*problems, *drawing.unsound(view.figures, state.report.path, look))))
