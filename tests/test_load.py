"""Reading content from the disk: what is right comes typed, what is wrong comes with its place."""

import re
import shutil
from pathlib import Path

import pytest

from site_gen import load
from site_gen.load.place import find
from site_gen.model.period import Period
from site_gen.model.problem import ContentError, Problem
from site_gen.model.text import Words
from site_gen.problems import tell

MINI = Path(__file__).parent / "sites" / "mini"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "content"))


def problems(folder: Path) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        load.content(folder)
    return list(caught.value.problems)


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "linjiang-2025" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_report_folder_comes_typed() -> None:
    report = load.content(MINI).reports[0]
    assert Period.year(2024) == report.settings.review
    assert Words.of({"zh": "林一", "en": "Lin Yi"}) == report.settings.speaker
    assert "首页 > 政务公开" == report.settings.omitted[0].span.of(report.source)
    assert "联系电话:000" == report.settings.omitted[1].span.of(report.source)
    assert ["chains", "structure"] == [chart.id for chart in report.charts]
    assert ["high-tech-firm"] == [term.id for term in report.terms]
    assert not any(indicator.standard for indicator in report.indicators)


def test_every_mistake_of_every_file_is_told_at_once_with_its_place(folder: Path) -> None:
    edit(folder, "charts.toml", 'form = "dumbbell"', 'form = "dumbell"')
    edit(folder, "charts.toml", 'periods = ["2023", "2024"]', 'period = ["2023", "2024"]')
    edit(folder, "report.toml", 'place = { zh = "临江市", en = "Linjiang" }', 'place = { zh = "临江市" }')
    edit(folder, "report.toml", 'review = "2024"', 'review = "twenty"')
    edit(folder, "glossary.toml", 'kind = "statistical"', "kind = 7")
    edit(folder, "indicators.toml", 'unit = "CNY"', "unit = CNY")
    found = {(Path(each.file).name, each.line, each.rule) for each in problems(folder)}
    assert {
        ("charts.toml", 3, "toml-type"),
        ("charts.toml", 6, "unknown-key"),
        ("report.toml", 2, "missing-half"),
        ("report.toml", 7, "toml-type"),
        ("glossary.toml", 5, "toml-type"),
        ("indicators.toml", 3, "toml"),
    } == found


def test_a_day_that_is_none_is_told_beside_a_key_that_is_missing(folder: Path) -> None:
    edit(folder, "report.toml", 'date = "2025-01-08"', 'date = "2025-13-08"')
    edit(folder, "report.toml", "level =", "# level =")
    assert {"date", "missing-key"} == {each.rule for each in problems(folder)}


@pytest.mark.parametrize(
    ("key", "value", "message", "hint"),
    [
        ("plan", "2025", "should be text in quotation marks, not a number", 'write "2025"'),
        (
            "date",
            "2025-01-08",
            "should be text in quotation marks, not a day without quotation marks",
            'write "2025-01-08"',
        ),
        ("place", '"临江市"', "should be a table, not text in quotation marks", 'write { zh = "…", en = "…" }'),
        ("headline", '"gdp@2024"', "should be a list, not text in quotation marks", 'write ["gdp@2024"]'),
        ("speaker", "{ zh = 7, en = '' }", "should be text in quotation marks, not a number", ""),
        ("headline", "[7]", "should be text in quotation marks, not a number", 'write "7"'),
    ],
)
def test_a_value_of_another_type_is_told_in_words(folder: Path, key: str, value: str, message: str, hint: str) -> None:
    file = folder / "linjiang-2025/report.toml"
    file.write_text(re.sub(rf"(?m)^{key} = .*$", f"{key} = {value}", file.read_text()))
    assert (message, hint) in {(each.message, each.hint) for each in problems(folder)}


def test_a_misspelt_key_brings_a_suggestion_and_a_caret(folder: Path) -> None:
    edit(folder, "charts.toml", "periods = [", "perods = [")
    (problem,) = problems(folder)
    assert "did you mean `periods`?" == problem.hint
    picture = tell.one(problem).splitlines()
    assert ['  | perods = ["2023", "2024"]', "  | ^^^^^^"] == picture[1:3]


def test_the_caret_stands_under_chinese_words() -> None:
    problem = Problem("report.md", 3, 4, "no", "rule", "全市，地区生产总值", 4)
    assert "  |       ^^^^^^^^" == tell.one(problem).splitlines()[2]


def test_places_are_found_inside_arrays_tables_and_inline_tables() -> None:
    text = """[[chart]]
id = "a"

[[chart]]
title = { zh = "乙", en = "B" }

[subjects]
"韶山市" = { zh = "韶山市" }
"""
    assert (5, 21) == ((place := find(text, ("chart", 1, "title", "en"))).line, place.column)
    assert 8 == find(text, ("subjects", "韶山市", "en")).line
    assert 4 == find(text, ("chart", 1, "form")).line


def test_a_text_of_several_lines_may_end_where_the_next_begins() -> None:
    text = 'summary = { zh = """\n一\n""", en = """\nOne\n""" }\n\n[[omitted]]\npassage = "1"\n'
    assert 8 == find(text, ("omitted", 0, "passage")).line


