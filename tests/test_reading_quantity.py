"""read_quantity: the cases that a colleague writes, and properties that hold for every number."""

from decimal import Decimal

import pytest
from casefile import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen.model.dataset import Measure
from site_gen.model.digits import plain
from site_gen.model.quantity import Quantity
from site_gen.reading.quantity import read_quantity
from site_gen.reading.tokens import scan
from site_gen.reading.units import SCALES, UNITS

CASES = cases("quantity.txt")
SIZES = st.decimals(min_value=0, max_value=10**9, allow_nan=False, places=3)


def told(quantity: Quantity | None) -> str:
    if quantity is None:
        return "none"
    if quantity.parts:
        printed = canonical = ":".join(map(plain, quantity.parts))
    else:
        printed, canonical = plain(quantity.value), plain(quantity.canonical_value)
    if quantity.value_max is not None and quantity.canonical_max is not None:
        printed, canonical = f"{printed}..{plain(quantity.value_max)}", f"{canonical}..{plain(quantity.canonical_max)}"
    return f"{printed} {quantity.unit.printed} {canonical} {quantity.unit.canonical} {quantity.bound}"


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_case(words: str, expected: str) -> None:
    assert expected == told(read_quantity(words))


@settings(deadline=None, max_examples=60)
@given(SIZES, st.sampled_from(["", "万", "亿", "万亿"]), st.sampled_from(["元", "%", "个百分点", "亩", "公里", "户"]))
def test_every_digit_counts(number: Decimal, scale: str, unit: str) -> None:
    words = f"{plain(number)}{scale}{unit}"
    quantity = read_quantity(words)
    assert quantity is not None
    assert number == quantity.value
    assert number * SCALES.get(scale, Decimal(1)) * UNITS[unit].factor == quantity.canonical_value


@settings(deadline=None, max_examples=60)
@given(SIZES)
def test_a_fall_is_the_negative_of_a_rise(number: Decimal) -> None:
    rise, fall = (read_quantity(f"{word}{plain(number)}%", "growth") for word in ("增长", "下降"))
    assert rise is not None
    assert fall is not None
    assert -rise.value == fall.value


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 99_999_999))
def test_thousands_separators_change_nothing(number: int) -> None:
    assert read_quantity(f"{number}家") == read_quantity(f"{number:,}家")


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="0123456789.,万亿千百十多余个家%第前强:-—至分之零两翻番年", max_size=40))
def test_any_words_are_read_or_refused(words: str) -> None:
    quantity = read_quantity(words)
    assert quantity is None or quantity.value.is_finite()


@pytest.mark.parametrize(
    ("before", "words", "measure", "value", "bound"),
    [
        ("氨氮、COD排放量分别下降3%、", "5%", "growth", "-5", "exact"),
        ("两项分别下降3%以上、4%和", "5%", "growth", "-5", "exact"),
        ("分别下降3%、", "增长5%", "growth", "5", "exact"),
        ("下降3%，同比", "5%", "growth", "5", "exact"),
        ("产值分别突破1500亿元、", "3000亿元", "level", "3000", "over"),
        ("产值分别突破1500亿元、", "近3000亿元", "level", "3000", "approx"),
        ("产值突破1500亿元、", "利润300亿元", "level", "300", "exact"),
        ("分别新增100家、", "50家", "count", "50", "exact"),
    ],
)
def test_the_words_before_govern_a_list(before: str, words: str, measure: Measure, value: str, bound: str) -> None:
    quantity = read_quantity(words, measure, before)
    assert quantity is not None
    assert (Decimal(value), bound) == (quantity.value, quantity.bound)


@pytest.mark.parametrize(
    ("before", "after", "bound"),
    [
        ("居民收入分别增长", "、8%左右", "approx"),
        ("增加值分别增长", "、5%、9%以上", "at_least"),
        ("失业率分别控制在", "和5%以内", "at_most"),
        ("居民收入分别增长", "、8%", "exact"),
        ("居民收入分别增长", "、超过8%", "exact"),
        ("居民收入分别增长", "、8%左右、9%", "exact"),
        ("居民收入分别增长", "、8%左右、9%以上", "exact"),
        ("居民收入增长", "、8%左右", "exact"),
        ("产值分别增长6%，居民收入增长", "、8%左右", "exact"),
    ],
)
def test_the_words_behind_the_last_bound_a_list(before: str, after: str, bound: str) -> None:
    quantity = read_quantity("7%", "growth", before, after)
    assert quantity is not None
    assert quantity.bound == bound


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("占比分别提高2.7个、1.2个百分点", ["个百分点", "个百分点"]),
        ("时限分别压缩至15、9个工作日", ["个工作日", "个工作日"]),
        ("面积分别减少2.6万、1.1万平方公里", ["万平方公里", "万平方公里"]),
        ("规模分别达到1.2万亿、8200亿元", ["万亿元", "亿元"]),
        ("平均拥有托位4.59个、床位8张", ["个", "张"]),
        ("国道211、305线", ["", ""]),
    ],
)
def test_the_last_of_a_list_bears_the_unit_of_all(text: str, units: list[str]) -> None:
    assert units == [token.quantity.unit.printed for token in scan(text)]


def test_a_place_told_without_the_sign_of_an_ordinal_is_a_place_where_it_is_said_to_be_one() -> None:
    assert told(read_quantity("3位", "rank")) == "3 位 3 rank exact"
    assert told(read_quantity("3位")) == "3 位 3 count exact"
