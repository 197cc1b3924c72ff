"""The desk without a browser: what the program reads and the edition does not state, and what a copy has altered."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from desking import ON, SLUG, act, block, drafted, files, tree, undo_all

from site_gen.corridor import convert
from site_gen.desk import requests, requests_fields, requests_readings
from site_gen.desk.deeds import RefusedError
from site_gen.desk.splice import MovedError
from site_gen.preview.editor import Editor
from site_gen.preview.unstated import listed

GREETING = "我代表市人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。"
SOURCE = f"""\
临江市2025年政府工作报告

各位代表：

{GREETING}过去一年，面对复杂严峻的外部环境，全市上下坚持稳中求进工作总基调，经济回升向好，社会大局稳定。

一、2024年工作回顾

2024年，全市地区生产总值达到120.5亿元，增长6.2%。森林覆盖率达到46.8%，经济总量居全省头部。

过去一年，全市上下完整准确全面贯彻新发展理念，各项事业都有新的进展，人民生活不断改善，城乡面貌有了新的变化。

坚持以同志为核心的党中央坚强领导，建成蕞大的公园，新时代中国特色社会主义思想深入人心。

全市地区生产总值达到125.5亿元，引进5G基站300个，召开第3次会议，亿元以上项目12个。

二、2025年工作安排

地区生产总值增长6%左右。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drafted(tmp_path_factory.mktemp("drafted"), SOURCE)


@pytest.fixture
def content(site: Path, memory: Path) -> Path:
    return Path(shutil.copytree(site, memory / "content"))


def only(editor: Editor) -> dict[str, Any]:
    (left,) = editor.report()["dropped"]
    return dict(left)


def place(left: dict[str, Any]) -> dict[str, Any]:
    return {name: left[name] for name in ("block", "start", "words")}


def test_what_contradicts_another_sentence_stands_beside_it(content: Path) -> None:
    before, editor = tree(content), Editor(content, SLUG, None)
    left = only(editor)
    assert ("125.5亿元", "地区生产总值", "conflict") == (left["words"], left["name"], left["lost"])
    rival = next(each for each in editor.report()["blocks"] if each["id"] == left["rival"]["block"])
    assert "120.5亿元" == rival["text"][left["rival"]["start"] : left["rival"]["end"]]
    assert ["period", "2023"] in left["others"]
    assert before == tree(content)


def test_taken_in_as_it_is_it_contradicts_and_of_another_year_it_is_an_observation(content: Path) -> None:
    before, editor = tree(content), Editor(content, SLUG, None)
    at = place(only(editor))
    with pytest.raises(RefusedError) as refused:
        act(editor, requests_readings.Take(**at))
    assert ["duplicate-observation"] == [each.rule for each in refused.value.problems]
    assert before == tree(content)
    answer = act(editor, requests_readings.Take(**at, period="2023"))
    assert ("125.5亿元", "[125.5亿元](obs:gdp@2023)") in [(each["before"], each["after"]) for each in answer["diff"]]
    (row,) = [row for each in answer["blocks"] for row in each["rows"] if row["words"] == "125.5亿元"]
    assert ("yes", []) == (row["state"], list(answer["dropped"]))
    assert 1 == undo_all(editor)
    assert before == tree(content)


