"""PDF files as offices and browsers make them -> the text that a person reads in them.

What stands in `inputs/` was printed from a made-up report; the .txt beside each is what a person reads on its pages.
"""

import re
import zlib
from collections.abc import Iterable
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest
from msgspec.structs import replace

from site_gen.corridor import convert
from site_gen.corridor.missing import missing
from site_gen.model.problem import ContentError
from site_gen.model.received import Held, Part
from site_gen.preview.editor import Editor
from site_gen.reading.formats import decode
from site_gen.reading.formats_grid import Cell, spread
from site_gen.reading.outline import outline
from site_gen.reading.pdf import pages, reader
from site_gen.reading.pdf.aligned import aligned
from site_gen.reading.pdf.asides import without_asides
from site_gen.reading.pdf.columns import columns_of
from site_gen.reading.pdf.continued import over_pages
from site_gen.reading.pdf.furniture import without_furniture
from site_gen.reading.pdf.glyphs import UNKNOWN
from site_gen.reading.pdf.grids import Grid, grids_by_page, grids_of
from site_gen.reading.pdf.guesses import rows_as_text
from site_gen.reading.pdf.lines import CLOSE, OPEN, Line, line_of, lines_of
from site_gen.reading.pdf.notes import Note, Numbering, collected, paged, parted
from site_gen.reading.pdf.page import Glyph, Page, Rule
from site_gen.reading.pdf.pages import opened
from site_gen.reading.pdf.paragraphs import Manner, manner_of, paragraphs_of
from site_gen.reading.pdf.parted import foot, head, tables_by_page
from site_gen.reading.pdf.plain import in_plain_characters
from site_gen.reading.pdf.standing import laid
from site_gen.reading.pdf.struck import without_struck
from site_gen.reading.pdf.told import held_of
from site_gen.reading.pdf.upright import Upright

INPUTS = Path(__file__).parent / "inputs"


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.pdf")), ids=lambda path: path.stem)
def test_reads_as_a_person_does(path: Path) -> None:
    assert path.with_suffix(".txt").read_text("utf-8") == decode(path.name, path.read_bytes()).text


def test_tells_what_the_file_held() -> None:
    held = decode("watermark.pdf", (INPUTS / "watermark.pdf").read_bytes()).held
    assert Held("watermarks", 4, "left-out", ("内部资料注意保存",)) in held
    assert ("line-breaks", 20, "joined") in {(one.what, one.count, one.fate) for one in held}


def test_tells_the_words_that_tracked_changes_strike_out() -> None:
    held = decode("struck.pdf", (INPUTS / "struck.pdf").read_bytes()).held
    words = ("5.8%", "2", "粮食总产量达到八十六万吨，各项惠农政策全面落实到位，", "整段删去的话。")
    assert Held("struck", 4, "left-out", words) in held


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (Rule(94, 117, 122, 117.5), "稳进"),
        (Rule(108, 117, 115, 117.5), "稳中求进"),
        (Rule(94, 123, 122, 123.5), "稳中求进"),
        (Rule(94, 117, 322, 117.5), "稳中求进"),
        (Rule(94, 114, 122, 118), "稳中求进"),
    ],
    ids=["struck", "shorter than a character", "underlined", "a border", "thick"],
)
def test_a_thin_line_through_the_middle_of_words_strikes_them_out(rule: Rule, left: str) -> None:
    """The words stand from 80 on, each 14 wide, on a line at 122."""
    one = replace(page(1, ["", "稳中求进"]), rules=(rule,))
    assert left == "".join(glyph.text for glyph in without_struck([one])[0][0].glyphs)


def test_each_page_is_told() -> None:
    seen: list[tuple[int, int]] = []
    decode("table.pdf", (INPUTS / "table.pdf").read_bytes(), lambda page, all_: seen.append((page, all_)))
    assert [(1, 3), (2, 3), (3, 3)] == seen


def test_radicals_become_characters() -> None:
    assert "政府工作报告—长期人民fi 3万户 青黄" == in_plain_characters("政府⼯作报告⸺⻓期⼈⺠ﬁ 3万⼾ ⾭⿈")


def page(number: int, lines: Iterable[str]) -> Page:
    """A page of A4 whose first line stands where running heads do, the next right below, all in one size."""
    bases = (101, *range(122, 780, 30))
    glyphs = (
        Glyph(character, 80 + 14 * at, 94 + 14 * at, base, 14, 0)
        for line, base in zip(lines, bases, strict=False)
        for at, character in enumerate(line)
    )
    return Page(number, 595, 842, tuple(glyphs))


def test_a_running_head_is_one_on_a_page_of_few_lines_too() -> None:
    head, long = "石泉县第九届人民代表大会文件", "全县上下坚持稳中求进工作总基调，各项事业取得新进展，"
    full = [page(number, [head, *[long] * 20]) for number in (1, 2)]
    last = page(3, [head, "县医院二期工程新增床位", *["文化馆三期"] * 6])
    kept, left = without_furniture([*full, last])
    assert [head] * 3 == left.headers
    assert "".join(glyph.text for glyph in kept[2].glyphs).startswith("县医院")


@pytest.mark.parametrize(("step", "left"), [(0, 4), (1, 4), (2, 4), (7, 0)])
def test_a_number_at_the_edge_that_counts_the_pages_or_two_of_each_sheet_is_theirs(step: int, left: int) -> None:
    long = "全县上下坚持稳中求进工作总基调，各项事业取得新进展，"
    heads = [f"第{9 + step * number}期" for number in range(4)]
    _, told = without_furniture([page(number, [head, *[long] * 20]) for number, head in enumerate(heads, 1)])
    assert left == len([*told.headers, *told.numbers])


def test_lines_from_top_to_foot_are_read_as_such() -> None:
    """Two lines of 25 characters, the first at the right."""
    text = "全市上下坚持稳中求进工作总基调各项事业取得了新的进步⑨" * 2
    lines = [(text[at : at + 25], 500 - at) for at in (0, 25)]
    upright = [(Glyph(each, x, x + 14, 700 - 14 * at, 14, 0), 0) for line, x in lines for at, each in enumerate(line)]
    stood, turn = laid(upright), Upright((0, 0, 595, 842), 3)
    columns = columns_of([turn.glyph(*each) for each in stood], 0, 842)
    assert [text[:25], text[25:50]] == [line.text for each in columns for line in lines_of(each.glyphs)]
    assert {3} == {angle for _, angle in stood}
    level = [(glyph._replace(x0=glyph.base, x1=glyph.base + 14, base=glyph.x0), 0) for glyph, _ in upright]
    assert level == laid(level)


