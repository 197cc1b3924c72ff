"""Several files of one report, its body first -> one edition, in which it is told which lines are whose."""

from pathlib import Path

import pytest
from wordfile import p, r, tbl, tr, word_file

from site_gen.corridor import convert
from site_gen.model.problem import ContentError
from site_gen.model.received import Held, Received, unseen
from site_gen.reading import formats

_BODY = (Path(__file__).parent / "inputs" / "footnotes.docx").read_bytes()
_ANNEX = word_file(
    p("附件")
    + p("2025年全市民生实事", '<w:outlineLvl w:val="0"/>')
    + p(r("新增公办学位4200个") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + r("，印发〔2025〕5号文件。"))
    + tbl(tr("项目", "2025年目标"), tr("新增绿地（公顷）", "52.5"))
    + p("其中城区60个。"),
    footnotes=f'<w:footnote w:id="1">{p("含民办园。")}</w:footnote>',
)


def _together(*files: tuple[str, bytes]) -> Received:
    return formats.together(files, [unseen] * len(files))


def test_lines_follow_each_other_and_notes_are_numbered_through() -> None:
    body = formats.decode("正文.docx", _BODY).text
    annex = [
        "附件",
        "2025年全市民生实事",
        "新增公办学位4200个[2]，印发〔2025〕5号文件。",
        "| 项目 | 2025年目标 |",
        "| 新增绿地（公顷） | 52.5 |",
        "其中城区60个。",
        "[2] 含民办园。",
    ]
    read = _together(("正文.docx", _BODY), ("附件.docx", _ANNEX))
    assert [*body.splitlines(), *annex] == read.text.splitlines()
    lines = body.count("\n")
    told = (f"正文.docx: 1-{lines}", f"附件.docx: {lines + 1}-{lines + len(annex)}")
    assert Held("files", 2, "kept", told) == read.held[0]
    assert Held("notes", 2, "kept") in read.held
    assert "2025年全市民生实事" in {read.text[place:].partition("\n")[0] for place in read.headings}


def test_a_table_does_not_run_into_that_of_the_next_file() -> None:
    table = word_file(tbl(tr("名称", "数"), tr("甲", "1")))
    read = _together(("a.docx", _BODY), ("b.docx", table), ("c.docx", table))
    assert read.text.endswith("| 甲 | 1 |\n\n| 名称 | 数 |\n| 甲 | 1 |\n")


def test_they_make_one_folder(tmp_path: Path) -> None:
    body, annex = tmp_path / "body.docx", tmp_path / "annex.docx"
    body.write_bytes(_BODY)
    annex.write_bytes(_ANNEX)
    folder = tmp_path / "content" / "chenghu-2025"
    convert.new(body, folder, annexes=(annex,))
    edition = (folder / "report.md").read_text("utf-8")
    assert "## 附件\n\n### 2025年全市民生实事" in edition
    assert "[^2]: 含民办园。" in edition
    assert "[52.5](obs:" in edition
    assert "body.docx: 1-" in (folder / "review.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("b.txt", b" \n", "the file is empty"), ("b.png", b"\x89PNG", "pictures are not read")],
)
def test_what_is_no_text_is_refused_by_its_name(name: str, data: bytes, said: str) -> None:
    with pytest.raises(ContentError) as refused:
        _together(("a.docx", _BODY), (name, data))
    (problem,) = refused.value.problems
    assert (name, True) == (problem.file, said in problem.message)
