"""Several reports as one publication: what is one thing, what answers a target, what waits, what is silent."""

import json
import tracemalloc
from decimal import Decimal
from pathlib import Path
from types import NoneType

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.commands.judging import idle_aliases, two_names
from site_gen.corridor import build
from site_gen.corridor.view import wording_of
from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.collect import collected
from site_gen.data.collection.copies import Report, copies, fingerprint
from site_gen.data.collection.members import passages_of, unheard
from site_gen.data.collection.names import folded, thing
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.load.collection import shared, silences
from site_gen.model.collected import Collected
from site_gen.model.collection import Member, Said
from site_gen.model.content import ReportFolder
from site_gen.model.curation import Alias, Shared, Silence
from site_gen.model.dataset import Key, Mention
from site_gen.model.members import lay_down
from site_gen.model.period import Period
from site_gen.model.problem import Problem
from site_gen.model.text import Span, Words
from site_gen.reading.quantity import read_quantity
from site_gen.site.collection.bars import bars, over
from site_gen.site.collection.cells import around
from site_gen.site.collection.counting import counted_in, row_id, short, unit_name
from site_gen.site.collection.gaps import columns
from site_gen.site.collection.speech import Speech
from site_gen.store.shelf import DiskShelf

CATALOGUE = load.catalogue()
GOAL = "## 二、今年工作安排\n\n今年预期目标：地区生产总值[增长{}](obs:gdp@{}?measure=growth&status=target)。"
BACK = "## 一、工作回顾\n\n地区生产总值[增长{}](obs:gdp@{}?measure=growth)。"


def member(year: int, text: str, *silent: Silence, of: str = "linjiang") -> Member:
    parsed, _ = parse(f"# 报告\n\n{text}\n", "report.md")
    edition, _ = place(parsed, "", (), (), "report.md")
    dataset, problems = tabulate(edition, Catalogue(CATALOGUE), read_quantity, "report.md")
    assert () == problems
    slug = f"{of}-{year}"
    return Member(slug, of, year, dataset.indicators, dataset.observations, passages_of(edition, dataset), silent)


def of(*members: Member, aliases: tuple[Alias, ...] = ()) -> Collected:
    return collected(lying(*members), Shared(aliases), CATALOGUE)


def lying(*members: Member) -> DiskShelf:
    shelf, own = DiskShelf(), {each.slug: each for each in members}
    shelf.layer("report", dict.fromkeys(own, ""), NoneType, lambda slug: lay_down(own[slug], shelf))
    return shelf


def told(found: Collected) -> list[tuple[str, str, str, Decimal]]:
    promises = (each for each_place in found.places for each in each_place.promises)
    return [
        (p.target.observation.evidence.words, p.result.observation.evidence.words, p.outcome, p.difference)
        for p in promises
    ]


@pytest.mark.parametrize(
    ("goal", "result", "outcome", "difference"),
    [
        ("8%左右", "9%", "kept", "1"),
        ("8%左右", "7.4%", "about", "-0.6"),
        ("6%以上", "5.9%", "short", "-0.1"),
        ("6%－6.5%", "6.1%", "kept", "0"),
        ("7%", "7%左右", "none", "0"),
        ("7%左右", "7%左右", "kept", "0"),
        ("6%以上", "5%以上", "none", "-1"),
        ("6%以上", "6.5%以上", "kept", "0.5"),
    ],
)
def test_arithmetic_where_the_words_allow_it(goal: str, result: str, outcome: str, difference: str) -> None:
    found = of(member(2023, GOAL.format(goal, 2023)), member(2024, BACK.format(result, 2023)))
    assert [(f"增长{goal}", f"增长{result}", outcome, Decimal(difference))] == told(found)


def test_a_price_is_judged_only_where_the_words_set_a_ceiling() -> None:
    words = "## 今年目标\n\n居民消费价格涨幅{}[3%{}](obs:consumer-price-index@2023?measure=growth&status=target)。"
    back = member(2024, "## 回顾\n\n居民消费价格上[涨2%](obs:consumer-price-index@2023?measure=growth)。")
    for lead, bound, outcome in (("", "左右", "none"), ("控制在", "以内", "kept")):
        assert outcome == told(of(member(2023, words.format(lead, bound)), back))[0][2]


