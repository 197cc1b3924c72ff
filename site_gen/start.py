"""The command itself: what needs no work is answered before the command line is even read."""

import os
import sys


def run() -> None:
    """`main` as a process of its own."""
    try:
        main()
    except SystemExit as stop:
        if isinstance(stop.code, int):
            _leave(stop.code)
        raise
    _leave(0)


def main() -> None:
    """`site-gen --version`, or a build that finds everything as the last one left it; else the command line."""
    arguments = sys.argv[1:]
    said = _known(arguments)
    if said is None:
        from site_gen.model.loading import loading

        with loading():
            from site_gen.cli import main as command_line
        command_line()
    else:
        print(said)  # noqa: T201


def _leave(code: int) -> None:
    """Ends the process at once, unless someone in it still works or what it said cannot be delivered.

    Taking apart, value by value, what it holds when it is done took a tenth of its time.
    """
    if patterns := sys.modules.get("site_gen.model.compiled"):
        patterns.keep()
    threads = sys.modules.get("threading")
    if threads is None or threads.active_count() == 1:
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed from the start
                stream.flush()
        except (OSError, ValueError):
            return  # Python says so as it ends
        os._exit(code)


def _known(arguments: list[str]) -> str | None:
    if arguments == ["--version"]:
        from site_gen import __version__

        return f"site-gen {__version__}"
    if arguments[:1] == ["build"]:
        from site_gen.store.remembered import remembered

        return remembered(arguments)
    return None
