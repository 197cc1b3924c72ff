"""The desk's page over HTTP, and the guards of everything at its port: nothing of any report."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import rjsmin
from tornado import web

from site_gen.preview.desk import Desk
from site_gen.preview.guard import same_origin

_HERE = Path(__file__).parent / "room"
_KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}


class Guarded(web.RequestHandler):
    """Headers and guards of everything at this port."""

    def initialize(self, desk: Desk) -> None:
        self._desk = desk

    def set_default_headers(self) -> None:
        preview = self.application.settings["preview"]
        policy = (
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            f"frame-src {preview}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
        )
        self.set_header("Content-Security-Policy", policy)
        self.set_header("Cross-Origin-Opener-Policy", "same-origin")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Frame-Options", "DENY")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Server", "site-gen")

    def prepare(self) -> None:
        if not same_origin(self.request, self._desk.port):
            raise web.HTTPError(403)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        self.answer(status_code, {})

    def answer(self, status: int, value: object) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(msgspec.json.encode(value))


class Nowhere(Guarded):
    """Any other path."""

    def get(self) -> None:
        raise web.HTTPError(404)

    def post(self) -> None:
        raise web.HTTPError(404)


class Shell(Guarded):
    """The page, its script and its style; no data of any report."""

    def get(self, name: str) -> None:
        path = _HERE / (name or "desk.html")
        if path.parent != _HERE or path.suffix not in _KINDS or not path.is_file():
            raise web.HTTPError(404)
        text = path.read_text("utf-8")
        self.set_header("Content-Type", f"{_KINDS[path.suffix]}; charset=utf-8")
        self.finish(_SMALLER.get(path.suffix, str)(text))


def styled(sheet: str) -> str:
    """What a browser needs of a sheet: no white space but that between words."""
    return re.sub(r"\s*([{};,>])\s*|(?<=[a-z]):\s+", lambda match: match[1] or ":", sheet)


_SMALLER: Mapping[str, Callable[[str], str]] = {".js": rjsmin.jsmin, ".css": styled}
"""What a browser does not need is left out of the scripts and the style."""


class Words(Guarded):
    """What the rooms say."""

    def get(self, lang: str) -> None:
        self.answer(200, self._desk.words(lang))
