"""`features = ["traditional"]`: every Chinese page also in traditional characters, proved by the way back."""

import json
import re
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from opencc import OpenCC
from py_mini_racer import MiniRacer

from site_gen import load
from site_gen.commands import checking
from site_gen.corridor import build
from site_gen.letters.converter import Converter, letters, pairs, person, place

SITES = Path(__file__).parent / "sites"
PAGE = "zh-Hant/linjiang-2025/report/index.html"


@pytest.fixture(scope="module", params=["mini", "many"])
def content(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(SITES / request.param, tmp_path_factory.mktemp("site") / "content"))
    with (folder / "site.toml").open("a", encoding="utf-8") as file:
        file.write('\nfeatures = ["traditional"]\n')
    return folder


@pytest.fixture(scope="module")
def files(content: Path) -> dict[str, str]:
    made = build.site(load.content(content), load.templates())
    return {path: data.decode("utf-8", "replace") for path, data in made.items()}


def _words(html: str) -> str:
    return re.sub("<script.*?</script>|<[^>]+>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("由余杭区牵头，支持了如东县发展", "由餘杭區牽頭，支持了如東縣發展"),
        ("岳塘区后勤干部，市长范志毅、余秋里", "岳塘區後勤幹部，市長范志毅、余秋里"),
        ("低保对象，双循环，云计算，智能，支持项目信息", "低保對象，雙循環，雲計算，智能，支持項目信息"),
        ("头发发展，面粉里面，松树，只有一只", "頭髮發展，麵粉裡面，松樹，只有一隻"),
        ("程序昇平，2580亿元 <b>GDP</b>", "程序昇平，2580億元 <b>GDP</b>"),
    ],
)
def test_words_and_names_are_written_as_they_are_in_traditional_characters(simplified: str, traditional: str) -> None:
    convert = Converter(("余杭区", "如东县", "岳塘区"), ("范志毅", "余秋里"))
    assert traditional == convert(simplified)


def test_names_of_places_and_people_have_a_table_of_their_own() -> None:
    assert ("江干區", "沈丘縣", "瀋陽市", "台州市", "餘姚市") == tuple(
        map(place, ["江干区", "沈丘县", "沈阳市", "台州市", "余姚市"])
    )
    assert ("于謙", "鍾南山", "胡賀波") == tuple(map(person, ("于谦", "钟南山", "胡贺波")))


def test_every_chinese_page_is_there_in_both_forms_and_the_site_has_no_fault(
    content: Path, files: dict[str, str]
) -> None:
    pages = [path for path in files if path.startswith("zh/") and path.endswith((".html", ".js"))]
    assert len(pages) > 20
    assert [] == [path for path in pages if path.replace("zh/", "zh-Hant/", 1) not in files]
    assert () == checking.check(content, Path("no-templates"), None).problems


def test_a_converted_page_says_the_same(files: dict[str, str]) -> None:
    back = OpenCC("tw2s")
    for path in (PAGE, "zh-Hant/linjiang-2025/charts/index.html", "zh-Hant/index.html"):
        ours, theirs = (_words(files[each]) for each in (path, path.replace("zh-Hant/", "zh/")))
        assert theirs == back.convert(ours).replace("简体中文", "中文 (繁體)", 1)
        assert '<html lang="zh-Hant">' in files[path] and "zh_TW" in files[path]
    assert "全市地區生產總值達到" in _words(files[PAGE]).replace("\n", "")


def test_each_form_leads_to_the_other_and_to_english(files: dict[str, str]) -> None:
    def ways(path: str) -> list[tuple[str, str]]:
        switch = re.findall(r'<a class="tool" rel="alternate"[^>]*href="([^"]*)" hreflang="([^"]*)"', files[path])
        return [(code, href) for href, code in switch]

    page = "linjiang-2025/report/index.html"
    assert [("zh-Hant", f"../../../zh-Hant/{page}"), ("en", f"../../../en/{page}")] == ways(f"zh/{page}")
    assert [("zh-Hans", f"../../../zh/{page}"), ("en", f"../../../en/{page}")] == ways(PAGE)
    assert [("zh-Hans", f"../../../zh/{page}"), ("zh-Hant", f"../../../zh-Hant/{page}")] == ways(f"en/{page}")


def test_public_addresses_and_the_map_of_the_site_know_both(files: dict[str, str]) -> None:
    if "sitemap.xml" not in files:  # a site without an address
        assert f'<link rel="alternate" hreflang="zh-Hans" href="../../../zh/{PAGE.partition("/")[2]}">' in files[PAGE]
        return
    own = "https://reports.linjiang.example/zh-Hant/linjiang-2025/report/index.html"
    assert f'<link rel="canonical" href="{own}">' in files[PAGE]
    assert f'<link rel="alternate" hreflang="zh-Hant" href="{own}">' in files[PAGE.replace("zh-Hant", "zh")]
    assert f'hreflang="zh-Hans" href="{own.replace("zh-Hant", "zh")}"' in files[PAGE]
    assert f"<loc>{own.removesuffix('index.html')}</loc>" in files["sitemap.xml"]


def test_the_choice_of_languages_offers_it(files: dict[str, str]) -> None:
    (section,) = re.findall(r'<section lang="zh-Hant">.*?</section>', files["index.html"], re.DOTALL)
    assert 'href="zh-Hant/index.html"' in section
    assert "臨江市政府工作報告" in section


def test_search_finds_both_forms_by_either(files: dict[str, str]) -> None:
    for form, other in (("zh", "社會消費品零售總額"), ("zh-Hant", "社会消费品零售总额")):
        with MiniRacer() as engine:
            engine.eval(files[f"{form}/linjiang-2025/search/index.js"])
            engine.eval(load.templates()["js/search.js"])
            asked = "JSON.stringify(Search.find(searchIndex, %s).length)"
            own = OpenCC("s2tw" if form == "zh-Hant" else "tw2s").convert(other)
            by_either = [json.loads(str(engine.eval(asked % json.dumps(words)))) for words in (own, other)]
        assert by_either[0] == by_either[1] > 0


def test_a_part_and_the_whole_are_converted_alike(content: Path, files: dict[str, str]) -> None:
    from site_gen.model.keeping import FORGETFUL
    from site_gen.model.sheet import nothing

    settings = load.content(content).settings
    part = build.part(content / "linjiang-2025", settings, load.templates(), nothing, FORGETFUL)
    assert [] == [path for path, data in part.files.items() if data.decode("utf-8", "replace") != files[path]]


def test_without_it_nothing_is_there(content: Path) -> None:
    read = load.content(content)
    plain = build.site(replace(read, settings=replace(read.settings, features=())), load.templates())
    assert [] == [path for path in plain if "zh-Hant" in path]
    assert b"zh-Hant" not in plain["zh/linjiang-2025/index.html"]


def test_the_pairs_of_the_search_are_of_characters_that_come_back() -> None:
    assert "业業产產" == pairs("产业一", "產業一")
    assert 2000 < len(letters()) // 2 < 4000
