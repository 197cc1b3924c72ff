"""A report read anew: what is the same stays confirmed, what was refused does not come back."""

from pathlib import Path

import pytest

from site_gen import load
from site_gen.commands import vouching
from site_gen.commands.unchecked import Vouched, vouched
from site_gen.confirming.editing import added
from site_gen.confirming.standing import Reading
from site_gen.corridor import convert
from site_gen.model.confirmed import Confirmation

TEXT = """云山市2024年政府工作报告
2024年1月5日在云山市第三届人民代表大会第四次会议上
一、2023年工作回顾
2023年，全市地区生产总值达到1203亿元，增长6.2%；一般公共预算收入增长5.1%。新增高新技术企业12家。办好民生实事10件。
城镇新增就业1.2万人，新建学校8所。
各级各部门坚持稳中求进，扎实推动高质量发展，经济社会保持平稳健康发展的良好态势。城乡面貌焕然一新，群众生活持续改善，社会大局和谐稳定。
二、2024年主要目标
我们要坚定信心，迎难而上，把各项工作抓紧抓实抓好，努力完成全年目标任务，不辜负全市人民的期望和重托。
地区生产总值增长6%左右，城镇新增就业1万人以上。
"""
TABLE = """主要指标完成情况
| 指标 | 2023年 |
| --- | --- |
| 地方财政收入（亿元） | 120 |
| 进出口总额（亿元） | 88.5 |
"""


def made(folder: Path, text: str, before: Path | None = None) -> Vouched:
    report = folder.parent.with_name(f"{folder.name}.txt")
    report.write_text(text, "utf-8")
    convert.new(report, folder, before=before)
    content = load.content(folder.parent)
    return vouched(content, next(each for each in content.reports if each.slug == folder.name), Path("templates"))


def refuse(file: Path, reading: Reading) -> None:
    mention = reading.mention
    line = Confirmation("no", mention.passage, "2026-11-28", "林一", mention.words)
    file.write_text(added(file.read_text("utf-8"), [line]), "utf-8")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A report of which every reading is confirmed; the folder."""
    folder = tmp_path / "content" / "yunshan-2024"
    report = made(folder, TEXT)
    assert len(report.readings) > 6
    places = [f"{each.mention.line}:{each.mention.column}" for each in report.readings]
    vouching.confirm(folder.parent, Path("templates"), "", places, "one", "2026-11-28", "林一")
    return folder


def test_all_stands_but_the_sentence_that_changed(first: Path) -> None:
    text = TEXT.replace("城镇新增就业1.2万人", "各位代表！\n一年来，成绩来之不易。\n城镇新增就业1.3万人")
    again = made(first.with_name("yunshan-again"), text, first / "confirmed.txt")
    assert ["1.3万人", "8所"] == [each.mention.words for each in again.open]
    assert ["1.2万人", "8所"] == sorted(each.confirmation.words for each in again.fallen)
    same = made(first.with_name("yunshan-same"), TEXT, first / "confirmed.txt")
    assert ((), ()) == (same.open, same.fallen)


def test_what_was_refused_does_not_come_back(first: Path) -> None:
    content = load.content(first.parent)
    report = vouched(content, content.reports[0], Path("templates"))
    (wrong,) = (each for each in report.readings if each.mention.words == "10件")
    refuse(first / "confirmed.txt", wrong)
    again = made(first.with_name("yunshan-again"), TEXT, first / "confirmed.txt")
    words = [each.mention.words for each in report.readings]
    assert [word for word in words if word != "10件"] == [each.mention.words for each in again.readings]
    assert "办好民生实事10件" in again.view.edition.markdown


def test_a_number_of_a_table_stays_refused(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "yunshan-2024"
    read = made(folder, TEXT + TABLE)
    (wrong,) = (each for each in read.readings if each.mention.words == "88.5")
    file = folder / "confirmed.txt"
    file.write_text("", "utf-8")
    refuse(file, wrong)
    again = made(folder.with_name("yunshan-again"), TEXT + TABLE, file)
    assert {"88.5"} == {each.mention.words for each in read.readings} - {each.mention.words for each in again.readings}
