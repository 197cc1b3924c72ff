"""measure: the sentences that a colleague writes, and what must hold for every reading of any text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from stating import HEADINGS, passage, read, report, told

from site_gen.model.quantity import counted_in, list_behind
from site_gen.model.report import Mode
from site_gen.model.unit import suited
from site_gen.reading.measure import measure
from site_gen.reading.quantity import read_quantity
from site_gen.reading.rows import named, rows

FILE = Path(__file__).parent / "cases" / "statements.txt"


def cases() -> Iterator[tuple[Mode, str, list[str]]]:
    mode: Mode = "year"
    sentence, expected = "", list[str]()
    for line in [*FILE.read_text("utf-8").splitlines(), ""]:
        if line.startswith("    "):
            expected.append(line.strip())
            continue
        if sentence:
            yield mode, sentence, expected
        sentence, expected = "", []
        if line.startswith("@"):
            mode = next(each for each in HEADINGS if each == line[1:].strip())
        elif line and not line.startswith("#"):
            sentence = line


@pytest.mark.parametrize(("mode", "sentence", "expected"), list(cases()))
def test_case(mode: Mode, sentence: str, expected: list[str]) -> None:
    assert expected == [told(reading) for reading in read(mode, sentence).readings]


@pytest.mark.parametrize(("mode", "sentence", "expected"), list(cases()))
def test_words_of_a_reading_give_its_quantity_again(mode: Mode, sentence: str, expected: list[str]) -> None:
    for reading in read(mode, sentence).readings:
        if "uneven-list" not in reading.why:
            after = list_behind(sentence, reading.span.end)
            words = counted_in(reading.span.of(sentence), reading.unit)
            again = read_quantity(words, reading.measure, sentence[: reading.span.start], after)
            assert again is not None
            assert reading.quantity == replace(again, unit=suited(again.unit, reading.indicator))


@pytest.mark.parametrize(("mode", "sentence", "expected"), list(cases()))
def test_every_digit_is_accounted_for(mode: Mode, sentence: str, expected: list[str]) -> None:
    spans = [numeral.span for numeral in read(mode, sentence).numerals if numeral.passage == 1]
    for place, sign in enumerate(sentence):
        assert not sign.isdecimal() or any(span.start <= place < span.end for span in spans)


def test_both_ends_of_a_pair_share_a_name() -> None:
    text = "粮食产量由10万吨增加到12万吨,高新技术企业由147家增加到640家。"
    assert ["p1", "p1", "p2", "p2"] == [reading.pair for reading in read("year", text).readings]


def test_a_blanket_note_makes_the_levels_that_follow_estimates() -> None:
    text = "生产总值达到2580亿元(2021年数据均为预计数,下同),新增企业739家,城镇化率达65%。"
    assert ["estimate", "actual", "estimate"] == [reading.status for reading in read("year", text).readings]


def test_a_note_on_the_whole_report_makes_what_stands_before_it_estimates_too() -> None:
    text = "生产总值达到320亿元。"
    outline = report("year", text)
    note = passage("paragraph", "注：本报告所列2021年数据为快报数。", 99)
    noted = replace(outline, passages=(*outline.passages, note), modes=("year",) * 3, margins=(1.0,) * 3)
    found = measure(noted, lambda *_: None)
    assert ["estimate"] == [reading.status for reading in found.readings]


def test_a_list_that_falls_is_negative() -> None:
    first, second = read("year", "事故起数、死亡人数分别下降3%、5%。").readings
    assert (-3, -5) == (first.quantity.value, second.quantity.value)


def test_rows_point_into_the_file() -> None:
    source = f"{HEADINGS['year']}\n三次产业结构比为6.8:51:42.2,城镇化率达65%。"
    outline = report("year", source.split("\n")[1])
    found = rows(source, outline, measure(outline, lambda name, *_: "urbanisation" if name == "城镇化率" else None))
    assert ["6.8:51:42.2", "6.8", "51", "42.2", "65%"] == [row["quote"] for row in found]
    for row in found:
        line, start, end = row["line"], row["start"], row["end"]
        assert isinstance(line, int)
        assert row["quote"] == source.split("\n")[line][start:end]  # type: ignore[misc]  # rows hold objects
    assert "urbanisation" == found[-1]["indicator_id"]


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet="由从到增长下降分别各达0123456789.,万亿元%个家第一百强、，。；和的其中新增（）“”年", max_size=120)
)
@example("（各到0")  # names nothing
def test_any_text_is_read(text: str) -> None:
    for reading in read("plan", text).readings:
        assert reading.number.of(text)
        assert reading.span.start <= reading.number.start < reading.number.end <= reading.span.end
        assert reading.indicator


def test_the_months_that_a_sentence_names_before_its_first_figure_hold_for_all_of_it_whatever_its_chapter_tells() -> (
    None
):
    half = report("year", "预计，上半年税收完成20亿元，增长8%；出口完成30亿元。")
    heading = "一、2021年上半年工作回顾"
    text = replace(
        half.passages[1], places=tuple(range(len(heading) + 1, len(heading) + 1 + len(half.passages[1].text)))
    )
    found = measure(replace(half, passages=(passage("heading", heading, 0), text)), lambda *_: None)
    assert ["2021-01..06"] * 3 == [str(reading.period) for reading in found.readings]


def test_a_number_of_nothing_is_no_observation() -> None:
    found = read("year", "地区生产总值增长4.2%，比前三季度和上半年分别提升0.4、0.5个百分点。")
    assert [] == [told(reading) for reading in found.readings if not reading.indicator]


@pytest.mark.parametrize(
    ("words", "id", "measure", "expected"),
    [
        ("进出口", "foreign-trade", "growth", "进出口总额"),
        ("外贸进出口", "foreign-trade", "growth", "外贸进出口"),
        ("进出口", None, "growth", "进出口"),
        ("进出口", "foreign-trade", "rank", "进出口"),
    ],
)
def test_a_name_that_says_too_little_is_told_by_its_standard_one(
    words: str, id: str | None, measure: str, expected: str
) -> None:
    row = {"indicator": words, "indicator_id": id, "measure": measure}
    assert expected == named(row, {"foreign-trade": "进出口总额"})["indicator"]
