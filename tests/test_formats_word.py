"""Word files: what stands in them beside plain runs of text is read as Word shows it."""

import pytest
from wordfile import NAMES, item, level, lists, p, r, tbl, tc, tr, word_file

from site_gen.model.received import Held, written
from site_gen.reading.formats import decode
from site_gen.reading.formats_docx import parts_of
from site_gen.reading.formats_package import Package

REPORT = "".join(
    p(each)
    for each in (
        "临江市人民政府工作报告",
        "各位代表：",
        "现在，我代表市人民政府向大会报告工作，请予审议。",
        "一、2024年工作回顾",
    )
) + p("过去一年，全市经济社会发展取得新的进步，地区生产总值增长6%。" * 9)


def lines(body: str, **parts: str) -> list[str]:
    return written(parts_of(Package(word_file(body, **parts)))[0]).splitlines()


def held(body: str, **parts: str) -> dict[tuple[str, str], Held]:
    return {(one.what, one.fate): one for one in parts_of(Package(word_file(body, **parts)))[1]}


CHINESE = lists(
    level(0, "%1、", "chineseCountingThousand", '<w:suff w:val="nothing"/>')
    + level(1, "（%2）", "chineseCounting", '<w:suff w:val="nothing"/>')
    + level(2, "%3.", "decimal", '<w:suff w:val="nothing"/>'),
    '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>',
)


def test_numbers_of_lists_are_counted_and_begin_anew_below_each_heading() -> None:
    body = "".join(
        (item("回顾"), item("产业", 1), item("城乡", 1), item("道路", 2), p("正文。"), item("安排"), item("实事", 1))
    )
    expected = ["一、回顾", "（一）产业", "（二）城乡", "1.道路", "正文。", "二、安排", "（一）实事"]
    assert expected == lines(body, numbering=CHINESE)


def test_a_second_list_of_a_family_goes_on_unless_it_says_otherwise() -> None:
    body = item("甲", 2) + item("乙", 2) + p("正文。") + item("丙", 2, 2) + item("丁", 2, 2) + item("戊", 2, 1)
    assert ["1.甲", "2.乙", "正文。", "1.丙", "2.丁", "3.戊"] == lines(body, numbering=CHINESE)


def test_a_level_may_go_on_through_chapters_and_repeat_their_numbers_in_figures() -> None:
    chapter = level(0, "第%1章", "chineseCounting", '<w:suff w:val="nothing"/>')
    rest, legal = '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>', '<w:isLgl/><w:suff w:val="space"/>'
    numbering = lists(chapter + level(1, "第%2条", "decimal", rest) + level(2, "%1.%3", "decimal", legal))
    body = item("甲") + item("乙", 1) + item("丙", 2) + item("丁") + item("戊", 1)
    assert ["第一章甲", "第1条乙", "1.1 丙", "第二章丁", "第2条戊"] == lines(body, numbering=numbering)


def test_a_number_does_not_run_into_a_year() -> None:
    assert ["1. 2024年建成学校12所。"] == lines(item("2024年建成学校12所。", 2), numbering=CHINESE)
    commas = lists(level(0, "%1、", "decimal", '<w:suff w:val="nothing"/>'))
    assert ["1、 2024年建成学校12所。"] == lines(item("2024年建成学校12所。"), numbering=commas)
    chinese = lists(level(0, "%1、", "chineseCounting"))
    assert ["一、2024年工作回顾"] == lines(item("2024年工作回顾"), numbering=chinese)


def test_a_paragraph_without_words_is_counted_unless_its_mark_was_deleted() -> None:
    deleted = item("").replace("</w:pPr>", '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>')
    gone = deleted.replace("</w:p>", f'<w:del w:id="1" w:author="A">{r("废")}</w:del></w:p>')
    body = item("甲") + gone + item("") + item("乙")
    assert ["一、甲", "三、乙"] == lines(body, numbering=CHINESE)
    assert ("二、",) == held(body, numbering=CHINESE)["numbers", "left-out"].words


