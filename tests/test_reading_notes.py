"""Marks of notes as offices type them -> the notes that they call."""

import pytest

from site_gen.reading.apart_notes import notes_of
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
