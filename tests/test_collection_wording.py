"""What became of each sentence from one report to the next, and how often a phrase is said."""

from decimal import Decimal

import pytest

from site_gen import load
from site_gen.data.collection.cohesion import Cohesion
from site_gen.data.collection.formulas import followed
from site_gen.data.collection.marking import pieces
from site_gen.data.collection.wording import changes
from site_gen.model.collection import Member, Part, Passage
from site_gen.model.curation import Formula
from site_gen.model.phrasing import Sentence
from site_gen.model.text import Words
from site_gen.site.collection.wording import turned


def member(year: int, *texts: str, part: Part = "plan") -> Member:
    passages = tuple(Passage(f"p{number}", "", part, text) for number, text in enumerate(texts))
    return Member(f"linjiang-{year}", "linjiang", year, (), (), passages)


@pytest.mark.parametrize(
    ("before", "after", "turns"),
    [
        ("要坚持稳健的货币政策。", "要坚持稳健的货币政策。", ["kept"]),
        ("稳健的货币政策保持中性，要松紧适度。", "稳健的货币政策要松紧适度。", ["changed"]),
        ("新建公园30个。", "新建公园50个。", ["changed"]),
        ("办好十件实事。", "就业优先政策要全面发力。", ["new", "gone"]),
        ("政务公开取得新进展。", "信访工作取得新进展。", ["new", "gone"]),
        ("要继续推进兴边富民行动。", "制定实施人口较少民族发展和兴边富民行动规划。", ["changed"]),
    ],
)
def test_what_became_of_a_sentence(before: str, after: str, turns: list[str]) -> None:
    assert turns == [each.turn for each in changes(member(2018, before), member(2019, after))]


def test_words_that_went_and_came_are_marked_and_numbers_are_whole() -> None:
    (change,) = changes(member(2018, "赤字率拟按2.6%安排。"), member(2019, "赤字率拟按2.8%安排。"))
    assert (("same", "赤字率拟按"), ("out", "2.6%"), ("in", "2.8%"), ("same", "安排。")) == change.pieces


def test_what_stands_for_words_of_another_sentence_is_not_marked() -> None:
    older, newer = (
        Sentence("", "p1", "plan", text) for text in ("建设公园，……办好学校。", "建设公园十座，办好……学校。")
    )
    marked = pieces(older, newer, Cohesion([older.text, newer.text]))
    assert ["same", "same"] == [kind for kind, words in marked if "……" in words]
    assert [("in", "十座")] == [each for each in marked if each[0] != "same"]


def test_a_character_alone_between_words_that_changed_is_no_word_that_stayed() -> None:
    (change,) = changes(member(2018, "财政收入达到30亿元。"), member(2019, "财政收入增加到40亿元。"))
    assert ("财政收入", "达到30亿元", "增加到40亿元") == tuple(words for _, words in change.pieces[:3])


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("现代化是实施规划的一年。", "现代化是实现目标的一年。", "现代化是-实施规划-+实现目标+的一年。"),
        ("利率市场化。", "利率汇率市场化。", "利率+汇率+市场化。"),
        ("建设文化场馆，丰富生活。", "建设文化场馆，实施工程，丰富生活。", "建设文化场馆，+实施工程，+丰富生活。"),
        ("加强学校管理。", "增强学校管理。", "-加强-+增强+学校管理。"),
        ("防治肝炎、结核病。", "防治肝炎病、结核病。", "防治肝炎+病+、结核病。"),
        ("新建学校12所。", "新建学校112所。", "新建学校-12-+112+所。"),
        ("实施规划，实现目标。", "实施规划。", "实施规划-，实现目标-。"),
    ],
)
def test_marks_stand_around_whole_words(before: str, after: str, marked: str) -> None:
    old, new = Sentence("", "p1", "plan", before), Sentence("", "p1", "plan", after)
    usual = ["实施。实现。加强。增强。现代化。" * 2, "汇率、利率、结核病。" * 2, before, after]
    shown = {"same": "{}", "out": "-{}-", "in": "+{}+"}
    assert marked == "".join(shown[kind].format(words) for kind, words in pieces(old, new, Cohesion(usual)))


