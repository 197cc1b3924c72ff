"""What was built before is never what should be built now: with a cache, without, side by side, after any change."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_gen import load, store
from site_gen.commands import translating, vouching
from site_gen.corridor import above, build, companion, parts, rebuild
from site_gen.corridor.page import Leaves
from site_gen.model.problem import ContentError
from site_gen.site.frame import asked, render
from site_gen.store import entries
from site_gen.store.remembered import as_left, remembered
from site_gen.write import register
from site_gen.write.listing import SUMS

MINI = Path(__file__).parent / "sites" / "mini"
TEMPLATES = Path(__file__).parents[1] / "templates"
REPORT = "content/linjiang-2025"
HEAVY = (
    "pyecharts",
    "py_mini_racer",
    "jinja2",
    "babel",
    "markdown_it",
    "click",
    "msgspec",
    "json",
    "dataclasses",
    "pathlib",
)
UNTOUCHED = (
    "html5lib",
    "pypinyin",
    "charts.draw",
    "charts.flaws",
    "reading.quantity",
    "reading.english",
    "site.collection",
)
"""What a paragraph without numbers has no need of."""


def project(folder: Path) -> Path:
    """A site of one report with a translation and templates of its own."""
    shutil.copytree(MINI, folder / "content")
    (folder / "templates" / "css").mkdir(parents=True)
    shutil.copy(TEMPLATES / "css" / "print.css", folder / "templates" / "css")
    shutil.copytree(TEMPLATES / "locale", folder / "templates" / "locale")
    shutil.copy(TEMPLATES / "about.html", folder / "templates")
    translating.update_catalogues(folder / "content", "en")
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once, with its cache."""
    folder = project(tmp_path_factory.mktemp("built") / "project")
    made(folder, folder / "cache")
    return folder


@pytest.fixture
def again(built: Path, tmp_path: Path) -> Path:
    """A copy of it, with all that the first build kept."""
    shutil.copytree(built, tmp_path / "project")
    return tmp_path / "project"


def made(folder: Path, cache: Path | None, output: str = "output", jobs: int = 1, scheduler: str = "") -> str:
    """The sums of the site that is built."""
    target = folder / output
    rebuild.to_disk(folder / "content", folder / "templates", target, cache, jobs, scheduler)
    for line in (target / SUMS).read_text("utf-8").splitlines()[1:]:
        digest, _, path = line.partition("  ")
        assert digest == entries.sha256((target / path).read_bytes()).hexdigest()
    return (target / SUMS).read_text("utf-8")


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), "utf-8")

    return change


def looked_at(folder: Path, before: Mapping[str, Leaves]) -> Mapping[str, Leaves]:
    """The reports as the preview has them, each of which has shown its text; `before`: so long it has had them."""
    settings, reports, _ = load.survey(folder / "content")
    assert settings
    templates, kept = load.templates(folder / "templates"), store.Store(folder / "cache", store.program())
    names = [report.name for report in reports]
    made = [Leaves(report, settings, templates, kept, before.get(report.name)) for report in reports]
    assert all(leaves.page(f"zh/{name}/report/index.html") for name, leaves in zip(names, made, strict=True))
    return dict(zip(names, made, strict=True))


def differing(folder: Path, site: Path, before: Mapping[str, Leaves]) -> list[str]:
    """Pages that are otherwise when each is made alone, as the preview does, than in the site that was built."""
    leaves = looked_at(folder, before)
    pages = [path.relative_to(site).as_posix() for path in sorted(site.glob("*/*/**/index.html"))]
    alone = {path: leaves[path.split("/")[1]].page(path) for path in pages if path.split("/")[1] in leaves}
    assert len([data for data in alone.values() if data]) >= 20 * len(leaves)
    return [path for path, data in alone.items() if data and data != (site / path).read_bytes()]


def second_report(folder: Path) -> None:
    shutil.copytree(folder / REPORT, folder / "content" / "linjiang-2026")


