"""content/ -> a site in the browser that follows each change, and beside it the desk where the content is edited."""

import asyncio
import contextlib
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import click
from livereload.handlers import LiveReloadHandler
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from site_gen import store
from site_gen.corridor.studio import studio
from site_gen.preview.desk import Desk
from site_gen.preview.desk_api import LARGEST
from site_gen.preview.desk_api import application as desk_application
from site_gen.preview.guard import HOST
from site_gen.preview.pages import Follow, Pages, Reload, Script, Style
from site_gen.preview.showing import Showing
from site_gen.preview.watcher import FolderWatcher
from site_gen.problems.speech import said

_TAKEN = "the desk is open already, in another `site-gen serve`"


def serve(
    content: Path,
    templates: Path,
    output: Path,
    port: int,
    cache: Path | None = None,
    show: Callable[[str], object] | None = None,
    edit: bool = True,
) -> None:
    """Serves `output` on this machine until stopped, rebuilding after each change of content or templates.

    `show` is given the address once it answers; with `edit` the desk answers beside it, unless another has it open.
    The process that draws stays, once something was drawn.
    """
    showing = Showing(content, templates, output, cache, LiveReloadHandler.reload_waiters)
    sockets = _sockets(port)
    preview = _address(sockets)
    if port not in (0, sockets[0].getsockname()[1]):
        click.echo(said(f"port {port} cannot be had; another is used:"))
    with studio(), store.Journal(cache / "desk" / "open" if cache else None).alone() as alone:
        desk = Desk(content, templates, cache / "desk" if cache else None, secrets.token_urlsafe(16), preview)
        opened = desk if edit and alone else None
        if edit and not alone:
            click.echo(said(_TAKEN))
        asyncio.run(_run(showing, opened, (content, templates), output, sockets, show))


async def _run(
    showing: Showing,
    desk: Desk | None,
    folders: tuple[Path, Path],
    output: Path,
    sockets: list[socket.socket],
    show: Callable[[str], object] | None,
) -> None:
    own = desk.wrote if desk else None
    watcher = FolderWatcher(tuple(each.resolve() for each in folders), showing.change, showing.rest, own)
    servers = [HTTPServer(_application(output, showing))]
    servers[0].add_sockets(sockets)
    address = _address(sockets)
    click.echo(said(f"{address}  (Ctrl-C stops)"))
    if desk:
        servers.append(_opened(desk, sockets))
        asyncio.get_running_loop().run_in_executor(None, desk.practise)
    showing.begin()
    _follow(watcher)
    if show:
        asyncio.get_running_loop().run_in_executor(None, show, address)
    with contextlib.ExitStack() as stack:
        for server in servers:
            stack.callback(server.stop)
        stack.callback(watcher.stop)
        await asyncio.Event().wait()


def _opened(desk: Desk, beside: list[socket.socket]) -> HTTPServer:
    """The desk at the next port; its token stands behind the #, which no browser sends to anybody."""
    sockets = _sockets(beside[0].getsockname()[1] + 1)
    desk.port = sockets[0].getsockname()[1]
    server = HTTPServer(desk_application(desk), max_buffer_size=2 * LARGEST, max_body_size=LARGEST)
    server.add_sockets(sockets)
    click.echo(said(f"{_address(sockets)}#{desk.token}  (the desk: what you do there is written into the content)"))
    return server


def _follow(watcher: FolderWatcher) -> None:
    LiveReloadHandler.watcher = watcher
    LiveReloadHandler.live_css = True
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # livereload else drops a change that follows another within 3 s
    LiveReloadHandler.start_tasks()


def _application(output: Path, showing: Showing) -> web.Application:
    return web.Application(
        [
            (r"/livereload", Reload, {"showing": showing}),
            (r"/livereload.js", Script),
            (r"/follow.js", Follow),
            (r"/preview.css", Style),
            (r"/(.*)", Pages, {"path": str(output), "showing": showing}),
        ]
    )


def _address(sockets: list[socket.socket]) -> str:
    return f"http://{HOST}:{sockets[0].getsockname()[1]}/"


def _sockets(port: int) -> list[socket.socket]:
    """Listening on `port`, or on a free one where that is taken."""
    try:
        return bind_sockets(port, HOST)
    except (OSError, OverflowError):
        return bind_sockets(0, HOST)
