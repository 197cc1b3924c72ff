"""The desk over HTTP, at a port of its own: nothing of it reads or writes without the token of this start.

A port of its own is an origin of its own: pages of the preview, which show text from anywhere, cannot reach it.
"""

import asyncio
import contextlib
import datetime
import hmac
import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from tornado import web

from site_gen import load
from site_gen.desk import requests
from site_gen.desk.acts import RefusedError
from site_gen.desk.shown import told
from site_gen.desk.splice import MovedError
from site_gen.edition.catalogue import read_catalogue
from site_gen.model.problem import ContentError, Problem
from site_gen.preview.editor import Editor
from site_gen.preview.guard import own_origin, same_origin
from site_gen.site.wording import Gettext
from site_gen.tell.speech import Speech, speak_here
from site_gen.write import ChangedError

LARGEST = 2**20
"""Bytes of a request."""
_HERE = Path(__file__).parent / "room"
_KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
_SPOKEN = ("desk.", "measure.", "status.", "sign.", "mode.", "doubt.", "topic.")
"""Beginnings of the messages that the rooms say."""


class Desk:
    """The reports of one site, opened as they are asked for."""

    def __init__(self, content: Path, templates: Path, journals: Path | None, token: str, preview: str) -> None:
        self.token, self.preview, self.port = token, preview, 0
        self.content, self._templates, self._journals = content, templates, journals
        self._editors: dict[str, Editor] = {}
        paths = ("--content", str(content), "--templates", str(templates))
        cache = ("--cache", str(journals.parent)) if journals else ("--no-cache",)
        self.check = ("check", "--json", *paths, *cache)

    def wrote(self, path: Path) -> bool:
        """Whether the file is as the desk wrote it, or was on its way there."""
        editor = self._editors.get(path.parent.name) or self._editors.get(path.parent.parent.name)
        return path.name.startswith(".") or bool(editor and editor.wrote(path))

    def slugs(self) -> tuple[str, ...]:
        _, folders, _ = load.survey(self.content)
        return tuple(folder.name for folder in folders if load.is_slug(folder.name))

    def editor(self, slug: str) -> Editor:
        """Of a report that is there; a name that is none is 404."""
        if slug not in self.slugs():
            raise web.HTTPError(404)
        if slug not in self._editors:
            journal = self._journals / f"{slug}.jsonl" if self._journals else None
            self._editors[slug] = Editor(self.content, slug, journal, self._templates)
        return self._editors[slug]

    def words(self, lang: str) -> Mapping[str, str]:
        """What the rooms say in a language of the interface."""
        texts = load.words(load.templates(self._templates))
        if lang not in texts:
            raise web.HTTPError(404)
        catalogue = Gettext.from_catalogues({lang: texts[lang]}).catalogues[lang]
        return {id: forms[-1] for id, forms in catalogue.texts.items() if id.startswith(_SPOKEN)}


class _Handler(web.RequestHandler):
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


class Nowhere(_Handler):
    """Any other path."""

    def get(self) -> None:
        raise web.HTTPError(404)

    def post(self) -> None:
        raise web.HTTPError(404)


class Shell(_Handler):
    """The page, its script and its style; no data of any report."""

    def get(self, name: str) -> None:
        path = _HERE / (name or "desk.html")
        if path.parent != _HERE or path.suffix not in _KINDS or not path.is_file():
            raise web.HTTPError(404)
        text = path.read_text("utf-8")
        self.set_header("Content-Type", f"{_KINDS[path.suffix]}; charset=utf-8")
        self.finish(served(text) if path.suffix == ".js" else text)


def served(script: str) -> str:
    """What a browser needs of a script: no remarks on lines of their own, no indentation."""
    bare = re.sub(r"^[ \t]*/\*.*?\*/\n", "", script, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"^[ \t]+", "", bare, flags=re.MULTILINE)


@lru_cache(maxsize=2)
def _speech(lang: str) -> Speech:
    """How the program's messages are said in a language."""
    entries = read_catalogue(load.program_words(lang)).entries if lang == "zh" else ()
    return Speech({entry.msgid: entry.msgstr for entry in entries}, lang)


class Words(_Handler):
    """What the rooms say."""

    def get(self, lang: str) -> None:
        self.answer(200, self._desk.words(lang))


class _Told(_Handler):
    """What needs the token; a write needs more."""

    @property
    def lang(self) -> str:
        """That in which the desk speaks to who asks; empty where it does not say."""
        wanted = self.request.headers.get("X-Desk-Lang", "")
        return wanted if wanted in ("zh", "en") else ""

    def prepare(self) -> None:
        super().prepare()
        if self.lang:
            speak_here(_speech(self.lang))
        given = self.request.headers.get("X-Desk-Token", "")
        if not hmac.compare_digest(given.encode(), self._desk.token.encode()):
            raise web.HTTPError(401)
        if self.request.method == "POST":
            if not own_origin(self.request):
                raise web.HTTPError(403)
            if self.request.headers.get("Content-Type", "").partition(";")[0].strip() != "application/json":
                raise web.HTTPError(415)

    def tried(self, status: int, name: str, problems: tuple[Problem, ...] = ()) -> None:
        self.answer(status, {"error": name, "problems": [told(each) for each in problems]})


