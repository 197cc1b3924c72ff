"""Doubt: plain readings have little of it, others say why; every reason has its words in both languages."""

from math import log
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.model.report import Reading
from site_gen.reading.circumstances import Circumstances
from site_gen.reading.doubt import seen
from site_gen.reading.doubt_weights import BIAS, WEIGHTS
from site_gen.reading.explain import explain
from site_gen.reading.measure import measure, stated
from site_gen.reading.outline import outline
from site_gen.reading.signs import SIGNS

ROOT = Path(__file__).parent.parent
GARBLED = "形成了完整的锂电池材料产业链，产业营收达到220亿元。"
SOURCE = f"""临江市政府工作报告
——2025年1月8日在临江市第五届人民代表大会第四次会议上
市长 林一
各位代表：
一、2024年工作回顾
2024年，全市地区生产总值增长6.2%。
{GARBLED}
二、2025年工作安排
地区生产总值增长6%左右。
"""

TERM = """临江市政府工作报告
——2022年1月8日在临江市第五届人民代表大会第一次会议上
市长 林一
各位代表：
一、过去五年工作回顾
农村供水站达到300处。
二、2022年工作安排
地区生产总值增长6%左右。
"""
SEEN = {
    "short": "全市电池利润达到12亿元。",
    "very-short": "利润达到12亿元。",
    "ending": "产业营收达到220亿元。",
    "front-unheard": "咯吱木屋收入达到3万元。",
    "back-unheard": "全市咯吱木屋达到30座。",
    "unheard": "咯吱木屋收入达到3万元。",
    "measures-nothing": "全市减税12亿元。",
    "sum": "咯吱木屋收入达到3万元。",
    "verb-says-little": "推动特色村30个。",
    "verb-says-much": "新建学校3所。",
    "verb-inside": "脱口秀工作室推进特色改造工程长度达到30公里。",
    "verb-after-subject": "高铁西站10个配套项目开工。",
    "no-verb": "高铁西站10个配套项目开工。",
    "listed": "茶叶、蚕桑基地面积达到3万亩。",
    "of": "用于改善群众居住条件的资金达到3亿元。",
    "digits": "10千伏配电网线路长度达到30公里。",
    "subject": "石桥县完成投资3亿元。",
    "again": "粮食产量达到30万吨。粮食产量增长3%。",
    "much-left-over": "支持环城水系连通扩容工程等14条河道项目建设。",
    "within": "市场主体达到37万户，其中民营企业9.3万户。",
    "short-behind": "形成了完整的锂电池材料产业链，产业营收达到220亿元。",
    "rank-alone": "新增数量居全省第2位。",
    "partner": "推动咯吱木屋与100个城市社区合作。",
    "noun-level": "三期21个安置区开始验收。",
    "noun-after": "30个工作专班进村入户。",
    "noun-both": "围绕群众所盼的30个村主动作为、积极配合也进展顺利。",
    "examples": "汽车促消费等100场重点活动陆续举办。",
    "many-rivals": "茶叶和蚕桑产值均增长10%。",
    "no-digits": "三次荣获全国文明城市。",
    "multiple": "三次荣获全国文明城市。",
    "respectively": "居民收入和财政收入分别增长3%、4%。",
    "distribution": "居民收入和财政收入分别增长3%、4%。",
    "growth": "居民收入和财政收入分别增长3%、4%。",
    "two-owners": "茶产业提质增效，培育茶企28家，产值达到18亿元。",
    "uneven-list": "工业、农业、服务业分别增长3%、4%。",
    "shared": "茶叶和蚕桑产值均增长10%。",
    "known-count": "新增城镇就业3万人。",
    "known-change": "办事环节压缩75%。",
    "dwarfed": "地区生产总值达到2200亿元。新城建设提速，企业相继落户，地区生产总值达到150亿元。",
    "at-odds": "全社会固定资产投资增长6.2%。经济稳中向好，固定资产投资增长5.7%。",
    "unusual": "地方一般公共预算收入增长81%，税收收入增长11.2%。",
    "years-unsaid": "规模以上工业增加值年均下降5%。",
    "namesake": "咯吱木屋销售额达到860万元。走进石桥，咯吱木屋销售额达到35万元。",
    "twice": "森林面积和蓄积量保持在1000万亩、400万立方米以上。",
    "unit-unfit": "村集体经济经营收入占比达到45万元。",
    "no-share": "力争全年任务半年过半。",
    "general": "建设项目30个。",
    "assembled": "咯吱木屋增至35个国家。",
    "owner-left-out": "仅用100天就完成城北工业园区3万亩土地、5个村庄的整体征迁。",
    "after-of": "水库所涉及的5个乡镇积极配合。",
    "nameless": "石桥县位列第3位。",
    "doubled": "咯吱木屋销售销售收入达到3万元。",
    "says-something": "百万亩鱼米之乡初见成效面积达到30万亩。",
    "purpose-unsaid": "省财政安排资金12亿元。",
    "part-of-year": "全市规模以上工业企业投资在1—11月里增长5%。",
    "list-of-places": "石桥县进入全国百强。",
    "owner-ahead": "农业产业链加快延伸，咯吱木屋收入达到3万元。",
    "behind-a-park": "石桥经济开发区扩大到7平方公里，全年工业总产值达到98亿元。",
    "behind-comma": "咯吱木屋收入稳中有升，达到3万元。",
    "opens": "咯吱木屋收入达到3万元。",
    "long": "沿江沿湖沿路新型咯吱木屋群落综合保护利用示范改造提升配套投入达到3万元。",
    "own-respectively": "咯吱木屋收入、竹筏收入分别增长3%、4%。",
    "own-count": "新建咯吱木屋30座。",
    "known-growth": "财政收入增长4%。",
}
"""A sentence for each sign of names and sentences."""


