"""Work that goes out and comes back: what agrees is taken, nothing finished is overwritten, the rest is told."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from lxml import etree
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile

from site_gen import load
from site_gen.cli import cli
from site_gen.commands import translating
from site_gen.corridor import build
from site_gen.edition.catalogue import Entry, read_catalogue
from site_gen.edition.inline import scan_markdown
from site_gen.edition.labels import labelled, labels, unlabelled
from site_gen.model.problem import ContentError
from site_gen.translators import handing, taking

MINI = Path(__file__).parent / "sites" / "mini"
REFERENCE = Path(__file__).parents[1] / "content"
PARAGRAPH = (
    "In 2024, the city’s gross regional product reached ⟦1:12.05 billion yuan⟧, up ⟦2⟧; total retail sales of consumer "
    "goods were ⟦3:over 5 billion yuan⟧, and the contribution of consumption kept rising. The ratio of the three "
    "industries became ⟦4:10:45:45⟧. *⟦5:12⟧ high-tech firms were added, [note]⟦6⟧ and the average PM2.5 "
    "concentration ⟦7:fell 8%⟧."
)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(MINI, tmp_path / "content"))


def exported(content: Path, form: str = "xliff") -> Path:
    file = Path(f"job{handing.SUFFIXES[form]}")
    handing.export(content, "en", form, file)
    return file


def entries(content: Path) -> dict[str, Entry]:
    (file,) = content.glob("*/locale/en.po")
    return {entry.context: entry for entry in read_catalogue(file.read_text("utf-8")).entries}


def filled(file: Path, words: dict[str, str], **attributes: str) -> None:
    """As Weblate would: by translate-toolkit."""
    store = xlifffile.parsestring(file.read_bytes())
    for unit in store.units:
        id = unit.getid().rpartition("\04")[2]
        if id in words:
            unit.target = words[id]
            for name, value in attributes.items():
                unit.get_target_dom().set(name, value)
    file.write_bytes(bytes(store))


@pytest.mark.parametrize("form", ["xliff", "docx-table"])
def test_what_goes_out_and_comes_back_untouched_changes_no_byte(tmp_path: Path, form: str) -> None:
    content = Path(shutil.copytree(REFERENCE, tmp_path / "content"))
    file = tmp_path / "job"
    translating.update_catalogues(content, "en")
    before = (content / "xiangtan-2021/locale/en.po").read_bytes()
    handing.export(content, "en", form, file.with_suffix(handing.SUFFIXES[form]))
    told = taking.bring(content, "en", file.with_suffix(handing.SUFFIXES[form]))
    assert "0 translations taken, 0 to be reviewed (they are fuzzy), 188 unchanged" in told
    assert before == (content / "xiangtan-2021/locale/en.po").read_bytes()


def test_a_whole_edition_comes_in_again_from_its_file(tmp_path: Path) -> None:
    """Every number of the reference edition, each under the label of its words."""
    content = Path(shutil.copytree(REFERENCE, tmp_path / "content"))
    file = tmp_path / "job.xlf"
    handing.export(content, "en", "xliff", file)
    (content / "xiangtan-2021/locale/en.po").unlink()
    told = taking.bring(content, "en", file)
    assert "186 translations taken, 2 to be reviewed" in told  # 建党100周年 is a centenary, 五十亿级 five billion
    assert "lost the number 100" in told


def test_weblates_library_gives_a_translation_that_is_taken_and_shown(content: Path) -> None:
    file = exported(content)
    filled(file, {"p7": PARAGRAPH, "p4": "Fellow Deputies,"})
    told = taking.bring(content, "en", file)
    assert "2 translations taken, 0 to be reviewed" in told
    assert not entries(content)["p7"].fuzzy
    assert "[12.05 billion yuan](obs:gdp@2024)" in entries(content)["p7"].msgstr
    assert "up [6.2%](obs:gdp@2024?measure=growth)" in entries(content)["p7"].msgstr  # in the words of a rule
    page = build.site(load.content(content), load.templates())["en/linjiang-2025/report/index.html"].decode()
    assert "the contribution of consumption kept rising" in page


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("⟦1:12.05 billion yuan⟧", "⟦1:12.5 billion yuan⟧", "the value differs"),
        ("up ⟦2⟧", "up 6.2%", "lost ⟦2⟧"),
        ("up ⟦2⟧", "up ⟦2⟧ (⟦2⟧)", "wrote ⟦2⟧ once too often"),
        ("⟦7:fell 8%⟧", "⟦7:rose 8%⟧", "the value differs"),
        ("⟦7:fell 8%⟧", "⟦8:fell 8%⟧", "lost ⟦7⟧"),
        ("In 2024", "In 2023", "lost the number 2024"),
        ("the city’s gross", "全市的 gross", "Chinese is left in it"),
        ("⟦1:12.05 billion yuan⟧", "⟦1:a lot⟧", "no quantity that can be read"),
    ],
)
def test_no_planted_mistake_is_shown_as_a_translation(content: Path, old: str, new: str, why: str) -> None:
    file = exported(content)
    filled(file, {"p7": PARAGRAPH.replace(old, new)})
    told = taking.bring(content, "en", file)
    assert why in told
    assert re.search(r"line \d+, p7: ", told)
    assert entries(content)["p7"].fuzzy or not entries(content)["p7"].msgstr
    page = build.site(load.content(content), load.templates())["en/linjiang-2025/report/index.html"].decode()
    assert "kept rising" not in page


@pytest.mark.parametrize(
    ("state", "fuzzy"), [("translated", False), ("final", False), ("needs-review-translation", True), ("new", False)]
)
def test_the_state_that_a_tool_gives_is_heard(content: Path, state: str, fuzzy: bool) -> None:
    file = exported(content)
    filled(file, {"p4": "Fellow Deputies,"}, state=state)
    taking.bring(content, "en", file)
    assert fuzzy == entries(content)["p4"].fuzzy
    handing.export(content, "en", "xliff", file)
    wanted = "needs-translation" if fuzzy else "translated"
    assert f'<target state="{wanted}">Fellow Deputies,</target>' in file.read_text("utf-8")


def test_what_omegat_gives_is_taken_and_a_copy_of_the_original_is_no_translation(content: Path) -> None:
    """OmegaT 3.6 writes over what stands in the target, and leaves its state."""
    handing.export(content, "en", "xliff", Path("job.xlf"), copied=True)
    text = Path("job.xlf").read_text("utf-8")
    assert 12 == text.count('<target state="new">')
    assert '<target state="new">各位代表：</target>' in text
    Path("job.xlf").write_text(text.replace(">各位代表：</target>", ">Fellow Deputies,</target>"), "utf-8")
    told = taking.bring(content, "en", Path("job.xlf"))
    assert "1 translations taken, 0 to be reviewed (they are fuzzy), 0 unchanged" in told
    assert ["p4"] == [id for id, entry in entries(content).items() if entry.msgstr]


def test_what_is_finished_stays_unless_it_is_to_be_replaced(content: Path) -> None:
    file = exported(content)
    filled(file, {"p4": "Fellow Deputies,"})
    taking.bring(content, "en", file)
    filled(file, {"p4": "Dear Deputies,"})
    assert "p4: it is translated already, in other words" in taking.bring(content, "en", file)
    assert "Fellow Deputies," == entries(content)["p4"].msgstr
    taking.bring(content, "en", file, replace_finished=True)
    assert "Dear Deputies," == entries(content)["p4"].msgstr


def test_a_text_that_has_changed_since_is_to_be_reviewed(content: Path) -> None:
    file = exported(content)
    filled(file, {"p4": "Fellow Deputies,", "p5": "I now report."})
    report = content / "linjiang-2025/report.md"
    report.write_text(report.read_text("utf-8").replace("请予审议。", "〔现〕请予审议。"), "utf-8")
    told = taking.bring(content, "en", file)
    assert "p5: the report's words have changed since" in told
    assert (False, True) == (entries(content)["p4"].fuzzy, entries(content)["p5"].fuzzy)


def test_a_translator_with_word_alone_may_track_changes(content: Path) -> None:
    file = exported(content, "docx-table")
    document = Document(str(file))
    row = next(row for row in document.tables[0].rows if row.cells[1].text == "p4")
    paragraph = row.cells[3].paragraphs[0]
    run = paragraph.add_run("Dear Fellow Deputies,")._r
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    inserted = etree.SubElement(paragraph._p, f"{word}ins")
    inserted.append(run)
    removed = etree.SubElement(paragraph._p, f"{word}del")
    etree.SubElement(etree.SubElement(removed, f"{word}r"), f"{word}delText").text = "Comrades,"
    document.save(str(file))
    assert "1 translations taken" in taking.bring(content, "en", file)
    assert "Dear Fellow Deputies," == entries(content)["p4"].msgstr


def test_a_memory_goes_out_in_words_that_a_reader_meets(content: Path) -> None:
    file = exported(content)
    filled(file, {"p7": PARAGRAPH})
    taking.bring(content, "en", file)
    memory = exported(content, "tmx")
    (unit,) = tmxfile.parsestring(memory.read_bytes(), sourcelanguage="zh-Hans", targetlanguage="en").units
    assert unit.source.startswith("2024年，全市地区生产总值达到120.5亿元，增长6.2%；")
    assert unit.target.startswith("In 2024, the city’s gross regional product reached 12.05 billion yuan, up 6.2%;")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("job.xlf", b"<xliff><file>", "it is no XLIFF"),
        ("job.xlf", b"<html/>", "its root is <html>"),
        ("job.xlf", b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "it is XLIFF 2.0"),
        ("job.docx", b"PK", "it is no Word file"),
        ("job.tmx", b'<tmx version="1.4"><body/></tmx>', "its root is <tmx>"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_the_way_out(content: Path, name: str, data: bytes, why: str) -> None:
    Path(name).write_bytes(data)
    with pytest.raises(ContentError) as error:
        taking.bring(content, "en", Path(name))
    (problem,) = error.value.problems
    assert (name, "bad-return") == (problem.file, problem.rule)
    assert why in problem.message
    assert "XLIFF 1.2" in problem.hint


def test_a_word_file_without_the_table_and_a_report_of_others_are_told(content: Path) -> None:
    other = BytesIO()
    Document().save(other)
    Path("job.docx").write_bytes(other.getvalue())
    file = exported(content)
    file.write_text(file.read_text("utf-8").replace("linjiang-2025/", "haimen-2025/"), "utf-8")
    for name, why in (("job.docx", "no table as"), ("job.xlf", "`haimen-2025` is no report")):
        with pytest.raises(ContentError, match="1 problems") as error:
            taking.bring(content, "en", Path(name))
        assert why in error.value.problems[0].message


def test_the_words_of_the_command_line(content: Path) -> None:
    run = CliRunner()
    assert "job.xlf: " in run.invoke(cli, ["translate", "export", "en", "--missing", "--output", "job.xlf"]).output
    ended = run.invoke(cli, ["translate", "import", "en", "job.xlf"])
    assert 0 == ended.exit_code, ended.output
    assert "0 translations taken" in ended.output


@pytest.mark.parametrize("words", ["增长[6%](obs:gdp@2024)、[放管服](term:a)[^1]〔全市〕[6%](obs:gdp@2024)", "无"])
def test_labels_are_read_back_as_what_they_stand_for(words: str) -> None:
    inlines = scan_markdown(words).inlines
    assert inlines == unlabelled(labelled(inlines), labels(inlines), {})
    spaced = re.sub("⟦([0-9]+):([^⟦⟧]*)⟧", r"⟦ \1 ：\2 ⟧", labelled(inlines))  # as engines and input methods leave them
    assert inlines == unlabelled(spaced, labels(inlines), {})
