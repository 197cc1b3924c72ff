"""The preview server: pages of this machine for this machine, and nothing else that lies about."""

import socket
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from opening import apart
from tornado.httpclient import HTTPResponse
from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application

from site_gen.preview.server import _application, serve
from site_gen.preview.showing import Showing

PAGE = "<!doctype html><html><head><title>报告</title></head><body>正文</body></html>"


@pytest.mark.parametrize("wanted", [0, 1])
def test_who_asked_for_a_port_is_told_that_another_is_used(
    wanted: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("asyncio.run", lambda work: work.close())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = wanted and taken.getsockname()[1]
        serve(tmp_path, tmp_path, tmp_path, port, edit=False)
    assert (f"port {port} cannot be had; another is used:\n" if wanted else "") == capsys.readouterr().out


class TestPreview(AsyncHTTPTestCase):
    def run(self, result: unittest.TestResult | None = None) -> unittest.TestResult | None:
        """Away from the loop that a browser of other tests in this process may keep running."""
        return apart(lambda: super(TestPreview, self).run(result))

    def get_app(self) -> Application:
        self.folder = TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        output = Path(self.folder.name) / "output"
        for name, text in {"index.html": PAGE, "a.css": "p{}", ".git/config": "secret"}.items():
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            (output / name).write_text(text, "utf-8")
        (Path(self.folder.name) / "secret.txt").write_text("secret")
        self.showing = Showing(Path(self.folder.name), output, output, None, lambda: None)
        return _application(output, self.showing)

    def get(self, path: str, host: str = "") -> HTTPResponse:
        headers = {"Host": host or f"127.0.0.1:{self.get_http_port()}"}
        return self.fetch(path, headers=headers, raise_error=False)

    def test_a_page_carries_the_reload_script_and_is_never_kept(self) -> None:
        answer = self.get("/")
        assert (200, "no-store", "nosniff") == (
            answer.code,
            answer.headers["Cache-Control"],
            answer.headers["X-Content-Type-Options"],
        )
        assert b"/livereload.js?port=" in answer.body
        assert "正文".encode() in answer.body

    def test_what_is_wrong_stands_in_the_page_as_words(self) -> None:
        self.showing.problems = "report.md:1:1: <b>kein</b>"
        assert b"report.md:1:1: &lt;b&gt;kein&lt;/b&gt;" in self.get("/").body

    def test_other_files_come_as_they_are(self) -> None:
        assert (200, b"p{}") == (self.get("/a.css").code, self.get("/a.css").body)

    def test_what_is_missing_is_told_by_the_page_of_the_site_for_it(self) -> None:
        policy = """<meta http-equiv="Content-Security-Policy" content="base-uri 'none'">"""
        output = Path(self.folder.name) / "output"
        assert b"404 Not Found" in self.get("/zh/none/").body
        for folder, words in (("zh", "没有"), ("", "无 · none")):
            (output / folder).mkdir(exist_ok=True)
            (output / folder / "404.html").write_text(f"<head>{policy}</head><body>{words}</body>", "utf-8")
        for path, base, words in (
            ("/zh/none/x", "/zh/", "没有"),
            ("/none/", "/", "无 · none"),
            ("/../x", "/", "无 · none"),
        ):
            answer = self.get(path)
            assert 404 == answer.code
            assert f'<base href="{base}">' in (told := answer.body.decode()) and words in told and "livereload" in told
            assert "Content-Security-Policy" not in told and "404 Not Found" not in told

    def test_foreign_names_and_what_lies_outside_or_hidden_are_refused(self) -> None:
        asked = ("/", "/livereload.js", "/preview.css")
        assert [403, 403, 403] == [self.get(path, "evil.example").code for path in asked]
        paths = ("/../secret.txt", "/%2e%2e/secret.txt", "/.git/config", "/%2egit/config", "/a%00b", "/nowhere/")
        answers = [self.get(path) for path in paths]
        assert [] == [answer.code for answer in answers if answer.code not in (403, 404)]
        assert [] == [answer.body for answer in answers if b"secret" in answer.body.replace(b"secret.txt", b"")]
        assert {"nosniff"} == {answer.headers["X-Content-Type-Options"] for answer in answers}
