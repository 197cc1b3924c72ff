"""`build --single-file`: a report as one file, opened from the disk with nothing beside it."""

import shutil
from pathlib import Path

import pytest
from opening import LANGUAGES, Opened
from playwright.sync_api import Browser

from site_gen.corridor import rebuild

pytestmark = [pytest.mark.browser, pytest.mark.any_face]
_ELSEWHERE = "[href]:not([href^='#'], a[href^='https://reports.linjiang.example/']), [src]"
"""What would need another file; the site's public address may be told."""
MINI = Path(__file__).parents[1] / "sites" / "mini"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the single files of the made-up city and nothing else."""
    folder = tmp_path_factory.mktemp("single")
    rebuild.to_disk(MINI, folder / "none", folder / "site", single=True)
    for lang in LANGUAGES:
        made = folder / "site" / lang / "linjiang-2025" / f"report-{lang}.html"
        shutil.copy(made, folder / made.name)
    shutil.rmtree(folder / "site")
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_whole_by_itself(browser: Browser, files: Path, lang: str) -> None:
    opened = Opened(browser, files)
    page = opened(f"report-{lang}.html")
    assert ([], 1) == (opened.complaints, len(opened.requests))
    assert [] == page.eval_on_selector_all(_ELSEWHERE, "all => all.map((e) => e.outerHTML)")
    assert "rgb(253, 252, 249)" == page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator("svg path").first.is_visible()
    number = page.locator("main a.num").first
    number.click()
    assert page.locator(":target").is_visible()
    opened.close()


def test_a_later_build_without_the_word_takes_it_away(tmp_path: Path) -> None:
    single = tmp_path / "site" / "zh" / "linjiang-2025" / "report-zh.html"
    for word in (True, False):
        rebuild.to_disk(MINI, tmp_path / "none", tmp_path / "site", single=word)
        assert word == single.exists()