@pytest.mark.parametrize(
    ("result", "outcome", "difference"), [("12%以上", "kept", "-2"), ("9%", "kept", "0"), ("7%", "short", "1")]
)
def test_a_fall_in_a_range_lies_between_its_ends(result: str, outcome: str, difference: str) -> None:
    change = "(obs:so2-emissions@2011..2015?measure=change{})"
    goal = f"## 今年目标\n\n二氧化硫排放量[减少8%至10%]{change.format('&status=target')}。"
    back = f"## 工作回顾\n\n二氧化硫排放量[减少{result}]{change.format('')}。"
    found = told(of(member(2011, goal), member(2016, back)))
    assert [(outcome, Decimal(difference))] == [each[2:] for each in found]


@pytest.mark.parametrize(
    ("goal", "result", "pairs"),
    [
        ("{}", "一般公共预算收入（扣除留抵退税因素）{}", 0),
        ("同口径{}", "一般公共预算收入{}", 0),
        ("按可比口径{}", "一般公共预算收入同口径{}", 1),
        ("{}", "落实研发费用加计扣除政策，一般公共预算收入{}", 1),
    ],
)
def test_what_is_reckoned_otherwise_is_set_beside_nothing_else(goal: str, result: str, pairs: int) -> None:
    rate = "(obs:general-budget-revenue@2023?measure=growth{})"
    aimed = f"## 今年目标\n\n一般公共预算收入{goal.format('[增长8%]' + rate.format('&status=target'))}。"
    back = f"## 工作回顾\n\n{result.format('[增长7.2%]' + rate.format(''))}。"
    assert pairs == len(told(of(member(2023, aimed), member(2024, back))))


def test_a_net_gain_is_not_all_that_is_new() -> None:
    count = "(obs:new-high-tech-firms@2023?measure=count{})"
    goal = f"## 今年目标\n\n新增高新技术企业[60家]{count.format('&status=target')}。"
    net, all_new = (
        of(member(2023, goal), member(2024, f"## 工作回顾\n\n{way}高新技术企业[70家]{count.format('')}。"))
        for way in ("净增", "新增")
    )
    assert ([], 1) == (told(net), len(told(all_new)))


def test_what_flowed_in_five_years_is_not_told_of_the_last() -> None:
    words = "## 工作回顾\n\n五年来，改革开放纵深推进。实际使用外资{}[263亿美元](obs:foreign-investment@2025)。"
    for way, expected in (("", "span"), ("达到", "year")):
        found = of(member(2026, words.format(way)), member(2025, BACK.format("5%", 2024)))
        assert [expected] == [each.stretch for each in found.said if each.indicator.id == "foreign-investment"]


def test_what_a_year_ends_with_is_no_verdict_on_a_goal_for_all_of_it() -> None:
    rate = "(obs:surveyed-unemployment-rate@2023{})"
    goal = f"## 今年工作安排\n\n城镇调查失业率全年控制在[5.5%以内]{rate.format('?status=target')}。"
    at_the_end, on_average = (
        of(member(2023, goal), member(2024, f"## 工作回顾\n\n{when}[5.5%]{rate.format('')}。"))
        for when in ("年末城镇调查失业率降到", "全年城镇调查失业率平均为")
    )
    assert ["none", "kept"] == [outcome for found in (at_the_end, on_average) for _, _, outcome, _ in told(found)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("城镇新增就业1244万人，调查失业率平均为5.2%。", "城镇新增就业1244万人"),
        ("就业稳定；全年城镇新增就业1244万人以上的目标如期完成。", "…全年城镇新增就业1244万人以上的目标如期完成"),
    ],
)
def test_a_clause_ends_where_it_ends(sentence: str, expected: str) -> None:
    assert expected == around(Mention("p1", "1244万人", sentence, Span(0, 0), 1, 1))


def test_the_clause_is_that_of_the_number_though_the_sentence_has_it_twice() -> None:
    number = "[5.2%](obs:rural-income-per-capita@2023?measure=growth)"
    text = f"## 一、工作回顾\n\n失业率为5.2%，CPI下降0.1%，城镇和农村居民人均可支配收入分别增长4%、{number}。"
    said = of(*(member(2024, text, of=place) for place in ("linjiang", "yunxi"))).said
    mention = next(said).observation.evidence
    assert around(mention).endswith("收入分别增长4%、5.2%")


def test_the_first_report_that_looks_back_answers_and_a_later_one_revises() -> None:
    rows = of(
        member(2022, GOAL.format("5%左右", 2022)),
        member(2023, f"{BACK.format('3%', 2022)}\n\n{GOAL.format('5%', 2023)}"),
        member(2024, f"{BACK.format('3.1%', 2022)}\n\n{GOAL.format('5%', 2024)}"),
    ).places[0].rows  # fmt: skip
    year = rows[0].years[0]
    assert isinstance(year.result, Said)
    assert "增长3%" == year.result.observation.evidence.words
    assert ["增长3.1%"] == [each.observation.evidence.words for each in year.revised]


