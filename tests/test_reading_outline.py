"""outline: headings, what is left out, what kind of report it is; and every character accounted for."""

from pathlib import Path

import pytest
from casefile import cases
from hypothesis import given, settings
from hypothesis import strategies as st
from outlining import (
    CLOSING,
    OPENING,
    SENTENCES,
    explained,
    facts,
    headings,
    left_out,
    wrapped,
    years_and_modes,
)

from site_gen.model.report import Outline
from site_gen.reading.cleaning_noise import tightened
from site_gen.reading.outline import outline
from site_gen.reading.setting import settings_of
from site_gen.reading.strand import Strand

HERE = Path(__file__).parent
REFERENCE = HERE.parent / "content" / "xiangtan-2021" / "source.txt"
PIECES = st.sampled_from(
    (
        *(
            "一、工作回顾",
            "（一）加快发展。",
            "一是抓落实。",
            "——稳中有进。",
            "各位代表！",
            "产业发展提质。",
            "政府工作报告",
        ),
        *("&nbsp;", "\\r\\n", "\n", "\n\n", "　　", "[3]", "— 5 —", "????", "\f", "来源：", "扫一扫", "名词解释"),
        *("2023年", "增长6.5%，", "让我们努力奋斗！", "。", "，", "PM2.5"),
    )
)


def unaccounted(source: str, report: Outline) -> str:
    """What is neither in a passage nor a note nor left out, nor white space."""
    seen = {place for part in (*report.passages, *report.notes) for place in part.places}
    seen |= {place for left in report.omissions for place in range(left.span.start, left.span.end)}
    return "".join(character for place, character in enumerate(source) if place not in seen).strip()


@pytest.mark.parametrize(("words", "expected"), cases("outline_headings.txt"))
def test_headings(words: str, expected: str) -> None:
    assert expected == headings(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("财政收入2. 7亿元，又快发 展。", "财政收入2.7亿元，又快发展。"),
        ("1 - 11 月、1 —— 9月、2016 － 2020 年增长5% - 6%", "1-11月、1——9月、2016－2020年增长5%-6%"),
        ("新建 5 G 基站，创成 4 A 级景区，PM 2.5 下降，用电 3 GWh", "新建5G基站，创成4A级景区，PM2.5下降，用电3 GWh"),
        ("财政收入12. 75亿元，增长8. 1%。", "财政收入12.75亿元，增长8.1%。"),
        ("比上年增长 8. 1%、12. 5%，计划投资 160. 5 亿元。", "比上年增长8.1%、12.5%，计划投资160.5亿元。"),
        ("完成任务。2. 7亿元的项目开工。", "完成任务。2. 7亿元的项目开工。"),
    ],
)
def test_blanks_within_words_and_decimals_go(words: str, expected: str) -> None:
    assert expected == tightened(Strand.whole(words)).text


@pytest.mark.parametrize(("words", "expected"), cases("cleaning.txt"))
def test_left_out(words: str, expected: str) -> None:
    assert expected == left_out(words)
    source = wrapped(words)
    assert unaccounted(source, outline(source)) == ""


@pytest.mark.parametrize("greeting", ["各位代表。", "尊敬的王主任、各位副主任、各位委员：\n"])
def test_a_greeting_of_another_form_is_not_left_out(greeting: str) -> None:
    opening = f"山北市人民政府工作报告\n{greeting}现在，我代表市人民政府向大会报告工作，请予审议。\n"
    assert outline(f"{opening}一、2012年工作回顾\n{SENTENCES * 4}").omissions == ()


@pytest.mark.parametrize(("words", "expected"), cases("outline_facts.txt"))
def test_facts(words: str, expected: str) -> None:
    assert expected == facts(words)


@pytest.mark.parametrize(("words", "expected"), cases("own_glossary.txt"))
def test_terms_of_a_glossary(words: str, expected: str) -> None:
    assert expected == explained(words)


@pytest.mark.parametrize(("words", "expected"), cases("frame.txt"))
def test_years_and_modes(words: str, expected: str) -> None:
    assert expected == years_and_modes(words)


