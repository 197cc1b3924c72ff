"""The desk's server: nobody reads or writes without the token, from another origin, or under another name."""

import json
import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from opening import apart
from tornado.httpclient import HTTPResponse
from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application

from site_gen.preview.desk import Desk
from site_gen.preview.desk_api import application

SLUG = "xiangtan-2021"
os.environ.setdefault("ASYNC_TEST_TIMEOUT", "60")  # seconds; a slow machine is no mistake of ours
TOKEN = "right"  # noqa: S105


class TestDesk(AsyncHTTPTestCase):
    def run(self, result: unittest.TestResult | None = None) -> unittest.TestResult | None:
        """Away from the loop that a browser of other tests in this process may keep running."""
        return apart(lambda: super(TestDesk, self).run(result))

    def get_app(self) -> Application:
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.content = Path(shutil.copytree("content", Path(folder.name) / "content"))
        self.desk = Desk(self.content, Path("templates"), Path(folder.name) / "journals", TOKEN, "http://127.0.0.1:1/")
        return application(self.desk)

    def ask(
        self, path: str, body: bytes | None = None, drop: str = "", packed: bool = False, **other: str
    ) -> HTTPResponse:
        """As the desk's page asks, but for the headers given otherwise, or dropped; `packed`: as it comes."""
        self.desk.port = self.get_http_port()
        own = {"Host": f"127.0.0.1:{self.desk.port}", "X-Desk-Token": TOKEN, "Sec-Fetch-Site": "same-origin"}
        own |= {"Origin": f"http://127.0.0.1:{self.desk.port}", "Content-Type": "application/json"} if body else {}
        headers = {**own, **{name.replace("_", "-"): value for name, value in other.items()}}
        headers.pop(drop, None)
        method = "GET" if body is None else "POST"
        unpack = not packed
        return self.fetch(
            path, method=method, headers=headers, body=body, raise_error=False, decompress_response=unpack
        )

    def wish(self) -> bytes:
        report = json.loads(self.ask(f"/api/{SLUG}").body)
        row = next(row for block in report["blocks"] for row in block["rows"])
        return _asked({"verb": "correct", "rows": [{"id": row["id"], "was": row["was"]}], "status": "target"})

    def written(self) -> bytes:
        return (self.content / SLUG / "report.md").read_bytes()

    def test_what_another_page_or_program_asks_is_refused_and_changes_nothing(self) -> None:
        body, before, path = self.wish(), self.written(), f"/api/{SLUG}/act"
        port = self.desk.port
        refused: list[tuple[int, dict[str, str]]] = [
            (401, {"drop": "X-Desk-Token"}),
            (401, {"X_Desk_Token": "wrong"}),
            (403, {"drop": "Origin"}),
            (403, {"Origin": "null"}),
            (403, {"Origin": "http://evil.example"}),
            (403, {"Origin": f"http://127.0.0.1:{port + 1}"}),
            (403, {"Host": f"127.0.0.1.nip.io:{port}", "Origin": f"http://127.0.0.1.nip.io:{port}"}),
            (403, {"Host": f"localhost.evil.example:{port}"}),
            (403, {"Host": f"127.0.0.1:{port + 1}"}),
            (403, {"Sec_Fetch_Site": "cross-site"}),
            (403, {"Sec_Fetch_Site": "same-site"}),
            (415, {"Content_Type": "text/plain"}),
            (415, {"Content_Type": "application/x-www-form-urlencoded"}),
        ]
        assert [status for status, _ in refused] == [self.ask(path, body, **other).code for _, other in refused]
        assert before == self.written()
        assert 200 == self.ask(path, body).code
        assert before != self.written()

    def test_reading_needs_the_token_too(self) -> None:
        paths = ("/api", f"/api/{SLUG}", f"/api/{SLUG}/outline")
        assert [401] * 3 == [self.ask(path, drop="X-Desk-Token").code for path in paths]
        assert 401 == self.ask(f"/api/{SLUG}/foresee", b"{}", drop="X-Desk-Token").code

    def test_paths_are_those_of_reports_that_are_there(self) -> None:
        paths = (
            "/api/../x",
            "/api/%2e%2e",
            "/api/nowhere",
            "/../desk.py",
            "/%2e%2e/desk.py",
            "/desk.py",
            "/room/desk.js",
        )
        assert {404} == {self.ask(path).code for path in paths}

    def test_what_is_no_request_is_none(self) -> None:
        bodies = (b"{}", b"[", b'{"id":"1","who":"a","act":{"verb":"confirm","rows":[],"more":1}}', b"\xff")
        assert {400} == {self.ask(f"/api/{SLUG}/act", body).code for body in bodies}
        wishes = (b"{}", b'{"verb":"years","review":"2025","plan":"2024"}', b'{"verb":"mode","mode":"never"}')
        assert {400} == {self.ask(f"/api/{SLUG}/foresee", wish).code for wish in wishes}
        assert 409 == self.ask(f"/api/{SLUG}/foresee", b'{"verb":"mode","heading":"p9999"}').code

    def test_what_a_person_has_confirmed_stays_in_whatever_year(self) -> None:
        wish = b'{"verb":"years","review":"2020","plan":"2021","term":"2016..2020"}'
        before, seen = self.written(), json.loads(self.ask(f"/api/{SLUG}/foresee", wish).body)
        assert ([], True) == (seen["moves"], len(seen["checked"]) > 100)
        assert before == self.written()

    def test_no_page_may_frame_it_and_no_script_but_its_own_runs(self) -> None:
        headers = self.ask("/").headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self'" in headers["Content-Security-Policy"]
        assert ("DENY", "no-store", "nosniff") == (
            headers["X-Frame-Options"],
            headers["Cache-Control"],
            headers["X-Content-Type-Options"],
        )
        assert "Access-Control-Allow-Origin" not in headers and "Set-Cookie" not in headers

    def test_a_change_that_the_browser_has_not_seen_is_told(self) -> None:
        body, edition = self.wish(), self.content / SLUG / "report.md"
        text = edition.read_text("utf-8")
        edition.write_text(text.replace("](obs:gdp@2016)", "](obs:gdp@2015)", 1), "utf-8")
        assert (409, "moved") == _told(self.ask(f"/api/{SLUG}/act", body))

    def test_a_mistake_is_told_in_its_place(self) -> None:
        report = json.loads(self.ask(f"/api/{SLUG}").body)
        row = next(row for block in report["blocks"] for row in block["rows"] if row["words"] == "2580亿元")
        wish = {"verb": "correct", "rows": [{"id": row["id"], "was": row["was"]}], "period": "2016", "status": "actual"}
        answer = self.ask(f"/api/{SLUG}/act", _asked(wish))
        assert (422, "refused") == _told(answer)
        assert "duplicate-observation" in [each["rule"] for each in json.loads(answer.body)["problems"]]

    def test_every_room_is_told(self) -> None:
        rooms = {"charts": "charts", "points": "headline", "standing": "problems", "names": "pairs"}
        told = {room: json.loads(self.ask(f"/api/{SLUG}/{room}").body) for room in rooms}
        assert {room: name in told[room] for room, name in rooms.items()} == dict.fromkeys(rooms, True)

    def test_who_asks_hears_it_in_the_language_of_the_desk(self) -> None:
        wish = json.dumps({"verb": "chart", "id": "levels", "form": "columns"}).encode()
        told = [json.loads(self.ask(f"/api/{SLUG}/try", wish, X_Desk_Lang=lang).body) for lang in ("zh", "en")]
        zh, en = (each["against"]["columns"][-1] for each in told)
        assert "stock and a flow" in en and "表" not in en
        assert "stock" not in zh

    def test_the_whole_check_speaks_the_language_of_the_desk(self) -> None:
        (self.content / "site.toml").write_text("title = [", "utf-8")
        (told,) = json.loads(self.ask("/check", b"{}", X_Desk_Lang="zh").body)["problems"]
        assert ("toml", "不是合法的 TOML") == (told["rule"], told["message"].partition("：")[0])

    def test_a_refusal_names_units_in_the_language_of_the_desk(self) -> None:
        report = json.loads(self.ask(f"/api/{SLUG}").body)
        row = next(row for block in report["blocks"] for row in block["rows"] if row["words"] == "2580亿元")
        wish = {"verb": "name", "rows": [{"id": row["id"], "was": row["was"]}], "indicator": "forest-coverage"}
        answer = json.loads(self.ask(f"/api/{SLUG}/act", _asked(wish), X_Desk_Lang="zh").body)
        told = next(each["message"] for each in answer["problems"] if each["rule"] == "unit-mismatch")
        assert "的单位是元" in told and "percent" not in told and "CNY" not in told

    def test_indicators_are_found_by_chinese_initials_and_english(self) -> None:
        asked = {"地区生产": "gdp", "gdp": "gdp", "dqsczz": "gdp", "retail": "retail-sales"}
        found = {q: json.loads(self.ask(f"/api/{SLUG}/indicators?q={quote(q)}").body)[0]["id"] for q in asked}
        assert asked == found

    def test_what_a_browser_needs_before_the_first_card_is_small(self) -> None:
        """All that `desk.js` imports before it begins, as served; rooms and questions come when they are opened."""
        scripts: dict[str, bytes] = {}
        wanted = ["desk.js"]
        while wanted:
            name = wanted.pop()
            scripts[name] = self.ask(f"/{name}").body
            found = re.findall(rb'^import .*?"\./(\w+\.js)";$', scripts[name], re.MULTILINE)
            wanted += [each.decode() for each in found if each.decode() not in scripts]
        assert 30_000 >= sum(map(len, scripts.values())), {name: len(script) for name, script in scripts.items()}
        assert 8_000 >= len(self.ask("/desk.css").body)

    def test_the_scripts_of_all_rooms_are_small_on_their_way(self) -> None:
        """As a browser receives them, which unpacks what was compressed."""
        rooms = [each.name for each in Path("site_gen/preview/room").glob("*.js")]
        bytes_of = {name: len(self.ask(f"/{name}", packed=True, Accept_Encoding="gzip").body) for name in rooms}
        assert 30_000 >= sum(bytes_of.values()), bytes_of

    def test_what_is_left_out_of_a_script_is_none_of_the_program(self) -> None:
        """Esbuild makes the same of a script and of what a browser receives of it."""
        for path in sorted(Path("site_gen/preview/room").glob("*.js")):
            served = self.ask(f"/{path.name}").body
            assert _program(path.read_bytes()) == _program(served), path.name

    def test_a_block_is_told_as_it_was_received(self) -> None:
        told = json.loads(self.ask(f"/api/{SLUG}/source?block=p2").body)
        assert told["words"] in (self.content / SLUG / "source.txt").read_text("utf-8")
        assert 409 == self.ask(f"/api/{SLUG}/source?block=p9999").code
        assert 401 == self.ask(f"/api/{SLUG}/source?block=p2", drop="X-Desk-Token").code

    def test_it_speaks_every_language_of_the_interface(self) -> None:
        zh, en = (json.loads(self.ask(f"/words/{lang}").body) for lang in ("zh", "en"))
        assert zh.keys() == en.keys()
        assert ("编辑台", "Desk") == (zh["desk.title"], en["desk.title"])


def _asked(wish: dict[str, Any]) -> bytes:
    return json.dumps({"id": json.dumps(wish), "who": "林一", "act": wish}).encode()


def _program(script: bytes) -> bytes:
    asked = ["node_modules/.bin/esbuild", "--minify", "--loader=js", "--charset=utf8"]
    return subprocess.run(asked, input=script, stdout=subprocess.PIPE, check=True).stdout


def _told(answer: HTTPResponse) -> tuple[int, str]:
    return answer.code, json.loads(answer.body)["error"]
