"""What the overview opens with, and the list of promises: computed from firm readings, each number once."""

import re
from decimal import Decimal

import pytest
from msgspec.structs import replace
from siting import SETTINGS, WORDING, site, view

from site_gen import load
from site_gen.confirming.standing import confirmed
from site_gen.data.catalogue import Catalogue
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.dataset import Indicator, Key, Nature, Observation
from site_gen.model.edition import TranslatedBlock, Translation
from site_gen.model.period import Period
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity
from site_gen.site.frame.view import ReportView
from site_gen.site.pages.counted import counted
from site_gen.site.pages.opening import opening
from site_gen.site.pages.promises import deadlines, targets
from site_gen.site.pieces.bullet import Bullet, bullet, start_of
from site_gen.site.pieces.clauses import clause
from site_gen.site.pieces.pieces import Piece
from site_gen.site.pieces.strip import _unnumbered
from site_gen.site.pieces.text import TextBlock, read_text

_TEXT = """# 临江市政府工作报告

## 一、去年工作

2021年地区生产总值[2580亿元](obs:gdp@2021?status=estimate)、增长[8%](obs:gdp@2021?measure=growth)。

五年新增城镇就业[28万人](obs:new-urban-jobs@2017..2021?measure=count)，高新技术企业[640家](obs:high-tech-firms@2021)。

## 二、今后

地区生产总值增长[7%左右](obs:gdp@2022?measure=growth&status=target)，到2026年[超过3800亿元](obs:gdp@2026?status=target)。

新增城镇就业[4.5万人](obs:new-urban-jobs@2022?measure=count&status=target)，救助患者[660名](obs:patients@2022?measure=count&status=target)。

三到五年，高新技术企业[1200家](obs:high-tech-firms@2024..2026?status=target)。去年的目标是增长[9%](obs:gdp@2021?measure=growth&status=target)。
"""

_SOURCE = re.sub(r"\[(.*?)\]\(.*?\)|^#+ ", r"\1", _TEXT, flags=re.MULTILINE).replace("\n\n", "\n")
_OWN = """[indicator.patients]
name = { zh = "患者数", en = "patients" }
unit = "person"
family = "other"
"""


def made(**changes: object) -> ReportView:
    parsed, mistakes = parse(_TEXT, "report.md")
    edition, lost = place(parsed, _SOURCE, (), (), "report.md")
    own = load.indicators_of(_OWN)
    dataset, unread = tabulate(edition, Catalogue((*load.catalogue(), *own)), read_quantity, "report.md")
    assert () == (*mistakes, *lost, *unread)
    headline = ("high-tech-firms@2021", "gdp@2021?status=estimate")
    settings = replace(SETTINGS, headline=headline, **changes)  # type: ignore[arg-type]
    return replace(view(), edition=edition, dataset=dataset, settings=settings, translations={})


def said(path: str, of: ReportView) -> str:
    found = re.search(r'<p class="opening">(.*?)</p>', site(of)[path], re.DOTALL)
    assert found
    return re.sub(r"<[^>]*>|\n", "", found[1])


def test_the_overview_opens_with_what_was_reached_and_what_is_promised_by_when() -> None:
    told = "2021年地区生产总值预计2580亿元；目标：2022年增长7%左右，2026年超过3800亿元。"
    assert told in said("zh/linjiang/index.html", made())
    english = (
        "Gross domestic product (GDP) in 2021, estimated: CNY 258 billion. Promised: growth of about 7% in 2022, over"
    )
    assert english in said("en/linjiang/index.html", made())


def test_where_only_three_quarters_are_told_the_overview_opens_with_them() -> None:
    def part(each: Observation) -> Observation:
        result = each.key.indicator == "gdp" and each.key.status != "target"
        return replace(each, key=replace(each.key, period=each.key.period.within((1, 9)))) if result else each

    whole = made()
    observations = tuple(map(part, whole.dataset.observations))
    settings = replace(whole.settings, headline=("gdp@2021-01..09?status=estimate",))
    told = opening(
        replace(whole, dataset=replace(whole.dataset, observations=observations), settings=settings), "zh", WORDING
    )
    assert told and ("2021年1—9月", "2580亿元") == (told.period, told.results[0].text)


