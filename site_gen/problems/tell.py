"""problems -> words for a terminal: file, line, what is wrong, and a caret under the words."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unicodedata import east_asian_width

from site_gen.model.problem import Problem
from site_gen.problems.speech import lines, said

_ALIKE = 10
"""Problems of one rule in one file that are shown; the eleventh teaches nobody."""
_AROUND = 28
"""Characters shown on each side of the caret; a paragraph of a report is one line of a thousand."""


def problems(
    found: Iterable[Problem], told_by: str = "site-gen check --json", outcome: str = "nothing was written"
) -> str:
    """One block a problem, a blank line between, and their number at the end; of many alike the first few."""
    every = tuple(found)
    seen: Counter[tuple[str, str]] = Counter()
    blocks = []
    for problem in every:
        seen[problem.file, problem.rule] += 1
        if seen[problem.file, problem.rule] <= _ALIKE:
            blocks.append(one(problem))
    more = [
        said(f"{_printable(file)}: {count - _ALIKE} more [{rule}], told by {told_by}")
        for (file, rule), count in seen.items()
        if count > _ALIKE
    ]
    count = said(f"{len(every)} problem{'' if len(every) == 1 else 's'}; {outcome}")
    return "\n\n".join([*blocks, *more, count])


def built(output: Path, counts: tuple[int, int, int], outdated: tuple[str, ...]) -> str:
    """What stands in `output` now, in pages, files and bytes, and which PDFs had to go."""
    pages, files, size = counts
    gone = f"\ntaken away, for the report has changed: {', '.join(outdated)} (site-gen pdf prints it anew)"
    return lines(f"{output}/: {pages} pages, {files} files, {size / 1e6:.1f} MB{gone if outdated else ''}")


def one(problem: Problem) -> str:
    """`content/x/report.md:12:5: message [rule]`, the line with a caret, the hint."""
    told = [f"{problem.file}:{problem.line}:{problem.column}: {said(problem.message)} [{problem.rule}]"]
    if problem.excerpt:
        told += _picture(problem)
    if problem.hint:
        told.append(f"  {said('hint:')} {said(problem.hint)}")
    return "\n".join(_printable(line) for line in told)


def failure(error: OSError | MemoryError | RecursionError) -> str:
    """What stopped us from outside, in one line: a disk, a limit of the machine, content beyond all measure."""
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return said(_printable(f"{where}{error.strerror or error}; nothing was written"))
    if isinstance(error, MemoryError):
        return said("there is not enough memory for this content; nothing was written")
    return said("something in the content is nested too deeply to be read; nothing was written")


def _picture(problem: Problem) -> tuple[str, str]:
    at = min(max(problem.column - 1, 0), len(problem.excerpt))
    start, end = max(0, at - _AROUND), min(len(problem.excerpt), at + problem.length + _AROUND)
    left = ("…" if start else "") + problem.excerpt[start:at]
    marked = problem.excerpt[at : at + max(problem.length, 1)] or " "
    right = problem.excerpt[at + problem.length : end] + ("…" if end < len(problem.excerpt) else "")
    return f"  | {left}{marked}{right}", f"  | {' ' * _width(left)}{'^' * min(_width(marked), 80)}"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _printable(line: str) -> str:
    """Control and direction characters of somebody's text must not act on the terminal."""
    return "".join(char if char.isprintable() else "�" for char in line)
