"""Names and other short texts in the catalogue of a translation: written there, kept there, shown from there."""

import re
from pathlib import Path

import pytest

from site_gen import load
from site_gen.commands import translating
from site_gen.corridor import build, convert
from site_gen.edition.catalogue import read_catalogue

FILLER = "".join(
    f"我们持续推进重点工作{n}，全面落实各项部署，群众获得感不断增强，经济社会平稳健康发展。\n" for n in "甲乙丙丁"
)
REPORT = (
    "临江市政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n"
    "2023年，全市地区生产总值完成2580亿元。建成体育公园12个。新增“龙腾”示范带9条。\n二、2024年工作安排\n"
    f"2024年，地区生产总值增长6%左右。\n{FILLER}"
)
CATALOGUE = Path("content/linjiang-2024/locale/en.po")


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A report just read, and the text of its first catalogue."""
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(REPORT, "utf-8")
    convert.new(Path("report.txt"), Path("content/linjiang-2024"))
    translating.update_catalogues(Path("content"), "en")
    return CATALOGUE.read_text("utf-8")


def _entry(text: str, words: str) -> tuple[str, bool, tuple[str, ...]]:
    found = next(e for e in read_catalogue(text).entries if e.context.startswith("indicator:") and words in e.msgid)
    return found.msgstr, found.fuzzy, found.extracted


def _page(name: str) -> str:
    files = build.site(load.content(Path("content")), load.templates())
    return files[f"en/linjiang-2024/{name}index.html"].decode()


def test_a_translator_sees_each_name_with_its_sentence_and_what_rules_make_of_it(begun: str) -> None:
    said, fuzzy, comments = _entry(begun, "体育公园")
    assert ("sports parks built", True) == (said, fuzzy)
    assert "建成体育公园12个" in comments[0]
    assert ("", False) == _entry(begun, "龙腾")[:2]
    again = translating.update_catalogues(Path("content"), "en")
    assert begun == CATALOGUE.read_text("utf-8")
    assert re.search(r"0 of \d+ blocks translated, 1 stale", again)


def test_chapters_that_nobody_has_translated_are_called_by_what_they_are(begun: str) -> None:
    overview, report = _page(""), _page("report/")
    assert "Review of 2023" in overview and "Work planned for 2024" in overview and "工作回顾" not in overview
    assert re.search(r'href="#\w+"[^>]*>Review of 2023<', report)
    assert "工作回顾" in re.sub(r"<[^>]*>", "", report)  # the text itself stays as it is
    said = re.sub('(msgid "一、2023年工作回顾"\nmsgstr )""', r'\1"I. What was done in 2023"', begun)
    CATALOGUE.write_text(said, "utf-8")
    assert "What was done in 2023" in _page("") and "Review of 2023" not in _page("") + _page("report/")


def test_what_a_translator_writes_is_shown_and_outlives_an_update(begun: str) -> None:
    page = _page("indicators/")
    assert "Sports parks built" in page and "English name made by rule" in page
    assert 'lang="zh-Latn" translate="no">' in page  # of what rules cannot name
    entry = re.compile(r'#\. made by rule[^\n]*\n#, fuzzy\n(msgctxt "indicator:[^\n]*\nmsgid[^\n]*\n)msgstr "[^\n]*"')
    CATALOGUE.write_text(entry.sub(r'\1msgstr "small parks opened"', begun), "utf-8")
    translating.update_catalogues(Path("content"), "en")
    assert ("small parks opened", False) == _entry(CATALOGUE.read_text("utf-8"), "体育公园")[:2]
    page = _page("indicators/")
    assert "Small parks opened" in page and "English name made by rule" not in page


def test_a_half_that_a_file_holds_is_no_entry(begun: str) -> None:
    path = Path("content/linjiang-2024/indicators.toml")
    path.write_text(path.read_text("utf-8").replace('en = ""', 'en = "parks"', 1), "utf-8")
    translating.update_catalogues(Path("content"), "en")
    left = [e for e in read_catalogue(CATALOGUE.read_text("utf-8")).entries if e.context.startswith("indicator:")]
    assert 1 == len(left)
    assert "Parks" in _page("indicators/")
