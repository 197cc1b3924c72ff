"""content/ -> a site in the browser that follows each change."""

import asyncio
import socket
import time
from collections.abc import Callable
from pathlib import Path

import click
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from site_gen import rebuild, tell
from site_gen.model.problem import ContentError
from site_gen.preview.pages import Pages, Reload, State, Style
from site_gen.preview.watcher import FolderWatcher

_HOST = "127.0.0.1"


def serve(content: Path, templates: Path, output: Path, port: int, cache: Path | None = None) -> None:
    """Serves `output` on this machine until stopped, rebuilding after each change of content or templates."""
    state = State()
    again = _rebuilder(content, templates, output, cache, state)
    again()
    asyncio.run(_run(FolderWatcher((content, templates), again), output, state, _sockets(port)))


async def _run(watcher: FolderWatcher, output: Path, state: State, sockets: list[socket.socket]) -> None:
    server = HTTPServer(_application(output, state))
    server.add_sockets(sockets)
    LiveReloadHandler.watcher = watcher
    LiveReloadHandler.live_css = True
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # livereload else drops a change that follows another within 3 s
    LiveReloadHandler.start_tasks()
    click.echo(f"http://{_HOST}:{sockets[0].getsockname()[1]}/  (Ctrl-C stops)")
    try:
        await asyncio.Event().wait()
    finally:
        watcher.stop()
        server.stop()


def _application(output: Path, state: State) -> web.Application:
    return web.Application(
        [
            (r"/livereload", Reload),
            (r"/livereload.js", LiveReloadJSHandler),
            (r"/preview.css", Style),
            (r"/(.*)", Pages, {"path": str(output), "state": state}),
        ]
    )


def _sockets(port: int) -> list[socket.socket]:
    """Listening on `port`, or on a free one where that is taken."""
    try:
        return bind_sockets(port, _HOST)
    except OSError:
        return bind_sockets(0, _HOST)


def _rebuilder(content: Path, templates: Path, output: Path, cache: Path | None, state: State) -> Callable[[], None]:
    def again() -> None:
        start = time.perf_counter()
        try:
            said = rebuild.to_disk(content, templates, output, cache)
            state.problems = ""
        except ContentError as error:
            said = state.problems = tell.problems(error.problems)
        click.echo(f"{said} ({time.perf_counter() - start:.2f} s)")

    return again
