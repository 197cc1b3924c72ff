"""The command itself: what needs no work is answered before the command line is even read."""

import gc
import sys

_SELDOM = 20_000
"""Objects that may be made before somebody looks for circles among them: a command makes few, and then it ends."""


def main() -> None:
    """`site-gen --version`, or a build that finds everything as the last one left it; else the command line."""
    gc.set_threshold(_SELDOM)
    arguments = sys.argv[1:]
    said = _known(arguments)
    if said is None:
        from site_gen.cli import main as command_line

        command_line()
    else:
        print(said)  # noqa: T201


def _known(arguments: list[str]) -> str | None:
    if arguments == ["--version"]:
        from site_gen import __version__

        return f"site-gen {__version__}"
    if arguments[:1] == ["build"]:
        from site_gen.store.remembered import remembered

        return remembered(arguments)
    return None