def with_aliases(folder: Path) -> None:
    """Of two reports; two indicators become one."""
    second_report(folder)
    made(folder, folder / "cache")
    (folder / "content" / "aliases.toml").write_text('[alias.gdp]\nids = ["retail-sales"]\n', "utf-8")


def report_of_next_year(folder: Path) -> None:
    second_report(folder)
    settings = folder / "content" / "linjiang-2026" / "report.toml"
    text = settings.read_text("utf-8")
    for old, new in (
        ("2025-01-08", "2026-01-08"),
        ('review = "2024"', 'review = "2025"'),
        ('plan = "2025"', 'plan = "2026"'),
    ):
        assert old in text
        text = text.replace(old, new)
    settings.write_text(text, "utf-8")


def another_number(folder: Path) -> None:
    """The target of growth, in one report."""
    for name in ("source.txt", "report.md"):
        edit(f"{REPORT}/{name}", "6%左右", "5%左右")(folder)


def another_word(folder: Path) -> None:
    """Where no number is."""
    for name in ("source.txt", "report.md"):
        edit(f"{REPORT}/{name}", "招商引资", "对外招商引资")(folder)


def at_the_beginning(folder: Path) -> None:
    """A word received, with which all that follows stands farther back in the source."""
    for name in ("source.txt", "report.md"):
        edit(f"{REPORT}/{name}", "各位代表", "尊敬的各位代表")(folder)


def another_template(folder: Path) -> None:
    text = (TEMPLATES / "compare.html").read_text("utf-8")
    (folder / "templates" / "compare.html").write_text(text.replace("{% block main %}", "{% block main %}<!-- -->"))


def beside_another(change: Callable[[Path], object]) -> Callable[[Path], object]:
    """The same where there are pages above two reports, which were made before."""

    def changed(folder: Path) -> object:
        report_of_next_year(folder)
        made(folder, folder / "cache")
        return change(folder)

    return changed