def test_numbers_are_counted_and_the_goals_of_last_year_are_none_of_this() -> None:
    assert "本版标出4个结果、6个目标，其中3个是2022年的。" in said("zh/linjiang/index.html", made())
    assert "4 results and 6 targets, 3 of them for 2022." in said("en/linjiang/index.html", made())
    told = opening(made(), "zh", WORDING)
    assert told and "9%" not in [each.text for each in told.goals]


def test_what_is_unsure_is_not_told_first() -> None:
    unsure = frozenset({"gdp@2022?measure=growth&status=target", "patients@2022?measure=count&status=target"})
    doubtful = replace(made(), dataset=confirmed(made().dataset, (), unsure))
    told = opening(doubtful, "zh", WORDING)
    assert told and ["超过3800亿元"] == [each.text for each in told.goals]
    assert ["4.5万人"] == [each.text for each in counted(doubtful, "zh", WORDING)]
    assert "存疑" in site(doubtful)["zh/linjiang/promises/index.html"]


def test_what_is_promised_for_peoples_lives_is_told_in_the_language_of_the_page() -> None:
    """By the words of the text; on a page in another language that nobody has translated, by the indicator's name."""
    own, other = (counted(made(), lang, WORDING) for lang in ("zh", "en"))
    assert [("救助患者660名", True)] == [(each.told.text, each.quoted) for each in own if each.text == "660名"]
    assert [("patients", "en", False)] == [
        (each.told.text, each.told.lang, each.quoted) for each in other if "660" in each.text
    ]


def test_tourists_are_no_promise_for_peoples_lives() -> None:
    def tourist(each: Indicator) -> Indicator:
        return replace(each, family="growth") if each.id == "patients" else each

    whole = made()
    indicators = tuple(map(tourist, whole.dataset.indicators))
    received = replace(whole, dataset=replace(whole.dataset, indicators=indicators))
    assert ["4.5万人"] == [each.text for each in counted(received, "zh", WORDING)]


def test_a_report_without_key_figures_says_only_how_many_numbers_it_has() -> None:
    assert "本版标出4个结果、6个目标" in said("zh/linjiang/index.html", replace(made(), settings=SETTINGS))
    plain = replace(made(), settings=replace(SETTINGS, headline=()))
    assert said("zh/linjiang/index.html", plain).startswith("本版标出")


def test_beside_a_key_figure_stands_none_that_has_a_card_of_its_own() -> None:
    def beside(*headline: str) -> list[str]:
        whole = made()
        page = site(replace(whole, settings=replace(whole.settings, headline=headline)))["zh/linjiang/index.html"]
        return [re.sub("<[^>]+>", "", words) for words in re.findall('<p class="comparison">(.*?)</p>', page)]

    level, target = "gdp@2021?status=estimate", "gdp@2022?measure=growth&status=target"
    assert ["2022年，增长率，目标：7%左右"] == beside(level)
    assert not [words for words in beside(level, target) if "7%" in words]


def test_promises_stand_by_deadline_beside_the_result_they_start_from() -> None:
    whole = made()
    found = deadlines(whole, targets(whole), "zh", WORDING)
    rows = {(due.words, each.text): each.start and each.start.text for due in found for each in due.promises}
    assert {
        ("2022年", "7%左右"): "8%",
        ("2022年", "4.5万人"): None,  # 28万人 are those of five years
        ("2022年", "660人"): None,
        ("2026年", "超过3800亿元"): "2580亿元",
        ("2024—2026年", "1200家"): "640家",
        ("2021年", "9%"): None,
    } == {(words, text.replace("660名", "660人")): start for (words, text), start in rows.items()}


def test_every_target_stands_in_the_list_of_promises() -> None:
    page = site(made())["zh/linjiang/promises/index.html"]
    missing = [each.id for each in targets(made()) if f'data-n="{each.id}"' not in page]
    assert [] == missing


