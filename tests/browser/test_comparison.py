"""The list of reports and the comparisons of three made-up reports, in real Chromium."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from opening import COLOURS, RULES, Opened, violations
from playwright.sync_api import Browser, Page

from site_gen import load, write
from site_gen.corridor import build

pytestmark = pytest.mark.browser
MANY = Path(__file__).parents[1] / "sites" / "many"
PLACE = "compare/places/linjiang/"
PAGES = (
    *(f"zh/{page}index.html" for page in ("", "compare/", PLACE, "compare/years/2025/")),
    *(
        f"en/{PLACE}{page}index.html"
        for page in ("scorecard/", "coverage/", "wording/2024-2025/", "formulas/employment/", "structure/")
    ),
    *(f"en/compare/{page}index.html" for page in ("years/2025/gdp/", "indicators/gdp/", "data/", "search/")),
)
_CLIPPED = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "output"
    write.site(folder, build.site(load.content(MANY), load.templates()), sources=())
    return folder


@pytest.fixture
def opened(browser: Browser, many: Path) -> Iterator[Opened]:
    made = Opened(browser, many)
    yield made
    made.close()


def shown(page: Page) -> list[str]:
    return page.locator("ul.reports li:visible > a").all_inner_texts()


def test_reports_are_filtered_by_place_and_year(opened: Opened) -> None:
    page = opened("zh/index.html")
    page.select_option('select[name="year"]', "2025")
    assert ["临江市政府工作报告（2025年）", "云溪市政府工作报告（2025年）"] == shown(page)
    page.select_option('select[name="place"]', "临江市")
    assert ["临江市政府工作报告（2025年）"] == shown(page)
    assert "显示1 / 3" == page.locator("[data-said]").inner_text()


def test_without_scripts_the_list_is_plain_and_whole(opened: Opened) -> None:
    page = opened("en/index.html", java_script_enabled=False)
    assert 3 == len(shown(page))
    assert 0 == page.locator("form:visible").count()


def test_a_phone_hides_no_result(opened: Opened) -> None:
    page = opened("zh/compare/places/linjiang/scorecard/index.html", width=390)
    page.evaluate("document.querySelectorAll('.got').forEach((each) => each.classList.add('none'))")
    shown = page.locator(".scorecard td:visible > .got").count()
    assert 0 < shown == page.locator(".scorecard td > .got").count()


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_accessible_in_light_and_dark_and_fit_a_phone(opened: Opened, path: str) -> None:
    page = opened(path, width=390)
    assert [] == violations(page, RULES)
    page.emulate_media(color_scheme="dark")
    assert [] == violations(page, COLOURS)
    assert not page.evaluate(_CLIPPED)


@pytest.mark.parametrize("query", ["云轨客运量", "1.2万", "12000"])
def test_one_search_goes_through_all_reports_from_the_disk(opened: Opened, query: str) -> None:
    page = opened("zh/compare/search/index.html")
    page.fill("#q", query)
    page.wait_for_selector("#results li")
    assert "临江市政府工作报告（2025年）" in page.locator("#results h2 a").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("就业 云轨", "临江市政府工作报告（2025年）"),
        ("云溪市 增长", "云溪市政府工作报告（2025年）"),
        ("临江市 2024 增长", "临江市政府工作报告（2025年）"),
        ("云溪市", "云溪市政府工作报告（2025年）"),
        ("2024年就业", "临江市政府工作报告（2025年）"),
    ],
)
def test_words_that_stand_apart_are_found_and_a_title_says_place_and_year(
    opened: Opened, query: str, first: str
) -> None:
    page = opened("zh/compare/search/index.html")
    page.fill("#q", query)
    page.wait_for_selector("#results h2")
    assert first == page.locator("#results h2 a").first.inner_text()


@pytest.mark.parametrize(("query", "found"), [("gdp", True), ("dp", False)])
def test_a_few_letters_are_not_found_within_a_word(opened: Opened, query: str, found: bool) -> None:
    page = opened("en/compare/search/index.html")
    page.fill("#q", query)
    page.wait_for_selector("#search-status:not(:empty)")
    assert found == bool(page.locator("#results h2").count())


def test_on_paper_each_place_of_a_year_has_its_row(opened: Opened) -> None:
    page = opened("zh/compare/years/2025/gdp/index.html")
    page.emulate_media(media="print")
    assert ["云溪市", "临江市"] == page.locator(".strip").first.locator("tbody th:visible").all_inner_texts()


def test_the_scorecard_prints_across_the_sheet(opened: Opened) -> None:
    page = opened("zh/compare/places/linjiang/scorecard/index.html")
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)


_FORTY_PAIRS = """() => {
  const list = document.querySelector('.against');
  for (let at = 0; at < 40; at++) {
    const pair = list.lastElementChild.cloneNode(true);
    pair.querySelector('h3').textContent = `begins${at}.`;
    pair.querySelector(':scope > div:last-child .meta').textContent = `ends${at}.`;
    list.append(pair);
  }
}"""


def test_a_target_and_its_result_stand_on_one_sheet(opened: Opened) -> None:
    page = opened(f"zh/{PLACE}index.html")
    page.evaluate(_FORTY_PAIRS)
    sheets = [each.extract_text() for each in pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert [] == [at for at in range(40) if not any(f"begins{at}." in one and f"ends{at}." in one for one in sheets)]


def test_on_a_phone_the_head_of_the_matrix_begins_where_its_table_does(opened: Opened) -> None:
    page = opened("zh/index.html", width=360)
    ends = "one => one.getBoundingClientRect().left"
    caption, table = (page.locator(f".matrix{each}").evaluate(ends) for each in (" caption span", ""))
    assert abs(caption - table) < 2


def test_six_years_of_values_stand_side_by_side_on_a_desk(opened: Opened) -> None:
    page = opened(f"en/{PLACE}values/index.html", width=1440)
    row = "head => { while (head.cells.length < 7) head.append(head.lastElementChild.cloneNode(true)) }"
    page.locator(".side thead tr").first.evaluate(row)
    assert page.locator(".scroll:has(> .side)").first.evaluate("one => one.scrollWidth <= one.clientWidth")


_MANY_YEARS = r"""() => {
  const table = document.querySelector('table.scorecard');
  const row = table.tBodies[0].rows[0];
  const got = (inner) => `<span class="aim">≥11</span><span class="got kept">${inner}</span>`;
  const [silent, scope] = ['<a class="silent" href="#">not read</a>', '<span class="scope">average</span>'];
  const full = [got('11.84'), '<span class="got none tight">469.47</span>', got(silent), got(`5.1 ${scope}`),
    `${got('1.2')}<a class="badge" href="#">missed, says the report</a>`];
  for (const [at, cell] of [...row.cells].entries()) if (at) cell.remove();
  for (const head of [...table.tHead.rows[0].cells].slice(1)) head.remove();
  for (let at = 0; at < 21; at++) {
    table.tHead.rows[0].insertAdjacentHTML('beforeend', `<th class="n">${2004 + at}</th>`);
    row.insertAdjacentHTML('beforeend', `<td>${full[at % 5]}</td>`);
  }
  const told = [];
  for (const cell of [...row.cells].slice(1)) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const { left, right } = (texts.currentNode.parentElement.closest('.got') ?? cell).getBoundingClientRect();
      const parts = [...range.getClientRects()];
      if (parts.length > 1 || parts.some((part) => part.left < left + 1.5 || part.right > right - 1.5))
        told.push(word[0]);
    }
  }
  for (const link of table.querySelectorAll('a.silent, .badge'))
    if (link.getBoundingClientRect().height < 24) told.push(`${link.textContent}: low`);
  return [...new Set(told)];
}"""


def test_twenty_years_of_a_scorecard_are_whole_words_and_figures_with_room_around_them(opened: Opened) -> None:
    assert [] == opened("en/compare/places/linjiang/scorecard/index.html").evaluate(_MANY_YEARS)


def test_a_long_value_of_a_target_breaks_on_a_phone(opened: Opened) -> None:
    page = opened(f"en/{PLACE}index.html", width=390)
    value = page.locator(".against .value a").first
    value.evaluate("one => { one.className = 'long'; one.textContent = 'at least 650 million metric tons in all' }")
    ends = "one => [one, one.closest('.against')].map((each) => each.getBoundingClientRect().right)"
    own, column = value.evaluate(ends)
    assert own <= column


def _neighbours(tmp_path: Path, words: str, year: int) -> Path:
    """A report with figures, and another one that states one of their indicators, too: `words`, with `{}` for it."""
    content, folder = tmp_path / "content", tmp_path / "output"
    shutil.copytree(MANY.parent / "mini", content)
    other = content / "yunxi-2025"
    shutil.copytree(MANY / "yunxi-2025", other)
    for name, value in (("source.txt", "30亿元"), ("report.md", f"[30亿元](obs:new-energy-output@{year})")):
        text = (other / name).read_text("utf-8").rstrip("\n")
        (other / name).write_text(f"{text}\n\n{words.format(value)}\n", "utf-8")
    own = (content / "linjiang-2025" / "indicators.toml").read_text("utf-8")
    with (other / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(own)
    write.site(folder, build.site(load.content(content), load.templates()), sources=())
    return folder


@pytest.mark.any_face
def test_a_figure_is_explored_beside_another_report(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, _neighbours(tmp_path, "新能源产业产值{}。", 2024))
    page = opened("zh/linjiang-2025/charts/industry/index.html", 390)
    figure = page.locator("#fig-chains")
    figure.locator("button.explore").click()
    figure.locator("select[name=with]").select_option("yunxi-2025")
    figure.locator("select[name=view]").select_option("table")
    heads = figure.locator(".live-table th[scope=row]")
    heads.filter(has_text="云溪市").wait_for()
    assert 5 == heads.count()
    links = figure.locator(".live-table a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert ["yunxi-2025"] == [slug for link in links if (slug := link.split("/")[-3]) != "linjiang-2025"]
    assert "with=yunxi-2025" in page.url and not page.evaluate(_CLIPPED)
    assert [] == opened.complaints
    opened.close()


@pytest.mark.any_face
def test_a_reading_that_waits_for_a_person_is_not_explored_beside_others(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, _neighbours(tmp_path, "去年，新能源产业产值{}。", 2022))
    page = opened("zh/linjiang-2025/charts/industry/index.html", 390)
    figure = page.locator("#fig-chains")
    figure.locator("button.explore").click()
    figure.locator("select[name=view]").select_option("table")
    figure.locator("select[name=with]").select_option("yunxi-2025")
    page.wait_for_function("() => document.URL.includes('with=yunxi-2025')")
    heads = figure.locator(".live-table th[scope=row]")
    heads.first.wait_for()
    assert (4, 0) == (heads.count(), heads.filter(has_text="云溪市").count())
    opened.close()