def test_no_result_comes_from_a_plan() -> None:
    plan = "## 今年工作安排\n\n城镇化率从[60%](obs:urbanization-rate@2023)提高到"
    plan += "[61%](obs:urbanization-rate@2024?status=target)。"
    goal = "## 今年工作安排\n\n城镇化率达到[62%](obs:urbanization-rate@2023?status=target)。"
    assert [] == told(of(member(2023, goal), member(2024, plan)))


def test_each_silence_has_its_word() -> None:
    asked = Silence("gdp", Period.year(2021), "growth", words="经济运行平稳")
    found = of(
        member(2020, GOAL.format("6%", 2020)),
        member(2021, GOAL.format("6%", 2021)),
        member(2022, f"## 回顾\n\n经济运行平稳。\n\n{GOAL.format('6%', 2022)}", asked),
        member(2024, GOAL.format("5%", 2024)),
    )
    results = [year.result for year in found.places[0].rows[0].years]
    assert ["unread", "unsaid", "unheld", "unread", "awaited"] == [
        "said" if isinstance(each, Said) else each.kind for each in results
    ]


def test_the_year_that_the_oldest_report_looks_back_on_stands_without_the_target_that_is_not_here() -> None:
    told = [
        of(member(2020, f"{back}{GOAL.format('6%', 2020)}"), member(2021, GOAL.format("6%", 2021))).places[0].rows[0]
        for back in (f"{BACK.format('5.8%', 2019)}\n\n", "")
    ]
    assert [["2019", "2020", "2021"], ["2020", "2021"]] == [[str(year.year) for year in row.years] for row in told]
    first = told[0].years[0]
    assert isinstance(first.result, Said)
    assert ("增长5.8%", "unheld") == (first.result.observation.evidence.words, getattr(first.target, "kind", ""))


def test_a_report_is_awaited_only_where_none_of_a_later_year_is_here() -> None:
    """A county whose newest report is of 2019, beside its province's of 2026."""
    goals = [member(year, GOAL.format("6%", year), of="linjiang") for year in (2018, 2019)]
    others = [member(year, GOAL.format("6%", year), of="yunxi") for year in (2025, 2026)]
    kinds = {place.id: getattr(place.rows[0].years[-1].result, "kind", "") for place in of(*goals, *others).places}
    assert {"linjiang": "unheld", "yunxi": "awaited"} == kinds


def test_what_one_report_aims_at_twice_is_followed_by_none() -> None:
    """Its page across all reports would not be there."""
    twice = f"{GOAL.format('6%', 2024)}\n\n今年地区生产总值[增长7%](obs:gdp@2025?measure=growth&status=target)。"
    assert () == of(member(2024, twice), member(2026, "## 今年工作安排\n\n做好工作。")).places[0].rows


def test_that_no_goal_was_set_is_read_from_the_report() -> None:
    without = "## 今年工作安排\n\n我们没有提出全年经济增速具体目标。"
    rows = of(member(2019, GOAL.format("6%", 2019)), member(2020, without), member(2021, GOAL.format("6%", 2021)))
    target = rows.places[0].rows[0].years[1].target
    assert not isinstance(target, Said)
    assert ("unsaid", "我们没有提出全年经济增速具体目标。") == (target.kind, target.words)


def test_that_no_goal_was_set_is_said_of_the_thing_alone_of_which_it_is_said() -> None:
    goals = (
        "## 今年工作安排\n\n一般公共预算收入[增长{0}](obs:general-budget-revenue@{1}?measure=growth&status=target)。"
    )
    both = lambda year: member(year, f"{GOAL.format('6%', year)}\n\n{goals.format('5%', year)}")  # noqa: E731
    without = member(2020, "## 今年工作安排\n\n确定生产总值较快增长的目标，不再设置一般公共预算收入指标。")
    rows = of(both(2019), without, both(2021)).places[0].rows
    kinds = {row.indicator.id: row.years[1].target for row in rows}
    assert {"gdp": "unread", "general-budget-revenue": "unsaid"} == {
        id: each.kind for id, each in kinds.items() if not isinstance(each, Said)
    }