@pytest.mark.parametrize(
    ("date", "words", "expected"),
    [
        ("", "前三季度增速居全省第一，今年全年预计达到1100亿元。", 2022),
        ("", "今年一月，我市获评文明城市。", 2023),
        ("（2022年12月28日）", "今年，我们攻坚克难。", 2022),
        ("（2023年1月8日）", "上半年增长5%，今年一月开局良好。", 2023),
    ],
)
def test_this_year_of_a_review(date: str, words: str, expected: int) -> None:
    lines = f"政府工作报告\n{date}\n各位代表：\n一、2022年工作回顾\n{words}{SENTENCES}\n二、2023年工作安排\n{SENTENCES}"
    report = outline(lines + CLOSING)
    told = zip(report.passages, settings_of(report), strict=True)
    assert [expected] == [setting.now for passage, setting in told if passage.text.startswith(words)]


def test_a_long_first_sentence_in_broken_lines_is_the_report_s() -> None:
    """Without greeting and heading above it; the numbers of a year stand in it, part by part."""
    words = "全县上下真抓实干，粮食、棉花、油料都获得丰收，工业生产稳步回升，城乡市场繁荣活跃，\n"
    report = "山北县政府工作报告\n2000年，" + words * 8 + "人民生活改善。\n一、农业\n" + "粮食丰收。\n" + CLOSING
    assert outline(report).omissions == ()
    assert sum(passage.text.count("粮食") for passage in outline(report).passages) == 9


def test_the_cells_of_an_annex_do_not_glue_the_body() -> None:
    cells = "".join(f"\n{number}\n东湖产业园\n总投资\n6.5亿元\n2025年\n启动\n住建局" for number in range(1, 9))
    words = f"一、2024年工作回顾\n（一）经济运行稳中有进\n全年地区生产总值完成120.5亿元。{SENTENCES}"
    report = outline(f"{OPENING}{words}{CLOSING}\n附件1\n2025年十大工程{cells}")
    headings = [(p.level, p.text) for p in report.passages if p.kind == "heading"]
    assert headings[:2] == [(2, "一、2024年工作回顾"), (3, "（一）经济运行稳中有进")]
    assert headings[2:] == [(2, "附件1"), (3, "2025年十大工程")]
    assert 8 * 7 == len(
        [
            p
            for p in report.passages
            if p.text in ("东湖产业园", "总投资", "6.5亿元", "启动", "住建局", "2025年") or p.text.isdecimal()
        ]
    )


def test_divided_evidence_is_a_doubt() -> None:
    source = "2019年山北市政府工作报告\n（2024年1月20日）\n各位代表：\n" + SENTENCES + CLOSING
    [doubt] = outline(source).doubts
    assert (doubt.about, doubt.told, doubt.other) == ("years", "2023/2024", "2018/2019")
    assert doubt.signs == ("2024-01-20",)
    assert doubt.against == ("2019年山北市政府工作报告",)


def test_the_own_glossary_gives_its_terms() -> None:
    heading = "\n附件\n《政府工作报告》有关名词解释\n"
    words = (
        f"{heading}1.“两高”项目：指高耗能项目。\n以及高排放项目。\n2.[双减]即减负。（见第3页）\n3.一网通办：网上办理。"
    )
    report = outline(OPENING + SENTENCES + CLOSING + words)
    told = [(each.name, each.explanation) for each in report.glossary]
    assert told == [("“两高”项目", "指高耗能项目。以及高排放项目。"), ("双减", "即减负。"), ("一网通办", "网上办理。")]


def test_words_of_a_broken_line_point_to_their_places() -> None:
    source = OPENING + SENTENCES + "全区生产总\n\n— 3 —\n\n值增长\n6\n.3\n%。" + CLOSING
    passage = next(p for p in outline(source).passages if "全区" in p.text)
    assert passage.text.endswith("全区生产总值增长6.3%。")
    assert "".join(source[place] for place in passage.places) == passage.text