def test_the_clause_around_a_number_holds_no_other_number() -> None:
    row = next(row for row in read_text(made(), "zh") if "660名" in row.plain)
    words = [clause(row, each.id).text for each in targets(made()) if each.evidence.block == row.block.id]
    assert ["新增城镇就业4.5万人", "救助患者660名"] == words


def test_a_clause_alone_has_no_joint_to_what_stood_before() -> None:
    block = made().edition.blocks[0]
    numbers = tuple(Piece("number", each, observation=each) for each in ("5", "6"))
    pieces = (Piece("text", "We build and employ "), numbers[0], Piece("text", " people, and renovate "), numbers[1])
    row = TextBlock(block, (*pieces, Piece("text", " andirons.")), "en", "current", 0)
    assert ["We build and employ 5 people", "renovate 6 andirons"] == [clause(row, each).text for each in ("5", "6")]


@pytest.mark.parametrize(
    ("before", "head"),
    [
        ("2.新建公办幼儿园", ""),
        ("（三）新建公办幼儿园", ""),
        ("四是新建公办幼儿园", ""),
        ("其中新建公办幼儿园", ""),
        ("其中心城区新建公办幼儿园", "其中心城区新建公办幼儿园"),
        ("1.5万户居民迁入", "1.5万户居民迁入"),
    ],
)
def test_a_clause_alone_has_no_number_of_a_list(before: str, head: str) -> None:
    pieces = (Piece("text", before), Piece("number", "9所", observation="9"), Piece("text", "。"))
    row = TextBlock(made().edition.blocks[0], pieces, "zh", "original", 0)
    assert f"{head or '新建公办幼儿园'}9所" == clause(row, "9").text


def _level(value: str, period: Period, measure: str = "level", status: str = "actual") -> Observation:
    quantity = read_quantity(value)
    assert quantity
    key = Key("gdp", period, measure, status)  # type: ignore[arg-type]
    return Observation(f"{period}{status}", key, quantity, view().dataset.observations[0].mentions)


@pytest.mark.parametrize(
    ("result", "target", "nature", "starts"),
    [
        (_level("100亿元", Period.year(2021)), _level("120亿元", Period.year(2022), status="target"), "flow", True),
        (_level("100亿元", Period.year(2021)), _level("20亿美元", Period.year(2022), status="target"), "flow", False),
        (
            _level("100亿元", Period.year(2021)),
            _level("900亿元", Period.years(2022, 2026), status="target"),
            "flow",
            False,
        ),
        (_level("100家", Period.year(2021)), _level("900家", Period.years(2022, 2026), status="target"), "stock", True),
        (_level("100亿元", Period.year(2022)), _level("120亿元", Period.year(2022), status="target"), "flow", False),
    ],
)
def test_a_target_starts_from_the_same_thing_of_a_like_time(
    result: Observation, target: Observation, nature: Nature, starts: bool
) -> None:
    indicator = Indicator("gdp", Words((("zh", "地区生产总值"),)), nature=nature)
    assert (result if starts else None) == start_of(target, (result,), indicator)


@pytest.mark.parametrize(
    ("name", "standard", "starts"), [("项目数", False, False), ("就业率", True, True), ("竣工项目数", False, True)]
)
def test_no_target_starts_from_what_shares_no_more_than_the_name_of_a_class(
    name: str, standard: bool, starts: bool
) -> None:
    result, target = _level("12个", Period.year(2023)), _level("59个", Period.year(2024), status="target")
    indicator = Indicator("gdp", Words((("zh", name),)), nature="stock", standard=standard)
    assert starts == (start_of(target, (result,), indicator) is not None)


def test_a_bar_and_its_mark_begin_at_zero_and_keep_their_ratio() -> None:
    result, target = _level("100亿元", Period.year(2021)), _level("200亿元", Period.year(2022), status="target")
    assert Bullet(Decimal("48.5"), Decimal("97.0"), "actual") == bullet(result, target)
    assert (
        bullet(_level("-5%", Period.year(2021), "growth"), _level("3%", Period.year(2022), "growth", "target")) is None
    )


