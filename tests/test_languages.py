"""Languages by their codes of BCP 47: which there are, which are written in Chinese characters, whose catalogues."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_gen import cli, load
from site_gen.commands import checking, translating
from site_gen.corridor import convert
from site_gen.edition.catalogue import CatalogueError, read_catalogue
from site_gen.model.language import is_code, near_code
from site_gen.model.problem import ContentError, Problem
from site_gen.problems import tell
from site_gen.site.frame.scripts import is_written_in_han
from site_gen.site.words.wording import Gettext

ROOT = Path(__file__).parents[1]
MINI = ROOT / "tests" / "sites" / "mini"
FILLER = "".join(
    f"我们持续推进重点工作{n}，全面落实各项部署，群众获得感不断增强，经济社会平稳健康发展。\n" for n in "甲乙丙丁"
)
REPORT = (
    "临江市政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n"
    f"2023年，全市地区生产总值完成2580亿元，增长6.1%。\n二、2024年工作安排\n2024年，地区生产总值增长6%左右。\n{FILLER}"
)


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant", "pt-BR", "es-419", "ca-valencia", "yue-Hant-HK", "za"])
def test_codes_are_those_of_the_registry(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("zh-hant", "zh-Hant"), ("zh_TW", "zh-TW"), ("PT-br", "pt-BR"), ("EN", "en"), ("english", ""), ("../x", "")],
)
def test_others_are_led_back_to_them(written: str, meant: str) -> None:
    assert (False, meant) == (is_code(written), near_code(written))


def test_who_writes_in_chinese_characters_is_told_by_cldr() -> None:
    languages = ("zh", "zh-Hans", "zh-Hant", "zh-TW", "yue", "ja", "ko", "zh-Latn", "en", "pt-BR", "mn", "xx")
    assert [True] * 7 + [False] * 5 == [is_written_in_han(each) for each in languages]


def begun(folder: Path, monkeypatch: pytest.MonkeyPatch, *languages: str) -> None:
    """A report in a site with `languages`, whose interface words are Chinese or English ones under another name."""
    monkeypatch.chdir(folder)
    shutil.copytree(ROOT / "templates" / "locale", "templates/locale")
    for lang in languages:
        words = (ROOT / "templates" / "locale" / f"{'zh' if is_written_in_han(lang) else 'en'}.po").read_text("utf-8")
        Path(f"templates/locale/{lang}.po").write_text(words, "utf-8")
    Path("content").mkdir()
    pairs = ", ".join(f'{lang} = "报告"' for lang in languages)
    Path("content/site.toml").write_text(f"title = {{ {pairs} }}\nlanguages = {json.dumps(languages)}\n", "utf-8")
    Path("report.txt").write_text(REPORT, "utf-8")
    convert.new(Path("report.txt"), Path("content/linjiang-2024"))


def test_a_site_speaks_languages_of_every_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(tmp_path, monkeypatch, "zh", "en", "zh-Hant", "pt-BR", "ja")
    for lang in ("zh-Hant", "pt-BR", "ja"):
        translating.update_catalogues(Path("content"), lang)
    assert () == checking.check(Path("content"), Path("templates"), None).problems


def test_a_site_of_one_language_leads_to_no_page_that_needs_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(tmp_path, monkeypatch, "zh")
    assert () == checking.check(Path("content"), Path("templates"), None).problems


def test_a_report_in_a_language_that_the_site_does_not_show_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ContentError) as raised:
        begun(tmp_path, monkeypatch, "zh-Hans", "en")
    assert [("language", "the report is in `zh`, which the site does not show")] == [
        (each.rule, each.message) for each in raised.value.problems
    ]


def settings_with(languages: str, folder: Path) -> tuple[Problem, ...]:
    shutil.copytree(MINI, folder / "content")
    path = folder / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace('["zh", "en"]', languages), "utf-8")
    found = checking.check(folder / "content", folder / "templates", None).problems
    return tuple(each for each in found if each.rule != "missing-half")


@pytest.mark.parametrize(
    ("languages", "rule", "said"),
    [
        ('["zh", "zh-hant"]', "languages", "`zh-hant` is no code of a language"),
        ('["zh", "zh_TW"]', "languages", "`zh_TW` is no code of a language"),
        ('["zh", "en", "zh"]', "languages", "`zh` stands here twice"),
        ("[]", "languages", 'should be codes such as ["zh", "en"]'),
        ('["zh", "xx"]', "language", "nobody has told how `xx` writes numbers and dates (CLDR has no such locale)"),
        ('["zh", "pt-BR"]', "language", "the site's language `pt-BR` has no interface words"),
    ],
)
def test_a_language_that_cannot_be_is_a_problem(languages: str, rule: str, said: str, tmp_path: Path) -> None:
    assert [(rule, said)] == [(each.rule, each.message) for each in settings_with(languages, tmp_path)]


HEADERS = {
    "Poedit, nothing filled in": (
        "POT-Creation-Date: \\nPO-Revision-Date: \\nLast-Translator: \\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"
    ),
    "a template": (
        "POT-Creation-Date: YEAR-MO-DA HO:MI+ZONE\\nPlural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
        "Content-Type: text/plain; charset=CHARSET\\n"
    ),
    "a date as people write it": "PO-Revision-Date: 2025-01-08T09:00:00Z\\n",
    "an unknown language": "Language: klingon\\nContent-Type: text/plain; charset=GBK\\n",
    "nothing": "",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_a_header_may_hold_anything(header: str) -> None:
    lines = "".join(f'"{line}\\n"\n' for line in header.split("\\n") if line)
    po = f'# By hand\nmsgid ""\nmsgstr ""\n{lines}\nmsgctxt "p0"\nmsgid "报告"\nmsgstr "Report"\n'
    read = read_catalogue(po)
    assert [("p0", "Report", po.splitlines().index('msgid "报告"') + 1)] == [
        (entry.context, entry.msgstr, entry.line) for entry in read.entries
    ]
    assert po.startswith(read.header)
    words = po.replace('msgctxt "p0"\nmsgid "报告"', 'msgid "nav.report"')
    assert "Report" == Gettext.from_catalogues({"fr": words}).say("fr", "nav.report")


@pytest.mark.parametrize(
    "second",
    [
        'msgctxt "p0"\nmsgid "报告"\nmsgstr "Another"\n',
        'msgctxt "p0"\nmsgid "别的"\nmsgstr "Another"\n',
        'msgctxt "p0"\nmsgid "报告"\nmsgstr ""\n',
    ],
)
def test_a_block_that_is_translated_twice_is_told(second: str) -> None:
    with pytest.raises(CatalogueError) as raised:
        read_catalogue(f'msgid ""\nmsgstr ""\n\nmsgctxt "p0"\nmsgid "报告"\nmsgstr "Report"\n\n{second}')
    assert (9, True) == (raised.value.line, "p0 stands here a second time, after line 5" in str(raised.value))


@pytest.mark.parametrize(
    "line", ['msgstr "Up 6.2%', 'msgstr "A "new" way"', "msgstr Report", '"and so on', 'msgctxt "p0', '#~ msgid "旧']
)
def test_a_string_that_is_not_closed_is_told_with_its_line(line: str) -> None:
    with pytest.raises(CatalogueError) as raised:
        read_catalogue(f'msgid ""\nmsgstr ""\n\nmsgid "报告"\nmsgstr ""\n{line}\n')
    assert (6, True) == (raised.value.line, "closed on its line" in str(raised.value))


@pytest.mark.parametrize("line", ['"a \\"b\\" \\\\"', '  "a"  ', '""', '# "a', '#| msgid "a', "#~| msgid x"])
def test_a_string_that_is_closed_is_read(line: str) -> None:
    read_catalogue(f'msgid ""\nmsgstr ""\n\nmsgctxt "p0"\nmsgid "报告"\nmsgstr "a"\n{line}\n')


def test_of_a_broken_catalogue_only_that_is_told(content: Path) -> None:
    translating.update_catalogues(content, "en")
    path = content / "linjiang-2025" / "locale" / "en.po"
    text = path.read_text("utf-8")
    path.write_text(text.replace('msgctxt "p2"', "<<<<<<< HEAD"), "utf-8")
    assert ["bad-catalogue"] == [each.rule for each in translating.wrong_in(content, "en")]
    with pytest.raises(ContentError):
        translating.status_of(content, "en", as_json=False)


def test_all_that_is_untranslated_is_told_where_it_is_said_to_be(content: Path) -> None:
    found = translating.wrong_in(content, "en")
    assert {"missing-translation"} == {each.rule for each in found}
    with pytest.raises(ContentError) as raised:
        CliRunner().invoke(cli.cli, ["translate", "check", "en", "--content", str(content)], catch_exceptions=False)
    told = tell.problems(raised.value.problems, raised.value.told_by)
    assert f"{len(found) - 10} more [missing-translation], told by site-gen translate check en --json" in told
    shown = CliRunner().invoke(cli.cli, ["translate", "check", "en", "--content", str(content), "--json"])
    assert (1, len(found)) == (shown.exit_code, json.loads(shown.output)["count"])


@pytest.mark.parametrize("lang", ["fr", "zh", "../en", "en-US"])
def test_no_catalogue_is_written_that_nothing_reads(lang: str, content: Path) -> None:
    for word in (translating.update_catalogues, translating.wrong_in):
        with pytest.raises(ContentError) as raised:
            word(content, lang)
        assert ["no-translation"] == [problem.rule for problem in raised.value.problems]
    assert not (content / "linjiang-2025" / "locale").exists()


def test_pages_are_written_in_languages_of_every_form(content: Path) -> None:
    pages = content / "linjiang-2025" / "pages"
    shutil.copy(pages / "about.zh.md", pages / "about.zh-Hant.md")
    read = load.content(content)
    assert ["en", "zh-Hant", "zh"] == [page.lang for page in read.reports[0].pages]


def test_who_renews_a_catalogue_is_shown_the_line_that_cannot_be_read(content: Path) -> None:
    translating.update_catalogues(content, "en")
    po = next(content.glob("*/locale/en.po"))
    po.write_text(po.read_text("utf-8") + '\nmsgid "a"\nmsgstr "b\n', "utf-8")
    with pytest.raises(ContentError) as raised:
        translating.update_catalogues(content, "en")
    assert [('msgstr "b', True)] == [(each.excerpt, bool(each.hint)) for each in raised.value.problems]


def test_no_catalogue_is_written_where_one_cannot_be_read_and_all_such_are_told(content: Path) -> None:
    for year in (2026, 2027):
        shutil.copytree(content / "linjiang-2025", content / f"linjiang-{year}")
        broken = content / f"linjiang-{year}" / "locale" / "en.po"
        broken.parent.mkdir(exist_ok=True)
        broken.write_text('msgid "a"\nmsgstr "b\n', "utf-8")
    with pytest.raises(ContentError) as raised:
        translating.update_catalogues(content, "en")
    assert ["linjiang-2026", "linjiang-2027"] == [Path(each.file).parts[-3] for each in raised.value.problems]
    assert not (content / "linjiang-2025" / "locale" / "en.po").exists()
