"""`site-gen translate …`: what translators do, at the command line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from site_gen.cli.options import CONTENT
from site_gen.cli.speaking import say
from site_gen.model.extras import remedy
from site_gen.problems.speech import said

_FORMATS = ("xliff", "docx-table", "tmx")


@click.group()
def translate() -> None:
    """Keep the translations of reports up to date: gettext catalogues, block by block."""


@translate.command()
@click.argument("lang")
@CONTENT
def update(lang: str, content: Path) -> None:
    """Add new and changed blocks to content/<report>/locale/LANG.po; changed ones turn fuzzy."""
    from site_gen.commands import translating

    say(translating.update_catalogues(content, lang))


@translate.command()
@click.argument("lang")
@CONTENT
@click.option("--json", "as_json", is_flag=True, help="One JSON object for machines.")
def status(lang: str, content: Path, as_json: bool) -> None:
    """Show what is translated, stale and missing, section by section."""
    from site_gen.commands import translating

    (click.echo if as_json else say)(translating.status_of(content, lang, as_json))


@translate.command(name="check")
@click.argument("lang")
@CONTENT
@click.option("--json", "as_json", is_flag=True, help="One JSON object for machines.")
def check_translation(lang: str, content: Path, as_json: bool) -> None:
    """Fail unless every block is translated and states the same numbers and terms as the original."""
    from site_gen.commands import reporting, translating
    from site_gen.model.problem import ContentError

    found = translating.wrong_in(content, lang)
    if as_json:
        click.echo(reporting.as_json(found))
    elif found:
        raise ContentError(found, f"site-gen translate check {lang} --json")
    else:
        say(f"{lang}: every block is translated and agrees")
    sys.exit(1 if found else 0)


@translate.command(name="draft")
@click.argument("lang")
@CONTENT
@click.option("--with", "command", default="", metavar="COMMAND", help="Answers lines of JSON; see the reference.")
@click.option("--timeout", default=60.0, show_default=True, help="Seconds that one answer may take.")
@click.option(
    "--memory",
    "memories",
    type=click.Path(path_type=Path),
    multiple=True,
    help="A TMX file, or the catalogue (.po) of another report; the site's own catalogues are always looked into.",
)
def draft_translation(lang: str, content: Path, command: str, timeout: float, memories: tuple[Path, ...]) -> None:
    """Draft what is not translated, from memory and by a program of your choice; drafts are fuzzy until reviewed."""
    with _libraries():
        from site_gen.translators import drafting
    from site_gen.translators.engine import EngineError

    try:
        say(drafting.draft(content, lang, command, timeout, memories))
    except EngineError as error:
        raise click.ClickException(said(str(error))) from error


@translate.command(name="export")
@click.argument("lang")
@CONTENT
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="xliff",
    show_default=True,
    help="XLIFF 1.2 for tools of translators, a table in Word for those who have none, a translation memory.",
)
@click.option("--output", type=click.Path(path_type=Path), help="If not given, translation-LANG with the format's end.")
@click.option("--missing", is_flag=True, help="Without what is translated.")
@click.option(
    "--copy-source", is_flag=True, help="In XLIFF, put the original where a translation is missing, as OmegaT needs."
)
def export_translation(
    lang: str, content: Path, form: str, output: Path | None, missing: bool, copy_source: bool
) -> None:
    """Write all that is to be translated into one file, for translators who work elsewhere."""
    with _libraries():
        from site_gen.translators import handing

    into = output or Path(f"translation-{lang}{handing.SUFFIXES[form]}")
    say(handing.export(content, lang, form, into, only_missing=missing, copied=copy_source))


@translate.command(name="import")
@click.argument("lang")
@click.argument("file", type=click.Path(path_type=Path))
@CONTENT
@click.option("--replace", is_flag=True, help="What is translated already may be changed, too.")
def import_translation(lang: str, file: Path, content: Path, replace: bool) -> None:
    """Take back a translator's XLIFF or Word file; what does not agree with the report stays fuzzy, and is told."""
    with _libraries():
        from site_gen.translators import taking

    say(taking.bring(content, lang, file, replace_finished=replace))


@contextmanager
def _libraries() -> Iterator[None]:
    """Says how to get what these words need and an installation may lack."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise click.ClickException(said(f"this needs {error.name}: {remedy('translators')}")) from error
