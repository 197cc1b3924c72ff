"""output/ over HTTP, to this machine only, with the reload script and the present problems put into each page."""

import json
from html import escape
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web

from site_gen.preview.guard import ours
from site_gen.preview.missing import missing
from site_gen.preview.showing import Showing

_FOLLOW = Path(__file__).with_name("follow.js").read_bytes()
_STYLE = """
#preview-problems {
  position: fixed; inset: auto 0 0; z-index: 9999; max-height: 70vh; overflow: auto; margin: 0; padding: 1rem 1.5rem;
  background: #521328; color: #fff; font: 14px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace;
  white-space: pre-wrap;
}
"""


class Asked(web.RequestHandler):
    """Answers this machine only."""

    def prepare(self) -> None:
        if not ours(self.request.host):
            raise web.HTTPError(403)


class Reload(Asked, LiveReloadHandler):  # type: ignore[misc]  # livereload ships no types
    """The socket that tells browsers to reload."""

    def initialize(self, showing: Showing) -> None:
        self._showing = showing

    def check_origin(self, origin: str) -> bool:
        return ours(urlsplit(origin).netloc)

    def on_message(self, message: str) -> None:
        """A browser that says what it shows may have asked for it just before a change, and listens only now."""
        super().on_message(message)
        url = json.loads(message).get("url")
        if url and self._showing.is_outdated(unquote(urlsplit(url).path)):
            self.send_message({"command": "reload", "path": "*", "liveCSS": True, "liveImg": True})


class Script(Asked, LiveReloadJSHandler):  # type: ignore[misc]  # livereload ships no types
    """What opens that socket."""


class Follow(Asked):
    """What puts changed words into the page that is open."""

    def get(self) -> None:
        self.set_header("Content-Type", "application/javascript")
        self.write(_FOLLOW)


class Style(Asked):
    """The look of the problems in a page; the pages' policy forbids styles inside them."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/css")
        self.write(_STYLE)


class Pages(Asked, web.StaticFileHandler):
    """A file of the site; an HTML page carries the reload script and, after a failed build, what is wrong."""

    def initialize(self, path: str, showing: Showing) -> None:  # type: ignore[override]  # one argument more than tornado's
        super().initialize(path, default_filename="index.html")
        self._showing = showing

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> None:
        """None: a page is never the same for long here."""

    def set_default_headers(self) -> None:
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Server", "site-gen")

    async def get(self, path: str, include_body: bool = True) -> None:
        if not path.isprintable() or any(part.startswith(".") for part in path.split("/")):
            raise web.HTTPError(404)
        name = path if path and not path.endswith("/") else f"{path}index.html"
        data = await self._showing.fresh(name)
        if data is None and (file := self._page(path)):
            data = file.read_bytes()
        if data is None:
            await super().get(path, include_body)
            return
        kind = guess_type(name)[0] or "application/octet-stream"
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.set_extra_headers(path)
        if kind == "text/html":
            data = self._followed(data)
        self.finish(data)

    def _followed(self, page: bytes) -> bytes:
        """The page with what keeps it up to date; for who shows an earlier one, what changed, if that is enough."""
        path, before = unquote(self.request.path), self.request.headers.get("X-Shown", "")
        rows = self._showing.since(path, before, page) if before else None
        shown = self._showing.serves(path, page)
        if rows is None:
            return _with_reload(page, self.request.host, self._showing.problems, shown)
        self.set_header("Content-Type", "application/json")
        return msgspec.json.encode({"shown": shown, "rows": rows})

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """The site's own page for what is missing; before the first good build there is none: the problems alone."""
        path = unquote(self.request.path)
        own = missing(Path(self.root), path) if status_code == 404 else None
        bare = f"<!doctype html><title>{status_code}</title><head></head><body></body>".encode()
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self._showing.serves(path)
        said = self._showing.problems or ("" if own else f"{status_code} {self._reason}")
        self.finish(_with_reload(own or bare, self.request.host, said) if ours(self.request.host) else b"")

    def _page(self, path: str) -> Path | None:
        """The HTML file that `path` asks for, inside the site; None leaves it to tornado."""
        root = Path(self.root).resolve()
        file = (root / path).resolve()
        if file.is_dir() and (not path or path.endswith("/")):
            file = file / "index.html"
        return file if file.suffix == ".html" and file.is_file() and file.is_relative_to(root) else None


def _with_reload(page: bytes, host: str, problems: str, shown: str = "") -> bytes:
    """`shown`: names this version of the page, if it can follow changes without being loaded anew."""
    port = urlsplit(f"//{host}").port or 80
    head = f'<script src="/livereload.js?port={port}" defer></script>'
    if shown:
        head += f'<script src="/follow.js" data-shown="{shown}" defer></script>'
    if problems:
        head += '<link rel="stylesheet" href="/preview.css">'
        page = page.replace(
            b"</body>", f'<pre id="preview-problems" role="alert">{escape(problems)}</pre></body>'.encode(), 1
        )
    return page.replace(b"</head>", head.encode() + b"</head>", 1)
