"""The made-up report of 澄湖市 in each form that an office has it in -> the edition that its right reading is.

`inputs/right.md` was written by hand: the edition without the links of its numbers. What a file has otherwise is told
beside its name.
"""

import re
from pathlib import Path

import pytest

from site_gen.corridor.draft import draft
from site_gen.drafting.received import received_toml
from site_gen.edition.markdown import parse
from site_gen.edition.notes import own_notes
from site_gen.load.collection import held as load_held
from site_gen.model.problem import Problem
from site_gen.model.received import Received
from site_gen.reading.formats import decode
from site_gen.reading.outline import outline

INPUTS = Path(__file__).parent / "inputs"
ROADS = "新建改建农村公路356公里，改造老旧小区86个，新增城市绿地52公顷。PM2.5平均浓度下降8%。"
PLACES = "新增公办幼儿园学位4200个。"
GROWTH = "居民人均可支配收入38650元，增长5.6%。"
CELLS = """
| 进出口总额 | 亿元 | 215.3 | 12.4 |
| 固定资产投资 | 亿元 | 873.2 | 7.5 |
| 常住人口 | 万人 | 312.6 | -0.3 |
| 城镇化率 | % | 66.8 | 0.9 |
| 粮食产量 | 万吨 | 87.0 | 0.9 |"""
TABLE = f"""

| 指标 | 单位 | 2024年 | 增长（%） |
|---|---|---|---|{CELLS}"""
HEADED = f"""

| 指标 | 单位 | 2024年 | 2024年 |
|---|---|---|---|
| 指标 | 单位 | 绝对额 | 增长（%） |{CELLS}"""
GREETING = "各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和列席人员提出意见。\n\n"
GOALS = "各位代表，2025年是“十四五”规划收官之年，做好今年工作意义重大。\n\n今年经济社会发展的主要"
FILES = {
    "auto-direct.docx": (),
    "auto-style.docx": (),
    "drawingml-only.docx": (("调整为10:45:45。", "调整为10:45:45。\n\n全市外贸进出口总额215.3亿元，增长12.4%。"),),
    "footnotes.docx": (
        (ROADS, f"推进“一湖两岸”[^1]建设，{ROADS}"),
        ("新篇章！\n", "新篇章！\n\n[^1]: “一湖两岸”：指澄湖及其东西两岸的城市发展轴，规划面积25平方公里。\n"),
    ),
    "hidden.docx": (),
    "sdt-field-smarttag.docx": (("全市上下坚持稳中求进工作总基调，", ""),),
    "simple-table.docx": (
        (
            GROWTH + PLACES,
            GROWTH
            + PLACES
            + """

#### 主要指标

| 指标 | 2023年 | 2024年 |
|---|---|---|
| 进出口总额（亿元） | 191.6 | 215.3 |
| 常住人口（万人） | 313.5 | 312.6 |
| 城镇化率（%） | 65.9 | 66.8 |""",
        ),
    ),
    "superscript.docx": (
        (
            ROADS,
            "PM2.5年均浓度降至35μg/m³，新增城市绿地52万m²。"
            "推进“一湖两岸”建设，新建改建农村公路356公里，改造老旧小区86个。",
        ),
    ),
    "toc.docx": (),
    "tracked.docx": (
        (ROADS, PLACES + ROADS),
        (GROWTH + PLACES, GROWTH + "\n\n| 指标 | 2024年 |\n|---|---|\n| 进出口总额（亿元） | 215.3 |"),
    ),
    "onecol.pdf": (),
    "twocol.pdf": (),
    "watermark.pdf": (),
    "table.pdf": ((GROWTH + PLACES, GROWTH + PLACES + TABLE),),
    "footnote.pdf": (
        (ROADS, f"推进“一湖两岸”[^1]建设，{ROADS.partition('PM2.5')[0]}"),
        ("新篇章！\n", "新篇章！\n\n[^1]: 一湖两岸：指澄湖及其东西两岸的城市发展轴，规划面积25平方公里。\n"),
    ),
    "kangxi-sans.pdf": (
        (
            f"城镇新增就业3.2万人，城镇登记失业率控制在3.5%以内；{GROWTH}{PLACES}",
            "改造农村户厕8000座，搬迁群众1.77万户、5.38万人，新登记市场主体2.6万户。胶州湾、虎丘、胶合板。",
        ),
    ),
    "gov-page.html": (("# 政府工作报告", "# 2025年澄湖市政府工作报告\n\n政府工作报告"),),
    "gov-page-table.html": (
        ("# 政府工作报告", "# 2025年澄湖市政府工作报告\n\n政府工作报告"),
        (GROWTH + PLACES, GROWTH + PLACES + HEADED),
    ),
    "declared-gb2312-but-utf8.html": (("林一", "林㛃喆"),),
    "hidden-sup-del.html": (
        (
            ROADS,
            "PM2.5年均浓度降至35μg/m³，新增城市绿地52万m²，推进“一湖两岸”[^1]建设，改造老旧小区86个。",
        ),
        ("新篇章！\n", "新篇章！\n\n[^1]: “一湖两岸”：指澄湖及其东西两岸的城市发展轴，规划面积25平方公里。\n"),
    ),
    "g-no-greeting.txt": ((GREETING, ""),),
    "g-no-greeting-mid.txt": ((GREETING, ""), ("今年经济社会发展的主要", GOALS)),
    "notes-1.txt": (
        ("新篇章！\n", "新篇章！\n\n\\[1\\] “一湖两岸”：指澄湖及其东西两岸的城市发展轴，规划面积25平方公里。\n"),
    ),
    "notes-4.txt": (
        ("新篇章！\n", "新篇章！\n\n注：1.本报告中2024年数据为快报数。\n\n- 2\\.地区生产总值增速按不变价格计算。\n"),
    ),
    "speaker-a.txt": (("林一", "林㛃喆"),),
    "speaker-b.txt": (("林一", "林喆"),),
    "speaker-c.txt": (("林一", "欧阳明月"),),
    "sub-two.txt": (),
    "typed.odt": (),
    "typed.rtf": (),
}
LINK = re.compile(r"\[([^\]^][^\]]*)\]\(obs:[^)]*\)")


