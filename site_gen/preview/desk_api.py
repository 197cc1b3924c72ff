"""The desk over HTTP, at a port of its own: nothing of it reads or writes without the token of this start.

A port of its own is an origin of its own: pages of the preview, which show text from anywhere, cannot reach it.
"""

import asyncio
import contextlib
import datetime
import hmac
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache

import msgspec
from tornado import web

from site_gen import load
from site_gen.desk import requests, requests_outline
from site_gen.desk.deeds import RefusedError
from site_gen.desk.shown import told
from site_gen.desk.splice import MovedError
from site_gen.edition.catalogue import read_catalogue
from site_gen.model.problem import ContentError, Problem
from site_gen.preview.desk import Desk
from site_gen.preview.desk_page import Guarded, Nowhere, Shell, Words
from site_gen.preview.editor import Editor
from site_gen.preview.guard import own_origin
from site_gen.problems.speech import Speech, said, speak_here
from site_gen.write import ChangedError

LARGEST = 2**20
"""Bytes of a request."""


def application(desk: Desk) -> web.Application:
    """`desk.port` must be known before the first request."""
    return web.Application(
        [
            (r"/api", Reports, {"desk": desk}),
            (r"/check", Check, {"desk": desk}),
            (r"/changes", Changes, {"desk": desk}),
            (
                r"/api/([a-z0-9-]+)(?:/(version|indicators|names|outline|charts|points|source|standing|translation))?",
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
        compress_response=True,
        default_handler_class=Nowhere,
        default_handler_args={"desk": desk},
    )


@lru_cache(maxsize=2)
def _speech(lang: str) -> Speech:
    """How the program's messages are said in a language."""
    entries = read_catalogue(load.program_words(lang)).entries if lang == "zh" else ()
    return Speech({entry.msgid: entry.msgstr for entry in entries}, lang)


class _Told(Guarded):
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
            self.answer(200, self._of(editor, what))
        except MovedError:
            self.tried(409, "moved")
        except ContentError as error:
            self.tried(422, "unreadable", error.problems)

    def _of(self, editor: Editor, what: str) -> object:
        given = self.get_query_argument
        rooms: Mapping[str, Callable[[], object]] = {
            "version": lambda: {"version": editor.version()},
            "names": lambda: {"pairs": editor.names()},
            "translation": lambda: {"blocks": editor.translation(given("lang"))},
            "charts": editor.charts,
            "points": editor.points,
            "outline": editor.outline,
            "standing": editor.standing,
            "source": lambda: editor.source(given("block")),
            "indicators": lambda: editor.sought(given("q", "")[:100], given("near", "")[:100]),
        }
        return rooms.get(what, editor.report)()


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
        command = (sys.executable, "-m", "site_gen", *self._desk.check)
        run = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        found, _ = await run.communicate()
        self.answer(200, spoken(found))


def spoken(found: bytes) -> Mapping[str, object]:
    """The gate's findings as JSON, which is English for programs, in the language of who asks."""
    told = msgspec.json.decode(found.strip() or b'{"count": 0, "problems": []}')
    in_words = [
        {**each, **{name: said(each[name]) for name in ("message", "hint") if each.get(name)}}
        for each in told["problems"]
    ]
    return {**told, "problems": in_words}


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
        wish = msgspec.json.decode(self.request.body, type=requests_outline.Years | requests_outline.Mode)
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
