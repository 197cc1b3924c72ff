"""What of the readings an edition can state, and what is left to its editor."""

from site_gen.drafting.consistent import Consistency
from site_gen.drafting.ids import indicator_ids
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline
from site_gen.reading.quantity import read_quantity

OPENING = "2022年临江市政府工作报告\n各位代表：\n一、2021年工作回顾\n"


def split(sentence: str) -> tuple[list[str], list[str]]:
    shape = outline(OPENING + sentence)
    measured = measure(shape, lambda *_: None)
    settled = Consistency(shape, indicator_ids(measured.readings), read_quantity, str.__eq__, {})
    kept, dropped = settled.split(measured.readings)
    words = [[each.span.of(shape.passages[each.passage].text) for each in group] for group in (kept, dropped)]
    return words[0], words[1]


def test_an_exact_value_goes_before_a_bound_on_it() -> None:
    kept, dropped = split("生产总值突破千亿大关，达1023亿元，增长5.6%。")
    assert (["1023亿元", "增长5.6%"], ["突破千亿大关"]) == (kept, dropped)


def test_the_first_of_two_exact_values_stands() -> None:
    kept, dropped = split("城镇化率为60%。据统计，城镇化率为61%。")
    assert (["60%"], ["61%"]) == (kept, dropped)


def test_what_governs_a_list_holds_for_each_number_of_it() -> None:
    kept, dropped = split("化学需氧量、氨氮排放量分别下降3%、5%。生物医药、新材料产业产值分别突破1500亿元和4500亿元。")
    assert (["下降3%", "5%", "突破1500亿元", "4500亿元"], []) == (kept, dropped)


def test_a_number_takes_the_unit_that_its_list_ends_in() -> None:
    kept, dropped = split("小麦、玉米产量分别达1.2万、3.4万吨。税收、非税收入增速分别高于全国1.2个、全省0.8个百分点。")
    assert (["1.2万", "3.4万吨", "1.2个", "0.8个百分点"], []) == (kept, dropped)


def test_a_goal_goes_before_what_is_merely_taken_for_one() -> None:
    kept, dropped = split("二、2022年工作安排\n推动税收增长7.3%。今年预期目标是：税收增长8%左右。")
    assert (["增长8%左右"], ["增长7.3%"]) == (kept, dropped)