def test_each_number_of_the_text_is_a_tick_of_the_strip_that_leads_to_it() -> None:
    page = site(made())["zh/linjiang/index.html"]
    ticks = re.findall(
        r'<a href="report/index.html#(n-[^"]+)" tabindex="-1">.*?<rect class="(\w+)" x="([\d.]+)%"', page
    )
    assert 10 == len(ticks)
    assert sorted(ticks, key=lambda tick: float(tick[2])) == ticks
    assert {"actual": 3, "estimate": 1, "target": 6} == {
        s: [t[1] for t in ticks].count(s) for s in {t[1] for t in ticks}
    }


def test_the_strip_stands_on_the_cover_of_a_book_without_links() -> None:
    whole = made()
    first = whole.edition.blocks[0]
    translated = {"en": Translation("en", {first.id: TranslatedBlock(first.id, "current", first.inlines)})}
    for page in ("print", "print-parallel"):
        cover = site(replace(whole, translations=translated))[f"zh/linjiang/{page}/index.html"].partition("</header>")[
            0
        ]
        ticks = re.findall(r'<rect class="(actual|estimate|target)" x="[\d.]+%"', cover)
        assert 10 == len(ticks), page
        drawn = cover[cover.index('<svg class="ticks line"') : cover.index('<ol class="chapters">')]
        assert "<a " not in drawn, page


def test_a_number_is_marked_and_named_by_what_it_is() -> None:
    page = site(made())["zh/linjiang/report/index.html"]
    assert '<a class="num target held open" aria-label="地区生产总值，2022年，增长率，目标，7%左右"' in page
    assert '<a class="num estimate held open" aria-label="地区生产总值，2021年，预计，2580亿元"' in page


def test_a_chapter_of_the_strip_is_numbered_once() -> None:
    assert ["2021年工作回顾", "主要任务", "一流环境"] == [
        _unnumbered(title) for title in ("一、2021年工作回顾", "第二部分　主要任务", "一流环境")
    ]


def _written(text: str) -> ReportView:
    parsed, _ = parse(text, "report.md")
    source = re.sub(r"\[(.*?)\]\(.*?\)|^#+ ", r"\1", text, flags=re.MULTILINE).replace("\n\n", "\n")
    edition, _ = place(parsed, source, (), (), "report.md")
    dataset, _ = tabulate(edition, Catalogue(load.catalogue()), read_quantity, "report.md")
    return replace(view(), edition=edition, dataset=dataset, translations={})


_TWICE = "地区生产总值[2580亿元](obs:gdp@2021?status=estimate)。"


@pytest.mark.parametrize("heading", ["## 一、去年工作\n\n", ""])
def test_chapters_count_as_the_opening_does_and_the_line_is_drawn_without_them(heading: str) -> None:
    """What is said twice has two ticks and is one result."""
    told = _written(f"# 临江市政府工作报告\n\n{heading}2021年{_TWICE}\n\n全年{_TWICE}\n")
    page = site(told)["zh/linjiang/index.html"]
    assert "本版标出1个结果，没有标出目标" in said("zh/linjiang/index.html", told)
    assert 2 == page.count('tabindex="-1"><title>')
    assert 1 == page.count('<rect class="chapter"')
    counts = re.findall(r'<span class="count">\d+%(.*?)</span>', page)
    assert ([" · 1个结果"] if heading else []) == counts
    assert bool(heading) == ('<ol class="chapters">' in page)


@pytest.mark.parametrize(("value", "kind"), [("2580亿元", "value"), ("60199.45亿元", "value lengthy")])
def test_a_long_key_figure_is_set_smaller_and_those_beside_it_with_it(value: str, kind: str) -> None:
    gdp, jobs = "gdp@2021?status=estimate", "new-urban-jobs@2021?measure=count"
    told = f"2021年地区生产总值[{value}](obs:{gdp})，新增城镇就业[8万人](obs:{jobs})。"
    written = _written(f"# 临江市政府工作报告\n\n## 一、去年工作\n\n{told}\n")
    shown = replace(written, settings=replace(written.settings, headline=(gdp, jobs)))
    assert [kind, kind] == re.findall(r'<p class="(value[^"]*)">', site(shown)["en/linjiang/index.html"])
