"""The command line: one word for each thing people do. Work is imported by the word that needs it."""

import os
import sys

import click

from site_gen import __version__
from site_gen.cli.building import build, chart, check, pdf, serve
from site_gen.cli.confirming import confirm
from site_gen.cli.converting import extract, init, new
from site_gen.cli.joining import aliases
from site_gen.cli.speaking import LANGUAGES, asked, say, spoken
from site_gen.cli.translation import translate


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


for _command in (init, new, extract, build, check, confirm, aliases, serve, pdf, chart, translate):
    cli.add_command(_command)


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
