"""`site-gen confirm` and `require_checked`: what is open, one reading, several, a list; taken back; asked for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_gen.commands import checking, vouching
from site_gen.confirming.lines import BEGUN
from site_gen.corridor.project import init
from site_gen.model.problem import ContentError, Problem

MINI = Path(__file__).parent / "sites" / "mini"
NOWHERE = Path("templates")
SLUG = "linjiang-2025"
TODAY = ("2026-11-28", "林一")


def confirmed(content: Path) -> str:
    file = content / SLUG / "confirmed.txt"
    return file.read_text("utf-8") if file.exists() else ""


def confirm(content: Path, *names: str, how: vouching.How = "one") -> str:
    return vouching.confirm(content, NOWHERE, "", names, how, *TODAY)


def told(content: Path) -> str:
    ((_, listed),) = vouching.listed(content, NOWHERE, "")
    return listed


def open_words(content: Path) -> list[str]:
    rows = told(content).splitlines()[1:]
    return [row.split("  ")[1] for row in rows if row and not row.startswith(" ")]


def marked(problem: Problem) -> str:
    return problem.excerpt[problem.column - 1 :][: problem.length]


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_what_readers_see_first_is_listed_first(content: Path) -> None:
    head, first, sentence, *_ = told(content).splitlines()
    assert "linjiang-2025: 12 readings, checked 0 one by one, 0 in lists, 12 by nobody" == head
    assert first.endswith("120.5亿元  =  地区生产总值 gdp@2024: 12050000000 CNY")
    assert "【120.5亿元】" in sentence
    shown = open_words(content)
    assert 12 == len(shown)
    assert shown.index("36亿元") < shown.index("12家"), "what a chart shows comes before what stands in the text alone"


def test_one_is_confirmed_and_taken_back_to_the_byte(content: Path) -> None:
    said = confirm(content, "gdp@2024")
    assert said.endswith("confirmed.txt: 1 confirmed")
    line = confirmed(content).removeprefix(BEGUN)
    assert line.startswith("yes  ")
    assert line.endswith(" 2026-11-28 林一 | 120.5亿元 | gdp@2024\n")
    before = confirmed(content)
    confirm(content, "13:89", "gdp-2024-growth")
    assert 9 == len(open_words(content))
    confirm(content, "gdp-2024-growth", "13:89", how="undo")
    assert before == confirmed(content)
    assert confirm(content, "gdp@2024").endswith("as it was")


def test_a_name_of_several_readings_wants_to_know_how_they_were_checked(content: Path) -> None:
    with pytest.raises(ContentError) as caught:
        confirm(content, "17")
    (problem,) = caught.value.problems
    assert "`17` is 4 readings: 17:" in problem.message
    assert "" == confirmed(content)
    confirm(content, "17", how="many")
    confirm(content, "13", how="all")
    assert {"many": 4, "yes ": 6} == {mark: confirmed(content).count(f"\n{mark} ") for mark in ("many", "yes ")}


def test_no_list_is_longer_than_anybody_looks_through(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vouching, "MOST", 3)
    with pytest.raises(ContentError):
        confirm(content, "17", how="many")
    assert "" == confirmed(content)


@pytest.mark.parametrize("name", ["gdp@1999", "99", "p99", "nothing"])
def test_a_name_of_nothing_is_told(content: Path, name: str) -> None:
    with pytest.raises(ContentError) as caught:
        confirm(content, name)
    told = [(problem.rule, problem.message) for problem in caught.value.problems]
    assert [("selection", f"`{name}` names no reading")] == told


def test_a_report_that_is_not_there_is_told_and_so_is_one_of_several(content: Path) -> None:
    shutil.copytree(content / SLUG, content / "linjiang-2026")
    for slug in ("", "linjiang-2027"):
        with pytest.raises(ContentError) as caught:
            vouching.confirm(content, NOWHERE, slug, ("gdp@2024",), "one", *TODAY)
        assert ["no-report"] == [problem.rule for problem in caught.value.problems]
    assert "120.5亿元" in vouching.confirm(content, NOWHERE, "linjiang-2026", ("gdp@2024",), "one", *TODAY)


def test_a_confirmation_falls_with_its_sentence_and_is_told(content: Path) -> None:
    confirm(content, "13", how="all")
    for file in ("report.md", "source.txt"):
        replaced(content / SLUG / file, "社会消费品零售总额", "社会消费品零售额")
    listed = told(content)
    assert "confirmations that have fallen: 3" in listed
    assert "120.5亿元  has fallen: the sentence, a name or the value is another now in report.md:13:" in listed


def test_check_asks_for_what_the_site_requires(content: Path) -> None:
    assert () == checking.check(content, NOWHERE, None).problems
    (told,) = checking.check(content, NOWHERE, None).unchecked
    assert told.endswith("12 by nobody")
    site = content / "site.toml"
    site.write_text(site.read_text("utf-8") + 'require_checked = "headline"\n', "utf-8")
    headline = checking.check(content, NOWHERE, None).problems
    assert {"unchecked"} == {problem.rule for problem in headline}
    assert "120.5亿元" in {marked(problem) for problem in headline}
    replaced(site, '"headline"', '"all"')
    assert len(headline) < len(checking.check(content, NOWHERE, None).problems) == 12
    for line in ("13", "17", "21"):
        confirm(content, line, how="all")
    assert () == checking.check(content, NOWHERE, None).problems
    assert () == checking.check(content, NOWHERE, None).unchecked


def test_a_bad_line_stops_the_build_with_its_place(content: Path) -> None:
    (content / SLUG / "confirmed.txt").write_text("yes 1234 2026-11-28 林一\n", "utf-8")
    (problem,) = checking.check(content, NOWHERE, None).problems
    assert ("confirmed-line", 1, 5, 4) == (problem.rule, problem.line, problem.column, problem.length)


def test_two_branches_merge_to_the_confirmations_of_both(content: Path) -> None:
    """By git itself, with the attributes that a new project has."""
    project = content.parent
    shutil.rmtree(content)
    init(project)
    shutil.rmtree(content)
    shutil.copytree(MINI, content)

    def git(*words: str) -> None:
        who = ("-c", "user.name=林一", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *words], cwd=project, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "begin")
    git("checkout", "-qb", "other")
    vouching.confirm(content, NOWHERE, "", ("13",), "all", "2026-11-28", "王二")
    git("add", ".")
    git("commit", "-qm", "theirs")
    git("checkout", "-q", "main")
    confirm(content, "13", "17", how="all")
    git("add", ".")
    git("commit", "-qm", "ours")
    git("merge", "-q", "other")
    assert 6 + 10 == sum(line.startswith("yes") for line in confirmed(content).splitlines())
    assert ["6%左右", "1.2万人以上"] == open_words(content)


def test_the_command_says_who_and_refuses_nobody(content: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "site_gen", "confirm", *words]
        alone = {"PATH": "", "HOME": str(content)}
        return subprocess.run(command, cwd=content.parent, capture_output=True, text=True, check=False, env=alone)

    assert "Who has checked?" in run("gdp@2024").stderr
    done = run("gdp@2024", "--by", "林 一", "--on", "2026-11-27")
    assert (0, "") == (done.returncode, done.stderr)
    assert " 2026-11-27 林 一 | 120.5亿元 | gdp@2024\n" in confirmed(content)
