"""The documentation: its examples are read as any content is, its commands exist, its tables are the code's."""

import re
import sys
from pathlib import Path

import click
import pytest

from site_gen import load
from site_gen.cli import cli
from site_gen.commands import translating
from site_gen.corridor import build, convert, project
from site_gen.edition.markdown import parse
from site_gen.load import collection, records, toml
from site_gen.load.schema import ReportTable
from site_gen.model.content import SiteSettings
from site_gen.model.problem import ContentError, Problem
from site_gen.site.gate.check import check

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
sys.path.append(str(DOCS))
import keys  # noqa: E402  the script beside the pages

_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
_LINK = re.compile(r"\]\(([\w.-]+\.md)?(#[\w-]+)?\)")
_TABLE = re.compile(r"<!-- table: (?!commands)\S+ -->\n(.*?)<!-- end -->", re.S)
PAGES = {path.name: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
GUIDES = ("tutorial.md", "how-to.md", "reference.md", "method.md")


def blocks(page: str, language: str) -> list[tuple[str, str]]:
    """(file that it belongs to, text) of the examples in a language."""
    return [(file, text) for kind, file, text in _FENCE.findall(PAGES[page]) if kind == language]


EXAMPLES = [(page, file, text) for page in GUIDES for file, text in blocks(page, "toml")]
COMMANDS = sorted(
    {line.split("  ")[0] for text in PAGES.values() for line in re.findall(r'site-gen [a-z][^`"&\n]*', text)}
)
"""As far as a second space, where a remark begins."""


@pytest.mark.parametrize(("page", "file", "text"), EXAMPLES)
def test_an_example_of_toml_is_read_as_the_file_that_it_stands_for(
    page: str, file: str, text: str, tmp_path: Path
) -> None:
    path, problems = tmp_path / file, list[Problem]()
    path.write_text(text, "utf-8")
    tables = {"charts.toml": records.charts, "glossary.toml": records.terms}
    if file in tables:
        found = tables[file](path, ("zh", "en"), problems)
    elif file == "indicators.toml":
        found = records.indicators(path, ("zh", "en"), problems, standard=False)
    elif file == "coverage.toml":
        found = collection.silences(path, problems)
    elif file == "received.toml":
        found = collection.held(path, problems)
    elif file in collection.FILES:
        told = collection.shared(tmp_path, ("zh", "en"), problems)
        found = (*told.aliases, *told.formulas, *told.themes)
    else:
        parsed = toml.parse(text, file, ("zh", "en"), problems)
        assert parsed is not None
        kind = {"report.toml": ReportTable, "site.toml": SiteSettings}[file]
        found = toml.record(parsed, (), kind, problems)
    assert [] == problems
    assert found


@pytest.mark.parametrize(
    "text", [text for page in ("how-to.md", "reference.md") for _, text in blocks(page, "markdown")]
)
def test_an_example_of_an_edition_is_read_without_a_problem(text: str) -> None:
    edition, problems = parse(text, "report.md")
    assert () == problems
    assert edition.blocks


def test_each_annotation_of_the_reference_is_read() -> None:
    written = re.findall(r"^\| `(\[[^`]*\)|〔[^`]*〕)` \|", PAGES["reference.md"], re.M)
    assert 9 == len(written)
    assert dict.fromkeys(written, ()) == {one: parse(f"{one}\n", "report.md")[1] for one in written}


@pytest.mark.parametrize("said", COMMANDS)
def test_a_command_that_the_pages_name_exists(said: str) -> None:
    command: click.Command = cli
    words = said.split("#")[0].removesuffix(".").split()[1:]
    while isinstance(command, click.Group):
        assert words[0] in command.commands, said
        command = command.commands[words.pop(0)]
    options = {name for parameter in command.params for name in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= options, said


def test_the_tables_of_the_reference_are_those_of_the_code() -> None:
    assert keys.rewritten(PAGES["reference.md"]) == PAGES["reference.md"], "run: python docs/keys.py"


def test_each_key_and_field_is_explained() -> None:
    rows = [row for table in _TABLE.findall(PAGES["reference.md"]) for row in keys.meanings(table).items()]
    assert 70 < len(rows)
    assert [] == [name for name, meaning in rows if not meaning]


@pytest.mark.parametrize("page", PAGES)
def test_links_between_the_pages_lead_somewhere(page: str) -> None:
    for file, anchor in _LINK.findall(PAGES[page]):
        target = PAGES[file or page]
        headings = (re.sub(r"[^\w\- ]", "", title.lower()) for title in re.findall(r"^#+ (.*)$", target, re.M))
        assert not anchor or anchor[1:] in {heading.replace(" ", "-") for heading in headings}


def test_a_newcomer_follows_the_tutorial_to_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page tells to type, save and change, in its order."""
    folder = _begun(tmp_path, monkeypatch)
    _edit(folder, blocks("tutorial.md", "toml"))
    translating.update_catalogues(Path("content"), "en")
    _translate(folder / "locale" / "en.po")
    files = build.site(load.content(Path("content")), load.templates())
    assert () == check(files)
    english = files["en/linjiang-2025/report/index.html"].decode()
    assert "增速按可比价格计算。" in english and ">at least 12,000</data>" in english
    page = files["en/linjiang-2025/charts/industry/index.html"].decode()
    assert "New energy added CNY 1.2 billion in a year" in re.sub("<[^>]*>", "", page)


def _begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder after the second step."""
    project.init(tmp_path / "reports")
    monkeypatch.chdir(tmp_path / "reports")
    ((_, report),) = blocks("tutorial.md", "text")
    Path("report.txt").write_text(report, "utf-8")
    folder = Path("content/linjiang-2025")
    convert.new(Path("report.txt"), folder)
    return folder


def _edit(folder: Path, tables: list[tuple[str, str]]) -> None:
    report = folder / "report.md"
    ((_, change),) = blocks("tutorial.md", "diff")
    before, after = (line[1:] for line in change.splitlines())
    ((_, note),) = blocks("tutorial.md", "markdown")
    assert before in report.read_text("utf-8")
    report.write_text(f"{report.read_text('utf-8').replace(before, after)}\n{note}", "utf-8")
    added = dict(tables)
    if "indicators.toml" in added:
        (folder / "indicators.toml").write_text(added["indicators.toml"], "utf-8")
    with (folder / "charts.toml").open("a", encoding="utf-8") as charts:
        charts.write("\n" + added["charts.toml"])


def _translate(catalogue: Path) -> None:
    ((_, entries),) = blocks("tutorial.md", "po")
    text = catalogue.read_text("utf-8")
    for entry in entries.strip().split("\n\n"):
        empty = re.sub(r"^msgstr .*$", 'msgstr ""', entry, flags=re.M)
        assert empty in text
        text = text.replace(empty, entry)
    catalogue.write_text(text, "utf-8")


def test_who_skips_the_naming_of_the_indicator_has_no_broken_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chart's topic is then no family of the report's indicators; its English name is made by rule."""
    folder = _begun(tmp_path, monkeypatch)
    _edit(folder, [block for block in blocks("tutorial.md", "toml") if block[0] != "indicators.toml"])
    files = build.site(load.content(Path("content")), load.templates())
    assert not list(check(files))


def test_the_mistake_of_the_tutorial_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = _begun(tmp_path, monkeypatch) / "report.md"
    edition.write_text(edition.read_text("utf-8").replace("民生实事", "实事"), "utf-8")
    with pytest.raises(ContentError) as found:
        build.site(load.content(Path("content")), load.templates())
    assert ["the source has words here that the edition lacks: 民生"] == [p.message for p in found.value.problems]


@pytest.mark.parametrize("name", ["css/tokens.css", "css/explore.css", "home.html", "locale/en.po", "locale/zh.po"])
def test_a_template_that_the_pages_name_can_be_laid_over(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x", "utf-8")
    assert name in load.templates()
    assert "x" == load.templates(tmp_path)[name]
