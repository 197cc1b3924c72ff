"""The pages of a made-up city: anchors, links, fallback to the original, notes, terms, the parallel reading."""

import re
from functools import cache
from posixpath import dirname, join, normpath
from urllib.parse import urldefrag

import html5lib
import pytest
from msgspec.structs import replace
from siting import SETTINGS, SITE, TERM, cards, site, view

from site_gen import load
from site_gen.model.content import Version
from site_gen.model.edition import NoteLink, Run, Statement, Supplied, TranslatedBlock, Translation
from site_gen.model.text import Words
from site_gen.site.compose import COMPOSERS
from site_gen.site.frame import anchors
from site_gen.site.frame.kinds import KINDS
from site_gen.site.pieces.references import unresolved
from site_gen.site.pieces.text import read_text
from site_gen.site.words.wording import Gettext

_P1 = "n-gdp-2021-estimate"


@cache
def pages() -> dict[str, str]:
    return site(view())


def page(path: str) -> str:
    return pages()[path]


def element(path: str, start: str) -> str:
    """From `start` to the end of its line."""
    return next(line for line in page(path).splitlines() if start in line)


def test_every_language_has_the_same_tree() -> None:
    trees = [{path.removeprefix(lang) for path in pages() if path.startswith(f"{lang}/")} for lang in ("zh", "en")]
    assert trees[0] == trees[1]


def test_second_mention_of_an_observation_has_an_anchor_of_its_own() -> None:
    text = page("zh/linjiang/report/index.html")
    assert [_P1, f"{_P1}-2"] == re.findall(rf'id="({_P1}(?:-\d)?)"', text)


def test_number_leads_to_its_row_and_says_its_canonical_value() -> None:
    line = element("zh/linjiang/report/index.html", f'id="{_P1}"')
    assert f'href="../indicators/index.html#{anchors.row("gdp-2021-estimate")}"' in line
    assert '<data value="258000000000">2580亿元</data>' in line


def test_term_is_linked_once_in_a_section() -> None:
    text = page("zh/linjiang/report/index.html")
    assert 2 == text.count('<a class="term" href="../glossary/index.html#term-fang-guan-fu"')
    assert 1 == page("en/linjiang/report/index.html").count(">reform of government functions</a>")


def test_emendation_shows_the_edition_and_keeps_the_source() -> None:
    line = element("zh/linjiang/report/index.html", 'class="sic" data-found')
    assert 'data-found="蕞"' in line and 'href="../method/index.html#e-1">最</a>' in line


def test_supplied_words_stand_in_the_brackets_of_their_own_language() -> None:
    chinese = '<span class="supplied">〔一、去年工作〕</span>'
    for path in ("zh/linjiang/report", "en/linjiang/report", "en/linjiang/parallel"):
        assert chinese in page(f"{path}/index.html"), path


def test_words_supplied_inside_a_number_keep_their_brackets() -> None:
    made = view()
    given = made.edition.blocks[2].inlines[1]
    assert isinstance(given, Statement)
    number = replace(given, content=(Run("2580亿"), Supplied("元")))
    inlines = (*made.edition.blocks[2].inlines[:1], number, *made.edition.blocks[2].inlines[2:])
    blocks = (*made.edition.blocks[:2], replace(made.edition.blocks[2], inlines=inlines), *made.edition.blocks[3:])
    text = site(replace(made, edition=replace(made.edition, blocks=blocks)))["zh/linjiang/report/index.html"]
    assert '<data value="258000000000">2580亿<span class="supplied">〔元〕</span></data>' in text


def test_untranslated_paragraph_shows_the_original_and_says_so() -> None:
    missing = element("en/linjiang/report/index.html", "首次进入全省前三")
    assert missing.startswith(
        '<p class="cell text paragraph" lang="zh-Hans"><span class="untranslated" lang="en">Not yet'
    )
    assert "Translation being updated" in element("en/linjiang/report/index.html", "7%左右</data>")


