"""The word `pdf`: builds the site, prints its pages for paper with Chromium, and links the PDFs."""

from pathlib import Path

import click

from site_gen import load
from site_gen.corridor import build
from site_gen.model.extras import remedy
from site_gen.printing import faces as typefaces
from site_gen.printing.chromium import find
from site_gen.problems.speech import lines, said


def pdf(content: Path, templates: Path, output: Path, chromium: Path | None = None, faces: Path | None = None) -> str:
    """Prints every report into `output`; says what was made.

    `faces`: a folder of npm packages with the TrueType faces; by default the one that `make pdf` fills. Without them
    the system's faces serve, and that is said. Raises click.ClickException where there is no Chromium or a library is
    missing, ContentError as `build` does.
    """
    if lacking := remedy("pdf"):
        raise click.ClickException(said(f"Printing needs libraries that are not here: {lacking}"))
    from site_gen.printing.printer import printer

    program, installed = find(chromium), load.faces(typefaces.PATHS, faces)
    if note := typefaces.note(installed, load.face_packages()):
        click.echo(lines(note), err=True)
    return build.to_disk(content, templates, output, printer(program, installed))
