"""The command itself: what needs no work is answered before the command line is even read."""

import gc
import sys

_SELDOM = (100_000, 10, 10)
"""A report makes millions of values and hardly a circle of them: looking for circles took a tenth of the time."""


def main() -> None:
    """`site-gen --version`, or a build that finds everything as the last one left it; else the command line."""
    arguments = sys.argv[1:]
    said = _known(arguments)
    if said is None:
        gc.disable()  # nothing of what is loaded ever goes
        from site_gen.cli import main as command_line

        gc.freeze()
        gc.set_threshold(*_SELDOM)
        gc.enable()
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