def test_pages_that_are_pictures_among_others_are_told_and_said_aloud() -> None:
    text = page(1, ["全县上下坚持稳中求进工作总基调，"] * 6)
    scan = Page(2, 595, 842, text.glyphs[:4], pictures=1, scanned=True)
    left = without_furniture([text])[1]
    torn = replace(text, number=3, glyphs=(*text.glyphs, *[Glyph(UNKNOWN, 80, 94, 700, 14, 0)] * 2))
    held = held_of([text, scan, replace(text, pictures=2), torn], (), left, (), Numbering([]), [], [], ())
    expected = {
        Held("scans", 1, "unread", ("p. 2",)),
        Held("pictures", 2, "unread", ("p. 1",)),
        Held("unknown", 2, "unread", ("p. 3",)),
    }
    assert expected <= set(held)
    further = Held("further-pages", 2, "unread", ("1/3",))
    assert [
        "2 characters of which the file does not say what they are stand as 〓 (p. 3)",
        "not read, for they are pictures of a text: 1 pages (p. 2)",
        "the report goes on over 2 further pages: give their files behind this one",
    ] == list(missing([*held, further]))


@pytest.mark.parametrize(("kept", "is_told"), [("全县稳中求进。" * 20, True), ("全县稳中求进。" * 99, False)])
def test_sentences_that_the_file_hides_are_said_aloud_where_they_are_many(kept: str, is_told: bool) -> None:
    held = [Held("hidden", 1, "left-out", ("新增学位。新建公路。",)), Held("comments", 9, "left-out", ("请核。" * 9,))]
    lines = ["left out, for the file hides them or strikes them out: 2 sentences (新增学位。新建公路。…)"]
    assert lines * is_told == list(missing(held, kept))


def set_in(font: bytes, commands: bytes, table: bytes = b"") -> bytes:
    """A file of one page that is set in `font`; `table`: what its characters are."""
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(commands), commands),
            font,
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table), table),
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor 8 0 R"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880"
            b" /Descent -120 /CapHeight 700 /StemV 80 >>",
        ]
    )


def test_a_character_of_which_nothing_is_said_is_told_and_many_refuse() -> None:
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] >>"
    file = set_in(font, b"BT /F1 12 Tf 72 700 Td <0102030403050306> Tj ET")
    (read,) = pages.read_pages(opened(file))
    assert UNKNOWN * 4 == "".join(glyph.text for glyph in read.glyphs)
    with pytest.raises(ContentError) as refused:
        decode("a.pdf", file)
    assert "does not say what its characters are" in refused.value.problems[0].message


def test_a_character_that_only_its_font_knows_is_read() -> None:
    table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <6D> <F06D> endbfchar"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    (read,) = pages.read_pages(opened(set_in(font, b"BT /F1 12 Tf 72 700 Td (31mg) Tj ET", table)))
    assert "31\uf06dg" == "".join(glyph.text for glyph in read.glyphs)


@pytest.mark.parametrize(("place", "notes"), [(700, 1), (130, 0)])
def test_notes_stand_below_a_gap_where_nothing_else_parts_them(place: int, notes: int) -> None:
    text = ["全市上下坚持稳中求进。", f"生产总值{OPEN}1{CLOSE}增长。", "1数据为快报数。"]
    lines = [Line(words, 70, 400, base, 14, 1) for words, base in zip(text, (80, 105, place), strict=True)]
    assert notes == len(parted(lines, (), 14, {"1"})[1])


def test_a_mark_in_a_table_calls_the_note_of_its_page() -> None:
    numbering = Numbering([Note("1", 1), Note("1", 2)])
    ((cell,),) = paged([[Cell(f"出口{OPEN}1{CLOSE}")]], 2)
    assert "[1]" == numbering.called(f"{OPEN}1{CLOSE}", 1)
    assert "出口[2]" == numbering.called(cell.text, 0)


def test_large_words_over_the_text_of_several_pages_are_a_watermark_however_dark() -> None:
    text = page(1, ["全县上下坚持稳中求进工作总基调，"] * 6)
    over = tuple(Glyph(word, 120 + 60 * at, 180 + 60 * at, 190, 60, 0) for at, word in enumerate("内部"))
    kept, left = without_furniture([replace(text, number=at, glyphs=(*text.glyphs, *over)) for at in (1, 2)])
    assert ["内部"] * 2 == left.watermarks
    assert [text.glyphs] * 2 == [each.glyphs for each in kept]


@pytest.mark.parametrize(("base", "left"), [(190, 2), (230, 0)], ids=["over the text", "between two lines"])
def test_grey_words_as_large_as_the_text_are_a_watermark_where_they_stand_over_it(base: float, left: int) -> None:
    """On a page that prints them again and again; a grey head of a table stands over nothing."""
    text = page(1, ["全县上下坚持稳中求进工作总基调，"] * 4)
    over = tuple(Glyph(word, 100 + 15 * at, 114 + 15 * at, base, 14, 0.5) for at, word in enumerate("内部资料"))
    kept, out = without_furniture([replace(text, number=at, glyphs=(*text.glyphs, *over)) for at in (1, 2)])
    assert ["内部资料"] * left == out.watermarks
    assert [4 * (not left)] * 2 == [sum(glyph.ink > 0 for glyph in each.glyphs) for each in kept]


def test_a_line_is_heavy_by_its_chinese_characters() -> None:
    """Figures are often of a face of their own, and may be most of a short last line."""
    line = [each._replace(heavy=each.text > "一") for each in set_at((100, "@50 达132.5"))]
    found = line_of(line)
    assert found
    assert found.heavy


def raised(text: str, x: float) -> list[Glyph]:
    """Small characters above a line at 100."""
    return [Glyph(each, x + 3.6 * at, x + 3.6 * at + 3.6, 95, 6, 0) for at, each in enumerate(text)]


def test_a_raised_digit_before_a_number_that_begins_with_it_is_none_of_it() -> None:
    found = line_of([*set_at((100, "@50 企业")), *raised("1", 71), *set_at((100, "@73 12家"))])
    assert found
    assert f"企业{OPEN}1{CLOSE}12家" == found.text


def test_small_roman_numbers_are_marks_behind_figures_too() -> None:
    found = line_of([*set_at((100, "@50 PM2.5")), *raised("iii", 100.4), *set_at((100, "@112 浓度"))])
    assert found
    notes: list[Note] = []
    collected(notes, [Line("iii PM2.5：指细颗粒物。", 70, 400, 700, 9, 1)])
    assert "PM2.5[1]浓度" == Numbering(notes).called(found.text, 1)