@pytest.mark.parametrize("name", ["Linjiang", "临江", "a b", "assets", "compare", "-rf", "a--b"])
def test_a_folder_name_that_cannot_be_an_address_is_refused(folder: Path, name: str) -> None:
    (folder / "linjiang-2025").rename(folder / name)
    assert {"slug", "content"} >= {problem.rule for problem in problems(folder)} >= {"slug"}


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("秘密", "utf-8")
    (folder / "linjiang-2025" / "pages" / "secret.zh.md").symlink_to(secret)
    (folder / "linjiang-2025" / "report.md").unlink()
    (folder / "linjiang-2025" / "report.md").symlink_to(secret)
    assert ["file", "file"] == [problem.rule for problem in problems(folder)]


def test_a_circle_of_links_is_told(folder: Path) -> None:
    report = folder / "linjiang-2025" / "report.md"
    report.unlink()
    report.symlink_to("report.md")
    assert ["file"] == [problem.rule for problem in problems(folder)]


def test_a_file_in_another_encoding_is_refused_with_the_line(folder: Path) -> None:
    path = folder / "linjiang-2025" / "report.md"
    path.write_bytes(path.read_bytes()[:200] + "\n增长".encode("gb18030"))
    (problem,) = problems(folder)
    assert ("encoding", "save the file as UTF-8") == (problem.rule, problem.hint)


@pytest.mark.parametrize("passage", ["0", "99", "3-2", "2:400", "x", "1:5-1:3"])
def test_an_omitted_passage_must_lie_in_the_source(folder: Path, passage: str) -> None:
    edit(folder, "report.toml", 'passage = "13"', f'passage = "{passage}"')
    assert ["passage"] == [problem.rule for problem in problems(folder)]


@pytest.mark.parametrize("date", ["2025-13-01", "8.1.2025", "2025-1-8", "2025-02-30"])
def test_a_date_must_be_one(folder: Path, date: str) -> None:
    edit(folder, "report.toml", 'date = "2025-01-08"', f'date = "{date}"')
    assert ["date"] == [problem.rule for problem in problems(folder)]


@pytest.mark.parametrize("date", ["2025", "2025-02", "2025-02-30", "gestern"])
def test_a_version_is_of_a_day(folder: Path, date: str) -> None:
    with (folder / "linjiang-2025" / "report.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[versions]]\ndate = "{date}"\ntext = {{ zh = "改", en = "Changed" }}\n')
    assert [f"`{date}` is no day"] == [problem.message for problem in problems(folder)]


@pytest.mark.parametrize("date", ["", "2025", "2025-01"])
def test_as_much_of_a_date_as_is_known_will_do(folder: Path, date: str) -> None:
    edit(folder, "report.toml", 'date = "2025-01-08"', f'date = "{date}"')
    assert date == load.content(folder).reports[0].settings.date


def test_an_empty_content_folder_says_what_to_do(tmp_path: Path) -> None:
    assert {"file", "content"} == {problem.rule for problem in problems(tmp_path)}


def test_hidden_and_backup_files_are_not_content(folder: Path) -> None:
    for name in (".draft.zh.md", "about.zh.md~", "#about.zh.md#"):
        (folder / "linjiang-2025" / "pages" / name).write_text("草稿", "utf-8")
    assert ["about", "about"] == [page.id for page in load.content(folder).reports[0].pages]


def test_own_templates_lie_over_those_of_the_package(tmp_path: Path) -> None:
    (tmp_path / "base.html").write_text("mine", "utf-8")
    found = load.templates(tmp_path)
    assert "mine" == found["base.html"]
    assert "locale/zh.po" in found


@pytest.mark.parametrize(
    "address", ["a.example/", "https://a.example", "https://a.example/?x=1", "https://a.example/x"]
)
def test_an_address_that_no_page_could_stand_below_is_refused(folder: Path, address: str) -> None:
    edit(folder, "../site.toml", "https://reports.linjiang.example/", address)
    assert "address" in [each.rule for each in problems(folder)]


def test_files_that_nothing_reads_are_told(folder: Path) -> None:
    report = folder / "linjiang-2025"
    for path in (folder / "alias.toml", report / "chart.toml", report / "locale" / "fr.po", report / "notes.txt"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("", "utf-8")
    told = {Path(each.file).name: each.hint for each in load.unread(folder, ("zh", "en")) if each.rule == "unread-file"}
    assert {
        "alias.toml": "did you mean `aliases.toml`?",
        "chart.toml": "did you mean `charts.toml`?",
    }.items() <= told.items()
    assert {"alias.toml", "chart.toml", "fr.po"} == told.keys()


def test_a_licence_that_has_no_identifier_is_refused(folder: Path) -> None:
    edit(folder, "../site.toml", "address", 'licence = "do what you like"\naddress')
    assert [("site.toml", 3, "licence")] == [(Path(each.file).name, each.line, each.rule) for each in problems(folder)]


def test_a_word_is_not_taken_for_one_that_is_little_like_it(folder: Path) -> None:
    edit(folder, "report.toml", 'level = "prefecture"', 'level = "city"')
    assert ["one of: national, province, prefecture, county, township, unknown"] == [
        each.hint for each in problems(folder)
    ]
