"""content/ -> a site in the browser that follows each change."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import click
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from site_gen.preview.desk import Desk
from site_gen.preview.pages import Pages, Reload, Style
from site_gen.preview.watcher import FolderWatcher

_HOST = "127.0.0.1"


def serve(
    content: Path,
    templates: Path,
    output: Path,
    port: int,
    cache: Path | None = None,
    show: Callable[[str], object] | None = None,
) -> None:
    """Serves `output` on this machine until stopped, rebuilding after each change of content or templates.

    `show` is given the address once it answers.
    """
    desk = Desk(content, templates, output, cache, LiveReloadHandler.reload_waiters)
    asyncio.run(
        _run(FolderWatcher((content.resolve(), templates.resolve()), desk.change), output, desk, _sockets(port), show)
    )


async def _run(
    watcher: FolderWatcher,
    output: Path,
    desk: Desk,
    sockets: list[socket.socket],
    show: Callable[[str], object] | None,
) -> None:
    server = HTTPServer(_application(output, desk))
    server.add_sockets(sockets)
    desk.begin()
    LiveReloadHandler.watcher = watcher
    LiveReloadHandler.live_css = True
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # livereload else drops a change that follows another within 3 s
    LiveReloadHandler.start_tasks()
    address = f"http://{_HOST}:{sockets[0].getsockname()[1]}/"
    click.echo(f"{address}  (Ctrl-C stops)")
    if show:
        asyncio.get_running_loop().run_in_executor(None, show, address)
    try:
        await asyncio.Event().wait()
    finally:
        watcher.stop()
        server.stop()


def _application(output: Path, desk: Desk) -> web.Application:
    return web.Application(
        [
            (r"/livereload", Reload, {"desk": desk}),
            (r"/livereload.js", LiveReloadJSHandler),
            (r"/preview.css", Style),
            (r"/(.*)", Pages, {"path": str(output), "desk": desk}),
        ]
    )


def _sockets(port: int) -> list[socket.socket]:
    """Listening on `port`, or on a free one where that is taken."""
    try:
        return bind_sockets(port, _HOST)
    except OSError:
        return bind_sockets(0, _HOST)