def columns(*lines: tuple[float, str], usual: float = 0) -> list[tuple[str, float]]:
    """The words and the right edge of each column between 50 and 450."""
    found = columns_of(set_at(*lines), 50, 450, usual)
    return [("".join(each.text for each in column.glyphs), column.right) for column in found]


@pytest.mark.parametrize("indent", [20, 30])
def test_columns_are_read_one_after_the_other_however_far_their_first_lines_stand_in(indent: int) -> None:
    """Every other line is one, as in short paragraphs."""
    starts = (50 + indent * (at % 2) for at in range(6))
    rows = (f"@{x} 左边的列里的一行字 @260 右边的列里的一行字" for x in starts)
    left, right = columns(*((100.0 + 20 * at, row) for at, row in enumerate(rows)))
    assert "右" not in left[0]
    assert "左" not in right[0]


@pytest.mark.parametrize(("size", "parts"), [(16, ["左上", "右上", "标左下", "右下"]), (10, ["左上", "右上"])])
def test_a_short_large_heading_parts_the_columns_above_from_those_below(size: float, parts: list[str]) -> None:
    """One of the size of the text is a line of its column."""
    rows = [
        (
            100.0 + 20 * at,
            f"@50 左{'上' if at < 4 else '下'}的列里的一整行 @260 右{'上' if at < 4 else '下'}的列里的一整行",
        )
        for at in range(8)
    ]
    above, below = set_at(*rows[:4]), set_at(*((base + 40, row) for base, row in rows[4:]))
    head = [Glyph(each, 50 + size * at, 50 + size * at + size, 198, size, 0) for at, each in enumerate("标题")]
    found = ["".join(each.text for each in one.glyphs) for one in columns_of([*above, *head, *below], 50, 450)]
    assert parts == [words.replace("题", "")[: len(part)] for words, part in zip(found, parts, strict=True)]


def test_a_mark_that_hangs_out_of_its_column_does_not_close_the_gutter() -> None:
    """It ends 3 points before the other column."""
    lines = [(100.0 + 20 * at, "@50 左边列里的一整行文字 @173 右边列里的一整行字") for at in range(7)]
    lines[3] = (160.0, "@50 左边列里的一整行文字比， @173 右边列里的一整行字")
    assert ["左", "右"] == [words[0] for words, _ in columns(*lines)]


def test_a_page_whose_second_column_is_empty_has_one_as_broad_as_the_others() -> None:
    lines = [(100.0 + 20 * at, "@50 左边列里的一整行文字") for at in range(4)]
    assert [240.0] == [right for _, right in columns(*lines, usual=240)]
    assert [450.0] == [right for _, right in columns(*lines)]


@pytest.mark.parametrize(
    ("commands", "rules"),
    [
        (b"100 100 m 103 101 l 106 103 l 103 109 l 100 107 l h f", 0),
        (b"100 100 m 106 101.4 l S", 0),
        (b"100 100 m 106 100 l S", 1),
        (b"100 100 300 0.5 re f", 1),
    ],
    ids=["the outline of a letter", "a slanting line", "a level line", "a thin box"],
)
def test_only_level_and_upright_lines_may_be_borders(commands: bytes, rules: int) -> None:
    (page_,) = pages.read_pages(opened(drawn(commands)))
    assert rules == len(page_.rules)


ANNEX = ["序号", "项目", "内容", "单位"]


@pytest.mark.parametrize(
    ("above", "below", "rows"),
    [
        (["1", "学校", "新建学校12处，总投资1.1亿", "教育局"], ["", "", "元，年底前投入使用", ""], 2),
        (["1", "学校", "新建学校12处，总投资1.1亿", "教育局"], ["2", "", "元，年底前投入使用", ""], 3),
        (["1", "学校", "新建学校12处，总投资1.1亿", "教育局"], ["", "", "8.5", ""], 3),
        (["1", "学校", "新建学校，年底前投入使用。", "教育局"], ["", "", "元，年底前投入使用", ""], 3),
        (["1", "学校和幼儿园", "新建学校12处", "教育局和财政局"], ["", "医院和养老院", "新建医院2处", "卫健局"], 3),
        (["学校和幼儿园建设", "12", "新建学校12处", "教育局"], ["医院和养老院", "", "", ""], 3),
    ],
    ids=["the rest of a row", "a row of its own", "a number", "a new sentence", "a row of a group", "a name"],
)
def test_a_row_that_a_pages_end_parts_is_whole_and_told(above: list[str], below: list[str], rows: int) -> None:
    before, after = ([[Cell(each) for each in row] for row in (ANNEX, last)] for last in (above, below))
    (table,), told_ = over_pages([before, after])
    assert isinstance(table, list)
    assert rows == len(table)
    whole = ("新建学校12处，总投资1.1亿元，年底前投入使用",) * (rows == 2)
    assert whole == told_
    assert {*whole} <= {cell.text for cell in table[-1]}


@pytest.mark.parametrize(
    ("full", "below", "rows"),
    [
        ((1, 1, 0), ["入", "额", ""], 2),
        ((0, 1, 0), ["入", "", ""], 3),
        ((1, 1, 1), ["学校", "二、教育", "12"], 3),
        ((1, 0, 0), ["二、教育", "", ""], 3),
        ((1, 1, 1), ["", "", "8.5"], 3),
    ],
    ids=["the rest of two cells", "a name below a short one", "a whole row", "a numbered name", "a number"],
)
def test_a_row_goes_on_over_a_page_where_what_goes_on_was_full(
    full: tuple[int, ...], below: list[str], rows: int
) -> None:
    above = [Cell(each, full=bool(is_full)) for each, is_full in zip(["居民收", "消费总", "城乡"], full, strict=True)]
    (table,), _ = over_pages([[[Cell("指标")] * 3, above], [[Cell(each) for each in below]]])
    assert isinstance(table, list)
    assert rows == len(table)
    assert ["居民收入", "消费总额", "城乡"] == [cell.text for cell in table[1]] or rows == 3


@pytest.mark.parametrize(("words", "full"), [("居民收入", True), ("居民收", False), ("居民收入人", False)])
def test_a_cell_is_full_where_no_character_has_room_behind_it(words: str, full: bool) -> None:
    """A cell of 45 points, whose words stand in by 2.5."""
    lines = [words[:4], words[4:]]
    glyphs = [
        Glyph(each, 102.5 + 10 * at, 112.5 + 10 * at, 120 + 12 * row, 10, 0)
        for row, line in enumerate(lines)
        for at, each in enumerate(line)
    ]
    others = [Glyph(each, 150 + 10 * at, 160 + 10 * at, 160, 10, 0) for at, each in enumerate("甲乙")]
    levels = [Rule(100, y, 190, y) for y in (105, 145, 170)]
    uprights = [Rule(x, 105, x, 170) for x in (100, 145, 190)]
    (grid,), _ = grids_of([*levels, *uprights], [*glyphs, *others, Glyph("丙", 150, 160, 120, 10, 0)])
    assert full is grid.table()[0][0].full


