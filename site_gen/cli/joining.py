"""`site-gen aliases`: which indicators of several reports are one thing."""

from contextlib import nullcontext
from pathlib import Path

import click

from site_gen.cli.options import CACHE, CONTENT, NO_CACHE, TEMPLATES
from site_gen.cli.speaking import say
from site_gen.problems.speech import said


@click.command()
@click.argument("id", default="")
@click.argument("others", nargs=-1, metavar="[OTHER]...")
@CONTENT
@TEMPLATES
@CACHE
@NO_CACHE
@click.option("--apart", is_flag=True, help="They are another thing than ID; it is not proposed again.")
def aliases(
    id: str, others: tuple[str, ...], content: Path, templates: Path, cache: Path, no_cache: bool, apart: bool
) -> None:
    """Write into content/aliases.toml that the indicators OTHER are ID; without ID, list what is probably one thing.

    The list joins nothing: it has for each proposal why it is made, both sentences, and the lines for aliases.toml.
    """
    from site_gen.commands import joining

    if id and not others:
        raise click.UsageError(said("Which are the same as ID? site-gen aliases ID OTHER"))
    if id:
        say(joining.joined(content, id, others, apart=apart))
        return
    from site_gen import store
    from site_gen.store.temporary import lent

    with nullcontext() if no_cache else lent(cache) as folder:
        click.echo(joining.listed(content, templates, store.Store(folder, store.program())))
