"""`site-gen build`, `check`, `serve`, `pdf`, `chart`: from content folders to the site, or to a part of it."""

import os
import sys
from contextlib import nullcontext
from pathlib import Path

import click

from site_gen.cli.options import CACHE, CONTENT, NO_CACHE, OUTPUT, TEMPLATES
from site_gen.cli.speaking import say
from site_gen.problems.speech import said


@click.command()
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


@click.command()
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
    from site_gen.store.temporary import lent

    with nullcontext() if no_cache else lent(cache) as folder:
        keep = store.Store(folder, store.program())
        found = checking.check(content, templates, baseline, keep)
    click.echo(reporting.FORMATS[form](found.problems))
    if form == "text" and not found.problems:
        say("".join(f"{line}\n" for line in found.unchecked), nl=False, err=True)
    sys.exit(1 if found.problems else 0)


@click.command()
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


@click.command()
@CONTENT
@TEMPLATES
@OUTPUT
@click.option("--chromium", type=click.Path(path_type=Path), help="The program, where it is not found by itself.")
@click.option("--faces", type=click.Path(path_type=Path), help="A node_modules folder with the TrueType faces.")
def pdf(content: Path, templates: Path, output: Path, chromium: Path | None, faces: Path | None) -> None:
    """Build the site with its reports as PDF and pictures for shared links, by Chromium (extra: pdf)."""
    from site_gen import printing

    say(printing.pdf(content, templates, output, chromium, faces))


@click.command()
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