def received(name: str) -> Received:
    return decode(name, (INPUTS / name).read_bytes())


def edition(name: str) -> str:
    """The drafted edition of a file, the links of its numbers taken out."""
    file = received(name)
    return LINK.sub(r"\1", draft(file.text, outline(file.text), "", file.held)["report.md"].decode())


@pytest.mark.parametrize("name", FILES)
def test_a_file_gives_the_edition_that_its_right_reading_is(name: str) -> None:
    right = (INPUTS / "right.md").read_text()
    for words, instead in FILES[name]:
        assert words in right
        right = right.replace(words, instead)
    assert right == edition(name)


@pytest.mark.parametrize("name", ["lead-in-auto.docx", "lead-in-typed.docx"])
def test_numbers_that_word_counts_read_as_those_that_are_typed(name: str) -> None:
    assert (INPUTS / "right-lead-in.md").read_text() == edition(name)


def test_numbers_that_a_web_page_counts_within_a_chapter_head_its_sections() -> None:
    assert (INPUTS / "right-ordered-list.md").read_text() == edition("ordered-list.html")


def told(name: str) -> dict[tuple[str, str], tuple[int, tuple[str, ...]]]:
    return {(one.what, one.fate): (one.count, one.words) for one in received(name).held}


def test_what_the_file_held_is_told_with_what_became_of_it() -> None:
    expected = {
        ("headings", "kept"): (7, ()),
        ("paragraphs", "kept"): (13, ()),
        ("tables", "kept"): (1, ()),
        ("deletions", "left-out"): (2, ("1310", "固定资产投资（亿元） 777")),
        ("insertions", "kept"): (1, ()),
        ("moves", "joined"): (1, ()),
        ("comments", "left-out"): (1, ("此处增速与统计局初步核算6.0%不一致，请核。",)),
    }
    assert expected == told("tracked.docx")


@pytest.mark.parametrize("name", ["hidden.docx", "tracked.docx", "footnote.pdf", "guess.pdf"])
def test_what_the_file_held_is_kept_word_for_word(name: str, tmp_path: Path) -> None:
    held, problems = received(name).held, list[Problem]()
    (tmp_path / "received.toml").write_text(received_toml(held), "utf-8")
    assert (held, []) == (load_held(tmp_path / "received.toml", problems), problems)


def test_a_reading_of_source_txt_is_that_of_the_file() -> None:
    for name in ("simple-table.docx", "footnotes.docx"):
        text = received(name).text
        again = decode("source.txt", text.encode()).text
        assert text == again


def test_two_notes_of_the_same_words_are_two() -> None:
    right = (INPUTS / "right.md").read_text().replace("#", "").replace("\n ", "\n")
    text = right.replace("高新技术", "高新技术[1]").replace("公办", "公办[2]") + "[1] 初步数。\n[2] 初步数。\n"
    parsed, _ = parse(draft(text, outline(text))["report.md"].decode(), "report.md")
    places = [text.index("[1] 初步数。") + 4, text.index("[2] 初步数。") + 4]
    left_out = tuple(each.span for each in outline(text).omissions)
    assert places == [note.source.start for note in own_notes(parsed.notes, text, left_out)]


def test_a_circled_number_and_a_bracketed_one_call_two_notes() -> None:
    right = (INPUTS / "right.md").read_text()
    text = right.replace("#", "").replace("\n ", "\n").replace("高新技术", "高新技术①").replace("公办", "公办[1]")
    text += "①高新技术：指经认定的技术。\n[1] 初步数。\n"
    expected = right.replace("高新技术", "高新技术[^2]").replace("公办", "公办[^1]")
    expected += "\n[^2]: 高新技术：指经认定的技术。\n[^1]: 初步数。\n"
    assert expected == LINK.sub(r"\1", draft(text, outline(text))["report.md"].decode())


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("# 政府工作报告", "# 政府工作报告[^1]"),
        ("市长 林一", "市长 林一[^1]"),
        ("## 一、2024年工作回顾", "## 一、2024年工作回顾[^1]"),
        ("新增高新技术企业112家，", "新增高新技术企业112家[^1]，"),
        (
            "各位代表！让我们同心同德，奋力谱写澄湖高质量发展新篇章！",
            "各位代表！让我们同心同德，奋力谱写澄湖高质量发展新篇章！[^1]",
        ),
    ],
)
def test_a_note_is_called_wherever_it_stands(words: str, marked: str) -> None:
    right = (INPUTS / "right.md").read_text()
    assert words in right
    expected = right.replace(words, marked, 1) + "\n[^1]: 数据为快报数。\n"
    text = (
        right.replace(words, marked.replace("[^1]", "[1]"), 1).replace("#", "").replace("\n ", "\n")
        + "[1] 数据为快报数。\n"
    )
    assert expected == LINK.sub(r"\1", draft(text, outline(text))["report.md"].decode())


def test_a_line_above_the_title_is_left_out_and_told() -> None:
    right = (INPUTS / "right.md").read_text()
    above = "澄湖市第六届人民代表大会第四次会议文件（9）"
    text = f"{above}\n" + right.replace("#", "").replace("\n ", "\n")
    read = outline(text)
    assert right == LINK.sub(r"\1", draft(text, read)["report.md"].decode())
    assert [above] == [each.span.of(text) for each in read.omissions if each.reason == "metadata"]