def test_note_stands_beside_its_paragraph_and_leads_back() -> None:
    line = element("zh/linjiang/report/index.html", 'id="note-rate"')
    assert 'href="#ref-rate"' in line and line.endswith("按当年价计算。</aside>")


def test_card_tells_the_value_in_both_languages_and_all_places() -> None:
    card = cards(pages(), "zh").split(f'id="{anchors.card("gdp-2021-estimate")}"')[1].split("</div>")[0]
    assert "2580亿元" in card and '<span lang="en" translate="no">CNY 258 billion</span>' in card
    assert f'href="#{_P1}-2"' in card


def test_parallel_reading_pairs_each_number_with_its_twin() -> None:
    text = page("en/linjiang/parallel/index.html")
    assert 2 == text.split('id="p1"')[1].split('class="pair')[0].count('data-n="gdp-2021-estimate"')
    assert "Not yet translated" in text.split('id="p2"')[1].split('class="pair')[0]


def test_a_program_that_translates_the_page_leaves_the_original_alone_beside_its_translation() -> None:
    text = page("en/linjiang/parallel/index.html")
    both, alone = (text.split(f'id="{id}"')[1].split('class="pair')[0] for id in ("p1", "p2"))
    assert 1 == both.count('lang="zh-Hans" translate="no"')
    assert 'lang="zh-Hans"' in alone and "translate=" not in alone


def test_language_switch_leads_to_the_same_page() -> None:
    switch = element("zh/linjiang/glossary/index.html", "data-switch")
    assert 'href="../../../en/linjiang/glossary/index.html"' in switch


def test_short_sections_share_their_running_header() -> None:
    (style,) = re.findall(r'<style media="print">(.*?)</style>', page("zh/linjiang/report/index.html"), re.DOTALL)
    assert '@top-right { content: "一、去年工作 · 二、今年任务"' in style


def test_overview_shows_the_headline_observation() -> None:
    text = page("zh/linjiang/index.html")
    told = 'class="estimate" aria-label="地区生产总值，2021年，预计，2580亿元"'
    leading = f'href="report/index.html#{_P1}" data-n="gdp-2021-estimate"'
    assert f'<a {told} {leading}><span class="held">2580亿元</span></a>' in text


def test_every_relative_link_and_anchor_of_the_reading_pages_is_there() -> None:
    names = ("index.html", "404.html", "zh/index.html", "en/index.html")
    reading = [
        p
        for p in pages()
        if p in names or p.endswith(("linjiang/index.html", "report/index.html", "parallel/index.html"))
    ]
    assert [] == [(here, href) for here in reading for href in _links(here) if not _resolves(here, href)]


def _links(path: str) -> list[str]:
    return [href for href in re.findall(r'(?:href|src)="([^"]+)"', page(path)) if ":" not in href]


def _resolves(here: str, href: str) -> bool:
    target, anchor = urldefrag(href)
    path = normpath(join(dirname(here), target)) if target else here
    return path in pages() and (not anchor or f'id="{anchor}"' in page(path))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["", "report/", "parallel/"])
def test_page_is_valid_html(lang: str, name: str) -> None:
    html5lib.HTMLParser(strict=True).parse(page(f"{lang}/linjiang/{name}index.html"))


def test_names_that_the_report_does_not_state_are_told() -> None:
    settings = replace(SETTINGS, headline=("gdp@2021?status=estimate", "gdp@1999"))
    problems = unresolved(view(settings=settings), "report.toml")
    assert ["the report states no observation gdp@1999"] == [problem.message for problem in problems]


VERSIONS = (
    Version("2025-03-02", Words.of({"zh": "改正增速。", "en": "Corrected the growth rate."}), ("p1",)),
    Version("2025-03-02", Words.of({"zh": "补注。", "en": "Added notes."})),
    Version("2025-01-08", Words.of({"zh": "首次发布。", "en": "First published."})),
)


