"""Measure the figures of the reference report, and those drafted for other reports: what is ugly about them.

usage: figures.py [REPORT.txt | FOLDER]...

Prints each flaw that is found on a drawn SVG, wide and narrow, in each language: marks that hide each other, labels cut
or on each other, lines through labels, words under 11 px, signs without a key, and neighbours under 2 : 1 in luminance;
then how many figures there are, of which forms, and how many numbers each shows. The exit code is 1 if there is a flaw.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from site_gen import load
from site_gen.charts.flaws import flaws
from site_gen.corridor import convert
from site_gen.corridor.draw import Look, drawn, look
from site_gen.corridor.view import refuse, view_of, wording_of
from site_gen.model.chart import Figure
from site_gen.model.content import Content
from site_gen.model.problem import ContentError, Problem

_REFERENCE = Path(__file__).parent.parent / "content"


def figures(content: Content, pen: Look) -> Iterator[Figure]:
    """Of every report, drawn whatever is ugly about them."""
    problems: list[Problem] = []
    for report in content.reports:
        view = view_of(report, content.settings, load.catalogue(), pen.wording, problems)
        yield from drawn(view, report.path, pen, [])
    refuse((), problems)


def measured(name: str, found: tuple[Figure, ...], pen: Look) -> int:
    """Prints what there is to say of the figures of one report; the number of flaws."""
    ugly = [
        f"  {figure.spec.id} {drawing.lang}: {flaw.rule}: {flaw.told}"
        for figure in found
        for drawing in figure.drawings
        for flaw in flaws(drawing, pen.colours)
    ]
    numbers = [sum(len(row.points) for row in figure.rows) for figure in found]
    forms = ", ".join(f"{form} {count}" for form, count in Counter(each.spec.form for each in found).most_common())
    print(f"{name}: {len(found)} figures ({forms}), {min(numbers, default=0)} numbers at least, {len(ugly)} flaws")
    print(*ugly, sep="\n", end="\n" if ugly else "")
    return len(ugly)


def drafted(report: Path) -> Content | None:
    """What `new` makes of it; None where it refuses."""
    folder = Path(tempfile.mkdtemp())
    try:
        convert.new(report, folder / "report")
    except ContentError as error:
        print(f"{report.stem}: refused: {error.problems[0].message}")
        return None
    return load.content(folder)


def main(names: list[str]) -> int:
    templates = load.templates()
    reference = load.content(_REFERENCE)
    wording, _ = wording_of(reference.settings, load.words(templates))
    pen = look(wording, templates)
    count = measured("reference", tuple(figures(reference, pen)), pen)
    given = [Path(name) for name in names]
    reports = [file for path in given for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    for report in reports:
        if content := drafted(report):
            count += measured(report.stem, tuple(figures(content, pen)), pen)
    print(f"{count} flaws")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