def test_of_a_long_sentence_that_was_much_reworded_whole_clauses_are_marked() -> None:
    stayed = "坚持稳中求进工作总基调，统筹发展和民生，"
    gone, come = "深化改革开放，激发市场活力，" * 8, "扩大国内需求，守住安全底线，" * 8
    old, new = Sentence("", "p1", "plan", f"{stayed}{gone}"), Sentence("", "p1", "plan", f"{stayed}{come}")
    assert (("same", stayed), ("out", gone), ("in", come)) == pieces(old, new, Cohesion([]))
    assert () == pieces(old._replace(text=gone * 2), new._replace(text=come * 2), Cohesion([]))


def test_sentences_with_little_in_common_are_one_where_those_around_them_are_in_order() -> None:
    names = ("黄梅戏节", "赛龙舟", "采茶会", "冰雪季", "读书周", "马拉松", "灯会", "庙会")
    around = [f"{name}，继续办好。" for name in names]
    old, new = "改善环境卫生，防控传染病。", "提高医院救治传染病和慢性病的能力。"
    stayed = changes(member(2018, *around, old), member(2019, *around, new))
    moved = changes(member(2018, *around, old), member(2019, new, *around))
    assert ("changed", "new") == (stayed[-1].turn, moved[0].turn)


def test_each_sentence_is_paired_once_with_the_likest() -> None:
    older = member(2018, "加快建设文化公园和体育公园。加快建设体育公园。")
    pairs = [
        (c.after and c.after.text, c.before and c.before.text)
        for c in changes(older, member(2019, "加快建设体育公园。"))
    ]
    assert [("加快建设体育公园。", "加快建设体育公园。"), (None, "加快建设文化公园和体育公园。")] == pairs


def told(older: str, *newer: str) -> list[tuple[str, str | None, str | None]]:
    found = changes(member(2018, older), member(2019, *newer))
    return [(each.turn, each.before and each.before.text, each.after and each.after.text) for each in found]


def test_a_sentence_cut_in_two_stands_beside_each_with_the_clauses_that_became_it() -> None:
    assert [
        ("kept", "繁荣文艺创作，发展新闻出版和广播影视事业。", "繁荣文艺创作，发展新闻出版和广播影视事业。"),
        ("kept", "加快建设体育公园，", "加快建设体育公园。"),
    ] == told(
        "加快建设体育公园，繁荣文艺创作，发展新闻出版和广播影视事业。",
        "繁荣文艺创作，发展新闻出版和广播影视事业。",
        "加快建设体育公园。",
    )


def test_two_sentences_put_into_one_stand_beside_the_clauses_that_they_became() -> None:
    assert [
        ("kept", "繁荣文艺创作。", "繁荣文艺创作，"),
        ("changed", "发展新闻出版和广播影视事业。", "大力发展新闻出版和广播影视事业。"),
    ] == told("繁荣文艺创作。发展新闻出版和广播影视事业。", "繁荣文艺创作，大力发展新闻出版和广播影视事业。")


def test_words_that_another_sentence_has_too_make_no_part_of_one() -> None:
    older = "加快建设滨江体育公园和文化公园。"
    assert ["changed", "new"] == [
        turn for turn, _, _ in told(older, "建成滨江体育公园和文化公园。", "滨江体育公园开门迎客。")
    ]


def test_a_heading_follows_on_a_heading_though_it_shares_few_words_with_it() -> None:
    old, new = "{}河道面貌蝶变跃升、焕然一新。", "{}河道品质加速焕新、蝶变升级。"
    turns = [
        [turn for turn, _, _ in told(old.format(first), new.format(second))]
        for first, second in (("（六）", "（五）"), ("（六）", ""))
    ]
    assert [["changed"], ["new", "gone"]] == turns


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [
        ("扎实推动重点改革。", "财税金融等重点改革深入推进。", "new"),
        ("健全社会信用体系。", "健全社区管理和服务机制。", "new"),
        ("高校重点学科建设继续加强。", "高校学科建设扎实推进。", "changed"),
        ("今年要着力抓好七个方面工作。", "今年要重点抓好八个方面工作。", "changed"),
    ],
)
def test_what_two_share_must_not_be_what_any_report_says_of_anything(old: str, new: str, turn: str) -> None:
    """Unless the newer says nothing else."""
    around = [f"{name}，继续办好。" for name in ("黄梅戏节", "赛龙舟")]
    found = changes(member(2018, *around, old), member(2019, *around, new))
    assert turn == next(each.turn for each in found if each.after and each.after.text == new)


