"""A mistake in a template of one's own is told with file and line; a mistake of ours still crashes."""

from pathlib import Path

import pytest
from casefile import cases

from site_gen import load
from site_gen.corridor import build
from site_gen.model.problem import ContentError
from site_gen.problems import tell

MINI = load.content(Path(__file__).parent / "sites" / "mini")
CASES = cases("template_faults.txt")


@pytest.mark.parametrize(("written", "expected"), CASES, ids=[left for left, _ in CASES])
def test_a_mistaken_template_is_told_with_its_line(written: str, expected: str) -> None:
    name, words = written.split(" | ", 1)
    templates = {**load.templates(), name: words.replace("\\n", "\n")}
    with pytest.raises(ContentError) as caught:
        build.site(MINI, templates)
    (problem,) = caught.value.problems
    assert (f"templates/{name}", expected) == (problem.file, f"{problem.line}:{problem.column} {problem.message}")
    assert "^" in tell.one(problem)


def test_a_mistake_in_our_own_code_is_no_mistake_of_the_author() -> None:
    templates = {**load.templates(), "about.html": "{{ period(1) }}"}
    with pytest.raises(AttributeError):
        build.site(MINI, templates)