def test_a_wrapped_page_gives_its_paragraphs_back() -> None:
    paragraphs = [f"第{number}段" + SENTENCES + "人民生活水平不断提高。" for number in "甲乙丙丁戊己"]
    wrapped = []
    for paragraph in paragraphs:
        indented = "　　" + paragraph
        wrapped += [indented[start : start + 29].strip() for start in range(0, len(indented), 29)]
    found = [p.text for p in outline(OPENING + "\n\n".join(wrapped) + CLOSING).passages]
    assert paragraphs == [text for text in found if text.startswith("第")]


def test_a_text_that_was_broken_by_counting_characters_gives_its_paragraphs_back() -> None:
    paragraphs = [
        f"第{name}段" + "新增就业3.25万人，改造小区118个，投资4.6亿元，增长12.5%。" * 2 for name in "甲乙丙丁戊己庚辛"
    ]
    broken = [paragraph[start : start + 37] for paragraph in paragraphs for start in range(0, len(paragraph), 37)]
    found = [p.text for p in outline(OPENING + "\n".join(broken) + CLOSING).passages]
    assert paragraphs == [text for text in found if text.startswith("第")]


def _as_printed(paragraph: str, width: int) -> list[str]:
    """Lines as full as `width` Chinese characters let them be; figures are half as wide."""
    lines = [""]
    for character in paragraph:
        full = sum(0.5 if each < "\u2000" else 1 for each in lines[-1] + character) > width
        lines = [*lines, character] if full else [*lines[:-1], lines[-1] + character]
    return lines


def test_a_printed_page_whose_stops_were_made_narrow_gives_its_paragraphs_back() -> None:
    figures = "{0}县新增就业3.2501万人和改造小区11800个以及{0}河投资4.6002亿元。"
    words = "{0}县稳，进，好，优，快，强，富，美，新，人人，户户，处处，有新貌。"
    told = zip("甲乙丙丁戊己庚辛", (figures, words) * 4, strict=True)
    paragraphs = [f"第{name}段" + (text * 3).format(name) for name, text in told]
    lines = [line for paragraph in paragraphs for line in _as_printed(paragraph, 28)]
    narrow = "\n".join(lines).replace("，", ",")
    found = [p.text for p in outline(OPENING + "一、2024年工作回顾\n" + narrow + CLOSING).passages]
    assert [paragraph.replace("，", ",") for paragraph in paragraphs] == [text for text in found if text[:1] == "第"]


