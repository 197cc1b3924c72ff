"""The command line: one word for each thing people do. Work is imported by the word that needs it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from site_gen import __version__
from site_gen.cli.options import CACHE, CONTENT, NO_CACHE, OUTPUT, TEMPLATES
from site_gen.cli.speaking import LANGUAGES, asked, say, spoken
from site_gen.cli.translation import translate
from site_gen.problems.speech import said

if TYPE_CHECKING:
    from site_gen.commands import vouching

_PATIENCE = 2.0
"""Seconds for which nobody asks what goes on."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="site-gen %(version)s")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), expose_value=False, help="What it speaks; if not given, what LANG says."
)
def cli() -> None:
    """A Chinese government work report as an annotated, charted, bilingual static site.

    \b
    From a report's text to a site:
      site-gen new report.txt --into content/mycity-2025
      site-gen serve        (edit, and watch the pages)
      site-gen build        (then put output/ on any host)
    """


@cli.command()
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
    from site_gen.corridor import convert

    say(convert.init(folder, source))


@cli.command()
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
    measured = _passages_of(report)
    from site_gen.corridor import convert

    made = convert.new(report, into, _pages_of, confirmed, annexes, measured)
    say(made)


@cli.command()
@click.argument("reports", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option(
    "--explain", "line", type=click.IntRange(1), metavar="LINE", help="Why the numbers of this line were read so."
)
def extract(reports: tuple[Path, ...], form: str, line: int | None) -> None:
    """Print the observations of a report alone; of several, or of folders of them, one table for programs."""
    if len(reports) > 1 or reports[0].is_dir():
        _extract_all(reports, form, line)
        return
    from site_gen.corridor.extract import explained, extracted

    (report,) = reports
    measured = _passages_of(report)
    if line:
        say(explained(report, line) or f"nothing is read of line {line}", nl=False)
        return
    found, said = extracted(report, form, _pages_of(report), measured)
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
        click.echo(tell.problems(problems), err=True)


@cli.command()
@CONTENT
@TEMPLATES
@OUTPUT
@CACHE
@NO_CACHE
@click.option(
    "--jobs", type=click.IntRange(1), help="How many processes build reports; one for each core if not given."
)
@click.option("--single-file", "single", is_flag=True, help="Each report also as one HTML file that needs no other.")
@click.option("--scheduler", default="", help="Address of a Dask cluster that builds them (extra: dask).")
def build(
    content: Path,
    templates: Path,
    output: Path,
    cache: Path,
    no_cache: bool,
    jobs: int | None,
    single: bool,
    scheduler: str,
) -> None:
    """Build the site of all reports in the content folder; what did not change is not built again."""
    from site_gen.corridor import rebuild
    from site_gen.model.extras import remedy

    if scheduler and (lacking := remedy("dask")):
        raise click.ClickException(said(f"A cluster needs a library that is not here: {lacking}"))
    kept = None if no_cache else cache
    workers = jobs or os.cpu_count() or 1
    command = tuple(sys.argv[1:])
    say(rebuild.to_disk(content, templates, output, kept, workers, scheduler, command, single))


@cli.command()
@CONTENT
@TEMPLATES
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="For people, for programs, for GitHub to show beside the lines, for code hosts and editors.",
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Ids of known findings, one a line, not told again.")
@CACHE
@NO_CACHE
def check(content: Path, templates: Path, form: str, baseline: Path | None, cache: Path, no_cache: bool) -> None:
    """Build in memory and check everything, content and pages; write nothing, but to the cache if there is one."""
    from site_gen import store
    from site_gen.commands import checking, reporting

    keep = store.Store(cache if cache.is_dir() and not no_cache else None, store.program())
    found = checking.check(content, templates, baseline, keep)
    click.echo(reporting.FORMATS[form](found))
    if form == "text" and not found:
        say("".join(f"{line}\n" for line in checking.unchecked(content, templates, keep)), nl=False, err=True)
    sys.exit(1 if found else 0)


@cli.command()
@click.argument("which", nargs=-1)
@CONTENT
@TEMPLATES
@click.option("--report", default="", help="Folder name of the report, where there are several.")
@click.option("--all", "how", flag_value="all", help="Each reading of WHICH was compared with its sentence.")
@click.option("--many", "how", flag_value="many", help="WHICH stood in a list that was looked through.")
@click.option("--undo", "how", flag_value="undo", help="Take your confirmation of WHICH back.")
@click.option("--by", default="", help="Who has checked: a name or initials; that of git if not given.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if not given.")
def confirm(
    which: tuple[str, ...], content: Path, templates: Path, report: str, how: str | None, by: str, on: datetime | None
) -> None:
    """Say that the readings WHICH were compared with their sentences; without WHICH, list what nobody has checked.

    WHICH are addresses (gdp@2021), lines of report.md (33 or 33:140) or blocks (p9).
    """
    from site_gen.commands import vouching

    if not which:
        say(vouching.listed(content, templates, report))
        return
    somebody = " ".join((by or _git_name()).replace("|", " ").split())
    if not somebody:
        raise click.UsageError(said("Who has checked? --by NAME (or initials, or 匿名)"))
    day = f"{on or datetime.now():%Y-%m-%d}"
    way = cast("vouching.How", how or "one")
    say(vouching.confirm(content, templates, report, which, way, day, somebody))


@cli.command()
@CONTENT
@TEMPLATES
@OUTPUT
@CACHE
@NO_CACHE
@click.option("--port", default=5500, show_default=True, help="Another free one is taken if this is in use.")
@click.option("--open", "show", is_flag=True, help="Show it in the browser.")
@click.option("--no-desk", is_flag=True, help="Only show: nothing can be edited in the browser.")
def serve(
    content: Path, templates: Path, output: Path, cache: Path, no_cache: bool, port: int, show: bool, no_desk: bool
) -> None:
    """Preview on this machine, and edit at the desk beside it; rebuild and reload on each change."""
    from site_gen import preview

    kept = None if no_cache else cache
    preview.serve(content, templates, output, port, kept, click.launch if show else None, not no_desk)


@cli.command()
@CONTENT
@TEMPLATES
@OUTPUT
@click.option("--chromium", type=click.Path(path_type=Path), help="The program, where it is not found by itself.")
@click.option("--faces", type=click.Path(path_type=Path), help="A node_modules folder with the TrueType faces.")
def pdf(content: Path, templates: Path, output: Path, chromium: Path | None, faces: Path | None) -> None:
    """Build the site with its reports as PDF and pictures for shared links, by Chromium (extra: pdf)."""
    from site_gen import printing

    say(printing.pdf(content, templates, output, chromium, faces))


@cli.command()
@click.argument("id")
@CONTENT
@TEMPLATES
@click.option("--into", type=click.Path(path_type=Path), help="The folder to draw into; a new temporary one if none.")
@click.option("--open", "show", is_flag=True, help="Show it in the browser.")
def chart(id: str, content: Path, templates: Path, into: Path | None, show: bool) -> None:
    """Draw the chart ID of charts.toml alone: every language, wide and narrow, light and dark."""
    from site_gen.commands import sketching

    page = sketching.chart(content, templates, id, into)
    say(page)
    if show:
        click.launch(str(page))


cli.add_command(translate)


def _git_name() -> str:
    """The name under which this person commits; empty where there is none, or no git."""
    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run([git, "config", "user.name"], capture_output=True, check=False)  # noqa: S603
    return asked.stdout.decode("utf-8", "replace").strip()


def _pages_of(report: Path) -> Callable[[int, int], None]:
    """Says which page of `report` is read, or how much of a file without pages, once that has taken two seconds."""
    start = time.monotonic()
    said = 0

    def seen(page: int, pages: int) -> None:
        nonlocal said
        share = 100 * page // pages
        if time.monotonic() - start <= _PATIENCE:
            return
        if report.suffix.lower() == ".pdf":
            say(f"{report.name}: page {page} of {pages}", err=True)
        elif share >= said + 5:
            said = share
            say(f"{report.name}: {share} % read", err=True)

    return seen


def _passages_of(report: Path) -> Callable[[int, int], None]:
    """Says of how much of `report` the numbers are read, whenever two seconds have gone by without a word.

    To who waits at a terminal: a log is none the wiser for it.
    """
    said = time.monotonic()

    def seen(passage: int, passages: int) -> None:
        nonlocal said
        if sys.stderr.isatty() and time.monotonic() - said > _PATIENCE:
            said, share = time.monotonic(), 100 * passage // passages
            say(f"{report.name}: the numbers of {share} % of the text are read", err=True)

    return seen


def main() -> None:
    """Runs the command line; an author's mistakes end with exit code 1, our own with a traceback."""
    arguments = sys.argv[1:]
    lang = asked(arguments, os.environ)
    os.environ["LANGUAGE"] = lang  # for those that this one starts
    with spoken(lang, cli):
        _run(arguments)


def _run(arguments: list[str]) -> None:
    from site_gen.model.problem import ContentError

    try:
        cli(arguments, standalone_mode=False)
    except ContentError as error:
        from site_gen.problems import tell

        click.echo(tell.problems(error.problems, error.told_by), err=True)
        sys.exit(1)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:  # `site-gen extract report.txt | head`: who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (OSError, MemoryError, RecursionError) as error:
        from site_gen.problems import tell

        click.echo(tell.failure(error), err=True)
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        say("stopped", err=True)
        sys.exit(130)
