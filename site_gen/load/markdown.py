"""path -> the text of a Markdown file, which has no front matter: settings stand in TOML files of their own."""

from pathlib import Path

from site_gen.load import disk
from site_gen.model.compiled import compiled
from site_gen.model.problem import Problem

_FRONT = compiled(r"\s*(---|\+\+\+)[ \t]*(?:\n|$)|\s*(\{)\s*\"")  # ---   +++   {"title": …}, before any words


def read(path: Path, problems: list[Problem]) -> str | None:
    """The text, or None and a problem where it cannot be read or starts with front matter."""
    text = disk.read_words(path, problems)
    front = _FRONT.match(text) if text else None
    if text is None or front is None:
        return text
    mark = front[1] or front[2]
    line = text.count("\n", 0, front.start(1) if front[1] else front.start(2)) + 1
    hint = "a page starts with its words; title, date and the like stand in report.toml"
    excerpt = text.split("\n")[line - 1]
    problems.append(
        Problem(disk.shown(path), line, 1, "there is no front matter here", "front-matter", excerpt, len(mark), hint)
    )
    return None
