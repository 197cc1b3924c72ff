"""What tests of the desk begin with: a site of one report as `new` makes it, and acts on it."""

from itertools import count
from pathlib import Path
from typing import Any

from site_gen.corridor import convert
from site_gen.desk import requests, requests_fields
from site_gen.preview.editor import Editor

SLUG = "linjiang-2025"
ON = "2026-11-28"
_NUMBERS = count()


def drafted(place: Path, source: str) -> Path:
    """The content of a site whose one report is `source`."""
    report = place / "report.txt"
    report.write_text(source, "utf-8")
    (place / "content").mkdir()
    convert.new(report, place / "content" / SLUG)
    return place / "content"


def files(content: Path) -> dict[str, bytes]:
    """Those of the report by their names."""
    return {path.name: path.read_bytes() for path in (content / SLUG).iterdir() if path.is_file()}


def tree(content: Path) -> dict[str, bytes]:
    """Those of the whole site."""
    return {str(path.relative_to(content)): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def act(editor: Editor, request: requests.Request, id: str = "") -> Any:
    """Does it under a name of its own, or under `id`."""
    return editor.act(requests.Asked(id or f"act {next(_NUMBERS)}", "林一", request), ON)


def undo_all(editor: Editor) -> int:
    """How many acts were taken back: all of them."""
    number = editor.left
    for _ in range(number):
        act(editor, requests.Undo())
    return number


def rows(editor: Editor) -> list[dict[str, Any]]:
    """All readings, as the readings room has them."""
    return [row for block in editor.report()["blocks"] for row in block["rows"]]


def row(editor: Editor, words: str) -> dict[str, Any]:
    return next(row for row in rows(editor) if row["words"] == words)


def named(row: dict[str, Any]) -> requests_fields.Named:
    return requests_fields.Named(row["id"], row["was"])


def block(editor: Editor, words: str) -> dict[str, Any]:
    """The first that says `words`."""
    return next(each for each in editor.report()["blocks"] if words in each["text"])