def test_a_review_is_not_held_against_a_plan() -> None:
    """What it says almost as the plan before had it is new all the same, and the plan's words stand below."""
    older, newer = member(2018, "新建学校三十所。", part="plan"), member(2019, "新建学校三十所。", part="review")
    found = changes(older, newer)
    assert ["new", "gone"] == [each.turn for each in found]
    assert "新建学校三十所。" == (found[0].maybe and found[0].maybe.text)
    assert ["wording.maybe.plan"] == [turned(found, "zh")[0].sentences[0].told]


def test_what_shares_little_with_another_part_is_not_said_to_have_stood_there() -> None:
    older = member(2018, "新建学校三十所，改造老旧校舍。", part="plan")
    newer = member(2019, "建成学校和文化公园，办好十件民生实事。", part="review")
    assert [None] == [each.maybe for each in changes(older, newer) if each.turn == "new"]


def test_new_sentences_of_one_paragraph_stand_together_and_lead_there_once() -> None:
    older = member(2018, "办好十件实事。")
    newer = member(2019, "就业优先政策要全面发力。加快建设文化公园。", "打赢污染防治攻坚战。")
    entries = turned(changes(older, newer), "zh")
    told = [(each.turn, each.after and each.after.block, len(each.sentences)) for each in entries]
    assert [("new", "p0", 2), ("new", "p1", 1), ("gone", None, 1)] == told


def test_a_paragraph_is_led_to_once_though_its_sentences_turned_otherwise() -> None:
    older = member(2018, "加快建设文化公园。办好十件实事。")
    newer = member(
        2019, "加快建设口袋公园和文化公园。就业优先政策要全面发力。再办好十五件实事。", "打赢污染防治攻坚战。"
    )
    entries = turned(changes(older, newer), "zh")
    told = [(each.turn, bool(each.before), bool(each.after)) for each in entries]
    assert [("changed", True, True), ("new", False, False), ("changed", False, False), ("new", False, True)] == told


def test_a_formula_is_a_set_of_spellings_each_place_counted_once() -> None:
    formula = Formula("tax", Words.of({"zh": "减税"}), ("减税", "减税降费", "降费"))
    members = [member(2018, "落实减税降费，再减税。"), member(2019, "办好实事。")]
    (found,) = followed(members, [formula])
    assert [["减税降费", "减税"], []] == [[hit.words for hit in use.hits] for use in found.uses]
    assert Decimal("2222.22") == found.uses[0].rate  # 2 in 9 characters


def test_words_around_a_formula_begin_and_end_with_whole_ones() -> None:
    before = "上年新登记经营主体增长15.2%，城区老旧供水管网改造已经按期全面完成，实现"
    after = "三年行动方案确定的任务，登记失业率继续控制在5.25%左右，好于预期。"
    formula = Formula("jobs", Words.of({"zh": "充分就业", "en": "full employment"}), ("充分就业",))
    (found,) = followed([member(2018, f"{before}充分就业{after}")], [formula])
    hit = found.uses[0].hits[0]
    assert "…城区老旧供水管网改造已经按期全面完成，实现" == hit.before
    assert "三年行动方案确定的任务，登记失业率继续控制在…" == hit.after


def test_the_built_in_formulas_have_a_name_in_both_languages() -> None:
    formulas = load.built_in().formulas
    assert len(formulas) > 50
    assert [] == [each.id for each in formulas if not (each.name.get("zh") and each.name.get("en") and each.spellings)]
