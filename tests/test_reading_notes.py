"""Marks of notes as offices type them -> the notes that they call."""

import pytest

from site_gen.corridor.draft import draft
from site_gen.reading.apart_notes import notes_of
from site_gen.reading.measure import measure
from site_gen.reading.outline import outline

_ONE = "一湖两岸：指澄湖及其东西两岸。"
_TWO = "含民办幼儿园。"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (f"推进“一湖两岸”[1]建设，新增学位[2]4200个。\n[1] {_ONE}\n[2] {_TWO}\n", "12"),
        (f"推进“一湖两岸”①建设，新增学位4200个。\n①{_ONE}\n", "1"),
        (f"推进“一湖两岸”（注1）建设，新增学位〔注2〕4200个。\n注1：{_ONE}\n注2：{_TWO}\n", "12"),
        (f"推进“一湖两岸”[注1]建设，新增学位4200个。\n[注1] {_ONE}\n", "1"),
        (f"推进“一湖两岸”[1]建设，新增学位4200个。\n①{_ONE}\n", "1"),
        (f"推进“一湖两岸”[1]建设，新增学位①4200个。\n[1] {_TWO}\n①{_ONE}\n", "12"),
        ("重点抓好：①产业，建园区；②民生，办实事。\n①产业：建园区。\n②民生：办实事。\n", ""),
        ("推进产业①建设。\n①新建园区3个，投资12亿元。\n", ""),
        (f"注1：{_ONE}\n推进建设。\n", ""),
        (f"推进“一湖两岸”[1]建设，[注2]新增学位。\n[1] {_ONE}\n注1：{_TWO}\n注2：{_TWO}\n", "12"),
        (f"注1：{_ONE}\n推进“一湖两岸”（注1）建设。\n", ""),
        (f"推进“一湖两岸”[1]建设。\n[1] {_ONE}\n[1] {_TWO}\n", "1"),
        (f"推进“一湖两岸”[2]建设，（注2）新增学位①。\n①{_ONE}\n注2：{_TWO}\n[2] {_TWO}\n[3] {_TWO}\n", "142"),
        (f"[1] 见[1]。\n推进建设。\n[1] {_ONE}\n", "1"),
    ],
)
def test_a_note_is_called_by_a_mark_of_its_own_number(text: str, labels: str) -> None:
    notes, _ = notes_of(text)
    assert labels == "".join(note.label for note in notes)


def test_numbers_beside_a_mark_stay_what_they_are() -> None:
    text = f"一、2024年工作\n新增企业①2家，学位（注2）4200个。\n①企业：指规模以上企业。\n注2：{_TWO}\n"
    read = outline(text)
    assert ["一、2024年工作", "新增企业2家，学位4200个。"] == [passage.text for passage in read.passages]
    assert ["企业：指规模以上企业。", _TWO] == [note.text for note in read.notes]
    assert {"note-mark"} == {omission.reason for omission in read.omissions}


def test_a_note_whose_term_has_a_line_of_its_own_goes_on_in_the_next() -> None:
    notes = "注释\n［1］两新：\n设备更新。\n［2］四库：\n水库、粮库。\n"
    text = f"{_HEAD.format('')}实施“两新”［1］政策，建设“四库”［2］。\n{notes}"
    assert "两新：" == outline(text.replace("设备更新。\n", "")).notes[0].text
    written = draft(text, outline(text))["report.md"].decode()
    assert ["[^1]: 两新：设备更新。", "[^2]: 四库：水库、粮库。"] == written.splitlines()[-2:]


_HEAD = "石泉县人民政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会报告工作。\n一、2024年工作回顾{}\n"
_SAID = (
    "全县地区生产总值132.5亿元{}，增长6.2%{}，一般公共预算收入9.8亿元。\n二、2025年工作安排\n地区生产总值增长6%左右。\n"
)


@pytest.mark.parametrize(
    ("marks", "note", "estimates"),
    [
        (("", "[1]", ""), "该数据为快报数。", ["地区生产总值 level"]),
        (("", "", "[1]"), "初步核算数，按可比价格计算。", ["地区生产总值 growth"]),
        (("[1]", "", ""), "数据为快报数。", ["地区生产总值 level", "地区生产总值 growth", "一般公共预算收入 level"]),
        (
            ("", "[1]", ""),
            "2024年数据均为快报数。",
            ["地区生产总值 level", "地区生产总值 growth", "一般公共预算收入 level"],
        ),
        (("", "[1]", ""), "指按现价计算的地区生产总值，不是快报数。", []),
    ],
)
def test_a_note_says_that_what_it_is_called_at_is_an_estimate(
    marks: tuple[str, str, str], note: str, estimates: list[str]
) -> None:
    text = _HEAD.format(marks[0]) + _SAID.format(*marks[1:]) + f"[1] {note}\n"
    found = measure(outline(text), lambda *_: None).readings
    assert estimates == [f"{one.indicator} {one.measure}" for one in found if one.status == "estimate"]
    assert ["target"] == [one.status for one in found if one.period.last_year == 2025]


def test_a_promise_with_a_note_on_its_figure_stays_a_promise() -> None:
    text = _HEAD.format("") + _SAID.format("", "").replace("6%左右", "6%左右[1]") + "[1] 该数据为预计数。\n"
    found = measure(outline(text), lambda *_: None).readings
    assert ["target"] == [one.status for one in found if one.period.last_year == 2025]


def test_a_note_that_only_what_is_left_out_calls_is_left_out_with_it() -> None:
    text = f"会议文件[1]\n{_HEAD.format('')}{_SAID.format('', '')}[1] {_ONE}\n"
    read = outline(text)
    assert () == read.notes
    assert _ONE in [omission.span.of(text) for omission in read.omissions if omission.reason == "glossary"]


def test_a_note_at_a_cell_says_it_of_that_number() -> None:
    table = "| 指标 | 2023年 | 2024年 |\n| 进出口总额（亿元） | 8.9 | 8.7[1] |\n| 常住人口（万人） | 31.5 | 31.6 |\n"
    text = _HEAD.format("") + table + _SAID.format("", "") + "[1] 该数据为快报数。\n"
    found = measure(outline(text), lambda *_: None).readings
    assert [("进出口总额", 2024)] == [
        (one.indicator, one.period.last_year) for one in found if one.status == "estimate"
    ]