CONFIRMED: tuple[vouching.How, str, str] = ("one", "2026-11-28", "林一")
CHANGES = {
    "source": edit(f"{REPORT}/source.txt", "审议", "审 议"),
    "edition": edit(f"{REPORT}/report.md", "〔全市〕", "〔全市的〕"),
    "source and edition": at_the_beginning,
    "settings": edit(f"{REPORT}/report.toml", 'zh = "林一"', 'zh = "林二"'),
    "chart": edit(f"{REPORT}/charts.toml", "新能源产业一年增加12亿元", "新能源产业一年多出12亿元"),
    "chart order": edit(f"{REPORT}/charts.toml", '"new-energy-output", "equipment-output"', '"equipment-output"'),
    "glossary": edit(f"{REPORT}/glossary.toml", "经认定的、", "经过认定的、"),
    "indicator": edit(f"{REPORT}/indicators.toml", "output of the new-energy industry", "new-energy output"),
    "translation": edit(
        f"{REPORT}/locale/en.po",
        'msgid "一、2024年工作回顾"\nmsgstr ""',
        'msgid "一、2024年工作回顾"\nmsgstr "I. Review"',
    ),
    "confirmed": lambda folder: vouching.confirm(
        folder / "content", folder / "templates", "", ["gdp@2024"], *CONFIRMED
    ),
    "page": edit(f"{REPORT}/pages/about.zh.md", "虚构", "想象"),
    "new page": lambda folder: (folder / REPORT / "pages" / "method.zh.md").write_text("方法。\n", "utf-8"),
    "site": edit("content/site.toml", "Work Reports of Linjiang", "Reports of Linjiang"),
    "address": edit("content/site.toml", "reports.linjiang.example", "linjiang.example"),
    "languages": edit("content/site.toml", '["zh", "en"]', '["en", "zh"]'),
    "template": edit("templates/about.html", "{% block main %}", "{% block main %}<!-- -->"),
    "style": edit("templates/css/print.css", "{", "{ "),
    "words": edit("templates/locale/zh.po", 'msgid "nav.skip"\nmsgstr "', 'msgid "nav.skip"\nmsgstr "请'),
    "new template": lambda folder: (folder / "templates" / "icon.svg").write_text("<svg/>", "utf-8"),
    "new report": second_report,
    "aliases": with_aliases,
    "word beside another report": beside_another(edit(f"{REPORT}/report.md", "〔全市〕", "〔全市的〕")),
    "number beside another report": beside_another(another_number),
    "template beside another report": beside_another(another_template),
    "renamed report": lambda folder: (folder / REPORT).rename(folder / "content" / "linjiang-2026"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_any_change_the_site_is_the_one_that_a_clean_build_makes(again: Path, change: str) -> None:
    before, seen = (again / "output" / SUMS).read_text("utf-8"), looked_at(again, {})
    CHANGES[change](again)
    warm = made(again, again / "cache")
    assert made(again, None, "clean") == warm
    assert before != warm
    assert warm == made(again, again / "cache")
    assert [] == differing(again, again / "clean", seen)


@pytest.mark.parametrize(
    ("change", "quoting"), [(CHANGES["edition"], True), (at_the_beginning, False)], ids=["supplied", "received"]
)
def test_of_a_changed_paragraph_pages_that_do_not_show_it_are_not_made_again(
    again: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], quoting: bool
) -> None:
    """`quoting`: whether other pages quote the sentence that is changed."""
    made_now: list[str] = []
    page = render._page
    monkeypatch.setattr(render, "_page", lambda *given: made_now.append(given[1].path) or page(*given))
    change(again)
    made(again, again / "cache")
    assert "zh/linjiang-2025/report/index.html" in made_now
    assert quoting == ("zh/linjiang-2025/indicators/series/index.html" in made_now)
    assert [] == [path for path in made_now if path.endswith("charts/growth/index.html")]


@pytest.mark.parametrize(
    ("change", "composed"),
    [
        (another_number, {"place linjiang", "across gdp", "across new-urban-jobs"}),
        (another_word, {"place linjiang"}),
    ],
)
def test_of_a_change_pages_above_the_reports_that_do_not_show_it_are_not_composed(
    again: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], composed: set[str]
) -> None:
    """The other number stands in the same sentence."""
    report_of_next_year(again)
    made(again, again / "cache")
    seen: list[str] = []
    compose = asked.Tracer._composed
    monkeypatch.setattr(asked.Tracer, "_composed", lambda self, unit: seen.append(unit.name) or compose(self, unit))
    change(again)
    made(again, again / "cache")
    assert {f"{lang} {name}" for lang in ("zh", "en") for name in composed} == set(filter(None, seen))


def test_a_report_that_goes_takes_its_pages_along(again: Path) -> None:
    before = (again / "output" / SUMS).read_text("utf-8")
    second_report(again)
    made(again, again / "cache")
    shutil.rmtree(again / "content" / "linjiang-2026")
    assert before == made(again, again / "cache")
    assert not (again / "output" / "zh" / "linjiang-2026").exists()


STEPS: tuple[Callable[[Path], object], ...] = (
    report_of_next_year,
    another_number,
    lambda folder: shutil.copytree(folder / REPORT, folder / "content" / "linjiang-2025-draft"),
    another_word,
    lambda folder: (folder / REPORT).rename(folder / "content" / "linjiang-2024"),
    lambda folder: shutil.rmtree(folder / "content" / "linjiang-2025-draft"),
    lambda folder: (folder / "content" / "linjiang-2024").rename(folder / REPORT),
)


def test_what_lies_there_from_build_to_build_is_what_a_clean_build_makes(again: Path) -> None:
    """And each build leaves the output as it says that it does."""
    for number, change in enumerate(STEPS):
        change(again)
        kept = made(again, again / "cache")
        assert as_left(str(again / "cache"), str(again / "output"))[1]
        assert (number, made(again, None, "fresh")) == (number, kept)