def circumstances(source: str) -> tuple[Circumstances, ...]:
    return tuple(stated(outline(source), Catalogue(load.catalogue()).find))


@pytest.mark.parametrize(("sign", "sentence"), SEEN.items())
def test_each_sign_is_seen_in_its_sentence_and_in_no_plain_one(sign: str, sentence: str) -> None:
    plain = seen(circumstances(SOURCE.replace(GARBLED, "粮食总产量达到30万吨。"))[1])
    assert any(sign in seen(one) for one in circumstances(SOURCE.replace(GARBLED, sentence)))
    assert sign not in plain


@pytest.mark.parametrize(
    "sentence",
    [
        "石桥镇被列入全国首批127个特色小镇。",
        "城区20公里沿线不再新上养殖项目。",
        "全市各单位围绕68个课题开展调查研究。",
        "举办30多个国家和地区参加的首届木屋设计周。",
        "北欧的三文鱼最快48小时可从捕捞地端上餐桌。",
        "石桥村3.7万立方米山体滑坡未造成人员伤亡。",
        "往返石桥日均238架次。",
        "省财政为此新增支出12亿元。",
        "木屋厂扩建投产，前者新增产值12亿元。",
    ],
)
def test_words_of_a_clause_in_a_name_are_seen(sentence: str) -> None:
    [reading] = (one for one in find(SOURCE.replace(GARBLED, sentence)) if one.indicator_id is None)
    assert "says-something" in reading.why


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("石桥经济开发区入园企业达到134家，全年工业总产值达到98亿元。", True),
        ("石桥高新区新建厂房7万平方米，新开工项目9个，全年固定资产投资86亿元。", True),
        ("石桥经济开发区入园企业达到134家，全市工业总产值达到98亿元。", False),
        ("石桥经济开发区入园企业达到134家；工业总产值达到98亿元。", False),
        ("加快石桥经济开发区开发7平方公里，工业总产值达到98亿元。", False),
        ("石桥经济开发区面貌一新，工业总产值达到98亿元。", True),
        ("着力推动市工业园区能级跃升，推进园区项目开工，规上工业增加值增长9%以上。", True),
        ("石桥高新区获批国家级，规上工业增加值增长9%以上。", True),
        ("力争综合排名跻身省级开发区前50，税收3亿元，工业总产值达到98亿元。", True),
        ("石桥高新区获批国家级，全县经济向好，规上工业增加值增长9%以上。", False),
        ("深入推进园区制造业提升行动，规上工业增加值增长9%以上。", False),
        ("石桥工业园等重大项目建设提速，工业投资增长9%。", False),
        ("石桥高新区开园，完成投资3亿元，路桥齐通，社会消费品零售总额98亿元。", False),
    ],
)
def test_a_figure_of_the_place_right_behind_those_of_a_park_is_doubted(sentence: str, seen: bool) -> None:
    last = [one for one in find(SOURCE.replace(GARBLED, sentence)) if one.period.last_year == 2024][-1]
    assert ("behind-a-park" in last.why) == seen
    assert last.doubtful or not seen


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("城乡居民人均可支配收入增长74%。", True),
        ("城镇登记失业率41%。", True),
        ("五年间，地区生产总值年均增长45%。", True),
        ("城乡居民人均可支配收入增长7.4%。", False),
        ("城镇登记失业率4.1%。", False),
        ("与2019年相比，财政总收入增长1.4倍，进出口总额增长81%。", False),
        ("外贸进出口额达到81亿元。", False),
    ],
)
def test_a_rate_that_hardly_any_report_states_is_doubted(sentence: str, seen: bool) -> None:
    found = [one for one in find(SOURCE.replace(GARBLED, sentence)) if one.indicator_id and one.period.last_year < 2025]
    last = found[-1]
    assert ("unusual" in last.why) == seen
    assert last.doubtful or not seen


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        ("工业投资增长10%左右。", "工业投资增长9%以上。", True),
        ("工业投资增长7%以上，力争8%。", "工业投资增长7%。", False),
        ("工业投资增长9%以上。", "工业投资增长9%左右。", False),
    ],
)
def test_two_aims_of_one_year_are_at_odds(one: str, other: str, seen: bool) -> None:
    source = SOURCE.replace("增长6%左右。\n", f"增长6%左右。\n{one}\n{other}\n")
    aims = [each for each in find(source) if each.indicator == "工业投资"]
    assert [seen] * len(aims) == ["at-odds" in each.why for each in aims]


