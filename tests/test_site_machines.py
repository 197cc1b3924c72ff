"""What machines read: data blocks, citation tags, feed, sitemap, manifest, citations, drawings as files."""

import json
import re
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace
from siting import SETTINGS, SITE, site, view

from site_gen.model.content import Version
from site_gen.model.text import Words
from site_gen.site.machines import feeds
from site_gen.site.machines.metadata import data_block
from site_gen.site.pieces import citations
from site_gen.site.pieces.drawings import standalone

ATOM = "{http://www.w3.org/2005/Atom}"
PUBLIC = replace(SITE, address="https://example.org/r/")


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return site(view())


def parsed(xml: str) -> ElementTree.Element:
    return ElementTree.fromstring(xml.encode())  # noqa: S314 — our own output


def test_no_text_can_leave_a_data_block() -> None:
    hostile = {"name": "</script><script>alert(1)</script> & \u2028"}
    block = str(data_block(hostile))
    assert hostile == json.loads(block)
    assert not set("<>&\u2028") & set(block)


def test_pages_tell_machines_what_they_are(files: dict[str, str]) -> None:
    overview = files["zh/linjiang/index.html"]
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', overview)
    assert ["Report"] == [json.loads(block)["@type"] for block in blocks]
    assert '<meta name="citation_publication_date" content="2021/12/30">' in overview
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', files["en/linjiang/data/index.html"])
    assert "Dataset" == json.loads(data[0])["@type"]


def test_the_feed_is_atom_and_never_changes_by_itself(files: dict[str, str]) -> None:
    feed = parsed(files["zh/feed.xml"])
    assert ["2021-12-30T00:00:00Z"] == [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert ["linjiang/index.html"] == [
        link.get("href") for entry in feed.iter(f"{ATOM}entry") for link in entry.iter(f"{ATOM}link")
    ]
    assert files["zh/feed.xml"] == site(view())["zh/feed.xml"]


def test_the_feed_tells_what_changed_in_an_edition() -> None:
    version = Version("2025-03-02", Words.of({"zh": "改正增速。", "en": "Corrected the growth rate."}))
    feed = parsed(site(view(settings=replace(SETTINGS, versions=(version,))))["zh/feed.xml"])
    first = next(feed.iter(f"{ATOM}entry"))
    assert "临江市政府工作报告：2025年3月2日的变更" == first.findtext(f"{ATOM}title")
    assert "linjiang/method/index.html#v-2025-03-02" == next(first.iter(f"{ATOM}link")).get("href")
    assert {"2025-03-02T00:00:00Z"} == {updated.text for updated in feed.iter(f"{ATOM}updated")}


def test_a_site_without_address_has_no_sitemap_and_asks_for_no_manifest(files: dict[str, str]) -> None:
    assert "sitemap.xml" not in files
    assert "User-agent: *\nAllow: /\n" == files["robots.txt"]
    assert 'rel="manifest"' not in files["index.html"]
    assert "政府工作报告" == json.loads(files["manifest.webmanifest"])["name"]


def test_a_public_site_lists_every_page_with_its_other_language() -> None:
    sitemap = site(view(site=PUBLIC), PUBLIC)["sitemap.xml"]
    assert "<loc>https://example.org/r/zh/linjiang/report/</loc>" in sitemap
    assert 'hreflang="en" href="https://example.org/r/en/linjiang/report/"' in sitemap
    assert "404" not in sitemap
    assert "urlset" in parsed(sitemap).tag
    assert "Sitemap: https://example.org/r/sitemap.xml" in feeds.robots(PUBLIC)


CITED = citations.Cited(
    "demo-2021", "A & B_{50%}", "胡贺波", "湖南省湘潭市", "2021-12-30", "https://example.org/", "zh-Hans"
)


def test_bibtex_holds_nothing_that_tex_would_run() -> None:
    assert r"title = {{A \& B\_\{50\%\}}}," in citations.bibtex(CITED)
    assert "author = {{胡贺波}}," in citations.bibtex(CITED)
    assert r"\textbackslash input" in citations.bibtex(replace(CITED, title="\\input"))


def test_ris_is_one_record() -> None:
    lines = citations.ris(CITED).split("\r\n")
    assert ["TY  - RPRT", "AU  - 胡贺波"] == lines[:2]
    assert ["UR  - https://example.org/", "ER  - ", ""] == lines[-3:]


def test_csl_json_names_the_day() -> None:
    (record,) = json.loads(citations.csl_json(CITED))
    assert [[2021, 12, 30]] == record["issued"]["date-parts"]
    assert [{"literal": "胡贺波"}] == record["author"]


def test_gbt7714_is_one_line() -> None:
    assert "胡贺波. 湘潭市政府工作报告（2021年）[R]. 湖南省湘潭市, 2021-12-30." == citations.gbt7714(
        replace(CITED, title="湘潭市政府工作报告（2021年）", url="")
    )
    assert citations.gbt7714(CITED).endswith("[R/OL]. 湖南省湘潭市, 2021-12-30. https://example.org/")


def test_a_citation_in_english_is_what_its_readers_know() -> None:
    english = replace(CITED, title="Report", author="Hu Hebo", place="Xiangtan, Hunan Province")
    assert "Hu Hebo. Report. Xiangtan, Hunan Province, December 30, 2021. https://example.org/" == citations.chicago(
        english, "December 30, 2021"
    )
    assert "Report. Xiangtan, Hunan Province." == citations.chicago(replace(english, author="", url=""), "")


def test_a_drawing_alone_carries_its_colours() -> None:
    svg = '<svg xmlns="x" aria-hidden="true" viewBox="0 0 680 268"><path fill="var(--c1)"/></svg>'
    alone = standalone(svg, {"--bg": ("#fff", "#000"), "--c1": ("#064493", "#6596D6"), "--c2": ("#1", "#2")})
    assert 'width="680" height="268"' in alone
    assert 'fill="var(--c1,#064493)"' in alone
    assert "--c1:#6596D6" in alone
    assert "--c2" not in alone
    assert parsed(alone).tag.endswith("svg")
