"""From a report to a site in three languages, as its editors and translators go: whole corridors on a made-up city."""

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.commands import translating
from site_gen.corridor import build, convert
from site_gen.edition.catalogue import read_catalogue, write_catalogue
from site_gen.model.problem import ContentError

ROOT = Path(__file__).parent.parent
MINI = Path(__file__).parent / "sites" / "mini"
REPORT = "zh/linjiang-2025/report/index.html"
STATED = re.compile(r"\[([^\]]+)\]\((obs:[^)]*)\)")
STALE_OR_MISSING = re.compile(r'class="[^"]*\buntranslated\b')


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def translated(content: Path, lang: str = "en") -> Path:
    """The catalogue, every block given a translation that keeps the numbers as the Chinese has them."""
    translating.update_catalogues(content, lang)
    file = content / "linjiang-2025" / "locale" / f"{lang}.po"
    catalogue = read_catalogue(file.read_text("utf-8"))
    entries = tuple(replace(entry, msgstr=_english(entry.msgid)) for entry in catalogue.entries)
    file.write_text(write_catalogue(replace(catalogue, entries=entries)), "utf-8")
    return file


ENGLISH = {
    "120.5亿元": "CNY 12.05 billion",
    "6.2%": "6.2%",
    "突破50亿元": "over CNY 5 billion",
    "10:45:45": "10:45:45",
    "12家": "12",
    "下降8%": "fell 8%",
    "20亿元": "CNY 2 billion",
    "32亿元": "CNY 3.2 billion",
    "30亿元": "CNY 3 billion",
    "36亿元": "CNY 3.6 billion",
    "6%左右": "about 6%",
    "1.2万人以上": "at least 12,000",
}


def _english(markdown: str) -> str:
    """Plain words around the links, whose own words are translated."""
    links = [f"[{ENGLISH[words]}]({address})" for words, address in STATED.findall(markdown)]
    return " and ".join(["Words", *links]) + ("[^1]" if "[^1]" in markdown else "")


def test_a_report_becomes_a_content_folder_that_builds_without_an_edit(tmp_path: Path) -> None:
    into = tmp_path / "content" / "xiangtan-2022"
    convert.new(ROOT / "content" / "xiangtan-2021" / "source.txt", into)
    files = build.site(load.content(tmp_path / "content"), load.templates())
    assert {"report.md", "report.toml", "charts.toml", "indicators.toml"} <= {path.name for path in into.iterdir()}
    assert b"2580" in files["zh/xiangtan-2022/report/index.html"]
    assert b"CNY 258 billion" in files["en/xiangtan-2022/indicators/index.html"]


def test_an_edition_that_somebody_edited_is_never_overwritten(tmp_path: Path) -> None:
    source = ROOT / "content" / "xiangtan-2021" / "source.txt"
    into = tmp_path / "content" / "xiangtan-2022"
    convert.new(source, into)
    before = (into / "report.md").read_text("utf-8") + "\n改\n"
    (into / "report.md").write_text(before, "utf-8")
    with pytest.raises(ContentError):
        convert.new(source, into)
    assert before == (into / "report.md").read_text("utf-8")


def test_a_new_catalogue_has_everything_to_translate(content: Path) -> None:
    translating.update_catalogues(content, "en")
    told = json.loads(translating.status_of(content, "en", as_json=True))
    sections = told["reports"]["linjiang-2025"]
    assert 0 == sum(section["translated"] for section in sections)
    assert 12 == sum(section["missing"] for section in sections)


def test_editing_one_sentence_makes_one_block_stale_in_the_status_and_on_the_page(content: Path) -> None:
    translated(content)
    before = build.site(load.content(content), load.templates())["en/linjiang-2025/report/index.html"].decode()
    source = "重点抓好招商引资"
    edit(content / "linjiang-2025" / "report.md", source, f"〔今年〕{source}")
    after = build.site(load.content(content), load.templates())["en/linjiang-2025/report/index.html"].decode()
    sections = json.loads(translating.status_of(content, "en", as_json=True))["reports"]["linjiang-2025"]
    assert 1 == sum(section["stale"] for section in sections)
    assert 0 == sum(section["missing"] for section in sections)
    assert 0 == len(STALE_OR_MISSING.findall(before))
    assert 1 == len(STALE_OR_MISSING.findall(after))


def test_a_translation_that_states_another_number_stops_the_build(content: Path) -> None:
    file = translated(content)
    edit(file, "CNY 12.05 billion", "CNY 120.5 billion")
    with pytest.raises(ContentError) as caught:
        build.site(load.content(content), load.templates())
    assert ["value-differs"] == [problem.rule for problem in caught.value.problems]


def test_a_third_language_needs_catalogues_and_pairs_and_no_code(content: Path) -> None:
    edit(content / "site.toml", '"en"]', '"en", "fr"]')
    for file in content.rglob("*.toml"):
        text = re.sub(r'(, en = ("[^"]*")) }', r"\1, fr = \2 }", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    translated(content, "fr")
    templates = dict(load.templates())
    english = templates["locale/en.po"].replace("Language: en", "Language: fr").replace('"Report"', '"Rapport"')
    files = build.site(load.content(content), {**templates, "locale/fr.po": english})
    page = files["fr/linjiang-2025/report/index.html"].decode()
    assert '<html lang="fr"' in page
    assert not STALE_OR_MISSING.search(page)
    assert "12,05" in files["fr/linjiang-2025/indicators/index.html"].decode()
    assert 'hreflang="fr"' in files["zh/linjiang-2025/report/index.html"].decode()
