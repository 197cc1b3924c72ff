"""`site-gen init`, `new`, `extract`: from a report's text to a content folder, or to its observations alone."""

import sys
from pathlib import Path

import click

from site_gen.cli.progress import pages_of, passages_of
from site_gen.cli.speaking import say
from site_gen.problems.speech import said


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "source",
    default="",
    help="What it installs itself from: a wheel, which is copied, or the address of a git repository. If not given, "
    "what this one was installed from.",
)
def init(folder: Path, source: str) -> None:
    """Make a project in FOLDER: site settings, a Makefile, a workflow that publishes it with GitHub Pages."""
    from site_gen.corridor import project

    say(project.init(folder, source))


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.argument("annexes", type=click.Path(path_type=Path), nargs=-1)
@click.option(
    "--into", type=click.Path(path_type=Path), help="The folder to make; content/<place>-<year> if not given."
)
@click.option(
    "--confirmed",
    type=click.Path(path_type=Path),
    help="confirmed.txt of an earlier reading, to go along; what it refuses is not read again.",
)
def new(report: Path, annexes: tuple[Path, ...], into: Path | None, confirmed: Path | None) -> None:
    """Make a content folder from REPORT (.txt .md .html .docx .odt .rtf .pdf).

    ANNEXES are further files of the same report, tables (.xlsx .ods .csv) among them; all make one text in the order
    in which they are given.
    """
    measured = passages_of(report)
    from site_gen.corridor import convert

    made = convert.new(report, into, pages_of, confirmed, annexes, measured)
    say(made)


@click.command()
@click.argument("reports", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option(
    "--explain",
    "line",
    type=click.IntRange(1),
    metavar="LINE",
    help="Why the numbers of this line were read so; the first line is 1, where records say 0.",
)
def extract(reports: tuple[Path, ...], form: str, line: int | None) -> None:
    """Print the observations of a report alone; of several, or of folders of them, one table for programs."""
    if len(reports) > 1 or reports[0].is_dir():
        _extract_all(reports, form, line)
        return
    from site_gen.corridor.extract import explained, extracted

    (report,) = reports
    measured = passages_of(report)
    if line:
        say(explained(report, line) or f"nothing is read of line {line}", nl=False)
        return
    found, said = extracted(report, form, pages_of(report), measured)
    if said:
        say(said, err=True)
    sys.stdout.buffer.write(found)


def _extract_all(given: tuple[Path, ...], form: str, line: int | None) -> None:
    from site_gen.corridor import several
    from site_gen.problems import tell

    if form == "table" or line:
        raise click.UsageError(said("several reports make one table for programs: --format csv or jsonl"))
    found, problems = several.extract(several.files(given), form)
    sys.stdout.buffer.write(found)
    if problems:
        click.echo(tell.problems(problems, outcome="the table is of the others"), err=True)
    if problems and not (found.count(b"\n") > (form == "csv") and any(path.is_dir() for path in given)):
        sys.exit(1)
