"""The command itself: what needs no work is answered before the command line is even read."""

import os
import sys

_THAT_LEAVE = (["build"], ["check"])
"""They hold a whole site when they are done: taking it apart value by value took a tenth of their time."""


def run() -> None:
    """`main` as a process of its own."""
    main()
    if sys.argv[1:2] in _THAT_LEAVE:
        _leave()


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


def _leave() -> None:
    """Ends the process at once, unless someone in it still works or what it said cannot be delivered."""
    if patterns := sys.modules.get("site_gen.model.compiled"):
        patterns.keep()
    threads = sys.modules.get("threading")
    if threads and threads.active_count() == 1:
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed from the start
                stream.flush()
        except (OSError, ValueError):
            return  # Python says so as it ends
        os._exit(0)


def _known(arguments: list[str]) -> str | None:
    if arguments == ["--version"]:
        from site_gen import __version__

        return f"site-gen {__version__}"
    if arguments[:1] == ["build"]:
        from site_gen.store.remembered import remembered

        return remembered(arguments)
    return None