class Reports(_Told):
    """Which reports there are."""

    def get(self) -> None:
        languages = load.site(self._desk.content).languages
        self.answer(200, {"reports": self._desk.slugs(), "preview": self._desk.preview, "languages": languages})


class Report(_Told):
    """All of one report, or only whether it has changed."""

    def get(self, slug: str, what: str) -> None:
        editor = self._desk.editor(slug)
        try:
            if what == "version":
                self.answer(200, {"version": editor.version()})
            elif what == "names":
                self.answer(200, {"pairs": editor.names()})
            elif what == "translation":
                self.answer(200, {"blocks": editor.translation(self.get_query_argument("lang"))})
            elif what == "charts":
                self.answer(200, editor.charts())
            elif what == "points":
                self.answer(200, editor.points())
            elif what == "outline":
                self.answer(200, editor.outline())
            elif what == "standing":
                self.answer(200, editor.standing())
            elif what == "indicators":
                words, near = (self.get_query_argument(name, "")[:100] for name in ("q", "near"))
                self.answer(200, editor.sought(words, near))
            else:
                self.answer(200, editor.report())
        except ContentError as error:
            self.tried(422, "unreadable", error.problems)


class Changes(_Told):
    """What became of which words of every report since the last commit."""

    def get(self) -> None:
        found = []
        for slug in self._desk.slugs():
            with contextlib.suppress(ContentError):  # that report's own room says so
                found.append(self._desk.editor(slug).changed())
        self.answer(200, {"reports": found})


class Check(_Told):
    """The whole gate, as `site-gen check` runs it, in a process of its own."""

    async def post(self) -> None:
        lang = ("--lang", self.lang) if self.lang else ()
        command = (sys.executable, "-m", "site_gen", *lang, *self._desk.check)
        run = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        said, _ = await run.communicate()
        self.answer(200, msgspec.Raw(said.strip() or b'{"count": 0, "problems": []}'))


class _Asked(_Told):
    """What would become of something is told, and nothing is written."""

    def told(self, slug: str) -> object:
        """The answer to the wish in the body. Raises what msgspec, MovedError and ContentError say of it."""
        raise NotImplementedError

    def post(self, slug: str) -> None:
        try:
            self.answer(200, self.told(slug))
        except (msgspec.ValidationError, msgspec.DecodeError):
            self.tried(400, "request")
        except MovedError:
            self.tried(409, "moved")
        except ContentError as error:
            self.tried(422, "unreadable", error.problems)


class Try(_Asked):
    """A translation while it is typed, a chart while it is chosen."""

    def told(self, slug: str) -> object:
        wish: requests.Try = msgspec.json.decode(self.request.body, type=requests.Try)
        return self._desk.editor(slug).tried(wish)


class Foresee(_Asked):
    """What other years, or another time of a chapter, would make of the readings."""

    def told(self, slug: str) -> object:
        wish = msgspec.json.decode(self.request.body, type=requests.Years | requests.Mode)
        return self._desk.editor(slug).foreseen(wish)


class Act(_Told):
    """Something is done: once, whole or not at all."""

    def post(self, slug: str) -> None:
        editor = self._desk.editor(slug)
        on = datetime.date.today().isoformat()
        try:
            asked = requests.asked(self.request.body)
            self.answer(200, editor.act(asked, on))
        except (msgspec.ValidationError, msgspec.DecodeError):
            self.tried(400, "request")
        except (MovedError, ChangedError):
            self.tried(409, "moved")
        except RefusedError as error:
            self.tried(422, "refused", error.problems)
        except ContentError as error:
            self.tried(422, "unreadable", error.problems)
        except PermissionError:
            self.tried(423, "held")
        except OSError:
            self.tried(507, "disk")


def application(desk: Desk) -> web.Application:
    """`desk.port` must be known before the first request."""
    return web.Application(
        [
            (r"/api", Reports, {"desk": desk}),
            (r"/check", Check, {"desk": desk}),
            (r"/changes", Changes, {"desk": desk}),
            (
                r"/api/([a-z0-9-]+)(?:/(version|indicators|names|outline|charts|points|standing|translation))?",
                Report,
                {"desk": desk},
            ),
            (r"/api/([a-z0-9-]+)/act", Act, {"desk": desk}),
            (r"/api/([a-z0-9-]+)/try", Try, {"desk": desk}),
            (r"/api/([a-z0-9-]+)/foresee", Foresee, {"desk": desk}),
            (r"/words/([A-Za-z-]+)", Words, {"desk": desk}),
            (r"/([a-z]+\.(?:js|css))?", Shell, {"desk": desk}),
        ],
        preview=desk.preview,
        default_handler_class=Nowhere,
        default_handler_args={"desk": desk},
    )