@pytest.mark.parametrize("step", ["define", "judge", "placed"])
def test_after_a_build_that_was_killed_the_site_is_the_one_that_a_clean_build_makes(again: Path, step: str) -> None:
    report_of_next_year(again)
    made(again, again / "cache")
    edit(f"{REPORT}/indicators.toml", "output of the new-energy industry", "new-energy output")(again)
    another_number(again)
    killed = f"import os; from site_gen.data.collection import collect; collect.{step} = lambda *_: os._exit(9)"
    script = f"{killed}; from site_gen.start import main; main()"
    run = [sys.executable, "-c", script, "build", "--cache", "cache", "--templates", "templates"]
    assert 9 == subprocess.run(run, cwd=again).returncode
    assert made(again, None, "fresh") == made(again, again / "cache")
    assert [] == list((again / "cache").rglob("*.new*"))


def test_another_program_uses_nothing_of_what_this_one_kept(again: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    part = build.part
    monkeypatch.setattr(build, "part", lambda *given: asked.append(given) or part(*given))
    made(again, again / "cache")
    assert [] == asked
    monkeypatch.setattr(store, "program", lambda: "the next version")
    made(again, again / "cache")
    assert 1 == len(asked)


def test_the_program_is_known_by_each_word_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    one = store.words(str(tmp_path))
    (tmp_path / "a.py").write_text("2")
    two = store.words(str(tmp_path))
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert 3 == len({one, two, store.words(str(tmp_path))})


def test_what_cannot_be_content_is_refused_without_being_read(again: Path) -> None:
    pages = again / REPORT / "pages"
    with (pages / "huge.zh.md").open("wb") as file:
        file.truncate(1 << 40)
    os.mkfifo(pages / "pipe.zh.md")
    (pages / "link.zh.md").symlink_to("/dev/zero")
    with pytest.raises(ContentError) as caught:
        made(again, again / "cache")
    assert ["huge.zh.md", "link.zh.md", "pipe.zh.md"] == [Path(each.file).name for each in caught.value.problems]


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "gone", "links"])
def test_damaged_entries_are_no_entries(again: Path, damage: str) -> None:
    before = (again / "output" / SUMS).read_text("utf-8")
    for path in (again / "cache" / "entries").iterdir():
        data = path.read_bytes()
        path.unlink()
        if damage == "links":
            path.symlink_to(path.name)
        elif damage != "gone":
            path.write_bytes({"cut": data[:-9], "changed": data[:40] + b"?" + data[41:], "empty": b""}[damage])
    assert before == made(again, again / "cache", "other")


def test_pages_above_the_reports_that_the_cache_lost_are_made_again(again: Path) -> None:
    before = (again / "output" / SUMS).read_text("utf-8")
    pages = [path for path in (again / "cache" / "entries").iterdir() if path.read_bytes()[32:].startswith(b"<")]
    assert len(pages) > 4
    for path in pages:
        path.unlink()
    assert before == made(again, again / "cache", "other")


def test_a_page_that_the_cache_lost_is_composed_again_where_others_have_changed(again: Path) -> None:
    report_of_next_year(again)
    made(again, again / "cache")
    for path in (again / "cache" / "entries").iterdir():
        if path.read_bytes()[32:].startswith(b"<"):
            path.unlink()
    another_number(again)
    assert made(again, again / "cache") == made(again, None, "clean")