def test_years_without_a_report_are_one_column_of_a_table_and_stay_a_gap_in_a_picture() -> None:
    row = of(*(member(year, GOAL.format("6%", year)) for year in (2010, 2014, 2016))).places[0].rows[0]
    assert ("2010", "…", "2013", "2014", "2015", "2016") == columns(row)
    drawn = bars([Decimal(1), Decimal(2)], Decimal(2), ["a", "b"], [2010, 2014])
    assert [(Decimal(1), Decimal(58)), (Decimal(241), Decimal(58))] == [(bar.x, bar.width) for bar in drawn]


@pytest.mark.parametrize(("words", "half"), [("11,726", 20), ("每万字16.2（25次）", 50)])
def test_words_over_the_first_bar_or_the_last_are_not_cut(words: str, half: int) -> None:
    first, last = bars([Decimal(1), Decimal(2)], Decimal(2), ["a", "b"], [2010, 2019])
    assert half <= over(first, words)[0]
    assert 300 - half >= over(last, words)[0]


def test_words_that_have_room_stand_over_the_middle_of_their_bar() -> None:
    bar = bars([Decimal(1), Decimal(2)], Decimal(2), ["a", "b"], [2010, 2019])[1]
    assert bar.x + bar.width / 2 == over(bar, "8%")[0]


def test_a_goal_unlike_its_sisters_waits_for_a_person() -> None:
    goals = {2007: "8%", 2008: "8%", 2009: "8%", 2010: "8%", 2011: "10.3%", 2012: "7.5%", 2013: "7.5%"}
    found = of(*(member(year, GOAL.format(goal, year)) for year, goal in goals.items()))
    assert [("增长10.3%", ("astray",))] == [
        (each.observation.evidence.words, each.flags) for each in found.places[0].flagged
    ]


def test_what_is_of_a_part_waits_for_a_person() -> None:
    """And what no other place comes near to."""
    firms = "## 一、工作回顾\n\n{}[{}](obs:enterprises@2023)。"
    told = {
        "a": ("全市共有企业", "90万户"),
        "b": ("共有企业", "60万户"),
        "c": ("支持", "12家企业"),
        "d": ("新登记10万户、其中企业", "5万户"),
    }
    said = of(*(member(2024, firms.format(*words), of=place) for place, words in told.items())).said
    fruit = "## 一、工作回顾\n\n猕猴桃综合产值增长8.5％、出口[增长53.6％](obs:exports@2023?measure=growth)。"
    (kiwi, _) = of(member(2024, fruit), member(2024, fruit, of="yunxi")).said
    assert {"a": (), "b": (), "c": ("unlike",), "d": ("part",)} == {each.place: each.flags for each in said}
    assert ("part",) == kiwi.flags


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ("森林覆盖率达到[24.1%](obs:forest-coverage@2025)。", ("planned",)),
        ("单位能耗[降低13.5%](obs:energy-intensity@2020..2025?measure=change)。", ("planned",)),
        ("森林覆盖率由[23%](obs:forest-coverage@2025)提高到24%。", ()),
        ("去年森林覆盖率达到[23%](obs:forest-coverage@2025)，今年再造林3万亩。", ()),
        ("目前森林覆盖率已达到[23%](obs:forest-coverage@2025)。", ()),
        ("森林覆盖率达到[24.1%](obs:forest-coverage@2030?status=target)。", ()),
    ],
)
def test_what_a_plan_says_of_the_year_before_waits_for_a_person(words: str, flags: tuple[str, ...]) -> None:
    found = of(member(2026, f"## 今后五年的目标任务\n\n{words}"), member(2025, BACK.format("5%", 2024)))
    assert [flags] == [each.flags for each in found.said if each.indicator.id != "gdp"]


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ("[5家](obs:enterprises@2025)企业上榜民营企业百强", ("part",)),
        ("企业达[5万家](obs:enterprises@2025)", ()),
        ("全市共有[5万家](obs:enterprises@2025)企业", ()),
    ],
)
def test_some_that_did_something_are_not_all(words: str, flags: tuple[str, ...]) -> None:
    found = of(member(2026, f"## 工作回顾\n\n{words}。"), member(2025, BACK.format("5%", 2024)))
    assert [flags] == [each.flags for each in found.said if each.indicator.id == "enterprises"]


def test_sums_and_years_and_averages_are_three_things() -> None:
    text = (
        "## 回顾\n\n五年新增就业[60万人](obs:new-urban-jobs@2019..2023?measure=count)，"
        "年均新增就业[12万人](obs:new-urban-jobs@2018..2022?measure=count)，"
        "去年新增就业[13万人](obs:new-urban-jobs@2023?measure=count)。"
    )
    found = of(member(2024, text), member(2025, GOAL.format("5%", 2025)))
    assert ["total", "average", "year", "year"] == [each.stretch for each in found.said]