def test_taken_in_under_another_name_it_is_of_a_new_indicator(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    act(editor, requests_readings.Take(**place(only(editor)), name="市区“生产”总值"))
    assert 'zh = "市区“生产”总值"' in files(content)["indicators.toml"].decode()
    assert "[125.5亿元](obs:shi-qu-sheng-chan-zong-zhi@2024)" in files(content)["report.md"].decode()


@pytest.mark.parametrize("name", ["-", "。", '"', "\\", "〔〕"])
def test_a_name_without_a_letter_is_none(content: Path, name: str) -> None:
    before, editor = tree(content), Editor(content, SLUG, None)
    with pytest.raises(RefusedError) as refused:
        act(editor, requests_readings.Take(**place(only(editor)), name=name))
    assert ["indicator-name"] == [each.rule for each in refused.value.problems]
    assert before == tree(content)


def test_what_is_refused_is_not_offered_again_nor_read_again(content: Path) -> None:
    before, editor = files(content), Editor(content, SLUG, None)
    left = only(editor)
    act(editor, requests_readings.Refuse(**place(left)))
    assert {"confirmed.txt"} == {name for name, data in files(content).items() if data != before.get(name)}
    assert f"no   {left['id']} {ON} 林一 | 125.5亿元 |" in files(content)["confirmed.txt"].decode()
    assert [] == editor.report()["dropped"]
    assert [10, 17, "no"] in block(editor, "125.5亿元")["hollow"]
    act(editor, requests.Undo())
    text = (content / SLUG / "report.md").read_text("utf-8").replace("达到125.5亿元", "突破125.5亿元")
    (content / SLUG / "report.md").write_text(text, "utf-8")
    source = (content / SLUG / "source.txt").read_text("utf-8").replace("达到125.5亿元", "突破125.5亿元")
    (content / SLUG / "source.txt").write_text(source, "utf-8")
    bound = only(editor)
    assert "突破125.5亿元" == bound["words"]
    act(editor, requests_readings.Refuse(**place(bound)))
    assert [10, 17, "no"] in block(editor, "125.5亿元")["hollow"], "the numeral inside the words that were refused"
    again = content / "linjiang-2025-2"
    convert.new(content / SLUG / "source.txt", again, before=content / SLUG / "confirmed.txt")
    assert [] == Editor(content, again.name, None).report()["dropped"]


def test_several_are_refused_in_one_act(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    ours = block(editor, "125.5亿元")
    numerals = [(start, ours["text"][start:end]) for start, end, _ in ours["hollow"]]
    (start, words), *more = numerals
    act(editor, requests_readings.Refuse(block=ours["id"], start=start, words=words, more=tuple(more)))
    assert ["no"] * 4 == [kind for _, _, kind in block(editor, "125.5亿元")["hollow"]]
    assert 1 == editor.left


def test_what_a_numeral_was_taken_for_is_told(content: Path) -> None:
    ours = block(Editor(content, SLUG, None), "125.5亿元")
    told = {ours["text"][start:end]: kind for start, end, kind in ours["hollow"]}
    assert {"125.5亿元": "quantity", "5": "name", "第3次": "ordinal", "亿元": "threshold"} == told


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("头部", "居全省[第一](sic:头部)。"),
        ("蕞", "建成[最](sic:蕞)大的公园"),
        ("以同志为核心", "坚持以〔习近平〕同志为核心的"),
        ("新时代中国特色社会主义思想", "，〔习近平〕新时代中国特色社会主义思想深入"),
    ],
)
def test_altered_words_are_emended_by_the_fewest_characters(content: Path, words: str, written: str) -> None:
    before, editor = tree(content), Editor(content, SLUG, None)
    found = next(each for each in editor.outline()["altered"] if each["words"] == words)
    answer = act(editor, requests_readings.Emend(**found))
    assert written in files(content)["report.md"].decode()
    assert ["report.md"] == [each["file"] for each in answer["diff"]]
    assert words not in [each["words"] for each in editor.outline()["altered"]]
    assert 1 == undo_all(editor)
    assert before == tree(content)


def test_words_that_stand_as_they_should_are_not_offered_again(content: Path) -> None:
    before, editor = files(content), Editor(content, SLUG, None)
    found = next(each for each in editor.outline()["altered"] if each["words"] == "头部")
    act(editor, requests_readings.Stet(**place(found)))
    assert {"confirmed.txt"} == {name for name, data in files(content).items() if data != before.get(name)}
    assert "头部" not in [each["words"] for each in Editor(content, SLUG, None).outline()["altered"]]


def test_words_inside_an_annotation_are_not_emended(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    ours = block(editor, "120.5亿元")
    at = {"block": ours["id"], "start": ours["text"].index("120.5"), "words": "120.5亿"}
    with pytest.raises(RefusedError) as refused:
        act(editor, requests_readings.Emend(**at, now="130.5亿"))
    assert ["unlinkable"] == [each.rule for each in refused.value.problems]
    with pytest.raises(MovedError):
        act(editor, requests_readings.Refuse(**{**at, "words": "130.5亿"}))
    altered = place(editor.outline()["altered"][0])
    for now in ("", " ", altered["words"]):
        with pytest.raises(RefusedError):
            act(editor, requests_readings.Emend(**altered, now=now))
    assert 0 == editor.left


def test_who_has_no_browser_is_told_the_same(content: Path) -> None:
    head, first, sentence, *others = listed(content, SLUG).splitlines()
    assert "linjiang-2025: 1 readings not taken, 2 numerals that nobody claimed, 4 words that" in head
    assert "15  125.5亿元  =  地区生产总值 gdp@2024: another sentence states another value" == first
    assert "    全市地区生产总值达到【125.5亿元】，引进5G基站300个，召开第3" == sentence
    assert ["13  同志为核心的党中央坚强领导，建成【蕞】大的公园，新时代中国特色社会主义  ->  最"] == [
        each for each in others if "蕞】" in each
    ]
    assert "15  生产总值达到125.5亿元，引进【5】G基站300个，召开第3次会议，" in others


def test_a_number_in_a_table_is_told_with_its_heads_and_refused_as_reading_again_refuses_it(memory: Path) -> None:
    source = Path(__file__).parent / "inputs" / "simple-table.docx"
    convert.new(source, memory / "content" / "chenghu-2025")
    editor = Editor(memory / "content", "chenghu-2025", None)
    cell = next(each for each in editor.report()["blocks"] if each["text"] == "215.3")
    (row,) = cell["rows"]
    assert "进出口总额（亿元） · 2024年" == cell["heads"]
    act(editor, requests_readings.Reject((requests_fields.Named(row["id"], row["was"]),)))
    assert [[0, 5, "no"]] == block(editor, "215.3")["hollow"]
    assert [] == [each for each in editor.report()["dropped"] if each["block"] == cell["id"]]
