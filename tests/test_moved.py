"""Addresses that a report had before lead on to its own."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from siting import site, taken, view

from site_gen import load
from site_gen.commands import checking, sketching
from site_gen.corridor import rebuild
from site_gen.model.problem import ContentError

MINI = Path(__file__).parent / "sites" / "mini"
MANY = Path(__file__).parent / "sites" / "many"
SLUG = "linjiang-2025"
_PATIENCE = 60
"""Seconds; a slow machine is no mistake of ours."""


def with_aliases(folder: Path, aliases: str) -> None:
    path = folder / "report.toml"
    path.write_text(f"aliases = {aliases}\n{path.read_text('utf-8')}", "utf-8")


def test_each_page_has_one_at_its_old_address(content: Path, tmp_path: Path) -> None:
    with_aliases(content / SLUG, '["linjiang-2024", "old"]')
    rebuild.to_disk(content, tmp_path / "templates", tmp_path / "output")
    pages = {path.relative_to(tmp_path / "output").as_posix() for path in (tmp_path / "output").rglob("*.html")}
    own = {page for page in pages if f"/{SLUG}/" in page and "/print" not in page and "/share" not in page}
    assert own
    assert set() == {page.replace(SLUG, alias) for page in own for alias in ("linjiang-2024", "old")} - pages
    scripts = {path.relative_to(tmp_path / "output").as_posix() for path in (tmp_path / "output").rglob("old/**/*.js")}
    assert {"zh/old/moved.js", "en/old/moved.js"} == scripts
    text = (tmp_path / "output" / "zh" / "old" / "report" / "index.html").read_text("utf-8")
    assert 'content="1; url=../../linjiang-2025/report/index.html"' in text
    assert 'rel="canonical" href="https://reports.linjiang.example/zh/linjiang-2025/report/index.html"' in text
    assert "/old/" not in (tmp_path / "output" / "sitemap.xml").read_text("utf-8")


def test_such_a_site_passes_the_gate(content: Path) -> None:
    with_aliases(content / SLUG, '["old"]')
    assert () == checking.check(content, Path("no-templates"), None).problems


@pytest.mark.parametrize(
    ("aliases", "said"),
    [
        ('["临江"]', "`临江` cannot have been an address"),
        ('["linjiang-2024"]', "`linjiang-2024` is an address of linjiang-2024"),
        ('["linjiang-2025"]', "`linjiang-2025` is an address of linjiang-2025"),
        ('["old", "old"]', "`old` is an address of linjiang-2025"),
    ],
)
def test_an_address_leads_to_one_report(aliases: str, said: str, tmp_path: Path) -> None:
    shutil.copytree(MANY, tmp_path / "content")
    with_aliases(tmp_path / "content" / SLUG, aliases)
    _, problems = load.read(tmp_path / "content")
    assert [("alias", said)] == [(each.rule, each.message) for each in problems]
    with pytest.raises(ContentError) as raised:
        rebuild.to_disk(tmp_path / "content", tmp_path / "templates", tmp_path / "output")
    assert [("alias", said)] == [(each.rule, each.message) for each in raised.value.problems]


def test_the_citations_of_the_languages_have_keys_of_their_own() -> None:
    files = site(view())
    offered = {lang: taken(files[f"{lang}/linjiang/about/index.html"]) for lang in ("zh", "en")}
    keys = [re.findall(r"\{([\w-]+),", held[f"linjiang-{lang}.bib"])[0] for lang, held in offered.items()]
    assert ["linjiang-zh", "linjiang-en"] == keys
    assert '"id": "linjiang-en"' in offered["en"]["linjiang-en.csl.json"]


@pytest.mark.parametrize(
    ("id", "hint"),
    [("nope", "there are: chains, structure"), ("chain", "did you mean chains? there are: chains, structure")],
)
def test_who_asks_for_another_chart_is_told_which_there_are(id: str, hint: str, content: Path) -> None:
    with pytest.raises(ContentError) as raised:
        sketching.chart(content, Path("no-templates"), id, None)
    assert [hint] == [problem.hint for problem in raised.value.problems]
    (content / SLUG / "charts.toml").unlink()
    with pytest.raises(ContentError) as raised:
        sketching.chart(content, Path("no-templates"), id, None)
    assert ["there is none yet"] == [problem.hint for problem in raised.value.problems if problem.rule == "chart"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdg-open is what Linux opens addresses with")
def test_the_preview_opens_itself_when_asked_to(content: Path, tmp_path: Path) -> None:
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(
        f'#!/bin/sh\necho "opened $1" > {tmp_path}/part && mv {tmp_path}/part {tmp_path}/opened\n', "utf-8"
    )
    opener.chmod(0o755)
    command = [sys.executable, "-u", "-m", "site_gen", "serve", "--port", "0", "--open", "--no-desk"]
    environment = {**os.environ, "PATH": f"{opener.parent}:{os.environ['PATH']}"}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = next(line for line in process.stdout if "http://" in line).split()[0]
        told = tmp_path / "opened"
        until = time.monotonic() + _PATIENCE
        while not told.exists() and time.monotonic() < until:
            time.sleep(0.05)
        process.terminate()
    assert f"opened {address}" == told.read_text("utf-8").strip()