@pytest.mark.parametrize(
    ("words", "stretch"),
    [
        ("五年累计粮食产量[3万亿斤](obs:grain-output@2019..2023)", "total"),
        ("粮食产量稳定在[1.3万亿斤以上](obs:grain-output@2019..2023)", "each"),
        ("常住人口城镇化率达到[67%](obs:urbanization-rate@2019..2023)", "span"),
        ("连续五年累计投入教育经费[90亿元](obs:education-spending@2019..2023)", "total"),
        ("生产总值连续五年居全省[第一](obs:gdp@2019..2023?measure=rank)", "each"),
        ("生产总值年均增长5%左右、迈上[3万亿元](obs:gdp@2023)", "year"),
    ],
)
def test_what_is_kept_up_or_cannot_be_added_is_no_sum(words: str, stretch: str) -> None:
    text = f"## 一、工作回顾\n\n{words}。"
    said = of(member(2024, text), member(2024, text, of="yunxi")).said
    assert {stretch} == {each.stretch for each in said}


def test_what_a_figure_leaves_out_is_part_of_what_it_is() -> None:
    text = (
        "## 回顾\n\n生产总值[3050亿元](obs:gdp@2018)、[增长7%左右](obs:gdp@2018?measure=growth)（不含三县，下同）。\n\n"
        "粮食产量[50万吨](obs:grain-output@2018)。"
    )
    found = of(member(2019, text), member(2020, GOAL.format("5%", 2020)))
    assert ["不含三县", "不含三县", "不含三县", ""] == [each.scope for each in found.said]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("广义货币M2增长目标", "广义货币M2"),
        ("中央财政赤字预算", "中央财政赤字"),
        ("广义货币M2预期增长目标拟定", "广义货币M2"),
        ("中央财政拟安排就业补助资金", "就业补助资金"),
        ("五年累计造林面积", "造林面积"),
        ("中央财政", ""),
        ("中央财政安排资金", ""),
        ("中央财政拟安排补助资金", ""),
        ("中央预算内投资", "中央预算内投资"),
        ("比上年", ""),
        ("用于这方面的支出总额", ""),
    ],
)
def test_neither_goals_nor_payers_are_part_of_a_name(name: str, expected: str) -> None:
    assert expected == thing(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("新建农村公路里程", "全国新建农村公路"),
        ("制定、修订行政法规数", "制定或修订行政法规数"),
        ("坚决守住耕地红线面积", "严守耕地红线不动摇面积"),
        ("中央财政安排“三农”投入", "中央财政用于“三农”的支出"),
        ("淘汰落后的水泥产能", "淘汰水泥"),
        ("基本公共卫生服务经费人均财政补助标准", "人均基本公共卫生服务经费标准"),
        ("平均每天新增企业户数", "日均新设企业户数"),
        ("城镇保障性住房新开工建设数", "新开工城镇保障性住房数"),
        ("全社会研发支出占国内生产总值比重", "研究与试验发展经费支出与国内生产总值之比"),
        ("高速铁路营业里程占世界比重", "高速铁路运营里程占世界比重"),
        ("新增国家级企业技术中心数", "新增国家企业技术中心数"),
        ("市级重点项目完成投资", "市重点项目完成投资"),
        ("规模以上工业增加值增幅全省排名", "规上工业增加值增速全省排名"),
        ("民生类支出占财政总支出比重", "民生支出占财政支出比重"),
        ("新建改扩建城镇老旧小区数", "新改扩建老旧小区数"),
        ("每千人口普惠性托位数", "千人口普惠托位数"),
        ("签约项目投资额", "签约项目投资"),
        ("城镇居民医保和新农合补助标准", "新农合和城镇居民医保补助标准"),
        ("完成生活污水治理的行政村数", "完成行政村生活污水治理数"),
        ("民生领域财政支出占比", "民生财政支出占比"),
        ("交通领域投资额", "交通投资"),
        ("氨氮排放", "氨氮排放量"),
        ("旅游总花费", "旅游花费"),
        ("民生实事项目数", "民生实事数"),
        ("群众安全感率", "群众安全感"),
    ],
)
def test_two_spellings_of_one_thing_share_a_fold(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_budget_of_the_province_itself_is_not_that_of_all_of_it() -> None:
    """省级 is a title of firms and parks, and a scope of money."""
    assert folded("江苏省级财政收入") != folded("江苏省财政收入")
    assert folded("市级财政收入") != folded("市财政收入")


@pytest.mark.parametrize("file", ["aliases.toml", "formulas.toml", "themes.toml"])
def test_a_list_that_is_no_table_is_told(tmp_path: Path, file: str) -> None:
    name = file.removesuffix(".toml").removesuffix("es" if file.startswith("al") else "s")
    (tmp_path / file).write_text(f"{name} = 3\n", "utf-8")
    problems: list[Problem] = []
    shared(tmp_path, (), problems)
    assert [("toml-type", 1)] == [(each.rule, each.line) for each in problems]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中央财政用于科技的支出", "全国财政用于科技的支出"),
        ("财政教育支出", "教育经费"),
        ("投产里程", "通车里程"),
        ("淘汰钢铁产能", "压减钢铁产能"),
        ("农村低保人均补助标准", "农村低保标准"),
        ("市级以上农业龙头企业数", "市农业龙头企业数"),
        ("新建农村公路里程", "新改建农村公路里程"),
        ("上市企业数", "企业上市数"),
        ("第二产业增加值占第三产业比重", "第三产业增加值占第二产业比重"),
    ],
)
def test_two_things_share_none(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def called(made: Member, name: str) -> Member:
    """With a name that its own report gave to what it states."""
    (indicator,), (observation,) = made.indicators, made.observations
    own = replace(indicator, id="own", name=Words.of({"zh": name}), aliases=(), standard=False)
    return replace(
        made, indicators=(own,), observations=(replace(observation, key=replace(observation.key, indicator="own")),)
    )


def test_a_name_spelt_otherwise_is_found_in_the_catalogue() -> None:
    text = "## 回顾\n\n全社会研发支出与国内生产总值之比达到[2.1%](obs:rd-intensity@2019)。"
    found = of(called(member(2020, text), "全社会研发支出与国内生产总值之比"), member(2021, "## 回顾\n\n一切顺利。"))
    assert ["rd-intensity"] == [each.indicator.id for each in found.said]


def test_high_technology_and_high_and_new_technology_are_two_statistics() -> None:
    """高技术产业 and 高新技术产业 are counted by different lists of industries: their investments are two series."""
    names = ("高技术产业投资", "高新技术产业投资")
    holders = [[each.id for each in CATALOGUE if name in (each.name.get("zh"), *each.aliases)] for name in names]
    assert [["high-tech-industry-investment"], ["high-and-new-technology-industry-investment"]] == holders


def test_aliases_make_one_thing_of_two(tmp_path: Path) -> None:
    (tmp_path / "aliases.toml").write_text('[alias.m2]\nids = ["gdp"]\nnames = ["经济"]\n', "utf-8")
    problems: list[Problem] = []
    aliases = shared(tmp_path, (), problems).aliases
    found = of(member(2023, GOAL.format("8%", 2023)), member(2024, GOAL.format("8%", 2024)), aliases=aliases)
    assert ([], {"m2"}) == (problems, {each.indicator.id for each in found.said})


@pytest.mark.parametrize(
    ("one", "other"), [('names = ["经济"]', 'names = ["经济"]'), ('ids = ["forest-area"]', 'ids = ["forest*"]')]
)
def test_what_two_aliases_claim_is_told(tmp_path: Path, one: str, other: str) -> None:
    (tmp_path / "aliases.toml").write_text(f"[alias.a]\n{one}\n[alias.b]\n{other}\n", "utf-8")
    problems: list[Problem] = []
    shared(tmp_path, (), problems)
    assert ["alias-taken"] == [each.rule for each in problems]


@pytest.mark.parametrize(
    ("file", "text", "rule", "line", "excerpt"),
    [
        ("aliases", '[alias.a]\nids = ["b"]\n[alias.b]\nids = ["c"]', "alias-round", 2, 'ids = ["b"]'),
        ("aliases", '[alias.a]\nids = ["m*"]\n[alias.m2]\nids = ["c"]', "alias-round", 2, 'ids = ["m*"]'),
        ("aliases", '[alias.a]\nids = ["*"]', "alias-round", 2, 'ids = ["*"]'),
        ("aliases", '[alias.a]\nnames = ["经济", "经济"]', "twice", 2, 'names = ["经济", "经济"]'),
        ("aliases", '[alias.a]\nids = ["b"]\nnames = [" "]', "no-words", 3, 'names = [" "]'),
        ("formulas", '[formula.a]\nname = {}\nspellings = []', "no-words", 3, "spellings = []"),
        ("formulas", '[formula.a]\nname = {}\nspellings = ["云轨", ""]', "no-words", 3, 'spellings = ["云轨", ""]'),
        ("themes", '[theme.a]\nname = {}\nwords = ["文"]\n[theme.b]\nname = {}\nwords = ["文"]', "theme-taken", 6,
         'words = ["文"]'),
    ],
)  # fmt: skip
def test_words_that_say_nothing_or_go_round_are_told(
    tmp_path: Path, file: str, text: str, rule: str, line: int, excerpt: str
) -> None:
    (tmp_path / f"{file}.toml").write_text(text, "utf-8")
    problems: list[Problem] = []
    shared(tmp_path, (), problems)
    assert [(rule, line, excerpt)] == [(each.rule, each.line, each.excerpt) for each in problems]


def test_an_alias_of_nothing_is_told_by_check(tmp_path: Path) -> None:
    content = load.content(Path(__file__).parent / "sites" / "many")
    own = content.reports[0].indicators[0].id if content.reports[0].indicators else "gdp"
    (tmp_path / "aliases.toml").write_text(f'[alias.m2]\nids = ["{own}", "fixed-asset*", "retail-sale"]\n', "utf-8")
    (problem,) = idle_aliases(content.reports, tmp_path)
    assert ("alias-idle", 2, "did you mean `retail-sales`?") == (problem.rule, problem.line, problem.hint)


def test_what_coverage_quotes_must_stand_in_the_report(tmp_path: Path) -> None:
    text = '[[silent]]\nindicator = "gdp"\nperiod = "2023"\nwords = "没有这句话"\n'
    wrong = text.replace("gdp", "gpd").replace("没有这句话", "")
    (tmp_path / "coverage.toml").write_text(text + wrong + wrong, "utf-8")
    problems: list[Problem] = []
    found = silences(tmp_path / "coverage.toml", problems)
    edition, _ = parse("# 报告\n\n经济平稳。\n", "report.md")
    rules = [each.rule for each in unheard(found, edition, Catalogue(CATALOGUE), "coverage.toml")]
    assert ([], ["unsaid-words", "unknown-indicator", "twice", "unknown-indicator"]) == (problems, rules)
    stated = {Key("gdp", Period.year(2023)), Key("gdp", Period.year(2024), "growth")}
    (told, _) = unheard(found[:1], edition, Catalogue(CATALOGUE), "coverage.toml", stated)
    assert "not-silent" == told.rule


def test_places_stand_in_one_strip_by_the_year_of_their_report() -> None:
    one, two = (member(2024, f"{BACK.format(r, 2023)}\n\n{GOAL.format(g, 2024)}", of=p) for p, r, g in (
        ("linjiang", "5%", "6%"), ("yunxi", "5.5%", "7%")))  # fmt: skip
    (strip,) = of(one, two).strips
    held = [(h.place, h.target is not None, h.result is not None) for h in strip.places]
    assert (2024, [("yunxi", True, True), ("linjiang", True, True)]) == (strip.year, held)


def test_gdp_comes_first_also_where_one_year_had_no_goal_for_it() -> None:
    """Of few reports it would stand behind all that has one pair more."""
    jobs = "城镇新增就业[{}万人](obs:new-urban-jobs@{}?measure=count{})。"
    aims = [f"{GOAL.format('6%', year)}{jobs.format(9, year, '&status=target')}" for year in range(2018, 2024)]
    aims[2] = f"## 二、今年工作安排\n\n{jobs.format(9, 2020, '&status=target')}"
    backs = [f"{BACK.format('6%', year - 1)}{jobs.format(9, year - 1, '')}\n\n" for year in range(2018, 2024)]
    (place,) = of(
        *(member(2018 + at, back + aim) for at, (back, aim) in enumerate(zip(backs, aims, strict=True)))
    ).places
    assert [("gdp", 4), ("new-urban-jobs", 5)] == [(row.indicator.id, len(row.promises)) for row in place.rows]


def test_homes_and_projects_are_two_rows() -> None:
    text = "## 一、工作回顾\n\n实施城中村改造项目[{}](obs:urban-villages-renovated@2023?measure=count)。"
    said = of(member(2024, text.format("8.8万套"), of="linjiang"), member(2024, text.format("4个"), of="yunxi")).said
    assert {"count", "count-count-套"} == {row_id(each) for each in said}


@pytest.mark.parametrize(("lang", "name"), [("zh", "万亿斤"), ("en", "million metric tons")])
def test_a_row_counts_in_what_its_readers_count_in(lang: str, name: str) -> None:
    goal = "## 二、今年工作安排\n\n今年预期目标：粮食产量[1.3万亿斤以上](obs:grain-output@2024?status=target)。"
    wording, _ = wording_of(
        load.content(Path(__file__).parent / "sites" / "many").settings, load.words(load.templates())
    )
    speech = Speech(lang, wording, {})
    assert name == unit_name(
        counted_in(of(*(member(2024, goal, of=place) for place in ("linjiang", "yunxi"))).said, speech), speech
    )


@pytest.mark.parametrize(
    ("goal", "name", "least"),
    [
        ("城镇化率[6.8‰以内](obs:urbanization-rate", "‰", "≤6.8"),
        ("城镇化率[五成以上](obs:urbanization-rate", "%", "≥50"),
        ("孕产妇死亡率[12/10万以内](obs:maternal-mortality", "/10万", "≤12"),
    ],
)
def test_a_row_says_its_numbers_in_its_own_unit(goal: str, name: str, least: str) -> None:
    text = "## 二、今年工作安排\n\n今年预期目标：{}@{}?status=target)。"
    said = list(of(*(member(year, text.format(goal, year)) for year in (2023, 2024))).said)
    wording, _ = wording_of(
        load.content(Path(__file__).parent / "sites" / "many").settings, load.words(load.templates())
    )
    speech = Speech("zh", wording, {})
    unit = counted_in(said, speech)
    assert (name, least) == (unit_name(unit, speech), short(said[0], unit, speech))


def test_a_report_of_the_state_council_in_a_place_is_told() -> None:
    text = "## 开头\n\n现在，我代表国务院，向大会报告政府工作。"
    texts = (fingerprint(member(2024, text)), fingerprint(member(2024, text, of="national")))
    reports = (Report("linjiang-2024", "临江市", "content/linjiang-2024"), Report("national-2024", "", "n"))
    rules = {each.rule for each in copies(zip(reports, texts, strict=True))}
    assert "foreign-report" in rules


def test_one_place_under_two_names_is_told() -> None:
    """Two districts of one name are two places."""
    content = load.content(Path(__file__).parent / "sites" / "many")
    first = content.reports[0]

    def named(slug: str, place: str) -> ReportFolder:
        settings = replace(first.settings, place=Words.of({"zh": place, "en": place}), level="county")
        return replace(first, slug=slug, settings=settings, path=f"content/{slug}")

    for name in ("临江市", "吉林省白山市临江市"):
        pairs = [("city-2024", name), ("linjiang-2025", name), ("a-2024", "鼓楼区"), ("b-2024", "鼓楼区")]
        (told,) = two_names([named(*pair) for pair in pairs])
        assert ("content/linjiang-2025/report.toml", "two-names") == (told.file, told.rule)
        assert "city-2024" in told.message


def test_what_last_year_brought_is_of_the_year_before_the_report() -> None:
    text = "## 回顾\n\n去年，广义货币M2[增长13.6%](obs:m2@2012?measure=growth)。"
    goal = "## 目标\n\n广义货币M2预期[增长14%](obs:m2@2012?measure=growth&status=target)。"
    found = of(member(2012, goal), member(2014, text))
    assert ([], [("dated",)]) == (told(found), [each.flags for each in found.places[0].flagged])


def test_memory_does_not_grow_with_the_number_of_reports() -> None:
    """A report of 40 numbers takes some 70 kB as values."""
    names = [each for each in CATALOGUE if each.unit == "CNY"][:40]
    one = member(2024, "\n\n".join(f"{each.name.get('zh')}达到[5亿元](obs:{each.id}@2023)。" for each in names))
    peaks = []
    for count in (20, 60):
        shelf = lying(*(replace(one, slug=f"p{at}-2024", place=f"p{at}") for at in range(count)))
        tracemalloc.start()
        assert count == len(collected(shelf, Shared(), CATALOGUE).places)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 40 * 6_000


def test_a_site_of_one_language_describes_the_columns_of_its_data() -> None:
    content = load.content(Path(__file__).parent / "sites" / "many")
    alone = replace(content, settings=replace(content.settings, languages=("zh",)))
    package = json.loads(build.site(alone, load.templates())["data/collection/datapackage.json"])
    described = [
        field["description"] for table in package["resources"] for field in table.get("schema", {}).get("fields", [])
    ]
    assert described and all(described)