def test_lines_of_one_breadth_among_longer_ones_are_no_wrapped_text() -> None:
    points = [
        f"第{name}项重点任务由市发展改革委会同市财政局年底前完成并报市政府" for name in "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    ]
    paragraphs = [f"第{name}段{SENTENCES}" for name in "甲乙丙丁戊己"]
    found = [p.text for p in outline(OPENING + "\n".join([*paragraphs, *points]) + CLOSING).passages]
    assert {*paragraphs} <= {*found}


ROWS = (("指标", "单位", "2023年", "2024年"), ("出口", "亿元", "9.1", "9.9"), ("粮食", "万吨", "3.1", "-3.9"))
AFTER = ["（一）工业发展取得新成效", SENTENCES, "（二）农业发展取得新成效", SENTENCES]


@pytest.mark.parametrize("odd", [(), ("棉花", "4.9"), ("棉花", "万吨", "4.1", "4.9")])
def test_a_table_that_stands_a_cell_a_line_is_one_where_its_figures_tell_its_columns(odd: tuple[str, ...]) -> None:
    cells = [cell for row in (*ROWS, odd) for cell in row]
    read = outline(OPENING + "\n".join(["一、2024年工作回顾", SENTENCES, *cells, *AFTER]) + CLOSING)
    whole = len(cells) % 4 == 0
    assert (cells if whole else []) == [p.text for p in read.passages if p.cell]
    assert [*cells, *AFTER] == [p.text for p in read.passages][4 : 4 + len(cells) + len(AFTER)]
    assert {"一、2024年工作回顾", *AFTER[::2]} <= {p.text for p in read.passages if p.kind == "heading"}
    assert "2023年" not in {p.text for p in read.passages if p.kind == "heading"}


def test_a_sentence_that_is_broken_at_its_figures_is_no_table() -> None:
    broken = [
        "完成",
        "投资",
        "7600",
        "多万元的",
        "东环路、石桥路",
        "5",
        "条乡道",
        "26",
        "公里翻新改造",
        "，新建公路9公里。",
    ]
    read = outline(OPENING + "\n".join(["一、2024年工作回顾", *broken * 4, SENTENCES]) + CLOSING)
    assert "".join(broken) in {p.text for p in read.passages}
    assert not [p.text for p in read.passages if p.cell or (p.kind == "heading" and p.text in broken)]


def test_a_number_with_its_unit_is_complete_at_the_end_of_a_line() -> None:
    first = "全市上下坚持稳中求进，统筹推进各项工作，城镇新增就业3.2万人，新增公办学位4200个，改造老旧小区86个"
    second = "2024年新建公路356公里，经济社会发展稳中有进。"
    read = outline(f"一、2024年工作回顾\n{first}\n{second}\n")
    assert [first, second] == [passage.text for passage in read.passages if passage.kind == "paragraph"]


def test_a_body_printed_twice_is_read_once() -> None:
    body = OPENING + "一、工作回顾\n" + "\n".join(f"{name}项工作。{SENTENCES}" for name in "甲乙丙丁") + CLOSING
    report = outline(f"首页\n{body}\n网站地图\n{body}\n")
    once = outline(body)
    assert [p.text for p in once.passages] == [p.text for p in report.passages]
    assert "repeated-body" in {each.reason for each in report.omissions}


def test_a_report_on_one_line_gets_its_headings() -> None:
    source = (
        f"各位代表：现在，我代表市人民政府向大会报告工作，请予审议。2023年工作回顾2023年是开局之年。{SENTENCES}"
        f"（一）经济稳步增长。{SENTENCES}2024年工作安排2024年是关键一年。{SENTENCES}一、聚焦产业转型，加快建设现代体系"
        f"大力推进工业兴市。{SENTENCES}二、聚焦共同富裕，扎实推进城乡融合着力做强县城。{SENTENCES}各位代表！让我们努力奋斗！"
    )
    found = [(p.level, p.text) for p in outline(source).passages if p.kind == "heading"]
    assert found == [
        (2, "2023年工作回顾"),
        (3, "（一）经济稳步增长。"),
        (2, "2024年工作安排"),
        (3, "一、聚焦产业转型，加快建设现代体系"),
        (3, "二、聚焦共同富裕，扎实推进城乡融合"),
    ]


def test_the_reference_report() -> None:
    source = REFERENCE.read_text("utf-8")
    report = outline(source)
    headings = [(p.level, p.text) for p in report.passages if p.kind == "heading"]
    assert len(headings) == 22
    assert {3} == {level for level, _ in headings}
    assert headings[0][1] == "综合实力显著增强。"
    assert headings[-1][1] == "(九)以人为本、尽心竭力,稳步提高人民群众收入水平和生活品质。"
    assert unaccounted(source, report) == ""
    assert not any("微信" in p.text or "版权" in p.text for p in report.passages)
    assert (str(report.review), str(report.plan), str(report.term_review)) == ("2021", "2022", "2017..2021")


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_every_character_is_accounted_for_once(pieces: list[str]) -> None:
    source = "".join(pieces)
    report = outline(source)
    assert unaccounted(source, report) == ""
    places = [place for passage in report.passages for place in passage.places]
    assert sorted(set(places)) == places
    assert all("".join(source[place] for place in p.places) == p.text for p in report.passages)


@pytest.mark.parametrize("closing", ["让我们团结奋斗，谱写澄湖新篇章！\n", ""])
def test_what_names_a_table_at_the_end_of_a_report_is_kept(closing: str) -> None:
    body = "各位代表：\n现在报告工作。\n一、2024年工作回顾\n" + "全市经济社会发展取得新的进步。" * 9
    annex = "附件2 2025年实事\n民生实事项目清单\n| 项目 | 目标 |\n| 新建公园（个） | 12 |\n"
    read = outline(f"2025年澄湖市政府工作报告\n{body}\n{closing}{annex}")
    assert [(2, "附件2 2025年实事"), (3, "民生实事项目清单")] == [
        (each.level, each.text) for each in read.passages if not each.cell
    ][-2:]
    assert () == read.omissions
