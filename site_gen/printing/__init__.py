"""The word `pdf`: builds the site, prints its pages for paper with Chromium, and links the PDFs."""

from pathlib import Path

from site_gen import build, load
from site_gen.printing import faces as typefaces
from site_gen.printing.chromium import find
from site_gen.printing.printer import printer


def pdf(content: Path, templates: Path, output: Path, chromium: Path | None = None, faces: Path | None = None) -> str:
    """Prints every report into `output`; says what was made.

    `faces`: a folder of npm packages with the TrueType faces; by default the one that `make pdf` fills. Without them
    the system's faces serve. Raises click.ClickException where there is no Chromium, ContentError as `build` does.
    """
    program = find(chromium)
    return build.to_disk(content, templates, output, printer(program, load.faces(typefaces.PATHS, faces)))
