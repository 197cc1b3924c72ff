"""Drafts by a program of the user's choice: what is good is kept, fuzzy; no mistake reaches a page as a translation."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import load
from site_gen.commands import translating
from site_gen.corridor import build
from site_gen.edition.catalogue import Entry, read_catalogue
from site_gen.edition.drafts import DRAFT, unfit
from site_gen.translators import drafting

MINI = Path(__file__).parent / "sites" / "mini"
ENGINE = """
import json, re, sys, time
kind = sys.argv[1]
for count, line in enumerate(sys.stdin):
    asked = json.loads(line)
    marks = re.findall("⟦[0-9]+⟧", asked["text"])
    numbers = re.findall("[0-9.]+", re.sub("⟦[0-9]+⟧|[0-9]+(?=[月日])", " ", asked["text"]))
    text = f"The part {' and '.join([*asked['terms'].values(), *numbers, *marks])} stands here as {asked['id'][:1]}."
    if kind == "lost": text = text.replace(marks[0], "it") if marks else text
    if kind == "twice": text += " And it stands there again." * 2
    if kind == "more": text += " It rose by 77.5 percent."
    if kind == "repeated": text += "".join(marks[:1])
    if kind == "foreign": text += " ⟦99⟧"
    if kind == "chinese": text += " 全市"
    if kind == "same": text = asked["text"]
    if kind == "link": text = text.replace(marks[0], "[12](obs:gdp@2024)") if marks else text
    if kind == "dies" and count == 2: sys.exit(3)
    if kind == "hangs" and count == 2: time.sleep(60)
    if kind == "nonsense": print("<html>"); sys.stdout.flush(); continue
    if kind == "other": asked["id"] = "p99"
    if kind == "empty": text = " "
    print(json.dumps({"id": asked["id"], "text": text}), flush=True)
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "engine.py").write_text(ENGINE, "utf-8")
    return Path(shutil.copytree(MINI, tmp_path / "content"))


def drafted(content: Path, kind: str, patience: float = 30) -> tuple[str, dict[str, Entry]]:
    command = shlex.join([sys.executable, str(content.parent / "engine.py"), kind])
    told = drafting.draft(content, "en", command, patience)
    (file,) = content.glob("*/locale/en.po")
    return told, {entry.context: entry for entry in read_catalogue(file.read_text("utf-8")).entries}


def english(content: Path) -> str:
    files = build.site(load.content(content), load.templates())
    return re.sub("<[^>]+>", "", files["en/linjiang-2025/report/index.html"].decode())


def test_what_is_good_is_kept_as_a_draft_and_labelled_on_the_page(content: Path) -> None:
    told, entries = drafted(content, "good")
    kept = [entry for entry in entries.values() if entry.msgstr]
    assert len(kept) > 8, told
    assert all(entry.fuzzy and DRAFT in entry.comments for entry in kept)
    assert "(obs:gdp@2024)" in entries["p7"].msgstr
    page = english(content)
    labelled = [entry for entry in kept if entry.context not in ("p1", "note-1")]  # the title; a note keeps its words
    assert page.count("Machine draft, not reviewed") == len(labelled)
    assert "CNY 12.05 billion" in page
    assert {"machine-draft"} == {problem.rule for problem in translating.wrong_in(content, "en")}


def test_gettext_reads_the_drafts(content: Path) -> None:
    drafted(content, "good")
    (file,) = content.glob("*/locale/en.po")
    subprocess.run(["msgfmt", "--check-format", "-o", "/dev/null", file], check=True)


def test_who_has_reviewed_a_draft_takes_fuzzy_away(content: Path) -> None:
    drafted(content, "good")
    (file,) = content.glob("*/locale/en.po")
    file.write_text(file.read_text("utf-8").replace("#, fuzzy\n", ""), "utf-8")
    page = english(content)
    assert "Machine draft" not in page
    assert "CNY 12.05 billion" in page


def test_the_work_of_a_person_stays(content: Path) -> None:
    drafted(content, "empty")
    (file,) = content.glob("*/locale/en.po")
    mine = 'msgid "各位代表："\nmsgstr "Fellow Deputies,"'
    file.write_text(file.read_text("utf-8").replace('msgid "各位代表："\nmsgstr ""', mine), "utf-8")
    _, entries = drafted(content, "good")
    (own,) = [entry for entry in entries.values() if entry.msgid == "各位代表："]
    assert ("Fellow Deputies,", False, ()) == (own.msgstr, own.fuzzy, own.comments)
    before = file.read_bytes()
    drafted(content, "chinese")
    assert before == file.read_bytes()


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("lost", "lost ⟦1⟧"),
        ("twice", "a sentence stands twice"),
        ("more", "has a number that the report has not: 77.5"),
        ("repeated", "wrote ⟦1⟧ once too often"),
        ("foreign", "wrote ⟦99⟧ once too often"),
        ("chinese", "Chinese is left in it"),
        ("same", "nothing was translated"),
        ("link", "lost ⟦1⟧"),
        ("nonsense", "the answer is not JSON"),
        ("other", "the answer is to another question"),
        ("empty", "no words"),
    ],
)
def test_no_mistake_of_an_engine_is_kept(content: Path, kind: str, why: str) -> None:
    told, entries = drafted(content, kind)
    assert why in told
    numbered = [entry for entry in entries.values() if "](obs:" in entry.msgid]
    assert numbered
    assert not [entry.msgstr for entry in numbered if entry.msgstr]


@pytest.mark.parametrize(("kind", "why"), [("dies", "the engine has ended"), ("hangs", "the engine gave no answer in")])
def test_an_engine_that_stops_keeps_what_it_gave(content: Path, kind: str, why: str) -> None:
    told, entries = drafted(content, kind, patience=3)
    assert why in told
    assert 2 == len([entry for entry in entries.values() if entry.msgstr])


@pytest.mark.parametrize(
    ("program", "why"), [("no-such-program", "no-such-program does not start"), (" ", "the command to ask is empty")]
)
def test_a_program_that_does_not_start_is_told(content: Path, program: str, why: str) -> None:
    command = [sys.executable, "-m", "site_gen", "translate", "draft", "en", "--with", program]
    ended = subprocess.run(command, cwd=content.parent, capture_output=True, text=True, check=False)
    assert 1 == ended.returncode
    assert why in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("source", "words", "why"),
    [
        ("投资5000万元", "50 million yuan were invested", ""),
        ("投资5000万元", "60 million yuan were invested", "lost the number 50000000"),
        ("3月12日", "on March 12", ""),
        ("“十四五”时期", "in the 14th Five-Year Plan period", ""),
        ("抓好三件事", "do 3 things", ""),
        ("抓好大事", "do 3 things", "has a number that the report has not: 3"),
        ("⟦1⟧个项目", "⟦1⟧ projects", ""),
        ("同志们！同志们！", "Dear comrades all! Dear comrades all!", ""),
    ],
)
def test_numbers_outside_placeholders_are_held_against_each_other(source: str, words: str, why: str) -> None:
    assert why == unfit(source, words, han=False)
