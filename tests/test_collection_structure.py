"""What reports give room to: a theme a sentence, and the shares of text and of numbers."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from site_gen import load
from site_gen.corridor import build, collect
from site_gen.data.collection.structure import Sorter, structure
from site_gen.model.collection import Member, Passage
from site_gen.model.theme import Structure

MANY = Path(__file__).parent / "sites" / "many"
THEMES = load.built_in().themes


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("一般公共预算收入增长6.2%，税收占比78%。", "economy"),
        ("规上工业增加值增长8%，新增高新技术企业32家。", "industry"),
        ("建成高标准农田3.2万亩，粮食总产量110万吨。", "countryside"),
        ("改造老旧小区48个，新建公路120公里。", "cities"),
        ("城镇新增就业4.1万人，城乡居民医保参保率稳定在97%以上。", "people"),
        ("PM2.5平均浓度下降6%，城市生活污水集中处理率达到96%。", "environment"),
        ("“放管服”改革深入推进，营商环境持续优化。", "reform"),
        ("坚持依法行政，办理人大代表建议和政协提案300件。", "government"),
        ("加强国防动员和双拥工作。", "nation"),
        ("现在，请予审议。", ""),
    ],
)
def test_a_sentence_has_the_theme_of_most_of_its_words(sentence: str, expected: str) -> None:
    theme = Sorter(THEMES)(sentence)
    assert expected == (theme.id if theme else "")


def test_the_built_in_themes_are_named_in_both_languages_and_share_no_word() -> None:
    assert [] == [each.id for each in THEMES if not (each.name.get("zh") and each.name.get("en") and each.words)]
    words = [word for theme in THEMES for word in theme.words]
    assert len(words) == len(set(words))


def of(*passages: tuple[str, str]) -> Structure:
    told = tuple(Passage(f"p{at}", "", part, text) for at, (part, text) in enumerate(passages))  # type: ignore[arg-type]
    return structure(Member("linjiang-2025", "linjiang", 2025, (), (), told), THEMES)


def test_shares_are_of_chinese_characters_and_come_to_the_whole() -> None:
    found = of(("review", "完成造林绿化12.5万亩。"), ("plan", "千方百计扩大就业。现在请予审议。"))
    by_theme = {share.theme.id if share.theme else "": share.characters for share in found.shares}
    assert (8, 8, 6) == (by_theme["environment"], by_theme["people"], by_theme[""])
    assert (22, 8) == (found.characters, found.review)


def test_a_report_without_a_word_has_no_share_and_divides_by_nothing() -> None:
    assert (0, 0) == (of().characters, of().numbers)


@cache
def site() -> Mapping[str, bytes]:
    return build.site(load.content(MANY), load.templates())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_a_place_has_a_column_a_report_and_each_column_comes_to_all(lang: str) -> None:
    page = site()[f"{lang}/compare/places/linjiang/structure/index.html"].decode()
    tables = [
        [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in table.split("<tr>")[2:]]
        for table in page.split('<table class="shares">')[1:]
    ]
    assert [(12, 2), (11, 2)] == [(len(table), len(table[0])) for table in tables]
    for table, heads in zip(tables, (2, 1), strict=True):
        for column in zip(*table[heads:], strict=True):
            assert abs(100 - sum(int(cell.removesuffix("%")) for cell in column)) <= len(column) / 2
    whole, review = (page.count(f'class="{kind}"') for kind in ("m-rest", "m-bar"))
    assert (10, 2, 20) == (page.count('<figure class="multiple" id="theme-'), whole, review)


def test_the_page_of_a_year_has_a_row_a_place_which_leads_to_its_report() -> None:
    page = site()["en/compare/years/2025/index.html"].decode()
    table = page.split('<table class="shares themes">')[1].split("</table>")[0]
    links = re.findall(r'<th scope="row"><a href="([^"]+)"', table)
    assert {"../../../linjiang-2025/report/index.html", "../../../yunxi-2025/report/index.html"} == set(links)


def test_a_theme_of_the_editors_takes_the_place_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "themes.toml"
    file.write_text('[theme.people]\nname = { zh = "民生", en = "People" }\nwords = ["民生"]\n', "utf-8")
    own = collect.with_ours(load.shared_of(tmp_path, ("zh", "en")))
    (people,) = (theme for theme in own.themes if theme.id == "people")
    assert (("民生",), len(THEMES)) == (people.words, len(own.themes))