def test_an_aim_of_the_place_is_not_doubted_for_that_of_a_park() -> None:
    park = "着力推动石桥工业园区能级跃升，工业投资增长9%以上。"
    aims = find(SOURCE.replace("增长6%左右。\n", f"增长6%左右。\n工业投资增长10%。\n{park}\n"))
    own, parks = (each.why for each in aims if each.indicator == "工业投资")
    assert ("at-odds" in own, {"at-odds", "behind-a-park"} <= {*parks}) == (False, True)


@pytest.mark.parametrize(
    ("other", "seen"), [("不足60亿元", True), ("突破60亿元", False), ("突破80亿元", True), ("70亿元左右", False)]
)
def test_a_bound_that_a_value_does_not_keep_is_at_odds_with_it(other: str, seen: bool) -> None:
    source = SOURCE.replace(GARBLED, f"固定资产投资完成66亿元。经济稳中向好，固定资产投资{other}。")
    told = [each for each in find(source) if each.indicator == "固定资产投资"]
    assert [seen] * 2 == ["at-odds" in each.why for each in told]


@pytest.mark.parametrize(("aim", "seen"), [("30亿元", True), ("60亿元", False)])
def test_an_aim_of_half_of_what_a_year_has_brought_is_doubted(aim: str, seen: bool) -> None:
    source = SOURCE.replace(GARBLED, "固定资产投资完成66亿元。").replace("增长6%左右", f"增长6%。固定资产投资完成{aim}")
    [aimed] = (one for one in find(source) if one.status == "target" and one.measure == "level")
    assert ("dwarfed" in aimed.why) == seen


def test_a_name_of_the_reports_own_without_other_signs_is_no_doubtful_one() -> None:
    plain, garbled = circumstances(SOURCE)[:2]
    assert ("own" in seen(plain), "own" in seen(garbled)) == (False, True)
    assert BIAS + WEIGHTS["own"] < log(0.1 / 0.9)