def test_what_was_made_while_the_lists_of_the_collection_changed_is_not_kept(
    again: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (again / "content" / "formulas.toml").write_text("")
    aliases, all_made, made_anew = again / "content" / "aliases.toml", above._above, list[int]()

    def overtaken(*given: object) -> object:
        made_anew.append(1)
        found = all_made(*given)  # type: ignore[arg-type]  # as it is called
        aliases.write_text("")
        return found

    monkeypatch.setattr(above, "_above", overtaken)
    for output in ("one", "two"):
        aliases.unlink(missing_ok=True)
        made(again, again / "cache", output)
    assert [1, 1] == made_anew


@pytest.mark.parametrize("cache", ["file", "file/below", "/proc/nowhere"])
def test_a_cache_that_cannot_be_written_is_none(again: Path, cache: str) -> None:
    (again / "file").write_text("not a folder")
    before = (again / "output" / SUMS).read_text("utf-8")
    assert before == made(again, again / cache, "other")


def test_report_by_report_is_the_same_as_all_at_once(again: Path) -> None:
    build.to_disk(again / "content", again / "templates", again / "alone")
    assert (again / "alone" / SUMS).read_text("utf-8") == made(again, again / "cache")
    second_report(again)
    build.to_disk(again / "content", again / "templates", again / "whole")
    assert (again / "whole" / SUMS).read_text("utf-8") == made(again, again / "cache")


def test_reports_of_one_place_that_name_two_are_refused_though_both_are_kept(again: Path) -> None:
    second_report(again)
    made(again, again / "cache")
    edit("content/linjiang-2026/report.toml", 'zh = "临江市", en', 'zh = "临海市", en')(again)
    for _ in range(2):
        with pytest.raises(ContentError) as caught:
            made(again, again / "cache")
        assert ["place-name"] == [each.rule for each in caught.value.problems]


def test_one_process_and_two_make_the_same(again: Path) -> None:
    second_report(again)
    assert made(again, None, "one") == made(again, again / "fresh", "two", jobs=2)
    assert made(again, None, "one", jobs=2) == made(again, again / "fresh", "two")


def test_a_cluster_makes_the_same(again: Path) -> None:
    from distributed import LocalCluster

    second_report(again)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        there = made(again, again / "fresh", "two", scheduler=cluster.scheduler_address)
    assert made(again, None, "one") == there


def test_all_that_is_wrong_in_any_report_is_told_with_and_without_a_cache(again: Path) -> None:
    second_report(again)
    made(again, again / "cache")
    for slug in ("linjiang-2025", "linjiang-2026"):
        edit(f"content/{slug}/report.md", "obs:gdp@2024", "obs:gpd@2024")(again)
    edit("content/linjiang-2026/charts.toml", 'form = "structure"', 'form = "pie"')(again)
    before = (again / "output" / SUMS).read_text("utf-8")
    with pytest.raises(ContentError) as plain:
        build.to_disk(again / "content", again / "templates", again / "output")
    for jobs in (1, 2):
        with pytest.raises(ContentError) as cached:
            made(again, again / "cache", jobs=jobs)
        assert plain.value.problems == cached.value.problems
    assert before == (again / "output" / SUMS).read_text("utf-8")


def test_what_a_stranger_changed_in_the_output_is_mended(again: Path) -> None:
    before = made(again, again / "cache")
    (again / "output" / "index.html").write_bytes(b"defaced")
    (again / "output" / "404.html").unlink()
    assert before == made(again, again / "cache")


def command(folder: Path, *options: str, loaded: bool = False, **environment: str) -> list[str]:
    """Runs `site-gen build` in `folder`; what it said, and which heavy libraries it loaded, or all that it did."""
    names = "sys.modules" if loaded else f"[name for name in {HEAVY!r} if name in sys.modules]"
    script = f"import sys; from site_gen.start import main; main(); print(*{names})"
    own = {**os.environ, **environment}
    ran = subprocess.run(
        [sys.executable, "-c", script, "build", *options],
        cwd=folder,
        env=own,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.splitlines()


def test_a_build_with_nothing_to_do_says_the_same_and_loads_nothing(again: Path) -> None:
    wait_for_the_clock(again)
    first, loaded = command(again)
    assert "jinja2" in loaded or "msgspec" in loaded
    assert [first, ""] == command(again)
    (again / "output" / "index.html").write_bytes(b"defaced")
    assert "msgspec" in command(again)[-1]
    assert [first, ""] == command(again)
    edit(f"{REPORT}/report.md", "〔全市〕", "〔全市的〕")(again)
    assert "markdown_it" in command(again)[-1]
    assert "〔全市的〕" not in command(again)[0]


def test_a_changed_paragraph_loads_nothing_that_reads_numbers_names_or_draws(again: Path) -> None:
    own = f"{REPORT}/indicators.toml"
    edit(own, '"装备制造产业产值", en = "output of the equipment industry"', '"沅江谣产值", en = ""')(again)
    assert "pypinyin" in command(again, loaded=True)[-1].split()
    edit(f"{REPORT}/report.md", "请予审议。", "请予审议。〔谢谢大家！〕")(again)
    loaded = command(again, loaded=True)[-1].split()
    assert "site_gen.edition.inline" in loaded
    assert [] == [name for name in loaded if name.removeprefix("site_gen.").startswith(UNTOUCHED)]


def test_reports_that_one_process_makes_are_drawn_by_one_other(again: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second_report(again)
    started: list[str] = []
    start = companion._started
    monkeypatch.setattr(companion, "_started", lambda module: started.append(module) or start(module))
    assert 2 == made(again, None).count("/charts/index.html") / 2
    assert ["site_gen.corridor.draughtsman"] == started


@pytest.mark.parametrize("change", [CHANGES["edition"], at_the_beginning], ids=["supplied", "received"])
def test_no_process_is_started_where_every_drawing_is_kept(
    again: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    change(again)
    monkeypatch.setattr(companion, "_started", None)
    assert made(again, again / "cache")
    edit(f"{REPORT}/charts.toml", 'form = "dumbbell"', 'form = "slope"')(again)
    with pytest.raises(TypeError):
        made(again, again / "cache")


def test_who_builds_loads_nothing_that_draws(again: Path) -> None:
    loaded = command(again, "--no-cache", loaded=True)[-1].split()
    assert "site_gen.corridor.studio" in loaded
    drawing = ("pyecharts", "py_mini_racer", "quickjs", "site_gen.charts.engine", "site_gen.charts.svg")
    assert [] == [name for name in loaded if name.startswith(drawing)]


def test_no_process_takes_many_reports_while_others_have_none() -> None:
    assert [4] * 12 + [2] == [len(each) for each in parts.batched([*range(50)], 2)]
    assert [1, 1, 1] == [len(each) for each in parts.batched([*range(3)], 2)]
    assert [] == [*parts.batched([], 2)]


def wait_for_the_clock(folder: Path) -> None:
    """Until the newest file is older than the coarsest clock of a disk."""
    time.sleep(2.1)


@pytest.mark.parametrize(
    "arguments", [["check"], ["build", "--no-cache"], ["build", "--cache"], ["build", "--help"], []]
)
def test_other_commands_are_not_remembered(arguments: list[str]) -> None:
    assert None is remembered(arguments)


def test_a_source_written_just_before_the_look_is_looked_at_again(again: Path) -> None:
    edit(f"{REPORT}/report.md", "〔全市〕", "〔全市的〕")(again)
    soon = time.time() + 600  # by the clock of the disk it is written at the moment of the look, however slow we are
    os.utime(again / REPORT / "report.md", (soon, soon))
    command(again)
    assert "msgspec" in command(again)[-1]


def test_folder_zone_locale_seed_and_processes_leave_no_trace(again: Path, tmp_path: Path) -> None:
    shutil.copytree(again / "content", tmp_path / "elsewhere" / "deep" / "content")
    shutil.copytree(again / "templates", tmp_path / "elsewhere" / "deep" / "templates")
    command(again, "--no-cache", TZ="Asia/Shanghai", PYTHONHASHSEED="1", LC_ALL="C", LANG="C")
    command(tmp_path / "elsewhere" / "deep", "--jobs", "2", TZ="America/Lima", PYTHONHASHSEED="2", LC_ALL="zh_CN.UTF-8")
    there = tmp_path / "elsewhere" / "deep" / "output" / SUMS
    assert (again / "output" / SUMS).read_text("utf-8") == there.read_text("utf-8")


@pytest.mark.parametrize("reports", [1, 2])
def test_two_builds_at_once_share_a_cache_and_make_the_same(again: Path, reports: int) -> None:
    if reports > 1:
        report_of_next_year(again)
    script = "from site_gen.start import main; main()"
    runs = [
        subprocess.Popen([sys.executable, "-c", script, "build", "--cache", "fresh", "--output", name], cwd=again)
        for name in ("a", "b", "a")
    ]
    assert [0, 0, 0] == [run.wait() for run in runs]
    assert (again / "a" / SUMS).read_bytes() == (again / "b" / SUMS).read_bytes()
    assert (again / "a" / SUMS).read_text("utf-8") == made(again, again / "fresh", "c")
    assert [] == list((again / "fresh").rglob("*.new*"))


def test_what_was_not_used_for_weeks_is_dropped(tmp_path: Path) -> None:
    kept = store.Store(tmp_path, "1")
    for key in ("old", "new"):
        kept.put(key, key.encode())
    kept.get("new")
    (old,) = (path for path in (tmp_path / "entries").iterdir() if path.read_bytes().endswith(b"old"))
    os.utime(old, (0, 0))
    (tmp_path / "twin-of-a-project-that-moved" / "zh").mkdir(parents=True)
    (tmp_path / "shelf").touch()
    for name in ("twin-of-a-project-that-moved", "shelf"):
        os.utime(tmp_path / name, (0, 0))
    kept.tidy()
    assert ["entries"] == [path.name for path in tmp_path.iterdir()]
    assert (None, b"new") == (kept.get("old"), kept.get("new"))


def test_what_comes_of_the_program_is_found_by_every_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(entries, "_BESIDE", tmp_path / "program")
    first, second, later = (
        store.Store(tmp_path / name, version) for name, version in (("a", "1"), ("b", "1"), ("c", "2"))
    )
    first.own.put("template", b"compiled")
    assert (b"compiled", None, None) == (second.own.get("template"), second.get("template"), later.own.get("template"))
    shutil.rmtree(tmp_path / "program")
    assert (b"compiled", None) == (first.own.get("template"), second.own.get("template"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    for quiet in (first, store.Store(None, "1")):
        quiet.own.put("more", b"")
    assert not (tmp_path / "program").exists()


def test_mistakes_of_several_reports_are_told_at_once(tmp_path: Path) -> None:
    content = Path(shutil.copytree(Path(__file__).parent / "sites" / "many", tmp_path / "content"))
    for name in ("linjiang-2024", "yunxi-2025"):
        edition = content / name / "report.md"
        edition.write_text(edition.read_text("utf-8").replace("obs:gdp@", "obs:gpd@", 1), "utf-8")
    for jobs in (1, 2):
        with pytest.raises(ContentError) as caught:
            rebuild.to_disk(content, tmp_path / "none", tmp_path / "site", None, jobs)
        told = [(Path(each.file).parent.name, each.rule) for each in caught.value.problems]
        assert [("linjiang-2024", "unknown-indicator"), ("yunxi-2025", "unknown-indicator")] == told
        assert not (tmp_path / "site").exists()


def test_a_strangers_file_whose_name_is_no_text_stays(tmp_path: Path) -> None:
    """As a zip of another system leaves it; the machine must be able to write such a name."""
    folder = project(tmp_path / "project")
    made(folder, None)
    odd = os.fsencode(folder / "output") + b"/\xb2\xe2.txt"
    try:
        with open(odd, "wb") as file:  # noqa: PTH123  a path of bytes
            file.write(b"kept")
    except OSError:
        return  # a file system that takes no such name has no such stranger
    made(folder, None)
    with open(odd, "rb") as file:  # noqa: PTH123
        assert b"kept" == file.read()


@pytest.mark.parametrize("printed", [False, True])
def test_a_machine_without_room_for_temporary_files_is_told(
    again: Path, monkeypatch: pytest.MonkeyPatch, printed: bool
) -> None:
    monkeypatch.setattr(register, "_MADE", f"{register._MADE} PRAGMA max_page_count = 2;")
    with pytest.raises(OSError, match="temporary files: database or disk is full"):
        if printed:
            build.to_disk(again / "content", again / "templates", again / "other", lambda made: {})
        else:
            made(again, again / "cache", "other")
    assert not (again / "other").exists()
