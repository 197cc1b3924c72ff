"""`site-gen confirm gdp@2021 --by 匿名`: who has compared which readings with their sentences."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from site_gen.cli.options import CONTENT, TEMPLATES
from site_gen.cli.speaking import say
from site_gen.problems.speech import said

if TYPE_CHECKING:
    from site_gen.commands import vouching


@click.command()
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
    """Say that the readings WHICH were compared with their sentences; without WHICH, list what nobody has checked,
    and what else the desk would ask.

    WHICH are addresses (gdp@2021), lines of report.md (33 or 33:140) or blocks (p9).
    """
    from site_gen.commands import vouching

    if not which:
        from site_gen.preview import unstated

        for slug, told in vouching.listed(content, templates, report):
            say(f"{told}\n\n{unstated.listed(content, slug)}\n")
        return
    somebody = " ".join((by or _git_name()).replace("|", " ").split())
    if not somebody:
        raise click.UsageError(said("Who has checked? --by NAME (or initials, or 匿名)"))
    day = f"{on or datetime.now():%Y-%m-%d}"
    way = cast("vouching.How", how or "one")
    say(vouching.confirm(content, templates, report, which, way, day, somebody))


def _git_name() -> str:
    """The name under which this person commits; empty where there is none, or no git."""
    import shutil
    import subprocess

    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run([git, "config", "user.name"], capture_output=True, check=False)  # noqa: S603
    return asked.stdout.decode("utf-8", "replace").strip()