def test_signs_of_time_are_those_of_the_section() -> None:
    station = circumstances(TERM)[0]
    assert "last-of-term" in seen(station)
    [rate] = (
        one for one in circumstances(TERM.replace("农村供水站达到300处", "咯吱木屋入住率100%")) if one.mode == "term"
    )
    assert "rate-of-term" in seen(rate)
    assert "rate-of-term" not in {*seen(station), *seen(replace(rate, dated=True))}
    assert "hair" in seen(replace(station, margin=0.5))
    assert "narrow" in seen(replace(station, margin=2.0))
    assert not {"hair", "narrow"} & {*seen(replace(station, margin=3.0))}
    assert {*SIGNS} == {*SEEN, "own", "last-of-term", "rate-of-term", "hair", "narrow", "no-year", "divided-years"}


def test_every_reading_of_a_report_without_a_year_is_doubted() -> None:
    undated = SOURCE
    for words in ("——2025年1月8日在临江市第五届人民代表大会第四次会议上", "2024年", "2025年"):
        undated = undated.replace(words, "")
    found = find(undated)
    assert [("no-year" in one.why, one.doubt > 0.5) for one in found] == [(True, True)] * len(found)
    assert not [one for one in find(SOURCE) if "no-year" in one.why]


def test_readings_of_a_report_whose_years_are_at_odds_are_doubted_but_for_those_that_name_theirs() -> None:
    divided = """临江市政府工作报告
各位代表：
全市上下团结奋斗，城镇化率达到52%。到2006年末，地区生产总值达到120亿元，增长6.2%。
"""
    rate, product, growth = find(divided)
    assert ["divided-years" in one.why for one in (rate, product, growth)] == [True, False, False]
    assert rate.doubt > 0.2
    assert not [one for one in find(SOURCE) if "divided-years" in one.why]


def find(source: str) -> tuple[Reading, ...]:
    return measure(outline(source), Catalogue(load.catalogue()).find).readings


def test_a_plain_reading_has_little_doubt_and_a_garbled_one_much_with_its_reasons() -> None:
    plain, garbled = (one for one in find(SOURCE) if one.period.last_year == 2024)
    assert plain.indicator_id == "gdp"
    assert plain.doubt < 0.1
    assert garbled.doubtful
    assert "short-behind" in garbled.why
    assert list(garbled.why) == sorted(garbled.why, key=lambda sign: -WEIGHTS[sign])


def test_of_two_signs_that_say_the_same_the_stronger_is_told() -> None:
    told = [one for one in find(SOURCE.replace(GARBLED, SEEN["own-respectively"])) if one.indicator_id is None]
    assert told
    for reading in told:
        assert "own-respectively" in reading.why
        assert "respectively" not in reading.why


def test_every_weight_is_that_of_a_sign() -> None:
    assert set(WEIGHTS) <= set(SIGNS)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_reason_has_its_words(lang: str) -> None:
    words = (ROOT / "templates" / "locale" / f"{lang}.po").read_text("utf-8")
    assert [] == [sign for sign, weight in WEIGHTS.items() if weight > 0 and f'"sign.{sign}"' not in words]


def test_explaining_a_line_tells_rule_section_rivals_and_signs() -> None:
    told = explain(SOURCE, outline(SOURCE), Catalogue(load.catalogue()).find, 6)
    assert told.startswith("6:16 6.2% → 地区生产总值 · gdp · growth · 2024 · actual")
    assert [line.split(":")[0].strip() for line in told.splitlines()[1:]] == ["rule", "section", "signs"]
    assert "" == explain(SOURCE, outline(SOURCE), Catalogue(load.catalogue()).find, 3)


def test_other_readings_are_kept_beside_the_chosen_one() -> None:
    growth = next(one for one in find(SOURCE) if one.indicator_id == "gdp")
    assert "地区生产总值 · level" in growth.others
    assert growth == replace(growth, others=growth.others)
