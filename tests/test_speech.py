"""The program speaks Chinese where it is asked to: every help text, every message, and what click says."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_gen import load
from site_gen.cli import cli
from site_gen.cli.speaking import asked, helped, paragraphs, spoken
from site_gen.edition.catalogue import read_catalogue
from site_gen.model.problem import Problem
from site_gen.problems.speech import Speech, said
from site_gen.problems.tell import one, problems

ROOT = Path(__file__).parents[1]
CATALOGUE = {entry.msgid: entry.msgstr for entry in read_catalogue(load.program_words("zh")).entries}
CHINESE = Speech(CATALOGUE)
_SILENT = (
    *(
        "charts/engine",
        "charts/interpreters",
        "corridor/attend",
        "corridor/companion",
        "data/comparable",
        "data/exports",
        "desk/naming",
        "desk/omissions",
        "desk/years",
        "drafting",
        "edition/equality",
    ),
    *("model", "naming", "reading/constructions", "reading/english"),
    *(
        "reading/formats_rtf_state",
        "site/gate/check_sure",
        "site/pieces/drawings",
        "site/machines/feeds",
        "site/frame/render",
        "site/frame/swift",
        "site/pages/topics",
        "store/shelf",
        "write/register",
    ),
)
"""Rooms whose words are content, patterns or code of another language."""
_NOT_SAID = re.compile(
    r"""^<|\(\?|\\[bdsw]|\[\^|=>|\|.*\||[一-龥]{3}|;\s*$|\{%|charset=|default-src|^\W*$|\bNone\b|::?\w+\(|^\.?/?[\w./-]+$
    |--faces|^\#|^site-gen\ |^pip\ |^\*|font-|@font|=".*"|^[A-Z]{3}\b|^\w+/\w+""",
    re.VERBOSE,
)
_OURS = {
    "charts/draw.py": ("a table is not drawn",),
    "charts/svg.py": ("a literal colour is left: {}={}",),
    "desk/requests_outline.py": ("the plan is before the review", "no period"),
    "edition/drafts.py": ("machine draft, not reviewed", "from memory"),
    "load/toml.py": ("Invalid enum value '(.*)'",),
    "corridor/lodging.py": ("Government Work Reports",),
    "preview/pages.py": ("#preview-problems",),
    "printing/bookmarks.py": ("an entry of an outline is an object of its own",),
    "exchange/word_table.py": ("to be reviewed", "state, notes", "{} → {}. Please write", "Table Grid"),
    "printing/fitting.py": ("joined tight", "joined loose"),
    "printing/faces.py": ('"sheet', "npm install", "site-gen pdf"),
    "commands/reporting.py": ("site-gen: {}",),
    "reading/formats_docx.py": ("table of contents",),
    "site/gate/check.py": ("outlines of pages",),
    "site/assemble.py": ("afterend header.site",),
    "site/pages/report.py": ("beforeend .cards",),
}
"""What is said to ourselves, to a catalogue, or on a page in its own languages."""
_WHOLE = {
    "confirming/lines.py": tuple(
        f"the {part} is missing" for part in ("day", "digest", "mark", "name of who confirmed it")
    ),
    "corridor/convert.py": (
        "c/: nothing new", "then: site-gen serve", "then: site-gen serve --content c",
    ),
    "corridor/project.py": ("c/: nothing new", "then: cd c && site-gen new REPORT"),
    "edition/addresses.py": ("one of actual, target",),
    "edition/brackets.py": ("close it with 〕; write &#12308; for the character itself",),
    "edition/catalogue.py": (
        "block p3 stands here a second time, after line 4; only one translation can be used",
        "these words stand here a second time, after line 4; only one translation can be used",
    ),
    "load/toml.py": ("known keys: title, place",),
    "preview/unstated.py": (
        "c: 2 readings not taken, 3 numerals that nobody claimed, 1 words that a copy may have altered",
        *(
            f"7  6%  =  增速 2024: {why}"
            for why in (
                "another sentence states another value", "another sentence states the same already",
                "its indicator is counted in another unit", "a copy has lost a character of it",
                "the edition has no annotation",
            )
        ),
    ),
    "commands/reporting.py": ("1 problem", "2 problems", "nothing wrong"),
    "problems/tell.py": ("output/: 390 pages, 515 files, 10.6 MB", "1 problem; nothing was written"),
    "commands/translating.py": ("its languages: zh, en; add it to `languages`", "its languages: zh, en"),
    "translators/drafting.py": (
        "x.po: 1 of 2 empty entries drafted, 1 of them from memory, to be reviewed (they are fuzzy)",
        "x.po: 1 of 2 empty entries drafted, to be reviewed (they are fuzzy)",
    ),
    "translators/handing.py": ("x.xlf: 3 texts of 1 reports, 1 translated, 1 to be reviewed, 1 missing",),
    "translators/taking.py": ("x.po: 3 translations taken, 1 to be reviewed (they are fuzzy), 2 unchanged",),
    "commands/vouching.py": (
        "c: 2 confirmed in a list", "c: 2 taken back", "c: 2 confirmed", "c: as it was",
        "c: 2 readings, checked 1 one by one, 0 in lists, 1 by nobody",
        "c:4  6%  has fallen: it is read as something else now in report.md:3:4",
    ),
}  # fmt: skip
"""Messages of these files that are put together from parts, as somebody reads them; their parts stand alone nowhere."""


def _template(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def _texts(tree: ast.AST) -> Iterator[str]:
    """All texts of the code, `{}` for what is filled in; without docstrings."""
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    inside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return (_template(node) for node in ast.walk(tree) if id(node) not in inside)


def messages() -> Iterator[tuple[str, str]]:
    """Each text of the code that has at least two words of its own and is said to somebody, with its file."""
    for file in sorted((ROOT / "site_gen").rglob("*.py")):
        path = file.relative_to(ROOT / "site_gen").as_posix()
        for text in () if path.startswith(_SILENT) else _texts(ast.parse(file.read_text("utf-8"))):
            if len(re.findall("[a-z]{2,}", text)) > 1 and " " in text.strip() and not _NOT_SAID.search(text):
                yield path, text


def _is_part(path: str, text: str) -> bool:
    """Whether it stands in one of the whole messages of its file, which are looked at instead."""
    pieces = [piece for piece in text.split("{}") if piece.strip()]
    return any(all(piece.strip() in whole for piece in pieces) for whole in ("\n".join(_WHOLE.get(path, ())),))


def test_every_message_has_its_chinese() -> None:
    found = [(path, text) for path, text in messages() if not text.strip().startswith(_OURS.get(path, ("\0",)))]
    assert len(found) > 450
    lines = [(path, line) for path, text in found if not _is_part(path, text) for line in text.split("\n")]
    lines += [(path, whole) for path, wholes in _WHOLE.items() for whole in wholes]
    assert [] == [each for each in lines if each[1].strip() and not CHINESE.knows(each[1].replace("{}", "x"))]


def test_every_help_text_has_its_chinese() -> None:
    texts = [part for noun in helped(cli) for part in paragraphs(noun.help)]
    assert len(texts) > 60
    assert [] == [text for text in texts if not CHINESE.knows(text)]


def test_each_translation_takes_up_all_that_is_filled_in() -> None:
    for template, translation in CATALOGUE.items():
        holes = template.count("{}")
        numbered = sorted(map(int, re.findall(r"\{(\d+)\}", translation)))
        assert list(range(holes)) == numbered, template
        assert sorted(re.findall(r"\{[a-z]\w*", template)) == sorted(re.findall(r"\{[a-z]\w*", translation)), template


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        (["build"], {}, "en"),
        (["build"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        (["build"], {"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        (["build"], {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:zh"}, "zh"),
        (["--lang", "zh", "build"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=en", "build"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["build", "--lang"], {}, ""),
    ],
)
def test_the_language_is_what_is_asked_for_or_what_the_environment_says(
    arguments: list[str], environment: dict[str, str], lang: str
) -> None:
    assert lang == asked(arguments, environment)


def test_of_templates_that_fit_the_longest_speaks_and_what_is_quoted_stays() -> None:
    speech = Speech(
        {"{} is missing": "缺少{0}", "`{}` is missing": "没有 `{0}`", "value": "数值", "a {} or {}": "{1}或{0}"}
    )
    assert "没有 `value`" == speech.said("`value` is missing")
    assert "缺少数值" == speech.said("value is missing")
    assert "  2或数值" == speech.said("  a value or 2")
    assert "nothing of the kind" == speech.said("nothing of the kind")


def test_a_problem_is_told_in_chinese_and_what_it_quotes_stays() -> None:
    problem = Problem("content/x/report.toml", 3, 1, "unknown key `titel`", "unknown-key", hint="did you mean `title`?")
    with spoken("zh", cli):
        assert "content/x/report.toml:3:1: 未知的键 `titel` [unknown-key]\n  提示： 是不是 `title`？" == one(problem)
        assert problems([problem]).endswith("1个问题；什么都没有写入")
    assert "unknown key" in one(problem)
    assert "nothing wrong" == said("nothing wrong")


def test_help_and_what_click_says_come_in_chinese_and_go_with_it() -> None:
    english = cli.help
    with spoken("zh", cli):
        assert "政府工作报告" in (cli.help or "")
    assert english == cli.help


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "site_gen", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)


def test_an_official_whose_machine_is_chinese_is_spoken_to_in_chinese(tmp_path: Path) -> None:
    asks = _run("translate", "--help", LANG="zh_CN.UTF-8", PYTHONUTF8="1")
    assert "逐章显示已译、过时和未译的" in asks.stdout
    assert not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", asks.stdout)
    mistyped = _run("bild", LANG="zh_CN.UTF-8", PYTHONUTF8="1")
    assert 2 == mistyped.returncode
    assert "错误：没有命令 'bild'" in mistyped.stderr
    (tmp_path / "report.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    picture = _run("--lang", "zh", "new", str(tmp_path / "report.jpg"), PYTHONUTF8="1")
    assert 1 == picture.returncode
    assert "这是图片，本程序不读图片" in picture.stderr and "1个问题；什么都没有写入" in picture.stderr
