"""Options that several words of the command line take."""

from pathlib import Path

import click

from site_gen.store.remembered import FOLDER

CONTENT = click.option("--content", type=click.Path(path_type=Path), default=Path("content"), show_default=True)
TEMPLATES = click.option(
    "--templates", type=click.Path(path_type=Path), default=Path("templates"), help="Your own, laid over the package's."
)
OUTPUT = click.option("--output", type=click.Path(path_type=Path), default=Path("output"), show_default=True)

CACHE = click.option(
    "--cache",
    type=click.Path(path_type=Path),
    default=Path(FOLDER),
    show_default=True,
    help="What was built before, for the next time; safe to delete.",
)
NO_CACHE = click.option("--no-cache", is_flag=True, help="Build everything anew, keep nothing.")
