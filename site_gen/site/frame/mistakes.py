"""an error raised by a template -> the problem of its author: file, line, what Jinja says."""

import traceback
from collections.abc import Mapping

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from site_gen.model.problem import Problem

FOLDER = "templates/"
"""Before the name of a template, in problems and in tracebacks, where it tells templates from our own code."""


def problem_of(error: Exception, templates: Mapping[str, str]) -> Problem | None:
    """The problem that `error` tells of; None where it was raised by our own code, which is then to blame."""
    name, line = _place(error)
    if not name:
        return None
    lines = templates.get(name.removeprefix(FOLDER), "").splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    column = len(excerpt) - len(excerpt.lstrip()) + 1
    said = str(error.message if isinstance(error, TemplateError) else error)
    kind = "" if isinstance(error, TemplateSyntaxError | UndefinedError) else f"{type(error).__name__}: "
    return Problem(name, line, column, f"{kind}{said}", "template", excerpt, max(1, len(excerpt.strip())))


def _place(error: Exception) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return error.filename or f"{FOLDER}{error.name}", error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    in_templates = [frame for frame in frames if frame.filename.startswith(FOLDER)]
    from_jinja = isinstance(error, TemplateError)
    if in_templates and (from_jinja or (last is not None and last.filename.startswith(FOLDER))):
        return in_templates[-1].filename, in_templates[-1].lineno or 1
    if isinstance(error, TemplateNotFound):
        return f"{FOLDER}{error.name}", 1
    return "", 0
