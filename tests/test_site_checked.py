"""What the site says of who checked its numbers: once a page, in each card, in the data; and how often it errs."""

import csv
import json
import re
from pathlib import Path

from msgspec.structs import replace
from siting import cards

from site_gen import load
from site_gen.commands import vouching
from site_gen.corridor import build
from site_gen.site.pages.checked_record import MEASURED

ROOT = Path(__file__).parents[1]
MINI = ROOT / "tests" / "sites" / "mini"
SLUG = "linjiang-2025"
NOBODY = "程序读取，没有人核对过"
FLAG = '<span class="flag">未核对</span>'


def test_a_number_that_the_program_doubted_says_so_wherever_it_stands(content: Path) -> None:
    settings = content / SLUG / "report.toml"
    settings.write_text('unsure = ["retail-sales@2024", "gdp@2024"]\n' + settings.read_text("utf-8"), "utf-8")
    confirm(content, "gdp@2024")
    files = site(content)
    report, table = (files[f"zh/{SLUG}/{page}/index.html"] for page in ("report", "indicators"))
    assert 1 == len(re.findall('<a class="num[^"]* doubted', report))
    assert "数字：存疑" in report
    assert re.search('class="num[^"]* doubted[^"]*"[^>]*aria-label="社会消费品零售总额，2024年，存疑', report)
    assert 1 == table.count('<span class="flag">存疑</span>')
    assert "其中1个程序没有把握" in files[f"zh/{SLUG}/index.html"]
    assert "Of 1 the program was not sure; it is marked as doubtful." in files[f"en/{SLUG}/index.html"]
    assert "约有一半读得对" in files[f"zh/{SLUG}/method/index.html"]
    assert "程序没有把握，也没有人核对过" in "".join(text for path, text in files.items() if "cards" in path)
    assert {"retail-sales@2024"} == {id for id, row in rows(files).items() if row["doubted"] == "yes"}


def site(content: Path, **settings: bool) -> dict[str, str]:
    loaded = load.content(content)
    loaded = replace(loaded, settings=replace(loaded.settings, **settings)) if settings else loaded
    files = build.site(loaded, load.templates())
    return {path: data.decode() for path, data in files.items() if path.endswith((".html", ".csv", ".json", ".js"))}


def confirm(content: Path, *names: str, how: vouching.How = "all", by: str = "林一") -> None:
    vouching.confirm(content, Path("templates"), "", names, how, "2026-11-28", by)


def rows(files: dict[str, str]) -> dict[str, dict[str, str]]:
    text = files[f"data/{SLUG}/observations.csv"].lstrip("\ufeff").splitlines()
    return {row["observation"]: row for row in csv.DictReader(text)}


def test_without_a_file_everything_is_the_programs_and_said_once_a_page(content: Path) -> None:
    files = site(content)
    assert {("program", "")} == {(row["checked"], row["checked_on"]) for row in rows(files).values()}
    pages = {path: text for path, text in files.items() if path.startswith(f"zh/{SLUG}/") and path.endswith(".html")}
    report = pages.pop(f"zh/{SLUG}/report/index.html")
    assert (12, 1) == (cards(files, "zh", SLUG).count(NOBODY), report.count(NOBODY)), "in each card, once for the page"
    for path in (f"zh/{SLUG}/method/index.html", f"zh/{SLUG}/data/index.html"):
        assert NOBODY in pages.pop(path)
    said = {path: text.count(NOBODY) for path, text in pages.items() if NOBODY in text}
    assert {1} == set(said.values())
    assert {f"zh/{SLUG}/index.html", f"zh/{SLUG}/charts/industry/index.html"} <= said.keys()
    assert FLAG not in pages[f"zh/{SLUG}/index.html"]
    assert files == site(content)


def test_one_by_one_and_in_a_list_are_told_apart(content: Path) -> None:
    confirm(content, "gdp@2024", how="one")
    confirm(content, "17", how="many")
    files = site(content)
    table = rows(files)
    assert ("person", "2026-11-28") == (table["gdp@2024"]["checked"], table["gdp@2024"]["checked_on"])
    assert ("list", "2026-11-28") == (table["new-energy-output@2023"]["checked"], "2026-11-28")
    assert ("program", "") == (table["retail-sales@2024"]["checked"], table["retail-sales@2024"]["checked_on"])
    data = json.loads(files[f"data/{SLUG}/observations.json"])
    assert {"person": 1, "list": 4, "program": 7} == {
        how: sum(each["checked"] == how for each in data["observations"]) for how in ("person", "list", "program")
    }
    schema = json.loads(files[f"data/{SLUG}/datapackage.json"])["resources"][0]["schema"]["fields"]
    (field,) = (field for field in schema if field["name"] == "checked")
    assert ["person", "list", "program"] == field["constraints"]["enum"]
    report = files[f"zh/{SLUG}/report/index.html"]
    numbers = re.findall(r'<a class="num[^"]*"[^>]* id="([^"]*)"', report)
    marked = re.findall(r'<a class="num[^"]* open"[^>]* id="([^"]*)"', report)
    assert (12, 7) == (len(numbers), len(marked)), "those that a reader can have marked in the text"
    assert (1, 4, 7) == tuple(
        cards(files, "zh", SLUG).count(f'<p class="meta">{words}</p>')
        for words in ("人工核对，2026年11月28日", "成批核对，2026年11月28日", NOBODY)
    )
    assert "Checked in a list, November 28, 2026" in cards(files, "en", SLUG)


def test_where_some_are_checked_the_others_are_marked(content: Path) -> None:
    confirm(content, "gdp@2024", "gdp@2024?measure=growth")
    overview = site(content)[f"zh/{SLUG}/index.html"]
    assert "12个数中，人工逐个核对2个，成批核对0个，程序读取、没有人核对过的10个。" in overview
    assert 1 == overview.count(FLAG), "of three key figures one"
    chart = site(content)[f"zh/{SLUG}/charts/industry/index.html"]
    assert "其中4个数没有人核对过" in chart
    confirm(content, "13", "17", "21")
    files = site(content)
    assert "12个数都由人逐个与原句核对过。" in files[f"zh/{SLUG}/index.html"]
    assert "没有人核对" not in files[f"zh/{SLUG}/charts/industry/index.html"]


def test_people_are_named_only_where_the_site_says_so(content: Path) -> None:
    confirm(content, "13", by="赵一")
    confirm(content, "gdp@2024", by="王二")
    method = f"zh/{SLUG}/method/index.html"
    files = site(content)
    assert "由两人以上核对过的数：1个。" in files[method]
    assert not [path for path, text in files.items() if "赵一" in text]
    assert "核对者：王二、赵一。" in site(content, credits=True)[method]


def test_the_errors_told_are_no_fewer_than_those_measured() -> None:
    """Where the benchmark gets worse, the method page may not go on as before."""
    measured = (ROOT / "benchmarks" / "README.md").read_text("utf-8")
    (told,) = re.findall(r"(\d+) readings of ([\d,]+) that are wrong", measured)
    wrong, readings = (int(number.replace(",", "")) for number in told)
    assert MEASURED.wrong / MEASURED.readings >= wrong / readings
    table = measured[measured.index("| report | detection F1") : measured.index("A dozen headline facts")]
    strict = [row.split("|")[-2].strip() for row in table.splitlines() if row.startswith("| ") and "." in row]
    *each, mean = map(float, strict)
    assert 9 == len(each)
    assert float(MEASURED.mean) <= mean
    assert (float(MEASURED.lowest), float(MEASURED.highest)) <= (min(each), max(each))