def test_what_changed_stands_on_the_method_page_newest_first_and_is_led_to() -> None:
    made = site(view(settings=replace(SETTINGS, versions=VERSIONS)))
    method = made["en/linjiang/method/index.html"]
    assert ["v-2025-03-02-2", "v-2025-03-02", "v-2025-01-08"] == re.findall(r'<div id="(v-[\d-]+)">', method)
    assert 'Corrected the growth rate. <a class="para" href="../report/index.html#p1">' in method
    assert 'href="method/index.html#versions"' in made["zh/linjiang/index.html"]
    assert "<dt>标注版日期</dt><dd>2025年3月2日</dd>" in made["zh/linjiang/print/index.html"]


def test_an_edition_without_versions_speaks_of_none() -> None:
    assert 'id="versions"' not in page("zh/linjiang/method/index.html")
    assert "#versions" not in page("zh/linjiang/index.html")


def test_a_version_names_paragraphs_that_the_report_has() -> None:
    settings = replace(SETTINGS, versions=(replace(VERSIONS[0], paragraphs=("p1", "p99")),))
    problems = unresolved(view(settings=settings), "report.toml")
    assert ["the report has no paragraph p99"] == [problem.message for problem in problems]


def test_chinese_words_in_a_card_of_another_language_say_so() -> None:
    told = replace(TERM, explanation=TERM.explanation.of({"zh": "湘", "en": "A firm; 三一 is its name."}))
    assert 'A firm; <span lang="zh-Hans">三一</span> is its name.' in cards(site(view(terms=(told,))), "en")


def test_words_of_authors_are_no_markup() -> None:
    wild = replace(TERM, explanation=TERM.explanation.of({"zh": '<script>"&', "en": "x"}))
    text = cards(site(view(terms=(wild,))), "zh")
    assert "&lt;script&gt;&#34;&amp;" in text and "<script>&#34;" not in text


@pytest.mark.parametrize(("length", "below"), [(20, []), (110, ["report"]), (190, ["report", "print"])])
def test_a_note_that_beside_its_paragraph_would_leave_a_hole_stands_below(length: int, below: list[str]) -> None:
    """On paper less is a hole, and notes are narrower: what is beside on one may be below on the other."""
    made = view()
    (note,) = made.edition.notes
    long = replace(note, inlines=(Run("价" * length),))
    files = site(replace(made, edition=replace(made.edition, notes=(long,))))
    pages = {kind: files[f"zh/linjiang/{kind}/index.html"] for kind in ("report", "print")}
    assert below == [kind for kind, text in pages.items() if re.search(r'<div class="row below\b[^"]*" id="p', text)]


def test_a_note_that_is_called_again_stands_once_and_each_mark_has_an_anchor() -> None:
    made = view()
    (note,) = made.edition.notes
    *before, last = made.edition.blocks
    again = replace(last, inlines=(*last.inlines, NoteLink(note.id)))
    files = site(replace(made, edition=replace(made.edition, blocks=(*before, again))))
    report = files["zh/linjiang/report/index.html"]
    found = [report.count(f'id="{id}"') for id in ("note-rate", "ref-rate", "ref-rate-2", "ref-rate-3")]
    assert [1, 1, 1, 0] == found


def test_a_note_of_a_heading_leaves_no_hole_before_its_chapter() -> None:
    made = view()
    (note,) = made.edition.notes
    asks = next(block for block in made.edition.blocks if NoteLink(note.id) in block.inlines)
    heads = [replace(each, kind="heading", level=2) if each is asks else each for each in made.edition.blocks]
    long = replace(note, inlines=(Run("价" * 190),))
    files = site(replace(made, edition=replace(made.edition, blocks=tuple(heads), notes=(long,))))
    for kind in ("report", "print"):
        assert '<div class="row heading below' in files[f"zh/linjiang/{kind}/index.html"], kind


