"""What the format of a file calls a heading decides where no number does: styles of Word, `<h2>`, `##`."""

import pytest
from wordfile import p, word_file

from site_gen.reading.formats import decode
from site_gen.reading.outline import outline

_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{level}"><w:name w:val="heading {level}"/></w:style>'
    for level in (1, 2, 3)
)
_TITLE = (1, "政府工作报告")
_FRONT = ("——2025年1月10日在澄湖市第八届人民代表大会第五次会议上", "市长 林一")
_OPENING = ("各位代表：", "现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和列席人员提出意见。")
_TEXT = (
    "全市上下坚持稳中求进工作总基调，统筹推进改革发展稳定各项工作，地区生产总值增长6.1%，"
    "城镇新增就业3.2万人，经济社会发展总体平稳、稳中有进，年初预期目标全面完成。"
)
_BARE = (
    (1, "奋楫笃行：过去一年的答卷"),
    _TEXT,
    (2, "产业立市、实干兴市，经济运行回升向好、进中提质，综合实力迈上了一个新的台阶"),
    _TEXT,
    (2, "民生福祉"),
    _TEXT,
    (1, "蓄势笃定"),
    _TEXT,
    (2, "强化创新驱动"),
    _TEXT,
    (3, "攻关核心技术"),
    _TEXT,
    (1, "建设人民满意的政府。"),
    _TEXT,
    "各位代表！让我们奋力谱写澄湖新篇章！",
)
_RIGHT = [
    (2, "奋楫笃行：过去一年的答卷"),
    (3, "产业立市、实干兴市，经济运行回升向好、进中提质，综合实力迈上了一个新的台阶"),
    (3, "民生福祉"),
    (2, "蓄势笃定"),
    (3, "强化创新驱动"),
    (4, "攻关核心技术"),
    (2, "建设人民满意的政府。"),
]
_Lines = tuple[str | tuple[int, str], ...]


def _word(lines: _Lines) -> bytes:
    body = "".join(p(e) if isinstance(e, str) else p(e[1], f'<w:pStyle w:val="{e[0]}"/>') for e in lines)
    return word_file(body, styles=_STYLES)


def _page(lines: _Lines) -> bytes:
    body = "".join(f"<p>{e}</p>" if isinstance(e, str) else f"<h{e[0]}>{e[1]}</h{e[0]}>" for e in lines)
    return f"<!doctype html><meta charset=utf-8><body>{body}".encode()


def _markdown(lines: _Lines) -> bytes:
    return "\n\n".join(e if isinstance(e, str) else f"{'#' * e[0]} {e[1]}" for e in lines).encode()


_FORMS = {"report.docx": _word, "report.html": _page, "report.md": _markdown}


def _headings(name: str, lines: _Lines) -> list[tuple[int, str]]:
    file = decode(name, _FORMS[name](lines))
    read = outline(file.text, headings=file.headings)
    return [(passage.level, passage.text) for passage in read.passages if passage.kind == "heading"]


@pytest.mark.parametrize("name", _FORMS)
def test_headings_without_numbers_have_the_levels_of_their_format(name: str) -> None:
    assert _RIGHT == _headings(name, (_TITLE, *_FRONT, *_OPENING, *_BARE))


def test_a_chapter_above_the_first_paragraph_is_none_of_the_lines_below_the_title() -> None:
    assert _RIGHT == _headings("report.docx", (_TITLE, *_FRONT, *_BARE))


def test_chapters_of_a_format_have_numbered_sections_below() -> None:
    lines = ((1, "去年答卷"), (2, "一、产业"), _TEXT, "二、民生", _TEXT, (1, "今年考题"), (2, "一、创新"), _TEXT)
    expected = [(2, "去年答卷"), (3, "一、产业"), (3, "二、民生"), (2, "今年考题"), (3, "一、创新")]
    assert expected == _headings("report.docx", (_TITLE, *_FRONT, *_OPENING, *lines))


def test_numbers_count_where_the_levels_of_the_format_contradict_them() -> None:
    lines = ((2, "一、2024年工作"), (2, "（一）产业"), _TEXT, (2, "（二）民生"), _TEXT, (2, "二、2025年工作"), _TEXT)
    expected = [(2, "一、2024年工作"), (3, "（一）产业"), (3, "（二）民生"), (2, "二、2025年工作")]
    assert expected == _headings("report.docx", (_TITLE, *_FRONT, *_OPENING, *lines))


def test_a_text_that_is_all_set_as_headings_has_none_by_that() -> None:
    lines = (
        (1, "一、2024年工作"),
        (1, _TEXT),
        (1, "全市一心。" + _TEXT),
        (1, _TEXT),
        (1, "二、2025年工作"),
        (1, _TEXT),
    )
    expected = [(2, "一、2024年工作"), (2, "二、2025年工作")]
    assert expected == _headings("report.docx", (*_FRONT, *_OPENING, *lines))
