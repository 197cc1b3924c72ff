"""`site-gen new`: what it writes, a build accepts; where it cannot, it says so before anything is written."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.commands import checking
from site_gen.corridor import convert, lodging
from site_gen.model.problem import ContentError, Problem
from site_gen.model.report import Outline
from site_gen.preview.editor import Editor
from site_gen.reading import formats
from site_gen.reading.outline import outline

ROOT = Path(__file__).parents[1]
TITLE = "临江市政府工作报告"
BODY = (
    "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n"
    "2023年，全市地区生产总值完成2580亿元，增长6.1%。一般公共预算收入120.5亿元，增长5%。\n"
    "二、2024年工作安排\n2024年，地区生产总值增长6%左右。\n"
) + "".join(
    f"我们持续推进重点工作{n}，全面落实各项部署，群众获得感不断增强，经济社会平稳健康发展。\n" for n in "甲乙丙丁"
)


def problems(report: Path, into: Path) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as raised:
        convert.new(report, into)
    return raised.value.problems


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "report.txt"
    path.write_text(f"{TITLE}\n2024年1月8日\n{BODY}", "utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        f"临江市\n政府工作报告\n——在临江市人民代表大会上\n{BODY}",
        f"临江市政府工作报\ufffd\n{BODY}",
        f"临\ufffd市政府工作报告\n{BODY}",
        f"图为市长林一作政府工作报告。记者 张三 摄\n{TITLE}\n{BODY}",
        f"{TITLE}\n{TITLE}\n{BODY}",
        f"{TITLE}〔2024〕\n{BODY}",
        f"{TITLE}\n{BODY}指标\t2022年\t2023年\t增长（%）\n粮食产量（万吨）\t5\t\t-5\n棉花产量（万吨）\t4\t3\t2.5\n",
        f"{TITLE}\n{BODY}指标\t2022年\t2023年\t增长\n粮食产量（万吨）\t5\t—\t5\n排名\t第3\t前5\t0\n",
        f"{TITLE}\n（2024年2月30日）\n" + BODY.replace("一、2023", "三一十、2023"),
        f"{TITLE}\n2024年1月8日在临江市第三一十届人民代表大会第二三次会议上\n{BODY}",
        TITLE + "\n" + BODY.replace("全市", "全\u202e市\u2066"),
        TITLE + "\n" + BODY.replace("，", "，\u202a\u2069\ufeff"),
        TITLE + "\n" + BODY.replace("2580", "25\ufffd80").replace("回顾", "回\ufffd"),
    ],
)
def test_what_is_made_of_any_copy_builds_without_an_edit(report: Path, text: str) -> None:
    report.write_text(text, "utf-8")
    convert.new(report, None)
    assert () == checking.check(Path("content"), Path("templates"), None).problems


def test_a_number_that_lost_a_character_is_left_to_a_person(report: Path) -> None:
    report.write_text(f"{TITLE}\n{BODY}".replace("2580", "25\ufffd80"), "utf-8")
    convert.new(report, Path("content/linjiang-2024"))
    assert "obs:gdp@2023)" not in Path("content/linjiang-2024/report.md").read_text("utf-8")
    left = Editor(Path("content"), "linjiang-2024", None).report()["dropped"]
    assert [("80亿元", "lost"), ("增长6.1%", "lost")] == [(each["words"], each["lost"]) for each in left]


@pytest.mark.parametrize(
    ("into", "offered"),
    [
        ("content/高唐_2021", "content/gao-tang-2021"),
        ("content/GaoTang 2021", "content/gaotang-2021"),
        ("content/compare", "content/linjiang-2024"),
        ("content/。", "content/linjiang-2024"),
    ],
)
def test_a_name_that_is_no_address_is_refused_with_one_that_is(report: Path, into: str, offered: str) -> None:
    (problem,) = problems(report, Path(into))
    assert ("slug", f"--into {offered}") == (problem.rule, problem.hint)
    assert ["report.txt"] == [path.name for path in Path().iterdir()]
    convert.new(report, Path(offered))
    assert () == checking.check(Path("content"), Path("templates"), None).problems


def test_a_place_that_no_site_shows_is_refused(report: Path) -> None:
    (problem,) = problems(report, Path("elsewhere"))
    assert ("outside", True) == (problem.rule, problem.hint.endswith("--into content/elsewhere"))
    convert.new(report, None)
    (problem,) = problems(report, Path("content/linjiang-2024/part"))
    assert "outside" == problem.rule


def test_another_site_is_begun_and_how_to_see_it_is_said(report: Path) -> None:
    assert convert.new(report, Path("mine/linjiang-2024")).endswith("then: site-gen serve --content mine")
    assert convert.new(report, None).endswith("then: site-gen serve")
    assert () == checking.check(Path("mine"), Path("templates"), None).problems


def test_a_folder_that_would_be_taken_for_another_place_is_refused(report: Path) -> None:
    convert.new(report, Path("content/linjiang-2024"))
    report.write_text(f"云溪县政府工作报告\n{BODY}", "utf-8")
    assert ["place-name"] == [each.rule for each in problems(report, Path("content/linjiang-2025"))]


def test_pairs_have_a_half_for_each_language_of_the_site(report: Path) -> None:
    shutil.copytree(ROOT / "templates" / "locale", "templates/locale")
    shutil.copy("templates/locale/en.po", "templates/locale/fr.po")
    Path("content").mkdir()
    Path("content/site.toml").write_text(
        'title = { zh = "报告", en = "Reports", fr = "Rapports" }\nlanguages = ["zh", "en", "fr"]\n', "utf-8"
    )
    convert.new(report, None)
    (made,) = load.content(Path("content")).reports
    assert ["zh", "en", "fr"] == [lang for lang, _ in made.settings.title.by_language]


def proved(report: Path, change: Callable[[Outline], Outline]) -> tuple[str, str]:
    """The edition of a report whose outline came out as `change` makes it, and what is said of it."""
    received = formats.decode("report.txt", report.read_bytes())
    read = change(outline(received.text))
    files, told = convert._proved(Path("content/x"), lodging.NEW, report.read_bytes(), received, read)
    return files["report.md"].decode(), told


def test_a_title_that_lost_a_character_is_supplied(report: Path) -> None:
    def short(read: Outline) -> Outline:
        title, *others = read.passages
        assert "title" == title.kind
        return replace(read, passages=(replace(title, text=title.text[1:], places=title.places[1:]), *others))

    edition, told = proved(report, short)
    assert "the title is supplied" in told
    assert edition.startswith(f"# 〔{TITLE}〕\n\n临\n\n{TITLE[1:]}\n")


def test_a_title_from_further_down_goes_back_where_it_stood(report: Path) -> None:
    """The caption of a photograph, 林一作政府工作报告, was taken for the title."""

    def drawn_up(read: Outline) -> Outline:
        title, date, *others, last = read.passages
        caption, titled = replace(last, kind="title", level=1), replace(title, kind="paragraph", level=0)
        return replace(read, passages=(caption, titled, date, *others))

    edition, told = proved(report, drawn_up)
    assert "the title is supplied" in told
    assert edition.startswith(f"# 〔{TITLE}〕\n\n{TITLE}\n")
    assert "重点工作丁" in edition.splitlines()[-1]


def test_words_that_came_out_otherwise_are_taken_from_the_source_again(report: Path) -> None:
    def reversed_heading(read: Outline) -> Outline:
        passages = (replace(each, text=each.text[::-1]) if each.kind == "heading" else each for each in read.passages)
        return replace(read, passages=tuple(passages))

    edition, told = proved(report, reversed_heading)
    assert told
    assert "## 一、2023年工作回顾" in edition


def test_a_site_that_would_not_build_gets_no_report(report: Path) -> None:
    Path("content").mkdir()
    settings = 'title = { zh = "报告", en = "Reports" }\nlanguages = ["zh", "en", "fr"]\n'
    Path("content/site.toml").write_text(settings, "utf-8")
    assert "language" in {problem.rule for problem in problems(report, Path("content/linjiang-2024"))}
    assert ["site.toml"] == [path.name for path in Path("content").iterdir()]


def test_all_files_that_are_none_are_told_and_how_the_folder_is_named(report: Path) -> None:
    with pytest.raises(ContentError) as raised:
        convert.new(report, None, annexes=(Path("table.xlsx"), Path("content/linjiang-2024")))
    told = {(each.file, each.hint) for each in raised.value.problems}
    assert {("table.xlsx", ""), ("content/linjiang-2024", "the folder to make is named by --into")} == told