def test_numbers_that_word_puts_into_empty_cells_stand_there() -> None:
    body = tbl(tr("序号", "项目"), *(tr(tc(item("")), name) for name in ("学校", "道路")))
    assert ["| 序号 | 项目 |", "| 一、 | 学校 |", "| 二、 | 道路 |"] == lines(body, numbering=CHINESE)


def test_a_large_first_letter_belongs_to_its_paragraph() -> None:
    body = p("城", '<w:framePr w:dropCap="drop" w:lines="2"/>') + p("镇新增就业6320人。") + p("完。")
    assert ["城镇新增就业6320人。", "完。"] == lines(body)


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("chineseCounting", 11, "十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("decimalEnclosedCircleChinese", 7, "⑦"),
        ("upperRoman", 9, "IX"),
        ("lowerLetter", 28, "bb"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 3, "03"),
    ],
)
def test_formats_of_numbers(form: str, number: int, shown: str) -> None:
    numbering = lists(level(0, "第%1条", form, f'<w:start w:val="{number}"/><w:suff w:val="nothing"/>'))
    assert [f"第{shown}条本条"] == lines(item("本条"), numbering=numbering)


def test_a_style_puts_its_paragraphs_into_a_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="k"><w:name w:val="own"/><w:basedOn w:val="h"/></w:style>'
    )
    numbering = lists(level(0, "第%1章", "chineseCounting", '<w:pStyle w:val="h"/><w:suff w:val="space"/>'))
    body = p("总则", '<w:pStyle w:val="h"/>') + p("分则", '<w:pStyle w:val="k"/>')
    off = p("附则", '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert ["第一章总则", "第二章分则", "附则"] == lines(body + off, numbering=numbering, styles=styles)


def test_a_line_broken_by_hand_is_broken() -> None:
    assert ["投资1200", "2023年开工。"] == lines(p(r("投资1200") + "<w:r><w:br/></w:r>" + r("2023年开工。")))


def test_raised_digits_are_marks_and_powers_stay() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    body = p(r("企业") + r("2", up) + r("2家，税²2328万元，面积52万m") + r("2", up) + r("，10") + r("8", up) + r("次"))
    assert ["企业[2]2家，税[2]2328万元，面积52万m²，10⁸次"] == lines(body)


def test_tables_stay_tables_and_spanning_heads_stand_in_each_place() -> None:
    body = tbl(
        tr(tc("表1 主要指标", '<w:gridSpan w:val="4"/>')),
        tr(tc("指标", '<w:vMerge w:val="restart"/>'), tc("2024年", '<w:gridSpan w:val="2"/>'), "2025年"),
        tr(tc("", "<w:vMerge/>"), "完成", "增长（%）", "目标"),
        tr("生产总值（亿元）", "1320.5", "6.2", "1400"),
        tr("两年合计", tc("2700", '<w:gridSpan w:val="3"/>')),
    )
    expected = [
        "表1 主要指标",
        "| 指标 | 2024年 | 2024年 | 2025年 |",
        "| 指标 | 完成 | 增长（%） | 目标 |",
        "| 生产总值（亿元） | 1320.5 | 6.2 | 1400 |",
        "| 两年合计 | 2700 |  |  |",
    ]
    assert expected == lines(body)


def test_cells_that_a_change_deleted_are_out_and_told() -> None:
    gone = '<w:cellDel w:id="6" w:author="A"/>'
    body = tbl(tr("指标", tc("2022年", gone), "2023年"), tr("出口", tc("9", gone), "1"))
    assert ["| 指标 | 2023年 |", "| 出口 | 1 |"] == lines(body)
    assert ("2022年", "9") == held(body)["deletions", "left-out"].words


def test_cells_that_an_old_file_merges_beside_each_other_span() -> None:
    body = tbl(tr("指标", tc("2024年", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")), tr("", "完成", "增长"))
    assert ["| 指标 | 2024年 | 2024年 |", "|  | 完成 | 增长 |"] == lines(body)


def test_words_that_a_line_strikes_out_are_out_and_told() -> None:
    styles = '<w:style w:type="character" w:styleId="S"><w:rPr><w:dstrike/></w:rPr></w:style>'
    body = p(r("增长") + r("5%", "<w:strike/>") + r("6%", '<w:strike w:val="0"/>') + r("旧", '<w:rStyle w:val="S"/>'))
    assert ["增长6%"] == lines(body, styles=styles)
    assert ("5%", "旧") == held(body, styles=styles)["struck", "left-out"].words


def test_a_head_that_opens_with_a_year_spans_as_a_head() -> None:
    body = tbl(tr("指标", tc("2025年预期", '<w:gridSpan w:val="2"/>')), tr("", "绝对额", "增长"))
    assert ["| 指标 | 2025年预期 | 2025年预期 |", "|  | 绝对额 | 增长 |"] == lines(body)


def test_rows_that_are_hidden_or_invite_to_type_are_out_and_told() -> None:
    hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{tc('暗的')}{tc('9')}</w:tr>"
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{tr('单击', '输入')}</w:sdtContent></w:sdt>"
    body = tbl(tr("指标", "数"), hidden, control, f"<w:sdt><w:sdtContent>{tr('出口', '1')}</w:sdtContent></w:sdt>")
    assert ["| 指标 | 数 |", "| 出口 | 1 |"] == lines(body)
    told = held(body)
    assert (("暗的 9",), ("单击 输入",)) == tuple(told[each, "left-out"].words for each in ("hidden", "placeholders"))
    inner = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{tbl(tr('甲', tc(tbl(tr('乙', '1')) + p(''))))}"
    assert [] == lines(f"{inner}</w:sdtContent></w:sdt>")


def test_characters_that_are_set_high_are_raised() -> None:
    high, straight = '<w:position w:val="10"/>', '<w:position w:val="2"/>'
    assert ["企业[2]2家，增长6%"] == lines(p(r("企业") + r("2", high) + r("2家，增长") + r("6", straight) + r("%")))


def test_a_note_holds_a_table_and_loses_the_sign_that_calls_it() -> None:
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'.replace(
        "<w:footnote", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnote'
    )
    note = f'<w:footnote w:id="2">{p("* 快报数。")}{tbl(tr("出口", "1"))}</w:footnote>'
    assert ["出口[1]增长。", "[1] 快报数。 出口 1"] == lines(p(r("出口") + call + r("增长。")), footnotes=note)


def test_a_frame_of_one_column_is_no_table() -> None:
    assert ["第一段。", "第二段。"] == lines(tbl(tr("第一段。"), tr("第二段。")))


def test_a_frame_of_one_cell_is_read_as_it_stands() -> None:
    head = p("一、回顾", '<w:outlineLvl w:val="0"/>')
    inner = tbl(tr("指标", "2024年"), tr("绿地（公顷）", "52"))
    body = tbl(f"<w:tr><w:tc>{head}{p('第一段。')}{inner}{p('第三段。')}</w:tc></w:tr>")
    assert ["一、回顾", "第一段。", "| 指标 | 2024年 |", "| 绿地（公顷） | 52 |", "第三段。"] == lines(body)


def test_a_table_in_a_cell_is_read_behind_the_table_around_it() -> None:
    inner = tbl(tr("甲", "1"), tr("乙", "2"))
    body = tbl(tr("名称", "数"), tr(f"<w:tc>{p('内表')}{inner}{p('')}</w:tc>", "3"))
    assert ["| 名称 | 数 |", "| 内表 | 3 |", "", "| 甲 | 1 |", "| 乙 | 2 |"] == lines(body)


def test_a_deleted_end_of_paragraph_joins_two_and_a_move_is_read_once() -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    moved = f'<w:moveFrom w:id="2" w:author="A">{r("移动的话。")}</w:moveFrom>'
    new = f'<w:moveTo w:id="3" w:author="A">{r("移动的话。")}</w:moveTo>'
    body = p("前半句，", gone) + p(r("后半句。") + moved) + p(new)
    assert ["前半句，后半句。", "移动的话。"] == lines(body)
    assert held(body)["moves", "joined"].count == 1


def test_a_text_box_is_read_once_in_either_form() -> None:
    inner = f"<w:txbxContent>{p('框中的话。')}</w:txbxContent>"
    shape = f"<a:graphic><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphic>"
    new = f"<w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    for drawn in (new, old, both):
        assert ["正文。", "框中的话。"] == lines(p(r("正文。") + f"<w:r>{drawn}</w:r>"))


def boxed(*texts: str) -> str:
    inner = f"<w:txbxContent>{''.join(each if each.startswith('<') else p(each) for each in texts)}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r>"


def test_a_text_box_in_a_cell_is_read_behind_the_table_unless_it_is_all_that_the_cell_holds() -> None:
    control = f"<w:sdt><w:sdtContent>{p(boxed('又注。'))}</w:sdtContent></w:sdt>"
    beside = f"<w:tc>{p(r('1') + boxed('注。', tbl(tr('甲', '2'), tr('乙', '3'))))}{control}</w:tc>"
    body = tbl(tr("出口", beside), tr("进口", f"<w:tc>{p(boxed('9'))}</w:tc>"))
    rows = ["| 出口 | 1 |", "| 进口 | 9 |", "注。", "| 甲 | 2 |", "| 乙 | 3 |", "又注。"]
    assert rows == lines(body)
    assert 3 == held(body)["text-boxes", "kept"].count


def test_a_picture_is_named_because_it_may_hold_words() -> None:
    drawn = '<wp:inline><wp:docPr id="1" name="图片 1" descr="2024年完成情况表"/><a:blip/></wp:inline>'
    assert held(p(f"<w:r><w:drawing>{drawn}</w:drawing></w:r>"))["pictures", "unread"].words == ("2024年完成情况表",)


def test_fields_show_their_result() -> None:
    def field(code: str, result: str) -> str:
        mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
        shown = mark.format("separate") + r(result) if result else ""
        code_ = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        return mark.format("begin") + code_ + shown + mark.format("end")

    body = p(r("共") + field(" = SUM(ABOVE) ", "12") + r("个，") + field(r"EQ \o\ac(○,3)", "") + r("类。"))
    assert ["共12个，③类。"] == lines(body)
    invited = p(r("投资") + field(" MACROBUTTON NoMacro [单击输入] ", ""))
    assert ["投资"] == lines(invited)
    assert held(invited)["placeholders", "left-out"].words == ("[单击输入]",)
    nested = field(" HYPERLINK ", "12").replace(r(" HYPERLINK "), field(" PAGE ", "9"))
    assert ["12"] == lines(p(nested))


def test_a_field_that_neither_shows_a_result_nor_ends_swallows_nothing() -> None:
    begin, code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    ends = (
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("9.9亿元")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = p(begin + code + r("投资1.1亿元")) + p(r("其中") + begin + code + ends) + p("完成3.3亿元")
    assert ["投资1.1亿元", "其中9.9亿元", "完成3.3亿元"] == lines(body)


def test_words_drawn_as_a_picture_and_a_part_in_another_file_are_named() -> None:
    drawn = '<w:r><w:pict><v:shape><v:textpath string="第五次会议文件"/></v:shape></w:pict></w:r>'
    found = held(p(drawn) + "<w:p><w:subDoc/></w:p>" + p("完成3.3亿元"))
    assert ("第五次会议文件",) == found["drawings", "unread"].words
    assert 1 == found["embedded", "unread"].count


def test_hidden_words_are_out_whoever_hides_them() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="x"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="y"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = (
        p(r("公开。") + r("暗一", "<w:vanish/>") + r("暗二", '<w:rStyle w:val="x"/>'))
        + p("暗三", '<w:pStyle w:val="y"/>')
        + p(r("又见", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="y"/>')
    )
    assert ["公开。", "又见"] == lines(body, styles=styles)
    assert held(body, styles=styles)["hidden", "left-out"].words == ("暗一", "暗二", "暗三")


def test_notes_are_numbered_as_they_are_called() -> None:
    def note(kind: str, id: int, text: str) -> str:
        return f'<w:{kind} w:id="{id}">{p("<w:r><w:footnoteRef/></w:r>" + r(text))}</w:{kind}>'

    def call(kind: str, id: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{id}"/></w:r>'

    body = p(r("甲") + call("endnote", 1) + r("乙") + call("footnote", 2) + r("又甲") + call("endnote", 1) + r("。"))
    parts = {
        "footnotes": note("footnote", 2, "乙的话。") + note("footnote", 3, "没有人引的话。"),
        "endnotes": note("endnote", 1, "甲的话。"),
    }
    assert ["甲[1]乙[2]又甲[1]。", "[1] 甲的话。", "[2] 乙的话。"] == lines(body, **parts)
    assert held(body, **parts)["notes", "left-out"].words == ("没有人引的话。",)


def test_a_table_of_contents_is_left_out_however_it_was_made() -> None:
    entries = "".join(p(r(f"第{n}章") + "<w:r><w:tab/></w:r>" + r(str(n))) for n in range(1, 4))
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{entries}</w:sdtContent></w:sdt>"
    )
    for contents in (p("目  录") + entries, control):
        assert ["正文。"] == lines(contents + p("正文。"))
        assert held(contents)["contents", "left-out"].count == 1


def test_the_invitation_of_a_control_is_no_text() -> None:
    def control(properties: str) -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{r('单击此处输入')}</w:sdtContent></w:sdt>"

    body = p(r("甲") + control("<w:showingPlcHdr/>") + r("乙")) + p(control(""))
    assert ["甲乙", "单击此处输入"] == lines(body)
    assert held(body)["placeholders", "left-out"].words == ("单击此处输入",)


def test_the_invitation_of_a_control_around_paragraphs_is_no_text() -> None:
    control = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('单击此处输入文字。')}</w:sdtContent></w:sdt>"
    )
    assert ["甲"] == lines(p("甲") + control)
    assert ("placeholders", "left-out") in held(p("甲") + control)


def test_a_strict_file_is_read_like_any_other() -> None:
    strict = NAMES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert strict != NAMES
    package = Package(word_file(item("正文。", 2), names=strict, numbering=CHINESE))
    assert ["1.正文。"] == written(parts_of(package)[0]).splitlines()


@pytest.mark.parametrize("sign", ['<w:r><w:sym w:font="Symbol" w:char="{}"/></w:r>', "<w:r><w:t>&#x{};</w:t></w:r>"])
def test_signs_of_a_font_are_the_characters_that_they_show(sign: str) -> None:
    bullet, greater, micro, unknown = (sign.format(code) for code in ("F06C", "F0B3", "F06D", "F0FF"))
    body = REPORT + p(f"{bullet}{r('优良天数比例')}{greater}{r('92%，PM2.5浓度31')}{micro}{r('g。')}{unknown}")
    read = decode("a.docx", word_file(body))
    assert "●优良天数比例≥92%，PM2.5浓度31μg。" == read.text.splitlines()[-1]
    assert {Held("signs", 3, "kept"), Held("signs", 1, "unread", ("f0ff",))} <= set(read.held)


def test_a_rare_character_without_a_code_of_its_own_stays() -> None:
    assert "市长 林\ue863" == decode("a.docx", word_file(REPORT + p("市长 林\ue863"))).text.splitlines()[-1]