def test_sections_of_a_first_part_without_a_heading_stand_beside_each_other() -> None:
    """（一）, （二）, 二、, （一）"""
    made = view()
    title, *rest = made.edition.blocks
    heads = [replace(each, kind="heading", level=level) for each, level in zip(rest, (3, 3, 2, 3), strict=False)]
    edition = replace(made.edition, blocks=(title, *heads, *rest[len(heads) :]))
    assert [1, 2, 2, 2, 3] == [row.level for row in read_text(replace(made, edition=edition), "zh")][:5]


def test_nothing_stands_side_by_side_before_somebody_has_begun_to_translate() -> None:
    files = site(replace(view(), translations={}))
    assert [] == [path for path in files if "parallel" in path]
    shown = files["en/linjiang/index.html"] + files["en/linjiang/print/index.html"]
    assert "parallel" not in shown and "print/index.html" in shown


def test_the_original_stands_beside_the_first_language_that_somebody_has_begun() -> None:
    settings = replace(SITE, languages=("zh", "en", "fr"))
    made = view(site=settings)
    french = replace(made, translations={"fr": replace(made.translations["en"], lang="fr")})
    assert {"zh": ("zh", "fr"), "fr": ("zh", "fr"), "en": ("zh",)} == {
        code: french.pair(code) for code in settings.languages
    }


def test_third_language_needs_only_a_catalogue() -> None:
    french = 'msgid ""\nmsgstr "Language: fr"\n\nmsgid "nav.report"\nmsgstr "Rapport"\n'
    settings = replace(SITE, languages=("zh", "en", "fr"))
    made = view(site=settings)
    files = site(made, settings, Gettext.from_catalogues({**load.words(load.templates()), "fr": french}))
    text = files["fr/linjiang/report/index.html"]
    assert '<html lang="fr">' in text and ">Rapport</a>" in text
    assert '<p class="cell text paragraph" lang="zh-Hans">' in text
    assert (
        'hreflang="en" lang="en" translate="no">English</a>' in text
        and 'hreflang="zh-Hans" lang="zh-Hans" translate="no">中文</a>' in text
    )


def test_page_not_found_links_from_the_root_of_its_host() -> None:
    at_home = site(view(), replace(SITE, address="https://example.org/reports/"))["404.html"]
    assert 'href="/reports/zh/index.html"' in at_home and 'href="/reports/en/index.html"' in at_home
    assert 'href="zh/index.html"' in page("404.html")


@pytest.mark.parametrize("path", ["404.html", "zh/404.html", "en/404.html"])
def test_page_not_found_asks_for_no_other_file(path: str) -> None:
    assert [] == re.findall(r"<(?:link|img)\b|<script\b[^>]*\bsrc", page(path))
    assert "@layer tokens" in page(path)


def test_two_builds_are_the_same() -> None:
    assert pages() == site(view())


def test_how_far_a_text_is_translated_is_said_once_and_nothing_else_is_called_a_translation() -> None:
    some, made = page("en/linjiang/report/index.html"), view()
    assert 1 == some.count("2 of 6 paragraphs are translated")
    assert "This is an unofficial translation" in some
    blocks = {id: TranslatedBlock(id, "missing") for id in made.translations["en"].blocks}
    bare = site(replace(made, translations={"en": Translation("en", blocks)}))
    none = bare["en/linjiang/report/index.html"]
    assert [] == [path for path, text in bare.items() if path.startswith("en/") and "unofficial translation" in text]
    assert 1 == none.count("has not been translated")
    assert "This is an unofficial translation" not in none
    assert 'class="translation"' not in page("zh/linjiang/report/index.html")


def test_where_most_is_not_translated_no_paragraph_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_gen.site.frame.page._FEW", 0)
    assert "Not yet translated" not in site(view())["en/linjiang/report/index.html"]


def test_each_kind_of_page_is_composed_and_has_its_template_and_words() -> None:
    names = [kind.name for kind in KINDS]
    templates = load.templates()
    assert sorted(names) == sorted(COMPOSERS)
    assert all(f"{name}.html" in templates for name in names)
    words = load.words(templates)["zh"]
    assert [name for name in names if f'msgid "page.{name}.title"' not in words] == []
