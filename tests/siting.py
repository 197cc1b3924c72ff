"""What the tests of the site share: a made-up city's report as a view, in Chinese and half in English."""

import json
import re
from collections.abc import Mapping
from urllib.parse import unquote

from msgspec.structs import replace

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.collected import Collected
from site_gen.model.content import ReportSettings, SiteSettings
from site_gen.model.edition import Edition, TranslatedBlock, Translation
from site_gen.model.glossary import Term
from site_gen.model.period import Period
from site_gen.model.sheet import Printer, nothing
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity
from site_gen.site.assemble import front_files, report_files
from site_gen.site.frame.view import ReportView
from site_gen.site.machines.feeds import map_page
from site_gen.site.words.wording import Gettext
from site_gen.store.shelf import DiskShelf

SOURCE = """临江市政府工作报告
过去一年,全市地区生产总值达到2580亿元,进出口总额蕞终增长26%。放管服改革深入推进。
地区生产总值突破2580亿元,首次进入全省前三。
二、今年任务。
地区生产总值增长7%左右,放管服改革继续深化。
"""
REPORT = """# 临江市政府工作报告

## 〔一、去年工作〕

过去一年，全市地区生产总值达到[2580亿元](obs:gdp@2021?status=estimate)[^rate]，进出口总额[最](sic:蕞)终增长\
[26%](obs:foreign-trade@2021?measure=growth&status=estimate)。放管服改革深入推进。

地区生产总值突破[2580亿元](obs:gdp@2021?status=estimate)，首次进入全省前三。

## 二、今年任务。

地区生产总值增长[7%左右](obs:gdp@2022?measure=growth&status=target)，放管服改革继续深化。

[^rate]: 按当年价计算。
"""
ENGLISH = {
    "临江市": "Report on the Work of the Linjiang Government",
    "过去一年": "Last year GDP reached [CNY 258 billion](obs:gdp@2021?status=estimate)[^rate], and foreign trade grew "
    "by [26%](obs:foreign-trade@2021?measure=growth&status=estimate). The reform of government functions went on.",
}
TERM = Term(
    "fang-guan-fu",
    Words.of({"zh": "放管服", "en": "reform of government functions"}),
    Words.of({"zh": "简政放权、放管结合、优化服务。", "en": "Fewer permits, better oversight, better service."}),
)
SETTINGS = ReportSettings(
    title=Words.of({"zh": "临江市政府工作报告", "en": "Linjiang Government Work Report"}),
    place=Words.of({"zh": "临江市", "en": "Linjiang"}),
    level="prefecture",
    language="zh",
    date="2021-12-30",
    speaker=None,
    session=None,
    origin=None,
    review=Period.year(2021),
    plan=Period.year(2022),
    term_review=None,
    subjects={},
    headline=("gdp@2021?status=estimate",),
)
SITE = SiteSettings(Words.of({"zh": "政府工作报告", "en": "Government work reports"}), ("zh", "en"))
WORDING = Gettext.from_catalogues(load.words(load.templates()))


def edition() -> Edition:
    parsed, mistakes = parse(REPORT, "report.md")
    placed, lost = place(parsed, SOURCE, (), (), "report.md")
    assert () == mistakes + lost
    return placed


def view(**changes: object) -> ReportView:
    """The report as the corridor hands it to the site."""
    text = edition()
    dataset, mistakes = tabulate(text, Catalogue(load.catalogue()), read_quantity, "report.md")
    assert () == mistakes
    made = ReportView(SITE, "linjiang", SETTINGS, SOURCE, text, dataset, {"en": english(text)}, terms=(TERM,))
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of a view


def english(text: Edition) -> Translation:
    """Two blocks are translated, one of the others is stale, the rest missing."""
    blocks = {block.id: TranslatedBlock(block.id, "missing") for block in text.blocks}
    for start, words in ENGLISH.items():
        block = next(b for b in text.blocks if b.text.startswith(start))
        parsed, _ = parse(f"{words}\n\n[^rate]: x\n", "en.po")
        blocks[block.id] = TranslatedBlock(block.id, "current", parsed.blocks[0].inlines)
    last = text.blocks[-1].id
    return Translation("en", {**blocks, last: TranslatedBlock(last, "stale")})


def whole(made: ReportView, wording: Gettext = WORDING, printer: Printer = nothing) -> dict[str, bytes]:
    """Path -> content of every file of a site of one report."""
    files, where = report_files(made, lambda: made.figures, load.templates(), wording, printer)
    shelf = DiskShelf()
    shelf.layer("report", {made.slug: ""}, list[None], lambda _: [map_page(alternates, shelf) for alternates in where])
    above = front_files(made.site, (made,), load.templates(), wording, "", Collected(shelf), shelf)
    return {**files, **{file.path: file.data for file in above}}


def site(made: ReportView, settings: SiteSettings = SITE, wording: Gettext = WORDING) -> dict[str, str]:
    """Path -> text of every file of the site."""
    files = whole(replace(made, site=settings), wording)
    return {path: data.decode(errors="replace") for path, data in files.items()}


def taken(html: str) -> dict[str, str]:
    """Name -> text of each file that a link of the page holds itself."""
    held = re.findall(r'<a href="data:[^,"]*,([^"]*)" download="([^"]+)"', html)
    return {name: unquote(text) for text, name in held}


def cards(files: Mapping[str, str], lang: str, slug: str = "linjiang") -> str:
    """What numbers and terms of the report's text open."""
    held = re.search(r"'beforeend', (\".*\")\);", files[f"{lang}/{slug}/report/cards.js"])
    assert held
    return str(json.loads(held[1]))