def test_rows_whose_table_nobody_sees_stay_apart() -> None:
    ends = ["2023年 2024年", "209.74 236.8", "101.28 96.37", "127.8 126.1"]
    words = [f"{name} {end}" for name, end in zip(["指标", "出口总额", "进口总额", "粮食产量"], ends, strict=True)]
    rows = [Line(each, 70, 399, 100 + 20 * at, 12, 1, 70, 400) for at, each in enumerate(words)]
    assert words == [each.text for each in paragraphs_of(rows, Manner(12, True, {24: 20}))]
    read = [each.text for each in outline("\n".join(["各位代表：", *words, *["全县经济稳中有进。"] * 3])).passages]
    assert ends[1:] == [end for end in ends for text in read if text.endswith(end) and "进。" not in text]


def test_the_distance_of_lines_is_that_of_full_ones_where_rows_stand_closer() -> None:
    text = [Line("全县上下" * 5, 70, 400, 100 + 20 * at, 12, 1, 70, 400) for at in range(7)]
    rows = [Line("任务", 70, 100, 300 + 10 * at, 12, 1, 70, 400) for at in range(20)]
    assert {24: 20} == manner_of([*text, *rows]).leading
    assert {24: 10} == manner_of([*text[:3], *rows]).leading


def test_a_numbered_heading_of_its_own_size_begins_anew_behind_a_full_stop_at_the_columns_edge() -> None:
    manner = Manner(14, True, {28: 24})
    above = Line("产业园六月底前开工。", 100, 238, 100, 14, 1, 100, 240)
    headings = [Line("（二）扩大内需", 100, 191, 124, size, 1, 100, 240) for size in (13, 14)]
    full = Line("（二）是扩大内需，稳住", 100, 239, 124, 14, 1, 100, 240)
    for heading, count in ((headings[0], 2), (headings[1], 2), (full, 1), (above, 1)):
        assert count == len(paragraphs_of([above, replace(heading, base=124)], manner))


def test_columns_of_figures_are_no_columns_of_text() -> None:
    names = [(100.0 + 20 * at, "@50 城镇居民人均可支配收入 @200 48213.5亿元") for at in range(8)]
    assert 1 == len(columns(*names))


def test_a_long_annex_that_is_set_smaller_does_not_make_headings_of_the_text() -> None:
    lines = [Line("全县上下" * 5, 70, 400, 100 + 20 * at, 16, 1) for at in range(6)]
    annex = [Line("项目名称" * 5, 70, 400, 300 + 12 * at, 10.5, 1) for at in range(12)]
    assert 16 == manner_of([*lines, *annex]).size
    assert 10.5 == manner_of([*lines[:3], *annex]).size


@pytest.mark.parametrize("open_at", ["", "foot", "top"])
def test_a_box_beside_the_text_may_go_on_over_a_page(open_at: str) -> None:
    level = [Rule(338, y, 523, y + 1) for y, edge in ((100, "top"), (180, "foot")) if edge != open_at]
    sides = [Rule(x, 100, x + 1, 180) for x in (338, 522)]
    beside = page(1, ["全县上下坚持稳中求进工作"] * 4)
    inside = [Glyph(each, 345 + 14 * at, 359 + 14 * at, 130, 14, 0) for at, each in enumerate("专栏进出口总额")]
    whole = replace(beside, glyphs=(*beside.glyphs, *inside), rules=(*level, *sides))
    rest, found = without_asides(whole, 80, 527)
    assert [tuple(inside)] == [aside.glyphs for aside in found]
    assert beside.glyphs == rest.glyphs


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (("政务服务事项网上办理率、好差评率、移动应用整合率分别完成", "25%、50%、20%。"), 1),
        (("政务服务事项网上办理率持续提高。", "25%的事项全省通办。"), 2),
        (("政务服务事项网上办理率、好差评率全面提高，建设外贸综合", "心、“1210”保税仓。"), 1),
        (("产业结构不断优化，先进制造业增加值占规模以上工业的比重超过四成。", "——底线任务牢牢守住。"), 2),
        (("产业结构不断优化，先进制造业增加值占规模以上工业的比重超过四成，", "——底线任务牢牢守住。"), 1),
        (("全市上下团结奋斗，重点项目完成投资一千二百亿元，增长1200", "2023年新开工项目36个。"), 2),
    ],
)
def test_where_first_lines_do_not_stand_in_the_words_say_what_goes_on(lines: tuple[str, ...], paragraphs: int) -> None:
    """Each is as long as its words; the column is 33 characters wide."""
    set_ = [Line(text, 70, 70 + 10 * len(text), 100 + 15 * at, 10, 1, 70, 400) for at, text in enumerate(lines)]
    assert paragraphs == len(paragraphs_of(set_, Manner(10, False, {20: 15})))


@pytest.mark.parametrize(("heavy", "paragraphs"), [(False, 1), (True, 2)])
def test_where_first_lines_stand_in_a_heavy_line_is_one_of_its_own(heavy: bool, paragraphs: int) -> None:
    words = "推进产业结构持续优化升级，"
    lines = [Line(words, 70, 400, 100 + 15 * at, 10, 1, 70, 400, heavy=heavy and not at) for at in range(2)]
    assert paragraphs == len(paragraphs_of(lines, Manner(10, True, {20: 15})))


def test_lines_that_hang_below_a_number_go_on_with_it() -> None:
    lines = [
        Line("1.推进产业结构优化，", 90, 400, 100, 10, 1, 70, 400),
        Line("持续升级。", 110, 160, 115, 10, 1, 70, 400),
    ]
    assert 1 == len(paragraphs_of(lines, Manner(10, True, {20: 15})))


def pdf(objects: Iterable[bytes]) -> bytes:
    """A PDF file of these objects, the first of which is its catalogue; readers mend the missing table of places."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, 1))
    return b"%PDF-1.5\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF"


def drawn(commands: bytes, pages: int = 1) -> bytes:
    """A file of `pages` pages which all draw `commands`."""
    packed = zlib.compress(commands)
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(pages))
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
            *[b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>"] * pages,
        ]
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.4 broken", "it is damaged"),
        (drawn(b"q Q", pages=2_000), "2,000 pages are too many for a report"),
        (drawn(b"0 0 m 9 9 l S " * 1_000_000), "it unpacks to more than any report has"),
        (drawn(b"0 0 m 90 0 l S " * 70_000, pages=9), "it draws more than any report has"),
        (drawn(b"q Q"), "the pages of this PDF are pictures of a text (a scan)"),
    ],
    ids=["damaged", "pages", "bomb", "lines", "scan"],
)
def test_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ContentError) as refused:
        decode("a.pdf", data)
    assert said in refused.value.problems[0].message


def test_the_edges_of_pages_of_one_breadth_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def edges(pages: Iterable[Page]) -> tuple[float, float]:
        asked.append(len(list(pages)))
        return (80.0, 500.0)

    monkeypatch.setattr(reader, "_edges", edges)
    decode("table.pdf", (INPUTS / "table.pdf").read_bytes())
    assert [3] == asked


def test_what_is_drawn_is_looked_at_without_the_characters() -> None:
    """A browser writes each character as an object of its own."""
    with_page = opened((INPUTS / "onecol.pdf").read_bytes())[0]
    words = sum(each.type == pdfium.FPDF_PAGEOBJ_TEXT for each in with_page.get_objects())
    assert words > 20
    assert not [each for each in pages.objects(with_page) if each.type == pdfium.FPDF_PAGEOBJ_TEXT]


def set_at(*lines: tuple[float, str]) -> list[Glyph]:
    """Characters of 10 points: at each base its cells, parted by wide gaps, `@120 words` from x 120 on."""
    return [
        Glyph(character, float(x) + 10 * at, float(x) + 10 * at + 10, base, 10, 0)
        for base, line in lines
        for x, words in re.findall(r"@(\d+) (\S+)", line)
        for at, character in enumerate(words)
    ]


def told(grid: Grid) -> list[str]:
    return [" ".join(cell or "-" for cell in row) for row in spread(grid.table())]


HEAD = (100, "@50 指标 @250 2024年 @400 目标（%）")
WRAPPED = {
    "in the middle": (
        HEAD,
        (120, "@50 地区生产总值 @250 1320.5 @400 6"),
        (134, "@50 城镇居民人均可"),
        (142, "@250 47650 @400 5.5"),
        (150, "@50 支配收入"),
        (172, "@50 粮食产量 @250 87.0 @400 0.9"),
    ),
    "at the top": (
        HEAD,
        (120, "@50 地区生产总值 @250 1320.5 @400 6"),
        (140, "@50 城镇居民 @250 47650 @400 5.5"),
        (155, "@50 人均可支"),
        (170, "@50 配收入"),
        (190, "@50 粮食产量 @250 87.0 @400 0.9"),
    ),
    "of groups": (
        HEAD,
        (120, "@50 一、经济"),
        (140, "@50 地区生产总值 @250 1320.5 @400 6"),
        (160, "@50 粮食产量 @250 87.0 @400 0.9"),
        (180, "@50 二、民生"),
        (200, "@50 城镇居民人均可"),
        (208, "@250 47650 @400 5.5"),
        (216, "@50 支配收入"),
    ),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_a_table_without_borders_has_cells_of_several_lines(name: str) -> None:
    (grid,), rest, joined = aligned(
        set_at(*WRAPPED[name], (260, "@50 各位代表，让我们团结奋斗，开创现代化建设新局面。"))
    )
    gdp, income, grain = "地区生产总值 1320.5 6", "城镇居民人均可支配收入 47650 5.5", "粮食产量 87.0 0.9"
    groups = ["一、经济 - -", gdp, grain, "二、民生 - -", income]
    assert ["指标 2024年 目标（%）", *(groups if name == "of groups" else [gdp, income, grain])] == told(grid)
    assert ("城镇居民人均可支配收入",) == joined
    assert "各位代表，" == "".join(glyph.text for glyph in rest)[:5]


@pytest.mark.parametrize(
    "caption", ["@50 表1 @260 主要指标", "@50 续 @200 二〇二四年度主要指标完成情况一览表（续前页表）"]
)
def test_a_caption_with_a_gap_is_none_of_the_head_of_a_table(caption: str) -> None:
    (grid,), rest, _ = aligned(set_at((80, caption), *WRAPPED["in the middle"]))
    assert "指标 2024年 目标（%）" == told(grid)[0]
    assert caption.split()[-1] in "".join(glyph.text for glyph in rest)


def test_rows_of_words_among_those_of_numbers_are_rows() -> None:
    """Between them, before the first and behind the last, where names wrap elsewhere in the table."""
    lines = (
        (100, "@50 指标 @250 2024年 @400 目标（%）"),
        (120, "@50 经济增速 @250 稳步增长 @400 6"),
        (140, "@50 粮食产量 @250 87.0 @400 0.9"),
        (160, "@50 营商环境 @250 持续优化 @400 —"),
        (180, "@50 城镇居民人均可"),
        (188, "@250 47650 @400 5.5"),
        (196, "@50 支配收入"),
        (216, "@50 生态环境 @250 持续改善 @400 —"),
    )
    (grid,), _, _ = aligned(set_at(*lines))
    income = "城镇居民人均可支配收入 47650 5.5"
    rows = ["经济增速 稳步增长 6", "粮食产量 87.0 0.9", "营商环境 持续优化 —", income, "生态环境 持续改善 —"]
    assert rows == told(grid)[1:]


def test_a_caption_with_a_gap_above_rows_of_one_line_is_none_of_them() -> None:
    rows = [(120 + 20 * at, f"@50 行{at} @250 1{at} @400 2{at}") for at in range(2)]
    lines = ((80, "@50 表1 @100 主要指标完成情况及全年目标一览表（一）"), (100, "@50 指标 @250 2024年 @400 增长"))
    (grid,), rest, _ = aligned(set_at(*lines, *rows))
    assert "指标 2024年 增长" == told(grid)[0]
    assert "表1主要" == "".join(glyph.text for glyph in rest)[:4]


def bordered(*rows: str) -> tuple[tuple[Glyph, ...], tuple[Rule, ...]]:
    """The characters and borders of a table of three columns, each row 20 high."""
    glyphs = tuple(
        Glyph(each, x + 10 * i, x + 10 * i + 10, 114 + 20 * at, 10, 0)
        for at, row in enumerate(rows)
        for x, words in zip((80, 280, 380), row.split(), strict=True)
        for i, each in enumerate(words)
    )
    levels = (Rule(78, 100 + 20 * at, 478, 100.5 + 20 * at) for at in range(len(rows) + 1))
    return glyphs, (*levels, *(Rule(x, 100, x + 0.5, 100 + 20 * len(rows)) for x in (78, 278, 378, 478)))


@pytest.mark.parametrize(("shift", "tables"), [(0, [1, 1]), (30, [1, 0])])
def test_a_row_alone_is_a_table_where_it_goes_on_over_the_page(shift: float, tables: list[int]) -> None:
    """One that stands elsewhere does not."""
    first, (glyphs, rules) = bordered("指标 数 增", "出口 1 4", "进口 2 5"), bordered("外资 3 6")
    moved = tuple(rule._replace(x0=rule.x0 + shift, x1=rule.x1 + shift) for rule in rules)
    words = tuple(glyph._replace(x0=glyph.x0 + shift, x1=glyph.x1 + shift) for glyph in glyphs)
    pages_ = [Page(1, 595, 842, *first), Page(2, 595, 842, words, moved)]
    assert tables == [len(grids) for grids, _ in grids_by_page(pages_)]


@pytest.mark.parametrize("bases", [(90, 100, 110), (90, 90, 110), (90, 110, 110)], ids=["middle", "top", "foot"])
def test_a_head_of_two_rows_without_borders_spans_its_columns(bases: tuple[int, int, int]) -> None:
    above, names, below = bases
    lines = (
        (60, "@60 主要指标完成情况"),
        (above, "@285 2024年"),
        (names, "@50 指标 @450 目标（%）"),
        (below, "@235 完成 @320 增长（%）"),
        (130, "@50 地区生产总值 @230 1320.5 @350 6.2 @470 6"),
        (150, "@50 粮食产量 @250 87.0 @350 0.9 @470 0.5"),
    )
    (grid,), rest, _ = aligned(set_at(*lines))
    assert ["指标 2024年 2024年 目标（%）", "指标 完成 增长（%） 目标（%）"] == told(grid)[:2]
    assert "主要指标完成情况" == "".join(glyph.text for glyph in rest)


TIGHT = {
    "by gaps": (
        ((100, "@50 指标 @183 2023年 @236 2024年"), (120, "@50 地区生产总值 @183 125.1 @236 132.5")),
        ["指标 2023年 2024年", "地区生产总值 125.1 132.5"],
    ),
    "by where numbers begin": (
        ((100, "@50 指标 @196 本年数 @226 上年"), (120, "@50 地区生产总值 @184 125 @226 132")),
        ["指标 本年数 上年", "地区生产总值 125 132"],
    ),
    "by where numbers end": (
        ((100, "@50 指标 @204 本年 @224 上年"), (120, "@50 地区生产总值 @184 1251 @236 132")),
        ["指标 本年 上年", "地区生产总值 1251 132"],
    ),
}


@pytest.mark.parametrize("name", TIGHT)
def test_cells_without_borders_may_stand_less_than_a_character_apart(name: str) -> None:
    """Characters are 10 wide; the longest names end at 170, and numbers below each other have other lengths."""
    lines, rows = TIGHT[name]
    further = {
        "by gaps": "@50 居民人均可支配收入（元） @183 45120 @236 47650",
        "by where numbers begin": "@50 居民人均可支配收入（元） @184 4512 @226 4765",
        "by where numbers end": "@50 居民人均可支配收入（元） @184 4512 @226 4765",
    }
    more = tuple((base, further[name].replace("居民", who)) for base, who in ((140, "城镇"), (160, "农村")))
    (grid,), rest, _ = aligned(set_at(*lines, *more, (190, "@50 各位代表，让我们团结奋斗。")))
    assert rows == told(grid)[:2]
    assert "农村人均可支配收入（元）" == told(grid)[3].split()[0]
    assert "各位代表" == "".join(glyph.text for glyph in rest)[:4]
    assert not grid.guessed


def test_a_column_of_words_may_stand_close_too() -> None:
    lines = (
        (100, "@50 指标 @133 单位 @156 2024年"),
        (120, "@50 城镇居民人均收入 @133 元 @156 47650"),
        (140, "@50 粮食产量 @133 万吨 @156 132.5"),
        (160, "@50 公路 @133 公里 @156 132.5"),
    )
    (grid,), _, _ = aligned(set_at(*(line for line in lines)))
    assert ["指标 单位 2024年", "城镇居民人均收入 元 47650"] == told(grid)[:2]


CLOSE_BY = (
    (120, "@50 地区生产总值 @174 125"),
    (140, "@50 城镇人均可支配收入（元） @174 4512"),
    (160, "@50 农村人均可支配收入（元） @174 4765"),
)


def test_a_line_below_a_tight_table_is_whole_where_it_has_a_gap_as_between_han_and_figures() -> None:
    (grid,), rest, _ = aligned(set_at(*CLOSE_BY, (180, "@50 全市上下团结奋斗再创佳绩 @172 市长林一")))
    assert 3 == grid.rows
    assert "市长林一" == "".join(glyph.text for glyph in rest)[-4:]


def test_what_a_sentence_parts_is_no_one_table() -> None:
    """The numbers of the second stand where the names of the first do."""
    other = tuple(
        (200 + 20 * at, f"@50 {name} @165 1.{at}") for at, name in enumerate(("粮食产量", "油料产量", "公路里程"))
    )
    found, _, _ = aligned(set_at(*CLOSE_BY, (180, "@50 全市上下，团结奋斗，再创新的佳绩。"), *other))
    assert [3, 3] == [grid.rows for grid in found]


def test_sentences_that_end_in_numbers_are_no_tight_table() -> None:
    lines = [
        (100 + 20 * at, f"@50 全市上下，固定资产投资增长 @183 {number}")
        for at, number in enumerate(("6.2", "7.5", "8"))
    ]
    assert [] == aligned(set_at(*lines))[0]


SPANNING = (
    (100, "@250 2024年"),
    (110, "@50 指标 @450 目标（%）"),
    (120, "@250 完成 @350 增长（%）"),
    (140, "@50 地区生产总值 @250 1320.5 @350 6.2 @450 6"),
    (160, "@50 粮食产量 @250 87.0 @350 0.9 @450 0.5"),
)


@pytest.mark.parametrize(
    ("others", "head", "guessed"),
    [
        (110, ["指标 2024年 2024年 目标（%）", "指标 完成 增长（%） 目标（%）"], False),
        (100, ["指标 2024年 2024年 目标（%）", "指标 完成 增长（%） 目标（%）"], False),
        (120, ["指标 2024年完成 增长（%） 目标（%）"], True),
    ],
    ids=["middle", "top", "foot"],
)
def test_a_head_that_begins_with_its_columns_spans_them_where_the_heads_beside_it_say_so(
    others: int, head: list[str], guessed: bool
) -> None:
    (grid,), _, _ = aligned(set_at(*((others if base == 110 else base, line) for base, line in SPANNING)))
    assert head == told(grid)[: len(head)]
    assert guessed is grid.guessed


def test_a_head_that_ends_with_its_columns_spans_them() -> None:
    lines = ((100, "@380 去年"), SPANNING[1], *SPANNING[2:])
    (grid,), _, _ = aligned(set_at(*lines))
    assert "指标 去年 去年 目标（%）" == told(grid)[0]


def test_a_head_over_two_columns_that_nothing_parts_is_a_guess() -> None:
    rows = (
        (100, "@50 指标 @258 本年上年数字"),
        (120, "@50 甲 @265 1320 @310 1412"),
        (140, "@50 乙 @265 1512 @310 1613"),
    )
    (grid,), _, _ = aligned(set_at(*rows))
    assert grid.guessed


def test_lines_of_names_stand_as_far_apart_as_rows_where_nothing_parts_these() -> None:
    """As LibreOffice sets a table: numbers of another face stand 2.2 above the names of their rows."""
    names = ("地区生产总值（亿", "元）", "粮食产量（万吨）", "城镇居民人均支配", "收入（元）")
    lines = [
        (99, "@50 指标 @160 2024 @230 增长"),
        (111, "@160 年 @230 （%）"),
        *((132.2 + 15 * at, f"@50 {name}") for at, name in enumerate(names)),
    ]
    numbers = [(130 + 15 * at, f"@160 {number} @230 6.2") for at, number in ((0, "132.5"), (2, "87.0"), (3, "47650"))]
    (grid,), _, _ = aligned(set_at(*lines, *numbers, (210, "@50 各位代表，让我们团结奋斗。")))
    names = ["地区生产总值（亿元）", "粮食产量（万吨）", "城镇居民人均支配收入（元）"]
    assert names == [row.split()[0] for row in told(grid)[1:]]


def test_the_name_of_a_group_is_no_line_of_the_name_below_it() -> None:
    names = ("地区生产总值", "二、民生", "城镇居民人均可支配收入", "粮食产量")
    lines = [(100, "@50 指标 @200 2024年"), *((120 + 20 * at, f"@50 {name}") for at, name in enumerate(names))]
    numbers = [(120 + 20 * at, "@200 132.5") for at in (0, 2, 3)]
    (grid,), _, _ = aligned(set_at(*lines, *numbers))
    assert [*names] == [row.split()[0] for row in told(grid)[1:]]


def test_heads_of_two_lines_beside_each_other_span_nothing() -> None:
    lines = ((100, "@200 2023 @300 2024 @400 增长"), (114, "@50 指标 @200 年 @300 年 @400 （%）"), *SPANNING[3:])
    lines = tuple(
        (base, line.replace("@250", "@200").replace("@350", "@300").replace("@450", "@400")) for base, line in lines
    )
    (grid,), _, _ = aligned(set_at(*lines))
    assert "指标 2023年 2024年 增长（%）" == told(grid)[0]


@pytest.mark.parametrize(
    ("lines", "told_"),
    [
        (["地区生产总值（亿元） 125.1 132.5"], 1),
        (["粮食产量 87.0", "进出口总额 21.3"], 2),
        (["粮食产量 87.0"], 0),
        (["0"], 1),
        (["城镇居民人均可支配收入（元）45120476505.6"], 0),
        (["城镇居民人均可支配收入（元）45120.176505.6"], 1),
        (["城镇居民人均可支配收入（元）4512047650"], 1),
        (["增长6.2%，达到 125.1 132.5"], 0),
        (["一、回顾…… 2", "二、安排…… 9"], 0),
    ],
)
def test_lines_that_look_like_rows_and_stand_as_text_are_told(lines: list[str], told_: int) -> None:
    assert tuple(lines[:told_]) == rows_as_text([Part("paragraph", line) for line in lines])


def test_a_table_of_words_that_stands_as_text_is_told() -> None:
    rows = ["新建公办幼儿园 市教育局 九月底", "改造老旧小区 市住建局 十二月底", "建设口袋公园 市城管局 全年"]
    around = ["市长 林一", "全市上下坚持稳中求进。", *rows, "一是抓产业， 促转型 。", "三、保障 措施", "结语"]
    assert tuple(rows) == rows_as_text([Part("paragraph", line) for line in around])
    assert () == rows_as_text([Part("paragraph", line) for line in (*rows[:2], "附件 名单")])


def test_a_guess_is_told_with_its_line_and_on_the_terminal(tmp_path: Path) -> None:
    said = convert.new(INPUTS / "guess.pdf", tmp_path / "content" / "shiquan-2025")
    held = Editor(tmp_path / "content", "shiquan-2025", None).outline()["held"]
    assert "read by guess: 1 tables, or lines that may be rows of one; the desk says which" in said
    assert [[[16, "粮食产量 86.2 87.0"]]] == [each["words"] for each in held if each["fate"] == "guessed"]


def test_a_head_alone_at_the_foot_of_a_page_belongs_to_the_table_of_the_next() -> None:
    before = set_at((700, "@50 各项事业取得新成效，社会大局保持稳定。"), (720, HEAD[1]))
    after = set_at(*((40 + 20 * at, f"@50 指标{at} @250 1{at}.5 @400 6.{at}") for at in range(4)))
    (grid,), _, _ = aligned(after)
    last, rest, _ = foot(before, after, grid)
    assert last
    assert ["指标 2024年 目标（%）"] == told(last)
    assert "稳定。" == "".join(glyph.text for glyph in rest)[-3:]


ROWS = tuple((40 + 20 * at, f"@50 指标{at} @250 1{at}.5 @400 6.{at}") for at in range(4))
ONE = ((0, "@50 城镇居民人均可"), (8, "@250 47650 @400 5.5"), (16, "@50 支配收入"))


def test_one_row_whose_name_wraps_belongs_to_the_table_that_a_page_parts_it_from() -> None:
    """At the foot of a page with the head, or alone at the top of the next."""
    lines = [(680, "@50 各项事业取得新成效，社会大局保持稳定。"), (700, HEAD[1]), *((722 + y, line) for y, line in ONE)]
    (grid,), _, _ = aligned(set_at(*ROWS))
    last, rest, joined = foot(set_at(*lines), set_at(*ROWS), grid)
    assert last
    assert ["指标 2024年 目标（%）", "城镇居民人均可支配收入 47650 5.5"] == told(last)
    assert "稳定。" == "".join(glyph.text for glyph in rest)[-3:]
    assert ("城镇居民人均可支配收入",) == joined
    following = (*((40 + y, line) for y, line in ONE), (90, "@50 各项事业取得新成效，社会大局保持稳定。"))
    first, rest, joined = head(set_at(*following), set_at(*ROWS), grid)
    assert first
    assert ["城镇居民人均可支配收入 47650 5.5"] == told(first)
    assert "各项事业" == "".join(glyph.text for glyph in rest)[:4]
    assert ("城镇居民人均可支配收入",) == joined


@pytest.mark.parametrize("line", ["@50 二、2025年工作安排", "@50 指标 @250 2024年 @320 完成 @400 目标（%）"])
def test_what_does_not_go_on_with_a_table_is_none_of_its_rows(line: str) -> None:
    (grid,), _, _ = aligned(set_at(*ROWS))
    following = set_at((40, line), (70, "@50 各项事业取得新成效，社会大局保持稳定。"))
    first, rest, _ = head(following, set_at(*ROWS), grid)
    assert (None, following) == (first, rest)


def test_lines_with_a_gap_that_make_the_table_before_them_none_are_none_of_its_rows() -> None:
    (grid,), _, _ = aligned(set_at(*ROWS))
    following = set_at((40, "@50 主持人、市人大常委会副主任 @260 出席会议的有全体代表和列席人员们"))
    assert (None, following, ()) == head(following, set_at(*ROWS), grid)


@pytest.mark.parametrize(
    ("above", "below", "rows"),
    [
        ((), (), [4, 1]),
        ((), ((20, "@50 全市上下坚持稳中求进工作总基调，各项事业取得新成效。"),), [4, 0]),
        (((800, "@50 全市上下坚持稳中求进工作总基调，各项事业取得新成效。"),), (), [4, 0]),
    ],
    ids=["over the page", "behind a line of text", "before a line of text"],
)
def test_a_table_goes_on_over_a_page_where_nothing_stands_between(
    above: tuple[tuple[float, str], ...], below: tuple[tuple[float, str], ...], rows: list[int]
) -> None:
    lines = [(*ROWS, *above), (*below, *((40 + y, line) for y, line in ONE))]
    pages_ = [Page(number, 595, 842, tuple(set_at(*each))) for number, each in enumerate(lines, 1)]
    assert rows == [sum(grid.rows for grid in found) for _, (found, _, _) in tables_by_page(pages_)]


@pytest.mark.parametrize(
    ("above", "below", "rows"),
    [
        ((), (), [2, 4]),
        ((), ((20, "@50 全市上下坚持稳中求进工作总基调，各项事业取得新成效。"),), [0, 4]),
        (((740, "@50 全市上下坚持稳中求进工作总基调，各项事业取得新成效。"),), (), [0, 4]),
    ],
    ids=["over the page", "before a line of text", "behind a line of text"],
)
def test_rows_at_the_foot_of_a_page_belong_to_the_table_of_the_next_where_nothing_stands_between(
    above: tuple[tuple[float, str], ...], below: tuple[tuple[float, str], ...], rows: list[int]
) -> None:
    foot_ = ((700, HEAD[1]), (720, "@50 公路 @250 12.5 @400 6"))
    lines = [(*foot_, *above), (*below, *ROWS)]
    pages_ = [Page(number, 595, 842, tuple(set_at(*each))) for number, each in enumerate(lines, 1)]
    assert rows == [sum(grid.rows for grid in found) for _, (found, _, _) in tables_by_page(pages_)]


def test_what_was_put_together_in_the_rows_that_a_table_has_is_not_told_again() -> None:
    wrapped = WRAPPED["in the middle"]
    (grid,), _, told_ = aligned(set_at(*wrapped))
    assert told_
    first, _, joined = head(set_at((40, "@50 公路里程 @250 1325 @400 3")), set_at(*wrapped), grid)
    assert first
    assert () == joined


@pytest.mark.parametrize(
    ("rows", "last"), [(3, " @400 先进"), (4, " @400 先进"), (4, "")], ids=["of three rows", "of four", "an empty cell"]
)
def test_a_row_of_words_as_wide_as_those_around_it_is_a_row(rows: int, last: str) -> None:
    """Each name fills its column, so that it might go on in the next line."""
    lines = (
        (120, "@50 地区生产总值 @250 1320.5 @400 6.0"),
        (140, "@50 营商环境评价 @250 全省前列" + last),
        (160, "@50 粮食播种面积 @250 8700.5 @400 0.9"),
        (180, "@50 油料播种面积 @250 3300.2 @400 1.0"),
    )
    (grid,), _, _ = aligned(set_at(HEAD, *lines[:rows]))
    assert [re.sub(r"@\d+ ", "", words) for _, words in lines[:rows]] == [
        row.removesuffix(" -") for row in told(grid)[1:]
    ]


NARROW = tuple(
    (140 + 20 * at, f"@50 {name} @250 12 @300 34 @400 6") for at, name in enumerate(("出口", "进口", "外资"))
)
FOUR = tuple((140 + 20 * at, f"@50 {name} @250 1234 @310 1300 @410 1400 @470 1500") for at, name in enumerate("甲乙丙"))


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        (((80, "@50 续 @300 主要指标完成情况一览表之二"), *WRAPPED["in the middle"]), "指标 2024年 目标（%）"),
        (
            ((106, "@215 地区生产总值增长率 @400 目标"), (120, "@50 指标 @250 万元 @300 增幅 @400 （%）"), *NARROW),
            "指标 地区生产总值增长率万元 增幅 目标（%）",
        ),
        (
            ((106, "@275 2023年 @435 2024年"), (120, "@50 指标 @255 完成 @315 增长 @415 完成 @475 增长"), *FOUR),
            "指标 2023年 2023年 2024年 2024年",
        ),
    ],
    ids=["a caption with a gap", "wider than its column", "over several"],
)
def test_a_line_of_several_pieces_above_a_head_is_of_it_where_each_has_a_place(
    rows: tuple[tuple[float, str], ...], head: str
) -> None:
    (grid,), _, _ = aligned(set_at(*rows))
    assert head == told(grid)[0]


def test_one_line_that_stands_out_of_a_few_does_not_move_the_edge_of_the_text() -> None:
    """An end note on a page of its own, which has other margins."""
    lines = ["全市上下坚持稳中求进工作总基调，", "各项事业取得新进展。", "各位代表：", "请予审议。"]
    out = Page(
        2, 595, 842, tuple(Glyph(c, 60 + 14 * at, 74 + 14 * at, 101, 14, 0) for at, c in enumerate("注：指五项行动。"))
    )
    assert 80 == reader._edges([page(1, lines), out])[0]
